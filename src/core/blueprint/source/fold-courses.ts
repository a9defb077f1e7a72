/** Folds statuses joined by arrows ("new -> assigned -> done", in lists also "new to assigned to done") into one group token. */
import { isEnd, isStart } from "../lexicon/status-words.ts";
import { isWordLike, type Token } from "./token.ts";

/** Names of fields that hold where a record is on its course. */
const STATUS =
  /^(?:status|statuses|state|states|stage|stages|phase|phases|workflow|workflows|lifecycle|pipeline|steps|progress)$/u;
/** Words between such a name and the first value. */
const LEADING =
  /^(?:from|is|are|goes|go|going|moves|move|moving|runs|flows|changes|progresses|passes|through|that|which|with|as|values?|of|the|can be|one of)$/u;
/** Words at which a value ends. */
const ENDING =
  /^(?:and|or|with|has|have|having|by|when|where|who|that|which|for|per|as|if|so|plus|but|while|each|every|is|are|can|should)$/u;
const MAX_WORDS = 4;
/** How far the reading of one course looks around. */
const MAX_BACK = 40;

interface Chain {
  to: number;
  steps: Token[][][];
  /** Where what is folded begins: the words between the name of the status and its first value say nothing more. */
  opens: number;
  start: number;
  /** True when a name of a status stands before it. */
  named: boolean;
}

function isStep(token: Token | undefined): boolean {
  return token !== undefined && isWordLike(token) && !ENDING.test(token.lower);
}

/** Collects "a / b" from `at`: the alternatives of one step, and where they end. Before an arrow any word belongs to it. */
function readStep(
  tokens: readonly Token[],
  at: number,
  stop: (token: Token) => boolean = () => false,
): { values: Token[][]; end: number } {
  const values: Token[][] = [[]];
  const ahead = tokens
    .slice(at, at + MAX_BACK)
    .findIndex((token) => !/^(?:word|number|quoted)$/u.test(token.kind) && token.lower !== "/");
  const before = ahead >= 0 && isArrow(tokens[at + ahead]) ? at + ahead : at;
  let end = at;
  for (; end < tokens.length; end++) {
    const token = tokens[end] as Token;
    if (end < before && isWordLike(token) && token.lower !== "or") {
      values[values.length - 1]?.push(token);
      continue;
    }
    if (token.kind === "mark" && token.lower === "/") values.push([]);
    else if (isStep(token) && !stop(token)) values[values.length - 1]?.push(token);
    else if (token.lower === "or" && isStep(tokens[end + 1])) values.push([]);
    else break;
  }
  return { values: values.filter((value) => value.length > 0), end };
}

/** Returns where the first value begins, looking back from its end, and whether a status is named before it. */
function findFirst(tokens: readonly Token[], end: number): { from: number; opens: number; named: boolean } | undefined {
  let back = end;
  while (back > 0 && end - back < 10) {
    const token = tokens[back - 1];
    if (!token || !(isStep(token) || /^(?::|\/|that|which|is|are|or|can be)$/u.test(token.lower))) break;
    back--;
  }
  for (let at = end - 1; at >= back; at--) {
    if (!STATUS.test(tokens[at]?.lower ?? "")) continue;
    let from = at + 1;
    while (from < end && (tokens[from]?.lower === ":" || LEADING.test(tokens[from]?.lower ?? ""))) from++;
    return from < end ? { from, opens: at + 1, named: true } : undefined;
  }
  for (let at = end - 1; at >= back; at--) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === ":" || /^(?:from|goes?|moves?|flows?|runs?|progress(?:es)?)$/u.test(lower))
      return at + 1 < end ? { from: at + 1, opens: at + 1, named: false } : undefined;
  }
  return end - back > MAX_WORDS ? undefined : { from: back, opens: back, named: false };
}

function isArrow(token: Token | undefined): boolean {
  return token?.kind === "mark" && token.lower === "->";
}

