/** Questions of a job: nobody there, --yes, another command, and a person at a terminal. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { askingRequest, createCliHome } from "./support/cli-home.ts";
import { startInTerminal } from "./support/terminal.ts";

it("never waits for an answer without a terminal, and takes it from another command", async () => {
  const cli = createCliHome();
  expect(await cli.transcript(["generate", askingRequest])).toMatchSnapshot("asked");
  const { document: list } = await cli.json(["jobs", "list", "--state", "open", "--json"]);
  const [{ id, state, question }] = list.items;
  expect([state, question.default]).toEqual(["waiting", "both"]);
  expect(await cli.transcript(["jobs", "show", id])).toMatchSnapshot("waiting");
  expect((await cli.run(["jobs", "answer", id, "neither"])).code).toBe(2);
  const { code, document } = await cli.json(["jobs", "attach", id, "--json"]);
  expect([code, document.outcome, document.error.code, document.error.details.jobId]).toEqual([
    6,
    "needs_answer",
    "question_open",
    id,
  ]);
  const { code: done, document: result } = await cli.json(["jobs", "answer", id, "2", "--json"]);
  expect([done, result.job.id, result.check.status]).toEqual([0, id, "green"]);
  expect((await cli.json(["jobs", "answer", id, "1", "--json"])).document).toMatchObject({ outcome: "conflict" });
});

it("takes the default with --yes", async () => {
  const cli = createCliHome();
  const { code, document } = await cli.json(["generate", askingRequest, "--yes", "--no-preview", "--json"]);
  expect([code, document.outcome]).toEqual([0, "succeeded"]);
});

it("asks a person, again after a wrong answer, and Enter takes the default", async () => {
  const cli = createCliHome();
  const terminal = startInTerminal(cli, ["generate", askingRequest, "--no-preview"]);
  await terminal.see("Answer [3]: ");
  terminal.type("nonsense\r");
  await terminal.see("is none of the answers");
  terminal.type("\r");
  await terminal.see("Answer: both");
  expect(await terminal.exit).toBe(0);
  expect(existsSync(join(cli.work, "laptop-tracker", "vector.json"))).toBe(true);
});

it("cancels the job on Ctrl-C at the question", async () => {
  const cli = createCliHome();
  const terminal = startInTerminal(cli, ["generate", askingRequest]);
  await terminal.see("Answer [3]: ");
  terminal.type("\u0003");
  expect(await terminal.exit).toBe(130);
  const { document } = await cli.json(["jobs", "list", "--json"]);
  expect(document.items[0].state).toBe("cancelled");
});

it("asks before it forgets an app", async () => {
  const cli = createCliHome();
  await cli.run(["generate", "laptop has name", "--no-preview"]);
  const no = startInTerminal(cli, ["apps", "delete", "laptop"]);
  await no.see("[y/N] ");
  no.type("n\r");
  expect(await no.exit).toBe(6);
  const yes = startInTerminal(cli, ["apps", "delete", "laptop"]);
  await yes.see("[y/N] ");
  yes.type("y\r");
  expect(await yes.exit).toBe(0);
  expect((await cli.json(["apps", "list", "--json"])).document.items).toEqual([]);
});
