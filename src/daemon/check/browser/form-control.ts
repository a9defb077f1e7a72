/** Fills one field of a form, by what stands in its group: a text input, a select, radios, a combobox, a tick, a file. */
import type { Locator } from "playwright-core";
import { type ControlKind, readControlKind } from "./page-scripts.ts";

export interface FieldControl {
  kind: ControlKind;
  /** Everything of the field: label, input, help and message. */
  group: Locator;
}

const texts = 'textarea, [contenteditable="true"], input:not([type="color"], [type="hidden"], [type="range"])';

/** Returns the control of the field with a name, or else with a label; undefined where there is none that can be changed. */
export async function findControl(form: Locator, name: string, label: string): Promise<FieldControl | undefined> {
  const marked = form.locator(`[data-field="${name}"]`).first();
  if ((await marked.count()) > 0) {
    const kind = await marked.evaluate(readControlKind);
    return kind === undefined ? undefined : { kind, group: marked };
  }
  const labelled = form.getByLabel(label, { exact: true }).first();
  if ((await labelled.count()) === 0) return undefined;
  const group = labelled.locator("xpath=..");
  const kind = await group.evaluate(readControlKind);
  return kind === undefined ? undefined : { kind, group };
}

/** Ticks or unticks; a choice of yes and no is a select or radios where the field may also be neither. */
export async function setTick({ kind, group }: FieldControl, on: boolean): Promise<void> {
  if (kind === "checkbox") {
    await group.locator('input[type="checkbox"], [role="checkbox"], [role="switch"]').first().setChecked(on);
    return;
  }
  await chooseByText({ kind, group }, on ? /^(yes|true|on)\b/i : /^(no|false|off)\b/i);
}

/** Types a text in place of what is there; returns whether the input holds it now. Inputs may refuse what they cannot hold. */
export async function typeText({ group }: FieldControl, text: string): Promise<boolean> {
  const input = group.locator(texts).first();
  try {
    await input.fill(text);
  } catch (error) {
    // Numbers, dates and times have inputs of their own, which take nothing else.
    if (!/cannot type text into|malformed value/i.test(String(error))) throw error;
    return false;
  }
  return (await input.inputValue()) === text;
}

/** The texts of what can be chosen, without what stands for nothing. Comboboxes tell what they offer first. */
export async function readOffered(control: FieldControl): Promise<string[]> {
  const { kind, group } = control;
  if (kind === "select") {
    const options = group.locator("select").first().locator("option:not([value='']):not([disabled])");
    return (await options.allTextContents()).map((text) => text.trim());
  }
  if (kind === "radios") {
    const radios = await group.getByRole("radio", { disabled: false }).all();
    const values = await Promise.all(radios.map((radio) => radio.getAttribute("value")));
    const names = await Promise.all(radios.map((radio) => accessibleText(radio)));
    return names.filter((_, index) => values[index] !== "");
  }
  if (kind !== "combobox") return [];
  const options = await openOptions(control, "");
  const offered = await options.allTextContents();
  await group.getByRole("combobox").first().press("Escape");
  return offered.map((text) => text.trim());
}

/** Chooses the n-th of what is offered, from 0; returns its text, or undefined where there are fewer. */
export async function chooseNth(control: FieldControl, place: number): Promise<string | undefined> {
  const { kind, group } = control;
  if (kind === "select") {
    const offered = await readOffered(control);
    const label = offered[place];
    const value = await group
      .locator("select")
      .first()
      .locator("option:not([value='']):not([disabled])")
      .nth(place)
      .getAttribute("value", { timeout: 1_000 })
      .catch(() => null);
    if (label === undefined || value === null) return undefined;
    await group.locator("select").first().selectOption(value);
    return label;
  }
  if (kind === "radios") {
    const label = (await readOffered(control))[place];
    if (label !== undefined) await chooseByText(control, label);
    return label;
  }
  if (kind !== "combobox") return undefined;
  const options = await openOptions(control, "");
  if ((await options.count()) <= place) {
    await group.getByRole("combobox").first().press("Escape");
    return undefined;
  }
  const label = (await options.nth(place).textContent())?.trim();
  await options.nth(place).click();
  return label;
}

