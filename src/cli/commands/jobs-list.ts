/** `vector jobs list`: jobs of everything, or of one app. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { listResult } from "../list-result.ts";
import { jobsTable } from "../output/job-text.ts";
import { pageQuery } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const { app } = context.global;
  const query = {
    ...pageQuery(invocation),
    ...(app === undefined ? {} : { app }),
    ...(isState(invocation.flags.state) ? { state: invocation.flags.state } : {}),
  };
  const client = await context.connect();
  const page = await client.call("jobs.list", { query }, { signal: context.interrupts.signal });
  return listResult(context, page, jobsTable, "No jobs.");
}

function isState(value: unknown): value is "open" | "final" | "all" {
  return value === "open" || value === "final" || value === "all";
}
