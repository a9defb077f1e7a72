/** `npm run eval:apps`: builds every request of a file, carries out the reviewer's checks in a browser, and writes the table. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findChromium } from "../../src/daemon/check/browser/find-chromium.ts";
import { type BuiltApp, buildApp, stopDaemon, type Workplace } from "./app-under-test.ts";
import type { CheckText, Outcome } from "./check-script.ts";
import { type AppResult, reportText, tallyOf } from "./eval-report.ts";
import { readCheck } from "./read-check.ts";
import { runScript } from "./run-script.ts";

interface Request {
  id: string;
  instruction: string;
  checks: CheckText[];
}

const help = `usage: npm run eval:apps -- --prompts FILE [--out docs/EVAL.md] [--only ID,ID] [--first N] [--json FILE] [--jobs N] [--quick] [--read]
FILE has one JSON object a line: { id, instruction, checks: [{ task, expected }] }
--quick leaves the gate's browser checks out; --read only tells how each check is read`;

const { values } = parseArgs({
  options: {
    prompts: { type: "string" },
    out: { type: "string" },
    json: { type: "string" },
    only: { type: "string" },
    first: { type: "string" },
    jobs: { type: "string", default: "2" },
    quick: { type: "boolean", default: false },
    read: { type: "boolean" },
    root: { type: "string", default: process.cwd() },
  },
});

if (values.prompts === undefined) {
  process.stderr.write(`${help}\n`);
  process.exit(2);
}
const requests = chosen(await readRequests(resolve(values.prompts)));
if (values.read === true) tellReading(requests);
else process.exitCode = await evaluate(requests);

async function readRequests(file: string): Promise<Request[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, index) => {
    const { id, instruction, checks } = JSON.parse(line) as Partial<Request>;
    if (typeof instruction !== "string" || !Array.isArray(checks)) {
      throw new Error(`line ${index + 1} of ${file} has no instruction or no checks`);
    }
    return { id: String(id ?? index + 1), instruction, checks };
  });
}

function chosen(all: Request[]): Request[] {
  const only = values.only?.split(",");
  const some = only === undefined ? all : all.filter(({ id }) => only.includes(id));
  return values.first === undefined ? some : some.slice(0, Number(values.first));
}

function tellReading(all: readonly Request[]): void {
  for (const { id, checks } of all) {
    for (const check of checks) process.stdout.write(`${id}\t${JSON.stringify(readCheck(check))}\t${check.task}\n`);
  }
}

async function evaluate(all: readonly Request[]): Promise<number> {
  const found = findChromium(process.env);
  if ("missing" in found) {
    process.stderr.write(`skipped: ${found.missing}\n`);
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), "vector-eval-"));
  const place: Workplace = { root: values.root, folder, chromium: found.executable };
  const done = new Map<string, AppResult>();
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      const result = await evaluateOne(place, request);
      done.set(request.id, result);
      process.stderr.write(`${lineOf(result)}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  } finally {
    await stopDaemon(place);
    await rm(folder, { recursive: true, force: true });
  }
  const results = all.flatMap(({ id }) => done.get(id) ?? []);
  const text = reportText(results, values.quick);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
  if (values.out === undefined) process.stdout.write(text);
  else await writeFile(values.out, text);
  return results.every(({ gate }) => gate === "green") ? 0 : 1;
}

async function evaluateOne(place: Workplace, request: Request): Promise<AppResult> {
  const id = request.id;
  let app: BuiltApp;
  try {
    app = await buildApp(place, { id, prompt: request.instruction, browser: !values.quick });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { id, gate: "not built", problems: [reason], checks: request.checks.map(() => failed("there is no app")) };
  }
  const problems = app.report.checks.flatMap(({ check, problems: found }) =>
    found.map(({ message }) => `${check}: ${message}`),
  );
  const checks: Outcome[] = [];
  try {
    for (const check of request.checks) checks.push(await carryOut(app, check));
  } finally {
    await app.browser.close();
  }
  return { id, gate: app.report.status, problems, checks };
}

/** Each check begins with a visitor of its own. */
async function carryOut(app: BuiltApp, check: CheckText): Promise<Outcome> {
  const read = readCheck(check);
  if ("notScripted" in read) return { result: "not scripted", reason: read.notScripted };
  const asNobody = read.script.steps.some((step) => step.do === "signUp" || step.do === "signIn");
  const driver = await app.browser.visit(app.session === undefined || asNobody ? {} : { session: app.session });
  try {
    return await runScript(app, driver, read.script);
  } finally {
    await driver.close();
  }
}

function failed(reason: string): Outcome {
  return { result: "failed", reason };
}

function lineOf(result: AppResult): string {
  const { passed, failed: bad, notScripted } = tallyOf([result]);
  const why = result.checks.flatMap((check, place) =>
    check.result === "passed" ? [] : [`    ${place + 1}. ${check.result}: ${check.reason}`],
  );
  const gate = [result.gate, ...result.problems.slice(0, 3)].join("\n    ");
  return [`${result.id}: ${passed} passed, ${bad} failed, ${notScripted} not scripted; gate ${gate}`, ...why].join(
    "\n",
  );
}
