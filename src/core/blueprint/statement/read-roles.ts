/** Reads the roles that are listed: "Roles: clerk, auditor", "there are two kinds of users: teachers and parents". */
import { singular } from "../assembly/inflect.ts";
import type { Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";

const LEAD =
  "(?:(?:the|our|its|with|has|have|having|there are|there should be|there will be|we have|it has|support|supports|needs|two|three|four|five|different|several|following|user|access|app|system) )*";
const LISTED = new RegExp(
  `^${LEAD}(?:roles?|user types?|user groups?|user levels?|(?:types|kinds|groups) of (?:users?|accounts?|people))(?: are| is| include| includes| should be)?(?: ?:| -)? (?<list>[\\p{L}][\\p{L}\\p{N} ,/&()-]{2,160})$`,
  "iu",
);
/** "an app with roles clerk, inspector and admin". */
const INSIDE = /\bwith (?:the )?(?:following |user |\p{L}+ )?roles:? (?<list>[\p{L}][\p{L} ,/&-]{2,160})$/iu;

/** "employee (can create tickets)": what stands in brackets says what the role may do. */
function namesOf(list: string): string[] {
  return splitWordList(list.replace(/\([^()]*\)/gu, " ").replace(/\s+/gu, " "));
}

/** Returns the tokens that are left, or undefined when no roles are listed. */
export function takeRoles(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, LISTED, reading) ?? matchRun(tokens, INSIDE, reading);
  if (!match) return undefined;
  const names = namesOf(match.groups["list"] ?? "");
  const isName = (name: string) =>
    name.split(" ").length <= 3 && !/\b(?:can|may|must|with|who|that|has|have|of|for)\b/iu.test(name);
  if (names.length < 2 || !names.every(isName)) return undefined;
  for (const name of names) {
    const words = name.toLowerCase().split(" ");
    const last = words.pop() ?? "";
    reading.add({ kind: "role", name: [...words, singular(last)].join(" "), ...match.span });
  }
  reading.add({ kind: "signIn", signUp: false, ...match.span });
  return [...match.before, ...match.after];
}
