/** One visitor of an app in a browser: opens pages, uses the menu, works with lists, forms and records. */
import type { BrowserContext, Page } from "playwright-core";
import type { AppSpec, Entity } from "../../../core/spec/schema.ts";
import { within } from "./hung-page.ts";
import { words } from "./interface-words.ts";
import { createListView, type ListView } from "./list-view.ts";
import { followEntry, type NavigationEntry, readEntries } from "./navigation-menu.ts";
import { waitForCalm } from "./page-calm.ts";
import { animationsEnd, readErrorState, readLinks, readOverflow } from "./page-scripts.ts";
import { type PageWatch, pathOf } from "./page-watch.ts";
import { openRecordForm, type RecordForm } from "./record-form.ts";
import { createRecordPage, openDialog, type RecordPage } from "./record-page.ts";
import { type AxeFinding, type AxeScope, runAxe } from "./run-axe.ts";

/** Sizes of screens that are looked at. */
export const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type ScreenName = keyof typeof screens;
export type ColourScheme = "light" | "dark";

export interface PageState {
  path: string;
  /** Text of the page's first heading of level 1. */
  heading: string | undefined;
  /** What an error state on the page says. */
  error: string | undefined;
  /** Set when the page is wider than the screen. */
  overflow: { width: number; element: string } | undefined;
}

export interface AppDriver {
  /** For whatever the driver has no word for. */
  readonly page: Page;
  readonly watch: PageWatch;
  readonly spec: AppSpec;
  /** Path of the page that is shown. */
  readonly path: string;
  /** Loads an address of the app, by its path, and waits until it is calm. */
  open(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back to the page before. */
  back(): Promise<void>;
  calm(): Promise<void>;
  state(): Promise<PageState>;
  entries(): Promise<NavigationEntry[]>;
  follow(entry: NavigationEntry): Promise<void>;
  /** Links in the main part of the page. */
  links(): Promise<NavigationEntry[]>;
  /** The list on the page that is shown, as one of this entity. */
  listOf(entity: Entity): ListView;
  /** Opens the entity's list from the menu, or by its address; undefined where the spec has none. */
  openList(entity: Entity): Promise<ListView | undefined>;
  /** The form on the page that is shown, or in the dialog that is open. */
  form(entity: Entity): Promise<RecordForm>;
  hasForm(): Promise<boolean>;
  record(): RecordPage;
  /** Agrees to leave a form whose content is not saved, where the app asks. */
  agreeToLeave(): Promise<void>;
  setScreen(screen: ScreenName): Promise<void>;
  /** Asks for the colours of a light or dark system. */
  setScheme(scheme: ColourScheme): Promise<void>;
  /** Has the app follow the system's colours from now on, where it lets people choose. */
  followSystemScheme(): Promise<void>;
  /** Serious findings on what the screen shows now; by all rules unless only colours have changed. */
  axe(scope?: AxeScope): Promise<AxeFinding[]>;
  close(): Promise<void>;
}

export interface DriverParts {
  context: BrowserContext;
  page: Page;
  watch: PageWatch;
  spec: AppSpec;
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  origin: string;
  /** Longest time that any one thing may take. */
  timeoutMs: number;
  close(): Promise<void>;
}

export function createAppDriver(parts: DriverParts): AppDriver {
  const { page, watch, spec, origin, timeoutMs } = parts;
  const main = page.getByRole("main").first();
  const calm = (): Promise<void> => waitForCalm(page, watch, timeoutMs);
  /** `evaluate` has no limit of its own. */
  const ask = <T>(work: Promise<T>): Promise<T> => within(timeoutMs, "the page", work);
  const driver: AppDriver = {
    page,
    watch,
    spec,
    get path() {
      return pathOf(page.url());
    },
    async open(path) {
      await page.goto(`${origin}${path}`, { waitUntil: "domcontentloaded" });
      await calm();
    },
    async reload() {
      await page.reload({ waitUntil: "domcontentloaded" });
      await calm();
    },
    async back() {
      await page.goBack({ waitUntil: "domcontentloaded" });
      await calm();
    },
    calm,
    async state() {
      const heading = page.getByRole("heading", { level: 1 }).first();
      const width = page.viewportSize()?.width ?? screens.desktop.width;
      return {
        path: driver.path,
        heading: (await heading.count()) === 0 ? undefined : (await heading.innerText()).trim() || undefined,
        error: await ask(page.evaluate(readErrorState)),
        overflow: await ask(page.evaluate(readOverflow, width)),
      };
    },
    entries: () => readEntries({ page, calm }),
    follow: (entry) => followEntry({ page, calm }, entry),
    links: () => ask(main.evaluate(readLinks)),
    listOf: (entity) => createListView({ page, watch, main, entity, timeoutMs, calm }),
    async openList(entity) {
      const list = spec.pages.find((candidate) => candidate.kind === "list" && candidate.entity === entity.name);
      if (list === undefined) return undefined;
      const path = `/${list.path}`;
      const entry = (await driver.entries()).find((candidate) => candidate.path === path);
      if (entry === undefined) await driver.open(path);
      else await driver.follow(entry);
      return driver.listOf(entity);
    },
    async form(entity) {
      const dialog = openDialog(page);
      const scope = (await dialog.count()) > 0 ? dialog : main;
      return openRecordForm({ page, watch, entity, locale: spec.app.locale, timeoutMs, calm, scope });
    },
    hasForm: async () =>
      (await main
        .locator("form")
        .filter({ has: page.locator("[data-field]") })
        .count()) > 0,
    record: () => createRecordPage({ page, watch, main, timeoutMs, calm }),
    async agreeToLeave() {
      const leave = openDialog(page).getByRole("button", { name: words.leave });
      if ((await leave.count()) > 0) await leave.first().click();
      await calm();
    },
    async setScreen(screen) {
      await page.setViewportSize(screens[screen]);
      await calm();
    },
    async setScheme(colorScheme) {
      await page.emulateMedia({ colorScheme });
      await ask(page.evaluate(animationsEnd));
    },
    followSystemScheme: () => followSystemScheme(page, calm),
    async axe(scope) {
      await ask(page.evaluate(animationsEnd));
      return ask(runAxe(page, scope));
    },
    close: parts.close,
  };
  return driver;
}

async function followSystemScheme(page: Page, calm: () => Promise<void>): Promise<void> {
  const button = page.getByRole("button", { name: words.theme }).first();
  if ((await button.count()) === 0) return;
  await button.click();
  const system = page.getByRole("menuitemradio", { name: words.systemTheme }).first();
  if ((await system.count()) > 0) await system.click();
  else await page.keyboard.press("Escape");
  await calm();
}
