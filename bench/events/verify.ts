/** Compares what a subscriber got with what was appended. */
import { eventsBefore, textOf } from "./messages.ts";
import type { Subscriber } from "./subscriber.ts";

interface WireEvent {
  seq: number;
  jobId: string;
  type: string;
  data: { text?: string };
}

/** Returns what is wrong, in words; nothing when each event came once, whole, and in its place. */
export function findProblem(subscriber: Subscriber): string | undefined {
  const { jobId, lastSeq } = subscriber.subscription;
  let expected = 1;
  for (const pieces of subscriber.connections) {
    for (const block of wholeEvents(pieces.join(""))) {
      const problem = findProblemOfEvent(block, expected, jobId);
      if (problem !== undefined) return `${jobId}: ${problem}`;
      expected += 1;
    }
  }
  return expected === lastSeq + 1 ? undefined : `${jobId}: ${expected - 1} events came instead of ${lastSeq}`;
}

/** What follows the last empty line was cut off with its connection and came again on the next one. */
function wholeEvents(text: string): string[] {
  const blocks = text.split("\n\n");
  blocks.pop();
  return blocks.filter((block) => !block.startsWith(":"));
}

function findProblemOfEvent(block: string, expected: number, jobId: string): string | undefined {
  const match = /^id: (\d+)\nevent: (\S+)\ndata: (.*)$/.exec(block);
  if (!match) return `where event ${expected} belongs came ${JSON.stringify(block)}`;
  const [, id, type, data = ""] = match;
  if (Number(id) !== expected) return `event ${id} came where ${expected} belongs`;
  const event = JSON.parse(data) as WireEvent;
  if (event.seq !== expected || event.jobId !== jobId || event.type !== type)
    return `event ${id} is not itself: ${data}`;
  if (expected > eventsBefore && event.data.text !== textOf(expected - eventsBefore))
    return `event ${id} is garbled: ${data}`;
  return undefined;
}
