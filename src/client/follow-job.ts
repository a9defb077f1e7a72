/** Follows the events of a job over a server-sent stream, and resumes at the same event when the stream breaks. */
import { createParser } from "eventsource-parser";
import { ConnectionError, readAnswer, send } from "./http-request.ts";
import { isFinalEventType, type JobEvent } from "./job-event.ts";

export interface FollowOptions {
  /** Returns the socket of a daemon that accepts clients, starting one if need be. */
  reach: () => Promise<string>;
  jobId: string;
  after: number;
  signal?: AbortSignal | undefined;
  onReconnect?: (() => void) | undefined;
}

/** Streams that break without one event in between, before it is given up. */
const maxFruitlessTries = 5;
const firstPauseMs = 50;

export async function* followJob(options: FollowOptions): AsyncGenerator<JobEvent> {
  let cursor = options.after;
  let fruitless = 0;
  for (;;) {
    try {
      const socket = await options.reach();
      for await (const event of readStream(socket, options, cursor)) {
        cursor = event.seq;
        fruitless = 0;
        yield event;
        if (isFinalEventType(event.type)) return;
      }
    } catch (error) {
      if (options.signal?.aborted) return;
      fruitless += 1;
      if (!(error instanceof ConnectionError) || fruitless > maxFruitlessTries) throw error;
      options.onReconnect?.();
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** (fruitless - 1)));
    }
    if (options.signal?.aborted) return;
  }
}

async function* readStream(socket: string, options: FollowOptions, after: number): AsyncGenerator<JobEvent> {
  const headers = { "last-event-id": String(after), accept: "text/event-stream" };
  const response = await send("jobs.events", {
    socket,
    params: { jobId: options.jobId },
    headers,
    signal: options.signal,
  });
  if (response.statusCode !== 200) {
    await readAnswer(response);
    return;
  }
  let ready: JobEvent[] = [];
  const parser = createParser({ onEvent: (event) => ready.push(JSON.parse(event.data) as JobEvent) });
  response.setEncoding("utf8");
  try {
    for await (const piece of response) {
      parser.feed(piece as string);
      const events = ready;
      ready = [];
      yield* events;
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && String(cause.code).startsWith("ECONN")) {
      throw new ConnectionError("the event stream broke off", { cause });
    }
    throw cause;
  }
  throw new ConnectionError("the event stream ended before the job did");
}
