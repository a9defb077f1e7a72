/** Lists the migrations of the store in their order. A migration that has shipped is never edited. */
import initial from "./migrations/0001_initial.sql";

export interface Migration {
  /** From 1, the database's `user_version` after it. */
  number: number;
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [{ number: 1, name: "0001_initial", sql: initial }];
