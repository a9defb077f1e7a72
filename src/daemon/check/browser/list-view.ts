/** The list of an entity as a visitor works with it: search, filter, sort, page, and the ways to records and to a new one. */
import type { Locator, Page } from "playwright-core";
import type { Field } from "../../../core/spec/field-schema.ts";
import type { Entity } from "../../../core/spec/schema.ts";
import { words } from "./interface-words.ts";
import { type FilterValue, setListFilter } from "./list-filter-view.ts";
import { readLinks } from "./page-scripts.ts";
import { type PageWatch, pathOf } from "./page-watch.ts";

/** What a record can be known by in a list. */
export interface ListedRecord {
  id: number | undefined;
  /** A text that its row shows. */
  text: string | undefined;
}

export interface ListView {
  readonly entity: Entity;
  /** Path of the list's page. */
  readonly path: string;
  hasSearch(): Promise<boolean>;
  /** Types into the list's own search and waits for its answer. */
  search(text: string): Promise<void>;
  /** Narrows the list by a field that it offers as a filter. */
  filter(field: Field, value: FilterValue): Promise<void>;
  /** Takes every filter off again. */
  clearFilters(): Promise<void>;
  /** Presses the header of a column; returns the direction that the list says it is sorted in by it now. */
  sort(field: Field): Promise<"ascending" | "descending" | "none">;
  /** The texts of the rows that are shown, a text per column. */
  rows(): Promise<string[][]>;
  /** How many rows there are on all pages, as the list says; undefined where it does not. */
  total(): Promise<number | undefined>;
  /** Whether a record is among those that are shown. */
  shows(record: ListedRecord): Promise<boolean>;
  /** Looks for a record page by page, at most `pages` of them; undefined when there were more pages than that. */
  findOnPages(record: ListedRecord, pages: number): Promise<boolean | undefined>;
  /** Marks a record as selected, for what can be done with selected ones; returns whether the list lets it be. */
  select(record: ListedRecord): Promise<boolean>;
  /** Follows the link of a record. */
  openRecord(record: ListedRecord): Promise<void>;
  /** Path that the first shown record's link leads to. */
  firstRecordPath(): Promise<string | undefined>;
  /** Whether there is a way to a new record, be it a link or a button. */
  offersNew(): Promise<boolean>;
  /** Follows the way to a new record. */
  openNew(): Promise<void>;
}

export interface ListParts {
  page: Page;
  watch: PageWatch;
  main: Locator;
  entity: Entity;
  timeoutMs: number;
  calm(): Promise<void>;
}

/** Milliseconds in which a search must begin to do something; lists wait for a pause in typing. */
const searchStartMs = 2_000;

export function createListView(parts: ListParts): ListView {
  const { page, main, entity, calm } = parts;
  const searchBox = main.getByRole("searchbox").first();
  const named = (name: RegExp): Locator => main.getByRole("link", { name }).or(main.getByRole("button", { name }));
  /** One that names the entity, else any that is a link: lists have other things to add, as filters. */
  const newOnes = [named(words.createOne(entity.label)), main.getByRole("link", { name: words.create })];
  const findNew = async (): Promise<Locator | undefined> => {
    for (const candidate of newOnes) if ((await candidate.count()) > 0) return candidate.first();
    return undefined;
  };
  const shows = async (record: ListedRecord): Promise<boolean> => (await findRecord(main, record)) !== undefined;
  return {
    entity,
    path: pathOf(page.url()),
    hasSearch: async () => (await searchBox.count()) > 0,
    search: (text) => search(parts, searchBox, text),
    filter: (field, value) => setListFilter(parts, field, value),
    async clearFilters() {
      const clear = main.getByRole("button", { name: /^clear all$/i }).first();
      if ((await clear.count()) > 0) await clear.click();
      await calm();
    },
    async sort(field) {
      const header = main.getByRole("columnheader", { name: field.label }).first();
      await header.getByRole("button").click();
      await calm();
      const sorted = await header.getAttribute("aria-sort");
      return sorted === "ascending" || sorted === "descending" ? sorted : "none";
    },
    async rows() {
      const rows = await main
        .getByRole("row")
        .filter({ has: page.getByRole("cell") })
        .all();
      return Promise.all(rows.map((row) => row.getByRole("cell").allInnerTexts()));
    },
    total: () => readTotal(main),
    shows,
    findOnPages: (record, pages) => findOnPages(parts, record, pages),
    async select(record) {
      const found = await findRecord(main, record);
      if (found === undefined) throw new Error(`the list does not show the record ${record.text ?? record.id ?? ""}`);
      const box = rowOf(found).getByRole("checkbox");
      if ((await box.count()) === 0) return false;
      await box.first().check();
      await calm();
      return true;
    },
    async openRecord(record) {
      const found = await findRecord(main, record);
      if (found === undefined) throw new Error(`the list does not show the record ${record.text ?? record.id ?? ""}`);
      await found.click();
      await calm();
    },
    async firstRecordPath() {
      const links = await main.evaluate(readLinks);
      return links.find(({ path }) => recordId(path) !== undefined)?.path;
    },
    offersNew: async () => (await findNew()) !== undefined,
    async openNew() {
      const way = await findNew();
      if (way === undefined) throw new Error(`the list offers no way to a new ${entity.label}`);
      await way.click();
      await calm();
    },
  };
}

