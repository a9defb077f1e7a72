/** Adds to entities what follows from how they hang together: groups, trees, line items, the archive, workflows. */
import type { Entity } from "../../spec/schema.ts";
import { isCourse } from "../lexicon/status-words.ts";
import { addLineItems } from "./add-line-items.ts";
import { buildWorkflow } from "./build-workflow.ts";
import { findGroups } from "./find-groups.ts";

/** What was decided and is worth telling; `subject` is an entity or one of its fields. */
export interface StructureNote {
  subject: string;
  text: string;
  rule: string;
}

export interface StructureWishes {
  /** Line entities by name, with the entity that they are part of. */
  parts?: ReadonlyMap<string, string>;
  /** True when the request speaks of an archive. */
  archive?: boolean;
  userEntity?: string | undefined;
}

const PARENT = /^(?:parent|manager|supervisor|boss|superior|reports_to|line_manager|team_lead)(?:_|$)/u;
const STATUS = /(?:^|_)(?:status|stage|state|phase)$/u;
/** An entity that so many others refer to is archived rather than deleted. */
const HUB = 2;

function addTree(entity: Entity): StructureNote[] {
  const parent = entity.fields.find(
    (field) =>
      field.type === "reference" &&
      field.reference?.entity === entity.name &&
      !field.required &&
      PARENT.test(field.name),
  );
  if (!parent || entity.parentField !== undefined) return [];
  entity.parentField = parent.name;
  const text = `${entity.pluralLabel} form a tree by ${parent.label.toLowerCase()}.`;
  return [
    {
      subject: entity.name,
      text,
      rule: "A reference of a record to another of its kind, named after the one above it",
    },
  ];
}

function addArchive(entity: Entity, entities: readonly Entity[], wishes: StructureWishes): StructureNote[] {
  const incoming = entities.filter(
    (other) =>
      other !== entity &&
      other.partOf === undefined &&
      other.fields.some((field) => field.reference?.entity === entity.name),
  ).length;
  const small = entity.fields.length <= 2;
  const wanted = wishes.archive === true ? !small : incoming >= HUB && !small;
  if (!wanted || entity.partOf !== undefined || entity.name === wishes.userEntity) return [];
  entity.softDelete = true;
  const text = `Deleted ${entity.pluralLabel.toLowerCase()} go to an archive, from which they can come back.`;
  return [{ subject: entity.name, text, rule: "Records that several others refer to are archived, not deleted" }];
}

function addWorkflow(entity: Entity): StructureNote[] {
  if (entity.workflow) return [];
  const status = entity.fields.find(
    (field) =>
      field.type === "choice" &&
      STATUS.test(field.name) &&
      isCourse((field.choices ?? []).map((one) => one.value.toLowerCase())),
  );
  const workflow = status ? buildWorkflow(entity, status) : undefined;
  if (!status || !workflow) return [];
  entity.workflow = workflow;
  status.default ??= workflow.initial[0] ?? "";
  const text = `${status.label} of ${entity.pluralLabel.toLowerCase()} moves along its usual course, from ${workflow.initial[0] ?? ""}; no steps were given.`;
  return [{ subject: `${entity.name}.${status.name}`, text, rule: "The usual course of statuses with these names" }];
}

/** Changes the entities in place and returns what to tell about it. */
export function addStructure(entities: readonly Entity[], wishes: StructureWishes = {}): StructureNote[] {
  const lines = addLineItems(entities, wishes.parts ?? new Map()).map((pair): StructureNote => {
    const lines = entities.find((entity) => entity.name === pair.lines);
    const header = entities.find((entity) => entity.name === pair.header);
    const totals =
      pair.fields.length > 0
        ? `, with ${pair.fields.map((name) => name.split(".")[1]?.replace(/_/gu, " ")).join(", ")} worked out`
        : "";
    return {
      subject: pair.lines,
      text: `${lines?.pluralLabel ?? ""} are entered in the form of their ${header?.label.toLowerCase() ?? ""}${totals}.`,
      rule: "Records named after the lines of another are part of it",
    };
  });
  const others = entities.flatMap((entity) => {
    const groups = findGroups(entity);
    if (groups.length > 0) entity.groups = groups;
    return [...addTree(entity), ...addWorkflow(entity)];
  });
  const archives = entities.flatMap((entity) => addArchive(entity, entities, wishes));
  return [...lines, ...others, ...archives];
}
