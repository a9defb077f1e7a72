/** What `CalendarPage` shows; loaded when it is first needed. */

import { useEffect, useMemo, useState } from "react";
import { allOf } from "../../client/data-client.ts";
import { countRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { toLocalDate } from "../../model/calendar.ts";
import { useApp } from "../app/app-info.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { columnNamed } from "../field/columns.ts";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { listLink } from "../view/list-link.ts";
import { usePointerDrag } from "../view/use-pointer-drag.ts";
import { useViewState } from "../view/use-view-state.ts";
import { ViewHeader } from "../view/view-header.tsx";
import { ViewToolbar, viewFilters } from "../view/view-toolbar.tsx";
import { AgendaView } from "./agenda-view.tsx";
import { CalendarBar, type CalendarMode, calendarModes } from "./calendar-bar.tsx";
import { CalendarProvider } from "./calendar-context.ts";
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstWeekday,
  formatDay,
  weekOf,
  weeksOfMonth,
} from "./calendar-dates.ts";
import { type CalendarFields, type Entry, entryOf } from "./calendar-entry.ts";
import { calendarRows, spanFilter } from "./calendar-rows.ts";
import { HoursView } from "./hours-view.tsx";
import { MonthView } from "./month-view.tsx";
import { mayMove } from "./moved-values.ts";
import { useCalendarMoves } from "./use-calendar-moves.ts";

export interface CalendarViewProps extends CalendarFields {
  readonly title: string;
}

export function CalendarView({ entity, title, start, end, colourBy }: CalendarViewProps) {
  const { queries, format, newPath, listPath } = useApp();
  const { path, search } = useLocation();
  const fields = useMemo(() => ({ entity, start, end, colourBy }), [entity, start, end, colourBy]);
  const view = useViewState(entity, ["mode", "date"]);
  const today = toLocalDate(new Date());
  const date = /^\d{4}-\d{2}-\d{2}$/.test(view.own["date"] ?? "") ? (view.own["date"] as Day) : today;
  const mode = useMode(view.own["mode"]);
  const first = firstWeekday(format.locale);
  const shown = daysShown(mode, date, first);
  const filter = allOf(spanFilter(fields, shown.from, shown.to), view.selection.filter);
  const rows = useQuery(calendarRows(queries, entity, { q: view.selection.q, filter }, start), { keepPrevious: true });
  const entries = useMemo(
    () => (rows.data?.items ?? []).flatMap((row) => entryOf(row, fields) ?? []),
    [rows.data, fields],
  );
  const move = useCalendarMoves(fields);
  const [message, setMessage] = useState("");
  const drag = usePointerDrag<Entry>({
    accepts: () => true,
    onDrop: (entry, place, from) => {
      const by = distance(from ?? place, place);
      void move(entry, by.days, entry.begins === undefined ? 0 : by.minutes);
    },
  });
  const nudge = async (entry: Entry, days: number) => {
    const moved = await move(entry, days);
    const day = formatDay(addDays(entry.from, days), format.locale, { dateStyle: "full" });
    setMessage(
      moved
        ? text("“{title}” is now on {day}.", { title: entry.title, day })
        : text("“{title}” was not moved.", { title: entry.title }),
    );
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${entry.row.id}"]`)?.focus());
  };
  const create = newPath(entity);
  const newOn = (day: Day, hour?: number) => {
    if (create === undefined) return undefined;
    const timed = columnNamed(entity, start).type === "datetime";
    const value = timed ? `${day}T${String(hour ?? 9).padStart(2, "0")}:00` : day;
    const from = search === "" ? path : `${path}?${search}`;
    return `${create}?${new URLSearchParams({ [start]: value, from }).toString()}`;
  };
  const go = (day: Day, next: CalendarMode = mode) => view.setOwn({ date: day, mode: next });
  const parts = {
    ...{ fields, today, entries, drag, newOn, locale: format.locale },
    mayMove: (entry: Entry) => mayMove(fields, entry),
    nudge: (entry: Entry, days: number) => void nudge(entry, days),
    showDay: (day: Day) => go(day, "day"),
  };
  const label = spanLabelOf(mode, date, shown, format.locale);
  const hourly = columnNamed(entity, start).type === "datetime";
  const undated = useQuery(
    columnNamed(entity, start).required
      ? undefined
      : countRows(queries, entity, {
          q: view.selection.q,
          filter: allOf({ field: start, op: "is_null", value: true }, view.selection.filter),
        }),
  );
  const undatedLink = listLink(entity, listPath(entity), {
    filter: view.selection.filter,
    fields: { [start]: { empty: true } },
  });
  return (
    <>
      <ViewHeader entity={entity} title={title} />
      <ViewToolbar view={view} filters={viewFilters(entity, [])} />
      <p id="calendar-help" hidden>
        {text("Shift and the arrow keys move it to another day.")}
      </p>
      <Card className="overflow-hidden print:overflow-visible">
        <CalendarBar
          {...{ mode, date, today, label }}
          onMode={(next) => go(date, next)}
          onDate={(day) => go(day)}
          onStep={(by) => go(stepFrom(mode, date, by))}
        />
        {rows.error !== undefined && rows.data === undefined ? (
          <LoadError error={rows.error} onRetry={rows.refetch} retrying={rows.fetching} />
        ) : rows.data === undefined ? (
          <div role="status" aria-label={text("Loading")} className="p-4">
            <Skeleton className="h-[32rem]" />
          </div>
        ) : (
          <CalendarProvider value={parts}>
            <div aria-busy={rows.outdated} className={cn("transition-opacity", rows.outdated && "opacity-60")}>
              {mode === "month" && (
                <MonthView
                  {...{ label, date }}
                  weeks={weeksOfMonth(date, first)}
                  month={date.slice(0, 7)}
                  lanes={4}
                  onDate={(day) => go(day)}
                />
              )}
              {mode === "week" &&
                (hourly ? (
                  <HoursView label={label} days={weekOf(date, first)} />
                ) : (
                  <MonthView {...{ label, date }} weeks={[weekOf(date, first)]} lanes={14} onDate={(day) => go(day)} />
                ))}
              {mode === "day" &&
                (hourly ? <HoursView key={date} label={label} days={[date]} /> : <AgendaView from={date} to={date} />)}
              {mode === "agenda" && <AgendaView from={shown.from} to={shown.to} />}
            </div>
          </CalendarProvider>
        )}
      </Card>
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted-foreground">
        {rows.data !== undefined && rows.data.items.length < rows.data.total && (
          <p role="status">
            {text("The first {count} of {total} are shown.", { count: rows.data.items.length, total: rows.data.total })}
          </p>
        )}
        {undated.data !== undefined && undated.data > 0 && undatedLink !== undefined && (
          <Link to={undatedLink} className="text-link underline-offset-4 hover:underline print:hidden">
            {text({ one: "{count} without a date", other: "{count} without a date" }, { count: undated.data })}
          </Link>
        )}
      </div>
      <p aria-live="assertive" className="sr-only">
        {message}
      </p>
    </>
  );
}

