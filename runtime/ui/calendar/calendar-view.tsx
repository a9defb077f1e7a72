/** What `CalendarPage` shows; loaded when it is first needed. */
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Card } from "../components/card.tsx";
import { ListBody } from "../list/list-body.tsx";
import { ViewHeader } from "../view/view-header.tsx";

export interface CalendarViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly colourBy: string | undefined;
}

export function CalendarView({ entity, title, start, end, colourBy }: CalendarViewProps) {
  const { queries } = useApp();
  const columns = [start, entity.titleField, end, colourBy].flatMap((name) => name ?? []);
  const sort = [{ field: start, direction: "asc" }] as const;
  const rows = useQuery(listRows(queries, entity, { sort, pageSize: 100 }));
  return (
    <>
      <ViewHeader entity={entity} title={title} />
      <Card className="overflow-hidden">
        <ListBody label={title} {...{ entity, rows, columns, sort }} onPage={() => {}} />
      </Card>
    </>
  );
}
