/** Two apps for the tests of lists, navigation, sign-in and settings: one open to everybody, one with roles. */
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const choice = (value: string, label: string, tone = "neutral") => ({ value, label, tone });
const title = { name: "name", label: "Name", type: "text", required: true };

const itemFields = [
  title,
  { name: "code", label: "Code", type: "code", unique: true },
  {
    name: "status",
    label: "Status",
    type: "choice",
    required: true,
    default: "in_stock",
    choices: [
      choice("in_stock", "In stock", "success"),
      choice("ordered", "Ordered", "info"),
      choice("gone", "Gone", "danger"),
    ],
  },
  { name: "price", label: "Price", type: "money" },
  { name: "bought_on", label: "Bought on", type: "date" },
  { name: "labels", label: "Labels", type: "tags" },
  { name: "photo", label: "Photo", type: "image" },
  { name: "checked", label: "Checked", type: "boolean" },
  {
    name: "category_id",
    label: "Category",
    type: "reference",
    reference: { entity: "category", onDelete: "set_null" },
  },
  { name: "notes", label: "Notes", type: "long_text" },
];
const categoryFields = [
  title,
  { name: "parent_id", label: "Part of", type: "reference", reference: { entity: "category" } },
];
const stepFields = [title, { name: "position", label: "Position", type: "position" }];
const noteFields = [
  { name: "text", label: "Text", type: "text", required: true },
  {
    name: "item_id",
    label: "Item",
    type: "reference",
    required: true,
    reference: { entity: "item", onDelete: "cascade" },
  },
];
const countItems = {
  ...{ name: "order_more", label: "Order more", on: "record", when: { field: "status", op: "eq", value: "gone" } },
  ...{ set: { status: "ordered" }, done: "Ordered again" },
};

/** Anybody may do everything. */
export function openSpec(language?: string): AppSpec {
  return parse({
    app: { name: "Stock room", description: "What is where", ...(language === undefined ? {} : { language }) },
    entities: [
      { ...entity("item", "Item", "items", itemFields), softDelete: true, actions: [countItems] },
      {
        ...entity("category", "Category", "categories", categoryFields),
        pluralLabel: "Categories",
        parentField: "parent_id",
      },
      entity("step", "Step", "steps", stepFields),
      { ...entity("note", "Note", "notes", noteFields), titleField: "text" },
    ],
    pages: [
      {
        ...{ kind: "list", path: "items", title: "Items", entity: "item", pageSize: 10 },
        columns: ["name", "code", "status", "price", "bought_on", "labels", "category_id"],
        filters: ["status", "code", "price", "bought_on", "labels", "photo", "checked", "category_id", "notes"],
        sort: [{ field: "name", direction: "asc" }],
      },
      { kind: "board", path: "items-board", title: "Items by status", entity: "item", field: "status", nav: false },
      record("detail", "item", itemFields),
      record("form", "item", itemFields),
      { kind: "list", path: "categories", title: "Categories", entity: "category", columns: ["name"], group: "Order" },
      record("detail", "category", categoryFields),
      record("form", "category", categoryFields),
      { kind: "list", path: "steps", title: "Steps", entity: "step", columns: ["name"], group: "Order" },
      record("form", "step", stepFields),
      { kind: "list", path: "notes", title: "Notes", entity: "note", columns: ["text", "item_id"] },
      record("form", "note", noteFields),
      { kind: "settings", path: "settings", title: "Settings" },
    ],
  });
}

const personFields = [
  title,
  { name: "email", label: "E-mail", type: "email", required: true, unique: true },
  {
    name: "role",
    label: "Role",
    type: "choice",
    required: true,
    default: "helper",
    choices: [choice("boss", "Boss"), choice("helper", "Helper")],
  },
];
const taskFields = [
  title,
  {
    name: "owner_id",
    label: "Owner",
    type: "reference",
    default: "me",
    reference: { entity: "person", onDelete: "set_null" },
  },
  { name: "pay", label: "Pay", type: "money", access: { read: ["boss"], write: ["boss"] } },
];

/** People sign in; helpers change their own tasks, read all of them and see nobody. */
export function guardedSpec(): AppSpec {
  return parse({
    app: { name: "Help desk", home: "tasks" },
    access: {
      ...{ userEntity: "person", emailField: "email", roleField: "role", signUp: false, defaultRole: "helper" },
      roles: [
        { name: "boss", label: "Boss", kind: "administrator" },
        { name: "helper", label: "Helper", kind: "member" },
      ],
    },
    entities: [
      { ...entity("person", "Person", "people", personFields), pluralLabel: "People" },
      {
        ...entity("task", "Task", "tasks", taskFields),
        ownerField: "owner_id",
        access: [{ role: "helper", read: "all", create: false, update: "own", delete: "none" }],
      },
    ],
    pages: [
      {
        kind: "list",
        path: "tasks",
        title: "Tasks",
        entity: "task",
        columns: ["name", "owner_id"],
        filters: ["owner_id"],
      },
      record("detail", "task", taskFields),
      record("form", "task", taskFields),
      { kind: "list", path: "people", title: "People", entity: "person", columns: ["name", "email", "role"] },
      record("form", "person", personFields),
      {
        kind: "content",
        path: "rules",
        title: "Rules",
        roles: ["boss"],
        sections: [{ heading: "One", body: "Be kind." }],
      },
      { kind: "settings", path: "settings", title: "Settings" },
    ],
  });
}

function entity(name: string, label: string, table: string, fields: readonly object[]) {
  return { name, table, label, pluralLabel: `${label}s`, titleField: "name", fields };
}

function record(kind: string, name: string, fields: readonly { name: string; type: string }[]) {
  const names = fields.filter(({ type }) => type !== "position").map((field) => field.name);
  return { kind, path: `${name}-${kind}`, title: name, entity: name, fields: names };
}

function parse(input: object): AppSpec {
  const parsed = parseSpec({ specVersion: 1, seeds: { rows: 24 }, ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}
