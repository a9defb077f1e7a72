/** Carries out one check's script over an app. */
import type { AppDriver } from "../../src/daemon/check/browser/app-driver.ts";
import type { BuiltApp } from "./app-under-test.ts";
import type { CheckScript, Outcome, Step } from "./check-script.ts";
import { createStage, demandDetails, type Stage, StepFailed } from "./stage.ts";
import { act, createRecord, deleteRecord, refuseBad, updateRecord } from "./steps/change-records.ts";
import { filterRecords, searchRecords } from "./steps/find-records.ts";
import {
  changeRange,
  download,
  lookAtChart,
  lookAtHome,
  lookAtPhone,
  lookForBarriers,
  openDetail,
  openPage,
  openReport,
  rearrangeDashboard,
  walkMenu,
} from "./steps/look.ts";
import { lookAtColours } from "./steps/look-at-colours.ts";
import { signIn, signUp } from "./steps/sign.ts";

const longestMs = 60_000;

/** Runs every step; the check has passed when all of them did. */
export async function runScript(app: BuiltApp, driver: AppDriver, script: CheckScript): Promise<Outcome> {
  const stage = createStage(app, driver);
  const evidence: string[] = [];
  try {
    await limited(async () => {
      await driver.open("/");
      for (const step of script.steps) evidence.push(await runStep(stage, step));
      await demandDetails(stage, script.details);
      const problems = driver.watch.problems.filter(({ message }) => !/401|403|409|422/u.test(message));
      if (problems[0]) throw new StepFailed(`the browser reports: ${problems[0].message}`);
    });
    return { result: "passed", evidence: evidence.join("; ") };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    return { result: "failed", reason: reason.slice(0, 240) };
  }
}

async function limited(work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StepFailed(`it took more than ${longestMs / 1000} s`)), longestMs);
  });
  await Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

function runStep(stage: Stage, step: Step): Promise<string> {
  switch (step.do) {
    case "colours":
      return lookAtColours(stage, step.background, step.component);
    case "navigate":
      return walkMenu(stage, step.names);
    case "home":
      return lookAtHome(stage);
    case "open":
      return openPage(stage, step.subject);
    case "detail":
      return openDetail(stage, step.subject);
    case "search":
      return searchRecords(stage, step.subject);
    case "filter":
      return filterRecords(stage, step.subject);
    case "create":
      return createRecord(stage, step.subject);
    case "act":
      return act(stage, step.verb, step.subject);
    case "update":
      return updateRecord(stage, step.subject);
    case "delete":
      return deleteRecord(stage, step.subject);
    case "validate":
      return refuseBad(stage, step.subject);
    case "chart":
      return lookAtChart(stage, step.subject);
    case "range":
      return changeRange(stage, step.subject);
    case "rearrange":
      return rearrangeDashboard(stage);
    case "report":
      return openReport(stage, step.subject);
    case "signUp":
      return signUp(stage);
    case "signIn":
      return signIn(stage);
    case "download":
      return download(stage, step.subject);
    case "accessibility":
      return lookForBarriers(stage);
    case "responsive":
      return lookAtPhone(stage);
  }
}