/** Reads the chain whose first arrow stands at `arrow`; what comes before the arrow is in `before`. */
function readArrows(before: readonly Token[], tokens: readonly Token[], arrow: number): Chain | undefined {
  const first = findFirst(before, before.length);
  if (!first) return undefined;
  const opening = readStep([...before.slice(first.from), tokens[arrow] as Token], 0);
  if (opening.end !== before.length - first.from || opening.values.length === 0) return undefined;
  const steps = [opening.values];
  let to = arrow;
  while (isArrow(tokens[to])) {
    const next = readStep(tokens, to + 1);
    if (next.values.length === 0) return undefined;
    steps.push(next.values);
    to = next.end;
  }
  return { opens: first.opens, start: before[first.opens]?.start ?? 0, to, steps, named: first.named };
}

/** Reads "status (from) new to assigned to done" in a list; one "to" is enough after "from". */
function readWords(tokens: readonly Token[], at: number): Chain | undefined {
  let from = at + 1;
  while (from < tokens.length && (tokens[from]?.lower === ":" || LEADING.test(tokens[from]?.lower ?? ""))) from++;
  const opened = tokens.slice(at + 1, from).some((token) => token.lower === "from");
  const steps: Token[][][] = [];
  let to = from;
  for (let more = true; more; ) {
    const step = readStep(tokens, to, (token) => token.lower === "to");
    if (step.values.length === 0) return undefined;
    steps.push(step.values);
    more = tokens[step.end]?.lower === "to";
    to = more ? step.end + 1 : step.end;
  }
  return steps.length >= (opened ? 2 : 3)
    ? { opens: at + 1, start: tokens[at + 1]?.start ?? 0, to, steps, named: true }
    : undefined;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(" ");
}

/** Two words with an arrow between them may mean anything; a course begins and ends as courses do. */
function isCourse({ steps, named }: Chain): boolean {
  if (steps.some((values) => values.some((value) => value.length > MAX_WORDS))) return false;
  if (named || steps.length > 2) return true;
  const [first] = steps[0] ?? [];
  const [last] = steps[steps.length - 1] ?? [];
  return isStart(textOf(first ?? []).toLowerCase()) || isEnd(textOf(last ?? []).toLowerCase());
}

function toGroup({ steps, start }: Chain): Token {
  const values = steps.flat();
  const end = values[values.length - 1]?.at(-1)?.end ?? start;
  const inside = values.flatMap((value, at): Token[] => {
    const before = value[0]?.start ?? start;
    return at > 0 ? [{ kind: "mark", text: ",", lower: ",", start: before, end: before }, ...value] : value;
  });
  const course = steps.map((step) => step.map(textOf));
  return { kind: "group", text: "()", lower: "()", start, end, inside, course };
}

/** Tells whether a list is being read: a comma or a word such as "with" stands before in the sentence, not too far away. */
function isListed(before: readonly Token[]): boolean {
  for (let back = before.length - 1; back >= Math.max(0, before.length - MAX_BACK); back--) {
    const token = before[back] as Token;
    if (token.kind === "break" || (token.kind === "mark" && ".!?;".includes(token.lower))) return false;
    if (token.lower === "," || /^(?:with|has|have|having)$/u.test(token.lower)) return true;
  }
  return false;
}

/** "status (new -> done)": the brackets hold nothing but the course. */
function foldInside(token: Token): Token {
  const inside = foldCourses(token.inside ?? [], true);
  const [only, ...others] = inside;
  return only?.course && others.length === 0
    ? { ...token, inside: only.inside ?? [], course: only.course }
    : { ...token, inside };
}

/** Returns the tokens with every course as a group, also inside brackets. */
export function foldCourses(tokens: readonly Token[], listed = false): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const drawn = isArrow(token) ? readArrows(out, tokens, at) : undefined;
    if (drawn && isCourse(drawn)) {
      out.length = drawn.opens;
      out.push(toGroup(drawn));
      at = drawn.to - 1;
      continue;
    }
    out.push(token.kind === "group" ? foldInside(token) : token);
    const told = STATUS.test(token.lower) && (listed || isListed(out)) ? readWords(tokens, at) : undefined;
    if (told && isCourse(told)) {
      out.push(toGroup(told));
      at = told.to - 1;
    }
  }
  return out;
}
