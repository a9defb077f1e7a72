/** Reads a reviewer's check as steps for a browser. A clause that no rule covers makes the whole check "not scripted". */
import type { CheckText, ReadCheck, Step } from "./check-script.ts";
import { readDetails, readOrder } from "./read-expectation.ts";

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray, clause: string) => Step];

const rest = (match: RegExpExecArray): string => (match[1] ?? "").trim();
const CREATE =
  "create|creat|add|post|submit|submitt|fill(?: in| out)?|record|write|writ|schedule|schedul|book|register|apply|send|compose|compos|publish|log|place|plac|upload|save|draft|request|set(?: up)?|sett|input|inputt|enter|initiate|initiat|make|mak|complete|complet|donate|donat|subscribe|subscrib|take";
const ACT =
  "enroll?|vote|vot|cast|like|lik|spin|clock in|clock out|check in|check out|approve|approv|reject|start|join|follow|reserve|reserv|borrow|return|pay|purchase|purchas|buy|order|rate|rat|cancel|mark|play|invite|invit|accept|decline";
const OPEN =
  "navigate(?: to| through)?|access|open|view|browse|check|go to|visit|click(?: on)?|review|see|locate|find|look at|examine|evaluate|assess|explore|display|query|select|verify|inspect|read|obtain|get|test|show";
