/** Listens to a preview's stream of states, as an open page does. */
import { get } from "node:http";

export interface PreviewEar {
  /** Resolves with the moment (`performance.now`) at which the next other build is heard of; rejects when it has problems. */
  next(): Promise<number>;
  close(): void;
}

/** Resolves when the stream is open and quiet. */
export function listenToPreview(url: string): Promise<PreviewEar> {
  return new Promise((resolve, reject) => {
    let waiting: { resolve: (at: number) => void; reject: (error: Error) => void } | undefined;
    let text = "";
    const request = get(new URL("_vector/live", url), (response) => {
      response.setEncoding("utf8").on("error", reject);
      response.on("data", (piece: string) => {
        const at = performance.now();
        text += piece;
        const events = text.split("\n\n");
        text = events.pop() ?? "";
        for (const event of events) hear(event, at);
      });
      const ear = { next, close: () => void request.destroy() };
      // What was saved just before is built first.
      setTimeout(() => resolve(ear), 2_000);
    });
    request.on("error", reject);

    const next = () =>
      new Promise<number>((done, fail) => {
        waiting = { resolve: done, reject: fail };
      });
    const hear = (event: string, at: number): void => {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data === undefined || waiting === undefined) return;
      const { problems } = JSON.parse(data) as { problems: { message: string }[] };
      if (problems.length > 0) waiting.reject(new Error(problems.map(({ message }) => message).join("; ")));
      else waiting.resolve(at);
      waiting = undefined;
    };
  });
}
