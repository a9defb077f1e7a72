/** Records of any kind by their titles, as the server finds them. */
import type { Query } from "../../client/query-cache.ts";
import type { EntityModel } from "../../model/types.ts";
import type { AppInfo } from "../app/app-types.ts";
import type { PaletteEntry } from "./palette-entries.ts";

/** Shown of each kind, and of all. */
const mostOfOne = 5;
const mostOfAll = 30;
/** Kinds asked for at the same time. */
const together = 4;

export interface FoundRecords {
  readonly entries: readonly PaletteEntry[];
  /** Kinds that could not be asked for. */
  readonly failed: readonly string[];
}

/** Kinds of records that have a page of their own and that the person may read. */
export function findableEntities({ model, can, detailPath }: AppInfo): readonly EntityModel[] {
  return model.entities.filter(
    (entity) => entity.partOf === undefined && can(entity).read && detailPath(entity, 1) !== undefined,
  );
}

export function recordSearch(app: AppInfo, words: string): Query<FoundRecords> {
  const entities = findableEntities(app);
  return {
    key: `palette ${words}`,
    tables: entities.map(({ table }) => table),
    run: async (signal) => {
      const found: PaletteEntry[] = [];
      const failed: string[] = [];
      for (let at = 0; at < entities.length; at += together) {
        const some = entities.slice(at, at + together);
        const answers = await Promise.allSettled(some.map((entity) => findIn(app, entity, words, signal)));
        signal.throwIfAborted();
        answers.forEach((answer, index) => {
          if (answer.status === "fulfilled") found.push(...answer.value);
          else failed.push(some[index]?.pluralLabel ?? "");
        });
      }
      return { entries: found.slice(0, mostOfAll), failed };
    },
  };
}

async function findIn(app: AppInfo, entity: EntityModel, words: string, signal: AbortSignal): Promise<PaletteEntry[]> {
  const options = await app.queries.client.options(entity, { q: words, limit: mostOfOne }, signal);
  return options.map(({ id, title, subtitle }) => ({
    id: `record ${entity.name} ${id}`,
    label: title,
    note: subtitle === undefined ? entity.label : `${entity.label} · ${subtitle}`,
    icon: "file",
    to: app.detailPath(entity, id),
  }));
}
