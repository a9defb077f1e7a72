/** A small app that uses most field types, for the tests of rendering and of the pages. */
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const choices = (...labels: string[]) =>
  labels.map((label) => ({ value: label.toLowerCase().replace(" ", "_"), label }));

const employeeFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "email", label: "Email", type: "email", unique: true },
  {
    name: "department",
    label: "Department",
    type: "choice",
    choices: choices("Sales", "Finance", "People", "IT", "Legal"),
  },
  { name: "active", label: "Active", type: "boolean", default: true },
];
const laptopFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "serial_number", label: "Serial number", type: "code", required: true, unique: true, help: "On the case." },
  { name: "purchase_date", label: "Purchase date", type: "date" },
  { name: "price", label: "Price", type: "money", min: 0 },
  {
    name: "status",
    label: "Status",
    type: "choice",
    required: true,
    default: "available",
    choices: choices("Available", "In use", "Retired"),
  },
  { name: "employee_id", label: "Employee", type: "reference", reference: { entity: "employee" } },
  { name: "notes", label: "Notes", type: "long_text" },
];
const repairFields = [
  { name: "summary", label: "Summary", type: "text", required: true },
  {
    name: "laptop_id",
    label: "Laptop",
    type: "reference",
    required: true,
    reference: { entity: "laptop", onDelete: "cascade" },
  },
  { name: "reported_at", label: "Reported at", type: "datetime", default: "now" },
  { name: "minutes", label: "Time spent", type: "duration" },
  { name: "share", label: "Share done", type: "percent" },
  { name: "rating", label: "Rating", type: "rating" },
  { name: "sticker", label: "Sticker", type: "colour" },
  { name: "ticket", label: "Ticket", type: "url" },
];

const input = {
  specVersion: 1,
  app: { name: "Laptop tracker", description: "Track laptops and who has them" },
  theme: { primary: "#0f766e" },
  entities: [
    entity("employee", "Employee", "Employees", "name", employeeFields),
    entity("laptop", "Laptop", "Laptops", "name", laptopFields),
    entity("repair", "Repair", "Repairs", "summary", repairFields),
  ],
  pages: [
    {
      ...{ kind: "list", path: "laptops", title: "Laptops", entity: "laptop" },
      columns: ["name", "serial_number", "status", "employee_id", "purchase_date", "price"],
      sort: [{ field: "name", direction: "asc" }],
      filters: ["status", "employee_id", "purchase_date", "price", "notes"],
    },
    record("detail", "laptop", "Laptop", laptopFields, [{ entity: "repair", field: "laptop_id" }]),
    record("form", "laptop", "Laptop", laptopFields),
    { kind: "list", path: "employees", title: "Employees", entity: "employee", columns: ["name", "email", "active"] },
    record("detail", "employee", "Employee", employeeFields, [{ entity: "laptop", field: "employee_id" }]),
    record("form", "employee", "Employee", employeeFields),
    {
      ...{ kind: "list", path: "repairs", title: "Repairs", entity: "repair" },
      columns: repairFields.map(({ name }) => name),
      filters: ["laptop_id", "reported_at", "rating"],
    },
    record("detail", "repair", "Repair", repairFields),
    record("form", "repair", "Repair", repairFields),
  ],
  seeds: { rows: 30 },
};

function entity(name: string, label: string, pluralLabel: string, titleField: string, fields: readonly object[]) {
  return { name, table: `${name}s`, label, pluralLabel, titleField, fields };
}

function record(kind: string, name: string, title: string, fields: readonly { name: string }[], children?: object[]) {
  const page = { kind, path: `${name}-${kind}`, title, entity: name, fields: fields.map((field) => field.name) };
  return children === undefined ? page : { ...page, children };
}

/** The example with its defaults written out. */
export function exampleSpec(): AppSpec {
  const parsed = parseSpec(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}
