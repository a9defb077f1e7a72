/** The types of an app's model: the structural twin of the AppSpec JSON, free of zod, React and Node. */
import type { Issue } from "./issue.ts";

export type FieldType =
  | "text"
  | "long_text"
  | "markdown"
  | "html"
  | "code"
  | "email"
  | "phone"
  | "url"
  | "secret"
  | "integer"
  | "decimal"
  | "money"
  | "percent"
  | "rating"
  | "year"
  | "date"
  | "datetime"
  | "time"
  | "duration"
  | "boolean"
  | "choice"
  | "tags"
  | "json"
  | "image"
  | "file"
  | "latitude"
  | "longitude"
  | "position"
  | "colour"
  | "reference"
  | "references";

export type ChoiceTone = "neutral" | "info" | "success" | "warning" | "danger";
export type DeleteRule = "restrict" | "set_null" | "cascade";

export interface ChoiceModel {
  /** Stored value. */
  readonly value: string;
  readonly label: string;
  readonly tone: ChoiceTone;
}

export interface ReferenceModel {
  /** Name (not table) of the entity referred to. */
  readonly entity: string;
  readonly onDelete: DeleteRule;
  /** Join table of a `references` field, with the columns of this end and the other. */
  readonly through?: { readonly table: string; readonly from: string; readonly to: string } | undefined;
}

export type FilterOperator =
  | "eq"
  | "ne"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "in"
  | "nin"
  | "contains"
  | "starts"
  | "is_null";
type FilterScalar = string | number | boolean | null;
export type FilterValueModel = FilterScalar | readonly FilterScalar[];
export interface ConditionModel {
  readonly field: string;
  readonly op: FilterOperator;
  /** Dates may be relative (`today-30d`, `month_start`); a reference to the user entity may be `me`. */
  readonly value?: FilterValueModel | undefined;
  readonly valueField?: string | undefined;
}
export type FilterModel =
  | ConditionModel
  | { readonly and: readonly FilterModel[] }
  | { readonly or: readonly FilterModel[] };

export type AggregateFunction = "count" | "sum" | "avg" | "min" | "max";

/** A value that the database works out; see the AppSpec's `computed`. */
export type ComputedModel =
  | { readonly kind: "product" | "sum" | "difference" | "ratio"; readonly of: readonly string[] }
  | { readonly kind: "elapsed"; readonly of: readonly string[]; readonly unit: "minutes" | "days" }
  | RollupModel;
export interface RollupModel {
  readonly kind: "rollup";
  /** Name of the entity whose records are looked at. */
  readonly entity: string;
  /** Its reference to this entity. */
  readonly field: string;
  readonly fn: AggregateFunction;
  readonly of?: string | undefined;
  readonly filter?: FilterModel | undefined;
}

export interface FieldModel {
  /** Column name. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly unique: boolean;
  /**
   * Value of a new row where none is given; `today` and `now` are understood by date and datetime fields, `me` by references
   * to the user entity.
   */
  readonly default?: string | number | boolean | undefined;
  readonly help?: string | undefined;
  /** Shown, but set by defaults, workflows and actions only. */
  readonly readOnly?: boolean | undefined;
  readonly choices?: readonly ChoiceModel[] | undefined;
  readonly reference?: ReferenceModel | undefined;
  readonly computed?: ComputedModel | undefined;
  readonly copyFrom?: { readonly from: string; readonly field: string } | undefined;
  readonly currencyField?: string | undefined;
  /** Date or datetime field of the same entity that this one must not lie before. */
  readonly notBefore?: string | undefined;
  /** Shown behind a number. */
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Values that sample rows take theirs from. */
  readonly examples?: readonly string[] | undefined;
  /** Roles that may see or change the field. */
  readonly access?:
    | { readonly read?: readonly string[] | undefined; readonly write?: readonly string[] | undefined }
    | undefined;
}

export interface FieldGroupModel {
  readonly kind: "section" | "person_name" | "address" | "geo";
  readonly label: string;
  readonly fields: readonly string[];
}

/** Values by field name; understands `today`, `now`, `me` and `random`. */
export type AssignmentsModel = Readonly<Record<string, string | number | boolean | null>>;

export interface EffectModel {
  /** Reference field whose record is changed. */
  readonly reference: string;
  readonly set?: AssignmentsModel | undefined;
  readonly add?: Readonly<Record<string, number | { readonly field: string; readonly factor: number }>> | undefined;
}

interface StepModel {
  readonly name: string;
  readonly label: string;
  readonly roles?: readonly string[] | undefined;
  readonly confirm?: string | undefined;
  readonly input?: readonly string[] | undefined;
  readonly set?: AssignmentsModel | undefined;
  readonly effects?: readonly EffectModel[] | undefined;
  readonly done?: string | undefined;
}

export interface TransitionModel extends StepModel {
  readonly from: readonly string[];
  readonly to: string;
}

