/** Types by which a page's options name fields of its entity, so that a misspelt one is a type error. */
import type { ColumnNameOf, FieldNameOf } from "../../client/data-client.ts";
import type {
  AggregateFunction,
  BucketModel,
  EntityModel,
  FieldType,
  FilterOperator,
  FilterValueModel,
} from "../../model/types.ts";

/** Names of the fields that have one of some types. */
export type NameOfType<E extends EntityModel, T extends FieldType> =
  string extends FieldNameOf<E> ? string : Extract<E["fields"][number], { readonly type: T }>["name"];
/** Dates and moments. */
export type MomentNameOf<E extends EntityModel> = NameOfType<E, "date" | "datetime"> | "created_at" | "updated_at";

export interface SortOf<E extends EntityModel> {
  readonly field: ColumnNameOf<E>;
  readonly direction: "asc" | "desc";
}
export interface MeasureOf<E extends EntityModel> {
  readonly fn: AggregateFunction;
  /** A number field; left out for `count`. */
  readonly field?: ColumnNameOf<E>;
}
export interface GroupOf<E extends EntityModel> {
  readonly field: ColumnNameOf<E>;
  /** Cuts dates into spans. */
  readonly bucket?: BucketModel;
}

export type FilterOf<E extends EntityModel> =
  | {
      readonly field: ColumnNameOf<E>;
      readonly op: FilterOperator;
      readonly value?: FilterValueModel;
      readonly valueField?: ColumnNameOf<E>;
    }
  | { readonly and: readonly FilterOf<E>[] }
  | { readonly or: readonly FilterOf<E>[] };
