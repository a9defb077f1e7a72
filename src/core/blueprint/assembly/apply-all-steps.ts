/** Carries out every statement about courses, decisions and buttons: people's first, then what packs add to it. */
import type { Entity } from "../../spec/schema.ts";
import type { AccessPlan } from "../access/plan-access.ts";
import { isCourse } from "../lexicon/status-words.ts";
import { isShortFor } from "../packs/known-nouns.ts";
import { headOf, isActor, isPerson } from "../statement/phrase.ts";
import type { Statement } from "../statement/statement.ts";
import { applyDecision } from "../structure/apply-decision.ts";
import { applyPaths } from "../structure/apply-paths.ts";
import { applyStep } from "../structure/apply-step.ts";
import { findStatus, type StepOptions, type StepStatement } from "../structure/step-options.ts";
import type { Draft } from "./draft.ts";
import { singular } from "./inflect.ts";
import { nameNoun, toIdentifier } from "./naming.ts";
import { packStatements } from "./pack-statements.ts";

function isStep(statement: Statement): statement is StepStatement {
  return statement.kind === "path" || statement.kind === "decision" || statement.kind === "step";
}

/** By its name, by the last word of a longer name, or the only one with a status. */
function findTarget(
  words: string | undefined,
  entities: readonly Entity[],
  shortFor?: ReadonlyMap<string, string>,
): Entity | undefined {
  const key = nameNoun(words ?? "").name;
  return (
    entities.find((entity) => entity.name === key) ??
    entities.find((entity) => entity.name === shortFor?.get(key)) ??
    entities.find((entity) => entity.name.endsWith(`_${key}`)) ??
    entities.find((entity) => key.endsWith(`_${entity.name}`)) ??
    (words === undefined ? undefined : entities.find((entity) => isShortFor(words, entity.label))) ??
    (words === undefined || /^(?:it|they|them|status|records?|items?)$/iu.test(words)
      ? entities.find((entity) =>
          entity.fields.some(
            (field) => field.type === "choice" && isCourse((field.choices ?? []).map((one) => one.value)),
          ),
        )
      : undefined)
  );
}

function roleNamesOf(access: AccessPlan | undefined): (words: readonly string[]) => string[] {
  if (!access) return () => [];
  const known = new Set(access.roles.map((role) => role.name));
  return (words) => {
    const names = words.flatMap((word) => {
      const parts = word.toLowerCase().split(/\s+/u);
      const one = [...parts.slice(0, -1), singular(parts[parts.length - 1] ?? "")].join(" ");
      if (/^(?:admin|administrator|owner)$/u.test(one)) return ["administrator"];
      const name = toIdentifier(one, "role", 40);
      return known.has(name) ? [name] : [];
    });
    return names.length > 0 ? [...new Set(["administrator", ...names])] : [];
  };
}

function carryOut(
  statement: StepStatement,
  entity: Entity,
  entities: readonly Entity[],
  options: StepOptions,
): boolean {
  switch (statement.kind) {
    case "path":
      return applyPaths(entity, [statement], options);
    case "decision":
      return applyDecision(entity, statement, options);
    case "step":
      return applyStep(entity, statement.step, entities, options);
  }
}

/** The records spoken of last before the statement. */
function subjectBefore(statement: Statement, all: readonly Statement[]): string | undefined {
  let found: Extract<Statement, { kind: "entity" | "described" }> | undefined;
  for (const other of all) {
    if ((other.kind !== "entity" && other.kind !== "described") || other.start >= statement.start) continue;
    if (!found || other.start >= found.start) found = other;
  }
  return found?.phrase.text;
}

/** What people ask somebody else to decide on. */
const ASKED_FOR =
  /(?:request|claim|application|submission|proposal|requisition|report|expense|order|booking|leave|petition|enquiry|inquiry)$/u;

/** "requests: employees ask for days off, managers approve": what was asked for is decided on, never who asks. */
function decidedBefore(statement: Statement, all: readonly Statement[]): string | undefined {
  const named = all.filter(
    (other): other is Extract<Statement, { kind: "entity" | "described" }> =>
      (other.kind === "entity" || other.kind === "described") &&
      other.start < statement.start &&
      !isPerson(other.phrase.text) &&
      !isActor(other.phrase.text),
  );
  const last = [...named].sort((a, b) => b.start - a.start);
  return (last.find((other) => ASKED_FOR.test(headOf(other.phrase.text))) ?? last[0])?.phrase.text;
}

