/** The widgets of a dashboard as its code sees them: names are plain strings. */
import type { ChartModel, EntityModel, MetricModel, RecordListModel, SortModel } from "../../model/types.ts";

type WithEntity<M> = Omit<M, "entity"> & { readonly entity: EntityModel };
export type Metric = WithEntity<MetricModel>;
export type ChartSpec = WithEntity<Omit<ChartModel, "limit">> & { readonly limit?: number | undefined };
export type RecordList = WithEntity<Omit<RecordListModel, "limit" | "sort">> & {
  readonly limit?: number | undefined;
  readonly sort?: readonly SortModel[] | undefined;
};
export type Widget = Metric | ChartSpec | RecordList;
