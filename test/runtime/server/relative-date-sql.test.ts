/** Relative days in the SQL of rollups mean the same as those that requests give. */
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { resolveRelativeDate } from "../../../runtime/server/relative-date.ts";
import { relativeDateSql } from "../../../runtime/server/relative-date-sql.ts";

const bases = ["today", "now", "week_start", "month_start", "quarter_start", "year_start"];
const offsets = ["", "-30d", "+1w", "-13m", "+2y", "-0d", "+9999d", "-1m", "+11m"];

it("resolves every base with every unit alike, on every day of a month's turn", () => {
  const database = new Database(":memory:");
  for (const now of ["2024-02-29T12:00:00Z", "2025-01-31T12:30:10Z", "2025-06-01T12:00:00Z", "2025-12-28T12:00:00Z"]) {
    for (const word of bases.flatMap((base) => offsets.map((offset) => base + offset))) {
      const written = relativeDateSql(word);
      if (!written) throw new Error(word);
      // The clock of the database cannot be set, so the instant takes the place of its word for it.
      const read = (sql: string) =>
        database
          .prepare(`SELECT ${sql.replaceAll("'now'", `'${now}'`)}`)
          .pluck()
          .get();
      expect([word, read(written.day)]).toEqual([word, resolveRelativeDate(word, new Date(now), false)]);
      if (written.instant) expect(read(written.instant)).toBe(resolveRelativeDate(word, new Date(now), true));
    }
  }
  database.close();
});

it.each(["tomorrow", "today-1h", "2025-01-01", "today -1d", "month", "now()", "today-12345d"])(
  "leaves %s alone",
  (word) => {
    expect(relativeDateSql(word)).toBeUndefined();
  },
);
