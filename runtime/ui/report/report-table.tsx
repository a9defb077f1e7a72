/** The table of a report: groups at the left, measures at the right, subtotals and the total. */
import type { MeasureValue } from "../../client/aggregate.ts";
import type { MeasureFormat } from "../chart/measure-format.ts";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import type { ReportNode, ReportOrder, ReportRow } from "./report-tree.ts";

export interface ReportTableProps {
  readonly title: string;
  readonly groups: readonly string[];
  readonly measures: readonly MeasureFormat[];
  readonly rows: readonly ReportRow[];
  readonly totals: readonly MeasureValue[];
  readonly order: ReportOrder | undefined;
  readonly onSort: (by: ReportOrder["by"], index: number) => void;
  /** Address of the records of a group. */
  readonly linkOf: (node: ReportNode) => string | undefined;
}

const number = "px-4 py-(--cell-y) text-right tabular-nums whitespace-nowrap";
const name = "px-4 py-(--cell-y) text-left align-top font-normal";

export function ReportTable({ title, groups, measures, rows, totals, order, onSort, linkOf }: ReportTableProps) {
  const values = (own: readonly MeasureValue[]) =>
    measures.map((measure, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
      <td key={index} className={number}>
        {measure.value(own[index] ?? null)}
      </td>
    ));
  return (
    <Table aria-label={title}>
      <TableHeader>
        <TableRow>
          {groups.map((label, index) => (
            <Header key={label} by="group" {...{ label, index, order, onSort }} />
          ))}
          {measures.map(({ label }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
            <Header key={index} by="measure" {...{ label, index, order, onSort }} />
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ node, subtotal, heads }) => (
          <tr
            key={`${JSON.stringify(node.path)} ${subtotal ?? ""}`}
            className={cn("break-inside-avoid", subtotal !== undefined && "bg-muted/50 font-medium")}
          >
            {heads.map((head) => (
              <th
                key={head.level}
                scope={head.span > 1 ? "rowgroup" : "row"}
                rowSpan={head.span}
                // A group without inner ones takes their place as well.
                colSpan={head.node.children.length === 0 ? groups.length - head.level : 1}
                className={cn(
                  name,
                  head.span > 1 && "border-r border-border",
                  head.node.label.length < 24 && "whitespace-nowrap",
                )}
              >
                <GroupName node={head.node} link={linkOf(head.node)} />
              </th>
            ))}
            {subtotal !== undefined && (
              <th scope="row" colSpan={groups.length - subtotal - 1} className={cn(name, "font-medium")}>
                {text("Total")}
                <span className="sr-only">: {node.label}</span>
              </th>
            )}
            {values(node.values)}
          </tr>
        ))}
      </TableBody>
      <tfoot className="border-t-2 border-border font-semibold">
        <tr>
          <th scope="row" colSpan={groups.length} className={cn(name, "font-semibold")}>
            {text("Total")}
          </th>
          {values(totals)}
        </tr>
      </tfoot>
    </Table>
  );
}

function GroupName({ node, link }: { node: ReportNode; link: string | undefined }) {
  if (link === undefined) return <>{node.label}</>;
  return (
    <Link to={link} className="underline-offset-4 hover:underline">
      {node.label}
    </Link>
  );
}

interface HeaderProps {
  readonly by: ReportOrder["by"];
  readonly index: number;
  readonly label: string;
  readonly order: ReportOrder | undefined;
  readonly onSort: ReportTableProps["onSort"];
}

function Header({ by, index, label, order, onSort }: HeaderProps) {
  const sorted = order?.by === by && order.index === index ? order : undefined;
  const direction = sorted === undefined ? "none" : sorted.descending ? "descending" : "ascending";
  return (
    <TableHead aria-sort={direction} className={cn(by === "measure" && "text-right")}>
      <button
        type="button"
        onClick={() => onSort(by, index)}
        className={cn(
          "group -mx-2 inline-flex h-7 cursor-pointer items-center gap-1 rounded px-2 select-none hover:bg-accent hover:text-foreground",
          by === "measure" && "flex-row-reverse",
          sorted !== undefined && "text-foreground",
        )}
      >
        {label}
        <Icon
          name={sorted?.descending === true ? "arrowDown" : "arrowUp"}
          className={cn("size-3.5", sorted === undefined && "opacity-0 group-hover:opacity-50 print:hidden")}
        />
      </button>
    </TableHead>
  );
}
