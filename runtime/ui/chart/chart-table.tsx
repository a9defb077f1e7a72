/** The numbers of a chart as a table. */
import { cn } from "../components/cn.ts";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { text } from "../text/text.ts";
import type { ChartData } from "./chart-data.ts";
import type { MeasureFormat } from "./measure-format.ts";

export interface ChartTableProps {
  readonly title: string;
  readonly groupLabel: string;
  readonly data: ChartData;
  readonly format: MeasureFormat;
}

export function ChartTable({ title, groupLabel, data, format }: ChartTableProps) {
  const several = data.series.length > 1 && format.additive;
  const sums = data.values.map(format.sum);
  const groupSum = (group: number) => format.sum(data.values.map((row) => row[group] ?? null));
  const number = "h-8 px-3 py-1.5 text-right tabular-nums";
  return (
    <Table aria-label={title}>
      <TableHeader className="bg-transparent">
        <TableRow>
          <TableHead className="h-8 px-3">{groupLabel}</TableHead>
          {data.series.map(({ label }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two series may have the same label
            <TableHead key={index} className={number}>
              {label}
            </TableHead>
          ))}
          {several && <TableHead className={number}>{text("Total")}</TableHead>}
        </TableRow>
      </TableHeader>
      <TableBody>
        {data.groups.map(({ label }, group) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same label
          <TableRow key={group}>
            <th scope="row" className="px-3 py-1.5 text-left font-normal break-words">
              {label}
            </th>
            {data.values.map((row, series) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <TableCell key={series} className={number}>
                {format.value(row[group] ?? null)}
              </TableCell>
            ))}
            {several && <TableCell className={cn(number, "font-medium")}>{format.value(groupSum(group))}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
      {format.additive && data.groups.length > 1 && (
        <tfoot className="border-t border-border font-medium">
          <tr>
            <th scope="row" className="px-3 py-1.5 text-left font-medium">
              {text("Total")}
            </th>
            {sums.map((sum, series) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={series} className={number}>
                {format.value(sum)}
              </td>
            ))}
            {several && <td className={number}>{format.value(format.sum(sums))}</td>}
          </tr>
        </tfoot>
      )}
    </Table>
  );
}

/** The same as rows of a file, with plain numbers. */
export function chartRows({ groupLabel, data }: ChartTableProps): (string | number | null)[][] {
  return [
    [groupLabel, ...data.series.map(({ label }) => label)],
    ...data.groups.map(({ label }, group) => [label, ...data.values.map((row) => row[group] ?? null)]),
  ];
}
