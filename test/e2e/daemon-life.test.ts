/** The daemon's life, with real processes: start, discovery, races, crashes, left-overs, handover, idle exit, removal. */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { waitFor } from "../support/named-wait.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { createVectorHome, isAlive, packageRoot, type VectorHome } from "../support/vector-home.ts";

const prompt = "Track bikes: bike has name and colour";

async function started(vector: VectorHome): Promise<number> {
  const run = await vector.run(["daemon", "start"]);
  expect(run).toMatchObject({ code: 0 });
  return (vector.discovery() as { pid: number }).pid;
}

function kill9(pid: number): Promise<unknown> {
  process.kill(pid, "SIGKILL");
  return waitFor(`process ${pid} to be gone`, () => !isAlive(pid));
}

/** Processes whose command line runs this installation's daemon for a home. */
function daemonsOf(home: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return (
          command.includes("daemon/main.js") &&
          readFileSync(`/proc/${pid}/environ`, "utf8").includes(`VECTOR_HOME=${home}`)
        );
      } catch {
        return false;
      }
    })
    .map(Number)
    .filter(isAlive);
}

/** Copies this installation under another version. */
function installationOf(version: string): string {
  const root = join(temporaryFolder(), `vector-${version}`);
  mkdirSync(join(root, "dist"), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as object;
  writeFileSync(join(root, "package.json"), JSON.stringify({ ...manifest, version }));
  for (const part of ["bin", "dist/cli", "dist/daemon"])
    cpSync(join(packageRoot, part), join(root, part), { recursive: true });
  for (const part of ["dist/runtime", "runtime", "node_modules"])
    symlinkSync(join(packageRoot, part), join(root, part));
  return root;
}

describe("starting", () => {
  test("the first command starts a detached daemon that outlives it, and the next one uses it", async () => {
    const vector = createVectorHome();
    const first = await vector.run(["status", "--json"]);
    expect(first.code).toBe(0);
    const { daemon, jobs } = JSON.parse(first.stdout) as { daemon: { pid: number; version: string }; jobs: unknown[] };
    expect(jobs).toEqual([]);
    expect(isAlive(daemon.pid)).toBe(true);
    const second = JSON.parse((await vector.run(["status", "--json"])).stdout) as { daemon: { pid: number } };
    expect(second.daemon.pid).toBe(daemon.pid);
  });

  test("ten clients at once end up with one daemon, and all are served", async () => {
    const vector = createVectorHome();
    const runs = await Promise.all(Array.from({ length: 10 }, () => vector.run(["status", "--json"])));
    for (const run of runs) expect(run, run.stderr).toMatchObject({ code: 0 });
    const pids = new Set(runs.map((run) => (JSON.parse(run.stdout) as { daemon: { pid: number } }).daemon.pid));
    expect([...pids]).toHaveLength(1);
    await waitFor("the losers to be gone", () => daemonsOf(vector.home).length === 1);
  });

  test("what it makes is private", async () => {
    const vector = createVectorHome();
    await started(vector);
    const { paths } = vector;
    for (const folder of [paths.data, paths.state, paths.run, paths.logs])
      expect(statSync(folder).mode & 0o777, folder).toBe(0o700);
    const files = [
      paths.database,
      paths.discovery,
      paths.socket,
      paths.lock,
      ...readdirSync(paths.logs).map((name) => join(paths.logs, name)),
    ];
    for (const file of files) expect(lstatSync(file).mode & 0o777, file).toBe(0o600);
    for (const suffix of ["-wal", "-shm"]) expect(statSync(paths.database + suffix).mode & 0o777).toBe(0o600);
  });

  test("it answers nobody before it is ready: the socket appears when it already serves", async () => {
    const vector = createVectorHome();
    const starting = vector.run(["daemon", "start"]);
    await waitFor("the socket", () => existsSync(vector.paths.socket));
    expect((await vector.raw({ path: "/v1/daemon" })).status).toBe(200);
    await starting;
  });

  test("a home too deep for a socket gets a short, private one", async () => {
    const vector = createVectorHome({ home: join(temporaryFolder(), "deep".repeat(40)) });
    expect(Buffer.byteLength(vector.paths.socket)).toBeLessThanOrEqual(103);
    await started(vector);
    expect(statSync(dirname(vector.paths.socket)).mode & 0o777).toBe(0o700);
    expect(JSON.parse((await vector.run(["status", "--json"])).stdout)).toMatchObject({
      daemon: { pid: vector.discovery()?.pid },
    });
    await vector.run(["daemon", "stop"]);
    rmSync(dirname(vector.paths.socket), { recursive: true, force: true });
  });
});

describe("left-overs", () => {
  test("after kill -9 the next command starts a new daemon, although socket, lock and discovery file are still there", async () => {
    const vector = createVectorHome();
    const pid = await started(vector);
    await kill9(pid);
    expect(existsSync(vector.paths.socket)).toBe(true);
    expect(existsSync(vector.paths.discovery)).toBe(true);
    expect(existsSync(vector.paths.lock)).toBe(true);
    const next = await vector.run(["status", "--json"]);
    expect(next.code, next.stderr).toBe(0);
    expect((JSON.parse(next.stdout) as { daemon: { pid: number } }).daemon.pid).not.toBe(pid);
  });

  test.each([
    ["garbage", "not json"],
    ["half a file", '{"pid": 12'],
    ["another format", '{"hello": true}'],
    ["nothing", ""],
  ])("a discovery file that is %s does not matter", async (_, text) => {
    const vector = createVectorHome();
    mkdirSync(vector.paths.run, { recursive: true });
    writeFileSync(vector.paths.discovery, text);
    expect(await vector.run(["status"])).toMatchObject({ code: 0 });
    expect(vector.discovery()?.pid).toBeGreaterThan(0);
  });

  test("a plain file in the socket's place is replaced", async () => {
    const vector = createVectorHome();
    mkdirSync(vector.paths.run, { recursive: true });
    writeFileSync(vector.paths.socket, "not a socket");
    expect(await vector.run(["status"])).toMatchObject({ code: 0 });
  });

  test("a socket on which a stranger answers is not taken over", async () => {
    const vector = createVectorHome();
    mkdirSync(vector.paths.run, { recursive: true });
    const stranger = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => stranger.listen(vector.paths.socket, resolve));
    onTestFinished(() => void stranger.close());
    const run = await vector.run(["daemon", "start", "--json"]);
    expect(run.code).toBe(69);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "daemon_start_failed" } });
    expect(stranger.listening).toBe(true);
    expect(lstatSync(vector.paths.socket).isSocket()).toBe(true);
  });

  test("stop never signals a process that is not the daemon, though it has its pid", async () => {
    const vector = createVectorHome();
    const pid = await started(vector);
    const discovery = readFileSync(vector.paths.discovery, "utf8");
    await kill9(pid);
    const bystander = spawn(process.execPath, ["-e", "setInterval(() => {}, 1e9)"], { stdio: "ignore" });
    onTestFinished(() => void bystander.kill("SIGKILL"));
    const reused = { ...(JSON.parse(discovery) as object), pid: bystander.pid };
    writeFileSync(vector.paths.discovery, JSON.stringify(reused));
    const stop = await vector.run(["daemon", "stop", "--json"]);
    expect(isAlive(bystander.pid as number)).toBe(true);
    expect([0, 69]).toContain(stop.code);
    const status = await vector.run(["daemon", "status", "--json"]);
    expect(status.code).toBe(69);
    expect(isAlive(bystander.pid as number)).toBe(true);
  });
});

