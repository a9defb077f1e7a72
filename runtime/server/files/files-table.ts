/** The table of uploads. They lie in the app's database, so that its copies and versions have them too. */

// A random `id` cannot be guessed, so that nobody reaches an upload by writing its number into a record of their own.
export const FILES_TABLE = `CREATE TABLE IF NOT EXISTS "_vector_files" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT`;
