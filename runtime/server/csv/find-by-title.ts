/** Finds the records that cells refer to, by title or number. */
import type { AppContext } from "../app-context.ts";
import { type EntityTable, titleSql } from "../entity-table.ts";
import { serverIssue } from "../issue-texts.ts";
import type { CellValue } from "./read-cell.ts";

export interface TitleFinder {
  /** `field` is the label that an error begins with. */
  find(target: EntityTable, text: string, field: string): CellValue;
  /** Tells of a record that was added or renamed meanwhile. */
  remember(target: EntityTable, id: number): void;
}

interface Titles {
  /** Ids by title, without regard to case. */
  readonly byTitle: Map<string, number[]>;
  readonly ids: Set<number>;
}

/** Reads the titles of a target once, when they are first needed; only records that the person may read. */
export function createTitleFinder(context: AppContext): TitleFinder {
  const known = new Map<string, Titles>();
  const titlesOf = (target: EntityTable): Titles => {
    const present = known.get(target.entity.table);
    if (present) return present;
    const made = readTitles(context, target);
    known.set(target.entity.table, made);
    return made;
  };
  return {
    find(target, text, field) {
      const { byTitle, ids } = titlesOf(target);
      const found = byTitle.get(simplify(text)) ?? [];
      const [first, second] = found;
      if (first !== undefined && second === undefined) return { value: first };
      const number = /^#?([1-9]\d{0,15})$/.exec(text.trim())?.[1];
      if (number !== undefined && ids.has(Number(number))) return { value: Number(number) };
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      const params = { label: field, text: shown };
      if (second === undefined) {
        return { issue: serverIssue("cell_no_record", { ...params, entity: target.entity.label }) };
      }
      const several = { ...params, entities: target.entity.pluralLabel, count: found.length };
      return { issue: serverIssue("cell_several_records", several) };
    },
    remember(target, id) {
      const titles = known.get(target.entity.table);
      if (!titles) return;
      const sql = `SELECT ${titleSql(target, "t")} FROM ${target.from} t WHERE t."id" = ?`;
      const title = context.database.prepare(sql).pluck().get(id);
      if (typeof title === "string" && !titles.byTitle.get(simplify(title))?.includes(id)) add(titles, id, title);
    },
  };
}

function readTitles(context: AppContext, target: EntityTable): Titles {
  const visible = context.visible.of(target);
  const present = target.entity.softDelete ? 'WHERE t."deleted_at" IS NULL' : "";
  const sql = `SELECT t."id", ${titleSql(visible, "t")} FROM ${visible.from} t ${present}`;
  const titles: Titles = { byTitle: new Map(), ids: new Set() };
  for (const [id, title] of context.database.prepare(sql).raw().all() as [number, string][]) add(titles, id, title);
  return titles;
}

function add({ byTitle, ids }: Titles, id: number, title: string): void {
  const key = simplify(title);
  const known = byTitle.get(key);
  if (known) known.push(id);
  else byTitle.set(key, [id]);
  ids.add(id);
}

function simplify(title: string): string {
  return title.normalize("NFC").trim().toLowerCase();
}