describe("ending", () => {
  test("stop ends it, removes socket and discovery file, and leaves one whole database file", async () => {
    const vector = createVectorHome();
    const pid = await started(vector);
    expect(await vector.run(["daemon", "stop"])).toMatchObject({ code: 0 });
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(vector.paths.socket)).toBe(false);
    expect(existsSync(vector.paths.discovery)).toBe(false);
    expect(readdirSync(vector.paths.data)).toEqual(["vector.db"]);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly", async (signal) => {
    const vector = createVectorHome();
    const pid = await started(vector);
    process.kill(pid, signal);
    await waitFor("the daemon to be gone", () => !isAlive(pid));
    expect(readdirSync(vector.paths.data)).toEqual(["vector.db"]);
    expect(existsSync(vector.paths.socket)).toBe(false);
  });

  test("it ends when nobody used it for the idle time, and a connected but silent client does not keep it", async () => {
    const vector = createVectorHome({ env: { VECTOR_IDLE_EXIT_MINUTES: "0.02" } });
    const pid = await started(vector);
    const { connect } = await import("node:net");
    const zombie = connect(vector.paths.socket);
    zombie.on("error", () => undefined);
    onTestFinished(() => void zombie.destroy());
    await waitFor("the idle exit", () => !isAlive(pid));
    expect(existsSync(vector.paths.discovery)).toBe(false);
    const log = readdirSync(vector.paths.logs).map((name) => readFileSync(join(vector.paths.logs, name), "utf8"));
    expect(log.join("")).toContain('"reason":"idle"');
  });

  test("a command that comes while a daemon is ending gets the next one at once", async () => {
    const vector = createVectorHome();
    for (let round = 0; round < 3; round += 1) {
      const pid = await started(vector);
      process.kill(pid, "SIGTERM");
      const run = await vector.run(["status", "--json"]);
      const answered = run.code === 0 ? (JSON.parse(run.stdout) as { daemon: { pid: number } }).daemon.pid : undefined;
      // The request may have reached the daemon that was ending; what may not happen is a wait for one that nobody starts.
      if (answered === undefined) expect(run.code, run.stderr).toBe(69);
      await waitFor("the old daemon to be gone", () => !isAlive(pid));
    }
  });

  test("a daemon whose home was removed ends by itself", async () => {
    const vector = createVectorHome();
    const pid = await started(vector);
    rmSync(vector.home, { recursive: true, force: true });
    await waitFor("the daemon to be gone", () => !isAlive(pid));
  });

  test("a displaced daemon leaves its successor's socket and discovery file alone", async () => {
    const vector = createVectorHome();
    const first = await started(vector);
    process.kill(first, "SIGSTOP");
    rmSync(vector.paths.run, { recursive: true, force: true });
    const second = await started(vector);
    expect(second).not.toBe(first);
    process.kill(first, "SIGCONT");
    process.kill(first, "SIGTERM");
    await waitFor("the first to be gone", () => !isAlive(first));
    expect(vector.discovery()?.pid).toBe(second);
    expect((await vector.raw({ path: "/v1/daemon" })).status).toBe(200);
  });
});

