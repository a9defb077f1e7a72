/** The records that refer to the one shown, e.g. an employee's laptops, with their own way to add one. */
import { useState } from "react";
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, FieldType } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { buttonVariants } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { Icon } from "../components/icon.tsx";
import { ListBody } from "../list/list-body.tsx";
import { nextSort } from "../list/list-state.ts";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";

export interface ChildListProps {
  readonly entity: EntityModel;
  /** The reference by which the rows belong to the parent. */
  readonly field: string;
  readonly parentId: number;
}

const pageSize = 10;
const mostColumns = 6;

export function ChildList({ entity, field, parentId }: ChildListProps) {
  const { queries, newPath } = useApp();
  const { path } = useLocation();
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<ReturnType<typeof nextSort>>([]);
  const filter = { field, op: "eq", value: parentId } as const;
  const rows = useQuery(listRows(queries, entity, { filter, page, pageSize, sort }), { keepPrevious: true });
  const columns = childColumns(entity, field);
  const create = newPath(entity);
  const createPath = create && `${create}?${new URLSearchParams({ [field]: String(parentId), from: path }).toString()}`;
  return (
    <>
      {createPath !== undefined && (rows.data?.total ?? 0) > 0 && (
        <div className="mb-3 flex justify-end print:hidden">
          <Link to={createPath} className={buttonVariants({ variant: "outline", size: "sm" })}>
            <Icon name="plus" />
            {text("Add {name}", { name: entity.label })}
          </Link>
        </div>
      )}
      <Card className="overflow-hidden">
        <ListBody
          label={entity.pluralLabel}
          {...{ entity, rows, columns, sort, createPath }}
          onSort={(name, add) => setSort(nextSort(sort, name, add))}
          onPage={setPage}
        />
      </Card>
    </>
  );
}

/** Types that are too long for a column or say nothing in one. */
const UNFIT: ReadonlySet<FieldType> = new Set(["long_text", "markdown", "html", "json", "secret", "position"]);

/** Title first, then the shorter fields; the parent itself is known. */
function childColumns(entity: EntityModel, parentField: string): readonly string[] {
  const names = entity.fields
    .filter(({ name, type }) => name !== parentField && name !== entity.titleField && !UNFIT.has(type))
    .map(({ name }) => name);
  const title = entity.titleField === parentField ? [] : [entity.titleField];
  const columns = [...title, ...names].slice(0, mostColumns);
  return columns.length > 0 ? columns : ["id"];
}
