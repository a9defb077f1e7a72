/** Puts the entities of the draft together into an app: steps, structure, buttons, rights, pages, labels. */
import { type AppSpec, appSpecSchema, type Entity } from "../../spec/schema.ts";
import { buildAccess, findObject } from "../access/build-access.ts";
import type { AccessPlan } from "../access/plan-access.ts";
import type { Reason } from "../blueprint.ts";
import { LOCALES } from "../lexicon/languages.ts";
import { phrasesOf } from "../lexicon/page-phrases.ts";
import { buildPages } from "../pages/build-pages.ts";
import type { Statement } from "../statement/statement.ts";
import { addStructure } from "../structure/add-structure.ts";
import { buildActions } from "../structure/build-actions.ts";
import type { PlannedAct } from "./add-acts.ts";
import { addWantedStatus } from "./add-wanted-status.ts";
import { applyAllSteps } from "./apply-all-steps.ts";
import type { Draft } from "./draft.ts";
import { cutText, nameNoun } from "./naming.ts";
import { orderDates } from "./order-dates.ts";
import { placeContent } from "./place-content.ts";
import { placeWishes } from "./place-wishes.ts";
import { appNameOf, readLook } from "./read-look.ts";
import { toEntities } from "./to-entities.ts";
import { translateLabels } from "./translate-spec.ts";

export interface AppParts {
  statements: readonly Statement[];
  acts: readonly PlannedAct[];
  access: AccessPlan | undefined;
}

export interface BuiltApp {
  spec: AppSpec;
  /** Why each page is there, by its path. */
  pageReasons: ReadonlyMap<string, Reason>;
}

/** Names of the entities that are line items, with the entity that they are part of. */
function partsOf(draft: Draft, statements: readonly Statement[]): Map<string, string> {
  const said = new Map(
    statements.flatMap((statement) =>
      statement.kind === "part"
        ? [[nameNoun(statement.lines.text).name, nameNoun(statement.header.text).name] as const]
        : [],
    ),
  );
  return new Map([...draft.parts, ...said]);
}

/** What people of a role are said to do is open to all where nobody signs in. */
function noteOpen(draft: Draft, entities: readonly Entity[], statements: readonly Statement[]): void {
  for (const statement of statements)
    if (statement.kind === "right" && findObject(statement.object, entities).length > 0)
      draft.noteAssumed(
        `Anybody who uses the app may do what is said of ${statement.roles.join(", ").toLowerCase()}, since nobody signs in.`,
        statement,
      );
}

function applyAccess(draft: Draft, entities: Entity[], parts: AppParts): AppSpec["access"] {
  if (!parts.access) {
    noteOpen(draft, entities, parts.statements);
    return undefined;
  }
  const created = new Set(parts.acts.map((act) => act.record));
  const built = buildAccess(entities, parts.access, parts.statements, created);
  if (!built) return undefined;
  for (const note of built.notes) {
    if (note.statement && note.done) draft.noteUnderstood(note.text, note.statement, note.subject);
    else if (note.statement) draft.leaveOut(note.statement, note.text);
  }
  const roles = built.access.roles.map((role) => role.label.toLowerCase()).join(", ");
  draft.noteAssumed(
    `People sign in as ${roles}; the first account is an administrator's${built.access.signUp ? ", and people may sign up themselves" : ""}.`,
    undefined,
    built.access.userEntity,
  );
  return built.access;
}

/** Returns the app; a draft always has at least one entity with one field. */
export function buildApp(draft: Draft, parts: AppParts, leftOver: (text: string, reason: string) => void): BuiltApp {
  const { statements } = parts;
  const entities = toEntities(draft);
  const userEntity = parts.access?.users.key;
  addWantedStatus(draft, entities, statements);
  applyAllSteps(draft, entities, statements, parts.access);
  const structure = addStructure(entities, {
    parts: partsOf(draft, statements),
    archive: statements.some((statement) => statement.kind === "archive"),
    userEntity,
  });
  for (const note of structure) draft.noteAssumed(note.text, undefined, note.subject);
  const access = applyAccess(draft, entities, parts);
  buildActions(entities, parts.acts);
  orderDates(entities);
  const look = readLook(draft, statements, leftOver);
  if (look.language !== undefined) translateLabels(entities, access, look.language, draft);
  const name = appNameOf(
    draft,
    statements,
    `${(entities.find((entity) => entity.partOf === undefined) ?? entities[0])?.label ?? "Record"} tracker`,
  );
  const named = new Set(
    [...draft.entities.values()].filter((entity) => entity.origin === "said").map((entity) => entity.key),
  );
  const phrases = phrasesOf(look.language);
  const wanted = placeWishes(draft, entities, statements, { userEntity, phrases });
  placeContent(draft, statements, wanted);
  const { pages, home, reasons } = buildPages(entities, { named, userEntity, wanted, phrases });
  const spec = appSpecSchema.parse({
    specVersion: 1,
    app: {
      name,
      description: describe(draft.text),
      locale: LOCALES[look.language ?? "en"],
      ...(look.language === undefined ? {} : { language: look.language }),
      currency: look.currency,
      home,
    },
    theme: look.theme,
    ...(access ? { access } : {}),
    entities,
    pages,
    seeds: { rows: look.rows },
  });
  return { spec, pageReasons: reasons };
}

function describe(text: string): string {
  return cutText(
    text
      .slice(0, 4000)
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
    500,
  );
}
