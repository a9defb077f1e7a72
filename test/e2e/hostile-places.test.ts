/** Real full disks and real folders that cannot be written; each needs rights a test run may not have, and is skipped visibly then. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { waitFor } from "../support/named-wait.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { createVectorHome, isAlive } from "../support/vector-home.ts";

const prompt = "Track bikes: bike has name and colour";
const isRoot = process.getuid?.() === 0;
const becomeNobody = "process.setgid(65534); process.setuid(65534);";

function mountSmallDisk(megabytes: number): string | undefined {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]).status === 0;
  if (!mounted) return undefined;
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}

const canMount = isRoot && spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

/** Fills a disk to the last byte. */
function fill(folder: string): string {
  const file = join(folder, "ballast");
  spawnSync("dd", ["if=/dev/zero", `of=${file}`, "bs=1k"], { stdio: "ignore" });
  return file;
}

describe.skipIf(!canMount)("a full disk", () => {
  test("under the app: the job fails with one clear error, nothing is left, and it works once there is room", async () => {
    const disk = mountSmallDisk(8) ?? "";
    const vector = createVectorHome();
    const ballast = fill(disk);
    const run = await vector.run(["generate", prompt, "--dir", join(disk, "bikes"), "--json"]);
    expect(run.code, run.stdout).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ outcome: "failed", error: { code: "disk_full" } });
    expect(readdirSync(disk)).toEqual(["ballast"]);
    rmSync(ballast);
    const again = await vector.run(["generate", prompt, "--dir", join(disk, "bikes"), "--json", "--no-preview"]);
    expect(again.code, again.stderr).toBe(0);
  });

  test("under the store: the start is refused, and nothing is lost", async () => {
    const disk = mountSmallDisk(16) ?? "";
    const vector = createVectorHome({ home: join(disk, "home") });
    expect(await vector.run(["generate", prompt, "--dir", "first", "--no-preview"])).toMatchObject({ code: 0 });
    await vector.run(["daemon", "stop"]);
    const ballast = fill(disk);
    const run = await vector.run(["apps", "list", "--json"]);
    expect(run.code).toBe(69);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "store_disk_full" } });
    rmSync(ballast);
    const list = JSON.parse((await vector.run(["apps", "list", "--json"])).stdout) as { items: object[] };
    expect(list.items).toMatchObject([{ version: { number: 1, check: "green" } }]);
  });

  test("under the store of a running daemon: the job fails, the daemon lives, and what was recorded stays", async () => {
    const disk = mountSmallDisk(16) ?? "";
    const vector = createVectorHome({ home: join(disk, "home") });
    expect(await vector.run(["generate", prompt, "--dir", "first", "--no-preview"])).toMatchObject({ code: 0 });
    const pid = vector.discovery()?.pid ?? 0;
    const ballast = fill(disk);
    const run = await vector.run(["generate", prompt, "--dir", "second", "--json", "--no-preview"]);
    expect(run.code).not.toBe(0);
    expect(JSON.parse(run.stdout)).toHaveProperty("error");
    expect(isAlive(pid)).toBe(true);
    rmSync(ballast);
    const list = await waitFor("the store to be written again", async () => {
      const listed = await vector.run(["apps", "list", "--json"]);
      return listed.code === 0 && (JSON.parse(listed.stdout) as { items: { slug: string }[] });
    });
    expect(list.items.length).toBeGreaterThan(0);
    expect(await vector.run(["generate", prompt, "--dir", "third", "--no-preview"])).toMatchObject({ code: 0 });
  });
});

/** Only root can become nobody, and nobody may be unable to read the folder that this project lies in. */
const program = join(process.cwd(), "bin/vector.js");
const readProgram = `${becomeNobody} require("node:fs").readFileSync(${JSON.stringify(program)});`;
const canBeNobody = isRoot && spawnSync(process.execPath, ["-e", readProgram]).status === 0;

