/// <reference lib="dom" />
/** Functions that are sent into the page and run there; each is complete in itself, because nothing else goes along. */

/** Whether the page is still getting ready: loading, busy, or showing shapes in place of content. */
export function isBusy(): boolean {
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const waiting = '[aria-busy="true"], [data-slot="skeleton"], [role="status"][aria-label="Loading"]';
  return document.readyState !== "complete" || [...document.querySelectorAll(waiting)].some(shown);
}

/** Resolves when every animation that has an end has come to it: colours are only then what they will be. */
export async function animationsEnd(): Promise<void> {
  const ending = document.getAnimations().filter((animation) => {
    const end = animation.effect?.getComputedTiming().endTime;
    return typeof end === "number" && Number.isFinite(end);
  });
  await Promise.allSettled(ending.map((animation) => animation.finished));
}

/**
 * Returns what an error state on the page says: an element that is marked as one, or an alert, unless that says of itself that it
 * only informs or warns.
 */
export function readErrorState(): string | undefined {
  // The summary above a form says again what its fields say.
  const alerts =
    '[data-slot="error-state"], [role="alert"]:not([data-tone="info"], [data-tone="warning"], [data-slot="error-summary"])';
  const shown = [...document.querySelectorAll(alerts)].find(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.textContent?.trim() !== "",
  );
  return shown?.textContent?.replaceAll(/\s+/g, " ").trim().slice(0, 200);
}

/** Returns how wide the page's content is where it is wider than the screen, and the first element that reaches out. */
export function readOverflow(width: number): { width: number; element: string } | undefined {
  const scrolled = document.documentElement.scrollWidth;
  if (scrolled <= width) return undefined;
  const clips = (element: Element): boolean => getComputedStyle(element).overflowX !== "visible";
  const isClipped = (element: Element): boolean => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
      if (clips(parent)) return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && !isClipped(element),
  );
  // The innermost ones are what is too wide; those around them are only stretched by it.
  const inner = wide.find((element) => !wide.some((other) => other !== element && element.contains(other)));
  const text = inner?.textContent?.replaceAll(/\s+/g, " ").trim().slice(0, 60) ?? "";
  const name = inner?.getAttribute("aria-label") ?? text;
  const element = inner === undefined ? "" : `${inner.tagName.toLowerCase()}${name === "" ? "" : ` "${name}"`}`;
  return { width: scrolled, element };
}

/** How a field is filled in, as far as its group tells. */
export type ControlKind = "checkbox" | "radios" | "select" | "combobox" | "file" | "text";

/** Returns what is in a field's group to fill it with; undefined where there is nothing, or nothing that can be changed. */
export function readControlKind(group: Element): ControlKind | undefined {
  const usable = (selector: string): boolean =>
    [...group.querySelectorAll<HTMLInputElement>(selector)].some(
      (element) => !element.disabled && !element.readOnly && element.getAttribute("aria-disabled") !== "true",
    );
  if (usable('input[type="radio"], [role="radio"]')) return "radios";
  if (usable("select")) return "select";
  if (usable('[role="combobox"]')) return "combobox";
  if (usable('input[type="checkbox"], [role="checkbox"], [role="switch"]')) return "checkbox";
  if (usable('input[type="file"]')) return "file";
  const texts = 'textarea, [contenteditable="true"], input:not([type="color"], [type="hidden"], [type="range"])';
  return usable(texts) ? "text" : undefined;
}

/**
 * Returns the messages at the fields of a form that are marked as wrong, by the name of the field's group. A form that leaves
 * validation to the browser has the browser's own messages.
 */
export function readFieldMessages(form: Element): Record<string, string> {
  const messages: Record<string, string> = {};
  const nameOf = (control: Element): string =>
    control.closest<HTMLElement>("[data-field]")?.dataset["field"] ?? control.getAttribute("name") ?? "";
  if (form instanceof HTMLFormElement && !form.noValidate)
    for (const control of form.querySelectorAll<HTMLInputElement>("input:invalid, select:invalid, textarea:invalid"))
      messages[nameOf(control)] ??= control.validationMessage;
  for (const control of form.querySelectorAll('[aria-invalid="true"]')) {
    const about = `${control.getAttribute("aria-errormessage") ?? ""} ${control.getAttribute("aria-describedby") ?? ""}`;
    const texts = about
      .split(/\s+/)
      .filter((id) => id !== "" && !id.endsWith("-help"))
      .map((id) => document.getElementById(id))
      .filter((element) => element?.checkVisibility({ visibilityProperty: true }) === true)
      .map((element) => element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "")
      .filter((text) => text !== "");
    if (texts.length > 0) messages[nameOf(control)] ??= texts.join(" ");
  }
  return messages;
}

/** Returns the names of the fields of a form that must be filled in and are empty. */
export function readEmptyRequired(form: Element): string[] {
  const empty: string[] = [];
  for (const group of form.querySelectorAll<HTMLElement>("[data-field]")) {
    const controls = [...group.querySelectorAll<HTMLInputElement>("input, select, textarea")];
    const required = group.querySelector('[required], [aria-required="true"]') !== null;
    const radios = controls.filter(({ type }) => type === "radio");
    const isEmpty =
      radios.length > 0
        ? radios.every(({ checked, value }) => !checked || value === "")
        : controls
            .filter(({ type }) => type !== "color" && type !== "checkbox")
            .every(({ value }) => value.trim() === "");
    const isTick = controls.length > 0 && controls.every(({ type }) => type === "checkbox");
    if (required && isEmpty && !isTick && controls.length > 0) empty.push(group.dataset["field"] ?? "");
  }
  return empty;
}

/** Returns the addresses that links in a part of the page lead to, without those to other sites. */
export function readLinks(part: Element): { label: string; path: string }[] {
  return [...part.querySelectorAll<HTMLAnchorElement>("a[href]")]
    .filter((link) => link.origin === location.origin && !link.hasAttribute("download"))
    .map((link) => ({
      label: (link.getAttribute("aria-label") ?? link.textContent ?? "").replaceAll(/\s+/g, " ").trim(),
      path: link.pathname,
    }));
}
