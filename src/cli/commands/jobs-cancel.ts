/** `vector jobs cancel`: cancels a job in whatever state it is. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { jobText } from "../output/job-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const client = await context.connect();
  const input = { params: { jobId: getArgument(invocation, 0) } };
  const job = await client.call("jobs.cancel", input, { signal: context.interrupts.signal });
  if (job.state === "succeeded" || job.state === "failed")
    context.printer.note(`The job had already ${job.state}; nothing was changed.`);
  return { data: { job }, text: (view) => jobText(job, view) };
}
