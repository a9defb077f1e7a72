/** Wrong command lines and help, as they come out of the real command; none of them needs a daemon. */
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { createCliHome } from "./support/cli-home.ts";

it.each([
  [["genrate"]],
  [["track my laptops"]],
  [["apps"]],
  [["apps", "lits"]],
  [["apps", "rename", "x"]],
  [["status", "--jso"]],
  [["status", "--timeout", "soon"]],
  [["status", "-C", "/no/such/folder"]],
  [["generate", "laptops", "--engine", "model"]],
  [["generate", "laptops", "--org", "acme"]],
  [["generate", "laptops", "--open", "--no-preview"]],
  [["generate", "laptops", "--prompt-file", "brief.txt"]],
  [["generate", "--prompt-file", "missing.txt"]],
  [["generate"]],
  [["log"]],
  [["daemon", "logs", "--follow", "--json"]],
  [["daemon", "status"]],
  [["daemon", "stop"]],
  [["help", "generat"]],
  [["help", "apps"]],
  [["help", "apps", "delete"]],
  [["config", "--help"]],
])("%j", async (args) => {
  const cli = createCliHome();
  expect(await cli.transcript(args)).toMatchSnapshot();
  expect(existsSync(cli.home)).toBe(false);
});

it("prints help for `vector`, --help and help alike", async () => {
  const cli = createCliHome();
  const [alone, flag, word] = await Promise.all([cli.run([]), cli.run(["--help"]), cli.run(["help"])]);
  expect(alone).toEqual({ code: 0, stdout: flag.stdout, stderr: "" });
  expect(word).toEqual(alone);
  expect(alone.stdout).toMatchSnapshot();
});

it("prints the version of package.json", async () => {
  const { readFile } = await import("node:fs/promises");
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const cli = createCliHome();
  expect(await cli.run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  expect((await cli.json(["--version", "--json"])).document).toEqual({ outcome: "succeeded", version });
});

it.each([
  [["--json", "nosuch"], 2, "usage"],
  [["status", "--nonsense", "--json"], 2, "usage"],
  [["--output", "json", "apps"], 2, "usage"],
  [["generate", "laptops", "--engine", "model", "--json"], 4, "needs_model"],
  [["daemon", "status", "--json"], 69, "daemon_unavailable"],
  [["log", "--json"], 1, "failed"],
])("%j ends with exactly one document", async (args, exit, outcome) => {
  const { code, document } = await createCliHome().json(args);
  expect(code).toBe(exit);
  expect(document).toMatchObject({
    outcome,
    exitCode: exit,
    error: { code: expect.any(String), message: expect.any(String) },
  });
});

it("ends a stream with exactly one result line", async () => {
  const { code, stdout } = await createCliHome().run(["nosuch", "--output", "stream-json"]);
  expect(code).toBe(2);
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ type: "result", outcome: "usage", exitCode: 2 });
});

it("shows stacks only with VECTOR_DEBUG", async () => {
  const cli = createCliHome();
  const quiet = await cli.run(["nosuch"]);
  const debug = await cli.run(["nosuch"], { env: { VECTOR_DEBUG: "1" } });
  expect(quiet.stderr).not.toMatch(/^\s+at /m);
  expect(debug.stderr).toMatch(/^\s+at /m);
});

it("colours errors only where that is wanted", async () => {
  const cli = createCliHome();
  const escape = "\u001b[";
  expect((await cli.run(["nosuch"])).stderr).not.toContain(escape);
  expect((await cli.run(["nosuch"], { env: { FORCE_COLOR: "1" } })).stderr).toContain(escape);
  expect((await cli.run(["nosuch", "--no-color"], { env: { FORCE_COLOR: "1" } })).stderr).not.toContain(escape);
});
