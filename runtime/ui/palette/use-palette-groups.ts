/** What the palette shows for what was typed: pages, new records, records that were found, and settings. */
import { useEffect, useState } from "react";
import { useDataClient } from "../../client/data-context.tsx";
import { signOut } from "../../client/session.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { setShortcutState } from "../components/use-shortcuts.ts";
import { useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { setColourMode } from "../theme/colour-mode.ts";
import { setDensity } from "../theme/density.ts";
import { recordSearch } from "./find-records.ts";
import {
  createEntries,
  matchingEntries,
  type PaletteEntry,
  type PaletteGroup,
  pageEntries,
} from "./palette-entries.ts";
import { recentRecords } from "./recent-records.ts";

/** Milliseconds without a key press after which the server is asked. */
const pause = 200;
/** Fewer letters than these would find nearly everything. */
const leastLetters = 2;

export interface PaletteResults {
  readonly groups: readonly PaletteGroup[];
  readonly searching: boolean;
  readonly problem: string | undefined;
}

export function usePaletteGroups(typed: string): PaletteResults {
  const app = useApp();
  const { path } = useLocation();
  const commands = useCommands();
  const words = typed.trim();
  const asked = usePaused(words);
  const wanted = words.length >= leastLetters;
  const found = useQuery(wanted && asked.length >= leastLetters ? recordSearch(app, asked) : undefined, {
    keepPrevious: true,
  });
  const group = (label: string, entries: readonly PaletteEntry[]) =>
    entries.length === 0 ? [] : [{ label, entries: matchingEntries(entries, words) }];
  const groups = [
    ...(words === "" ? group(text("Last looked at"), recentRecords(path)) : []),
    ...group(text("Pages"), pageEntries(app)),
    ...group(text("Add"), createEntries(app)),
    ...(wanted && found.data !== undefined ? [{ label: text("Records"), entries: found.data.entries }] : []),
    ...(words === "" ? [] : group(text("Settings"), commands)),
  ];
  const failed = found.data?.failed ?? [];
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    searching: wanted && (asked !== words || found.fetching),
    problem:
      found.error?.message ??
      (wanted && failed.length > 0 ? text("{name} could not be searched.", { name: failed.join(", ") }) : undefined),
  };
}

function useCommands(): readonly PaletteEntry[] {
  const { session } = useApp();
  const client = useDataClient();
  const command = (id: string, label: string, icon: PaletteEntry["icon"], run: () => void): PaletteEntry => ({
    ...{ id: `command ${id}`, label, icon, run },
  });
  return [
    command("light", `${text("Theme")}: ${text("Light")}`, "sun", () => setColourMode("light")),
    command("dark", `${text("Theme")}: ${text("Dark")}`, "moon", () => setColourMode("dark")),
    command("system", `${text("Theme")}: ${text("System")}`, "monitor", () => setColourMode("system")),
    command("compact", `${text("Density")}: ${text("Compact")}`, "menu", () => setDensity("compact")),
    command("comfortable", `${text("Density")}: ${text("Comfortable")}`, "menu", () => setDensity("comfortable")),
    command("keys", text("Keyboard shortcuts"), "text", () => setShortcutState({ help: true })),
    ...(session.user === null
      ? []
      : [
          command("leave", text("Sign out"), "signOut", () => {
            void signOut(client).finally(() => window.location.assign("/"));
          }),
        ]),
  ];
}

function usePaused(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), pause);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
