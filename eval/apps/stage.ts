/** What a step has to work with: a visitor of the app, its spec, and questions to its data API. */
import type { Entity } from "../../src/core/spec/schema.ts";
import type { AppDriver } from "../../src/daemon/check/browser/app-driver.ts";
import type { BuiltApp } from "./app-under-test.ts";
import { findTarget, findTargets, type Target } from "./find-target.ts";
import { stem } from "./words.ts";

export interface Stage {
  app: BuiltApp;
  driver: AppDriver;
  /** Tells values of unique fields apart. */
  nonce(): number;
  /** The menu entry, list or entity that words mean. */
  target(subject: string): Promise<Target>;
  /** The first target with an entity that has a list. */
  entity(subject: string): Promise<Entity>;
  /** Asks the data API with the visitor's own session. */
  api<T>(path: string): Promise<T>;
}

/** A step did not find or see what it must; its message is the reason in the table. */
export class StepFailed extends Error {
  override readonly name = "StepFailed";
}

export function demand(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new StepFailed(reason);
}

let counter = 100_000;

export function createStage(app: BuiltApp, driver: AppDriver): Stage {
  return {
    app,
    driver,
    nonce: () => ++counter,
    async target(subject) {
      const found = findTarget(subject, app.spec, await driver.entries());
      demand(found !== undefined, `nothing in the app is like "${subject.trim()}"`);
      return found;
    },
    async entity(subject) {
      const found = findTargets(subject, app.spec, await driver.entries()).find(({ entity }) => entity !== undefined);
      demand(found?.entity !== undefined, `no kind of record is like "${subject.trim()}"`);
      return found.entity;
    },
    async api<T>(path: string) {
      const answer = await driver.page.request.get(`${app.origin}${path}`, { headers: { accept: "application/json" } });
      demand(answer.ok(), `${path} is answered with ${answer.status()}`);
      return (await answer.json()) as T;
    },
  };
}

/** Opens what was found and makes sure that it is not an error page. */
export async function openTarget(stage: Stage, target: Target): Promise<void> {
  const { driver } = stage;
  if (target.entry) await driver.follow(target.entry);
  else if (target.entity) {
    demand((await driver.openList(target.entity)) !== undefined, `${target.name} has no page`);
  }
  await demandNoError(stage);
}

export async function demandNoError({ driver }: Stage): Promise<void> {
  const { error, heading, path } = await driver.state();
  demand(error === undefined, `${path} shows an error: ${error}`);
  demand(heading !== undefined, `${path} has no heading`);
}

/** At least half of the words must be on the page, in any form. */
export async function demandDetails({ driver }: Stage, details: readonly string[]): Promise<void> {
  if (details.length === 0) return;
  const text = (await driver.page.getByRole("main").first().innerText()).toLowerCase();
  const there = new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));
  const missing = details.filter((detail) => {
    const words = detail.split(" ").map(stem);
    return !there.has(words.at(-1) ?? "") && !words.every((word) => there.has(word));
  });
  demand(missing.length * 2 <= details.length, `the page does not show ${missing.join(", ")}`);
}
