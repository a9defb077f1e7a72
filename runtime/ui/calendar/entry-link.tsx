/** An entry of a calendar: a link to its record that can be dragged, and moved by Shift and the arrow keys. */
import type { KeyboardEvent } from "react";
import type { ChoiceTone } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { cn } from "../components/cn.ts";
import { columnNamed } from "../field/columns.ts";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useCalendar } from "./calendar-context.ts";
import { formatDay } from "./calendar-dates.ts";
import type { Entry } from "./calendar-entry.ts";

const tones: Record<ChoiceTone, string> = {
  neutral: "border-neutral-foreground bg-neutral text-neutral-foreground",
  info: "border-info-foreground bg-info text-info-foreground",
  success: "border-success-foreground bg-success text-success-foreground",
  warning: "border-warning-foreground bg-warning text-warning-foreground",
  danger: "border-danger-foreground bg-danger text-danger-foreground",
};

export interface EntryLinkProps {
  readonly entry: Entry;
  /** It goes on beyond this end of what is shown. */
  readonly before?: boolean;
  readonly after?: boolean;
  readonly className?: string;
  /** In a list of a day, where there is room for more words. */
  readonly wide?: boolean;
}

export function EntryLink({ entry, before = false, after = false, className, wide = false }: EntryLinkProps) {
  const { detailPath, editPath } = useApp();
  const { fields, locale, drag, mayMove, nudge } = useCalendar();
  const { entity } = fields;
  const path = detailPath(entity, entry.row.id) ?? editPath(entity, entry.row.id);
  const movable = mayMove(entry);
  const onKeyDown = (event: KeyboardEvent) => {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (!event.shiftKey || days === undefined || !movable) return;
    event.preventDefault();
    event.stopPropagation();
    nudge(entry, days);
  };
  const content = (
    <>
      {entry.begins !== undefined && !before && (
        <span className={cn("shrink-0 tabular-nums", !wide && "max-sm:hidden")}>{clock(entry.begins, locale)}</span>
      )}
      <span className={cn("truncate font-medium", wide && "whitespace-normal")}>{entry.title}</span>
      <span className="sr-only">{describe(entry, fields.colourBy, entity, locale)}</span>
    </>
  );
  const look = cn(
    "flex min-w-0 items-center gap-1.5 overflow-hidden rounded border-l-[3px] px-1.5 text-left text-xs select-none [-webkit-touch-callout:none]",
    tones[entry.tone],
    before && "rounded-l-none border-l-0 pl-2.5",
    after && "rounded-r-none",
    movable && "touch-manipulation",
    drag.item?.row.id === entry.row.id && "opacity-40",
    className,
  );
  const shared = {
    ...(movable ? { ...drag.source(entry), "aria-describedby": "calendar-help" } : {}),
    "data-entry": entry.row.id,
    onKeyDown,
    title: entry.title,
    className: look,
  };
  // A click on an entry is not one on the day below it.
  const keep = (event: { stopPropagation: () => void }) => event.stopPropagation();
  return path === undefined ? (
    <span {...shared}>{content}</span>
  ) : (
    <Link to={path} {...shared} onClick={keep}>
      {content}
    </Link>
  );
}

/** Minutes after midnight as a time of day. */
export function clock(minutes: number, locale: string): string {
  const date = new Date(Date.UTC(2000, 0, 1, 0, minutes));
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" }).format(date);
}

function describe(
  entry: Entry,
  colourBy: string | undefined,
  entity: Parameters<typeof columnNamed>[0],
  locale: string,
): string {
  const parts: string[] = [];
  if (entry.from !== entry.to) {
    const day = (value: string) => formatDay(value, locale, { dateStyle: "medium" });
    parts.push(text("from {from} to {to}", { from: day(entry.from), to: day(entry.to) }));
  }
  const value = colourBy === undefined ? undefined : entry.row[colourBy];
  const choice =
    colourBy === undefined ? undefined : columnNamed(entity, colourBy).choices?.find((c) => c.value === value);
  if (choice !== undefined) parts.push(choice.label);
  return parts.length === 0 ? "" : `, ${parts.join(", ")}`;
}
