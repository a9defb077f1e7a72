/** An app with every field type, groups, line items, a tree, a workflow and actions, for the tests of forms and details. */
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const choices = (...labels: string[]) =>
  labels.map((label) => ({ value: label.toLowerCase().replaceAll(" ", "_"), label }));

const productFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "price", label: "Price", type: "money", min: 0 },
];
const categoryFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "parent_id", label: "Parent", type: "reference", reference: { entity: "category", onDelete: "set_null" } },
];
const skillFields = [{ name: "name", label: "Name", type: "text", required: true }];

const personFields = [
  { name: "first_name", label: "First name", type: "text", required: true },
  { name: "last_name", label: "Last name", type: "text", required: true },
  { name: "email", label: "Email", type: "email", unique: true },
  { name: "phone", label: "Phone", type: "phone" },
  { name: "website", label: "Website", type: "url" },
  { name: "badge", label: "Badge number", type: "code" },
  { name: "pin", label: "Door PIN", type: "secret" },
  { name: "born", label: "Born in", type: "year" },
  { name: "starts_on", label: "Starts on", type: "date", default: "today" },
  { name: "shift", label: "Shift begins", type: "time" },
  { name: "last_seen", label: "Last seen", type: "datetime" },
  { name: "break_time", label: "Break", type: "duration" },
  { name: "skill", label: "Skill level", type: "rating", min: 1, max: 5 },
  { name: "progress", label: "Training", type: "percent" },
  { name: "currency", label: "Currency", type: "text", maxLength: 3 },
  { name: "wage", label: "Wage", type: "money", currencyField: "currency" },
  { name: "height", label: "Height", type: "decimal", unit: "cm" },
  { name: "children", label: "Children", type: "integer", min: 0 },
  { name: "colour", label: "Team colour", type: "colour" },
  { name: "active", label: "Active", type: "boolean", default: true },
  { name: "insured", label: "Insured", type: "boolean" },
  { name: "team", label: "Team", type: "choice", choices: choices("Red", "Blue", "Green") },
  { name: "rank", label: "Rank", type: "choice", choices: choices("One", "Two", "Three", "Four", "Five") },
  { name: "tags", label: "Tags", type: "tags" },
  {
    name: "skills",
    label: "Skills",
    type: "references",
    reference: { entity: "skill", through: { table: "person_skills", from: "person_id", to: "skill_id" } },
  },
  { name: "photo", label: "Photo", type: "image" },
  { name: "contract", label: "Contract", type: "file" },
  { name: "settings", label: "Settings", type: "json" },
  { name: "bio", label: "Bio", type: "markdown" },
  { name: "signature", label: "Signature", type: "html" },
  { name: "notes", label: "Notes", type: "long_text" },
  { name: "street", label: "Street", type: "text" },
  { name: "zip", label: "Zip", type: "text" },
  { name: "city", label: "City", type: "text" },
  { name: "country", label: "Country", type: "text" },
  { name: "latitude", label: "Latitude", type: "latitude" },
  { name: "longitude", label: "Longitude", type: "longitude" },
];
const personGroups = [
  { kind: "person_name", label: "Full name", fields: ["first_name", "last_name"] },
  { kind: "section", label: "Work", fields: ["starts_on", "shift", "break_time", "currency", "wage", "team"] },
  { kind: "address", label: "Address", fields: ["street", "zip", "city", "country"] },
  { kind: "geo", label: "Place", fields: ["latitude", "longitude"] },
];

