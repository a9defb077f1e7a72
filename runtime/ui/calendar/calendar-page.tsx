/** The page of a calendar: records by a date, in months, weeks, days or as an agenda. */
import type { EntityModel } from "../../model/types.ts";
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";
import type { MomentNameOf, NameOfType } from "../view/names.ts";

export interface CalendarPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** Date or datetime at which a record stands. */
  readonly start: NoInfer<MomentNameOf<E>>;
  /** Its last day or its end; without it a record stands on one day. */
  readonly end?: NoInfer<MomentNameOf<E>>;
  /** Choice field whose tones colour the entries. */
  readonly colourBy?: NoInfer<NameOfType<E, "choice">>;
}

const calendarCode = codeQuery("calendar", () => import("./calendar-view.tsx"));

export function CalendarPage<const E extends EntityModel>(props: CalendarPageProps<E>) {
  const { entity, title, start, end, colourBy } = props;
  return (
    <LaterPage code={calendarCode} title={title}>
      {({ CalendarView }) => <CalendarView {...{ entity, title, start, end, colourBy }} />}
    </LaterPage>
  );
}
