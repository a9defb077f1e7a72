/** Writes sign-in, roles and rights into the entities: who signs in, whose a record is, what each role may do. */
import type { Access, EntityRule } from "../../spec/access-schema.ts";
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import { singular } from "../assembly/inflect.ts";
import { lowerWords, nameNoun, toIdentifier } from "../assembly/naming.ts";
import { isShortFor } from "../packs/known-nouns.ts";
import type { Right, Statement } from "../statement/statement.ts";
import type { AccessPlan, PlannedRole } from "./plan-access.ts";

type RightStatement = Extract<Statement, { kind: "right" }>;

export interface AccessNote {
  subject?: string;
  text: string;
  /** The statement that was carried out; absent for what rules added. */
  statement?: RightStatement;
  done: boolean;
}

const PRIVATE =
  /(?:order|booking|payment|message|application|enrollment|enrolment|registration|reservation|rental|loan|invitation|notification|email|subscription|purchase|leave_request|report|expense|claim|survey_response|attempt|score)$/u;
const ROLE_FIELD = "role";

function field(name: string, label: string, type: Field["type"]): Field {
  return { name, label, type, required: false, unique: false };
}

/** Gives the people an e-mail address to sign in with and a role. */
function completeUsers(users: Entity, plan: AccessPlan): { email: string; role: string } {
  let email = users.fields.find((one) => one.type === "email");
  if (!email) {
    email = field(users.fields.some((one) => one.name === "email") ? "sign_in_email" : "email", "Email", "email");
    users.fields.push(email);
  }
  email.required = true;
  email.unique = true;
  const people = plan.roles.filter((role) => role.kind !== "visitor");
  let role = users.fields.find((one) => one.name === ROLE_FIELD);
  if (!role) {
    role = field(ROLE_FIELD, "Role", "choice");
    users.fields.push(role);
  }
  Object.assign(role, {
    type: "choice",
    required: true,
    default: plan.defaultRole,
    choices: people.map((one) => ({
      value: one.name,
      label: one.label,
      tone: one.kind === "administrator" ? "info" : "neutral",
    })),
  });
  for (const key of ["maxLength", "min", "max", "unit", "reference", "examples"] as const) delete role[key];
  const secrets = users.fields.filter((one) => one.type === "secret" && /^(?:password|passcode)$/u.test(one.name));
  users.fields = users.fields.filter((one) => !secrets.includes(one));
  return { email: email.name, role: role.name };
}

/** Returns the reference that says whose record it is, added where there is none. */
function ensureOwner(entity: Entity, users: Entity, isOwned: boolean): string | undefined {
  if (entity.name === users.name || entity.partOf !== undefined) return undefined;
  const known = entity.fields.find(
    (one) =>
      one.type === "reference" &&
      one.reference?.entity === users.name &&
      !/assign|approv|manager|review/u.test(one.name),
  );
  if (known) {
    // Whose delivery it is says somebody else, where the people who sign in are kept under their own name.
    if (users.name === "user") known.default ??= "me";
    return known.name;
  }
  if (users.name !== "user" && isOwned) {
    entity.fields.push({
      ...field(`${users.name}_id`, users.label, "reference"),
      reference: { entity: users.name, onDelete: "restrict" },
    });
    return `${users.name}_id`;
  }
  if (entity.fields.some((one) => one.name === "created_by_id")) return undefined;
  entity.fields.push({
    ...field("created_by_id", "Created by", "reference"),
    default: "me",
    readOnly: true,
    reference: { entity: users.name, onDelete: "set_null" },
  });
  return "created_by_id";
}

/** What a role may do before anything particular was said. */
function usualRule(role: PlannedRole, entity: Entity, users: Entity, created: ReadonlySet<string>): EntityRule {
  const owned = entity.ownerField !== undefined;
  const base = { role: role.name };
  if (entity.name === users.name) {
    if (role.kind === "visitor") return { ...base, read: "none", create: false, update: "none", delete: "none" };
    return { ...base, read: role.staff ? "all" : "own", create: false, update: "own", delete: "none" };
  }
  const isPrivate = PRIVATE.test(entity.name);
  if (role.kind === "visitor")
    return {
      ...base,
      read: isPrivate ? "none" : "all",
      create: /message$/u.test(entity.name),
      update: "none",
      delete: "none",
    };
  if (role.staff) return { ...base, read: "all", create: true, update: "all", delete: owned ? "own" : "none" };
  const may = created.has(entity.name) || isPrivate;
  return {
    ...base,
    read: isPrivate && owned ? "own" : "all",
    create: may,
    update: may && owned ? "own" : "none",
    delete: may && owned ? "own" : "none",
  };
}

