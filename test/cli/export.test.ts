/** `vector export` as a person and as a script meets it: what is printed, where it goes, and how it is refused. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCliHome, smallRequest } from "./support/cli-home.ts";

it("exports beside the app, tells what it did, and does not do it twice", async () => {
  const cli = createCliHome();
  await cli.run(["generate", smallRequest]);
  const inApp = { cwd: join(cli.work, "laptop-tracker", "src") };
  expect((await cli.run(["export", "--dry-run"], inApp)).stdout).toMatch(/^ +\S+ k?B {2}runtime\/ui\/index\.ts$/m);
  expect(readdirSync(cli.work)).toEqual(["laptop-tracker"]);
  expect(withoutCounts(await cli.transcript(["export"], inApp))).toMatchSnapshot("export");
  expect(readdirSync(cli.work).sort()).toEqual(["laptop-tracker", "laptop-tracker-export"]);
  expect(existsSync(join(cli.work, "laptop-tracker-export", "data", "app.sqlite"))).toBe(true);
  expect(await cli.transcript(["export"], inApp)).toMatchSnapshot("export again");
  expect(withoutCounts(await cli.transcript(["export", "plain", "--app", "laptop", "--no-data"]))).toMatchSnapshot(
    "export without rows",
  );
  expect(existsSync(join(cli.work, "plain", "data"))).toBe(false);
  expect(await cli.transcript(["export", "laptop-tracker/out", "--app", "laptop"])).toMatchSnapshot(
    "export into the app",
  );
});

it("gives scripts folder, files and rows, and says what was left out", async () => {
  const cli = createCliHome();
  await cli.run(["generate", smallRequest, "--dir", "made"]);
  writeFileSync(join(cli.work, "made", "README.md"), "# Ours\n");
  symlinkSync("/etc/hostname", join(cli.work, "made", "src", "host.txt"));
  const { code, document } = await cli.json(["export", "--app", "laptop", "--json"]);
  expect(code).toBe(0);
  expect(document).toMatchObject({
    outcome: "succeeded",
    app: { slug: "laptop-tracker", path: join(cli.work, "made") },
    folder: join(cli.work, "laptop-tracker-export"),
    dryRun: false,
    rows: { path: "data/app.sqlite", rows: 20, sampleRows: 20, bytes: expect.any(Number) },
    displaced: [{ path: "README.md", keptAs: "app-files/README.md" }],
    leftOut: [{ path: "src/host.txt", reason: "it is a link out of the app's folder" }],
  });
  const model = document.files.find(({ path }: { path: string }) => path === "src/model.ts");
  expect(model).toEqual({
    path: "src/model.ts",
    bytes: readFileSync(join(cli.work, "made", "src", "model.ts")).length,
  });
  const text = await cli.run(["export", "again", "--app", "laptop"]);
  expect(text.stderr).toContain("the app's README.md is in app-files/README.md");
  expect(text.stderr).toContain("src/host.txt is left out: it is a link out of the app's folder");
});

it("refuses places that it cannot write, and leaves nothing behind", async () => {
  const cli = createCliHome();
  await cli.run(["generate", smallRequest, "--no-preview"]);
  const refused = async (folder: string) => {
    const { code, document } = await cli.json(["export", folder, "--app", "laptop", "--json"]);
    return [code, document.error.code];
  };
  mkdirSync(join(cli.work, "full"));
  writeFileSync(join(cli.work, "full", "x"), "");
  expect(await refused("full")).toEqual([5, "target_not_empty"]);
  expect(await refused("full/x")).toEqual([5, "target_not_empty"]);
  expect(await refused("/proc/vector-export")).toEqual([1, "target_not_writable"]);
  expect(await refused("laptop-tracker")).toEqual([2, "target_in_app"]);
  expect((await cli.json(["export", "--json"])).document.error.code).toBe("app_not_found");
  expect(readdirSync(cli.work).sort()).toEqual(["full", "laptop-tracker"]);
});

/** How many files there are follows from the runtime. */
function withoutCounts(transcript: string): string {
  return transcript.replace(/\d+ files/g, "<count> files");
}
