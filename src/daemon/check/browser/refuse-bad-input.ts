/** Checks that a form refuses what its model forbids: says so at the field, and writes nothing. */
import type { CheckProblem } from "../../../core/check/check-report.ts";
import type { Field } from "../../../core/spec/field-schema.ts";
import type { RecordForm, SaveOutcome } from "./record-form.ts";

export interface BadInputWalk {
  form: RecordForm;
  /** Number of the entity's rows, asked of the server. */
  count(): Promise<number>;
  /** Fills every field as it should be. */
  fill(): Promise<unknown>;
}

export interface BadInputOutcome {
  problems: CheckProblem[];
  /** Something was written after all, so that the form is gone. */
  written: boolean;
  /** Inputs that were tried. */
  tried: number;
}

interface Round {
  /** What is done to the fields, e.g. "left empty". */
  what: string;
  fields: readonly Field[];
}

export async function refuseBadInput(walk: BadInputWalk): Promise<BadInputOutcome> {
  const { form } = walk;
  const outcome: BadInputOutcome = { problems: [], written: false, tried: 0 };
  const fields = await form.fields();
  const empty = await form.emptyRequired();
  const rounds: (() => Promise<Round>)[] = [
    async () => ({ what: "left empty", fields: fields.filter(({ name }) => empty.includes(name)) }),
    () => typeBad(walk, fields, "with a wrong format", wrongFormat),
    () => typeBad(walk, fields, "out of bounds", outOfBounds),
  ];
  for (const prepare of rounds) {
    const round = await prepare();
    if (round.fields.length === 0) continue;
    outcome.tried += round.fields.length;
    const before = await walk.count();
    const saved = await form.save();
    const after = await walk.count();
    outcome.problems.push(...judge(form, round, saved, after - before));
    outcome.written = saved.saved || after !== before;
    if (outcome.written) break;
  }
  return outcome;
}

/** Everything is as it should be but for the fields that take a bad text; an input that cannot hold it refuses it by itself. */
async function typeBad(
  { form, fill }: BadInputWalk,
  fields: readonly Field[],
  what: string,
  badText: (field: Field) => string | undefined,
): Promise<Round> {
  if (fields.every((field) => badText(field) === undefined)) return { what, fields: [] };
  await fill();
  const bad: Field[] = [];
  for (const field of fields) {
    const text = badText(field);
    if (text === undefined || !(await form.isTyped(field))) continue;
    if (await form.type(field, text)) bad.push(field);
  }
  return { what, fields: bad };
}

function wrongFormat(field: Field): string | undefined {
  switch (field.type) {
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "duration":
    case "year":
      return "lots";
    case "email":
      return "not an address";
    case "url":
      return "javascript:alert(1)";
    case "colour":
      return "not a colour";
    case "date":
    case "datetime":
    case "time":
      return "soon";
    default:
      return undefined;
  }
}

/** Longer texts are left alone: typing them takes longer than they are worth. */
const longestTried = 2_000;

function outOfBounds(field: Field): string | undefined {
  const { min, max, maxLength } = field;
  if (field.type in numbers && max !== undefined) return String(Math.floor(max) + 1);
  if (field.type in numbers && min !== undefined) return String(Math.ceil(min) - 1);
  const isText = ["text", "long_text", "code"].includes(field.type);
  return isText && maxLength !== undefined && maxLength < longestTried ? "x".repeat(maxLength + 1) : undefined;
}

const numbers: Partial<Record<Field["type"], true>> = {
  integer: true,
  decimal: true,
  money: true,
  percent: true,
  year: true,
  duration: true,
};

function judge(form: RecordForm, { what, fields }: Round, outcome: SaveOutcome, written: number): CheckProblem[] {
  const place = { page: form.path };
  const named = fields.map(({ label }) => `"${label}"`).join(", ");
  if (outcome.saved || written !== 0) {
    const rows = written === 0 ? "" : ` (${written} row${written === 1 ? "" : "s"} more)`;
    return [
      { ...place, message: `a ${form.entity.label} with ${named} ${what} is saved${rows}`, code: "bad-input-saved" },
    ];
  }
  const { messages, problem } = outcome;
  const silent = fields.filter(({ name }) => messages[name] === undefined);
  if (silent.length === fields.length && Object.keys(messages).length === 0 && problem === undefined) {
    const message = `saving a ${form.entity.label} with ${named} ${what} does nothing and says nothing`;
    return [{ ...place, message, code: "silent-refusal" }];
  }
  return silent.map((field) => ({
    ...place,
    message: `a ${form.entity.label} with "${field.label}" ${what} is refused without a message at that field`,
    code: "no-message",
    element: `field "${field.label}"`,
  }));
}
