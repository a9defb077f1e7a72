/** The page of a dashboard: numbers, charts and short lists of records. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";
import type { FilterOf, GroupOf, MeasureOf, MomentNameOf, SortOf } from "../view/names.ts";
import type { Widget } from "./widget.ts";

interface WidgetBase<E extends EntityModel> {
  readonly title: string;
  readonly entity: E;
  readonly filter?: FilterOf<E>;
}
export interface MetricWidget<E extends EntityModel> extends WidgetBase<E> {
  readonly kind: "metric";
  readonly measure: NoInfer<MeasureOf<E>>;
  /** Shows the number for the current span of a date field, beside the one before. */
  readonly compare?: {
    readonly field: NoInfer<MomentNameOf<E>>;
    readonly period: "week" | "month" | "quarter" | "year";
  };
}
export interface ChartWidget<E extends EntityModel> extends WidgetBase<E> {
  readonly kind: "chart";
  readonly style: "bar" | "line" | "area" | "donut";
  readonly measure: NoInfer<MeasureOf<E>>;
  readonly groupBy: NoInfer<GroupOf<E>>;
  /** Splits each group once more; for bar, line and area. */
  readonly series?: NoInfer<GroupOf<E>>;
  /** The most groups shown; the others are added up. */
  readonly limit?: number;
  /** Date field that the page's time range applies to. */
  readonly range?: NoInfer<MomentNameOf<E>>;
}
export interface RecordsWidget<E extends EntityModel> extends WidgetBase<E> {
  readonly kind: "records";
  readonly columns: readonly NoInfer<ColumnNameOf<E>>[];
  readonly sort?: readonly NoInfer<SortOf<E>>[];
  readonly limit?: number;
}
export type WidgetOf<E extends EntityModel> = MetricWidget<E> | ChartWidget<E> | RecordsWidget<E>;

export interface DashboardPageProps<E extends readonly EntityModel[]> {
  readonly title: string;
  readonly widgets: { readonly [K in keyof E]: WidgetOf<E[K]> };
}

const dashboardCode = codeQuery("dashboard", () => import("./dashboard-view.tsx"));

export function DashboardPage<const E extends readonly EntityModel[]>({ title, widgets }: DashboardPageProps<E>) {
  // The mapped type above is for the page's author; here it is a list of widgets.
  const list = widgets as unknown as readonly Widget[];
  return (
    <LaterPage code={dashboardCode} title={title}>
      {({ DashboardView }) => <DashboardView title={title} widgets={list} />}
    </LaterPage>
  );
}
