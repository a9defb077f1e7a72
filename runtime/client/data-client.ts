/** The typed client of an app's data API: one method per route, errors as `ApiError`. */
import type { EntityModel, FieldModel, Row, RowSystemFields } from "../model/types.ts";
import { ApiError, isAbort, readApiError } from "./api-error.ts";

/** JSON value of a field, by its type. */
export type ValueOf<F extends FieldModel> = F["type"] extends
  | "integer"
  | "decimal"
  | "money"
  | "percent"
  | "rating"
  | "year"
  | "duration"
  | "reference"
  ? number
  : F["type"] extends "boolean"
    ? boolean
    : F extends { readonly choices: readonly { readonly value: infer V extends string }[] }
      ? V
      : string;

/** Names of an entity's own fields. */
export type FieldNameOf<E extends EntityModel> = E["fields"][number]["name"];
/** What a list can show and sort by: the fields and the columns every row has. */
export type ColumnNameOf<E extends EntityModel> = FieldNameOf<E> | "id" | "created_at" | "updated_at";

/** A row of one entity as the data API sends it. */
export type RowOf<E extends EntityModel> =
  string extends FieldNameOf<E>
    ? Row
    : RowSystemFields & {
        readonly [F in E["fields"][number] as F["name"]]: F["required"] extends true ? ValueOf<F> : ValueOf<F> | null;
      };

/** Values to create or change a row of one entity with. */
export type ValuesOf<E extends EntityModel> =
  string extends FieldNameOf<E>
    ? Readonly<Record<string, unknown>>
    : { readonly [F in E["fields"][number] as F["name"]]?: ValueOf<F> | null };

export type FilterOperator =
  | "eq"
  | "ne"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "in"
  | "nin"
  | "contains"
  | "starts"
  | "is_null";
export type FilterValue = string | number | boolean | null | readonly (string | number | boolean | null)[];
export type Filter<Name extends string = string> =
  | {
      readonly field: Name;
      readonly op: FilterOperator;
      readonly value?: FilterValue | undefined;
      /** Another column of the row to compare with, in place of `value`. */
      readonly valueField?: Name | undefined;
    }
  | { readonly and: readonly Filter<Name>[] }
  | { readonly or: readonly Filter<Name>[] };