/** A course without a subject is that of the status which has most of its values, else of what was spoken of last. */
function withSubject(statement: StepStatement, all: readonly Statement[], entities: readonly Entity[]): StepStatement {
  if (statement.entity !== undefined) return statement;
  const decided = statement.kind === "decision" ? decidedBefore(statement, all) : undefined;
  const words = decided ?? subjectBefore(statement, all);
  const near = words === undefined ? undefined : { ...statement, entity: words };
  if (statement.kind !== "path") return near ?? statement;
  const values = new Set(statement.steps.flat().map((value) => value.toLowerCase()));
  const shared = (entity: Entity) =>
    findStatus(entity)?.choices?.filter((choice) => values.has(choice.value.toLowerCase())).length ?? 0;
  const best = [...entities].sort((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) > 0 ? { ...statement, entity: best.name.replace(/_/gu, " ") } : (near ?? statement);
}

function applySaid(
  draft: Draft,
  entities: readonly Entity[],
  statements: readonly StepStatement[],
  options: StepOptions,
): void {
  const paths = statements.filter((statement) => statement.kind === "path");
  for (const entity of entities) {
    const own = paths.filter((statement) => findTarget(statement.entity, entities, draft.shortFor) === entity);
    if (own.length === 0) continue;
    const done = applyPaths(entity, own, options);
    for (const statement of own) {
      if (done)
        draft.noteUnderstood(
          `The status of ${entity.pluralLabel.toLowerCase()} moves along these steps only.`,
          statement,
          entity.name,
        );
      else draft.leaveOut(statement, "These steps do not fit the status.");
    }
  }
  const placed = new Set(paths.filter((statement) => findTarget(statement.entity, entities, draft.shortFor)));
  for (const statement of statements) {
    if (statement.kind === "path" && placed.has(statement)) continue;
    const entity = findTarget(statement.entity, entities, draft.shortFor);
    const done = entity && statement.kind !== "path" ? carryOut(statement, entity, entities, options) : false;
    if (!entity || !done) {
      draft.leaveOut(
        statement,
        entity ? "The records have no such status or field." : "Nothing that is kept is called so.",
      );
      continue;
    }
    draft.noteUnderstood(`A step of ${entity.pluralLabel.toLowerCase()}.`, statement, entity.name);
    const roles =
      statement.kind === "decision" ? statement.roles : statement.kind === "step" ? (statement.step.roles ?? []) : [];
    if (roles.length > 0 && options.roleNames(roles).length === 0)
      draft.noteAssumed(
        `Anybody who uses the app may do what is said of ${roles.join(", ")}, since nobody signs in.`,
        statement,
        entity.name,
      );
  }
}

function applyPacked(draft: Draft, entities: readonly Entity[], options: StepOptions): void {
  for (const entity of entities) {
    const steps = packStatements(draft, entity).filter(isStep);
    const paths = steps.filter((statement) => statement.kind === "path");
    if (paths.length > 0 && !entity.workflow) applyPaths(entity, paths, options);
    for (const statement of steps) {
      if (statement.kind === "path") continue;
      const target =
        statement.entity === undefined ? entity : (findTarget(statement.entity, entities, draft.shortFor) ?? entity);
      carryOut(statement, target, entities, options);
    }
  }
}

/** Changes the entities in place. */
export function applyAllSteps(
  draft: Draft,
  entities: readonly Entity[],
  statements: readonly Statement[],
  access: AccessPlan | undefined,
): void {
  const roleNames = roleNamesOf(access);
  const userEntity = access?.users.key;
  const said = statements.filter(isStep).map((statement) => withSubject(statement, statements, entities));
  const isAssumed = (entity: string, field: string) =>
    draft.entities.get(entity)?.fields.find((one) => one.name === field)?.origin === "assumed";
  const isSaid = (entity: string, field: string) =>
    draft.entities.get(entity)?.fields.find((one) => one.name === field)?.choicesSaid === true;
  applySaid(draft, entities, said, {
    isAssumed,
    isSaid,
    roleNames,
    cautious: false,
    userEntity,
  });
  applyPacked(draft, entities, { roleNames, cautious: true, userEntity });
}
