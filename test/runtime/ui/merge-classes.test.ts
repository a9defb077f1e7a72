/** Of conflicting Tailwind classes the last one wins, as with the library's full table. */
import { readdirSync, readFileSync } from "node:fs";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { cn } from "../../../runtime/ui/components/cn.ts";

test.each([
  ["px-4 py-2 p-6", "p-6"],
  ["h-9 px-4 size-9", "px-4 size-9"],
  ["text-sm text-foreground text-link", "text-sm text-link"],
  ["text-left text-right", "text-right"],
  ["text-sm text-[13px]", "text-[13px]"],
  ["hover:bg-accent hover:bg-card bg-card", "hover:bg-card bg-card"],
  ["max-sm:p-0 p-4 max-sm:p-2", "p-4 max-sm:p-2"],
  ["border border-input border-ring", "border border-ring"],
  ["rounded-md rounded-xl", "rounded-xl"],
  ["inline-flex hidden block", "block"],
  ["font-medium font-mono font-bold", "font-mono font-bold"],
  ["flex flex-col flex-1 flex-row", "flex flex-1 flex-row"],
  ["toast toast-ish", "toast toast-ish"],
])("%s becomes %s", (given, merged) => {
  expect(cn(given)).toBe(merged);
  expect(twMerge(given)).toBe(merged);
});

test("falsy parts are left out", () => {
  expect(cn("a", false, undefined, null, ["b", { c: true, d: false }])).toBe("a b c");
});

test("no class list of the runtime loses a class that the library would keep, nor keeps one it would drop", () => {
  const folder = "runtime/ui";
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  const lists = sources.flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").match(/"[^"\n]*"/g) ?? []);
  expect(lists.length).toBeGreaterThan(500);
  for (const list of lists) {
    const classes = list.slice(1, -1);
    expect(cn(classes), classes).toBe(twMerge(classes));
    // Each list also against one that overrides it: a later list must win in the same way.
    for (const later of [
      "h-9 px-4 py-1 text-sm",
      "size-7 border-0 bg-card text-right",
      "block w-full p-0 rounded-none",
    ]) {
      expect(cn(classes, later), `${classes} + ${later}`).toBe(twMerge(classes, later));
    }
  }
});
