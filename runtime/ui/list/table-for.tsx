/** Chooses how a list's rows stand: as a tree, in an order that people change by hand, or as a plain table. */
import type { ReactNode } from "react";
import type { EntityModel } from "../../model/types.ts";
import { Later } from "../app/later.tsx";
import { orderedCode, treeCode } from "./extras-code.ts";
import { isNarrowed } from "./list-state.ts";
import { RecordTable, type RecordTableProps } from "./record-table.tsx";
import type { ListPageState } from "./use-list-page.ts";

/** Undefined for the plain table. */
export function tableFor(
  entity: EntityModel,
  { state, sort, params }: ListPageState,
): ((props: RecordTableProps) => ReactNode) | undefined {
  if (isTree(entity, state)) {
    return (props) => (
      <Later code={treeCode} fallback={<RecordTable {...props} />}>
        {({ TreeTable }) => <TreeTable {...props} params={params} />}
      </Later>
    );
  }
  const position = entity.fields.find(({ type }) => type === "position")?.name;
  const [first, ...others] = sort;
  const inOrder = first?.field === position && first?.direction === "asc" && others.length === 0;
  if (position === undefined || !inOrder || isNarrowed(state) || state.archived) return undefined;
  return (props) => (
    <Later code={orderedCode} fallback={<RecordTable {...props} />}>
      {({ OrderedTable }) => <OrderedTable {...props} position={position} />}
    </Later>
  );
}

/** A tree is shown while nothing else decides which rows there are and in which order. */
export function isTree(entity: EntityModel, state: ListPageState["state"]): boolean {
  return entity.parentField !== undefined && state.sort === undefined && !isNarrowed(state) && !state.archived;
}
