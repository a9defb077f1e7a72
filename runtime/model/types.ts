/** The types of an app's model: the structural twin of the AppSpec JSON, free of zod, React and Node. */

export type FieldType =
  | "text"
  | "long_text"
  | "code"
  | "email"
  | "phone"
  | "url"
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
  | "reference"
  | "colour";

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
}

export interface FieldModel {
  /** Column name. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly unique: boolean;
  /** Value of a new row where none is given; `today` and `now` are understood by date and datetime fields. */
  readonly default?: string | number | boolean | undefined;
  readonly help?: string | undefined;
  readonly choices?: readonly ChoiceModel[] | undefined;
  readonly reference?: ReferenceModel | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly maxLength?: number | undefined;
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
}

export interface SortModel {
  readonly field: string;
  readonly direction: "asc" | "desc";
}

export interface ListPageModel {
  readonly kind: "list";
  readonly path: string;
  readonly title: string;
  readonly entity: string;
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly filters: readonly string[];
  readonly pageSize: number;
}

export interface DetailPageModel {
  readonly kind: "detail";
  readonly path: string;
  readonly title: string;
  readonly entity: string;
  readonly fields: readonly string[];
  readonly children: readonly { readonly entity: string; readonly field: string }[];
}

export interface FormPageModel {
  readonly kind: "form";
  readonly path: string;
  readonly title: string;
  readonly entity: string;
  readonly fields: readonly string[];
}

export type PageModel = ListPageModel | DetailPageModel | FormPageModel;

export interface ThemeModel {
  readonly background?: string | undefined;
  readonly primary?: string | undefined;
  readonly mode: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
}

export interface AppModel {
  readonly specVersion: 1;
  readonly app: {
    readonly name: string;
    readonly description: string;
    /** BCP 47 tag used for dates and numbers. */
    readonly locale: string;
    /** ISO 4217 code of money fields. */
    readonly currency: string;
  };
  readonly theme: ThemeModel;
  readonly entities: readonly EntityModel[];
  readonly pages: readonly PageModel[];
  readonly seeds: { readonly rows: number };
}

/**
 * A field's value in code and JSON. Text-like fields, dates (`YYYY-MM-DD`), datetimes (`YYYY-MM-DDTHH:MM:SSZ`), times
 * (`HH:MM` or `HH:MM:SS`), colours (`#rrggbb`) and choices are strings; numbers, references (the id) and durations
 * (whole minutes) are numbers; percent is 0 to 100; empty is null.
 */
export type FieldValue = string | number | boolean | null;
export type RecordValues = Record<string, FieldValue>;

/** Title of a record that a reference points to. */
export interface ReferenceTitle {
  readonly id: number;
  readonly title: string;
}

/** The keys that every row of the data API has beside its fields. */
export interface RowSystemFields {
  readonly id: number;
  readonly created_at: string;
  readonly updated_at: string;
  /** One entry for each reference field. */
  readonly _refs: Readonly<Record<string, ReferenceTitle | null>>;
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
  readonly errors: Record<string, string>;
}

export interface FormatOptions {
  /** BCP 47 tag, e.g. `en-US`. */
  readonly locale: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** IANA zone in which datetimes are shown; where absent, the zone of the machine. */
  readonly timeZone?: string | undefined;
}