async function search({ page, watch, calm }: ListParts, box: Locator, text: string): Promise<void> {
  if ((await box.inputValue()) === text) return calm();
  // What the search does: it asks the server, or shows itself in the address; one that does neither filters what is there.
  const encoded = [encodeURIComponent(text), encodeURIComponent(text).replaceAll("%20", "+")];
  const asks = page
    .waitForRequest((request) => encoded.some((part) => part !== "" && request.url().includes(part)), {
      timeout: searchStartMs,
    })
    .catch(() => undefined);
  const moves = page
    .waitForURL((url) => url.searchParams.has("q") === (text !== ""), { timeout: searchStartMs })
    .catch(() => undefined);
  await box.fill(text);
  await (text === "" ? moves : asks);
  await moves;
  await calm();
  // An answer that came at once may start another question, for what is shown beside the rows.
  if (watch.pending > 0) await calm();
}

/** The place to press for a record: its link, else the row that has its text. */
async function findRecord(main: Locator, { id, text }: ListedRecord): Promise<Locator | undefined> {
  const links = main.locator("a[href]");
  if (id !== undefined) {
    const hrefs = await links.evaluateAll((all: { getAttribute(name: string): string | null }[]) =>
      all.map((link) => link.getAttribute("href") ?? ""),
    );
    const place = hrefs.findIndex((href) => recordId(href) === id);
    if (place >= 0) return links.nth(place);
  }
  if (text === undefined) return undefined;
  const rows = main.getByRole("row").filter({ hasText: text });
  if ((await rows.count()) === 0) return undefined;
  const link = rows.first().getByRole("link").first();
  return (await link.count()) > 0 ? link : rows.first();
}

/** The row that an element is in, or is. */
function rowOf(element: Locator): Locator {
  return element.locator("xpath=ancestor-or-self::*[@role='row' or self::tr][1]");
}

/** The id that an address of a record holds: `/laptops/12`, `/laptops/12/edit`. */
export function recordId(href: string): number | undefined {
  const path = href.split(/[?#]/, 1)[0] ?? "";
  const id = /^\/[a-z][a-z0-9-]*\/(\d+)(?:\/edit)?$/.exec(path)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The list says `1–25 of 31`, in the digits and groups of its locale. */
async function readTotal(main: Locator): Promise<number | undefined> {
  const texts = await main.getByRole("navigation").getByRole("status").allTextContents();
  const said = texts.map((text) => /(?:of|von|de|\/)\s+([\d.,'’\s\u00a0\u202f]+)$/.exec(text.trim())?.[1]);
  const digits = said.find((part) => part !== undefined)?.replaceAll(/\D/g, "");
  return digits === undefined || digits === "" ? undefined : Number(digits);
}

async function findOnPages(parts: ListParts, record: ListedRecord, pages: number): Promise<boolean | undefined> {
  const { main, calm } = parts;
  const next = main.getByRole("button", { name: words.nextPage }).first();
  for (let page = 1; page <= pages; page += 1) {
    if ((await findRecord(main, record)) !== undefined) return true;
    if ((await next.count()) === 0 || (await next.isDisabled())) return false;
    await next.click();
    await calm();
  }
  return undefined;
}
