/** Collects what is read from a request and keeps account of which words have found their place. */
import { BUILT_ANYWAY, reasonBeyond } from "../lexicon/beyond.ts";
import { ATTRIBUTE_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS, type VerbForm } from "../lexicon/verbs.ts";
import { ACTOR_NOUNS, APP_NOUNS, FIELD_NOUNS, FILLER_ADJECTIVES, HEADING_NOUNS, isStopWord } from "../lexicon/words.ts";
import { isWordLike, type Span, spanOf, type Token } from "../source/token.ts";
import type { Phrase, Statement } from "./statement.ts";

export interface Unplaced extends Span {
  reason: string;
}

const DEFAULT_REASON = "The built-in engine found no place for these words.";

export class Reading {
  readonly text: string;
  readonly statements: Statement[] = [];
  readonly unplaced: Unplaced[] = [];
  /** The kind of record spoken of last, for "it", "each" and lists without a subject. */
  last: Phrase | undefined;
  private readonly covered: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.covered = new Uint8Array(text.length);
  }

  add(given: Statement): void {
    const statement = this.withSubject(given);
    this.statements.push(statement);
    this.cover(statement);
    if (statement.kind === "described" || (statement.kind === "entity" && statement.strength >= 2))
      this.last = statement.phrase;
  }

  /** "it goes from open to done" and "board by status" are about the records spoken of last. */
  private withSubject(statement: Statement): Statement {
    const words = this.last?.text;
    if (words === undefined) return statement;
    if (
      statement.kind === "show" &&
      statement.show.topic === undefined &&
      /^(?:board|calendar|gallery)$/u.test(statement.show.what)
    )
      return { ...statement, show: { ...statement.show, topic: words, implied: true } };
    return statement;
  }

  cover(span: Span | undefined): void {
    if (span) this.covered.fill(1, span.start, span.end);
  }

  addUnplaced(span: Span, reason: string): void {
    this.unplaced.push({ ...span, reason });
    this.cover(span);
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Reports runs of content words of a clause that no statement covers. */
  sweep(tokens: readonly Token[]): void {
    let run: Token[] = [];
    const flush = (): void => {
      const span = spanOf(run);
      const content = run.some((token) => isContent(token));
      if (span && content) this.addUnplaced(span, this.reasonFor(span));
      run = [];
    };
    for (const token of tokens) {
      if (this.covered[token.start] === 1) flush();
      else if (token.kind !== "break") run.push(token);
    }
    flush();
  }

  private reasonFor(span: Span): string {
    const lower = this.slice(span).toLowerCase();
    const reason = reasonBeyond(lower);
    if (reason !== undefined) return reason;
    return BUILT_ANYWAY.test(lower.slice(0, 400))
      ? "Lists and forms do this for every kind of record; nothing more was found in these words."
      : DEFAULT_REASON;
  }
}

/** Tells whether a token says something that must not be lost. */
export function isContent(token: Token): boolean {
  if (token.kind === "group") return (token.inside ?? []).some((part) => isContent(part));
  if (!isWordLike(token)) return false;
  if (token.kind !== "word") return true;
  if (token.phrase) return token.lower.split(" ").some((word) => isContentWord(word));
  return isContentWord(token.lower);
}

/** "track", "use", "build" say nothing once what they act on has been read. */
function isPlainVerb(verb: VerbForm | undefined): boolean {
  return (
    verb?.use === "build" ||
    verb?.use === "set" ||
    (verb?.form === "base" && (verb.use === "manage" || verb.use === "view"))
  );
}

function isContentWord(lower: string): boolean {
  const verb = VERB_FORMS.get(lower);
  return (
    !isStopWord(lower) &&
    !APP_NOUNS.has(lower) &&
    !HEADING_NOUNS.has(lower) &&
    !FIELD_NOUNS.has(lower) &&
    !FILLER_ADJECTIVES.has(lower) &&
    !ACTOR_NOUNS.has(lower) &&
    !ATTRIBUTE_CUES.has(lower) &&
    !isPlainVerb(verb)
  );
}
