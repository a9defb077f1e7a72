/** The entries of a span of days as a list by day. */
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useCalendar } from "./calendar-context.ts";
import { addDays, type Day, daysBetween, formatDay } from "./calendar-dates.ts";
import { compareEntries } from "./calendar-entry.ts";
import { EntryLink } from "./entry-link.tsx";

export interface AgendaViewProps {
  readonly from: Day;
  readonly to: Day;
}

export function AgendaView({ from, to }: AgendaViewProps) {
  const { entries, locale, today, newOn, drag } = useCalendar();
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const filled = days
    .map((day) => ({ day, own: entries.filter((entry) => entry.from <= day && day <= entry.to).sort(compareEntries) }))
    .filter(({ day, own }) => own.length > 0 || day === today || days.length === 1);
  if (filled.every(({ own }) => own.length === 0)) {
    const create = newOn(from <= today && today <= to ? today : from);
    return (
      <p className="px-4 py-12 text-center text-sm text-muted-foreground">
        {text("Nothing on these days.")}
        {create !== undefined && (
          <Link to={create} className="ml-2 text-link underline-offset-4 hover:underline">
            {text("Add one")}
          </Link>
        )}
      </p>
    );
  }
  return (
    <ol className="divide-y divide-border">
      {filled.map(({ day, own }) => {
        const create = newOn(day);
        return (
          <li key={day} data-drop={day} className={cn("flex gap-4 px-4 py-3", drag.over === day && "bg-selected")}>
            <h3 className="w-20 shrink-0 text-sm">
              <span className={cn("block font-semibold", day === today && "text-link")}>
                {formatDay(day, locale, { day: "numeric", month: "short" })}
              </span>
              <span className="text-xs text-muted-foreground">
                {day === today ? text("Today") : formatDay(day, locale, { weekday: "long" })}
              </span>
            </h3>
            <ul className="flex min-w-0 flex-1 flex-col gap-1.5">
              {own.map((entry) => (
                <li key={entry.row.id}>
                  <EntryLink
                    entry={entry}
                    before={entry.from < day}
                    after={entry.to > day}
                    wide
                    className="min-h-9 py-1.5 text-sm"
                  />
                </li>
              ))}
              {own.length === 0 && <li className="py-1.5 text-sm text-muted-foreground">{text("Nothing today")}</li>}
            </ul>
            {create !== undefined && (
              <Link
                to={create}
                aria-label={text("Add to {day}", { day: formatDay(day, locale, { dateStyle: "full" }) })}
                className="h-fit rounded p-2 text-muted-foreground hover:bg-accent print:hidden"
              >
                <Icon name="plus" />
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