const orderFields = [
  { name: "number", label: "Number", type: "code", required: true, unique: true },
  {
    name: "status",
    label: "Status",
    type: "choice",
    required: true,
    default: "draft",
    choices: [
      { value: "draft", label: "Draft", tone: "neutral" },
      { value: "sent", label: "Sent", tone: "info" },
      { value: "approved", label: "Approved", tone: "success" },
      { value: "rejected", label: "Rejected", tone: "danger" },
    ],
  },
  { name: "due_date", label: "Due date", type: "date" },
  { name: "reason", label: "Reason", type: "text", readOnly: true },
  { name: "shipping", label: "Shipping", type: "money" },
  {
    name: "subtotal",
    label: "Subtotal",
    type: "money",
    computed: { kind: "rollup", entity: "order_line", field: "order_id", fn: "sum", of: "amount" },
  },
  {
    name: "line_count",
    label: "Lines",
    type: "integer",
    computed: { kind: "rollup", entity: "order_line", field: "order_id", fn: "count" },
  },
];
const workflow = {
  field: "status",
  initial: ["draft"],
  transitions: [
    { name: "send", label: "Send", from: ["draft"], to: "sent", done: "The order was sent" },
    { name: "approve", label: "Approve", from: ["sent"], to: "approved", confirm: "Approve this order?" },
    { name: "reject", label: "Reject", from: ["sent"], to: "rejected", input: ["reason"] },
  ],
};
const lineFields = [
  {
    name: "order_id",
    label: "Order",
    type: "reference",
    required: true,
    reference: { entity: "order", onDelete: "cascade" },
  },
  { name: "product_id", label: "Product", type: "reference", required: true, reference: { entity: "product" } },
  { name: "quantity", label: "Quantity", type: "integer", required: true, default: 1, min: 1 },
  { name: "unit_price", label: "Unit price", type: "money", copyFrom: { from: "product_id", field: "price" } },
  { name: "amount", label: "Amount", type: "money", computed: { kind: "product", of: ["quantity", "unit_price"] } },
  { name: "position", label: "Position", type: "position" },
];

const input = {
  specVersion: 1,
  app: { name: "Field tour", description: "Every field type" },
  theme: { primary: "#0f766e" },
  entities: [
    entity("product", "Product", "Products", "name", productFields),
    { ...entity("category", "Category", "Categories", "name", categoryFields), parentField: "parent_id" },
    entity("skill", "Skill", "Skills", "name", skillFields),
    { ...entity("person", "Person", "People", "first_name", personFields), groups: personGroups, softDelete: true },
    {
      ...entity("order", "Order", "Orders", "number", orderFields),
      workflow,
      actions: [
        { name: "postpone", label: "Postpone", on: "record", input: ["due_date"], done: "Postponed" },
        { name: "quick_order", label: "Quick order", on: "list", create: { entity: "order", input: ["number"] } },
      ],
    },
    { ...entity("order_line", "Line", "Lines", "product_id", lineFields), partOf: "order_id" },
  ],
  pages: [
    ...pagesOf("product", "Products", productFields),
    ...pagesOf("category", "Categories", categoryFields, { children: [{ entity: "category", field: "parent_id" }] }),
    ...pagesOf("skill", "Skills", skillFields),
    ...pagesOf("person", "People", personFields),
    ...pagesOf("order", "Orders", orderFields, {
      children: [{ entity: "order_line", field: "order_id" }],
      lines: [
        {
          ...{ entity: "order_line", field: "order_id" },
          columns: ["product_id", "quantity", "unit_price", "amount"],
        },
      ],
    }),
  ],
  seeds: { rows: 0 },
};

function entity(name: string, label: string, pluralLabel: string, titleField: string, fields: readonly object[]) {
  const table = pluralLabel === "Lines" ? "order_lines" : pluralLabel.toLowerCase();
  return { name, table, label, pluralLabel, titleField, fields };
}

interface PageParts {
  readonly children?: readonly object[];
  readonly lines?: readonly object[];
}

function pagesOf(name: string, title: string, fields: readonly { name: string }[], parts: PageParts = {}) {
  const path = title.toLowerCase();
  const names = fields.map((field) => field.name);
  const one = {
    entity: name,
    title: title
      .replace(/ies$/, "y")
      .replace(/^People$/, "Person")
      .replace(/s$/, ""),
  };
  const { children = [], lines } = parts;
  return [
    { kind: "list", path, title, entity: name, columns: names.filter((field) => field !== "pin").slice(0, 8) },
    { kind: "detail", path: `${path}-detail`, ...one, fields: names, children },
    { kind: "form", path: `${path}-form`, ...one, fields: names, ...(lines === undefined ? {} : { lines }) },
  ];
}

/** The app with its defaults written out. */
export function formsSpec(): AppSpec {
  const parsed = parseSpec(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}
