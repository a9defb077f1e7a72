/** The row above a calendar: today, back and forth, the span that is shown, a date to go to, and how it is shown. */
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Input } from "../components/input.tsx";
import { text } from "../text/text.ts";
import type { Day } from "./calendar-dates.ts";

export const calendarModes = ["month", "week", "day", "agenda"] as const;
export type CalendarMode = (typeof calendarModes)[number];

export interface CalendarBarProps {
  readonly mode: CalendarMode;
  readonly date: Day;
  readonly today: Day;
  /** The span in words. */
  readonly label: string;
  readonly onMode: (mode: CalendarMode) => void;
  readonly onDate: (day: Day) => void;
  readonly onStep: (by: 1 | -1) => void;
}

export function CalendarBar({ mode, date, today, label, onMode, onDate, onStep }: CalendarBarProps) {
  const step = {
    month: [text("Previous month"), text("Next month")],
    week: [text("Previous week"), text("Next week")],
    day: [text("Previous day"), text("Next day")],
    agenda: [text("Previous 30 days"), text("Next 30 days")],
  }[mode];
  const names = { month: text("Month"), week: text("Week"), day: text("Day"), agenda: text("Agenda") };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-border px-3 py-2.5">
      <div className="flex items-center gap-1 print:hidden">
        <Button variant="outline" size="sm" onClick={() => onDate(today)}>
          {text("Today")}
        </Button>
        <Button variant="ghost" size="icon" aria-label={step[0]} onClick={() => onStep(-1)}>
          <Icon name="chevronLeft" />
        </Button>
        <Button variant="ghost" size="icon" aria-label={step[1]} onClick={() => onStep(1)}>
          <Icon name="chevronRight" />
        </Button>
      </div>
      <h2 aria-live="polite" className="min-w-0 text-base font-semibold">
        {label}
      </h2>
      <div className="ml-auto flex flex-wrap items-center gap-2 print:hidden">
        <Input
          type="date"
          aria-label={text("Go to date")}
          value={date}
          onChange={({ target }) => target.value >= "1000" && onDate(target.value)}
          className="h-8 w-36"
        />
        <fieldset className="flex rounded-lg bg-muted p-0.5">
          <legend className="sr-only">{text("Show")}</legend>
          {calendarModes.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={mode === name}
              onClick={() => onMode(name)}
              className={cn(
                "cursor-pointer rounded-md px-2.5 py-1 text-[13px] font-medium text-muted-foreground hover:text-foreground",
                "aria-pressed:bg-card aria-pressed:text-foreground aria-pressed:shadow-xs",
              )}
            >
              {names[name]}
            </button>
          ))}
        </fieldset>
      </div>
    </div>
  );
}
