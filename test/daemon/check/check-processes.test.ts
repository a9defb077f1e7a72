/** The processes behind the check gate: cancelling ends them at once, and nothing is left behind. */
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "../host/test-app.ts";
import { createTestHosts, findDescendants, findProcesses, isAlive, waitFor } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

const hostsOf = (root: string): number[] => findProcesses(`${root}/dist/daemon/host.js`);
const onLinux = process.platform === "linux";

describe.runIf(onLinux)("processes of a check", () => {
  it("are gone after it, esbuild's service among them, also when the app is red", async () => {
    const app = createTestApp();
    const { check } = createTestHosts(packageRoot);
    app.write("src/pages/laptops.tsx", "export default function (");
    let seen: number[] = [];
    const report = check(app);
    await waitFor("a host with esbuild", () => {
      const [host] = hostsOf(packageRoot);
      seen = host === undefined ? [] : [host, ...findDescendants(host)];
      return seen.length > 1;
    });
    expect((await report).status).toBe("red");
    await waitFor("the end of all", () => seen.every((pid) => !isAlive(pid)));
    expect(hostsOf(packageRoot)).toEqual([]);
  });

  it("end at once when it is cancelled, and it rejects without a report", async () => {
    const app = createTestApp();
    app.write("src/model.ts", `${app.read("src/model.ts")}\nfor (;;) {}\n`);
    const { hosts, scratchFolder } = createTestHosts(packageRoot);
    const abort = new AbortController();
    const results: string[] = [];
    const report = hosts.check({
      ...app,
      createDatabase: false,
      signal: abort.signal,
      onResult: ({ check }) => results.push(check),
      onStart: (check) => check === "render" && abort.abort(new Error("enough")),
    });
    await expect(report).rejects.toMatchObject({ code: "job_cancelled", cause: { message: "enough" } });
    expect(results).toContain("boot");
    expect(results).not.toContain("render");
    expect(hostsOf(packageRoot)).toEqual([]);
    expect(readdirSync(scratchFolder)).toEqual([]);
  });

  it("are not started for a check that was cancelled before", async () => {
    const app = createTestApp();
    const { check } = createTestHosts(packageRoot);
    await expect(check(app, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "job_cancelled" });
    expect(hostsOf(packageRoot)).toEqual([]);
  });

  it("get no secrets of the daemon's environment", async () => {
    process.env["OPENAI_API_KEY"] = "sk-secret";
    const app = createTestApp();
    const code =
      'declare const process: { env: Record<string, string> };\nthrow new Error("env " + JSON.stringify(process.env));\n';
    app.write("src/model.ts", `${app.read("src/model.ts")}\n${code}`);
    const report = await createTestHosts(packageRoot).check(app);
    delete process.env["OPENAI_API_KEY"];
    const message = report.checks.find(({ check }) => check === "render")?.problems[0]?.message;
    expect(message).toMatch(/"NODE_ENV":"production"/);
    expect(message).not.toMatch(/sk-secret|OPENAI/);
  });
});

describe.runIf(onLinux)("a process started ahead", () => {
  it("does the check and then the preview", async () => {
    const app = createTestApp();
    const { hosts, check } = createTestHosts(packageRoot);
    hosts.warmPreview(app.appId);
    const [warm] = await waitFor("the process", () => {
      const found = hostsOf(packageRoot);
      return found.length > 0 && found;
    });
    expect((await check(app)).status).toBe("green");
    expect((await hosts.startPreview(app)).pid).toBe(warm);
    expect(hostsOf(packageRoot)).toEqual([warm]);
  });

  it("is ended when the check is red", async () => {
    const app = createTestApp();
    app.write("src/extra.ts", 'import "react-router";\n');
    const { hosts, check } = createTestHosts(packageRoot);
    hosts.warmPreview(app.appId);
    expect((await check(app)).status).toBe("red");
    expect(hostsOf(packageRoot)).toEqual([]);
  });

  it("is ended when hosts are closed, and nothing is started after that", async () => {
    const app = createTestApp();
    const { hosts, check } = createTestHosts(packageRoot);
    hosts.warmPreview(app.appId);
    await hosts.close();
    hosts.warmPreview("another");
    expect(hostsOf(packageRoot)).toEqual([]);
    await expect(check(app)).rejects.toMatchObject({ code: "daemon_stopping" });
    await expect(hosts.startPreview(app)).rejects.toMatchObject({ code: "daemon_stopping" });
  });
});
