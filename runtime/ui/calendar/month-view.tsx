/** Weeks of days with their entries; arrow keys walk through the days. */
import { type KeyboardEvent, useRef } from "react";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Popover } from "../components/popover.tsx";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useCalendar } from "./calendar-context.ts";
import { addDays, addMonths, type Day, formatDay, utc } from "./calendar-dates.ts";
import { EntryLink } from "./entry-link.tsx";
import { type Bar, covers, fitLanes, layoutSpans } from "./span-layout.ts";

export interface MonthViewProps {
  readonly label: string;
  readonly weeks: readonly (readonly Day[])[];
  /** The day that keys start from. */
  readonly date: Day;
  /** Another day is looked at; it may lie outside of what is shown. */
  readonly onDate: (day: Day) => void;
  /** Lanes of a week; the entries beyond are counted. */
  readonly lanes: number;
  /** Days outside of the month are paler. */
  readonly month?: string | undefined;
}

export function MonthView({ label, weeks, date, onDate, lanes, month }: MonthViewProps) {
  const { locale, newOn } = useCalendar();
  const navigate = useNavigate();
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const day = target.dataset["day"];
    if (day === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = (utc(day).getUTCDay() - utc(weeks[0]?.[0] ?? day).getUTCDay() + 7) % 7;
    const next = {
      ...{
        ArrowLeft: addDays(day, -1),
        ArrowRight: addDays(day, 1),
        ArrowUp: addDays(day, -7),
        ArrowDown: addDays(day, 7),
      },
      ...{
        Home: addDays(day, -at),
        End: addDays(day, 6 - at),
        PageUp: addMonths(day, -1),
        PageDown: addMonths(day, 1),
      },
    }[event.key];
    const create = newOn(day);
    if (next !== undefined) {
      onDate(next);
      // The day is drawn, perhaps in another month, before it can have the focus.
      requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
    } else if (event.key === "Enter" && create !== undefined) void navigate(create);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={grid} role="grid" aria-label={label} onKeyDown={onKeyDown} className="min-w-0">
      <div role="row" className="grid grid-cols-7 border-b border-border">
        {weeks[0]?.map((day) => (
          <div
            key={day}
            role="columnheader"
            className="px-2 py-1.5 text-right text-xs font-medium text-muted-foreground"
          >
            <span aria-hidden="true">
              <span className="sm:hidden">{formatDay(day, locale, { weekday: "narrow" })}</span>
              <span className="max-sm:hidden">{formatDay(day, locale, { weekday: "short" })}</span>
            </span>
            <span className="sr-only">{formatDay(day, locale, { weekday: "long" })}</span>
          </div>
        ))}
      </div>
      {weeks.map((days) => (
        <Week key={days[0]} {...{ days, date, lanes, month }} />
      ))}
    </div>
  );
}

type WeekProps = Pick<MonthViewProps, "date" | "lanes" | "month"> & { readonly days: readonly Day[] };

function Week({ days, date, lanes, month }: WeekProps) {
  const { entries } = useCalendar();
  const all = layoutSpans(entries, days);
  const { shown, more } = fitLanes(all, days.length, lanes);
  return (
    <div role="row" className="grid grid-cols-7 border-b border-border last:border-b-0">
      {days.map((day, column) => (
        <DayCell
          key={day}
          {...{ day, column }}
          current={day === date}
          pale={month !== undefined && day.slice(0, 7) !== month}
          bars={shown.filter((bar) => covers(bar, column))}
          all={all.filter((bar) => covers(bar, column))}
          more={more[column] ?? 0}
          tall={lanes > 6}
        />
      ))}
    </div>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly column: number;
  readonly current: boolean;
  readonly pale: boolean;
  readonly bars: readonly Bar[];
  /** Also those that do not fit. */
  readonly all: readonly Bar[];
  readonly more: number;
  readonly tall: boolean;
}

function DayCell({ day, column, current, pale, bars, all, more, tall }: DayCellProps) {
  const { locale, today, drag, newOn, showDay } = useCalendar();
  const navigate = useNavigate();
  const create = newOn(day);
  const deepest = bars.reduce((most, { lane }) => Math.max(most, lane), -1);
  const name = formatDay(day, locale, { dateStyle: "full" });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter
    <div
      role="gridcell"
      data-day={day}
      data-drop={day}
      tabIndex={current ? 0 : -1}
      aria-current={day === today ? "date" : undefined}
      onClick={() => create !== undefined && void navigate(create)}
      className={cn(
        "group/day relative min-w-0 border-l border-border pb-1 first:border-l-0 focus-visible:z-20 focus-visible:-outline-offset-2",
        tall ? "min-h-80" : "min-h-26 max-sm:min-h-20",
        pale && "bg-muted/40",
        create !== undefined && "cursor-pointer",
        drag.over === day && "bg-selected",
      )}
    >
      <div className="flex items-center justify-end gap-1 p-1">
        {create !== undefined && (
          <Icon
            name="plus"
            className="mr-auto ml-0.5 size-3.5 text-muted-foreground opacity-0 group-hover/day:opacity-100 print:hidden"
          />
        )}
        <button
          type="button"
          tabIndex={-1}
          aria-label={name}
          title={text("Show {day}", { day: name })}
          onClick={(event) => {
            event.stopPropagation();
            showDay(day);
          }}
          className={cn(
            "flex h-6 min-w-6 cursor-pointer items-center justify-center rounded-full px-1 text-xs tabular-nums hover:bg-accent",
            pale && "text-muted-foreground",
            day === today && "bg-primary font-semibold text-primary-foreground hover:bg-primary-hover",
          )}
        >
          {Number(day.slice(8))}
        </button>
      </div>
      <span className="sr-only">{text({ one: "{count} entry", other: "{count} entries" }, { count: all.length })}</span>
      <ul className="flex flex-col gap-0.5">
        {Array.from({ length: deepest + 1 }, (_, lane) => {
          const bar = bars.find((candidate) => candidate.lane === lane);
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no other identity
          if (bar === undefined) return <li key={lane} aria-hidden="true" className="h-5.5" />;
          if (bar.column !== column) {
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={lane} className="h-5.5">
                <span className="sr-only">{text("{title}, goes on", { title: bar.entry.title })}</span>
              </li>
            );
          }
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={lane} className="relative h-5.5">
              <div
                className="absolute inset-y-0 left-0 z-10 px-0.5"
                style={{ width: `calc(${bar.length} * 100% + ${bar.length - 1}px)` }}
              >
                <EntryLink entry={bar.entry} before={bar.before} after={bar.after} className="h-full" />
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 && <MoreEntries day={day} name={name} count={more} all={all} />}
    </div>
  );
}

interface MoreProps {
  readonly day: Day;
  readonly name: string;
  readonly count: number;
  readonly all: readonly Bar[];
}

function MoreEntries({ day, name, count, all }: MoreProps) {
  const { locale } = useCalendar();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps a click in the list from being one on the day
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className="px-0.5 pt-0.5" onClick={(event) => event.stopPropagation()}>
      <Popover
        variant="ghost"
        label={text("{count} more on {day}", { count, day: name })}
        triggerClassName="h-5 w-full justify-start px-1.5 text-xs text-muted-foreground"
        className="w-64 p-2"
        trigger={text("+{count} more", { count })}
      >
        <p className="mb-1.5 px-1 text-xs font-medium">{formatDay(day, locale, { dateStyle: "full" })}</p>
        <ul className="flex flex-col gap-1">
          {all.map(({ entry }) => (
            <li key={entry.row.id}>
              <EntryLink entry={entry} wide className="min-h-7 py-1" />
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}