/** Chooses what has a text, or begins with it where more follows, or has it as its value; a combobox is searched for it. */
export async function chooseByText(control: FieldControl, wanted: string | RegExp): Promise<void> {
  const { kind, group } = control;
  const begins = typeof wanted === "string" ? new RegExp(`^\\s*${escapeForRegExp(wanted)}`) : wanted;
  const value = `[value=${JSON.stringify(String(wanted))}]`;
  if (kind === "radios") {
    const named = group.getByRole("radio", { name: wanted, exact: typeof wanted === "string" });
    await pressRadio(await either(named, group.locator(`input[type="radio"]${value}`)));
  } else if (kind === "select") {
    const select = group.locator("select").first();
    const whole = typeof wanted === "string" ? new RegExp(`${begins.source}\\s*($|·|\\()`) : wanted;
    const option = await either(select.locator("option").filter({ hasText: whole }), select.locator(`option${value}`));
    await select.selectOption((await option.getAttribute("value")) ?? "");
  } else if (kind === "combobox") {
    const options = await openOptions(control, typeof wanted === "string" ? wanted : "");
    await options.filter({ hasText: begins }).first().click();
  } else throw new Error(`a ${kind} field has nothing to choose from`);
}

/** Presses what a person would: the label around a radio that itself is only there for the keyboard and screen readers. */
async function pressRadio(radio: Locator): Promise<void> {
  if (await radio.isChecked()) return;
  const label = radio.locator("xpath=ancestor::label[1]");
  await ((await label.count()) > 0 ? label : radio).click();
}

/** The first of what there is, else the first of the other. */
async function either(wanted: Locator, other: Locator): Promise<Locator> {
  return ((await wanted.count()) > 0 ? wanted : other).first();
}

/** Takes away what is chosen or written; returns whether the field is empty now. */
export async function clearControl(control: FieldControl): Promise<boolean> {
  const { kind, group } = control;
  if (kind === "text") return typeText(control, "");
  if (kind === "select") {
    const select = group.locator("select").first();
    if ((await select.locator("option[value='']").count()) === 0) return false;
    await select.selectOption("");
    return true;
  }
  if (kind === "radios") {
    const none = group.locator("input[type='radio'][value='']");
    if ((await none.count()) === 0) return false;
    await pressRadio(none.first());
    return true;
  }
  if (kind === "combobox") {
    const clear = group.getByRole("button", { name: /^clear\b/i });
    if ((await clear.count()) > 0) await clear.first().click();
    return (await group.getByRole("combobox").first().inputValue()) === "";
  }
  return false;
}

/** Opens the list of a combobox, narrowed by a text, and waits until something is offered or nothing is found. */
async function openOptions({ group }: FieldControl, text: string): Promise<Locator> {
  const box = group.getByRole("combobox").first();
  await box.click();
  if (text !== "") await box.pressSequentially(text);
  const listId = await box.getAttribute("aria-controls");
  const list = listId === null ? group.page().getByRole("listbox") : group.page().locator(`[id="${listId}"]`);
  const options = list.getByRole("option");
  await options
    .first()
    .or(group.page().getByText(/^(nothing found|no results|no matches)/i))
    // Other comboboxes keep their own answer, hidden.
    .filter({ visible: true })
    .first()
    .waitFor();
  return options;
}

async function accessibleText(control: Locator): Promise<string> {
  const label = await control.getAttribute("aria-label");
  if (label !== null) return label;
  const around = control.locator("xpath=ancestor::label[1]");
  return ((await around.count()) > 0 ? ((await around.textContent()) ?? "") : "").trim();
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