export interface WorkflowModel {
  /** A choice field of the entity. */
  readonly field: string;
  readonly initial: readonly string[];
  readonly transitions: readonly TransitionModel[];
}

export interface ActionModel extends StepModel {
  readonly on: "record" | "list";
  readonly tone?: "primary" | "default" | "danger" | undefined;
  readonly when?: FilterModel | undefined;
  readonly create?:
    | {
        readonly entity: string;
        readonly link?: string | undefined;
        readonly values?: AssignmentsModel | undefined;
        readonly input?: readonly string[] | undefined;
      }
    | undefined;
}

export type Reach = "all" | "own" | "none";

/** What one role may do with an entity; without a rule: nothing. */
export interface EntityRuleModel {
  readonly role: string;
  readonly read: Reach;
  readonly create: boolean;
  readonly update: Reach;
  readonly delete: Reach;
}

/** Every entity also has `id`, `created_at` and `updated_at`, which are not listed among its fields. */
export interface EntityModel {
  readonly name: string;
  /** SQL table and URL segment. */
  readonly table: string;
  readonly label: string;
  readonly pluralLabel: string;
  /** Field whose value names a record to a person. */
  readonly titleField: string;
  readonly fields: readonly FieldModel[];
  readonly groups?: readonly FieldGroupModel[] | undefined;
  /** Reference to the same entity that makes its records a tree. */
  readonly parentField?: string | undefined;
  /** Reference to the record whose line items these are. */
  readonly partOf?: string | undefined;
  /** Deleting sets `deleted_at`. */
  readonly softDelete?: boolean | undefined;
  readonly workflow?: WorkflowModel | undefined;
  readonly actions?: readonly ActionModel[] | undefined;
  /** Reference to the user entity that says whose record it is. */
  readonly ownerField?: string | undefined;
  readonly access?: readonly EntityRuleModel[] | undefined;
}

export interface RoleModel {
  readonly name: string;
  readonly label: string;
  readonly kind: "administrator" | "member" | "visitor";
}

/** Present when the app asks people to sign in. */
export interface AccessModel {
  readonly userEntity: string;
  readonly emailField: string;
  readonly roleField: string;
  readonly signUp: boolean;
  readonly defaultRole: string;
  readonly roles: readonly RoleModel[];
}

export interface SortModel {
  readonly field: string;
  readonly direction: "asc" | "desc";
}

interface PageShape {
  readonly path: string;
  readonly title: string;
  readonly group?: string | undefined;
  readonly nav?: boolean | undefined;
  readonly roles?: readonly string[] | undefined;
}

export interface ListPageModel extends PageShape {
  readonly kind: "list";
  readonly entity: string;
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly filters: readonly string[];
  readonly pageSize: number;
}

export interface DetailPageModel extends PageShape {
  readonly kind: "detail";
  readonly entity: string;
  readonly fields: readonly string[];
  readonly children: readonly { readonly entity: string; readonly field: string }[];
}

export interface LineItemsModel {
  readonly entity: string;
  /** Their reference to the record that they are part of. */
  readonly field: string;
  readonly columns: readonly string[];
}

export interface FormPageModel extends PageShape {
  readonly kind: "form";
  readonly entity: string;
  readonly fields: readonly string[];
  readonly lines?: readonly LineItemsModel[] | undefined;
}

export interface BoardPageModel extends PageShape {
  readonly kind: "board";
  readonly entity: string;
  readonly field: string;
  readonly card: readonly string[];
  readonly sort: readonly SortModel[];
}

export interface CalendarPageModel extends PageShape {
  readonly kind: "calendar";
  readonly entity: string;
  readonly start: string;
  readonly end?: string | undefined;
  readonly colourBy?: string | undefined;
}

export interface GalleryPageModel extends PageShape {
  readonly kind: "gallery";
  readonly entity: string;
  readonly image?: string | undefined;
  readonly card: readonly string[];
  readonly sort: readonly SortModel[];
}

export interface MeasureModel {
  readonly fn: AggregateFunction;
  readonly field?: string | undefined;
}
export type BucketModel = "hour" | "day" | "week" | "month" | "quarter" | "year";
export interface GroupKeyModel {
  readonly field: string;
  readonly bucket?: BucketModel | undefined;
}

interface WidgetShape {
  readonly title: string;
  readonly entity: string;
  readonly filter?: FilterModel | undefined;
}
export interface MetricModel extends WidgetShape {
  readonly kind: "metric";
  readonly measure: MeasureModel;
  readonly compare?: { readonly field: string; readonly period: "week" | "month" | "quarter" | "year" } | undefined;
}
export interface ChartModel extends WidgetShape {
  readonly kind: "chart";
  readonly style: "bar" | "line" | "area" | "donut";
  readonly measure: MeasureModel;
  readonly groupBy: GroupKeyModel;
  readonly series?: GroupKeyModel | undefined;
  readonly limit: number;
  /** Date field by which a time range is chosen. */
  readonly range?: string | undefined;
}
export interface RecordListModel extends WidgetShape {
  readonly kind: "records";
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly limit: number;
}
export type WidgetModel = MetricModel | ChartModel | RecordListModel;

