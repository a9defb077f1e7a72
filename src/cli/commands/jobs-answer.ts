/** `vector jobs answer`: answers a job's open question, and follows the job from there. */
import { VectorError } from "../../core/errors/vector-error.ts";
import { chooseOption } from "../ask.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { followJob } from "../follow-job.ts";
import { jobResult } from "../job-result.ts";
import { jobText } from "../output/job-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const jobId = getArgument(invocation, 0);
  const typed = invocation.arguments.slice(1).join(" ");
  const client = await context.connect();
  const waiting = await client.call("jobs.show", { params: { jobId } }, { signal: context.interrupts.signal });
  const { question } = waiting;
  if (!question) {
    throw new VectorError("job_state", `job ${jobId} asks nothing; it is ${waiting.state}`, {
      hint: `\`vector jobs show ${jobId}\` tells how it stands`,
      details: { jobId, state: waiting.state },
    });
  }
  const answer = chooseOption(question, typed);
  if (answer === undefined) {
    const options = question.options.map((option, index) => `${index + 1} (${option.label})`).join(", ");
    throw new VectorError("usage", `"${typed}" is none of the answers to: ${question.text}`, {
      hint: `the answers are ${options}`,
    });
  }
  const give = () => client.call("jobs.answer", { params: { jobId }, body: { questionId: question.id, answer } });
  if (invocation.flags.follow === false) {
    const job = await give();
    return { data: { job }, text: (view) => jobText(job, view) };
  }
  const followed = await followJob(context, { client, start: give, after: waiting.lastSeq });
  return jobResult(context, followed);
}
