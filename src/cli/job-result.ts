/** Turns the result of a followed job into the result of the command, whatever the job's kind. */
import type { CheckReport } from "../core/check/check-report.ts";
import type { CommandResult } from "./command-result.ts";
import type { CommandContext } from "./context.ts";
import type { FollowedJob } from "./follow-job.ts";
import type { DryRunResult, GenerateResult } from "./generate-result.ts";
import { gateRed, statusText } from "./output/check-text.ts";
import { dryRunText, generatedText } from "./output/generate-text.ts";

/** Returns the job's result as the command's, with `job` added; a red gate makes the command fail with what was made. */
export function jobResult(context: CommandContext, followed: FollowedJob): CommandResult {
  const { result, jobId } = followed;
  const check = result.check as CheckReport | undefined;
  return {
    data: { ...result, job: { id: jobId } },
    text: (view) => {
      if (result.dryRun === true) return dryRunText(result as unknown as DryRunResult, view);
      if (result.version) return generatedText(result as unknown as GenerateResult, view, context.cwd);
      return check ? `checks  ${statusText(check.status, view.style)}` : "";
    },
    ...(check?.status === "red" ? { failure: gateRed(check, redHint(result)) } : {}),
  };
}

function redHint(result: Record<string, unknown>): string {
  const app = result.app as { slug: string } | undefined;
  const named = app ? ` --app ${app.slug}` : "";
  return result.version
    ? `the version is kept; \`vector show${named}\` lists the problems`
    : `mend them, then run \`vector check${named}\` again`;
}
