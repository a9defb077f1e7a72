/** Runs the benchmarks: `npm run bench -- [group...] [--rounds n] [--json]`. */
import { parseArgs } from "node:util";
import { commandStart } from "./figures/command-start.ts";
import { daemonStart } from "./figures/daemon-start.ts";
import { dataApi } from "./figures/data-api.ts";
import { events } from "./figures/events.ts";
import type { FigureGroup } from "./figures/figure-group.ts";
import { generate } from "./figures/generate.ts";
import { idle } from "./figures/idle.ts";
import { reload } from "./figures/reload.ts";
import type { Figure } from "./measure/figure.ts";
import { printJson, printTable } from "./print-figures.ts";

const groups: readonly FigureGroup[] = [commandStart, daemonStart, generate, events, dataApi, reload, idle];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: "10" } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds must be a whole number, not ${values.rounds}`);
  const unknown = positionals.find((name) => !groups.some((group) => group.name === name));
  if (unknown !== undefined) {
    throw new Error(`there is no group ${unknown}; there are ${groups.map((group) => group.name).join(", ")}`);
  }
  const { VECTOR_BENCH_ROOT: root, VECTOR_BENCH_FOLDER: folder } = process.env;
  if (root === undefined || folder === undefined) throw new Error("start it with npm run bench");
  const figures: Figure[] = [];
  for (const group of groups) {
    if (positionals.length > 0 && !positionals.includes(group.name)) continue;
    process.stderr.write(`measuring ${group.name} ...\n`);
    figures.push(...(await group.measure({ root, folder, rounds })));
  }
  if (values.json) printJson(figures);
  else printTable(figures);
}

main().catch((error: unknown) => {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