function roleNames(words: readonly string[], plan: AccessPlan): string[] {
  return words.flatMap((word) => {
    const parts = word.toLowerCase().split(/\s+/u);
    const one = [...parts.slice(0, -1), singular(parts[parts.length - 1] ?? "")].join(" ");
    if (/^(?:admin|administrator|owner)$/u.test(one)) return ["administrator"];
    const name = toIdentifier(one, "role", 40);
    return plan.roles.some((role) => role.name === name) ? [name] : [];
  });
}

/** Finds what a right speaks of: an entity, or a field of one ("salaries", "the salary of employees"). */
export function findObject(words: string, entities: readonly Entity[]): { entity: Entity; field?: Field }[] {
  const plain = words
    .toLowerCase()
    .replace(/^(?:the|their|all|any|own) /u, "")
    .trim();
  const inside = /^(?<field>.+?) (?:of|for|in) (?:the |all )?(?<entity>.+)$/u.exec(plain)?.groups;
  const byName = (text: string): Entity | undefined =>
    entities.find((entity) => entity.name === nameNoun(text).name || entity.name.endsWith(`_${nameNoun(text).name}`)) ??
    entities.find((entity) => isShortFor(text, entity.label));
  const whole = byName(plain);
  if (whole) return [{ entity: whole }];
  const wanted = lowerWords(inside?.["field"] ?? plain.replace(/^\w+['’]s? /u, ""));
  const one = wanted
    .split(" ")
    .map((word, at, all) => (at === all.length - 1 ? singular(word) : word))
    .join(" ");
  const holder = inside ? byName(inside["entity"] ?? "") : undefined;
  const among = holder ? [holder] : entities;
  const fields = among.flatMap((entity) =>
    entity.fields
      .filter((item) => lowerWords(item.label) === one || lowerWords(item.label) === wanted)
      .map((item) => ({ entity, field: item })),
  );
  if (fields.length > 0) return fields;
  if (/^(?:everything|all|records?|data|all records|all data)$/u.test(plain))
    return entities.map((entity) => ({ entity }));
  return [];
}

function applyToField(
  target: Field,
  statement: RightStatement,
  roles: readonly string[],
  others: readonly string[],
): void {
  const allowed = statement.denied
    ? others.filter((name) => !roles.includes(name))
    : [...new Set(["administrator", ...roles])];
  const access = target.access ?? {};
  if (statement.rights.includes("read")) access.read = allowed;
  if (statement.rights.some((right) => right !== "read") || statement.rights.includes("read")) access.write = allowed;
  target.access = access;
}

const REACH: Record<Right, "read" | "update" | "delete" | "create"> = {
  read: "read",
  update: "update",
  delete: "delete",
  create: "create",
};

/** "technicians can change the status": the steps of the status are theirs, where nobody else was said to take them. */
function applyToSteps(entity: Entity, roles: readonly string[]): void {
  for (const step of entity.workflow?.transitions ?? [])
    if (step.roles === undefined || step.roles.every((role) => role === "administrator" || roles.includes(role)))
      step.roles = [...new Set(["administrator", ...(step.roles ?? []), ...roles])];
}

/** What people of a role do, where it is more than they may by themselves; strangers only with what is theirs. */
function grant(entity: Entity, statement: RightStatement, roles: readonly PlannedRole[]): void {
  for (const rule of entity.access ?? []) {
    const role = roles.find((one) => one.name === rule.role);
    if (!role) continue;
    const reach = role.staff ? "all" : entity.ownerField === undefined ? "none" : "own";
    if (statement.rights.includes("create")) rule.create = true;
    if (statement.rights.includes("read") && rule.read === "none") rule.read = reach === "none" ? "all" : reach;
    if (statement.rights.includes("update") && rule.update !== "all")
      rule.update = reach === "none" ? rule.update : reach;
    if (statement.rights.includes("delete") && rule.delete !== "all")
      rule.delete = reach === "none" ? rule.delete : reach;
  }
}

function applyToEntity(entity: Entity, statement: RightStatement, roles: readonly string[]): void {
  const rules = entity.access ?? [];
  const set = (rule: EntityRule, right: Right, reach: "all" | "own" | "none"): void => {
    const key = REACH[right];
    if (key === "create") rule.create = reach !== "none";
    else rule[key] = reach === "own" && entity.ownerField === undefined ? "none" : reach;
    if (key !== "read" && reach !== "none" && rule.read === "none") rule.read = reach;
  };
  for (const rule of rules) {
    const meant = roles.includes(rule.role);
    for (const right of statement.rights) {
      if (statement.own) {
        if (meant) set(rule, right, entity.ownerField === undefined ? "all" : "own");
        // What they do not see they do not change either.
        if (meant && right === "read" && rule.read === "own" && rule.update === "all") rule.update = "own";
        if (meant && right === "read" && rule.read === "own" && rule.delete === "all") rule.delete = "own";
      } else if (statement.denied) {
        if (meant) set(rule, right, "none");
      } else if (meant) set(rule, right, "all");
      else if (statement.only) {
        set(rule, right, "none");
        if (right === "read") for (const other of ["update", "delete", "create"] as const) set(rule, other, "none");
      }
    }
  }
}

/** Changes the entities in place; returns the access of the spec and what to tell about it. */
export function buildAccess(
  entities: Entity[],
  plan: AccessPlan,
  statements: readonly Statement[],
  created: ReadonlySet<string>,
): { access: Access; notes: AccessNote[] } | undefined {
  const users = entities.find((entity) => entity.name === plan.users.key);
  if (!users) return undefined;
  const { email, role } = completeUsers(users, plan);
  const owned = new Set(
    statements.flatMap((statement) =>
      statement.kind === "right" && statement.own
        ? findObject(statement.object, entities).map(({ entity }) => entity.name)
        : [],
    ),
  );
  for (const entity of entities) {
    const small = entity.fields.length <= 2 && entity.fields.every((one) => one.type !== "reference");
    const owner =
      small && !created.has(entity.name) && !owned.has(entity.name)
        ? undefined
        : ensureOwner(entity, users, owned.has(entity.name));
    if (owner !== undefined) entity.ownerField = owner;
    entity.access = plan.roles
      .filter((one) => one.kind !== "administrator")
      .map((one) => usualRule(one, entity, users, created));
  }
  const names = plan.roles.map((one) => one.name);
  const notes = statements.flatMap((statement): AccessNote[] => {
    if (statement.kind !== "right") return [];
    const roles = roleNames(statement.roles, plan);
    const objects = findObject(statement.object, entities);
    if (statement.granted === true && (objects.length === 0 || roles.length === 0)) return [];
    if (objects.length === 0 || roles.length === 0)
      return [{ text: "Nothing that is kept is called so.", statement, done: false }];
    for (const { entity, field: target } of objects) {
      const course = target !== undefined && entity.workflow?.field === target.name;
      if (course && statement.rights.includes("update") && !statement.denied && !statement.own)
        applyToSteps(entity, roles);
      else if (statement.granted === true)
        grant(
          entity,
          statement,
          plan.roles.filter((one) => roles.includes(one.name)),
        );
      // A field that not everybody may write can be demanded of nobody.
      else if (target && !target.unique) {
        target.required = false;
        applyToField(target, statement, roles, names);
      } else applyToEntity(entity, statement, roles);
    }
    const first = objects[0];
    const subject = first?.field ? `${first.entity.name}.${first.field.name}` : first?.entity.name;
    const labels = plan.roles
      .filter((one) => roles.includes(one.name))
      .map((one) => one.label.toLowerCase())
      .join(", ");
    return [
      {
        text: `Rights of ${labels}: ${statement.rights.join(", ")}.`,
        statement,
        done: true,
        ...(subject === undefined ? {} : { subject }),
      },
    ];
  });
  const access: Access = {
    userEntity: users.name,
    emailField: email,
    roleField: role,
    signUp: plan.signUp,
    defaultRole: plan.defaultRole,
    roles: plan.roles.map(({ name, label, kind }) => ({ name, label, kind })),
  };
  return { access, notes };
}
