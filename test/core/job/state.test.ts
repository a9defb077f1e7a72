/** The job state machine: every command in every state, and the laws of crashes and cancels. */
import { describe, expect, test } from "vitest";
import {
  isFinal,
  type JobCommand,
  type JobState,
  jobStates,
  maxCrashedAttempts,
  transition,
} from "../../../src/core/job/state.ts";

const commands: JobCommand[] = ["claim", "complete", "fail", "abort", "expire", "release", "ask", "answer", "cancel"];
const standing = (state: JobState, cancelRequested = false, crashedAttempts = 0) => ({
  state,
  cancelRequested,
  crashedAttempts,
});

describe("the job state machine", () => {
  const allowed: [JobState, JobCommand, JobState][] = [
    ["queued", "claim", "running"],
    ["queued", "cancel", "cancelled"],
    ["running", "complete", "succeeded"],
    ["running", "fail", "failed"],
    ["running", "abort", "cancelled"],
    ["running", "expire", "queued"],
    ["running", "release", "queued"],
    ["running", "ask", "waiting"],
    ["running", "cancel", "running"],
    ["waiting", "answer", "queued"],
    ["waiting", "cancel", "cancelled"],
  ];

  test.each(allowed)("%s on %s becomes %s", (state, command, next) => {
    expect(transition(standing(state), command)).toMatchObject({ ok: true, state: next });
  });

  test("every other command changes nothing", () => {
    for (const state of jobStates) {
      for (const command of commands) {
        if (allowed.some(([from, by]) => from === state && by === command)) continue;
        expect(transition(standing(state), command), `${state} on ${command}`).toEqual({ ok: false, state });
      }
    }
  });

  test("final states accept no command", () => {
    for (const state of jobStates.filter(isFinal)) {
      for (const command of commands) expect(transition(standing(state), command).ok).toBe(false);
    }
  });

  test("a cancel of a running job is remembered, and a lease that ends then cancels it", () => {
    const asked = transition(standing("running"), "cancel");
    expect(asked).toMatchObject({ ok: true, state: "running", cancelRequested: true });
    expect(transition(standing("running", true), "expire")).toMatchObject({ state: "cancelled" });
    expect(transition(standing("running", true), "release")).toMatchObject({ state: "cancelled" });
  });

  test("the last allowed crash fails the job; a release never counts", () => {
    expect(transition(standing("running", false, maxCrashedAttempts - 2), "expire")).toMatchObject({ state: "queued" });
    expect(transition(standing("running", false, maxCrashedAttempts - 1), "expire")).toMatchObject({ state: "failed" });
    expect(transition(standing("running", false, maxCrashedAttempts - 1), "release")).toMatchObject({
      state: "queued",
      crashedAttempts: maxCrashedAttempts - 1,
    });
  });
});
