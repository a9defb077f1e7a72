/** A small HTTP client for the data API of an app under check, over kept connections. */
import { Agent, request } from "node:http";

export interface ApiAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Parsed body; undefined when it is not JSON. */
  json: unknown;
}

export interface ApiRequest {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as they are; the content type is in `headers`. */
  bytes?: Buffer;
  headers?: Record<string, string>;
}

export interface ApiClient {
  send(path: string, request?: ApiRequest): Promise<ApiAnswer>;
  close(): void;
}

/** Where an app under check answers. */
export interface AppAddress {
  port: number;
  /** The secret that the app was started with: requests with it need no sign-in. */
  trusted?: string;
}

/** Rejects when the server gives no answer within `timeoutMs`. */
export function createApiClient({ port, trusted }: AppAddress, timeoutMs: number): ApiClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const own = trustedHeaders(trusted);
  return {
    send: (path, options = {}) =>
      sendRequest({ agent, port, path, timeoutMs, ...options, headers: { ...own, ...options.headers } }),
    close: () => agent.destroy(),
  };
}

export function trustedHeaders(trusted: string | undefined): Record<string, string> {
  return trusted === undefined ? {} : { "x-vector-trusted": trusted };
}

interface Outgoing extends ApiRequest {
  agent: Agent;
  port: number;
  path: string;
  timeoutMs: number;
}

function sendRequest({
  agent,
  port,
  path,
  timeoutMs,
  method = "GET",
  body,
  bytes,
  headers = {},
}: Outgoing): Promise<ApiAnswer> {
  const payload = body === undefined ? bytes : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        path,
        method,
        headers:
          payload === undefined
            ? headers
            : { "content-type": "application/json", "content-length": payload.length, ...headers },
        timeout: timeoutMs,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parseJson(text) });
        });
      },
    );
    outgoing.on("timeout", () =>
      outgoing.destroy(new Error(`${method} ${path} was not answered within ${timeoutMs / 1000} s`)),
    );
    outgoing.on("error", reject);
    outgoing.end(payload);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
