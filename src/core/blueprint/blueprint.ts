/** Defines what reading a request returns: the spec, and what was understood, assumed and not understood. */
import type { AppSpec } from "../spec/schema.ts";

export interface Finding {
  /** One sentence for people. */
  text: string;
  /** The words of the request it rests on; empty when there are none. */
  evidence: string;
  /** `entity` or `entity.field`. */
  subject?: string;
}

export interface Question {
  id: string;
  text: string;
  options: { value: string; label: string }[];
  default: string;
  subject?: string;
}

export interface NotUnderstood {
  text: string;
  reason: string;
}

export interface Blueprint {
  spec: AppSpec;
  understood: Finding[];
  assumed: Finding[];
  notUnderstood: NotUnderstood[];
  questions: Question[];
}

export type ReadResult =
  | { ok: true; blueprint: Blueprint }
  | { ok: false; tried: string[]; notUnderstood: NotUnderstood[]; example: string };
