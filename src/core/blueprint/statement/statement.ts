/** Defines what a request states: typed facts, each with the words it was read from. */
import type { FieldType } from "../../spec/field-schema.ts";
import type { Bucket } from "../../spec/page-schema.ts";
import type { Language } from "../lexicon/languages.ts";
import type { Span } from "../source/token.ts";

/** A noun phrase as the person wrote it. */
export interface Phrase extends Span {
  text: string;
  plural: boolean;
}

/** A field as read from one item of a list; types by name are decided when all entities are known. */
export interface StatedField extends Span {
  /** The words of the name. */
  text: string;
  plural: boolean;
  /** Said with "many", "one or more": such a plural may be records of their own. */
  many?: true;
  type?: FieldType;
  choices?: string[];
  required?: boolean;
  unique?: boolean;
  default?: string;
  help?: string;
  /** Shown behind a number. */
  unit?: string;
  min?: number;
  max?: number;
  maxLength?: number;
  /** Worked out of two other fields, by their words. */
  formula?: { kind: "product" | "difference" | "sum"; of: [string, string] };
  /** Words of the record it refers to, where a link is said. */
  target?: string;
  /** The choices as the steps of a course that was drawn with arrows. */
  course?: string[][];
  /** A single bracketed noun that may be a record: "requester (employee)". */
  hint?: string;
  currency?: string;
}

export interface StatedRelation extends Span {
  kind: "relation";
  /** Where the reference lives. */
  from: Phrase;
  to: Phrase;
  /** Words that name the field; absent when it is named after the target. */
  role?: string;
  required: boolean;
  /** "many": each end has many of the other. */
  cardinality: "one" | "many";
  /** Said from the other side: "a project has many tasks"; said from both sides it is many-to-many. */
  listed?: boolean;
}

/** What a button does beside moving a status; names of fields, records and roles are the person's words. */
export interface StatedStep {
  label: string;
  /** Statuses it leads from and the one it leads to. */
  from?: string[];
  to?: string;
  roles?: string[];
  /** Fields that are asked for. */
  asks?: string[];
  sets?: { field: string; value: string; of?: string }[];
  /** Added to number fields of a record that this one refers to: "adds quantity to the product's stock". */
  adds?: { amount: string; field: string; of: string; minus: boolean }[];
  creates?: { record: string; values: { field: string; value: string }[]; asks: string[] };
  /** Offered only while the field has the value. */
  when?: { field: string; value: string };
  /** Above the list instead of on one record. */
  onList?: boolean;
  done?: string;
}

export type Right = "read" | "create" | "update" | "delete";

/** Something to look at: a chart, a number, a ranking, another view of the records. */
export interface StatedShow {
  what:
    | "chart"
    | "metric"
    | "report"
    | "ranking"
    | "comparison"
    | "board"
    | "calendar"
    | "gallery"
    | "list"
    | "dashboard";
  /** Words of the records it is about; absent: the ones spoken of last, or all. */
  topic?: string;
  title?: string;
  style?: "bar" | "line" | "area" | "donut";
  fn?: "count" | "sum" | "avg" | "min" | "max";
  /** Words of the number that is shown. */
  measure?: string;
  /** Words of what it is grouped by. */
  by?: string[];
  bucket?: Bucket;
  /** What happened to them: "rooms cleaned per day". */
  when?: string;
  /** Days ahead, for what ends or is due soon. */
  within?: number;
  /** What kind of look at the records the words ask for: "history", "statistics", "status". */
  aspect?: string;
  limit?: number;
  /** True when the topic was not said, but taken from what was spoken of. */
  implied?: boolean;
  /** A word that narrows the records down: "open" tickets. */
  only?: string;
}

export type Statement =
  | ({ kind: "path"; entity?: string; field?: string; steps: string[][] } & Span)
  | ({ kind: "decision"; entity?: string; verbs: string[]; roles: string[]; asks: string[] } & Span)
  | ({ kind: "step"; entity?: string; step: StatedStep } & Span)
  | ({
      kind: "right";
      roles: string[];
      only: boolean;
      denied: boolean;
      own: boolean;
      /** Said of what people do; it only counts where they sign in anyway. */
      granted?: boolean;
      rights: Right[];
      object: string;
    } & Span)
  | ({ kind: "signIn"; signUp: boolean; roles?: string[] } & Span)
  | ({ kind: "role"; name: string } & Span)
  | ({ kind: "act"; act: string; actor?: string; target?: Phrase; record?: string } & Span)
  | ({ kind: "show"; show: StatedShow } & Span)
  | ({ kind: "content"; title: string; sections: string[] } & Span)
  | ({ kind: "language"; language: Language } & Span)
  | ({ kind: "doer"; actor: string; record: Phrase } & Span)
  | ({ kind: "archive" } & Span)
  | ({ kind: "measure"; words: string } & Span)
  | ({ kind: "userField"; words: string } & Span)
  | ({ kind: "part"; lines: Phrase; header: Phrase } & Span)
  | ({ kind: "upload"; file: "image" | "file"; words: string } & Span)
  | ({ kind: "entity"; phrase: Phrase; strength: number; scene?: boolean; app?: boolean } & Span)
  | ({ kind: "described"; phrase: Phrase; loose?: boolean } & Span)
  | ({ kind: "field"; entity: Phrase; field: StatedField } & Span)
  | StatedRelation
  | ({ kind: "holder"; entity: Phrase; role: string } & Span)
  | ({ kind: "title"; entity: Phrase; field: string } & Span)
  | ({ kind: "built"; text: string } & Span)
  | ({ kind: "beyond"; reason: string } & Span)
  | ({ kind: "domain"; phrase: Phrase } & Span)
  | ({ kind: "appName"; name: string } & Span)
  | ({ kind: "colour"; part: "background" | "primary"; hex: string; name: string } & Span)
  | ({ kind: "mode"; mode: "dark" | "light" } & Span)
  | ({ kind: "density"; density: "compact" | "comfortable" } & Span)
  | ({ kind: "currency"; code: string } & Span)
  | ({ kind: "seeds"; rows: number } & Span);
