/** Checks that every page of an app renders with its data and shows what it must. */

import type { CheckProblem } from "../../core/check/check-report.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import type { AppSources } from "../host/app-sources.ts";
import { type AppAddress, createApiClient } from "./api-client.ts";
import type { RenderError, RouteInfo } from "./render-messages.ts";
import { HungError, type PageOutcome, type RenderSession } from "./render-session.ts";
import { planRendering } from "./render-targets.ts";

export interface RenderCheck {
  spec: AppSpec;
  sources: AppSources;
  session: RenderSession;
  /** The outcome of opening the app's modules. */
  opened: { routes: RouteInfo[] } | { error: RenderError };
  address: AppAddress;
  timeoutMs: number;
}

/** Returns the number of pages looked at and what is wrong with them. */
export async function checkRender(check: RenderCheck): Promise<{ pages: number; problems: CheckProblem[] }> {
  const { spec, sources, session, opened, address, timeoutMs } = check;
  if ("error" in opened) {
    const { message, ...place } = opened.error;
    return { pages: 0, problems: [{ message: `the app's modules cannot be loaded: ${message}`, ...place }] };
  }
  const api = createApiClient(address, timeoutMs);
  const plan = await planRendering(spec, opened.routes, sources, api).finally(() => api.close());
  const problems = [...plan.problems];
  try {
    await session.render(address, plan.targets, timeoutMs, (outcome) => problems.push(...pageProblems(outcome)));
  } catch (error) {
    if (!(error instanceof HungError)) throw error;
    problems.push(hungProblem(error));
  }
  return { pages: plan.targets.length, problems };
}

/** A page that does not come to an end, as a problem. */
export function hungProblem({ message, file }: HungError): CheckProblem {
  return { message, code: "timeout", ...(file === undefined ? {} : { file }) };
}

function pageProblems({ target, error, missing }: PageOutcome): CheckProblem[] {
  const file = target.file === undefined ? {} : { file: target.file };
  if (error !== undefined) {
    const { message, ...place } = error;
    return [{ ...file, message: `the page ${target.name} fails to render: ${message}`, ...place }];
  }
  return missing.map((text) => ({ ...file, message: `the page ${target.name} does not show "${text}"` }));
}
