/** A German app in which people sign in, for the tests of what stands around its pages. */
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const personFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "email", label: "E-Mail", type: "email", required: true, unique: true },
  {
    ...{ name: "role", label: "Rolle", type: "choice", required: true, default: "staff" },
    choices: [
      { value: "boss", label: "Leitung" },
      { value: "staff", label: "Team" },
    ],
  },
];
const invoiceFields = [
  { name: "number", label: "Nummer", type: "text", required: true, unique: true },
  { name: "amount", label: "Betrag", type: "money", min: 0 },
  { name: "paid", label: "Bezahlt", type: "boolean" },
  {
    ...{ name: "state", label: "Stand", type: "choice", required: true, default: "open" },
    choices: [
      { value: "open", label: "Offen" },
      { value: "sent", label: "Verschickt" },
    ],
  },
];
const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);
const nobody = { role: "staff", read: "none", create: false, update: "none", delete: "none" };
const all = { role: "staff", read: "all", create: true, update: "all", delete: "all" };

const input = {
  specVersion: 1,
  app: { name: "Rechnungen", description: "", language: "de", locale: "de-DE", currency: "EUR", home: "rechnungen" },
  theme: { background: "#ffffff", primary: "#ffffff" },
  access: {
    ...{ userEntity: "person", emailField: "email", roleField: "role", signUp: false, defaultRole: "staff" },
    roles: [
      { name: "boss", label: "Leitung", kind: "administrator" },
      { name: "staff", label: "Team", kind: "member" },
    ],
  },
  entities: [
    {
      ...{ name: "invoice", table: "invoices", label: "Rechnung", pluralLabel: "Rechnungen", titleField: "number" },
      fields: invoiceFields,
      access: [all],
    },
    {
      ...{ name: "person", table: "people", label: "Person", pluralLabel: "Leute", titleField: "name" },
      fields: personFields,
      access: [nobody],
    },
  ],
  pages: [
    { kind: "list", entity: "invoice", path: "rechnungen", title: "Rechnungen", columns: names(invoiceFields) },
    { kind: "detail", entity: "invoice", path: "rechnung", title: "Rechnung", fields: names(invoiceFields) },
    { kind: "form", entity: "invoice", path: "rechnung-form", title: "Rechnung", fields: names(invoiceFields) },
    {
      ...{ kind: "board", entity: "invoice", path: "tafel", title: "Tafel", field: "state", nav: false },
      card: ["amount"],
    },
    { kind: "list", entity: "person", path: "leute", title: "Leute", columns: ["name", "email", "role"] },
    { kind: "form", entity: "person", path: "person-form", title: "Person", fields: names(personFields) },
    { kind: "settings", path: "einstellungen", title: "Einstellungen" },
  ],
  seeds: { rows: 0 },
};

export function shellSpec(): AppSpec {
  const parsed = parseSpec(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}
