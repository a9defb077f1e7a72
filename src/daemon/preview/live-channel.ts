/** Tells open pages of a preview, over server-sent events, what is served now and what is wrong with it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "../host/app-server.ts";
import type { HostProblem } from "../host/host-messages.ts";

/** Everything a page needs to catch up, however long it was away. */
export interface LiveState {
  /** A page with another version loads itself again. */
  version: string;
  /** A page with another style sheet swaps it. */
  styleSheet: string;
  problems: readonly HostProblem[];
}

export interface LiveChannel {
  readonly connections: number;
  /** Answers with the stream; the first event is the current state. */
  connect(request: IncomingMessage, response: ServerResponse): void;
  /** Sends the state to everyone who has not seen it. */
  push(): void;
  close(): void;
}

const mostConnections = 64;
const heartbeatMs = 20_000;

export function createLiveChannel(state: () => LiveState): LiveChannel {
  const clients = new Set<ServerResponse>();
  let sent = "";
  let heartbeat: NodeJS.Timeout | undefined;
  const write = (text: string): void => {
    for (const client of clients) client.write(text);
  };
  const leave = (client: ServerResponse): void => {
    clients.delete(client);
    if (clients.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
  };
  return {
    get connections() {
      return clients.size;
    },
    connect(request, response) {
      if (request.method !== "GET") return refuse(response, 405, "Only GET is answered here.");
      if (clients.size >= mostConnections) return refuse(response, 503, "Too many pages are open.");
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`retry: 500\n${eventOf(state())}`);
      clients.add(response);
      response.once("close", () => leave(response));
      heartbeat ??= setInterval(() => write(":\n\n"), heartbeatMs).unref();
    },
    push() {
      const event = eventOf(state());
      if (event === sent) return;
      sent = event;
      write(event);
    },
    close() {
      for (const client of clients) client.end();
    },
  };
}

function eventOf(state: LiveState): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`;
}
