/** What rendering needs of `fetch`, over Node's own HTTP: the built-in one takes longer to load than a page to render. */
import { Agent, request } from "node:http";
import { type AppAddress, trustedHeaders } from "./api-client.ts";

export interface FetchInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** The part of `Response` that data clients use. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  json(): Promise<unknown>;
}

const agent = new Agent({ keepAlive: true });

/** Asks the server of the app under check on this machine, which trusts its checks. Rejects when no answer comes. */
export function fetchFrom({ port, trusted }: AppAddress, path: string, init: FetchInit = {}): Promise<FetchAnswer> {
  const { method = "GET", body, signal } = init;
  const headers = { ...init.headers, ...trustedHeaders(trusted) };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, host: "127.0.0.1", port, path, method, headers, ...(signal && { signal }) },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const status = incoming.statusCode ?? 0;
          resolve({
            ok: status >= 200 && status < 300,
            status,
            statusText: incoming.statusMessage ?? "",
            headers: { get: (name) => incoming.headers[name.toLowerCase()]?.toString() ?? null },
            text: async () => text,
            json: async () => JSON.parse(text) as unknown,
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
