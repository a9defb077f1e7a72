/** Program: the subscribers of one round, in a process of their own as real clients are. */
import type { FromReaders, ToReaders } from "./messages.ts";
import { eventsBefore } from "./messages.ts";
import { Subscriber } from "./subscriber.ts";
import { findProblem } from "./verify.ts";

/** Part of its log that a steady subscriber has when the stalled ones come back. */
const comeBackAt = 0.6;

let subscribers: Subscriber[] = [];
let stage: "subscribing" | "reading" | "delivered" = "subscribing";

function tell(message: FromReaders): void {
  process.send?.(message);
}

function subscribe(message: Extract<ToReaders, { type: "subscribe" }>): void {
  stage = "subscribing";
  subscribers = [];
  const onError = (error: Error) => tell({ type: "failed", message: error.message });
  for (const subscription of message.subscriptions) {
    subscribers.push(new Subscriber({ socket: message.socket, subscription, onError, onProgress: lookAround }));
  }
}

/** Moves the round on when all subscribers have come far enough. */
function lookAround(newest: number): void {
  if (stage === "subscribing" && subscribers.every((each) => each.newest >= eventsBefore)) {
    stage = "reading";
    tell({ type: "subscribed" });
  }
  if (stage !== "reading") return;
  const lastSeq = subscribers[0]?.subscription.lastSeq ?? 0;
  if (newest >= lastSeq * comeBackAt) for (const each of subscribers) each.comeBack();
  if (newest < lastSeq || subscribers.some((each) => each.newest < lastSeq)) return;
  stage = "delivered";
  tell({ type: "delivered" });
}

function verify(): void {
  for (const each of subscribers) each.close();
  const problems = subscribers.flatMap((each) => findProblem(each) ?? []);
  const stalling = subscribers.filter((each) => each.subscription.stalls);
  for (const each of stalling) if (each.reconnects !== 1) problems.push(`${each.subscription.jobId}: no reconnect`);
  const events = subscribers.reduce((sum, each) => sum + each.seqs.length, 0);
  tell({ type: "verified", events, reconnects: stalling.length, problems });
}

process.on("message", (message: ToReaders) => {
  if (message.type === "subscribe") subscribe(message);
  else verify();
});
process.on("disconnect", () => process.exit(0));
