/** The app's menu as a visitor uses it: at the side of a wide screen, behind a button on a phone. */
import type { Locator, Page } from "playwright-core";
import { words } from "./interface-words.ts";
import { readLinks } from "./page-scripts.ts";
import { openDialog } from "./record-page.ts";

export interface NavigationEntry {
  label: string;
  /** Path of its address. */
  path: string;
}

export interface MenuParts {
  page: Page;
  calm(): Promise<void>;
}

/** Returns the entries in their order; those in folded groups too. A menu that had to be opened is closed again. */
export async function readEntries(parts: MenuParts): Promise<NavigationEntry[]> {
  const menu = await openMenu(parts);
  if (menu === undefined) return [];
  const links = await menu.evaluate(readLinks);
  if ((await menuButton(parts.page).count()) > 0) await parts.page.keyboard.press("Escape");
  return links.filter(({ path }, index) => links.findIndex((other) => other.path === path) === index);
}

/** Presses an entry; rejects when the menu does not have it. */
export async function followEntry(parts: MenuParts, entry: NavigationEntry): Promise<void> {
  const menu = await openMenu(parts);
  const link = menu?.locator(`a[href="${entry.path}"], a[href^="${entry.path}?"]`).first();
  if (link === undefined || (await link.count()) === 0) throw new Error(`the menu has no entry ${entry.label}`);
  await link.click();
  await parts.calm();
}

/** Makes the menu visible with all its groups unfolded; undefined where the app has none. */
async function openMenu({ page, calm }: MenuParts): Promise<Locator | undefined> {
  const button = menuButton(page);
  const isPhone = (await button.count()) > 0 && (await button.isVisible());
  if (isPhone) {
    await button.click();
    await openDialog(page).waitFor();
    await calm();
  }
  const within = isPhone ? openDialog(page) : page.locator("body");
  const main = within.getByRole("navigation", { name: words.mainMenu }).first();
  const menu = (await main.count()) > 0 ? main : within.getByRole("navigation").first();
  if ((await menu.count()) === 0) return undefined;
  for (const folded of await menu.getByRole("button", { expanded: false }).all()) await folded.click();
  return menu;
}

function menuButton(page: Page): Locator {
  return page.getByRole("button", { name: words.openMenu }).first();
}
