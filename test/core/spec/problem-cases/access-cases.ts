/** What is told about wrong specs: roles and sign-in. */
import { type Case, choices, document, E, field, order } from "./document.ts";

export const accessCases: readonly Case[] = [
  ["a role twice", ["access.roles.1.name", "admin"], "$.access.roles", "two roles have the same name"],
  ["no administrator", ["access.roles.0.kind", "member"], "$.access.roles", "needs an administrator role"],
  ["two visitors", ["access.roles.1.kind", "visitor"], "$.access.roles", "has more than one visitor role"],
  ["a default that is none", ["access.defaultRole", "boss"], "$.access.defaultRole", '"boss" is not a role of people'],
  [
    "a default for visitors",
    ["access.defaultRole", "guest"],
    "$.access.defaultRole",
    '"guest" is not a role of people',
  ],
  [
    "administrators who sign up",
    ["access.defaultRole", "admin"],
    "$.access.defaultRole",
    "people who sign up themselves cannot be administrators",
  ],
  ["no user entity", ["access.userEntity", "nobody"], "$.access.userEntity", 'there is no entity "nobody"'],
  [
    "an email that is not unique",
    [field("user", "email.unique"), false],
    "$.access.emailField",
    '"email" is not a required, unique email field of "user"',
  ],
  [
    "an email that is no email",
    ["access.emailField", "name"],
    "$.access.emailField",
    '"name" is not a required, unique email field of "user"',
  ],
  [
    "a role field that is no choice",
    ["access.roleField", "name"],
    "$.access.roleField",
    '"name" is not a choice field of "user"',
  ],
  [
    "roles without a choice",
    [field("user", "role.choices"), choices("admin")],
    "$.access.roleField",
    'the choices of "role" must be the roles admin, clerk',
  ],
  [
    "an owner that is no user",
    [`${order}.ownerField`, "status"],
    `${E.order}.ownerField`,
    '"status" does not refer to the user entity',
  ],
  ["a rule of no role", [`${order}.access.0.role`, "boss"], `${E.order}.access[0].role[0]`, 'there is no role "boss"'],
  [
    "two rules of a role",
    [`${order}.access`, [1, 2].map(() => document().entities[1].access[0])],
    `${E.order}.access[1]`,
    'the role "clerk" has a rule already',
  ],
  [
    "own without an owner",
    [`${order}.ownerField`, undefined],
    `${E.order}.access[0]`,
    '"own" needs the entity\'s ownerField',
  ],
  [
    "readers of no role",
    [field("order", "fee.access"), { read: ["boss"] }],
    `${E.order}.fields[5].access.read[0]`,
    'there is no role "boss"',
  ],
  [
    "writers of no role",
    [field("order", "fee.access"), { write: ["boss"] }],
    `${E.order}.fields[5].access.write[0]`,
    'there is no role "boss"',
  ],
];
