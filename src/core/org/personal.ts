/** Id of the organization that a person on their own machine works in; the store has it from its first migration on. */
export const personalOrgId = "org_personal";
