/** The page of a report: records in groups, with measures, subtotals and totals. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";
import type { GroupOf, MeasureOf, MomentNameOf } from "../view/names.ts";

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

const reportCode = codeQuery("report", () => import("./report-view.tsx"));

export function ReportPage<const E extends EntityModel>(props: ReportPageProps<E>) {
  const { entity, title, groupBy, measures, filters, range } = props;
  return (
    <LaterPage code={reportCode} title={title}>
      {({ ReportView }) => <ReportView {...{ entity, title, groupBy, measures, range }} filters={filters ?? []} />}
    </LaterPage>
  );
}
