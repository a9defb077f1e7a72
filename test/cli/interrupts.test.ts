/** Ctrl-C once and twice, signals, time limits, broken pipes, a daemon that dies: how a command ends, and what becomes of its job. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDiscovery } from "../../src/protocol/discovery.ts";
import { vectorPaths } from "../../src/protocol/paths.ts";
import { waitFor } from "../support/named-wait.ts";
import { askingRequest, binary, type CliHome, type CliRun, createCliHome, smallRequest } from "./support/cli-home.ts";
import { startInTerminal } from "./support/terminal.ts";

/** Starts a job and returns once its plan was shown; what follows takes about a second. */
async function startBuilding(cli: CliHome, ...args: string[]): Promise<CliRun> {
  await cli.run(["daemon", "start"]);
  const run = cli.start(["generate", smallRequest, ...args]);
  await waitFor("the plan", () => /Plan\n|plan\.created/.test(run.seen.stderr + run.seen.stdout));
  return run;
}

async function lastJobState(cli: CliHome): Promise<string> {
  return (await cli.json(["jobs", "list", "--json"])).document.items[0].state;
}

function daemonPid(cli: CliHome): number {
  const found = parseDiscovery(readFileSync(vectorPaths(cli.env).discovery, "utf8"));
  if (!found) throw new Error("no daemon was discovered");
  return found.pid;
}

describe("once", () => {
  it.each([
    ["SIGINT", 130, "cancelled"],
    ["SIGTERM", 143, "terminated"],
    ["SIGHUP", 143, "terminated"],
  ] as const)("%s cancels the job, says so and ends with %d", async (signal, exit, outcome) => {
    const cli = createCliHome();
    const run = await startBuilding(cli, "--json");
    run.child.kill(signal);
    const { code, stdout, stderr } = await run.result;
    expect(code).toBe(exit);
    expect(stderr).toContain("cancelling the job");
    expect(JSON.parse(stdout)).toMatchObject({ outcome, exitCode: exit, error: { code: "job_cancelled" } });
    expect(await lastJobState(cli)).toBe("cancelled");
    expect(existsSync(join(cli.work, "laptop-tracker"))).toBe(false);
  });

  it("ends a stream with the job's final event and one result", async () => {
    const cli = createCliHome();
    const run = await startBuilding(cli, "--output", "stream-json");
    run.child.kill("SIGINT");
    const { code, stdout } = await run.result;
    const types = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).type);
    expect(code).toBe(130);
    expect(types.slice(-2)).toEqual(["job.cancelled", "result"]);
    expect(types.filter((type) => type === "result")).toHaveLength(1);
  });

  it("ends a command without a job", async () => {
    const cli = createCliHome();
    const run = cli.start(["daemon", "logs", "--follow", "--output", "stream-json"]);
    await waitFor("the notice that there is no log", () => run.seen.stderr.includes("no log"));
    run.child.kill("SIGINT");
    const { code, stdout } = await run.result;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ type: "result", outcome: "cancelled", exitCode: 130 });
  });

  it("leaves a job alone that is only being watched", async () => {
    const cli = createCliHome();
    await cli.run(["generate", askingRequest]);
    const [job] = (await cli.json(["jobs", "list", "--json"])).document.items;
    await cli.run(["jobs", "answer", job.id, "1", "--no-follow"]);
    const watch = cli.start(["jobs", "attach", job.id]);
    await waitFor("the plan", () => watch.seen.stderr.includes("Plan"));
    watch.child.kill("SIGINT");
    const { code, stderr } = await watch.result;
    expect(code).toBe(130);
    expect(stderr).toContain("goes on");
    expect((await cli.run(["jobs", "attach", job.id])).code).toBe(0);
  });
});

it("leaves at the second Ctrl-C even when the daemon does not answer, and the job is cancelled once it does", async () => {
  const cli = createCliHome();
  await cli.run(["daemon", "start"]);
  const terminal = startInTerminal(cli, ["generate", smallRequest]);
  await terminal.see("Plan");
  const pid = daemonPid(cli);
  process.kill(pid, "SIGSTOP");
  try {
    terminal.type("\u0003");
    await terminal.see("cancelling the job. Ctrl-C again leaves at once.");
    terminal.type("\u0003");
    expect(await terminal.exit).toBe(130);
  } finally {
    process.kill(pid, "SIGCONT");
  }
  await waitFor("the job to be cancelled", async () => (await lastJobState(cli)) === "cancelled");
});

it("cancels and exits 7 when the time is up", async () => {
  const cli = createCliHome();
  await cli.run(["daemon", "start"]);
  const { code, document } = await cli.json(["generate", smallRequest, "--timeout", "150ms", "--json"]);
  expect(code).toBe(7);
  expect(document).toMatchObject({ outcome: "limit", exitCode: 7, error: { code: "timed_out" } });
  await waitFor("the job to be over", async () => /cancelled|failed/.test(await lastJobState(cli)));
  expect(existsSync(join(cli.work, "laptop-tracker"))).toBe(false);
});

it("goes on with the job when the daemon dies under it", async () => {
  const cli = createCliHome();
  const run = await startBuilding(cli, "--no-preview");
  process.kill(daemonPid(cli), "SIGKILL");
  const { code, stdout, stderr } = await run.result;
  expect(stderr).toContain("connection to the daemon was lost");
  expect([code, stdout]).toEqual([0, expect.stringContaining("checks   green")]);
});

describe("a reader that goes away", () => {
  it("is no error", async () => {
    const cli = createCliHome();
    await cli.run(["daemon", "start"]);
    for (const args of [["help"], ["config", "list"], ["status", "--json"]]) {
      const child = spawn(process.execPath, [binary, ...args], {
        cwd: cli.work,
        env: cli.env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child.stdout.destroy();
      let stderr = "";
      child.stderr.setEncoding("utf8").on("data", (piece: string) => {
        stderr += piece;
      });
      const code = await new Promise((resolve) => child.once("close", resolve));
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: "" });
    }
  });
});

it("redraws only its own line on a narrow terminal", async () => {
  const cli = createCliHome();
  const terminal = startInTerminal(cli, ["generate", "tracker of 笔记本电脑; laptop has name", "--no-preview"], {
    columns: 24,
  });
  expect(await terminal.exit).toBe(0);
  const output = terminal.output();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
  const sequences = new Set(output.match(/\u001b\[[0-9;?]*[A-Za-z]/g)?.filter((sequence) => !sequence.endsWith("m")));
  expect([...sequences]).toEqual(["\u001b[2K"]);
});
