/** Sends a file to the app; a record then refers to it by the value that comes back. */
import type { DataClient } from "./data-client.ts";

export interface Upload {
  /** What the field of a record stores, e.g. `file:12`. */
  readonly value: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly url?: string | undefined;
}

/** Largest upload in bytes that the server takes. */
export const largestUpload = 10 * 1024 * 1024;

export function uploadFile(client: DataClient, file: File, signal?: AbortSignal): Promise<Upload> {
  const query = new URLSearchParams({ name: file.name }).toString();
  return client.request(`/api/files?${query}`, { method: "POST", body: file, signal });
}
