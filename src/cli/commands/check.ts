/** `vector check`: runs the check gate over an app's folder now. */
import type { CheckReport } from "../../core/check/check-report.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getAppReference } from "../find-app.ts";
import { followJob } from "../follow-job.ts";
import { jobResult } from "../job-result.ts";
import { reportText, statusText } from "../output/check-text.ts";
import { formatDuration } from "../output/format-values.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const app = await getAppReference(context);
  const client = await context.connect();
  const { timeoutMs } = context.global;
  const followed = await followJob(context, {
    client,
    inResult: "checks",
    start: () =>
      client.call("jobs.create", {
        body: { kind: "check", params: { app }, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
      }),
  });
  const report = followed.result.check as CheckReport;
  return {
    ...jobResult(context, followed),
    text: (view) => {
      const time = view.style.dim(formatDuration(report.durationMs));
      return `${reportText(report, view)}\n${statusText(report.status, view.style)}  ${time}`;
    },
  };
}
