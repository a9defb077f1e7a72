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
  /** What came, one text for each connection, in pieces; parsed again, and in full, by the verification. */
  readonly connections: string[][] = [];
  reconnects = 0;
  #newest = 0;
  #request: ClientRequest | undefined;
  #response: IncomingMessage | undefined;
  #rest = "";
  #stalled = false;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.#connect(0);
  }

  get newest(): number {
    return this.#newest;
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
    this.connections.push([]);
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

  /** Reads the number of each whole event, and fails at once where one is not the next. */
  #take(piece: string): void {
    this.connections.at(-1)?.push(piece);
    const text = this.#rest + piece;
    let start = 0;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n", start)) {
      if (text.startsWith("id: ", start)) this.#takeNumber(Number.parseInt(text.slice(start + 4, start + 16), 10));
      start = end + 2;
    }
    this.#rest = text.slice(start);
    const { subscription, onProgress } = this.#options;
    if (subscription.stalls && !this.#stalled && this.#newest >= subscription.lastSeq * stallAt) {
      this.#stalled = true;
      this.#response?.pause();
    }
    onProgress(this.#newest);
  }

  #takeNumber(seq: number): void {
    const { subscription, onError } = this.#options;
    if (seq !== this.#newest + 1) onError(new Error(`${subscription.jobId}: ${seq} came after ${this.#newest}`));
    this.#newest = seq;
  }
}