export interface DashboardPageModel extends PageShape {
  readonly kind: "dashboard";
  readonly widgets: readonly WidgetModel[];
}

export interface ReportPageModel extends PageShape {
  readonly kind: "report";
  readonly entity: string;
  readonly groupBy: readonly GroupKeyModel[];
  readonly measures: readonly MeasureModel[];
  readonly filters: readonly string[];
  readonly range?: string | undefined;
}

export interface SettingsPageModel extends PageShape {
  readonly kind: "settings";
}

export interface ContentPageModel extends PageShape {
  readonly kind: "content";
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
}

export type PageModel =
  | ListPageModel
  | DetailPageModel
  | FormPageModel
  | BoardPageModel
  | CalendarPageModel
  | GalleryPageModel
  | DashboardPageModel
  | ReportPageModel
  | SettingsPageModel
  | ContentPageModel;

export interface ThemeModel {
  readonly background?: string | undefined;
  readonly primary?: string | undefined;
  readonly mode: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
}

export type Language = "en" | "de" | "fr" | "es" | "it" | "nl" | "pt";

export interface AppModel {
  readonly $schema?: string | undefined;
  readonly specVersion: 1;
  readonly app: {
    readonly name: string;
    readonly description: string;
    /** BCP 47 tag used for dates and numbers. */
    readonly locale: string;
    /** Language of the interface's own words. */
    readonly language?: Language | undefined;
    /** ISO 4217 code of money fields. */
    readonly currency: string;
    /** Path of the page that the app opens with. */
    readonly home?: string | undefined;
  };
  readonly theme: ThemeModel;
  readonly access?: AccessModel | undefined;
  readonly entities: readonly EntityModel[];
  readonly pages: readonly PageModel[];
  readonly seeds: { readonly rows: number };
}

/**
 * A field's value in code and JSON. Text-like fields, dates (`YYYY-MM-DD`), datetimes (`YYYY-MM-DDTHH:MM:SSZ`), times
 * (`HH:MM` or `HH:MM:SS`), colours (`#rrggbb`) and choices are strings; numbers, references (the id) and durations
 * (whole minutes) are numbers; percent is 0 to 100; tags are strings in a list; `references` are ids in a list; json is its
 * text; images and files are `file:<id>` of an upload, an image also a web address; empty is null, and `[]` for lists.
 */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];
export type RecordValues = Record<string, FieldValue>;

/** Title of a record that a reference points to. */
export interface ReferenceTitle {
  readonly id: number;
  readonly title: string;
}

/** An upload as rows show it; `url` serves its bytes to whoever may read the record. */
export interface FileInfo {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}

/** The keys that every row of the data API has beside its fields. */
export interface RowSystemFields {
  readonly id: number;
  readonly created_at: string;
  readonly updated_at: string;
  /** One entry for each reference field; a list for `references`. */
  readonly _refs: Readonly<Record<string, ReferenceTitle | readonly ReferenceTitle[] | null>>;
  /** One entry for each image or file field that holds an upload. */
  readonly _files?: Readonly<Record<string, FileInfo>>;
  /** For each secret field whether it has a value; the value itself is never sent. */
  readonly _filled?: Readonly<Record<string, boolean>>;
  /** What the person who asks may do with the record now; absent where nothing is restricted and there are no steps. */
  readonly _can?: {
    readonly update: boolean;
    readonly delete: boolean;
    /** Names of the transitions and actions that are open. */
    readonly steps: readonly string[];
  };
  /** Hash of the stored row, to be sent back as `If-Match`. */
  readonly _etag: string;
}
/** A row as the data API sends it: the system fields and one key for each field of the entity. */
export type Row = RowSystemFields & { readonly [field: string]: unknown };

/** `create`: every field is looked at and defaults are filled in; `update`: only the given fields are. */
export type ValidationMode = "create" | "update";

/** `values` holds the accepted, normalised values; `errors` one message for people per refused field. */
export interface ValidationResult {
  readonly values: RecordValues;
  /** English sentences by field. */
  readonly errors: Record<string, string>;
  /** The same by code, to be said in another language. */
  readonly issues: Record<string, Issue>;
}

export interface FormatOptions {
  /** BCP 47 tag, e.g. `en-US`. */
  readonly locale: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** IANA zone in which datetimes are shown; where absent, the zone of the machine. */
  readonly timeZone?: string | undefined;
  /** What booleans are called; English where absent. */
  readonly yes?: string | undefined;
  readonly no?: string | undefined;
}
