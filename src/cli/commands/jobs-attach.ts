/** `vector jobs attach`: follows a job; an interrupt leaves it running. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { followJob } from "../follow-job.ts";
import { jobResult } from "../job-result.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const jobId = getArgument(invocation, 0);
  const { after } = invocation.flags;
  const client = await context.connect();
  const followed = await followJob(context, {
    client,
    start: () => client.call("jobs.show", { params: { jobId } }),
    onInterrupt: "leave",
    ...(typeof after === "number" ? { after } : {}),
  });
  return jobResult(context, followed);
}
