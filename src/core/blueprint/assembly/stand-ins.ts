/** Finds who plays a role of a pack in the words of the request: the patients of a vet are pets, those who are hired applicants. */
import type { Draft, DraftEntity } from "./draft.ts";
import { lowerWords } from "./naming.ts";

/** By role, the nouns that may play it, the likeliest first. */
const PLAYERS: Readonly<Record<string, readonly string[]>> = {
  patient: ["pet", "animal", "dog", "cat", "horse", "resident", "client"],
  customer: ["client", "buyer", "guest", "shopper", "subscriber", "tenant", "passenger", "owner", "parent", "member"],
  client: ["customer", "owner", "member", "patient"],
  guest: ["customer", "client", "visitor", "traveller", "traveler"],
  candidate: ["applicant", "job seeker"],
  applicant: ["candidate", "job seeker"],
  employee: ["staff member", "staff", "worker", "colleague", "coworker", "team member", "crew member", "technician"],
};

/** Tells whether the label is one of the nouns or ends in one: a "job applicant" is an applicant. */
function isOne(entity: DraftEntity, noun: string): boolean {
  return ` ${lowerWords(entity.names.label)}`.endsWith(` ${noun}`);
}

/** Tells whether the record plays the role. */
export function plays(entity: DraftEntity | undefined, role: string): boolean {
  return entity !== undefined && (PLAYERS[role] ?? []).some((noun) => isOne(entity, noun));
}

/** Returns the record of the request that plays the role, if there is exactly one of the likeliest kind. */
export function findStandIn(draft: Draft, role: string, entity: DraftEntity): DraftEntity | undefined {
  for (const noun of [role, ...(PLAYERS[role] ?? [])]) {
    const found = [...draft.entities.values()].filter(
      (other) => other !== entity && other.origin === "said" && isOne(other, noun),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
