/** Reads a reviewer's check as steps for a browser. A clause that no rule covers makes the whole check "not scripted". */
import type { CheckText, ReadCheck, Step } from "./check-script.ts";
import { readDetails, readOrder } from "./read-expectation.ts";

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray, clause: string) => Step | Step[]];

const rest = (match: RegExpExecArray): string => (match[1] ?? "").trim();
const CREATE =
  "create|add|post|submit|fill(?: in| out)?|record|write|schedule|book|register|apply|send|compose|publish|log|report|place|upload|save|draft|request|set(?: up)?|input|enter|initiate|make|complete|donate|invite|subscribe";
const ACT =
  "enroll?|vote|cast|like|spin|clock in|clock out|check in|check out|approve|reject|start|join|follow|reserve|borrow|return|pay|purchase|buy|order|rate|cancel|mark|play";
const OPEN =
  "navigate(?: to| through)?|access|open|view|browse|check|go to|visit|click(?: on)?|review|see|locate|find|look at|examine|evaluate|assess|explore|display|query|select|verify|inspect|read|obtain|get|test";

/** In this order; the first that fits a clause decides. */
const RULES: readonly Rule[] = [
  [/\b(?:accessibility checker|wcag|screen reader)\b/u, () => ({ do: "accessibility" })],
  [/\b(?:responsive(?:ness)?|different devices|mobile device|smartphone)\b/u, () => ({ do: "responsive" })],
  [/\b(?:rearrang|customi[sz]e the (?:layout|dashboard)|layout of the dashboard)/u, () => ({ do: "rearrange" })],
  [
    /\b(?:time range|date range|start and end date|specified period|over a (?:specified )?period|past \w+ (?:days|weeks|months))\b/u,
    (_, clause) => ({ do: "range", subject: clause }),
  ],
  [
    /\b(?:navigation(?:al)? (?:menu|bar|links?|flow|elements?|system|functionality|consistency|between|from)|main menu|menu links|navigation of|navigate (?:through|between|to (?:different|each|all))|move between|site[’']s navigation|navigation$)/u,
    (_, clause) => ({ do: "navigate", names: listedNames(clause) }),
  ],
  [/\b(?:homepage|home page|start page)\b(?!.*\b(?:search|form|fill|submit|use)\b)/u, () => ({ do: "home" })],
  [/\b(?:log ?in|sign ?in)\b(?!\w)/u, () => ({ do: "signIn" })],
  [
    /\b(?:register (?:a new |as an? |an? )?(?:\w+ )?(?:user|account)|register as|sign ?up|create an account|user registration)\b/u,
    () => ({ do: "signUp" }),
  ],
  [
    /\b(?:error messages?|validates?|validation|invalid|incorrect(?:ly)? (?:format|input)|incomplete)\b/u,
    (_, clause) => ({ do: "validate", subject: clause }),
  ],
  [/\bfilter(?:ing|ed|s)?\b(.*)/u, (_, clause) => ({ do: "filter", subject: clause })],
  [/\b(?:search(?:ing|es)?|look up|looking up)\b/u, (_, clause) => ({ do: "search", subject: clause })],
  [/\b(?:delete|deleting|remove|removing)\b (.*)/u, (match) => ({ do: "delete", subject: rest(match) })],
  [
    /\b(?:edit|editing|updat(?:e|es|ing)|modif(?:y|ying)|chang(?:e|ing)|adjust(?:ing)?)\b (.*)/u,
    (match) => ({ do: "update", subject: rest(match) }),
  ],
  [/\b(?:download|export)(?:ing|s)?\b (.*)/u, (match) => ({ do: "download", subject: rest(match) })],
  [
    /\b(?:generat(?:e|ing)|run|perform)\b (.*\b(?:report|analysis|statistics)\b.*)/u,
    (match) => ({ do: "report", subject: rest(match) }),
  ],
  [
    /\b(?:charts?|graphs?|visuali[sz]ations?|trends?|statistical|statistics|dashboards?|real-time)\b/u,
    (_, clause) => ({ do: "chart", subject: clause }),
  ],
  [
    /\b(?:select|choose|click on|open|view)\b (?:the first|an?|a specific|a selected|any) (.*)/u,
    (match) => ({ do: "detail", subject: rest(match) }),
  ],
  [/\bdetail(?:s|ed)\b/u, (_, clause) => ({ do: "detail", subject: clause })],
  [
    new RegExp(`\\b(${ACT})(?:ing|ning|ed|s)?\\b(.*)`, "u"),
    (match) => ({ do: "act", verb: match[1] ?? "", subject: (match[2] ?? "").trim() }),
  ],
  [
    new RegExp(`^(?:users? (?:can|to) )?(${CREATE})(?:ing|ting|s)?\\b(.*)`, "u"),
    (match) => ({ do: "create", verb: match[1] ?? "", subject: (match[2] ?? "").trim() }),
  ],
  [
    new RegExp(
      `\\b(?:by|users? can|user can|users to|ability to|employers can) (?:${CREATE})(?:ing|ting)?\\b(.*)`,
      "u",
    ),
    (match) => ({ do: "create", verb: "create", subject: (match[1] ?? "").trim() }),
  ],
  [/\b(?:form|submission)\b/u, (_, clause) => ({ do: "create", verb: "submit", subject: clause })],
  [new RegExp(`^(?:${OPEN})(?:ing)?\\b(.*)`, "u"), (match) => ({ do: "open", subject: rest(match) })],
  [/\b(?:loads?|displays?|shows?)\b (.*)/u, (match) => ({ do: "open", subject: rest(match) })],
];

const WRAPPERS =
  /^(?:please |attempt to |try to |verify (?:that |the )?|ensure (?:that |the )?|confirm (?:that |the )?|check (?:that|if|the ability to|the functionality of|for the) |test (?:that |the |navigation )?|validate (?:that |the |the ability to )?|on the \w+, |from the \w+, |use the (?:website[’']s|application[’']s|site[’']s )?)+/u;

export function readCheck(check: CheckText): ReadCheck {
  const colours = readColours(check.task);
  if (colours) return { script: { steps: [colours], details: [] } };
  const steps: Step[] = [];
  for (const clause of splitClauses(check.task)) {
    const read = readClause(clause);
    if (read === undefined) return { notScripted: `no script for "${clause}"` };
    steps.push(...[read].flat());
  }
  if (steps.length === 0) return { notScripted: "it says nothing to do" };
  const order = readOrder(check.expected);
  return { script: { steps: mergeSteps(steps), details: readDetails(check.expected), ...(order ? { order } : {}) } };
}

function readClause(clause: string): Step | Step[] | undefined {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(clause);
    if (match) return make(match, clause);
  }
  return undefined;
}

/** "Open X and create Y" are two things to do; "name and email" is one. */
function splitClauses(task: string): string[] {
  const verbs = `${CREATE}|${ACT}|navigate|access|open|view|browse|check|verify|select|select|edit|delete|update|initiate|attempt|return|confirm|ensure|adjust`;
  const plain = task
    .toLowerCase()
    .replace(/\((?:e\.g\.|i\.e\.),?[^)]*\)/gu, " ")
    .replace(/[.!]\s*$/u, "");
  return plain
    .split(new RegExp(`(?:,? and |,? then |; )(?=(?:then |attempt to |successfully )?(?:${verbs})\\b)`, "u"))
    .map((clause) => clause.trim().replace(WRAPPERS, "").trim())
    .filter((clause) => clause !== "");
}

/** A clause that only says what to look at after another one adds nothing to do: "and ensure it is displayed". */
function mergeSteps(steps: Step[]): Step[] {
  return steps.filter((step, index) => {
    if (index === 0 || step.do !== "open") return true;
    return !/^\s*(?:its?|that|if|the (?:results?|content|page|display|presence|confirmation)|them|users?)\b/u.test(
      step.subject,
    );
  });
}

function readColours(task: string): Step | undefined {
  const match = /['‘"]([^'’"]+)['’"] as the background.*?['‘"]([^'’"]+)['’"] as the component/iu.exec(task);
  return match ? { do: "colours", background: match[1] ?? "", component: match[2] ?? "" } : undefined;
}

/** Names of pages in quotes, or in a list in brackets or after "between". */
function listedNames(clause: string): string[] {
  const quoted = [...clause.matchAll(/["“]([^"”]+)["”]/gu)].map((match) => match[1] ?? "");
  if (quoted.length > 0) return quoted.map((name) => name.replace(/[,.]+$/u, ""));
  const list = /\(([^)]*)\)/u.exec(clause)?.[1] ?? /\bbetween ([^.]*)$/u.exec(clause)?.[1] ?? "";
  return list
    .split(/,| and /u)
    .map((name) =>
      name
        .trim()
        .replace(/^and /u, "")
        .replace(/\s*sections?$/u, ""),
    )
    .filter((name) => name !== "" && name.split(" ").length <= 5);
}
