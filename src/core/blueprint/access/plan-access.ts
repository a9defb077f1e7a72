/** Decides whether an app asks people to sign in, and which roles they have. */

import type { Draft, DraftEntity } from "../assembly/draft.ts";
import { singular } from "../assembly/inflect.ts";
import { toIdentifier, toLabel } from "../assembly/naming.ts";
import { isPerson } from "../statement/phrase.ts";
import type { Statement } from "../statement/statement.ts";

export interface PlannedRole {
  name: string;
  label: string;
  kind: "administrator" | "member" | "visitor";
  /** People of the house work on all records; others on their own. */
  staff: boolean;
}

export interface AccessPlan {
  users: DraftEntity;
  signUp: boolean;
  roles: PlannedRole[];
  defaultRole: string;
}

const ADMIN = /^(?:admins?|administrators?|superusers?|super admins?|system administrators?|owners?|site owners?)$/iu;
/** Roles of people who use what others keep. */
const GUEST =
  /^(?:user|member|customer|client|visitor|guest|student|patient|athlete|player|subscriber|reader|buyer|tenant|applicant|candidate|participant|attendee|passenger|parent|donor|volunteer|learner|seller|job seeker|worker|employer|contributor|author|artist|creator|organization|company|voter|traveler|driver|reviewer)$/iu;
const NO_ROLE =
  /^(?:users?|people|person|individual|everyone|everybody|anyone|system|app|website|platform|they|team|other|others)$/iu;

function toRole(words: string): PlannedRole | undefined {
  const parts = words.toLowerCase().trim().split(/\s+/u);
  const last = parts.pop() ?? "";
  const one = [...parts, singular(last)].join(" ");
  if (one === "" || NO_ROLE.test(one) || parts.length > 2) return undefined;
  if (ADMIN.test(one)) return { name: "administrator", label: "Administrator", kind: "administrator", staff: true };
  const name = toIdentifier(one, "role", 40);
  return { name, label: toLabel(one), kind: "member", staff: !GUEST.test(one) };
}

function rolesOf(statements: readonly Statement[]): PlannedRole[] {
  const words = statements.flatMap((statement) => {
    switch (statement.kind) {
      case "right":
        return statement.roles;
      case "decision":
        return statement.roles;
      case "step":
        return statement.step.roles ?? [];
      case "role":
        return [statement.name];
      case "signIn":
        return statement.roles ?? [];
      case "act":
        return statement.actor === undefined ? [] : [statement.actor];
      default:
        return [];
    }
  });
  const roles = new Map<string, PlannedRole>();
  for (const one of words) {
    const role = toRole(one);
    if (role && !roles.has(role.name)) roles.set(role.name, role);
  }
  return [...roles.values()].slice(0, 8);
}

const ADMINISTRATOR: PlannedRole = {
  name: "administrator",
  label: "Administrator",
  kind: "administrator",
  staff: true,
};

/** Words of apps for people of one house, and of sites that anybody may look at. */
const HOUSE =
  /\b(?:employees?|staff|internal|colleagues?|our (?:team|office|company|department)|intranet|hospital|back office)\b/iu;
const PUBLIC = /\b(?:website|web site|site|portal|platform|blog|shop|store|marketplace|community|forum|social)\b/iu;

/** Sign-in is asked for outright, or by rights that only make sense when people are told apart. */
export function isAsked(draft: Draft, statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    if (statement.kind === "signIn") return true;
    if (statement.kind === "right") return statement.only || statement.denied || statement.own;
    return isReserved(draft, statement);
  });
}

/** "only managers can approve": a step that others must not take. */
function isReserved(draft: Draft, statement: Statement): boolean {
  const roles =
    statement.kind === "decision" ? statement.roles : statement.kind === "step" ? (statement.step.roles ?? []) : [];
  return roles.length > 0 && /^only\b/iu.test(draft.slice(statement));
}

/**
 * "Drivers, vehicles, deliveries. A driver sees only his own deliveries": the drivers that are kept sign in themselves, since
 * a delivery is of one of them. Where people of several kinds are told apart, all of them are users.
 */
function keptPeople(draft: Draft, statements: readonly Statement[]): DraftEntity | undefined {
  const kept = new Set(
    statements.flatMap((statement) =>
      statement.kind === "right" && statement.own
        ? statement.roles.flatMap((role) => {
            const entity = draft.find(role);
            return entity?.origin === "said" && isPerson(entity.names.label) ? [entity] : [];
          })
        : [],
    ),
  );
  const [only, ...others] = kept;
  return others.length === 0 ? only : undefined;
}

/** Returns the plan, with the people who sign in as an entity of the draft; undefined when nobody asked for it. */
export function planAccess(draft: Draft, statements: readonly Statement[]): AccessPlan | undefined {
  if (!isAsked(draft, statements)) return undefined;
  const users = draft.find("user") ?? keptPeople(draft, statements) ?? draft.ensure("user", "assumed");
  if (!users) return undefined;
  const signUp = statements.some((statement) => statement.kind === "signIn" && statement.signUp);
  const isHouse = !signUp && (HOUSE.test(draft.text) || !PUBLIC.test(draft.text));
  const found = rolesOf(statements).filter((role) => role.kind !== "administrator");
  const narrowed = statements.some(
    (statement) => (statement.kind === "right" && statement.only) || isReserved(draft, statement),
  );
  if (narrowed && found.length > 0 && found.every((role) => role.staff))
    found.push({ name: "member", label: "Member", kind: "member", staff: true });
  const members =
    found.length > 0 ? found : [{ name: "member", label: "Member", kind: "member" as const, staff: isHouse }];
  const guests = members.filter((role) => !role.staff);
  // A new account gets the role that may least.
  const plain = members.find((role) => /^(?:member|employee|staff|worker|colleague|staff_member)$/u.test(role.name));
  const first = guests[0] ?? plain ?? members[members.length - 1];
  const visitor: PlannedRole[] =
    signUp && !members.some((role) => role.name === "visitor")
      ? [{ name: "visitor", label: "Visitor", kind: "visitor", staff: false }]
      : [];
  const people = members.map((role): PlannedRole => (role.name === "visitor" ? { ...role, kind: "visitor" } : role));
  const kept = people.some((role) => role.kind === "member")
    ? people
    : [...people, { name: "member", label: "Member", kind: "member" as const, staff: false }];
  const start =
    first && kept.some((role) => role.name === first.name && role.kind === "member")
      ? first.name
      : (kept.find((role) => role.kind === "member")?.name ?? "member");
  return { users, signUp, roles: [ADMINISTRATOR, ...kept, ...visitor], defaultRole: start };
}
