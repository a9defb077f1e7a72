/** The page of a report: records in groups, with measures, subtotals and totals. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { Query } from "../../client/query-cache.ts";
import type { EntityModel } from "../../model/types.ts";
import { LaterPage } from "../app/later-page.tsx";
import type { GroupOf, MeasureOf, MomentNameOf } from "../view/names.ts";
import { ViewSkeleton } from "../view/view-skeleton.tsx";

export interface ReportPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** From the outer groups to the inner ones. */
  readonly groupBy: readonly NoInfer<GroupOf<E>>[];
  readonly measures: readonly NoInfer<MeasureOf<E>>[];
  /** Fields offered as filters. */
  readonly filters?: readonly NoInfer<ColumnNameOf<E>>[];
  /** Date field by which a time range is chosen. */
  readonly range?: NoInfer<MomentNameOf<E>>;
}

const reportCode: Query<Pick<typeof import("./report-view.tsx"), "ReportView">> = {
  key: "code report",
  tables: [],
  lasting: true,
  run: () => import("./report-view.tsx"),
};

export function ReportPage<const E extends EntityModel>(props: ReportPageProps<E>) {
  const { entity, title, groupBy, measures, filters, range } = props;
  return (
    <LaterPage code={reportCode} skeleton={<ViewSkeleton title={title} blocks={2} />}>
      {({ ReportView }) => <ReportView {...{ entity, title, groupBy, measures, range }} filters={filters ?? []} />}
    </LaterPage>
  );
}