describe("versions", () => {
  test("a newer client has the older daemon finish its job and hand over", async () => {
    const vector = createVectorHome();
    await started(vector);
    const client = await vector.client();
    const job = await client.call("jobs.create", {
      body: { kind: "generate", params: { prompt, folder: join(vector.work, "bikes"), preview: false } },
    });
    const newer = installationOf("99.0.0");
    const run = await vector.run(["status", "--json"], { root: newer });
    expect(run.code, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ daemon: { version: "99.0.0" } });
    const shown = JSON.parse((await vector.run(["jobs", "show", job.id, "--json"], { root: newer })).stdout) as object;
    expect(shown).toMatchObject({ job: { state: "succeeded", attempt: 1 } });
    expect(daemonsOf(vector.home)).toHaveLength(1);
  });

  test("an older client uses the newer daemon and does not end it; the two converge", async () => {
    const vector = createVectorHome();
    const newer = installationOf("99.0.0");
    await vector.run(["status"], { root: newer });
    const pid = vector.discovery()?.pid;
    for (const root of [packageRoot, newer, packageRoot]) {
      const run = await vector.run(["status", "--json"], { root });
      expect(JSON.parse(run.stdout), run.stderr).toMatchObject({ daemon: { pid, version: "99.0.0" } });
    }
  });
});

describe("--ephemeral", () => {
  test("a private daemon serves the command and leaves nothing behind", async () => {
    const vector = createVectorHome();
    const before = readdirSync("/tmp").filter((name) => name.startsWith("vector-"));
    const run = await vector.run(["generate", prompt, "--dir", "bikes", "--ephemeral", "--json"]);
    expect(run.code, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      version: { number: 1 },
      check: { status: "green" },
      preview: { url: null },
    });
    expect(existsSync(join(vector.work, "bikes", "app.spec.json"))).toBe(true);
    expect(existsSync(vector.home)).toBe(false);
    const left = readdirSync("/tmp").filter((name) => /^vector-\w{6}$/.test(name) && !before.includes(name));
    expect(left).toEqual([]);
  });

  test("a private daemon ends when its command is killed", async () => {
    const vector = createVectorHome();
    const { child, result } = vector.start(["generate", prompt, "--dir", "bikes", "--ephemeral"]);
    const pid = await waitFor("the private daemon", () => childrenOf(child.pid as number).at(0));
    child.kill("SIGKILL");
    await result;
    await waitFor("the private daemon to be gone", () => !isAlive(pid));
  });
});

/** Processes of a daemon that a command started; it is detached, but still that command's child. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
