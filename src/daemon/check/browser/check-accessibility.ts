/** Checks every kind of page of an app with axe: in light and dark, on a wide screen and on a phone. */
import type { CheckProblem } from "../../../core/check/check-report.ts";
import type { AppDriver, ColourScheme, ScreenName } from "./app-driver.ts";
import type { BrowserTour } from "./browser-tour.ts";
import { describeFailure, isTimeout } from "./hung-page.ts";
import { words } from "./interface-words.ts";
import { recordId } from "./list-view.ts";
import type { AxeFinding, AxeScope } from "./run-axe.ts";

interface Look {
  screen: ScreenName;
  scheme: ColourScheme;
  /** The second scheme on the same screen can only break what colours break. */
  scope: AxeScope;
}

/** In this order each look differs from the one before in one thing. */
const looks: readonly Look[] = [
  { screen: "desktop", scheme: "light", scope: "all" },
  { screen: "desktop", scheme: "dark", scope: "colours" },
  { screen: "phone", scheme: "dark", scope: "all" },
  { screen: "phone", scheme: "light", scope: "colours" },
];

/** Of what a page brings up when it is used, on a phone, where it has the least room. */
const openLooks: readonly Look[] = [
  { screen: "phone", scheme: "light", scope: "all" },
  { screen: "phone", scheme: "dark", scope: "colours" },
];

interface Found extends AxeFinding {
  path: string;
  /** What was open on the page, e.g. its question before deleting. */
  state: string;
  look: Look;
}

export async function checkAccessibility(tour: BrowserTour): Promise<{ pages: number; problems: CheckProblem[] }> {
  const found: Found[] = [];
  const problems: CheckProblem[] = [];
  const toVisit = ["/"];
  let pages = 0;
  const visitor = tour.visitor();
  for (let path = toVisit[0]; path !== undefined; path = toVisit[pages]) {
    const address = path;
    if (tour.budget.isOver) {
      problems.push(tour.budget.missed(`${toVisit.length - pages} pages, from ${address} on,`, address));
      break;
    }
    pages += 1;
    const outcome = await visitor.attempt(async (driver) => {
      await openForLooks(driver, address);
      for (const next of await nextPaths(driver))
        if (!toVisit.some((known) => isSamePage(known, next))) toVisit.push(next);
      found.push(...(await lookAtPage(driver)));
    });
    if ("failed" in outcome) {
      const message = `the page could not be looked at: ${describeFailure(outcome.failed)}`;
      problems.push({ message, page: address, ...(isTimeout(outcome.failed) ? { code: "timeout" } : {}) });
    }
  }
  await visitor.leave();
  return { pages, problems: [...problems, ...gather(found)] };
}

async function openForLooks(driver: AppDriver, path: string): Promise<void> {
  const isNew = driver.page.url() === "about:blank";
  await driver.open(path);
  if (isNew) await driver.followSystemScheme();
}

/** Where a page leads to that is a page of another kind: the menu's entries, a record, its form, the form for a new one. */
async function nextPaths(driver: AppDriver): Promise<string[]> {
  const entries = driver.path === "/" ? await driver.entries() : [];
  const links = await driver.links();
  const records = links.filter(({ path }) => recordId(path) !== undefined && !path.endsWith("/edit"));
  const forms = links.filter(
    ({ label, path }) => (words.create.test(label) || words.edit.test(label)) && /\/(new|edit)$/.test(path),
  );
  return [...entries, ...records.slice(0, 1), ...forms].map(({ path }) => path);
}

/** Pages of two records are the same to an eye that looks for how pages are made. */
function isSamePage(one: string, other: string): boolean {
  const pattern = (path: string): string => path.replace(/\/\d+(?=\/|$)/, "/:id");
  return pattern(one) === pattern(other);
}

async function lookAtPage(driver: AppDriver): Promise<Found[]> {
  const found: Found[] = [];
  const { path } = driver;
  const look = async (at: Look, state: string): Promise<void> => {
    await driver.setScheme(at.scheme);
    found.push(...(await driver.axe(at.scope)).map((finding) => ({ ...finding, path, state, look: at })));
  };
  for (const at of looks) {
    await driver.setScreen(at.screen);
    await look(at, "");
  }
  const state = await openState(driver);
  if (state === undefined) return found;
  for (const at of openLooks) await look(at, state);
  return found;
}

/** Brings up what a page shows only when it is used: the messages of a form left empty, the question before deleting. */
async function openState(driver: AppDriver): Promise<string | undefined> {
  const { path, spec } = driver;
  if (recordId(path) !== undefined && !path.endsWith("/edit") && (await driver.record().canDelete())) {
    const answer = await driver.record().remove();
    return answer.asked ? "asking before it deletes" : undefined;
  }
  const list = spec.pages.find((page) => page.kind === "list" && path === `/${page.path}/new`);
  const entity = spec.entities.find(({ name }) => list?.kind === "list" && name === list.entity);
  if (entity === undefined || !(await driver.hasForm())) return undefined;
  const form = await driver.form(entity);
  if ((await form.emptyRequired()).length === 0) return undefined;
  const { saved } = await form.save();
  return saved ? undefined : "with messages at its fields";
}

/** The same finding at the same element on several pages or looks is one problem, with the places counted. */
function gather(found: readonly Found[]): CheckProblem[] {
  const groups = new Map<string, Found[]>();
  for (const finding of found) {
    const key = `${finding.rule} ${finding.element} ${finding.selector.replaceAll(/\d+/g, "0")}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(describeGroup);
}

function describeGroup(group: readonly Found[]): CheckProblem {
  const [first] = group as readonly [Found, ...Found[]];
  const seen = [...new Set(group.map(({ look }) => `${look.scheme} on a ${look.screen}`))];
  const places = seen.length === looks.length ? "" : `, ${seen.join(" and ")}`;
  const paths = new Set(group.map(({ path }) => path)).size - 1;
  const others = paths === 0 ? "" : `; also on ${paths} other page${paths === 1 ? "" : "s"}`;
  const state = first.state === "" ? "" : `, ${first.state}`;
  return {
    message: `${first.message} (${first.impact}${places}${state}${others})`,
    code: first.rule,
    page: first.path,
    element: first.element,
  };
}