describe.skipIf(!canBeNobody)("folders that cannot be written", () => {
  /** Runs the command as nobody, to whom modes apply. */
  function nobody() {
    const vector = createVectorHome();
    for (const folder of [join(vector.work, ".."), vector.work]) chmodSync(folder, 0o755);
    const run = (args: string[], home: string, cwd: string) => {
      const script = `${becomeNobody} process.argv.splice(1, 0, "vector"); require(${JSON.stringify(program)})`;
      const env = { ...vector.env, VECTOR_HOME: home, HOME: home };
      const done = spawnSync(process.execPath, ["-e", script, ...args], { cwd, env, encoding: "utf8" });
      return { code: done.status, stdout: done.stdout, stderr: done.stderr };
    };
    return { vector, run };
  }

  test("a home: the start is refused", () => {
    const { vector, run } = nobody();
    const home = join(vector.work, "home");
    mkdirSync(home, { mode: 0o500 });
    chownSync(home, 65534, 65534);
    const result = run(["status", "--json"], home, vector.work);
    expect([result.code, (JSON.parse(result.stdout) as { error: { code: string } }).error.code], result.stderr).toEqual(
      [69, "store_read_only"],
    );
    expect(readdirSync(home)).toEqual([]);
  });

  test("a target: the job is refused, and nothing is made", async () => {
    const { vector, run } = nobody();
    const home = join(vector.work, "home");
    const locked = join(vector.work, "locked");
    mkdirSync(home, { mode: 0o700 });
    chownSync(home, 65534, 65534);
    mkdirSync(locked, { mode: 0o555 });
    writeFileSync(join(vector.work, "marker"), "");
    const result = run(
      ["generate", prompt, "--dir", join(locked, "bikes"), "--json", "--ephemeral"],
      home,
      vector.work,
    );
    expect([result.code, (JSON.parse(result.stdout) as { error: { code: string } }).error.code], result.stderr).toEqual(
      [1, "target_not_writable"],
    );
    expect(existsSync(join(locked, "bikes"))).toBe(false);
  });

  test("a target of an export: it is refused, and nothing is made", async () => {
    const { vector, run } = nobody();
    const home = join(vector.work, "home");
    const locked = join(vector.work, "locked");
    const open = join(vector.work, "open");
    for (const folder of [home, open]) mkdirSync(folder, { mode: 0o700 });
    for (const folder of [home, open]) chownSync(folder, 65534, 65534);
    mkdirSync(locked, { mode: 0o555 });
    expect(run(["generate", prompt, "--dir", join(open, "bikes"), "--ephemeral"], home, vector.work)).toMatchObject({
      code: 0,
    });
    const result = run(["export", join(locked, "out"), "--json", "--ephemeral"], home, join(open, "bikes"));
    expect([result.code, (JSON.parse(result.stdout) as { error: { code: string } }).error.code], result.stderr).toEqual(
      [1, "target_not_writable"],
    );
    expect(readdirSync(locked)).toEqual([]);
    const fine = run(["export", "--ephemeral", "--json"], home, join(open, "bikes"));
    expect(fine.code, fine.stderr).toBe(0);
    expect(readdirSync(open).length).toBe(2);
  });
});

describe("places that are no places", () => {
  test.skipIf(!existsSync("/proc/self"))(
    "a target below /proc is refused at once, and the daemon is free for the next job",
    async () => {
      const vector = createVectorHome();
      const run = await vector.run(["generate", prompt, "--dir", "/proc/vector-app", "--json"]);
      expect([run.code, (JSON.parse(run.stdout) as { error: { code: string } }).error.code]).toEqual([
        1,
        "target_not_writable",
      ]);
      expect(await vector.run(["daemon", "stop", "--now"])).toMatchObject({ code: 0 });
    },
  );

  test("a target whose name is too long is refused", async () => {
    const vector = createVectorHome();
    const run = await vector.run(["generate", prompt, "--dir", "x".repeat(300), "--json"]);
    expect([run.code, (JSON.parse(run.stdout) as { error: { code: string } }).error.code]).toEqual([
      1,
      "target_not_writable",
    ]);
  });

  test("a relative home means the folder the command was given in", async () => {
    const vector = createVectorHome();
    const env = { ...vector.env, VECTOR_HOME: "relative" };
    const bin = join(process.cwd(), "bin/vector.js");
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [bin, ...args], { cwd: vector.work, env, encoding: "utf8" });
    const status = run("status", "--json");
    expect(status.status, status.stderr).toBe(0);
    expect(existsSync(join(vector.work, "relative", "data", "vector.db"))).toBe(true);
    expect(run("daemon", "stop").status).toBe(0);
  });

  test("a store that is removed under a running daemon is missed, not written into the void", async () => {
    const vector = createVectorHome();
    expect(await vector.run(["generate", prompt, "--dir", "first", "--no-preview"])).toMatchObject({ code: 0 });
    const pid = vector.discovery()?.pid ?? 0;
    rmSync(vector.paths.data, { recursive: true });
    const run = await vector.run(["generate", prompt, "--dir", "second", "--json", "--no-preview"]);
    expect([run.code, (JSON.parse(run.stdout) as { error: { code: string } }).error.code]).toEqual([
      69,
      "store_missing",
    ]);
    await waitFor("the daemon to end", () => !isAlive(pid));
    const list = JSON.parse((await vector.run(["apps", "list", "--json"])).stdout) as { items: object[] };
    expect(list.items).toEqual([]);
  });

  test("a description that is too long is refused before it is sent", async () => {
    const vector = createVectorHome();
    const run = await vector.run(["generate", "-", "--json"], { input: "a laptop has a name ".repeat(200_000) });
    expect([run.code, (JSON.parse(run.stdout) as { error: { code: string } }).error.code]).toEqual([2, "usage"]);
    expect(existsSync(vector.home)).toBe(false);
  });
});
