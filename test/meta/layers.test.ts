/** Holds every import under src/ and runtime/ against the table of layers, and proves that each rule can fail. */
import { describe, expect, it } from "vitest";
import { checkLayers } from "./check-layers.ts";
import { layerTable } from "./layer-table.ts";
import { readSources } from "./project-files.ts";
import { readImports } from "./read-imports.ts";

const check = (sources: Record<string, string>) => checkLayers(new Map(Object.entries(sources)), layerTable);

describe("the project", () => {
  it("imports only what the table of layers allows", () => {
    const sources = readSources("src", "runtime");
    expect(sources.size).toBeGreaterThan(200);
    expect(checkLayers(sources, layerTable)).toEqual([]);
  });
});

describe("readImports", () => {
  it("finds every form of import, and tells what is erased from what is loaded", () => {
    const source = [
      'import a from "a";',
      'import type { B } from "b";',
      'import { type C } from "c";',
      'export { d } from "d";',
      'export type { E } from "e";',
      'export * from "f";',
      'type G = import("g").G;',
      'const h = () => import("h");',
      "const i = (name: string) => import(name);",
      'const j = require("j");',
      'import k = require("k");',
      'import "l";',
      'const text = \'import "not-one"\'; // import "nor-this"',
    ].join("\n");
    expect(readImports("x.ts", source).map(({ specifier, kind, line }) => [specifier, kind, line])).toEqual([
      ["a", "value", 1],
      ["b", "type", 2],
      ["c", "value", 3],
      ["d", "value", 4],
      ["e", "type", 5],
      ["f", "value", 6],
      ["g", "type", 7],
      ["h", "later", 8],
      [undefined, "later", 9],
      ["j", "later", 10],
      ["k", "value", 11],
      ["l", "value", 12],
    ]);
  });
});

