/** Holds the app while it is put together: entities and fields with where each came from. */
import type { FieldType } from "../../spec/field-schema.ts";
import type { Finding, NotUnderstood, Question } from "../blueprint.ts";
import type { Span } from "../source/token.ts";
import { type NounNames, nameNoun } from "./naming.ts";

export type Origin = "said" | "assumed";

export interface DraftField {
  name: string;
  label: string;
  /** The person's words for it, lower case. */
  words: string;
  type?: FieldType;
  /** True when the type was said, not guessed. */
  typeSaid: boolean;
  required?: boolean;
  unique?: boolean;
  default?: string;
  help?: string;
  unit?: string;
  choices?: string[];
  /** True when the choices were said, not known from a pack or from the name. */
  choicesSaid?: true;
  min?: number;
  max?: number;
  maxLength?: number;
  /** Worked out of two other fields, by their words. */
  formula?: { kind: "product" | "difference" | "sum"; of: [string, string] };
  /** Key of the entity it refers to. */
  target?: string;
  /** Join table of a many-to-many relation with its two columns. */
  through?: { table: string; from: string; to: string };
  /** Words of a role, when the reference is not simply named after its target. */
  role?: string;
  origin: Origin;
  evidence?: Span;
  /** Pack that added it. */
  pack?: string;
  /** Values that sample rows take theirs from. */
  examples?: readonly string[];
}

export interface DraftEntity {
  key: string;
  names: NounNames;
  /** True when its attributes were listed: nothing is added to it. */
  described: boolean;
  /** Its attributes were only listed as examples ("including ..."). */
  loose?: boolean;
  origin: Origin;
  evidence?: Span;
  fields: DraftField[];
  /** How many attributes were listed for it. */
  stated: number;
  title?: string;
  /** Pack that completed or added it. */
  pack?: string;
  /** Fields in the language of requests that complete it where no pack knows it. */
  fallback?: string;
  /** Completed in full although nobody named it. */
  whole?: boolean;
  /** Records that buttons make; `who` are fields that say who it was, where no such person is kept. */
  acted?: { who: string; own: boolean; first?: boolean };
}

/** Why something well understood is still left out. */
export const FULL = "The app already has as many kinds of record or fields as it can hold.";
export const MAX_ENTITIES = 60;
export const MAX_FIELDS = 200;

export class Draft {
  readonly entities = new Map<string, DraftEntity>();
  /** Line items by key, with the key of the record that they are part of. */
  readonly parts = new Map<string, string>();
  /** Keys of entities by the shorter names that were used for them later: "request" for "repair_request". */
  readonly shortFor = new Map<string, string>();
  readonly understood: Finding[] = [];
  readonly assumed: Finding[] = [];
  readonly questions: Question[] = [];
  readonly notUnderstood: NotUnderstood[] = [];
  readonly answers: Readonly<Record<string, string>>;
  readonly text: string;
  /** True when people sign in: they are the users. */
  signsIn = false;

  constructor(text: string, answers: Readonly<Record<string, string>>) {
    this.text = text;
    this.answers = answers;
  }

  slice(span: Span | undefined): string {
    return span ? this.text.slice(span.start, span.end) : "";
  }

  noteUnderstood(text: string, evidence: Span | undefined, subject?: string): void {
    this.understood.push({ text, evidence: this.slice(evidence), ...(subject === undefined ? {} : { subject }) });
  }

  noteAssumed(text: string, evidence: Span | undefined, subject?: string): void {
    this.assumed.push({ text, evidence: this.slice(evidence), ...(subject === undefined ? {} : { subject }) });
  }

  leaveOut(place: Span, reason: string): void {
    this.notUnderstood.push({ text: this.slice(place), reason });
  }

  /** Returns the entity for the words, made if there is none yet; undefined when the limit is reached. */
  ensure(words: string, origin: Origin, evidence?: Span): DraftEntity | undefined {
    const names = nameNoun(words);
    const known = this.entities.get(names.name);
    if (known) return known;
    if (this.entities.size >= MAX_ENTITIES) return undefined;
    const entity: DraftEntity = {
      key: names.name,
      names,
      described: false,
      origin,
      fields: [],
      stated: 0,
      ...(evidence ? { evidence } : {}),
    };
    this.entities.set(entity.key, entity);
    return entity;
  }

  find(words: string): DraftEntity | undefined {
    const { name } = nameNoun(words);
    return this.entities.get(name) ?? this.entities.get(this.shortFor.get(name) ?? "");
  }
}

export function findField(entity: DraftEntity, name: string): DraftField | undefined {
  return entity.fields.find((field) => field.name === name);
}
