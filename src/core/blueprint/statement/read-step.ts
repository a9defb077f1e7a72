/** Reads a button said in full: "Return: sets returned on to today and status to returned, when status is on loan". */
import type { Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";
import type { StatedStep } from "./statement.ts";

const OPENERS =
  "from|to|by|asks?|asking|sets?|setting|creates?|creating|adds?|adding|takes?|when|while|on the list|says|moves?";
/** "Approve: from requested to approved, ..." */
const HEADED = new RegExp(`^["“]?(?<label>[\\p{Lu}][\\p{L} -]{1,30}?)["”]?: (?<parts>(?:${OPENERS})\\b.+)$`, "u");
/** "a Return button that sets status to returned", "an action "Escalate" which sets priority to high". */
const BUTTON = new RegExp(
  `^(?:add |with |there is |there should be )?(?:an? |the )?(?:button|action) ["“]?(?<label>[\\p{L}][\\p{L} -]{1,30}?)["”]?(?: (?:on|for) (?:an? |the |each |every )?(?<entity>[\\p{L}][\\p{L} -]{1,40}?))? (?:that|which|to) (?<parts>(?:${OPENERS})\\b.+)$`,
  "iu",
);
const NAMED_BUTTON = new RegExp(
  `^(?:add |with |there is |there should be )?(?:an? |the )["“]?(?<label>[\\p{Lu}][\\p{L} -]{1,30}?)["”]? (?:button|action)(?: (?:on|for) (?:an? |the |each |every )?(?<entity>[\\p{L}][\\p{L} -]{1,40}?))? (?:that|which|to) (?<parts>(?:${OPENERS})\\b.+)$`,
  "u",
);
/** "When a ticket is closed, set closed on to today". */
const WHEN_SET =
  /^when(?:ever)? (?:an? |the )?(?<entity>[\p{L}][\p{L} -]{1,40}?) (?:is|gets|becomes|has been) (?<value>[\p{L}][\p{L} -]{1,30}?),? (?:then )?set (?:its |the )?(?<sets>.+)$/iu;

/** Cuts the parts at commas and semicolons before a word that opens a part. */
function partsOf(text: string): string[] {
  return text
    .split(new RegExp(`\\s*(?:;|,(?: and)?|\\band\\b)\\s+(?=(?:${OPENERS})\\b)`, "iu"))
    .map((part) => part.replace(/[.\s]+$/u, "").trim())
    .filter((part) => part !== "");
}

function valueOf(text: string): string {
  return text
    .replace(/^(?:the )?["“]?/u, "")
    .replace(/["”]$/u, "")
    .trim();
}

/** "returned on to today and status to returned" -> two assignments; "the book's status to available" is of the book. */
function setsOf(text: string): { field: string; value: string; of?: string }[] {
  return text.split(/\s*(?:,|\band\b)\s+(?=[^,]+? to )/iu).flatMap((part) => {
    const match =
      /^(?:(?:the |its |his |their )?(?<of>[\p{L}][\p{L} -]*?)['’]s )?(?:the |its )?(?<field>[\p{L}][\p{L}\p{N} _-]*?) to (?<value>.+)$/iu.exec(
        part.trim(),
      );
    const { of, field, value } = match?.groups ?? {};
    return field === undefined || value === undefined
      ? []
      : [{ field, value: valueOf(value), ...(of === undefined ? {} : { of }) }];
  });
}

function readCreates(text: string): StatedStep["creates"] {
  const match =
    /^(?:an? |the |one )?(?<record>[\p{L}][\p{L} -]*?)(?: with (?<values>.+?))?(?: asking (?:for )?(?<asks>.+))?$/iu.exec(
      text,
    );
  const record = match?.groups?.["record"];
  if (record === undefined) return undefined;
  const values = (match?.groups?.["values"] ?? "").split(/\s*(?:,|\band\b)\s*/iu).flatMap((part) => {
    const words = part.trim().split(/\s+/u);
    const value = words.pop();
    return value === undefined || words.length === 0 ? [] : [{ field: words.join(" "), value }];
  });
  return { record, values, asks: splitWordList(match?.groups?.["asks"]) };
}

function applyPart(step: StatedStep, part: string): boolean {
  const match =
    /^(?<cue>from|to|by|asks?|asking|sets?|setting|creates?|creating|adds?|adding|takes?|when|while|on the list|says|moves?)\b\s*(?<rest>.*)$/iu.exec(
      part,
    );
  const cue = match?.groups?.["cue"]?.toLowerCase() ?? "";
  const rest = match?.groups?.["rest"] ?? "";
  if (cue === "from" || cue.startsWith("move")) {
    const [, from = "", to = ""] = /^(?:it |status |from )*(.+?) to (.+)$/iu.exec(rest) ?? [];
    if (to === "") return false;
    step.from = splitWordList(from.replace(/^from /iu, ""));
    step.to = valueOf(to);
  } else if (cue === "to") step.to = valueOf(rest);
  else if (cue === "by") step.roles = splitWordList(rest);
  else if (cue.startsWith("ask")) step.asks = splitWordList(rest.replace(/^(?:for|about) /iu, ""));
  else if (cue.startsWith("set")) step.sets = [...(step.sets ?? []), ...setsOf(rest)];
  else if (cue.startsWith("creat")) {
    const creates = readCreates(rest);
    if (!creates) return false;
    step.creates = creates;
  } else if (cue.startsWith("add") || cue.startsWith("take")) {
    const sum =
      /^(?<amount>[\p{L}\p{N} ]+?) (?:to|from|off) (?:the )?(?<of>[\p{L} -]+?)['’]s (?<field>[\p{L} -]+)$/iu.exec(rest);
    const { amount, of, field } = sum?.groups ?? {};
    if (amount === undefined || of === undefined || field === undefined) return false;
    step.adds = [...(step.adds ?? []), { amount, of, field, minus: cue.startsWith("take") }];
  } else if (cue === "when" || cue === "while") {
    const { field, value } = /^(?:its |the )?(?<field>[\p{L} _-]+?) (?:is|=) (?<value>.+)$/iu.exec(rest)?.groups ?? {};
    if (field === undefined || value === undefined) return false;
    step.when = { field, value: valueOf(value) };
  } else if (cue === "on the list") step.onList = true;
  else if (cue === "says") step.done = valueOf(rest).slice(0, 200);
  else return false;
  return true;
}

function sentenceCase(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "mark tasks as completed" */
const MARK =
  /(?:(?:^|(?<=, |; |\band ))(?<who>[\p{L}]{3,30}s) )?\bmark(?:ing)? (?:(?:the|their|a|an|all|any) )?(?<entity>[\p{L}][\p{L} -]{1,30}?) as (?<value>[\p{L}]+)/iu;

/** "only finance can mark as paid" */
const ONLY_MARK =
  /^(?<only>only )?(?:the )?(?<who>[\p{L}][\p{L} -]{1,40}?) (?:can|may|must|should|are allowed to|is allowed to) mark (?:(?:the|an?|all|any|each) )?(?:(?<entity>[\p{L}][\p{L} -]{1,30}?) )?as (?<value>[\p{L}]+)$/iu;

function takeOnlyMark(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, ONLY_MARK, reading);
  const { who = "", entity, value = "" } = match?.groups ?? {};
  if (!match || /^(?:users?|people|we|they|you|i)$/iu.test(who)) return undefined;
  const step = {
    roles: splitWordList(who),
    label: sentenceCase(`mark as ${value.toLowerCase()}`),
    to: value.toLowerCase(),
  };
  const named = entity === undefined || /^(?:it|them|these|those)$/iu.test(entity) ? {} : { entity };
  reading.add({ kind: "step", ...named, step, ...match.span });
  return [...match.before, ...match.after];
}

function takeMark(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, MARK, reading);
  const { entity = "", value = "" } = match?.groups ?? {};
  if (!match || value === "") return undefined;
  const who = match.groups["who"];
  const step = {
    ...(who === undefined || /^(?:users|tasks)$/iu.test(who) ? {} : { roles: [who] }),
    label: sentenceCase(`mark as ${value.toLowerCase()}`),
    to: value.toLowerCase(),
  };
  reading.add({ kind: "step", ...(/^(?:it|them)$/iu.test(entity) ? {} : { entity }), step, ...match.span });
  return [...match.before, ...match.after];
}

/** Returns the tokens that are left, or undefined when the run describes no button. */
export function takeStep(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const marked = takeOnlyMark(tokens, reading) ?? takeMark(tokens, reading);
  if (marked) return marked;
  const rule = matchRun(tokens, WHEN_SET, reading);
  if (rule) {
    const { entity, value = "", sets = "" } = rule.groups;
    const assignments = setsOf(sets.replace(/^set /iu, ""));
    if (assignments.length === 0) return undefined;
    reading.add({
      kind: "step",
      ...(entity === undefined || /^it$/iu.test(entity) ? {} : { entity }),
      step: { label: "", to: value, sets: assignments },
      ...rule.span,
    });
    return [...rule.before, ...rule.after];
  }
  const match =
    matchRun(tokens, HEADED, reading) ?? matchRun(tokens, BUTTON, reading) ?? matchRun(tokens, NAMED_BUTTON, reading);
  if (!match) return undefined;
  const step: StatedStep = { label: sentenceCase((match.groups["label"] ?? "").trim()) };
  const parts = partsOf(match.groups["parts"] ?? "");
  if (parts.length === 0 || !parts.every((part) => applyPart(step, part))) return undefined;
  const entity = match.groups["entity"];
  reading.add({ kind: "step", ...(entity === undefined ? {} : { entity }), step, ...match.span });
  return [...match.before, ...match.after];
}
