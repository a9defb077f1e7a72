/** By how much a number differs from that of the time before. */
import { useApp } from "../app/app-info.tsx";
import type { MeasureFormat } from "../chart/measure-format.ts";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";

export interface MetricChangeProps {
  readonly now: number;
  readonly before: number;
  readonly period: "week" | "month" | "quarter" | "year";
  readonly shown: MeasureFormat;
}

export function MetricChange({ now, before, period, shown }: MetricChangeProps) {
  const { format } = useApp();
  const difference = now - before;
  const share =
    before === 0
      ? shown.value(difference)
      : new Intl.NumberFormat(format.locale, { style: "percent", maximumFractionDigits: 0 }).format(
          Math.abs(difference / before),
        );
  const last = {
    week: text("last week: {value}", { value: shown.value(before) }),
    month: text("last month: {value}", { value: shown.value(before) }),
    quarter: text("last quarter: {value}", { value: shown.value(before) }),
    year: text("last year: {value}", { value: shown.value(before) }),
  }[period];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      {difference !== 0 && (
        <span className="inline-flex items-center gap-0.5 font-medium text-foreground">
          <Icon name={difference > 0 ? "arrowUp" : "arrowDown"} className="size-3.5" />
          <span className="sr-only">{difference > 0 ? text("up by") : text("down by")}</span>
          {share}
        </span>
      )}
      {difference === 0 && <span className="font-medium text-foreground">{text("no change")}</span>}
      <span>{last}</span>
    </span>
  );
}
