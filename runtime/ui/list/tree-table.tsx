/** A list whose records form a tree: each row opens the rows below it, which are asked for then. */
import { useMemo, useState } from "react";
import type { ListParams } from "../../client/data-client.ts";
import { facetCounts, listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { RecordRow, type RecordRowProps } from "./record-row.tsx";
import { RecordTable, type RecordTableProps } from "./record-table.tsx";

/** Rows below one row that are shown. */
const mostChildren = 200;

export function TreeTable({ params, ...table }: RecordTableProps & { params: ListParams }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const fields = useMemo(
    () => table.columns.map((name) => columnNamed(table.entity, name)),
    [table.columns, table.entity],
  );
  const toggle = (id: number) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <Level table={table} params={params} fields={fields} rows={table.rows} depth={0} open={open} toggle={toggle} />
  );
}

interface LevelProps {
  readonly table: RecordTableProps;
  readonly params: ListParams;
  readonly fields: readonly FieldModel[];
  readonly rows: readonly AnyRow[];
  readonly depth: number;
  readonly open: ReadonlySet<number>;
  readonly toggle: (id: number) => void;
}

/** Rows of one depth: the roots bring the table with them. */
function Level(props: LevelProps) {
  const { table, fields, rows, depth, open, toggle } = props;
  const { entity } = table;
  const counts = useChildCounts(props);
  const extras = {
    ...table.extras,
    lead: (row: AnyRow) => (
      <Expander
        row={row}
        name={titleOf(entity, row)}
        depth={depth}
        open={open.has(row.id)}
        count={counts.get(row.id) ?? 0}
        onToggle={() => toggle(row.id)}
      />
    ),
    after: (row: AnyRow) => open.has(row.id) && <Children {...props} parent={row} />,
  };
  if (depth === 0) return <RecordTable {...table} extras={extras} />;
  const { selected, onSelect } = table;
  const shared: Omit<RecordRowProps, "row" | "index"> = {
    ...{ entity, fields, extras },
    ...(selected === undefined ? {} : { selected }),
    ...(onSelect === undefined ? {} : { onSelect }),
  };
  return rows.map((row, index) => <RecordRow key={row.id} {...shared} row={row} index={index} />);
}

function Children({ parent, ...level }: LevelProps & { parent: AnyRow }) {
  const { queries } = useApp();
  const { entity } = level.table;
  const filter = { field: entity.parentField ?? "", op: "eq", value: parent.id } as const;
  const query = { filter, pageSize: mostChildren, sort: level.params.sort };
  const { data, error } = useQuery(listRows(queries, entity, query));
  const note = error?.message ?? (data === undefined ? text("Loading…") : undefined);
  const hidden = (data?.total ?? 0) - (data?.items.length ?? 0);
  return (
    <>
      {data !== undefined && <Level {...level} rows={data.items} depth={level.depth + 1} />}
      {(note !== undefined || hidden > 0) && (
        <tr role="row" className="max-sm:block">
          <td role="cell" colSpan={level.fields.length + 3} className="px-4 py-2 text-sm text-muted-foreground">
            {note ?? text("{count} more; search to find them", { count: hidden })}
          </td>
        </tr>
      )}
    </>
  );
}

interface ExpanderProps {
  readonly row: AnyRow;
  readonly name: string;
  readonly depth: number;
  readonly open: boolean;
  readonly count: number;
  readonly onToggle: () => void;
}

/** Indents from the tenth level on as the ninth does. */
const indents = ["", "ml-5", "ml-10", "ml-15", "ml-20", "ml-25", "ml-30", "ml-35", "ml-40"];

function Expander({ name, depth, open, count, onToggle }: ExpanderProps) {
  return (
    <span className={cn("mr-1 inline-flex size-6 shrink-0 items-center", indents[Math.min(depth, indents.length - 1)])}>
      {count > 0 && (
        <button
          type="button"
          aria-expanded={open}
          aria-label={text("What is below {name}", { name })}
          title={text("{count} below", { count })}
          onClick={onToggle}
          className="cursor-pointer rounded p-1 text-muted-foreground hover:bg-accent hover:text-foreground"
        >
          <Icon name="chevronRight" className={cn("transition-transform", open && "rotate-90")} />
        </button>
      )}
    </span>
  );
}

/** How many rows stand directly below each of `rows`. */
function useChildCounts({ table, rows }: LevelProps): ReadonlyMap<number, number> {
  const { queries } = useApp();
  const { entity } = table;
  const field = entity.parentField ?? "";
  const ids = rows.map(({ id }) => id);
  const filter = { field, op: "in", value: ids } as const;
  const { data } = useQuery(ids.length === 0 ? undefined : facetCounts(queries, entity, field, { filter }), {
    keepPrevious: true,
  });
  return useMemo(() => new Map((data ?? []).map(({ value, count }) => [Number(value), count])), [data]);
}
