/** A person's first session, command by command, over the real daemon: what each prints, and what scripts get. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCliHome, smallRequest } from "./support/cli-home.ts";

it("generates, looks around, checks, breaks, renames and forgets an app", async () => {
  const cli = createCliHome();
  expect(await cli.transcript(["generate", smallRequest])).toMatchSnapshot("generate");
  const app = join(cli.work, "laptop-tracker");
  const inApp = { cwd: app };

  expect(await cli.transcript(["status"], inApp)).toMatchSnapshot("status");
  expect(await cli.transcript(["status"])).toMatchSnapshot("status outside");
  expect(await cli.transcript(["log"], { cwd: join(app, "src") })).toMatchSnapshot("log from a folder inside");
  expect(await cli.transcript(["show"], inApp)).toMatchSnapshot("show");
  expect(await cli.transcript(["show", "v9"], inApp)).toMatchSnapshot("show of none");
  expect(await cli.transcript(["check", "--app", "laptop"])).toMatchSnapshot("check");
  expect(await cli.transcript(["apps", "list"])).toMatchSnapshot("apps list");
  expect(await cli.transcript(["jobs", "list", "--limit", "1"])).toMatchSnapshot("jobs list");

  const { document: jobs } = await cli.json(["jobs", "list", "--limit", "1", "--json"]);
  expect(jobs.items).toHaveLength(1);
  const { document: rest } = await cli.json(["jobs", "list", "--cursor", jobs.nextCursor, "--json"]);
  expect(rest.items.map((job: { kind: string }) => job.kind)).toEqual(["generate"]);

  const model = join(app, "src", "model.ts");
  writeFileSync(model, `${readFileSync(model, "utf8")}\nexport const wrong: number = "text";\n`);
  const red = await cli.run(["check", "--json"], inApp);
  const document = JSON.parse(red.stdout);
  expect(red.code).toBe(3);
  expect(document).toMatchObject({
    outcome: "gate_red",
    exitCode: 3,
    error: { code: "gate_red" },
    check: { status: "red" },
  });
  const text = await cli.run(["check"], inApp);
  expect(text.code).toBe(3);
  expect(text.stdout).toMatch(/src\/model\.ts:\d+.*not assignable/);

  expect(await cli.transcript(["apps", "rename", "laptop", "assets"])).toMatchSnapshot("rename");
  expect(await cli.transcript(["apps", "delete", "assets"])).toMatchSnapshot("delete unconfirmed");
  expect(await cli.transcript(["apps", "delete", "assets", "--yes"])).toMatchSnapshot("delete");
  expect(existsSync(join(app, "vector.json"))).toBe(true);
  expect(await cli.transcript(["apps", "list"])).toMatchSnapshot("no apps left");
  expect((await cli.json(["apps", "import", app, "--json"])).document.app).toMatchObject({ path: app, present: true });
});

it("gives scripts the result they are promised", async () => {
  const cli = createCliHome();
  const { code, document } = await cli.json(["--json", "generate", smallRequest, "--dir", "made"]);
  expect(code).toBe(0);
  expect(Object.keys(document)[0]).toBe("outcome");
  expect(document).toMatchObject({
    outcome: "succeeded",
    app: { id: expect.stringMatching(/^app_/), slug: "laptop-tracker", path: join(cli.work, "made") },
    version: { id: expect.stringMatching(/^ver_/), number: 1 },
    check: { status: "green" },
    preview: { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) },
    understood: expect.any(Array),
    assumed: expect.any(Array),
    notUnderstood: [],
  });
  expect((await fetch(document.preview.url)).status).toBe(200);

  const { document: status } = await cli.json(["-C", "made", "status", "--json"]);
  expect(status).toMatchObject({
    outcome: "succeeded",
    daemon: { pid: expect.any(Number), version: expect.any(String) },
    app: { id: document.app.id, preview: { url: document.preview.url } },
    jobs: [],
  });

  const { code: taken, document: conflict } = await cli.json(["generate", smallRequest, "--dir", "made", "--json"]);
  expect([taken, conflict.outcome, conflict.error.code]).toEqual([5, "conflict", "target_not_empty"]);

  expect((await cli.json(["preview", "-C", "made", "--json"])).document.preview.url).toBe(document.preview.url);
  expect((await cli.run(["preview", "-C", "made"])).stdout).toBe(`${document.preview.url}\n`);
  expect((await cli.json(["preview", "--stop", "-C", "made", "--json"])).document.stopped).toBe(true);
  expect((await cli.json(["preview", "--stop", "-C", "made", "--json"])).document.stopped).toBe(false);
});

it("streams the job's events exactly as they are in the log, then one result", async () => {
  const cli = createCliHome();
  const { code, stdout, stderr } = await cli.run(["generate", smallRequest, "--output", "stream-json", "--no-preview"]);
  expect(code).toBe(0);
  expect(stderr).not.toContain("✓");
  const lines = stdout.trimEnd().split("\n");
  const last = JSON.parse(lines.at(-1) ?? "");
  expect(last).toMatchObject({ type: "result", outcome: "succeeded", preview: { url: null } });
  const events = lines.slice(0, -1).map((line) => JSON.parse(line));
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.at(-1)?.type).toBe("job.succeeded");
  const again = await cli.run(["jobs", "attach", last.job.id, "-o", "stream-json"]);
  expect(again.stdout).toBe(stdout);
  const tail = await cli.run([
    "jobs",
    "attach",
    last.job.id,
    "-o",
    "stream-json",
    "--after",
    String(events.length - 1),
  ]);
  expect(tail.stdout.trimEnd().split("\n")).toEqual(lines.slice(-2));
});

it("shows what it would build, and writes nothing", async () => {
  const cli = createCliHome();
  expect(
    await cli.transcript(["generate", "--dry-run", `${smallRequest}; each laptop belongs to an employee`]),
  ).toMatchSnapshot();
  expect(existsSync(join(cli.work, "laptop-tracker"))).toBe(false);
  const { document } = await cli.json(["generate", "-", "--dry-run", "--json"], { input: smallRequest });
  expect(document).toMatchObject({ outcome: "succeeded", dryRun: true, spec: { entities: [{ name: "laptop" }] } });
});

it("takes the description from stdin or a file, and refuses one that says nothing", async () => {
  const cli = createCliHome();
  writeFileSync(join(cli.work, "brief.txt"), `\ufeff${smallRequest}\n`);
  for (const [args, input] of [
    [[], smallRequest],
    [["-"], smallRequest],
    [["--prompt-file", "brief.txt"], ""],
  ] as const) {
    const { document } = await cli.json(["generate", ...args, "--dry-run", "--json"], { input });
    expect(document.spec.entities[0].name).toBe("laptop");
  }
  const { code, stdout, stderr } = await cli.run(["generate", "make it nice"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^error: .*\nhint: .*example/m);
  expect((await cli.json(["generate", "make it nice", "--json"])).document).toMatchObject({
    outcome: "usage",
    error: { code: "nothing_understood" },
  });
});

it("leaves nothing of a private daemon", async () => {
  const cli = createCliHome();
  const { code, document } = await cli.json(["generate", smallRequest, "--ephemeral", "--json"]);
  expect([code, document.outcome, document.preview.url]).toEqual([0, "succeeded", null]);
  expect(existsSync(join(cli.work, "laptop-tracker", "vector.json"))).toBe(true);
  expect(existsSync(cli.home)).toBe(false);
});

it("gets, sets and unsets settings", async () => {
  const cli = createCliHome();
  expect(await cli.transcript(["config", "list"])).toMatchSnapshot("list");
  expect(await cli.transcript(["config", "set", "daemon.logFiles", "7"])).toMatchSnapshot("set");
  expect((await cli.run(["config", "get", "daemon.logFiles"])).stdout).toBe("7\n");
  expect(await cli.transcript(["config", "set", "daemon.logFiles", "many"])).toMatchSnapshot("set to nonsense");
  expect(await cli.transcript(["config", "get", "daemon.logFile"])).toMatchSnapshot("get of none");
  expect((await cli.run(["config", "unset", "daemon.logFiles"])).stdout).toBe("daemon.logFiles 5\n");
});
