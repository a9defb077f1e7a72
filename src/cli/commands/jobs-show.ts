/** `vector jobs show`: one job. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { jobText } from "../output/job-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const client = await context.connect();
  const input = { params: { jobId: getArgument(invocation, 0) } };
  const job = await client.call("jobs.show", input, { signal: context.interrupts.signal });
  return { data: { job }, text: (view) => jobText(job, view) };
}
