/** Moves the focus to the first refused field of a form, once its message is on the page. */

/** Fields are found by the `data-field` of the element around them, in the order of the page. */
export function focusFirst(form: HTMLElement | null, refused: readonly string[]): void {
  if (refused.length === 0) return;
  requestAnimationFrame(() => {
    for (const group of form?.querySelectorAll<HTMLElement>("[data-field]") ?? []) {
      if (!refused.includes(group.dataset["field"] ?? "")) continue;
      const checked = group.querySelector<HTMLElement>("input:checked");
      const control = checked ?? group.querySelector<HTMLElement>(controls);
      control?.focus();
      control?.scrollIntoView({ block: "nearest" });
      return;
    }
  });
}

const controls = "input:not([type=hidden]):not([hidden]), select, textarea, button";
