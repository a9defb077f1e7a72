/** The query cache over a real connection: one request per question, stale answers kept, aborts, retries, invalidation. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataClient } from "../../../runtime/client/data-client.ts";
import { getRow, listRows } from "../../../runtime/client/queries.ts";
import { type Query, QueryCache, type QueryState } from "../../../runtime/client/query-cache.ts";
import type { EntityModel } from "../../../runtime/model/types.ts";
import { exampleSpec } from "../ui/example-spec.ts";
import { startTestServer, type TestServer } from "./test-server.ts";

const laptop = exampleSpec().entities.find(({ name }) => name === "laptop") as EntityModel;
let server: TestServer;
let query: Query<unknown>;
let clock: number;
beforeEach(async () => {
  server = await startTestServer();
  clock = 0;
  query = getRow(
    { client: new DataClient({ baseUrl: server.url }), tablesOf: () => ["laptops", "employees"] },
    laptop,
    1,
  );
});
afterEach(() => server.close());

function createCache(options: ConstructorParameters<typeof QueryCache>[0] = {}): QueryCache {
  return new QueryCache({ now: () => clock, retryDelays: [], ...options });
}

/** Resolves once the query's state satisfies a condition. */
function until(cache: QueryCache, asked: Query<unknown>, condition: (state: QueryState<unknown>) => boolean) {
  return new Promise<QueryState<unknown>>((resolve) => {
    const look = () => {
      const state = cache.read(asked);
      if (!condition(state)) return;
      stop();
      resolve(state);
    };
    const stop = cache.subscribe(asked, look);
    queueMicrotask(look);
  });
}
const hasData = (state: QueryState<unknown>) => state.data !== undefined && !state.fetching;
const stay = () => {};

test("however many ask, there is one request, and all hear of the answer", async () => {
  const cache = createCache();
  const heard = [0, 0];
  cache.subscribe(query, () => (heard[0] = (heard[0] ?? 0) + 1));
  cache.subscribe(query, () => (heard[1] = (heard[1] ?? 0) + 1));
  expect(cache.read(query)).toMatchObject({ data: undefined, fetching: true });
  const done = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1 });
  expect((await done).data).toEqual({ id: 1 });
  expect(server.count()).toBe(1);
  expect(heard.every((count) => count > 0)).toBe(true);
});

test("the state is the same object until something changes", async () => {
  const cache = createCache();
  cache.subscribe(query, stay);
  expect(cache.read(query)).toBe(cache.read(query));
  const done = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1 });
  expect(await done).toBe(cache.read(query));
});

test("a fresh answer is not asked for again; a stale one is shown while it is", async () => {
  const cache = createCache({ freshFor: 1000 });
  const first = cache.preload(query);
  (await server.next()).answer(200, { id: 1, name: "old" });
  await first;
  clock = 999;
  cache.subscribe(query, stay)();
  expect(cache.read(query).fetching).toBe(false);
  clock = 1000;
  cache.subscribe(query, stay);
  expect(cache.read(query)).toMatchObject({ data: { name: "old" }, fetching: true });
  const done = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1, name: "new" });
  expect((await done).data).toMatchObject({ name: "new" });
});

test("when the last one leaves, the request is aborted; coming straight back keeps it", async () => {
  const cache = createCache();
  const leave = cache.subscribe(query, stay);
  const exchange = await server.next();
  leave();
  const leaveAgain = cache.subscribe(query, stay);
  await Promise.resolve();
  expect(cache.read(query).fetching).toBe(true);
  expect(server.count()).toBe(1);
  leaveAgain();
  await exchange.aborted;
  expect(cache.read(query).data).toBeUndefined();
});

test("invalidating a table refetches what is looked at and depends on it, and only that", async () => {
  const cache = createCache({ freshFor: 1e9 });
  cache.subscribe(query, stay);
  const done = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1, v: 1 });
  await done;
  cache.invalidate(["repairs"]);
  expect(cache.read(query).fetching).toBe(false);
  cache.invalidate(["employees"]);
  expect(cache.read(query)).toMatchObject({ data: { v: 1 }, fetching: true });
  const again = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1, v: 2 });
  expect((await again).data).toMatchObject({ v: 2 });
});

