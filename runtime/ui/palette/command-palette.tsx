/** Goes to any page, finds any record and adds any, from the keyboard. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import type { PaletteEntry } from "./palette-entries.ts";
import { showPalette } from "./palette-state.ts";
import { type PaletteResults, usePaletteGroups } from "./use-palette-groups.ts";

export function CommandPalette() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const results = usePaletteGroups(typed);
  const entries = results.groups.flatMap((group) => group.entries);
  const at = Math.min(active, Math.max(0, entries.length - 1));
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  const take = (entry: PaletteEntry, apart = false) => {
    if (apart && entry.to !== undefined) return void window.open(entry.to);
    showPalette(false);
    entry.run?.();
    if (entry.to !== undefined) void navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at === 0 ? last : at - 1 }[event.key];
    const entry = entries[at];
    if (next !== undefined && entries.length > 0) setActive(next);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && entry !== undefined)
      take(entry, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-label={text("Search everything")}
      onClose={() => showPalette(false)}
      onMouseDown={(event) => event.target === dialog.current && showPalette(false)}
      className="mx-auto mt-[10vh] mb-auto w-full max-w-xl overflow-hidden rounded-xl border border-border bg-popover p-0 text-popover-foreground shadow-2xl backdrop:bg-black/45 max-sm:mt-2 max-sm:w-[calc(100vw-1rem)]"
    >
      <div className="flex items-center gap-3 border-b border-border px-4">
        <Icon name="search" className="text-muted-foreground" />
        <input
          role="combobox"
          aria-label={text("Search everything")}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
          placeholder={text("Pages, records, new records…")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted-foreground sm:text-sm"
        />
        <button
          type="button"
          aria-label={text("Close")}
          onClick={() => showPalette(false)}
          className="cursor-pointer rounded p-1 text-muted-foreground hover:text-foreground"
        >
          <Icon name="x" />
        </button>
      </div>
      <Results {...{ id, results, typed }} active={at} onTake={take} />
      <p className="hidden gap-4 border-t border-border px-4 py-2 text-xs text-muted-foreground sm:flex">
        <span>↑ ↓ {text("choose")}</span>
        <span>↵ {text("open")}</span>
        <span>Esc {text("close")}</span>
      </p>
    </dialog>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly results: PaletteResults;
  readonly typed: string;
  readonly active: number;
  readonly onTake: (entry: PaletteEntry, apart?: boolean) => void;
}

function Results({ id, results: { groups, searching, problem }, typed, active, onTake }: ResultsProps) {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  let index = -1;
  return (
    <>
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={text("Matches")}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5"
      >
        {groups.map(({ label, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={label} role="group" aria-label={label} className="pb-1">
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted-foreground">
              {label}
            </p>
            {entries.map((entry) => {
              index += 1;
              const own = index;
              return (
                <Option key={entry.id} id={`${id}-${own}`} entry={entry} active={own === active} onTake={onTake} />
              );
            })}
          </div>
        ))}
      </div>
      {count === 0 && !searching && problem === undefined && (
        <p className="px-4 pb-4 text-sm text-muted-foreground">
          {text("Nothing found for “{words}”", { words: typed })}
        </p>
      )}
      {searching && <p className="px-4 pb-3 text-sm text-muted-foreground">{text("Searching…")}</p>}
      {problem !== undefined && (
        <p role="alert" className="px-4 pb-3 text-sm text-destructive-text">
          {problem}
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {searching ? "" : text({ one: "{count} match", other: "{count} matches" }, { count })}
      </p>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly active: boolean;
  readonly onTake: (entry: PaletteEntry, apart?: boolean) => void;
}

function Option({ id, entry, active, onTake }: OptionProps) {
  const { label, note, icon } = entry;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      // Pressing must not take the focus from the input.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTake(entry, event.ctrlKey || event.metaKey)}
      className={cn(
        "flex cursor-pointer items-center gap-3 rounded-md px-2.5 py-2 text-sm hover:bg-accent",
        active && "bg-accent",
      )}
    >
      <Icon name={icon} className="text-muted-foreground" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {note !== undefined && <span className="max-w-[45%] truncate text-xs text-muted-foreground">{note}</span>}
    </div>
  );
}
