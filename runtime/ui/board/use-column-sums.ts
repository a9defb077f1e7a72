/** What the cards of each column come to: the sum of the first amount of money that stands on them. */
import { aggregateRows } from "../../client/aggregate.ts";
import type { RowSelection } from "../../client/data-client.ts";
import { useQuery } from "../../client/use-query.ts";
import { formatNumber } from "../../model/format-value.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";

export interface ColumnSum {
  /** E.g. `Sum of Amount`. */
  readonly label: string;
  readonly value: string;
}

/** By the column's value; undefined for columns without an amount, and where cards have none. */
export function useColumnSums(
  entity: EntityModel,
  field: string,
  card: readonly string[],
  { q, filter }: RowSelection,
): (value: string | null) => ColumnSum | undefined {
  const { queries, format } = useApp();
  const amount = card.find((name) => columnNamed(entity, name).type === "money");
  const result = useQuery(
    amount === undefined
      ? undefined
      : aggregateRows(queries, entity, { measures: [{ fn: "sum", field: amount }], group: [{ field }], q, filter }),
    { keepPrevious: true },
  );
  if (amount === undefined) return () => undefined;
  const money = columnNamed(entity, amount);
  return (value) => {
    const sum = result.data?.groups.find(({ keys }) => keys !== null && keys[0] === value)?.values[0];
    return typeof sum === "number"
      ? { label: text("Sum of {field}", { field: money.label }), value: formatNumber(money, sum, format) }
      : undefined;
  };
}
