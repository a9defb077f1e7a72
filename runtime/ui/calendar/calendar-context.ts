/** What the parts of a calendar share. */
import { createContext, useContext } from "react";
import type { PointerDrag } from "../view/use-pointer-drag.ts";
import type { Day } from "./calendar-dates.ts";
import type { CalendarFields, Entry } from "./calendar-entry.ts";

export interface CalendarParts {
  readonly fields: CalendarFields;
  readonly locale: string;
  readonly today: Day;
  readonly entries: readonly Entry[];
  readonly drag: PointerDrag<Entry>;
  readonly mayMove: (entry: Entry) => boolean;
  /** Moves an entry by keyboard and says where it is now. */
  readonly nudge: (entry: Entry, days: number) => void;
  /** Address of the form for a new record on a day, perhaps at an hour; undefined where that is not allowed. */
  readonly newOn: (day: Day, hour?: number) => string | undefined;
  readonly showDay: (day: Day) => void;
}

const CalendarContext = createContext<CalendarParts | undefined>(undefined);
export const CalendarProvider = CalendarContext;

export function useCalendar(): CalendarParts {
  const parts = useContext(CalendarContext);
  if (parts === undefined) throw new Error("This component must be inside a calendar.");
  return parts;
}
