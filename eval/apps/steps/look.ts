/** Steps that look: pages, the menu, one record, charts, reports. */
import type { Locator } from "playwright-core";
import { demand, demandNoError, openTarget, type Stage } from "../stage.ts";
import { contentStems, likeness } from "../words.ts";

export async function lookAtHome(stage: Stage): Promise<string> {
  await stage.driver.open("/");
  await demandNoError(stage);
  const text = await mainOf(stage).innerText();
  demand(text.trim().length > 20, "the first page is empty");
  return "the first page opens";
}

export async function openPage(stage: Stage, subject: string): Promise<string> {
  const target = await stage.target(subject);
  await openTarget(stage, target);
  demand(await showsSomething(stage), `"${target.name}" shows nothing`);
  return `opened "${target.name}"`;
}

/** Rows, cards, charts, a form or at least a paragraph of text. */
async function showsSomething(stage: Stage): Promise<boolean> {
  const main = mainOf(stage);
  if ((await main.getByRole("row").count()) > 1) return true;
  for (const role of ["article", "img", "form", "grid"] as const)
    if ((await main.getByRole(role).count()) > 0) return true;
  const items = await main.getByRole("listitem").count();
  return items > 0 || (await main.innerText()).length > 80;
}

export async function openDetail(stage: Stage, subject: string): Promise<string> {
  const entity = await stage.entity(subject);
  const list = await stage.driver.openList(entity);
  demand(list !== undefined, `${entity.pluralLabel} has no list`);
  const path = await list.firstRecordPath();
  demand(path !== undefined, `the list of ${entity.pluralLabel} has no record that can be opened`);
  await stage.driver.open(path);
  await demandNoError(stage);
  const text = (await mainOf(stage).innerText()).toLowerCase();
  const shown = entity.fields.filter((field) => text.includes(field.label.toLowerCase()));
  demand(
    shown.length * 2 >= entity.fields.length,
    `the page of one ${entity.label} shows ${shown.length} of its fields`,
  );
  return `opened one ${entity.label}`;
}

/** Every entry opens without an error and the way back works; every name that is given is an entry. */
export async function walkMenu(stage: Stage, names: readonly string[]): Promise<string> {
  const { driver } = stage;
  await driver.open("/");
  const entries = await driver.entries();
  demand(entries.length > 1, "the menu has one entry only");
  for (const name of names) {
    const wanted = contentStems(name);
    if (wanted.length === 0) continue;
    const found = entries.some(({ label }) => likeness(wanted, contentStems(label)) >= 0.6);
    demand(found, `the menu has no entry like "${name}"`);
  }
  for (const entry of entries) {
    await driver.follow(entry);
    await demandNoError(stage);
  }
  const home = entries[0];
  if (home) await driver.follow(home);
  await demandNoError(stage);
  return `${entries.length} entries open`;
}

export async function lookAtPhone(stage: Stage): Promise<string> {
  const { driver } = stage;
  await driver.setScreen("phone");
  try {
    await driver.open("/");
    for (const entry of await driver.entries()) {
      await driver.follow(entry);
      await demandNoError(stage);
      const { overflow } = await driver.state();
      demand(overflow === undefined, `${entry.label} is ${overflow?.width} px wide on a phone`);
    }
  } finally {
    await driver.setScreen("desktop");
  }
  return "every entry fits a phone";
}

export async function lookForBarriers(stage: Stage): Promise<string> {
  const { driver } = stage;
  await driver.open("/");
  for (const entry of await driver.entries()) {
    await driver.follow(entry);
    const serious = (await driver.axe()).filter(({ impact }) => impact === "serious" || impact === "critical");
    demand(serious.length === 0, `${entry.label}: ${serious[0]?.rule ?? ""}`);
  }
  return "no serious finding on any entry";
}

/** A chart with numbers other than nothing, on the page that is meant or on the first page with one. */
export async function lookAtChart(stage: Stage, subject: string): Promise<string> {
  const { driver, app } = stage;
  const chartPages = app.spec.pages.filter((page) => page.kind === "dashboard" || page.kind === "report");
  demand(chartPages.length > 0, "no page has charts");
  const wanted = contentStems(subject);
  const meant = chartPages
    .map((page) => ({ page, score: likeness(wanted, contentStems(textsOf(page).join(" "))) }))
    .sort((a, b) => b.score - a.score);
  const generic = wanted.every((word) => GENERIC.has(word));
  const best = meant[0];
  demand(best !== undefined && (generic || best.score >= 0.5), `no chart is about "${subject.trim()}"`);
  await driver.open(`/${best.page.path}`);
  await demandNoError(stage);
  const charts = chartsOf(stage);
  await charts
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  const count = await charts.count();
  demand(count > 0, `"${best.page.title}" shows no chart`);
  const shapes = await charts.first().locator("rect, path, circle, line, polyline").count();
  demand(shapes > 0, `the chart on "${best.page.title}" is empty`);
  return `${count} charts on "${best.page.title}"`;
}

