/** Reads the event stream of one job over the daemon's socket, and keeps what it got for the verification. */
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { daemonHost } from "../../src/protocol/route-table.ts";
import type { Subscription } from "./messages.ts";

export interface SubscriberOptions {
  socket: string;
  subscription: Subscription;
  /** Called after each piece that came, with the number of the newest event. */
  onProgress: (newest: number) => void;
  onError: (error: Error) => void;
}

/** A stalled subscriber stops reading at this part of the log, so that the daemon has to put it aside. */
const stallAt = 0.2;

export class Subscriber {
  readonly #options: SubscriberOptions;
  /** Numbers of the events in the order in which they came, and the JSON text of each. */
  readonly seqs: number[] = [];
  readonly data: string[] = [];
  reconnects = 0;
  #request: ClientRequest | undefined;
  #response: IncomingMessage | undefined;
  #rest = "";
  #stalled = false;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.#connect(0);
  }

  get newest(): number {
    return this.seqs.at(-1) ?? 0;
  }

  get subscription(): Subscription {
    return this.#options.subscription;
  }

  /** Breaks off if it has stalled and has not come back yet, and asks for what comes after the last event it has. */
  comeBack(): void {
    if (!this.#stalled || this.reconnects > 0) return;
    this.reconnects += 1;
    this.close();
    this.#rest = "";
    this.#connect(this.newest);
  }

  close(): void {
    this.#response?.removeAllListeners("data");
    this.#response = undefined;
    this.#request
      ?.removeAllListeners("error")
      .on("error", () => undefined)
      .destroy();
  }

  #connect(after: number): void {
    const { socket, subscription, onError } = this.#options;
    this.#request = request({
      socketPath: socket,
      path: `/v1/jobs/${subscription.jobId}/events`,
      headers: { host: daemonHost, accept: "text/event-stream", "last-event-id": String(after) },
      agent: false,
    });
    this.#request.once("error", onError);
    this.#request.once("response", (response) => {
      if (response.statusCode !== 200) return onError(new Error(`the stream answered ${response.statusCode}`));
      this.#response = response.setEncoding("utf8").on("data", (piece: string) => this.#take(piece));
      response.once("close", () => this.#response === response && onError(new Error("a stream broke off")));
    });
    this.#request.end();
  }

  #take(piece: string): void {
    let text = this.#rest + piece;
    let start = 0;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n", start)) {
      this.#takeEvent(text.slice(start, end));
      start = end + 2;
    }
    text = text.slice(start);
    this.#rest = text;
    const { subscription, onProgress } = this.#options;
    if (subscription.stalls && !this.#stalled && this.newest >= subscription.lastSeq * stallAt) {
      this.#stalled = true;
      this.#response?.pause();
    }
    onProgress(this.newest);
  }

  /** Takes one block of lines; comment lines, which keep the stream open, are no event. */
  #takeEvent(block: string): void {
    if (!block.startsWith("id: ")) return;
    this.seqs.push(Number(block.slice(4, block.indexOf("\n"))));
    this.data.push(block.slice(block.indexOf("\ndata: ") + 7));
  }
}
