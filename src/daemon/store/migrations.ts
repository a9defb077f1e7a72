/** Lists the migrations of the store in their order. A migration that has shipped is never edited. */
import initial from "./migrations/0001_initial.sql";
import sharedFolder from "./migrations/0002_apps_may_share_a_folder.sql";
import previewProblems from "./migrations/0003_preview_problems.sql";

export interface Migration {
  /** From 1, the database's `user_version` after it. */
  number: number;
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: "0001_initial", sql: initial },
  { number: 2, name: "0002_apps_may_share_a_folder", sql: sharedFolder },
  { number: 3, name: "0003_preview_problems", sql: previewProblems },
];