test("an answer of before the invalidation that comes late is dropped", async () => {
  const cache = createCache();
  const runs: Promise<unknown>[] = [];
  const signal = new AbortController().signal;
  // A question that does not heed being given up, so that its old answer does arrive.
  const stubborn: Query<unknown> = {
    ...query,
    run: () => {
      const run = query.run(signal);
      runs.push(run);
      return run;
    },
  };
  const seen: unknown[] = [];
  cache.subscribe(stubborn, () => seen.push(cache.read(stubborn).data));
  const late = await server.next();
  cache.invalidate();
  const fresh = await server.next();
  late.answer(200, { v: "late" });
  await runs[0];
  const done = until(cache, stubborn, hasData);
  fresh.answer(200, { v: "fresh" });
  expect((await done).data).toEqual({ v: "fresh" });
  expect(seen).not.toContainEqual({ v: "late" });
});

test("a request without an answer is tried again, visibly; a refused one is not", async () => {
  const waits: number[] = [];
  const cache = createCache({
    retryDelays: [10, 20],
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  const seen = new Set<number>();
  cache.subscribe(query, () => seen.add(cache.read(query).retry));
  (await server.next()).drop();
  (await server.next()).answer(503, "busy");
  const done = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1 });
  expect(await done).toMatchObject({ data: { id: 1 }, retry: 0, error: undefined });
  expect(waits).toEqual([10, 20]);
  expect([...seen]).toEqual(expect.arrayContaining([1, 2]));

  cache.refetch(query.key);
  const refused = until(cache, query, (state) => state.error !== undefined);
  (await server.next()).answer(404, { error: { code: "not_found", message: "gone" } });
  expect(await refused).toMatchObject({ data: { id: 1 }, error: { code: "not_found" } });
  expect(server.count()).toBe(4);
});

test("rendering twice: queries are collected, awaited, dehydrated, and known to another cache", async () => {
  const cache = createCache({ collect: true });
  expect(cache.read(query).fetching).toBe(true);
  expect(cache.read(query).fetching).toBe(true);
  const ran = cache.runCollected();
  (await server.next()).answer(200, { id: 1 });
  expect(await ran).toBe(true);
  expect(cache.read(query).data).toEqual({ id: 1 });
  expect(await cache.runCollected()).toBe(false);
  const browser = createCache();
  browser.hydrate(JSON.parse(JSON.stringify(cache.dehydrate())) as ReturnType<QueryCache["dehydrate"]>);
  browser.subscribe(query, stay);
  expect(browser.read(query)).toMatchObject({ data: { id: 1 }, fetching: false });
  expect(server.count()).toBe(1);
});

test("lists that differ in any way are different questions", () => {
  const context = { client: new DataClient(), tablesOf: () => [] };
  const params = [
    {},
    { page: 2 },
    { q: "a" },
    { sort: [{ field: "name", direction: "asc" }] },
    { pageSize: 5 },
  ] as const;
  expect(new Set(params.map((each) => listRows(context, laptop, each).key)).size).toBe(params.length);
});

test("what was deleted stays to be seen while its page is left, and is never asked for again", async () => {
  const cache = createCache();
  const done = until(cache, query, hasData);
  (await server.next()).answer(200, { id: 1 });
  await done;
  const leave = cache.subscribe(query, stay);
  cache.forget([query.key]);
  cache.invalidate();
  expect(cache.read(query)).toMatchObject({ data: { id: 1 }, fetching: false });
  expect(server.count()).toBe(1);
  leave();
  await Promise.resolve();
  // Who goes back to it asks anew, and learns that it is gone.
  expect(cache.read(query)).toMatchObject({ data: undefined, fetching: true });
});
