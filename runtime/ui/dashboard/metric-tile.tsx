/** One number, beside that of the time before, as a link to the records it counts. */
import type { CSSProperties } from "react";
import { aggregateRows } from "../../client/aggregate.ts";
import { allOf, type Filter } from "../../client/data-client.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { codeQuery, Later } from "../app/later.tsx";
import { measureFormat } from "../chart/measure-format.ts";
import { Skeleton } from "../components/skeleton.tsx";
import { Link } from "../router/router.tsx";
import { listLinkCode } from "./dashboard-code.ts";
import { TileError, useLoaded } from "./tile-state.tsx";
import type { Metric } from "./widget.ts";

type Period = NonNullable<Metric["compare"]>["period"];
const changeCode = codeQuery("metric change", () => import("./metric-change.tsx"));
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
            <Later code={changeCode}>
              {({ MetricChange }) => (
                <MetricChange
                  now={value}
                  before={typeof previous === "number" ? previous : 0}
                  period={compare.period}
                  shown={shown}
                />
              )}
            </Later>
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
