/** Says whether a date by which something should be done has passed while it is still open. */
import { toLocalDate } from "../../model/calendar.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";

const DUE = /(^|_)(due|deadline|return_by|respond_by|expires?|expected)(_|$)/;
const STATUS = /(^|_)(status|state|stage)$/;
/** Statuses in which nothing is left to do. */
const CLOSED =
  /\b(done|closed?|complete[d]?|finished|resolved|paid|settled|cancell?ed|void|rejected|declined|withdrawn|archived|returned|delivered|received|shipped|fulfilled|lost|won|inactive|retired|disposed)\b/;
/** Fields that say that it is done: ticked, or holding the day on which it was. */
const DONE =
  /^(is_)?(done|completed?|closed|resolved|paid|returned?|delivered|received|finished)(_(at|on|date))?$|^(return|completion|payment|delivery|closing)_date$/;

/** True for date fields that are named like a deadline. */
export function isDueField(field: FieldModel): boolean {
  return (field.type === "date" || field.type === "datetime") && DUE.test(field.name);
}

/** Without a field that says whether a record is still open, nothing counts as overdue. */
export function isOverdue(
  entity: EntityModel,
  field: FieldModel,
  row: Readonly<Record<string, unknown>>,
  now: Date,
): boolean {
  const value = row[field.name];
  if (typeof value !== "string" || !isDueField(field)) return false;
  const passed = field.type === "date" ? value < toLocalDate(now) : new Date(value).getTime() < now.getTime();
  return passed && isOpen(entity, field, row);
}

function isOpen(entity: EntityModel, due: FieldModel, row: Readonly<Record<string, unknown>>): boolean {
  const done = entity.fields.filter(
    ({ name, type }) => name !== due.name && DONE.test(name) && ["boolean", "date", "datetime"].includes(type),
  );
  if (done.some(({ name }) => row[name] !== null && row[name] !== undefined && row[name] !== false)) return false;
  const status = statusOf(entity);
  if (status === undefined) return done.length > 0;
  const choice = status.choices?.find(({ value }) => value === row[status.name]);
  if (choice === undefined) return true;
  return (
    choice.tone !== "success" && !CLOSED.test(`${choice.value.replaceAll("_", " ")} ${choice.label}`.toLowerCase())
  );
}

function statusOf(entity: EntityModel): FieldModel | undefined {
  const named = entity.workflow?.field;
  return entity.fields.find(({ name, type }) => type === "choice" && (name === named || STATUS.test(name)));
}
