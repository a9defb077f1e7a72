/** What refers to a record, one tab for each relation with its count. The open tab is in the address, so that going back returns to it. */
import { countRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "../components/tabs.tsx";
import { type AnyRow, columnNamed } from "../field/columns.ts";
import { useLocation, useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { ChildList } from "./child-list.tsx";

/** An entity that refers to the one shown, and by which field. */
export interface Child {
  readonly entity: EntityModel;
  readonly field: string;
}

export function ChildTabs({ parent, items }: { parent: AnyRow; items: readonly Child[] }) {
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const keyOf = ({ entity, field }: Child) => `${entity.name}.${field}`;
  const twice = (child: Child) => items.filter(({ entity }) => entity.name === child.entity.name).length > 1;
  const wanted = new URLSearchParams(search).get("tab");
  const open = items.find((child) => keyOf(child) === wanted) ?? items[0];
  if (open === undefined) return null;
  return (
    <Tabs
      className="mt-8"
      value={keyOf(open)}
      onValueChange={(tab) => void navigate(`${path}?${new URLSearchParams({ tab }).toString()}`, { replace: true })}
    >
      <TabsList aria-label={text("Related records")}>
        {items.map((child) => (
          <TabsTrigger key={keyOf(child)} value={keyOf(child)}>
            <ChildLabel child={child} parentId={parent.id} withField={twice(child)} />
          </TabsTrigger>
        ))}
      </TabsList>
      <TabsContent key={keyOf(open)} value={keyOf(open)}>
        <ChildList entity={open.entity} field={open.field} parentId={parent.id} />
      </TabsContent>
    </Tabs>
  );
}

function ChildLabel({ child, parentId, withField }: { child: Child; parentId: number; withField: boolean }) {
  const { queries, format } = useApp();
  const filter = { field: child.field, op: "eq", value: parentId } as const;
  const { data } = useQuery(countRows(queries, child.entity, { filter }));
  const name = child.entity.pluralLabel;
  return (
    <>
      {withField ? `${name} (${columnNamed(child.entity, child.field).label})` : name}
      {data !== undefined && (
        <span className="ml-2 text-xs text-muted-foreground tabular-nums">{data.toLocaleString(format.locale)}</span>
      )}
    </>
  );
}
