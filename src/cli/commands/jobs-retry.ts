/** `vector jobs retry`: runs a failed or cancelled job again, as a new job, and follows that. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { followJob } from "../follow-job.ts";
import { jobResult } from "../job-result.ts";
import { jobText } from "../output/job-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const client = await context.connect();
  const retry = () => client.call("jobs.retry", { params: { jobId: getArgument(invocation, 0) } });
  if (invocation.flags.follow === false) {
    const job = await retry();
    return { data: { job }, text: (view) => jobText(job, view) };
  }
  return jobResult(context, await followJob(context, { client, start: retry }));
}