/** An import that each rule refuses, with words of the sentence it is refused with. */
const planted: [rule: string, files: Record<string, string>, words: RegExp][] = [
  [
    "core uses nothing of Node",
    { "src/core/spec/a.ts": 'import { join } from "node:path";' },
    /core\/spec must not import node:path/,
  ],
  [
    "core uses nothing of Node, not even its types",
    { "src/core/render/a.ts": 'import type { Stats } from "node:fs";' },
    /core\/render must not import node:fs/,
  ],
  ["core uses few packages", { "src/core/job/a.ts": 'import "kysely";' }, /core\/job must not import kysely/],
  [
    "a package is allowed in the files named only",
    { "src/core/blueprint/a.ts": 'import p from "pluralize";' },
    /core\/blueprint must not import pluralize/,
  ],
  [
    "core does not know the protocol",
    { "src/core/job/a.ts": 'import type { A } from "../../protocol/api.ts";', "src/protocol/api.ts": "" },
    /core\/job must not import src\/protocol\/api.ts/,
  ],
  [
    "version does not import job",
    { "src/core/version/a.ts": 'import type { J } from "../job/b.ts";', "src/core/job/b.ts": "" },
    /core\/version must not import src\/core\/job\/b.ts/,
  ],
  [
    "job does not import version",
    { "src/core/job/a.ts": 'export { v } from "../version/b.ts";', "src/core/version/b.ts": "" },
    /core\/job must not import src\/core\/version\/b.ts/,
  ],
  [
    "intent does not import job",
    { "src/core/intent/a.ts": 'type J = import("../job/b.ts").J;', "src/core/job/b.ts": "" },
    /core\/intent must not import src\/core\/job\/b.ts/,
  ],
  [
    "no room knows generation",
    { "src/core/blueprint/a.ts": 'import "../generation/b.ts";', "src/core/generation/b.ts": "" },
    /core\/blueprint must not import src\/core\/generation\/b.ts/,
  ],
  ["core's files lie in rooms", { "src/core/a.ts": "" }, /lies in no room of core/],
  [
    "the protocol does not know the client",
    { "src/protocol/a.ts": 'import "../client/b.ts";', "src/client/b.ts": "" },
    /protocol must not import src\/client\/b.ts/,
  ],
  [
    "the protocol uses Node only where it names places",
    { "src/protocol/route-table.ts": 'import { join } from "node:path";' },
    /protocol must not import node:path/,
  ],
  [
    "the client does not know the daemon",
    { "src/client/a.ts": 'const later = () => import("../daemon/b.ts");', "src/daemon/b.ts": "" },
    /client must not import src\/daemon\/b.ts/,
  ],
  [
    "the CLI does not know the daemon",
    { "src/cli/a.ts": 'import type { B } from "../daemon/b.ts";', "src/daemon/b.ts": "" },
    /cli must not import src\/daemon\/b.ts/,
  ],
  [
    "the CLI does not know the TUI",
    { "src/cli/a.ts": 'import "../tui/b.tsx";', "src/tui/b.tsx": "" },
    /cli must not import src\/tui\/b.tsx/,
  ],
  [
    "the daemon does not know the client",
    { "src/daemon/a.ts": 'import "../client/b.ts";', "src/client/b.ts": "" },
    /daemon must not import src\/client\/b.ts/,
  ],
  [
    "the daemon does not import the runtime's sources",
    { "src/daemon/a.ts": 'import "../../runtime/model/b.ts";', "runtime/model/b.ts": "" },
    /daemon must not import runtime\/model\/b.ts/,
  ],
  [
    "the runtime stands alone",
    { "runtime/ui/a.tsx": 'import type { S } from "../../src/core/spec/b.ts";', "src/core/spec/b.ts": "" },
    /runtime\/ui must not import src\/core\/spec\/b.ts/,
  ],
  [
    "the browser's part of the runtime uses nothing of Node",
    { "runtime/client/a.ts": 'import "node:fs";' },
    /runtime\/client must not import node:fs/,
  ],
  [
    "the runtime's model imports nothing",
    { "runtime/model/a.ts": 'import "zod";' },
    /runtime\/model must not import zod/,
  ],
  [
    "nothing is imported from outside the layers",
    { "src/daemon/a.ts": 'import "../../test/b.ts";' },
    /test\/b.ts, which is outside the layers/,
  ],
  ["a new folder needs a layer", { "src/elsewhere/a.ts": "" }, /lies in no layer/],
  ["there are no barrels", { "src/daemon/jobs/index.ts": "" }, /no barrels inside src/],
  ["imports name the file's extension", { "src/cli/a.ts": 'import "./b.js";' }, /own extension/],
  [
    "computed imports are rare",
    { "src/cli/a.ts": "export const load = (name: string) => import(name);" },
    /cli must not import what a variable names/,
  ],
  [
    "the CLI loads no zod, however far away",
    {
      "src/cli/a.ts": 'import "../client/b.ts";',
      "src/client/b.ts": 'import { type E } from "../core/job/events.ts";',
      "src/core/job/events.ts": 'import { z } from "zod";',
    },
    /src\/cli\/a.ts -> src\/client\/b.ts -> src\/core\/job\/events.ts -> zod: src\/cli must not load zod/,
  ],
  [
    "the CLI loads no schemas, not even later",
    { "src/cli/a.ts": 'const api = () => import("../protocol/api.ts");', "src/protocol/api.ts": "" },
    /src\/cli must not load src\/protocol\/api.ts/,
  ],
  [
    "the host process cannot open the store",
    {
      "src/daemon/host/main.ts": 'import "../store/store.ts";',
      "src/daemon/store/store.ts": 'import { Kysely } from "kysely";',
    },
    /src\/daemon\/host\/main.ts must not load kysely/,
  ],
  [
    "files do not load each other in a circle",
    { "src/daemon/a.ts": 'import "./b.ts";', "src/daemon/b.ts": 'import { type A } from "./a.ts";' },
    /circle: src\/daemon\/a.ts src\/daemon\/b.ts$/,
  ],
];

describe("the checker refuses a planted import", () => {
  it.each(planted)("%s", (_, files, words) => {
    expect(check(files)).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });

  it("forbids every package of every reach", () => {
    for (const reach of layerTable.reaches) {
      const path = reach.from.endsWith(".ts") ? reach.from : `${reach.from}/planted.ts`;
      for (const name of reach.packages) {
        const words = `${path} -> ${name}: ${reach.from} must not load ${name}`;
        expect(check({ [path]: `import "${name}";` })).toEqual(
          expect.arrayContaining([expect.stringContaining(words)]),
        );
      }
    }
  });

  it("lets pass what is only a type", () => {
    const files = {
      "src/cli/a.ts": 'import type { E } from "../core/job/events.ts";',
      "src/core/job/events.ts": 'import { z } from "zod"; import type { S } from "./state.ts";',
      "src/core/job/state.ts": 'import type { E } from "./events.ts";',
    };
    expect(check(files)).toEqual([]);
  });

  it("names a layer's reason", () => {
    expect(check({ "src/core/spec/a.ts": 'import "node:fs";' })).toEqual([
      expect.stringContaining("core is pure: what it knows must hold in a browser"),
    ]);
  });
});
