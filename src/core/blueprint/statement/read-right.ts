/** Reads who may see or change what: "only managers may see salaries", "employees see only their own requests". */
import type { Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";
import type { Right } from "./statement.ts";

const VERBS: Record<string, Right[]> = {
  see: ["read"],
  view: ["read"],
  read: ["read"],
  access: ["read"],
  browse: ["read"],
  visible: ["read"],
  seen: ["read"],
  viewed: ["read"],
  edit: ["update"],
  change: ["update"],
  update: ["update"],
  modify: ["update"],
  edited: ["update"],
  changed: ["update"],
  add: ["create"],
  create: ["create"],
  post: ["create"],
  submit: ["create"],
  added: ["create"],
  created: ["create"],
  delete: ["delete"],
  remove: ["delete"],
  deleted: ["delete"],
  removed: ["delete"],
  manage: ["read", "create", "update", "delete"],
  managed: ["create", "update", "delete"],
  write: ["create", "update"],
};
export const VERB =
  "see|view|read|access|browse|edit|change|update|modify|add|create|post|submit|delete|remove|manage|write";
const LIST = `(?<verbs>(?:${VERB})(?:(?:, | and | or |/|, and )(?:${VERB}))*)`;
const WHO = "(?<who>[\\p{L}][\\p{L} ,-]{1,60}?)";
const WHAT = "(?<what>[\\p{L}][\\p{L} ,'’-]{1,60}?)";
const MODAL = "(?:can|may|should be able to|are allowed to|is allowed to|should|must be able to)";

const ONLY = new RegExp(`^only (?:the |an? )?${WHO} ${MODAL} ${LIST} (?:the |an? |all |any )?${WHAT}$`, "iu");
const DENIED = new RegExp(
  `^(?:the |an? )?${WHO} (?:can ?not|can't|may not|must not|should not|are not allowed to|is not allowed to|shouldn't) ${LIST} (?:the |an? |all |any )?${WHAT}$`,
  "iu",
);
const OWN = new RegExp(
  `^(?:the |an? |each |every )?${WHO} (?:${MODAL} )?(?:only )?(?<verbs>(?:${VERB})s?(?:(?:, | and | or )(?:${VERB})s?)*) (?:only )?(?:their|his|her|his or her) own (?<what>[\\p{L}][\\p{L} '’-]{1,60}?)$`,
  "iu",
);
const VISIBLE = new RegExp(
  `^(?:the |all )?${WHAT} (?:is|are|should be|must be|may be|can be) (?:only )?(?<verbs>visible|seen|viewed|edited|changed|created|added|deleted|removed|managed) (?:only )?(?:to|by|for) (?:only )?(?:the )?${WHO}(?: only)?$`,
  "iu",
);
const ALL = new RegExp(
  `^(?:the |an? )?(?<who>admin(?:istrator)?s?|managers?|supervisors?) ${MODAL} (?:${VERB}) (?:and (?:${VERB}) )?(?:everything|all records|all data)$`,
  "iu",
);

export function rightsOf(text: string | undefined): Right[] {
  const found = splitWordList(text).flatMap(
    (verb) => VERBS[verb.toLowerCase()] ?? VERBS[verb.toLowerCase().replace(/s$/u, "")] ?? [],
  );
  return [...new Set(found)];
}

function rolesOf(text: string | undefined): string[] {
  return splitWordList((text ?? "").replace(/ (?:log|logs|sign|signs|who|can|may|should)\b.*$/iu, "")).filter(
    (role) => !/^(?:they|it|we|i|you)$/iu.test(role),
  );
}

/** Returns the tokens that are left, or undefined when the run gives no rights. */
export function takeRight(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const kinds = [
    { expression: ONLY, only: true, denied: false, own: false },
    { expression: DENIED, only: false, denied: true, own: false },
    { expression: VISIBLE, only: true, denied: false, own: false },
    { expression: ALL, only: false, denied: false, own: false },
  ];
  for (const { expression, only, denied, own } of kinds) {
    const match = matchRun(tokens, expression, reading);
    if (!match) continue;
    if (expression === VISIBLE && !/\bonly\b/iu.test(reading.slice(match.span))) continue;
    const roles = rolesOf(match.groups["who"]);
    const rights = expression === ALL ? rightsOf("manage") : rightsOf(match.groups["verbs"]);
    if (roles.length === 0 || rights.length === 0) continue;
    const object = match.groups["what"] ?? "everything";
    reading.add({ kind: "right", roles, only, denied, own, rights, object, ...match.span });
    return [...match.before, ...match.after];
  }
  return takeOwn(tokens, reading);
}

/** "employees see only their own requests"; without "only" it is what people do with their records, not a limit. */
function takeOwn(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, OWN, reading);
  if (!match || !/\bonly\b/iu.test(reading.slice(match.span))) return undefined;
  const roles = rolesOf(match.groups["who"]);
  const rights = rightsOf(match.groups["verbs"]);
  if (roles.length === 0 || rights.length === 0) return undefined;
  reading.add({
    kind: "right",
    roles,
    only: false,
    denied: false,
    own: true,
    rights,
    object: match.groups["what"] ?? "",
    ...match.span,
  });
  return [...match.before, ...match.after];
}