/** The way of showing that the address names; without one a month, on a phone the agenda. */
function useMode(named: string | undefined): CalendarMode {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const query = window.matchMedia("(width < 40rem)");
    const read = () => setNarrow(query.matches);
    read();
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }, []);
  return calendarModes.find((mode) => mode === named) ?? (narrow ? "agenda" : "month");
}

const agendaDays = 30;

function daysShown(mode: CalendarMode, date: Day, first: number): { from: Day; to: Day } {
  if (mode === "day") return { from: date, to: date };
  if (mode === "week") return { from: weekOf(date, first)[0] ?? date, to: weekOf(date, first)[6] ?? date };
  if (mode === "agenda") return { from: date, to: addDays(date, agendaDays - 1) };
  const weeks = weeksOfMonth(date, first);
  return { from: weeks[0]?.[0] ?? date, to: weeks.at(-1)?.[6] ?? date };
}

function stepFrom(mode: CalendarMode, date: Day, by: 1 | -1): Day {
  if (mode === "day") return addDays(date, by);
  if (mode === "agenda") return addDays(date, agendaDays * by);
  return mode === "week" ? addDays(date, 7 * by) : addMonths(date, by);
}

function spanLabelOf(mode: CalendarMode, date: Day, { from, to }: { from: Day; to: Day }, locale: string): string {
  if (mode === "day") return formatDay(date, locale, { dateStyle: "full" });
  if (mode === "month") return formatDay(date, locale, { month: "long", year: "numeric" });
  return `${formatDay(from, locale, { dateStyle: "medium" })} – ${formatDay(to, locale, { dateStyle: "medium" })}`;
}

/** Places are days, or days with an hour. */
function distance(from: string, to: string): { days: number; minutes: number } {
  const [fromDay = "", fromHour] = from.split(" ");
  const [toDay = "", toHour] = to.split(" ");
  const minutes = fromHour === undefined || toHour === undefined ? 0 : (Number(toHour) - Number(fromHour)) * 60;
  return { days: daysBetween(fromDay, toDay), minutes };
}
