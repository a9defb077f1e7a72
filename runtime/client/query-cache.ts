/** Keeps answers of queries: one request per key however many ask, stale answers shown while fresh ones are fetched. */
import { isAbort, isRetryable } from "./api-error.ts";

/** What a query looks like at one moment; a new object whenever something changed, so identity can be compared. */
export interface QueryState<T> {
  readonly data: T | undefined;
  readonly error: Error | undefined;
  /** A request is on its way. */
  readonly fetching: boolean;
  /** Set while waiting to ask again after the network failed: 1 is the first repetition. */
  readonly retry: number;
}

export interface Query<T> {
  /** Identity of the query; equal keys share one request and one answer. */
  readonly key: string;
  /** Tables whose changes make the answer stale. */
  readonly tables: readonly string[];
  readonly run: (signal: AbortSignal) => Promise<T>;
  /** The answer is asked for once and never goes stale, nor does it travel (code that is loaded later). */
  readonly lasting?: boolean;
}

export interface QueryCacheOptions {
  /** Milliseconds for which an answer counts as fresh when something new asks for it. */
  freshFor?: number;
  /** Waits between the tries of a query whose request got no answer. */
  retryDelays?: readonly number[];
  /** Collects the queries that rendering asked for instead of running them when subscribed to (server rendering). */
  collect?: boolean;
  now?: () => number;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Answers that can travel from the server's cache to the browser's. */
export type DehydratedQueries = Record<string, { data: unknown; tables: readonly string[] }>;

interface Entry {
  query: Query<unknown>;
  state: QueryState<unknown>;
  listeners: Set<() => void>;
  /** Present while a request is on its way. */
  flight: { controller: AbortController; done: Promise<void> } | undefined;
  /** When the answer came; -Infinity once something made it stale. */
  freshSince: number;
  /** What it is about is no more: it is shown until nobody looks, and never asked for again. */
  gone?: boolean;
}

const idle: QueryState<never> = Object.freeze({ data: undefined, error: undefined, fetching: false, retry: 0 });
/** What a query that has never run looks like in the browser and on the server before its answer is there. */
const waiting: QueryState<never> = Object.freeze({ ...idle, fetching: true });
/** Answers nobody looks at that are kept for going back quickly. */
const keptUnused = 100;

export class QueryCache {
  private readonly entries = new Map<string, Entry>();
  private readonly missing = new Map<string, Query<unknown>>();
  private readonly freshFor: number;
  private readonly retryDelays: readonly number[];
  private readonly collect: boolean;
  private readonly now: () => number;
  private readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;

  constructor(options: QueryCacheOptions = {}) {
    this.freshFor = options.freshFor ?? 2000;
    this.retryDelays = options.retryDelays ?? [400, 1200, 3000];
    this.collect = options.collect ?? false;
    this.now = options.now ?? Date.now;
    this.wait = options.wait ?? waitFor;
  }

  /** The state to render; a query that was never asked for reads as fetching. */
  read<T>(query: Query<T>): QueryState<T> {
    const entry = this.entries.get(query.key);
    if (entry !== undefined) return entry.state as QueryState<T>;
    if (this.collect) this.missing.set(query.key, query);
    return waiting;
  }

  /** Tells `listener` of changes and fetches what is missing or stale; the last one to leave aborts the request. */
  subscribe<T>(query: Query<T>, listener: () => void): () => void {
    const entry = this.entryOf(query);
    entry.listeners.add(listener);
    if (entry.flight === undefined && !this.isFresh(entry)) this.fetch(entry);
    return () => {
      entry.listeners.delete(listener);
      // Decided a moment later: React leaves and comes back within one turn when a component renders anew.
      queueMicrotask(() => this.leave(entry));
    };
  }

  /** Fetches a query and waits for its answer; never rejects, the error is in its state. */
  async preload<T>(query: Query<T>): Promise<QueryState<T>> {
    const entry = this.entryOf(query);
    const settled = query.lasting === true && entry.state.data !== undefined;
    if (entry.flight === undefined && !settled) this.fetch(entry);
    await entry.flight?.done;
    return entry.state as QueryState<T>;
  }

  /** Asks anew although the answer may be fresh, e.g. for a "try again" button. */
  refetch(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    entry.flight?.controller.abort();
    entry.flight = undefined;
    this.fetch(entry);
  }

  /** Makes answers that depend on any of `tables` stale (all answers without it) and refetches those being looked at. */
  invalidate(tables?: readonly string[]): void {
    for (const [key, entry] of this.entries) {
      if (entry.query.lasting === true || entry.gone === true) continue;
      if (tables !== undefined && !entry.query.tables.some((table) => tables.includes(table))) continue;
      entry.freshSince = Number.NEGATIVE_INFINITY;
      if (entry.listeners.size > 0) this.refetch(key);
      else if (entry.flight !== undefined) this.drop(key, entry);
    }
  }

  /** Takes answers about what was deleted for gone, so that leaving its page does not ask for it once more. */
  forget(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.entries.get(key);
      if (entry === undefined) continue;
      if (entry.flight !== undefined) this.drop(key, entry);
      if (entry.listeners.size === 0) this.entries.delete(key);
      else entry.gone = true;
    }
  }

