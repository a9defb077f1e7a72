/** Sends one request over the daemon's socket. It uses node:http itself: loading anything larger would be felt at every command. */
import { type IncomingMessage, request } from "node:http";
import { VectorError } from "../core/errors/vector-error.ts";
import { daemonHost, type RouteName, routeTable } from "../protocol/route-table.ts";

export interface CallParts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

export interface SendOptions extends CallParts {
  socket: string;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** Thrown when the daemon could not be reached or the connection broke; nothing is known of what it did. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}

/** Returns the response once its head is there; rejects with a ConnectionError, or with the signal's reason. */
export function send(name: RouteName, options: SendOptions): Promise<IncomingMessage> {
  const route = routeTable[name];
  const body = options.body === undefined ? undefined : Buffer.from(JSON.stringify(options.body));
  const headers: Record<string, string | number> = { host: daemonHost, ...options.headers };
  if (body) {
    headers["content-type"] = "application/json";
    headers["content-length"] = body.byteLength;
  }
  return new Promise((resolve, reject) => {
    const outgoing = request({
      socketPath: options.socket,
      method: route.method,
      path: fillPath(route.path, options.params) + queryString(options.query),
      headers,
      agent: false,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    outgoing.once("response", resolve);
    outgoing.once("error", (cause) => {
      if (options.signal?.aborted) reject(options.signal.reason as Error);
      else reject(new ConnectionError(`the daemon on ${options.socket} did not answer`, { cause }));
    });
    outgoing.end(body);
  });
}

/** Returns the parsed body of a response; throws the VectorError of a failure. */
export async function readAnswer(response: IncomingMessage): Promise<unknown> {
  const text = await readText(response);
  const status = response.statusCode ?? 0;
  const value = parseJson(text);
  if (status >= 200 && status < 300 && value !== undefined) return value;
  const error = (value as { error?: Parameters<typeof VectorError.fromJSON>[0] } | undefined)?.error;
  if (error?.code !== undefined) throw VectorError.fromJSON(error);
  throw new VectorError("daemon_unavailable", `the daemon gave an answer that is not Vector's (status ${status})`, {
    hint: "vector daemon restart",
  });
}

async function readText(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of response) pieces.push(piece as Buffer);
  } catch (cause) {
    throw new ConnectionError("the daemon broke off in the middle of an answer", { cause });
  }
  return Buffer.concat(pieces).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fillPath(path: string, params: Record<string, unknown> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function queryString(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return "";
  return `?${pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join("&")}`;
}
