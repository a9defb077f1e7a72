/** Follows a job to its end: shows its progress, has its questions answered, and cancels it when the command is interrupted. */
import type { DaemonClient } from "../client/api-client.ts";
import { VectorError } from "../core/errors/vector-error.ts";
import type { JobEvent, Question } from "../core/job/events.ts";
import type { JobResource } from "../protocol/resources.ts";
import { askQuestion, canAsk } from "./ask.ts";
import type { CommandContext } from "./context.ts";
import { type InterruptCause, interruptError } from "./interrupts.ts";
import { createJobNarrator } from "./output/job-narrator.ts";

export interface FollowedJob {
  jobId: string;
  /** What the job says it did. */
  result: Record<string, unknown>;
}

export interface FollowOptions {
  client: DaemonClient;
  /** Returns the job to follow; an interrupt meanwhile cancels it as soon as it is known. */
  start(): Promise<JobResource>;
  /** Number of the last event that need not be shown. */
  after?: number;
  /** What an interrupt does: `cancel` the job, or only `leave` it. */
  onInterrupt?: "cancel" | "leave";
  /** What the result will show, and progress therefore leaves out. */
  inResult?: "understanding" | "checks" | undefined;
}

/** Returns the job's result; throws its error, `question_open` when nobody can be asked, or the interrupt's error. */
export async function followJob(context: CommandContext, options: FollowOptions): Promise<FollowedJob> {
  const { printer, interrupts } = context;
  const job = options.start();
  const stopped = new AbortController();
  const interrupted = new AbortController();
  const release = interrupts.handle((cause) => {
    interrupted.abort();
    return onInterrupt(context, options, job, cause, stopped);
  });
  try {
    const { id } = await job;
    const narrator = createJobNarrator(printer, { inResult: options.inResult, cwd: context.cwd });
    const events = options.client.followJob(id, {
      ...(options.after === undefined ? {} : { after: options.after }),
      signal: stopped.signal,
      onReconnect: () => printer.note(printer.style.yellow("The connection to the daemon was lost; connecting again.")),
    });
    for await (const event of events) {
      printer.line(event);
      narrator.show(event);
      if (event.type === "job.succeeded") return { jobId: id, result: event.data.result };
      if (event.type === "job.failed") throw withJob(VectorError.fromJSON(plainError(event.data.error)), id);
      if (event.type === "job.cancelled") throw cancelledError(context, id, event.data.reason);
      if (event.type === "question.asked")
        await answerQuestion(context, options.client, id, event.data.question, interrupted.signal);
    }
    if (interrupts.cause) throw interruptError(interrupts.cause, context.global.timeoutMs, "following the job");
    throw new VectorError("internal", `the events of job ${id} ended before the job did`, { details: { jobId: id } });
  } finally {
    release();
  }
}

async function onInterrupt(
  context: CommandContext,
  options: FollowOptions,
  job: Promise<JobResource>,
  cause: InterruptCause,
  stopped: AbortController,
): Promise<void> {
  const { printer } = context;
  if (options.onInterrupt === "leave") {
    stopped.abort();
    const { id } = await job;
    printer.tell(`Job ${id} goes on; \`vector jobs cancel ${id}\` ends it.`);
    return;
  }
  const why = cause === "timeout" ? "The time is up" : cause === "SIGINT" ? "Ctrl-C" : cause;
  const again = cause === "SIGINT" ? " Ctrl-C again leaves at once." : "";
  printer.live?.set("cancelling");
  printer.tell(`${why}: cancelling the job.${again}`);
  const { id } = await job;
  await options.client.call("jobs.cancel", { params: { jobId: id } });
}

/** Has the question answered: by --yes, or by the person; without either the job stays waiting and the command ends. */
async function answerQuestion(
  context: CommandContext,
  client: DaemonClient,
  jobId: string,
  question: Question,
  signal: AbortSignal,
): Promise<void> {
  const job = await client.call("jobs.show", { params: { jobId } });
  if (job.state !== "waiting" || job.question?.id !== question.id || context.interrupts.cause) return;
  const { printer } = context;
  printer.live?.end();
  let answer: string | undefined;
  if (context.global.yes) answer = question.default;
  else if (canAsk(context)) answer = await askQuestion(context, question, signal);
  if (context.interrupts.cause) return;
  if (answer === undefined) throw questionOpen(jobId, question);
  await client.call("jobs.answer", { params: { jobId }, body: { questionId: question.id, answer } });
}

function questionOpen(jobId: string, question: Question): VectorError {
  const options = question.options.map((option, index) => `${index + 1} (${option.label})`).join(", ");
  const answer = options === "" ? "<answer>" : "<number>";
  const choice = options === "" ? "" : `: ${options}`;
  return new VectorError("question_open", `job ${jobId} waits for an answer: ${question.text}`, {
    hint: `\`vector jobs answer ${jobId} ${answer}\`${choice}; --yes takes the default, "${question.default}"`,
    details: { jobId, question },
  });
}

function cancelledError(context: CommandContext, jobId: string, reason: string): VectorError {
  const { cause } = context.interrupts;
  if (cause) return interruptError(cause, context.global.timeoutMs, `job ${jobId}`);
  return new VectorError("job_cancelled", `job ${jobId} was cancelled${reason ? `: ${reason}` : ""}`, {
    hint: `\`vector jobs retry ${jobId}\` runs it again`,
    details: { jobId },
  });
}

function withJob(error: VectorError, jobId: string): VectorError {
  return new VectorError(error.code, error.message, {
    hint: error.hint,
    details: { jobId, ...error.details },
    cause: error.cause,
  });
}

type EventError = Extract<JobEvent, { type: "job.failed" }>["data"]["error"];

/** Drops members that are present but undefined, which the event's type allows and the error's does not. */
function plainError(error: EventError): Parameters<typeof VectorError.fromJSON>[0] {
  return {
    code: error.code,
    message: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.details === undefined ? {} : { details: error.details }),
    ...(error.causes === undefined ? {} : { causes: error.causes }),
  };
}
