/** The README's picture of a session is what the real commands print today. */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { projectRoot } from "./project-files.ts";

function checkSession(root: string) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/readme-session.mjs"), "--check"], {
    encoding: "utf8",
  });
  return { status, stderr };
}

it("shows what the commands print, apart from durations, ports and ids", () => {
  expect(checkSession(projectRoot)).toEqual({ status: 0, stderr: "" });
});

it("would be told of a line that is not printed", () => {
  const root = temporaryFolder();
  for (const folder of ["bin", "scripts"]) cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
  for (const folder of ["dist", "node_modules"]) symlinkSync(join(projectRoot, folder), join(root, folder));
  copyFileSync(join(projectRoot, "package.json"), join(root, "package.json"));
  mkdirSync(join(root, "work"));
  const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
  writeFileSync(join(root, "README.md"), readme.replace("checks   green", "checks   greener"));
  const { status, stderr } = checkSession(root);
  expect(status).toBe(1);
  expect(stderr).toContain("README.md shows: checks   greener\nthe command prints: checks   green\n");
});