const GENERIC = new Set([
  "chart",
  "graph",
  "generat",
  "dashboard",
  "trend",
  "statistic",
  "analysi",
  "visualiz",
  "perform",
  "report",
]);

function textsOf(page: Stage["app"]["spec"]["pages"][number]): string[] {
  return page.kind === "dashboard" ? [page.title, ...page.widgets.map((widget) => widget.title)] : [page.title];
}

function chartsOf(stage: Stage): Locator {
  return mainOf(stage).locator('svg[role="img"], [role="img"]:has(svg), figure:has(svg)');
}

/** Another time range asks the server again and says so on the page. */
export async function changeRange(stage: Stage, subject: string): Promise<string> {
  const { driver } = stage;
  const page = stage.app.spec.pages.find(
    (candidate) =>
      (candidate.kind === "dashboard" && candidate.widgets.some((widget) => widget.kind === "chart" && widget.range)) ||
      (candidate.kind === "report" && candidate.range !== undefined),
  );
  demand(page !== undefined, "no page has a time range");
  await stage.target(subject);
  await driver.open(`/${page.path}`);
  const control = mainOf(stage)
    .getByRole("combobox", { name: /time range|period/iu })
    .first();
  demand((await control.count()) > 0, `"${page.title}" has no control of its time range`);
  const asked = driver.page.waitForRequest((request) => request.url().includes("/aggregate"), { timeout: 5_000 });
  const options = await control
    .locator("option")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const current = await control.inputValue();
  const other = options.find((value) => value !== current && value !== "custom");
  demand(other !== undefined, "there is one time range only");
  await control.selectOption(other);
  demand(
    await asked.then(
      () => true,
      () => false,
    ),
    "another time range changes nothing",
  );
  await driver.calm();
  await demandNoError(stage);
  return `the time range of "${page.title}" was changed`;
}

export async function rearrangeDashboard(stage: Stage): Promise<string> {
  const { driver } = stage;
  const page = stage.app.spec.pages.find(({ kind }) => kind === "dashboard");
  demand(page !== undefined, "the app has no dashboard");
  await driver.open(`/${page.path}`);
  const order = (): Promise<string[]> => mainOf(stage).getByRole("heading", { level: 2 }).allInnerTexts();
  const before = await order();
  await mainOf(stage)
    .getByRole("button", { name: /customi[sz]e/iu })
    .first()
    .click();
  // The first tile cannot move further to the front.
  const move = mainOf(stage)
    .getByRole("button", { name: /\b(?:move|later|down|right|after)\b/iu, disabled: false })
    .first();
  await move.waitFor({ timeout: 5_000 }).catch(() => undefined);
  demand((await move.count()) > 0, "no tile can be moved");
  await move.click();
  await mainOf(stage)
    .getByRole("button", { name: /done|save/iu })
    .first()
    .click();
  await driver.reload();
  await driver.calm();
  demand((await order()).join("|") !== before.join("|"), "the order is the same after a reload");
  return "two tiles changed places, also after a reload";
}

export async function openReport(stage: Stage, subject: string): Promise<string> {
  const entity = await stage.entity(subject.replace(/\breports?\b/giu, " ")).catch(() => undefined);
  const reports = stage.app.spec.pages.filter((page) => page.kind === "report");
  const page =
    reports.find((candidate) => entity !== undefined && candidate.entity === entity.name) ??
    (entity === undefined ? reports[0] : undefined);
  demand(page !== undefined, `there is no report about "${subject.trim()}"`);
  await stage.driver.open(`/${page.path}`);
  await demandNoError(stage);
  demand((await mainOf(stage).getByRole("row").count()) > 1, `the report "${page.title}" is empty`);
  return `the report "${page.title}" has rows`;
}

/** The list's export gives a file with its header and rows. */
export async function download(stage: Stage, subject: string): Promise<string> {
  const entity = await stage.entity(subject);
  await stage.driver.openList(entity);
  const link = mainOf(stage).locator('a[href*="export.csv"]').first();
  const href = (await link.count()) > 0 ? await link.getAttribute("href") : undefined;
  demand(typeof href === "string", `${entity.pluralLabel} cannot be downloaded`);
  const answer = await stage.driver.page.request.get(new URL(href, stage.app.origin).href);
  const lines = (await answer.text()).trim().split("\n");
  demand(answer.ok() && lines.length > 1, "the file is empty");
  return `${lines.length - 1} lines of ${entity.pluralLabel} were downloaded`;
}

export function mainOf({ driver }: Stage): Locator {
  return driver.page.getByRole("main").first();
}
