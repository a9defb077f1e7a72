/** Reads the course of a status: "status goes from open to in progress to done", "workflow: draft -> sent -> paid". */

import { isWrong } from "../lexicon/status-words.ts";
import { MODALS } from "../lexicon/words.ts";
import type { Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import { subjectOf } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import { withoutOpener } from "./without-opener.ts";

const FIELD = "(?<field>(?:[\\p{L}]+ )?(?:status|stage|state|phase))";
const OWNER = "(?:(?:the |an? |each |every )?(?<owner>[\\p{L}][\\p{L} -]{0,40}?)(?:['’]s)? )?";
const PATHS: readonly RegExp[] = [
  new RegExp(
    `^(?:the |its |their )?${FIELD}(?: of (?:the |an? |each |every )?(?<entity>[\\p{L}][\\p{L} -]{0,40}?))? (?:should |can |must |may |will )?(?:go(?:es)?|moves?|changes?|runs?|flows?|progress(?:es)?|transitions?|is|passes) (?:only )?(?<path>from .+)$`,
    "iu",
  ),
  new RegExp(
    `^${OWNER}${FIELD} (?:should |can |must |may |will )?(?:go(?:es)?|moves?|changes?|runs?|flows?|progress(?:es)?|transitions?|passes) (?:only )?(?<path>from .+)$`,
    "iu",
  ),
  /^(?:the |an? |each |every )?(?<entity>[\p{L}][\p{L} -]{0,40}?) (?:should |can |must |may |will )?(?:go(?:es)?|moves?|flows?|progress(?:es)?|pass(?:es)?) (?<path>from .+ to .+)$/iu,
  /^(?:the |an? |each |every )?(?<entity>[\p{L}][\p{L} -]{0,40}?) (?:should |can |must |will )?(?:go(?:es)?|moves?|pass(?:es)?) through (?:(?:the|these|following) )*(?:stages?|states?|statuses|steps|phases)?:? ?(?<list>.+)$/iu,
  /^(?:(?<entity>[\p{L}][\p{L} -]{0,40}?) )?(?:workflow|life ?cycle|flow|process|pipeline|stages|status flow|status workflow)(?: is| are)?:? (?<path>[^,.;]+(?:->|→|=>|>)[^.;]+)$/iu,
];

/** "track applicants through the stages: applied, interview, hired" */
const STAGES =
  /(?<=[\p{L}] )(?:through|along|in(?= [^:]{1,30}:)) (?:(?:the|these|a|our|its|several|different) )*(?:following )?(?:(?:pipeline|series|set|sequence) (?:of|with) )?(?<field>stages|steps|phases|statuses|states)(?: of)?(?:: ?| - ?| )(?<list>(?!for |of |with |in |to )[\p{L}][\p{L} ,/&'-]+)$/iu;

const MOVES = /^(?:go(?:es)?|moves?|pass(?:es)?|progress(?:es)?|runs?|flows?|advances?)$/u;

/** The words before it name whose stages they are; what is wrong may happen at each of them. */
function takeStages(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, STAGES, reading);
  const { field = "", list = "" } = match?.groups ?? {};
  const values = splitWordList(list);
  const last = match?.before[match.before.length - 1];
  const moves = MOVES.test(last?.lower ?? "") ? last : undefined;
  const named = (match?.before ?? []).filter((token) => token !== moves && !MODALS.has(token.lower));
  const nouns = chunk(withoutOpener(named)).filter((part) => part.kind === "noun");
  const subject = subjectOf(nouns[nouns.length - 1]?.tokens ?? []).phrase;
  if (!match || !subject || values.length < 3 || values.some((value) => value.split(" ").length > 4)) return undefined;
  const known = { ...match.span, text: subject.text, plural: subject.plural };
  const name = /^(?:statuses|states)$/iu.test(field) ? "status" : "stage";
  const wrong = values.filter((value) => isWrong(value.toLowerCase()));
  const course = values.filter((value) => !wrong.includes(value));
  const before = wrong.length > 0 ? course.filter((value, at) => at < course.length - 1) : [];
  reading.add({ kind: "entity", phrase: known, strength: 3, ...match.span });
  reading.add({
    kind: "field",
    entity: known,
    field: { ...match.span, text: name, plural: false, type: "choice", choices: values },
    ...match.span,
  });
  const path = { kind: "path" as const, entity: subject.text, field: name, ...match.span };
  if (course.length >= 2) reading.add({ ...path, steps: course.map((value) => [value]) });
  if (before.length > 0) reading.add({ ...path, steps: [before, wrong] });
  reading.cover(moves);
  return [...named, ...match.after];
}

/** "open to in progress or waiting to done" -> [["open"], ["in progress", "waiting"], ["done"]]. */
function stepsOf(path: string): string[][] {
  return path
    .replace(/^from\s+/iu, "")
    .split(/\s*(?:->|→|=>|>)\s*|,?\s+(?:and )?then(?: to)?\s+|,?\s+(?:and )?(?:finally |on )?to\s+|,\s*(?!or\b)/iu)
    .map((part) =>
      part
        .split(/\s*(?:,|\/|\bor\b)\s*/iu)
        .map((value) =>
          value
            .replace(/^(?:back to|to|either|the)\s+/iu, "")
            .replace(/["“”'.]/gu, "")
            .trim(),
        )
        .filter((value) => value !== "" && value.length <= 40),
    )
    .filter((values) => values.length > 0);
}

/** Several paths may follow each other: "from a to b, from c back to d". */
function pathsOf(text: string): string[][][] {
  return text
    .split(/\s*(?:,|;|\band\b)\s*(?=from\s)/iu)
    .map((part) => stepsOf(part.replace(/\bback to\b/giu, "to")))
    .filter((steps) => steps.length >= 2);
}

/** Returns the tokens that are left, or undefined when the run speaks of no course. */
export function takePath(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const staged = takeStages(tokens, reading);
  if (staged) return staged;
  for (const expression of PATHS) {
    const match = matchRun(tokens, expression, reading);
    if (!match) continue;
    const { groups, span, before, after } = match;
    const entity = groups["entity"] ?? groups["owner"];
    const listed = groups["list"];
    const paths =
      listed === undefined
        ? pathsOf(groups["path"] ?? "")
        : [
            listed
              .split(/\s*(?:,|\band\b|->|→)\s*/iu)
              .filter((value) => value !== "")
              .map((value) => [value]),
          ];
    if (paths.length === 0 || paths.every((steps) => steps.length < 2)) continue;
    if (entity !== undefined && /\b(?:who|that|can|and|users?)\b/iu.test(entity)) continue;
    for (const steps of paths)
      reading.add({
        kind: "path",
        ...(entity === undefined || /^(?:it|they|this|its|their)$/iu.test(entity) ? {} : { entity }),
        ...(groups["field"] === undefined ? {} : { field: groups["field"] }),
        steps,
        ...span,
      });
    return [...before, ...after];
  }
  return undefined;
}
