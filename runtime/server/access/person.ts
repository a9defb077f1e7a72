/** Says who a request comes from. */

export interface Person {
  /** Id of the record in the user entity; null for visitors, for trusted programs and in apps without sign-in. */
  readonly id: number | null;
  /** Name of the role; null where nobody has one: apps without sign-in, trusted programs, visitors who may do nothing. */
  readonly role: string | null;
  /** May do everything. */
  readonly administrator: boolean;
}

/** The server itself, a trusted program, or anybody in an app without sign-in. */
export const EVERYTHING: Person = Object.freeze({ id: null, role: null, administrator: true });
