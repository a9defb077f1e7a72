/** Test settings: SQL files are imported as text, as in the build; real processes and two cores ask for patient time limits. */
import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Which of the tests under test/soak/ run too: `all`, or the names that their files begin with, separated by `|`. */
const soak = process.env.VECTOR_SOAK;
const leftOut = soak === undefined ? ["test/soak/**"] : soak === "all" ? [] : [`test/soak/!(${soak})*.test.ts`];

export default defineConfig({
  plugins: [
    {
      name: "sql-as-text",
      enforce: "pre",
      load: (id) => (id.endsWith(".sql") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))};` : undefined),
    },
  ],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: leftOut,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A shared machine can be slow for minutes; a test that fails twice there is broken.
    retry: process.env.CI ? 1 : 0,
    reporters: process.env.CI ? ["default", "./test/support/closing-line.ts"] : ["default"],
  },
});
