/** Requests to a preview that say exactly what is sent, and its stream of live states. */
import { request } from "node:http";
import { onTestFinished } from "vitest";
import type { LiveState } from "../../../src/daemon/preview/live-channel.ts";

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends the path as it is given: nothing is resolved or encoded on the way. */
export function send(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

export interface LiveStream {
  readonly states: readonly LiveState[];
  close(): void;
}

/** Opens the stream of a preview as a page does; closed when the test has finished. */
export function openLive(port: number): Promise<LiveStream> {
  const states: LiveState[] = [];
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path: "/_vector/live", agent: false }, (response) => {
      let text = "";
      const stream = { states, close: () => void outgoing.destroy() };
      response.setEncoding("utf8");
      response.on("error", () => {});
      response.on("data", (chunk: string) => {
        text += chunk;
        const events = text.split("\n\n");
        text = events.pop() ?? "";
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (data !== undefined) states.push(JSON.parse(data) as LiveState);
        }
        resolve(stream);
      });
      onTestFinished(stream.close);
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}
