/** One number, beside that of the time before, as a link to the records it counts. */
import type { CSSProperties } from "react";
import { aggregateRows } from "../../client/aggregate.ts";
import { allOf, type Filter } from "../../client/data-client.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { type MeasureFormat, measureFormat } from "../chart/measure-format.ts";
import { Icon } from "../components/icon.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { listLinkCode } from "./dashboard-code.ts";
import { TileError, useLoaded } from "./tile-state.tsx";
import type { Metric } from "./widget.ts";

type Period = NonNullable<Metric["compare"]>["period"];
const spanBefore: Readonly<Record<Period, string>> = { week: "1w", month: "1m", quarter: "3m", year: "1y" };

export function MetricTile({ widget, onLoaded }: { widget: Metric; onLoaded: () => void }) {
  const { queries, format, listPath } = useApp();
  const { entity, measure, compare, filter, title } = widget;
  const span = compare && spanFilters(compare.field, compare.period);
  const ask = (own: Filter | undefined) => aggregateRows(queries, entity, { measures: [measure], filter: own });
  const now = useQuery(ask(allOf(filter, span?.now)));
  const before = useQuery(span === undefined ? undefined : ask(allOf(filter, span.before)));
  useLoaded(now, onLoaded);
  const shown = measureFormat(entity, measure, format);
  const value = now.data?.totals[0] ?? null;
  const previous = before.data?.totals[0] ?? null;
  // The list knows the same spans of time by name, except for weeks.
  const named = compare !== undefined && compare.period !== "week";
  const { data: links } = useQuery(listLinkCode);
  const link = links?.listLink(entity, listPath(entity), {
    filter: named ? filter : allOf(filter, span?.now),
    ...(named ? { fields: { [compare.field]: { span: compare.period } } } : {}),
  });
  return (
    <>
      <h2 className="text-sm font-medium text-muted-foreground">
        {link === undefined ? (
          title
        ) : (
          // The link's area covers the whole tile.
          <Link to={link} className="after:absolute after:inset-0 after:rounded-xl hover:text-foreground">
            {title}
          </Link>
        )}
      </h2>
      {now.data === undefined && now.error !== undefined ? (
        <div className="relative">
          <TileError query={now} />
        </div>
      ) : now.data === undefined ? (
        <Skeleton className="mt-1.5 h-9 w-24" />
      ) : (
        <Figure>{shown.value(value)}</Figure>
      )}
      {compare !== undefined && (
        <div className="mt-1 min-h-5 text-xs text-muted-foreground">
          {typeof value === "number" && before.data !== undefined && (
            <Change
              now={value}
              before={typeof previous === "number" ? previous : 0}
              period={compare.period}
              shown={shown}
            />
          )}
        </div>
      )}
    </>
  );
}

/** As large as its tile has room for, so that it stays on one line. */
function Figure({ children }: { children: string }) {
  return (
    <div className="@container mt-1">
      <p
        style={{ "--letters": children.length } as CSSProperties}
        className="flex min-h-9 items-center text-[length:clamp(0.875rem,calc(138cqi/var(--letters)),1.875rem)] leading-tight font-semibold tracking-tight break-all tabular-nums"
      >
        {children}
      </p>
    </div>
  );
}

interface ChangeProps {
  readonly now: number;
  readonly before: number;
  readonly period: Period;
  readonly shown: MeasureFormat;
}

function Change({ now, before, period, shown }: ChangeProps) {
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

/** This week, month and so on, and the one before. */
function spanFilters(field: string, period: Period): { now: Filter; before: Filter } {
  const start = `${period}_start`;
  const length = spanBefore[period];
  const between = (from: string, to: string): Filter => ({
    and: [
      { field, op: "gte", value: from },
      { field, op: "lt", value: to },
    ],
  });
  return { now: between(start, `${start}+${length}`), before: between(`${start}-${length}`, start) };
}
