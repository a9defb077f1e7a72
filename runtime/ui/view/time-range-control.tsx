/** Chooses the span of time that charts and reports are about. */
import { useId, useState } from "react";
import { formatDate } from "../../model/format-value.ts";
import type { FormatOptions } from "../../model/types.ts";
import { Input } from "../components/input.tsx";
import { Select } from "../components/select.tsx";
import type { SpanName } from "../list/date-spans.ts";
import { text } from "../text/text.ts";
import { daysOf, isAllTime, rangeNames, type TimeRange } from "./time-range.ts";

const spanLabels: Readonly<Record<SpanName, string>> = {
  today: "Today",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
  month: "This month",
  "last-month": "Last month",
  quarter: "This quarter",
  year: "This year",
  "next-7d": "Next 7 days",
};

function spanLabel(name: string): string {
  return text(spanLabels[name as SpanName] ?? name);
}

export interface TimeRangeControlProps {
  readonly range: TimeRange;
  readonly onChange: (range: TimeRange) => void;
}

export function TimeRangeControl({ range, onChange }: TimeRangeControlProps) {
  const id = useId();
  const custom = range.span === undefined && !isAllTime(range);
  const [choosing, setChoosing] = useState(false);
  const shown = range.span ?? (custom || choosing ? "custom" : "all");
  const offered: readonly string[] = [...new Set([...rangeNames, ...(range.span === undefined ? [] : [range.span])])];
  const choose = (name: string) => {
    setChoosing(name === "custom");
    if (name === "all") onChange({});
    // The days shown so far are where choosing starts.
    else if (name === "custom") onChange(daysOf(range, new Date()));
    else onChange({ span: name });
  };
  const bound = (side: "from" | "to", label: string) => (
    <Input
      type="date"
      aria-label={label}
      value={range[side] ?? ""}
      max={side === "from" ? range.to : undefined}
      min={side === "to" ? range.from : undefined}
      onChange={({ target }) => {
        const { [side]: _previous, ...rest } = range;
        // A date that is being typed has years such as 0002.
        if (target.value === "" || target.value >= "1000")
          onChange(target.value === "" ? rest : { ...rest, [side]: target.value });
      }}
      className="h-8 w-36"
    />
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {text("Time range")}
      </label>
      <Select id={id} value={shown} onChange={(event) => choose(event.target.value)} className="h-8 w-44">
        <option value="all">{text("All time")}</option>
        {offered.map((name) => (
          <option key={name} value={name}>
            {spanLabel(name)}
          </option>
        ))}
        <option value="custom">{text("Other days…")}</option>
      </Select>
      {shown === "custom" && (
        <span className="flex items-center gap-1.5 text-sm text-muted-foreground">
          {bound("from", text("From"))}
          <span aria-hidden="true">–</span>
          {bound("to", text("To"))}
        </span>
      )}
    </div>
  );
}

/** The range in words, for paper and files. */
export function describeRange(range: TimeRange, format: FormatOptions): string {
  if (isAllTime(range)) return text("All time");
  const { from, to } = daysOf(range, new Date());
  const shown = [from, to].map((day) => (day === undefined ? "…" : formatDate(day, format))).join(" – ");
  return range.span === undefined ? shown : `${spanLabel(range.span)} (${shown})`;
}
