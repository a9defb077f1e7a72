/** Reads a course drawn with arrows that is no attribute of a list: "Orders: new -> paid -> shipped", "ticket status: open -> done". */
import { ATTRIBUTE_CUES } from "../lexicon/phrases.ts";
import { isWordLike, spanOf, type Token } from "../source/token.ts";
import { subjectOf } from "./phrase.ts";
import type { Reading } from "./reading.ts";

const STATUS = /^(?:status|statuses|state|states|stage|stages|phase|phases)$/u;
const COURSE = /^(?:workflows?|lifecycle|pipeline|steps|progress|status|flow)$/u;
const MOVING =
  /^(?:go|goes|going|move|moves|moving|flow|flows|run|runs|change|changes|progress|progresses|pass|passes|from|through|is|are|:|the|its|their|should|can|must|will|it|they)$/u;

/** Returns the tokens that are left, or undefined when no course stands alone. */
export function takeCourse(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const at = tokens.findIndex((token) => token.course !== undefined);
  const group = tokens[at];
  // "draft -> sent, from sent to draft" goes on in words.
  if (!group?.course || (tokens[at + 1]?.lower === "," && tokens[at + 2]?.lower === "from")) return undefined;
  let from = at;
  while (from > 0 && MOVING.test(tokens[from - 1]?.lower ?? "")) from--;
  let field: string | undefined;
  while (from > 0 && (STATUS.test(tokens[from - 1]?.lower ?? "") || COURSE.test(tokens[from - 1]?.lower ?? ""))) {
    from--;
    const word = tokens[from]?.lower ?? "";
    if (STATUS.test(word)) field = word.startsWith("status") ? "status" : word.replace(/s$/u, "");
  }
  const before = tokens.slice(0, from);
  // Among attributes it is one of them.
  if (before.some((token) => ATTRIBUTE_CUES.has(token.lower) || token.lower === ",")) return undefined;
  const { phrase, before: earlier } = subjectOf(before);
  // In "request status: draft -> sent" the request is only named as what has the status.
  const owned =
    phrase !== undefined && from < at && phrase.end === before[before.length - 1]?.end && field !== undefined;
  const opened = spanOf(tokens.slice(from, at + 1)) ?? group;
  const span = owned ? { start: phrase.start, end: opened.end } : opened;
  reading.add({
    kind: "path",
    ...(phrase ? { entity: phrase.text } : {}),
    ...(field === undefined ? {} : { field }),
    steps: group.course,
    ...span,
  });
  const rest = [...(owned ? earlier : before), ...tokens.slice(at + 1)];
  return rest.some(isWordLike) ? rest : [];
}