  /**
   * Shows changed answers before the server has confirmed them: `change` returns another answer, or the same one where
   * nothing changes. The returned function takes back those that no newer answer has replaced meanwhile.
   */
  rewrite(change: (data: unknown, query: Query<unknown>) => unknown): () => void {
    const undo: (() => void)[] = [];
    for (const entry of this.entries.values()) {
      const before = entry.state.data;
      const after = before === undefined || entry.query.lasting === true ? before : change(before, entry.query);
      if (after === before) continue;
      this.set(entry, { ...entry.state, data: after });
      undo.push(() => entry.state.data === after && this.set(entry, { ...entry.state, data: before }));
    }
    return () => {
      for (const takeBack of undo) takeBack();
    };
  }

  /** Runs what rendering asked for since the last call; false when there was nothing (server rendering's loop). */
  async runCollected(): Promise<boolean> {
    const queries = [...this.missing.values()];
    this.missing.clear();
    await Promise.all(queries.map((query) => this.preload(query)));
    return queries.length > 0;
  }

  /** Rethrows what a query failed with, where any did; for renderings that must be whole. */
  throwFirstError(): void {
    for (const { state } of this.entries.values()) if (state.error !== undefined) throw state.error;
  }

  /** The answers that are there, as JSON. */
  dehydrate(): DehydratedQueries {
    const result: DehydratedQueries = {};
    for (const [key, { state, query }] of this.entries) {
      if (state.data !== undefined && query.lasting !== true) result[key] = { data: state.data, tables: query.tables };
    }
    return result;
  }

  /** Takes over answers of another cache; they count as fresh from now. */
  hydrate(queries: DehydratedQueries): void {
    for (const [key, { data, tables }] of Object.entries(queries)) {
      const run = () => Promise.resolve(data);
      this.entryOf({ key, tables, run }).state = { ...idle, data };
      const entry = this.entries.get(key);
      if (entry !== undefined) entry.freshSince = this.now();
    }
  }

  private isFresh({ query, state, freshSince }: Entry): boolean {
    if (query.lasting === true) return state.data !== undefined;
    return this.now() - freshSince < this.freshFor;
  }

  private entryOf<T>(query: Query<T>): Entry {
    let entry = this.entries.get(query.key);
    if (entry === undefined) {
      entry = {
        query,
        state: waiting,
        listeners: new Set(),
        flight: undefined,
        freshSince: Number.NEGATIVE_INFINITY,
      };
      this.entries.set(query.key, entry);
      this.trim();
    } else {
      entry.query = query;
      this.entries.delete(query.key); // Last used goes to the end, so that `trim` drops the oldest.
      this.entries.set(query.key, entry);
    }
    return entry;
  }

  private fetch(entry: Entry): void {
    const controller = new AbortController();
    this.set(entry, { ...entry.state, fetching: true, retry: 0 });
    const done = this.attempt(entry, controller.signal).then(
      (data) => this.settle(entry, controller, { ...idle, data }),
      (error: unknown) => this.settle(entry, controller, { ...idle, data: entry.state.data, error: asError(error) }),
    );
    entry.flight = { controller, done };
  }

  private async attempt(entry: Entry, signal: AbortSignal): Promise<unknown> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await entry.query.run(signal);
      } catch (error) {
        const delay = this.retryDelays[tried];
        if (delay === undefined || signal.aborted || !isRetryable(error)) throw error;
        this.set(entry, { ...entry.state, fetching: true, retry: tried + 1 });
        await this.wait(delay, signal);
      }
    }
  }

  /** Only the request in flight may write: an aborted one that ends late is nobody's answer any more. */
  private settle(entry: Entry, controller: AbortController, state: QueryState<unknown>): void {
    if (entry.flight?.controller !== controller) return;
    entry.flight = undefined;
    entry.freshSince = state.error === undefined ? this.now() : Number.NEGATIVE_INFINITY;
    this.set(entry, isAbort(state.error) ? { ...entry.state, fetching: false, retry: 0 } : state);
  }

  private leave(entry: Entry): void {
    const { key } = entry.query;
    if (entry.listeners.size > 0 || this.entries.get(key) !== entry) return;
    if (entry.gone === true) this.entries.delete(key);
    else if (entry.flight !== undefined) this.drop(key, entry);
  }

  /** Aborts the request; an entry that has no answer to keep goes altogether. */
  private drop(key: string, entry: Entry): void {
    const flight = entry.flight;
    entry.flight = undefined;
    flight?.controller.abort();
    if (entry.state.data === undefined) this.entries.delete(key);
    else this.set(entry, { ...entry.state, fetching: false, retry: 0 });
  }

  private trim(): void {
    let unused = 0;
    for (const entry of this.entries.values()) if (isUnused(entry)) unused += 1;
    for (const [key, entry] of this.entries) {
      if (unused <= keptUnused) return;
      if (!isUnused(entry)) continue;
      this.entries.delete(key);
      unused -= 1;
    }
  }

  private set(entry: Entry, state: QueryState<unknown>): void {
    entry.state = state;
    for (const listener of [...entry.listeners]) listener();
  }
}

function isUnused(entry: Entry): boolean {
  return entry.listeners.size === 0 && entry.flight === undefined;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Resolves after a time, or rejects as aborted. */
function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException("The request was given up", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}
