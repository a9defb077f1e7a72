/** Brings rows of a CSV file into a table: what would happen, then all of it or nothing. */
import type { EntityModel, RecordValues } from "../model/types.ts";
import { ApiError } from "./api-error.ts";
import type { DataClient } from "./data-client.ts";

export interface ImportRequest {
  readonly csv: string;
  /** Field for each header; a header that is missing is not taken. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** Field by which rows that are there already are found and changed. */
  readonly key?: string | undefined;
}
export interface ImportColumn {
  readonly header: string;
  /** Null where the column is not taken. */
  readonly field: string | null;
}
export interface ImportError {
  readonly line: number;
  readonly field?: string | undefined;
  readonly message: string;
}
export interface ImportResult {
  readonly columns: readonly ImportColumn[];
  readonly created: number;
  readonly updated: number;
  readonly errors: readonly ImportError[];
  readonly sample: readonly RecordValues[];
}

/** Says what importing would do. */
export function previewImport(client: DataClient, entity: EntityModel, request: ImportRequest): Promise<ImportResult> {
  return client.request(`/api/${entity.table}/import?dryRun=1`, { method: "POST", body: request });
}

/** Imports every row, or none: then the result has the errors. */
export async function importRows(
  client: DataClient,
  entity: EntityModel,
  request: ImportRequest,
): Promise<ImportResult> {
  try {
    return await client.request(`/api/${entity.table}/import`, { method: "POST", body: request });
  } catch (error) {
    const result = error instanceof ApiError ? (error.body as Partial<ImportResult> | undefined) : undefined;
    if (result?.errors === undefined || result.errors.length === 0) throw error;
    return { columns: [], created: 0, updated: 0, sample: [], ...result } as ImportResult;
  }
}
