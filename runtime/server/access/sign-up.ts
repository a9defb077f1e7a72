/** Makes accounts: the first administrator's, and those that people make themselves where the app allows it. */
import { toLocalDate, toStoredDatetime } from "../../model/calendar.ts";
import { boundsOf, isWritable, traitsOf } from "../../model/field-traits.ts";
import type { Issue } from "../../model/issue.ts";
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { FieldModel, FieldType, FieldValue } from "../../model/types.ts";
import { ApiError, fieldError } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import { refuseErrors } from "../check-record.ts";
import { serverIssue } from "../issue-texts.ts";
import { quoteIdentifier } from "../sql-text.ts";
import { createRow } from "../write-rows.ts";
import type { SignIn } from "./access-control.ts";
import { administratorRoles } from "./access-tables.ts";
import type { Account } from "./accounts.ts";
import { hashPassword, passwordProblem } from "./password.ts";

export type Given = Readonly<Record<string, unknown>>;

const TAKEN = serverIssue("email_taken");

/**
 * `system` is the server's own context. A record that is there already is never taken over by its address: who says that it
 * is theirs has shown nothing. An administrator sets its password instead. Only the very first account, whose owner may read
 * and change every record anyway, takes over the record with its address.
 */
export async function signUp(system: AppContext, signIn: SignIn, given: Given): Promise<Account> {
  const { accounts, access } = signIn;
  if (!access.signUp && !accounts.isFirstRun()) throw closed();
  const errors: Record<string, Issue> = {};
  const email = readEmail(signIn, given.email, errors);
  const problem = passwordProblem(given.password);
  if (problem !== undefined) errors.password = problem;
  if (email !== undefined && accounts.findByEmail(email, true) && !accounts.isFirstRun()) errors.email = TAKEN;
  refuseErrors(errors);
  if (email === undefined) throw new Error("an email address that is neither there nor wrong");
  const hash = await hashPassword(String(given.password));
  return system.database.transaction(() => {
    const first = accounts.isFirstRun();
    // Somebody else may have been first while the password was hashed.
    if (!access.signUp && !first) throw closed();
    const present = accounts.findByEmail(email, true);
    if (present && !first) throw fieldError("email", TAKEN);
    const id = present ? promote(system, signIn, present) : addPerson(system, signIn, given, { email, first });
    accounts.setPassword(id, hash, system.now());
    return accounts.find(id) as Account;
  });
}

function closed(): ApiError {
  return new ApiError("forbidden", serverIssue("sign_up_closed"));
}

function readEmail(signIn: SignIn, given: unknown, errors: Record<string, Issue>): string | undefined {
  const field = getField(signIn, signIn.access.emailField);
  const parsed = parseFieldValue(field, typeof given === "string" ? given : null);
  if ("issue" in parsed) errors.email = parsed.issue;
  else if (typeof parsed.value === "string") return parsed.value;
  else errors.email = { code: "required", params: { label: field.label } };
  return undefined;
}

/** The first account takes over a record: it is made an administrator's, and comes back from the archive. */
function promote(system: AppContext, { access, accounts }: SignIn, { id }: Account): number {
  const { users } = accounts;
  const restored = users.entity.softDelete === true ? ', "deleted_at" = NULL' : "";
  const sql = `UPDATE ${users.sql} SET ${quoteIdentifier(access.roleField)} = ?, "updated_at" = ?${restored} WHERE "id" = ?`;
  system.database.prepare(sql).run(administratorRoles(access)[0] ?? null, toStoredDatetime(system.now()), id);
  return id;
}

function addPerson(
  system: AppContext,
  signIn: SignIn,
  given: Given,
  { email, first }: { email: string; first: boolean },
): number {
  const { access, accounts } = signIn;
  const values: Record<string, unknown> = { ...nameValues(signIn, given.name, email) };
  for (const name of signUpFields(signIn)) {
    if (given[name] !== undefined) values[name] = given[name];
    // The first account must come about whatever the app wants to know of people; it can be corrected afterwards.
    else if (first && values[name] === undefined) values[name] = standIn(system, getField(signIn, name), email);
  }
  values[access.emailField] = email;
  values[access.roleField] = first ? administratorRoles(access)[0] : access.defaultRole;
  return createRow(system, accounts.users, values).id;
}

/** Names of required fields without a default, beside address, role and what the name fills. */
export function signUpFields(signIn: SignIn): string[] {
  const { access, accounts } = signIn;
  const known = [access.emailField, access.roleField, ...Object.keys(nameValues(signIn, "A B", ""))];
  return accounts.users.entity.fields
    .filter(
      (field) => field.required && field.default === undefined && isWritable(field) && !known.includes(field.name),
    )
    .map((field) => field.name);
}

/** The name goes to the fields of a person's name where there are some, else to the title. */
function nameValues({ access, accounts }: SignIn, given: unknown, email: string): Record<string, string> {
  const { fields, groups, titleField } = accounts.users.entity;
  const name = typeof given === "string" && given.trim() !== "" ? given.trim() : (email.split("@")[0] ?? "");
  const pair = groups?.find(({ kind, fields: parts }) => kind === "person_name" && parts.length === 2)?.fields;
  const writable = (field: string | undefined) =>
    fields.some((one) => one.name === field && one.type === "text" && isWritable(one));
  if (pair && pair.every(writable)) {
    const [first = "", last = ""] = pair;
    const space = name.lastIndexOf(" ");
    return space < 0
      ? { [first]: name, [last]: name }
      : { [first]: name.slice(0, space), [last]: name.slice(space + 1) };
  }
  const target = [titleField, "name", "full_name", "display_name"].find(
    (field) => field !== access.emailField && writable(field),
  );
  return target === undefined ? {} : { [target]: name };
}

function standIn({ database, tables, now }: AppContext, field: FieldModel, email: string): FieldValue {
  if (field.type === "reference") {
    const target = [...tables.values()].find(({ entity }) => entity.name === field.reference?.entity);
    const id = target && database.prepare(`SELECT min("id") FROM ${target.sql}`).pluck().get();
    return typeof id === "number" ? id : null;
  }
  switch (traitsOf(field.type).stored) {
    case "integer":
    case "real": {
      const { min, max } = boundsOf(field);
      return Math.min(Math.max(0, min), max);
    }
    case "boolean":
      return false;
    case "list":
      return ["-"];
    default:
      if (field.type === "choice") return field.choices?.[0]?.value ?? null;
      if (field.type === "date") return toLocalDate(now());
      if (field.type === "datetime") return toStoredDatetime(now());
      return field.type === "email" ? email : (STAND_INS[field.type] ?? "-");
  }
}

const STAND_INS: Partial<Record<FieldType, string>> = {
  phone: "000",
  url: "https://example.com",
  image: "https://example.com",
  colour: "#808080",
  time: "00:00",
  json: "{}",
};

function getField({ accounts }: SignIn, name: string): FieldModel {
  const field = accounts.users.entity.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`the user entity has no field ${name}`);
  return field;
}
