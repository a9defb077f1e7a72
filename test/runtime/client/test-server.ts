/** A real HTTP server whose answers a test decides one by one. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Exchange {
  readonly request: IncomingMessage;
  readonly body: string;
  /** Resolves when the asker hung up before the answer. */
  readonly aborted: Promise<void>;
  readonly answer: (status: number, body: unknown) => void;
  /** Cuts the connection without an answer. */
  readonly drop: () => void;
}

export interface TestServer {
  readonly url: string;
  /** The next request, whether it came already or comes later. */
  readonly next: () => Promise<Exchange>;
  /** Requests that came so far. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  const arrived: Exchange[] = [];
  const waiting: ((exchange: Exchange) => void)[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    void toExchange(request, response).then((exchange) => {
      const waiter = waiting.shift();
      if (waiter === undefined) arrived.push(exchange);
      else waiter(exchange);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: () => {
      const exchange = arrived.shift();
      return exchange === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(exchange);
    },
    count: () => count,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function toExchange(request: IncomingMessage, response: ServerResponse): Promise<Exchange> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return {
    request,
    body,
    aborted: new Promise((resolve) => response.on("close", () => !response.writableFinished && resolve())),
    answer: (status, content) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(typeof content === "string" ? content : JSON.stringify(content));
    },
    drop: () => request.socket.destroy(),
  };
}
