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

/** The rule that decided, what it rests on and how sure it is. */
export interface Reason {
  rule: string;
  /** Words of the request, or of the pack that added it. */
  evidence: string;
  /** From 0 to 1. */
  confidence: number;
  /** Where it comes from: the request itself, a domain pack, or a rule that always applies. */
  from: "request" | "pack" | "engine";
}

export interface Blueprint {
  spec: AppSpec;
  understood: Finding[];
  assumed: Finding[];
  notUnderstood: NotUnderstood[];
  questions: Question[];
  /** Why the spec says what it says, by path: `task`, `task.due_date`, `page:dashboard`. */
  reasons?: Record<string, Reason>;
}

export type ReadResult =
  | { ok: true; blueprint: Blueprint }
  | { ok: false; tried: string[]; notUnderstood: NotUnderstood[]; example: string };
