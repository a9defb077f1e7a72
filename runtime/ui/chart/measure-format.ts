/** Names measures and shows their values: in full for people to read, short for an axis. */
import type { MeasureValue } from "../../client/aggregate.ts";
import { formatNumber, formatValue } from "../../model/format-value.ts";
import type { EntityModel, FieldModel, FormatOptions, MeasureModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import type { TickOptions } from "./ticks.ts";

export interface MeasureFormat {
  /** E.g. `Sum of Price`. */
  readonly label: string;
  readonly value: (value: MeasureValue) => string;
  readonly tick: (value: number) => string;
  readonly ticks: TickOptions;
  /** Values of several groups can be added up. */
  readonly additive: boolean;
  readonly sum: typeof totalOf;
}

export function measureFormat(entity: EntityModel, measure: MeasureModel, options: FormatOptions): MeasureFormat {
  const { fn } = measure;
  const field = fn === "count" || measure.field === undefined ? undefined : columnNamed(entity, measure.field);
  const rounded = new Intl.NumberFormat(options.locale, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(options.locale, {
    ...(field?.type === "money" ? { style: "currency", currency: options.currency } : {}),
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  const short = field?.type === "percent" || field?.type === "duration";
  return {
    label: measureLabel(entity, measure),
    value: (value) => {
      if (value === null) return "–";
      if (typeof value === "string") return field === undefined ? value : formatValue(field, value, options);
      if (field === undefined) return rounded.format(value);
      return showsAsType(field)
        ? formatNumber(field, roundTo(value, field), options)
        : withUnit(rounded.format(value), field);
    },
    tick: (value) => (field !== undefined && short ? formatNumber(field, value, options) : compact.format(value)),
    ticks: { whole: fn === "count", minutes: field?.type === "duration" },
    additive: fn === "count" || fn === "sum",
    sum: totalOf,
  };
}

export function measureLabel(entity: EntityModel, { fn, field: name }: MeasureModel): string {
  if (fn === "count" || name === undefined) return text("Count");
  const field = columnNamed(entity, name).label;
  switch (fn) {
    case "sum":
      return text("Sum of {field}", { field });
    case "avg":
      return text("Average of {field}", { field });
    case "min":
      return text("Smallest {field}", { field });
    case "max":
      return text("Largest {field}", { field });
  }
}

/** Averages of years or stars are numbers with a fraction and not years or stars. */
function showsAsType(field: FieldModel): boolean {
  return ["money", "percent", "duration"].includes(field.type);
}

function withUnit(text: string, field: FieldModel): string {
  return field.unit === undefined ? text : `${text} ${field.unit}`;
}

function roundTo(value: number, field: FieldModel): number {
  return field.type === "duration" ? Math.round(value) : Math.round(value * 100) / 100;
}

/** The sum over groups; null where none has a value. */
export function totalOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
