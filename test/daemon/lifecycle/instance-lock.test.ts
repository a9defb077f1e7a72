/** The lock that makes a daemon the only one of its home. */
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { acquireInstanceLock } from "../../../src/daemon/lifecycle/instance-lock.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("is held by one at a time, until it is released", () => {
  const file = join(temporaryFolder(), "daemon.lock");
  const first = acquireInstanceLock(file);
  expect(first).toBeDefined();
  expect(acquireInstanceLock(file)).toBeUndefined();
  first?.release();
  const second = acquireInstanceLock(file);
  expect(second).toBeDefined();
  second?.release();
});

test("stays held when nothing refers to it any more and memory is collected", async () => {
  const file = join(temporaryFolder(), "daemon.lock");
  (() => expect(acquireInstanceLock(file)).toBeDefined())();
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  expect(acquireInstanceLock(file)).toBeUndefined();
});
