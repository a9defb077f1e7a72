/** The page of one record as a visitor works with it: the way to its form, and deleting it after a question. */
import type { Locator, Page } from "playwright-core";
import { words } from "./interface-words.ts";
import type { PageWatch } from "./page-watch.ts";

/** What came of pressing the button that deletes. */
export type DeleteAnswer =
  /** The app asks first. `blocked` where it only says why it cannot be. */
  | { asked: true; text: string; blocked: boolean; confirm(): Promise<void>; refuse(): Promise<void> }
  /** It was deleted, or at least sent to be, without a question. */
  | { asked: false };

export interface RecordPage {
  /** Follows the way to the record's form; returns whether there is one. */
  openEdit(): Promise<boolean>;
  canDelete(): Promise<boolean>;
  /** Presses the button that deletes. Rejects when nothing comes of it. */
  remove(): Promise<DeleteAnswer>;
}

export interface RecordPageParts {
  page: Page;
  watch: PageWatch;
  main: Locator;
  timeoutMs: number;
  calm(): Promise<void>;
}

/** Milliseconds in which a button must show that it was pressed. */
const answerMs = 5_000;
const step = 30;

export function createRecordPage(parts: RecordPageParts): RecordPage {
  const { main } = parts;
  return {
    async openEdit() {
      const edit = main
        .getByRole("link", { name: words.edit })
        .or(main.getByRole("button", { name: words.edit }))
        .first();
      if ((await edit.count()) === 0) return false;
      await edit.click();
      await parts.calm();
      return true;
    },
    canDelete: async () => (await findButton(parts, words.remove)) !== undefined,
    remove: () => remove(parts),
  };
}

async function remove(parts: RecordPageParts): Promise<DeleteAnswer> {
  const { page, watch, calm } = parts;
  const button = await findButton(parts, words.remove);
  if (button === undefined) throw new Error("there is no button that deletes the record");
  const before = watch.writes.length;
  let native: { text: string; answer(yes: boolean): Promise<void> } | undefined;
  page.once("dialog", (dialog) => {
    native = { text: dialog.message(), answer: (yes) => (yes ? dialog.accept() : dialog.dismiss()) };
  });
  // A question of the browser itself keeps the click from ending, so nobody waits for that.
  const clicked = button.click().catch(() => undefined);
  const dialog = openDialog(page);
  const end = performance.now() + Math.min(answerMs, parts.timeoutMs);
  while (performance.now() < end) {
    if (native !== undefined) {
      const { text, answer } = native;
      const reply = (yes: boolean) => answer(yes).then(() => clicked.then(calm));
      return { asked: true, text, blocked: false, confirm: () => reply(true), refuse: () => reply(false) };
    }
    if ((await dialog.count()) > 0 && (await dialog.isVisible())) {
      await clicked;
      return readQuestion(parts, dialog);
    }
    if (watch.writes.slice(before).some(isDeletion)) {
      await clicked.then(calm);
      return { asked: false };
    }
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  throw new Error("nothing came of pressing the button that deletes");
}

function isDeletion({ method, path }: { method: string; path: string }): boolean {
  return method === "DELETE" || path.endsWith("/bulk");
}

async function readQuestion({ calm }: RecordPageParts, dialog: Locator): Promise<DeleteAnswer> {
  await calm();
  const yes = dialog.getByRole("button", { name: words.remove }).last();
  const no = dialog.getByRole("button", { name: words.refuse }).first();
  const press = async (button: Locator): Promise<void> => {
    await button.click();
    await calm();
  };
  return {
    asked: true,
    text: ((await dialog.innerText()) ?? "").replaceAll(/\s+/g, " ").trim(),
    blocked: (await yes.count()) === 0,
    confirm: () => press(yes),
    refuse: () => press(no),
  };
}

/** The innermost dialog that is open. */
export function openDialog(page: Page): Locator {
  return page.locator('dialog[open], [role="dialog"]:popover-open, [role="alertdialog"]').last();
}

/** A button of the page, or one in the menu of further actions, which is opened for it. */
async function findButton({ page, main }: RecordPageParts, name: RegExp): Promise<Locator | undefined> {
  for (const wanted of name === words.remove ? [words.removeAlone, name] : [name]) {
    const button = main.getByRole("button", { name: wanted }).first();
    if ((await button.count()) > 0 && (await button.isVisible())) return button;
  }
  const more = main.getByRole("button", { name: words.moreActions, expanded: false }).first();
  if ((await more.count()) === 0) return undefined;
  await more.click();
  const item = page.getByRole("menuitem", { name }).first();
  return (await item.count()) > 0 ? item : undefined;
}
