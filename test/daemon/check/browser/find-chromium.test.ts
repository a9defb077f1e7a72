/** Where a browser is looked for, and what is said when there is none. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findChromium } from "../../../../src/daemon/check/browser/find-chromium.ts";
import { createFolder } from "../../host/test-app.ts";

function program(folder: string, name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, mode);
  return path;
}

it("takes the one that VECTOR_CHROMIUM names, before those in the path", () => {
  const folder = createFolder();
  program(folder, "chromium");
  const mine = program(folder, "my-browser");
  expect(findChromium({ VECTOR_CHROMIUM: mine, PATH: folder }, "linux")).toEqual({ executable: mine });
});

it("never falls back from one that VECTOR_CHROMIUM names in vain", () => {
  const folder = createFolder();
  program(folder, "chromium");
  for (const named of [join(folder, "nothing"), folder, program(folder, "text", 0o644)])
    expect(findChromium({ VECTOR_CHROMIUM: named, PATH: folder }, "linux")).toEqual({
      missing: `VECTOR_CHROMIUM names no program: ${named}`,
    });
});

it("finds Chromium before Chrome, wherever in the path they are", () => {
  const [first, second] = [createFolder(), createFolder()];
  const chrome = program(first, "google-chrome");
  expect(findChromium({ PATH: `${first}:${second}` }, "linux")).toEqual(
    expect.objectContaining({ executable: expect.any(String) }),
  );
  const chromium = program(second, "chromium");
  expect(findChromium({ PATH: `${first}:${second}` }, "linux")).toEqual({ executable: chromium });
  expect(chrome).toMatch(/google-chrome$/);
});

it("says how to get one, for each system", () => {
  expect(findChromium({}, "win32")).toEqual({ missing: expect.stringMatching(/install Chrome.*VECTOR_CHROMIUM/) });
});
