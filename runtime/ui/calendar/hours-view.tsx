/** Days with their hours: entries with times stand where they begin, the others above. */
import { useEffect, useRef } from "react";
import { cn } from "../components/cn.ts";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useCalendar } from "./calendar-context.ts";
import { type Day, formatDay } from "./calendar-dates.ts";
import { isAllDay } from "./calendar-entry.ts";
import { clock, EntryLink } from "./entry-link.tsx";
import { layoutHours } from "./hour-layout.ts";
import { layoutSpans } from "./span-layout.ts";

/** Pixels of one hour, and the hour that stands at the top at first. */
const hourHeight = 44;
const firstHour = 7;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function HoursView({ label, days }: { label: string; days: readonly Day[] }) {
  const { locale, today, showDay } = useCalendar();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = firstHour * hourHeight;
  }, []);
  const columns = { gridTemplateColumns: `4rem repeat(${days.length}, minmax(0, 1fr))` };
  return (
    <section
      ref={box}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[calc(100dvh-14rem)] min-h-96 overflow-auto print:max-h-none print:overflow-visible"
    >
      <div className={cn(days.length > 1 && "max-md:min-w-[44rem]")}>
        <div className="sticky top-0 z-30 border-b border-border bg-card">
          <div className="grid" style={columns}>
            <span />
            {days.map((day) => (
              <h3
                key={day}
                className="border-l border-border py-1.5 text-center text-xs font-medium text-muted-foreground"
              >
                <button
                  type="button"
                  onClick={() => showDay(day)}
                  aria-current={day === today ? "date" : undefined}
                  className={cn(
                    "cursor-pointer rounded-full px-2.5 py-0.5 hover:bg-accent",
                    day === today && "bg-primary font-semibold text-primary-foreground hover:bg-primary-hover",
                  )}
                >
                  {formatDay(day, locale, { weekday: "short", day: "numeric" })}
                  <span className="sr-only">, {formatDay(day, locale, { dateStyle: "full" })}</span>
                </button>
              </h3>
            ))}
          </div>
          <WholeDays days={days} columns={columns} />
        </div>
        <div className="grid" style={columns}>
          <div aria-hidden="true">
            {hours.map((hour) => (
              <div key={hour} className="relative" style={{ height: hourHeight }}>
                <span className="absolute -top-2 right-2 text-[11px] text-muted-foreground">
                  {hour > 0 && clock(hour * 60, locale)}
                </span>
              </div>
            ))}
          </div>
          {days.map((day) => (
            <DayColumn key={day} day={day} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Entries without a time and those of several days. */
function WholeDays({ days, columns }: { days: readonly Day[]; columns: { gridTemplateColumns: string } }) {
  const { entries, drag, locale } = useCalendar();
  const bars = layoutSpans(entries.filter(isAllDay), days);
  const lanes = bars.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
  return (
    <div className="relative grid" style={columns}>
      <span className="py-1 pr-2 text-right text-[11px] text-muted-foreground">{text("all day")}</span>
      {days.map((day) => (
        <div
          key={day}
          data-drop={day}
          className={cn("min-h-7 border-l border-border", drag.over === day && "bg-selected")}
          style={{ height: lanes * 24 + 6 }}
        />
      ))}
      <ul aria-label={text("all day")} className="pointer-events-none absolute inset-y-0 right-0 left-16">
        {bars.map(({ entry, lane, column, length, before, after }) => (
          <li
            key={entry.row.id}
            className="pointer-events-auto absolute h-5.5 px-0.5"
            style={{
              top: lane * 24 + 3,
              left: `${(column / days.length) * 100}%`,
              width: `${(length / days.length) * 100}%`,
            }}
          >
            <EntryLink {...{ entry, before, after }} className="h-full" />
            <span className="sr-only">{formatDay(entry.from, locale, { dateStyle: "medium" })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DayColumn({ day }: { day: Day }) {
  const { entries, drag, newOn, locale, today } = useCalendar();
  const navigate = useNavigate();
  const blocks = layoutHours(entries.filter((entry) => entry.from === day && !isAllDay(entry)));
  const name = formatDay(day, locale, { dateStyle: "full" });
  return (
    <div className={cn("relative border-l border-border", day === today && "bg-selected/40")}>
      {hours.map((hour) => {
        const create = newOn(day, hour);
        const place = `${day} ${hour}`;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the way by keyboard is the button of the page, or the month
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={hour}
            data-drop={place}
            onClick={() => create !== undefined && void navigate(create)}
            style={{ height: hourHeight }}
            className={cn(
              "border-t border-border/70 first:border-t-0",
              create !== undefined && "cursor-pointer hover:bg-accent/40",
              drag.over === place && "bg-selected",
            )}
          />
        );
      })}
      <ul aria-label={name} className="pointer-events-none absolute inset-0">
        {blocks.map(({ entry, top, length, column, columns }) => (
          <li
            key={entry.row.id}
            className="pointer-events-auto absolute p-px"
            style={{
              top: (top / 60) * hourHeight,
              height: (length / 60) * hourHeight,
              left: `${(column / columns) * 100}%`,
              width: `${100 / columns}%`,
            }}
          >
            <EntryLink entry={entry} className="h-full flex-wrap content-start items-start gap-y-0 py-0.5" />
          </li>
        ))}
      </ul>
    </div>
  );
}
