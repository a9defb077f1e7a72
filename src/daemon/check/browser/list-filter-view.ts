/** Sets a filter of a list: ticks values, gives bounds, or types a part of a text, by what the filter offers. */
import type { Locator } from "playwright-core";
import type { Field } from "../../../core/spec/field-schema.ts";
import { words } from "./interface-words.ts";
import type { ListParts } from "./list-view.ts";

/** Labels of values; smallest and largest, as they are stored; or a part of the text. */
export type FilterValue =
  | { values: readonly string[] }
  | { from?: string | undefined; to?: string | undefined }
  | { text: string };

/** Milliseconds in which a filter must show in the address or ask the server. */
const startMs = 2_000;

export async function setListFilter(parts: ListParts, field: Field, value: FilterValue): Promise<void> {
  const { page, main, calm } = parts;
  await main
    .getByRole("button", { name: words.filterBy(field.label), exact: true })
    .first()
    .click();
  const panel = page.getByRole("dialog", { name: words.filterBy(field.label), exact: true }).first();
  await panel.waitFor();
  await calm();
  const before = page.url();
  await fillPanel(panel, value);
  await page.waitForURL((url) => url.href !== before, { timeout: startMs }).catch(() => undefined);
  await page.keyboard.press("Escape");
  await calm();
}

async function fillPanel(panel: Locator, value: FilterValue): Promise<void> {
  if ("values" in value) {
    for (const label of value.values) {
      const box = panel.getByRole("checkbox", { name: new RegExp(`^${escapeForRegExp(label)}(\\s*\\d+)?$`) });
      await box.first().check();
    }
  } else if ("text" in value) {
    await panel.getByRole("textbox", { name: words.contains }).fill(value.text);
  } else {
    if (value.from !== undefined) await panel.getByLabel(words.filterFrom).fill(value.from);
    if (value.to !== undefined) await panel.getByLabel(words.filterTo).fill(value.to);
    // A bound takes effect when its input is left.
    await panel.page().keyboard.press("Tab");
  }
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
