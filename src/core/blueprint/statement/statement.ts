/** Defines what a request states: typed facts, each with the words it was read from. */
import type { FieldType } from "../../spec/field-schema.ts";
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
  /** Words of the record it refers to, where a link is said. */
  target?: string;
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

export type Statement =
  | ({ kind: "entity"; phrase: Phrase; strength: number; scene?: boolean } & Span)
  | ({ kind: "described"; phrase: Phrase } & Span)
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