/** All of several conditions; undefined where there are none. */
export function allOf(...filters: readonly (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return given.length > 1 ? { and: given } : given[0];
}

/** Which rows are meant: search words and a filter. */
export interface RowSelection<Name extends string = string> {
  readonly q?: string | undefined;
  readonly filter?: Filter<Name> | undefined;
  /** Only records in the archive, which are otherwise left out. */
  readonly archived?: boolean | undefined;
}
export interface ListParams<Name extends string = string> extends RowSelection<Name> {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly sort?: readonly { readonly field: Name; readonly direction: "asc" | "desc" }[] | undefined;
}

export interface ListResult<R> {
  readonly items: readonly R[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}
export interface RecordOption {
  readonly id: number;
  readonly title: string;
  readonly subtitle?: string | undefined;
}
export interface Facet {
  readonly value: string | number | boolean | null;
  readonly count: number;
  /** What the record with this id is called (references). */
  readonly title?: string | undefined;
}
/** Rows of another table that a deletion meets, by the field that refers. */
export interface AffectedRows {
  readonly table: string;
  readonly field: string;
  readonly count: number;
}
export interface DeleteResult {
  readonly deleted: boolean;
  readonly blockedBy: readonly AffectedRows[];
  readonly alsoDeleted: readonly AffectedRows[];
  readonly alsoCleared: readonly AffectedRows[];
}

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface DataClientOptions {
  /** Prefix of every path, e.g. `http://127.0.0.1:4000`; empty for the page's own origin. */
  readonly baseUrl?: string;
  readonly fetch?: Fetch;
  /** Is told of each answer that says nobody is signed in. */
  readonly onUnauthorized?: () => void;
  /** Says what went wrong in the words of the app's language. */
  readonly translate?: (message: string) => string;
}

export interface RequestOptions {
  readonly method?: string;
  /** Sent as JSON; a Blob is sent as it is (an upload). */
  readonly body?: unknown;
  readonly etag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export class DataClient {
  private readonly baseUrl: string;
  private readonly fetch: Fetch;
  private readonly onUnauthorized: (() => void) | undefined;
  private readonly translate: (message: string) => string;

  constructor(options: DataClientOptions = {}) {
    this.baseUrl = options.baseUrl ?? "";
    this.fetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.onUnauthorized = options.onUnauthorized;
    this.translate = options.translate ?? ((message) => message);
  }

  list<E extends EntityModel>(
    entity: E,
    params: ListParams<ColumnNameOf<E>> = {},
    signal?: AbortSignal,
  ): Promise<ListResult<RowOf<E>>> {
    return this.request(`/api/${entity.table}${listQuery(params)}`, { signal });
  }

  get<E extends EntityModel>(entity: E, id: number | string, signal?: AbortSignal): Promise<RowOf<E>> {
    return this.request(`/api/${entity.table}/${encodeURIComponent(id)}`, { signal });
  }

  async count(entity: EntityModel, selection: RowSelection = {}, signal?: AbortSignal): Promise<number> {
    const { total } = await this.request<{ total: number }>(`/api/${entity.table}/count${listQuery(selection)}`, {
      signal,
    });
    return total;
  }

  /** How many rows have each value of a choice, reference or boolean field. */
  async facets<E extends EntityModel>(
    entity: E,
    field: FieldNameOf<E>,
    selection: RowSelection<ColumnNameOf<E>> = {},
    signal?: AbortSignal,
  ): Promise<readonly Facet[]> {
    const query = listQuery(selection, { field });
    const { items } = await this.request<{ items: Facet[] }>(`/api/${entity.table}/facets${query}`, { signal });
    return items;
  }

  /** Records to pick from: the best matches for `q`, or exactly those named by `ids`. */
  async options(
    entity: EntityModel,
    params: { q?: string; limit?: number; ids?: readonly number[] } = {},
    signal?: AbortSignal,
  ): Promise<readonly RecordOption[]> {
    const query = toQuery({ q: params.q, limit: params.limit, ids: params.ids?.join(",") });
    const { items } = await this.request<{ items: RecordOption[] }>(`/api/${entity.table}/options${query}`, { signal });
    return items;
  }

  create<E extends EntityModel>(entity: E, values: ValuesOf<E>): Promise<RowOf<E>> {
    return this.request(`/api/${entity.table}`, { method: "POST", body: values });
  }

  /** Changes the given fields; with `etag`, a row that changed meanwhile is refused as `conflict`. */
  update<E extends EntityModel>(
    entity: E,
    id: number | string,
    values: ValuesOf<E>,
    options: { readonly etag?: string | undefined } = {},
  ): Promise<RowOf<E>> {
    const path = `/api/${entity.table}/${encodeURIComponent(id)}`;
    return this.request(path, { method: "PATCH", body: values, etag: options.etag });
  }

  /** Deletes a row, or says what deleting it would do. */
  remove(
    entity: EntityModel,
    id: number | string,
    options: { readonly dryRun?: boolean; readonly signal?: AbortSignal } = {},
  ): Promise<DeleteResult> {
    const query = options.dryRun === true ? "?dryRun=1" : "";
    const path = `/api/${entity.table}/${encodeURIComponent(id)}${query}`;
    return this.request(path, { method: "DELETE", signal: options.signal });
  }

  /** Deletes or changes several rows: all of them or, when one is refused, none. */
  bulk<E extends EntityModel>(
    entity: E,
    action:
      | { action: "delete" | "restore"; ids: readonly number[] }
      | { action: "update"; ids: readonly number[]; values: ValuesOf<E> },
  ): Promise<{ changed: number }> {
    return this.request(`/api/${entity.table}/bulk`, { method: "POST", body: action });
  }

  /** Address of the CSV of exactly the rows and columns that are shown. */
  exportUrl<E extends EntityModel>(
    entity: E,
    params: ListParams<ColumnNameOf<E>> & { readonly columns?: readonly ColumnNameOf<E>[] | undefined } = {},
  ): string {
    const { page: _page, pageSize: _pageSize, columns, ...rest } = params;
    return `${this.baseUrl}/api/${entity.table}/export.csv${listQuery(rest, { columns: columns?.join(",") })}`;
  }

  /** Asks any route of the data API; for the calls that have a file of their own beside this one. */
  async request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const response = await this.send(path, options);
    if (!response.ok) {
      const error = await readApiError(response, this.translate);
      if (error.code === "unauthorized" && path !== "/api/session") this.onUnauthorized?.();
      throw error;
    }
    if (response.status === 204) return undefined as T;
    try {
      return (await response.json()) as T;
    } catch (cause) {
      if (isAbort(cause)) throw cause;
      throw new ApiError({
        code: "unreadable",
        status: response.status,
        message: this.translate("The server's answer could not be read."),
        cause,
      });
    }
  }

  private async send(path: string, { method = "GET", body, etag, signal }: RequestOptions): Promise<Response> {
    const headers: Record<string, string> = { accept: "application/json" };
    const upload = typeof Blob !== "undefined" && body instanceof Blob ? body : undefined;
    if (upload !== undefined) {
      headers["content-type"] = upload.type === "" ? "application/octet-stream" : upload.type;
      headers["x-vector-upload"] = "1";
    } else if (body !== undefined) headers["content-type"] = "application/json";
    if (etag !== undefined) headers["if-match"] = `"${etag}"`;
    try {
      return await this.fetch(this.baseUrl + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: upload ?? JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (cause) {
      if (isAbort(cause)) throw cause;
      const message = this.translate("The server could not be reached.");
      throw new ApiError({ code: "network", status: 0, message, cause });
    }
  }
}

/** The query string of a list request; also its identity in the cache. */
export function listQuery(params: ListParams, more: Record<string, string | undefined> = {}): string {
  return toQuery({
    q: params.q,
    page: params.page,
    pageSize: params.pageSize,
    sort: params.sort?.map(({ field, direction }) => (direction === "desc" ? `-${field}` : field)).join(","),
    filter: params.filter === undefined ? undefined : JSON.stringify(params.filter),
    archived: params.archived === true ? 1 : undefined,
    ...more,
  });
}

function toQuery(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