const ENDING = "(?:ing|ning|ting|ed|es|s)?";

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
    /^(?:navigate to|access|select|click on|open|go to) (.*?(?:sections?|pages?)(?: link)?) (?:using|from|via|in|through) the .*(?:menu|navigation)/u,
    (match) => ({ do: "open", subject: rest(match) }),
  ],
  [/\bnavigation (?:from .* )?to (the .*)/u, (match) => ({ do: "open", subject: rest(match) })],
  [
    /\b(?:navigation(?:al)? (?:menu|bar|links?|flow|elements?|system|functionality|consistency|between|from)|navigation to|main navigation|main menu|menu links|navigation of|navigate (?:through|between|to (?:different|each|all))|move between|site[’']s navigation|navigation$|^between pages)/u,
    (_, clause) => ({ do: "navigate", names: listedNames(clause) }),
  ],
  [
    /^(?:to )?(?:navigate|go|return|get)?(?: back)? ?(?:to |from )?the (?:homepage|home page|start page)\b(?!.*\b(?:search|form|fill|submit|use)\b)/u,
    () => ({ do: "home" }),
  ],
  [/\b(?:log|sign) ?in\b/u, () => ({ do: "signIn" })],
  [
    /\b(?:register (?:a new |as an? |an? )?(?:\w+ )?(?:user|account)|register as|sign ?up|create an account|user registration)\b/u,
    () => ({ do: "signUp" }),
  ],
  [
    /\b(?:error messages?|validates?|validation|invalid|incorrect(?:ly)? (?:format|input)|incomplete)\b/u,
    (_, clause) => ({ do: "validate", subject: clause }),
  ],
  [/\bfilter(?:ing|ed|s)?\b/u, (_, clause) => ({ do: "filter", subject: clause })],
  [/\b(?:search(?:ing|es)?(?! results)|look up|looking up)\b/u, (_, clause) => ({ do: "search", subject: clause })],
  [/\b(?:delete|deleting|remove|removing)\b (.*)/u, (match) => ({ do: "delete", subject: rest(match) })],
  [
    /^(?:users? (?:can|to|could) )?(?:edit|update|modify|change|adjust)(?:ing)? (.*)/u,
    (match) => ({ do: "update", subject: rest(match) }),
  ],
  [
    /\bby (?:\w+ or )?(?:editing|updating|modifying|changing|adjusting) (.*)/u,
    (match) => ({ do: "update", subject: rest(match) }),
  ],
  [/\b(?:download|export)(?:ing|s)?\b (.*)/u, (match) => ({ do: "download", subject: rest(match) })],
  [
    /\b(?:generat(?:e|ing)|run|perform)\b (.*\b(?:report|analysis|statistics)\b.*)/u,
    (match) => ({ do: "report", subject: rest(match) }),
  ],
  [
    /^(?:navigate to|access|open|go to|visit|click on|locate|find|view) (.*\b(?:pages?|sections?|tab|link|list|area)\b.*)/u,
    (match) => ({ do: "open", subject: rest(match) }),
  ],
  [
    /\b(?:charts?|graphs?|visuali[sz]ations?|trends?|statistical|statistics|dashboards?|real-time)\b/u,
    (_, clause) => ({ do: "chart", subject: clause }),
  ],
  [
    /\b(?:select|choose|click on|open|view)\b (?:the first|an?|a specific|a selected|any|another) (.*)/u,
    (match) => ({ do: "detail", subject: rest(match) }),
  ],
  [new RegExp(`^(?:users? (?:can|to) )?(${CREATE})${ENDING}\\b(.*)`, "u"), create],
  [new RegExp(`^(?:users? (?:can|to) )?(${ACT})${ENDING}\\b(.*)`, "u"), act],
  [
    new RegExp(
      `\\b(?:by|users? can|user can|users to|ability to|for|of) (?:\\w+ing and )?(${ACT})(?:ing|ning|ting)?\\b(.*)`,
      "u",
    ),
    act,
  ],
  [
    new RegExp(`\\b(?:by|users? can|user can|users to|ability to|can|for|of|to) (${CREATE})(?:ing|ting)?\\b(.*)`, "u"),
    create,
  ],
  [/\bdetail(?:s|ed)\b/u, (_, clause) => ({ do: "detail", subject: clause })],
  [/\b(?:form|submission)\b/u, (_, clause) => ({ do: "create", verb: "submit", subject: clause })],
  [new RegExp(`^(?:${OPEN})(?:ing)?\\b(.*)`, "u"), (match) => ({ do: "open", subject: rest(match) })],
  [/\b(?:loads?|displays?|shows?)\b (.*)/u, (match) => ({ do: "open", subject: rest(match) })],
  [
    /^(?:the )?(?:presence|display|availability|accessibility|functionality|functioning|ability|process|presence and proper functioning) (?:of|to (?:browse|view|see)|for) (.*)/u,
    (match) => ({ do: "open", subject: rest(match) }),
  ],
  [/^(.*) (?:functionality|feature|function|tool|section|page)\b/u, (match) => ({ do: "open", subject: rest(match) })],
  [
    /^(.*) (?:is|are) (?:accessible|clearly displayed|displayed|listed|provided|present|available|visible)\b/u,
    (match) => ({ do: "open", subject: rest(match) }),
  ],
];

function create(match: RegExpExecArray): Step {
  return { do: "create", verb: match[1] ?? "", subject: (match[2] ?? "").trim() };
}

function act(match: RegExpExecArray): Step {
  return { do: "act", verb: match[1] ?? "", subject: (match[2] ?? "").trim() };
}

const WRAPPERS =
  /^(?:please |then |successfully |correctly |attempt(?:ing)? to |try(?:ing)? to |verify (?:that |the |proper )?|ensure (?:that |the )?|confirm (?:that |the )?|check (?:that|if|the ability to|the functionality of|for the|for) |test (?:that |the |navigation of )?|validate (?:that |the |the ability to )?|(?:the )?ability (?:to|of) |on the \w+, |from the (?:\w+ )?\w+, |after [^,]*, |use the (?:website[’']s|application[’']s|site[’']s )?)+/u;

export function readCheck(check: CheckText): ReadCheck {
  const colours = readColours(check.task);
  if (colours) return { script: { steps: [colours], details: [] } };
  const steps: Step[] = [];
  for (const clause of splitClauses(check.task)) {
    const step = RULES.map(([pattern, make]) => {
      const match = pattern.exec(clause);
      return match ? make(match, clause) : undefined;
    }).find((found) => found !== undefined);
    if (step === undefined) return { notScripted: `no script for "${clause}"` };
    steps.push(step);
  }
  const merged = mergeSteps(steps);
  if (merged.length === 0) return { notScripted: "it says nothing to do" };
  const order = readOrder(check.expected);
  return { script: { steps: merged, details: readDetails(check.expected), ...(order ? { order } : {}) } };
}

/** "Open X and create Y" are two things to do; "name and email", or "create and save X", is one. */
function splitClauses(task: string): string[] {
  const verbs = `${CREATE}|${ACT}|navigate|access|open|view|browse|check|verify|select|edit|delete|update|attempt|confirm|ensure|adjust|click|use`;
  // The menu's entries are what such brackets name; elsewhere they are examples of values.
  const examples = /navigat|menu/iu.test(task) ? /\((?:e\.g\.|i\.e\.),?/gu : /\((?:e\.g\.|i\.e\.),?[^)]*\)/gu;
  const plain = task
    .toLowerCase()
    .replace(examples, (found) => (found.endsWith(")") ? " " : "("))
    .replace(/["“][^"”]*\s[^"”]*\?["”]/gu, " ")
    .replace(/[.!]\s*$/u, "");
  return plain
    .split(new RegExp(`(?:,? and |,? then |; )(?=(?:then |attempt to |successfully )?(?:${verbs})\\b)`, "u"))
    .map((clause) => clause.trim().replace(WRAPPERS, "").trim())
    .filter((clause) => clause.split(" ").length > 1);
}

/** A clause that only says what to look at after another one adds nothing to do: "and ensure it is displayed". */
function mergeSteps(steps: Step[]): Step[] {
  return steps.filter((step, index) => {
    if (step.do === "create" && index > 0 && /^(?:it|them|the (?:changes?|form|result))\b/u.test(step.subject))
      return false;
    if (index === 0 || (step.do !== "open" && step.do !== "detail")) return true;
    return !/^\s*(?:its?|that|if|the (?:results?|content|page|display|presence|confirmation|displayed|available)|them|users?|all|for)\b/u.test(
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
        .replace(/^(?:and|the) /u, "")
        .replace(/\s*sections?$/u, ""),
    )
    .filter((name) => name !== "" && name.split(" ").length <= 5 && !/^(?:any|other)\b/u.test(name));
}
