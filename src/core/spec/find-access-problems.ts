/** Finds what is wrong with roles, sign-in and the rights of entities. */
import type { AppSpec, Entity } from "./schema.ts";
import { findRoleProblems, noEntity, type SpecIndex, type SpecProblem } from "./spec-index.ts";

export function findAccessProblems(spec: AppSpec, index: SpecIndex): SpecProblem[] {
  return [
    ...findSignInProblems(spec, index),
    ...spec.entities.flatMap((entity, at) => findEntityRuleProblems(entity, `$.entities[${at}]`, spec, index)),
  ];
}

function findSignInProblems(spec: AppSpec, index: SpecIndex): SpecProblem[] {
  const access = spec.access;
  if (!access) return [];
  const problems: SpecProblem[] = [];
  const wrong = (at: string, message: string) => problems.push({ path: `$.access.${at}`, message });
  const names = access.roles.map((role) => role.name);
  if (new Set(names).size < names.length) wrong("roles", "two roles have the same name");
  if (!access.roles.some((role) => role.kind === "administrator")) wrong("roles", "needs an administrator role");
  if (access.roles.filter((role) => role.kind === "visitor").length > 1)
    wrong("roles", "has more than one visitor role");
  const start = access.roles.find((role) => role.name === access.defaultRole);
  if (!start || start.kind === "visitor") wrong("defaultRole", `"${access.defaultRole}" is not a role of people`);
  if (access.signUp && start?.kind === "administrator") {
    wrong("defaultRole", "people who sign up themselves cannot be administrators");
  }
  const users = index.entities.get(access.userEntity);
  if (!users) {
    wrong("userEntity", noEntity(index, access.userEntity));
    return problems;
  }
  const email = users.fields.find((field) => field.name === access.emailField);
  if (email?.type !== "email" || !email.required || !email.unique) {
    wrong("emailField", `"${access.emailField}" is not a required, unique email field of "${users.name}"`);
  }
  const role = users.fields.find((field) => field.name === access.roleField);
  if (role?.type !== "choice") wrong("roleField", `"${access.roleField}" is not a choice field of "${users.name}"`);
  const people = access.roles.filter(({ kind }) => kind !== "visitor").map(({ name }) => name);
  const choices = role?.choices?.map(({ value }) => value) ?? [];
  if (role && [...people].sort().join() !== [...choices].sort().join()) {
    wrong("roleField", `the choices of "${role.name}" must be the roles ${people.join(", ")}`);
  }
  return problems;
}

function findEntityRuleProblems(entity: Entity, path: string, spec: AppSpec, index: SpecIndex): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const owner = entity.fields.find((field) => field.name === entity.ownerField);
  if (entity.ownerField !== undefined && (!spec.access || owner?.reference?.entity !== spec.access.userEntity)) {
    problems.push({ path: `${path}.ownerField`, message: `"${entity.ownerField}" does not refer to the user entity` });
  }
  const seen = new Set<string>();
  (entity.access ?? []).forEach((rule, at) => {
    const where = `${path}.access[${at}]`;
    problems.push(...findRoleProblems([rule.role], `${where}.role`, index));
    if (seen.has(rule.role)) problems.push({ path: where, message: `the role "${rule.role}" has a rule already` });
    seen.add(rule.role);
    const own = [rule.read, rule.update, rule.delete].includes("own");
    const isUsers = entity.name === spec.access?.userEntity;
    if (own && entity.ownerField === undefined && !isUsers) {
      problems.push({ path: where, message: `"own" needs the entity's ownerField` });
    }
  });
  entity.fields.forEach((field, at) => {
    problems.push(...findRoleProblems(field.access?.read, `${path}.fields[${at}].access.read`, index));
    problems.push(...findRoleProblems(field.access?.write, `${path}.fields[${at}].access.write`, index));
  });
  return problems;
}
