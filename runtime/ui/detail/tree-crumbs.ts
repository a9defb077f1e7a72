/** Finds what a record of a tree stands below, from the top down. */
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, ReferenceTitle } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import type { Crumb } from "../app/page-header.tsx";
import type { AnyRow } from "../field/columns.ts";

/** Records further up are left out. */
const deepest = 10;

/** Empty until it is known. */
export function useTreeCrumbs(entity: EntityModel, row: AnyRow): readonly Crumb[] {
  const { queries, detailPath } = useApp();
  const parent = parentOf(entity, row);
  const { data = [] } = useQuery(
    parent === undefined
      ? undefined
      : {
          key: `ancestors ${entity.table} ${row.id} ${parent.id}`,
          tables: [entity.table],
          run: async (signal: AbortSignal) => {
            const found: ReferenceTitle[] = [];
            for (let at: ReferenceTitle | undefined = parent; at !== undefined && found.length < deepest; ) {
              if (found.some(({ id }) => id === at?.id)) break;
              found.unshift(at);
              at = parentOf(entity, await queries.client.get(entity, at.id, signal));
            }
            return found;
          },
        },
  );
  return data.map(({ id, title }) => ({ label: title, to: detailPath(entity, id) }));
}

function parentOf(entity: EntityModel, row: AnyRow): ReferenceTitle | undefined {
  const parent = entity.parentField === undefined ? undefined : row._refs?.[entity.parentField];
  return parent !== null && parent !== undefined && "title" in parent ? parent : undefined;
}
