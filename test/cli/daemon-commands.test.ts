/** The commands about the daemon, and what the doctor says. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { vectorPaths } from "../../src/protocol/paths.ts";
import { waitFor } from "../support/named-wait.ts";
import { createCliHome } from "./support/cli-home.ts";

it("starts, shows, restarts and stops the daemon", async () => {
  const cli = createCliHome();
  const first = (await cli.json(["daemon", "start", "--json"])).document;
  expect(first).toMatchObject({ outcome: "succeeded", started: true, daemon: { state: "ready" } });
  expect((await cli.json(["daemon", "start", "--json"])).document).toMatchObject({
    started: false,
    daemon: { pid: first.daemon.pid },
  });
  expect((await cli.run(["daemon", "status"])).stdout).toMatch(/^daemon +ready$/m);
  const second = (await cli.json(["daemon", "restart", "--json"])).document;
  expect(second.daemon.pid).not.toBe(first.daemon.pid);
  expect((await cli.json(["daemon", "stop", "--json"])).document).toEqual({
    outcome: "succeeded",
    stopped: true,
    daemon: { pid: second.daemon.pid, version: second.daemon.version },
  });
  expect(await cli.run(["daemon", "status"])).toMatchObject({ code: 69, stdout: "" });
  expect((await cli.json(["daemon", "stop", "--json"])).document).toEqual({ outcome: "succeeded", stopped: false });
});

it("runs the daemon in the foreground and ends it with a signal", async () => {
  const cli = createCliHome();
  const run = cli.start(["daemon", "run"]);
  await waitFor("the daemon to answer", async () => (await cli.run(["daemon", "status"])).code === 0);
  expect((await cli.run(["daemon", "run"])).stderr).toContain("a daemon runs already");
  run.child.kill("SIGTERM");
  expect(await run.result).toMatchObject({ code: 0, stdout: "" });
  expect((await cli.run(["daemon", "status"])).code).toBe(69);
});

it("prints the log, also when no daemon runs, and follows it", async () => {
  const cli = createCliHome();
  await cli.run(["daemon", "start"]);
  const follow = cli.start(["daemon", "logs", "-n", "1", "--follow"]);
  await waitFor("the last line", () => follow.seen.stdout.includes("daemon ready"));
  await cli.run(["daemon", "stop"]);
  await waitFor("the line about the end", () => follow.seen.stdout.includes("daemon ended"));
  follow.child.kill("SIGINT");
  expect((await follow.result).code).toBe(130);
  const { document } = await cli.json(["daemon", "logs", "-n", "2", "--json"]);
  expect(document.items.map((item: { msg: string }) => item.msg)).toEqual(["daemon ending", "daemon ended"]);
});

it("says with a broken settings file what is broken, as one document too", async () => {
  const cli = createCliHome();
  const { config, configFile } = vectorPaths(cli.env);
  mkdirSync(config, { recursive: true });
  writeFileSync(configFile, "{ broken");
  const { code, stdout, stderr } = await cli.run(["status", "--json"]);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: "usage", error: { code: "config_invalid" } });
  expect(stderr).toContain(configFile);
});

it("finds nothing wrong with a good machine, and names what is wrong with a bad one", async () => {
  const cli = createCliHome();
  const good = (await cli.json(["doctor", "--json"])).document;
  const ids = good.items.map((item: { id: string }) => item.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(["node", "socket", "disk", "types", "chromium", "daemon", "store"]));
  expect(good.outcome).toBe("succeeded");
  const { data } = vectorPaths(cli.env);
  chmodSync(data, 0o755);
  const { code, document } = await cli.json(["doctor", "--json"]);
  chmodSync(data, 0o700);
  expect([code, document.outcome]).toEqual([1, "failed"]);
  expect(document.items.find((item: { id: string }) => item.id === "privacy").status).toBe("problem");
});

it("says why no daemon can be started", async () => {
  const cli = createCliHome();
  writeFileSync(cli.home, "a file where the folder should be");
  const { code, document } = await cli.json(["status", "--json"]);
  expect([code, document.outcome]).toEqual([69, "daemon_unavailable"]);
  expect(existsSync(join(cli.work, "laptop-tracker"))).toBe(false);
});
