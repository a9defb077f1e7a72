/** An app with every kind of storage and work: line items, join tables, a tree, computed values, a workflow, an archive. */

const field = (name: string, type: string, more: object = {}) => ({
  name,
  label: name[0]?.toUpperCase() + name.slice(1).replace(/_id$/, "").replaceAll("_", " "),
  type,
  ...more,
});
const reference = (name: string, entity: string, more: object = {}, onDelete = "restrict") =>
  field(name, "reference", { reference: { entity, onDelete }, ...more });
const choices = (...values: string[]) => ({
  choices: values.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
});
const entity = (name: string, table: string, more: object) => ({
  name,
  table,
  label: name[0]?.toUpperCase() + name.slice(1).replaceAll("_", " "),
  pluralLabel: table[0]?.toUpperCase() + table.slice(1).replaceAll("_", " "),
  titleField: "name",
  ...more,
});

const CUSTOMER = entity("customer", "customers", {
  softDelete: true,
  fields: [
    field("name", "text", { required: true }),
    field("email", "email", { unique: true }),
    field("door_code", "secret"),
    field("notes", "markdown"),
    field("orders", "integer", {
      computed: { kind: "rollup", entity: "order", field: "customer_id", fn: "count" },
    }),
    field("open_value", "money", {
      computed: {
        kind: "rollup",
        entity: "order",
        field: "customer_id",
        fn: "sum",
        of: "fee",
        filter: {
          and: [
            { field: "status", op: "in", value: ["draft", "it's ready"] },
            {
              or: [
                { field: "due", op: "is_null", value: true },
                { field: "due", op: "gte", value: "today-30d" },
              ],
            },
          ],
        },
      },
    }),
    field("last_order", "date", {
      computed: { kind: "rollup", entity: "order", field: "customer_id", fn: "max", of: "due" },
    }),
  ],
});

const PRODUCT = entity("product", "products", {
  fields: [
    field("name", "text", { required: true }),
    field("price", "money", { required: true, min: 0 }),
    field("stock", "integer", { default: 10, min: 0 }),
    field("in_use", "boolean", { default: false }),
    field("tags", "tags"),
    field("photo", "image"),
    field("manual", "file"),
    field("specification", "json"),
    reference("category_id", "category", {}, "set_null"),
    field("suppliers", "references", {
      reference: { entity: "supplier", through: { table: "product_suppliers", from: "product_id", to: "supplier_id" } },
    }),
    field("related", "references", {
      reference: { entity: "product", through: { table: "related_products", from: "product_id", to: "other_id" } },
    }),
  ],
});

const SUPPLIER = entity("supplier", "suppliers", {
  fields: [
    field("name", "text", { required: true }),
    field("rank", "position"),
    field("lat", "latitude"),
    field("lon", "longitude"),
    field("products", "references", {
      reference: { entity: "product", through: { table: "product_suppliers", from: "supplier_id", to: "product_id" } },
    }),
  ],
});

const CATEGORY = entity("category", "categories", {
  parentField: "parent_id",
  fields: [field("name", "text", { required: true }), reference("parent_id", "category", {}, "set_null")],
});

const ORDER = entity("order", "orders", {
  titleField: "number",
  fields: [
    field("number", "code", { required: true, unique: true }),
    reference("customer_id", "customer", { required: true }),
    reference("product_id", "product", { label: "Gift" }, "set_null"),
    field("due", "date"),
    field("fee", "money"),
    field("packed_at", "datetime", { readOnly: true }),
    field("reason", "text"),
    field("status", "choice", { required: true, ...choices("draft", "it's ready", "shipped", "cancelled") }),
    field("total", "money", {
      computed: { kind: "rollup", entity: "order_line", field: "order_id", fn: "sum", of: "amount" },
    }),
    field("lines", "integer", {
      computed: { kind: "rollup", entity: "order_line", field: "order_id", fn: "count" },
    }),
  ],
  workflow: {
    field: "status",
    initial: ["draft"],
    transitions: [
      {
        name: "pack",
        label: "Pack",
        from: ["draft"],
        to: "it's ready",
        set: { packed_at: "now" },
        effects: [{ reference: "product_id", set: { in_use: true }, add: { stock: -2 } }],
        done: "Packed",
      },
      { name: "ship", label: "Ship", from: ["it's ready"], to: "shipped", input: ["due"], set: { due: "today" } },
      { name: "cancel", label: "Cancel", from: ["draft", "it's ready"], to: "cancelled", input: ["reason"] },
    ],
  },
  actions: [
    {
      name: "gift",
      label: "Add a gift",
      on: "record",
      when: {
        or: [
          { field: "fee", op: "gte", value: 100 },
          { field: "lines", op: "gt", value: 2 },
        ],
      },
      set: { product_id: "random" },
    },
    {
      name: "remind",
      label: "Remind",
      on: "record",
      input: ["due"],
      create: {
        entity: "note",
        link: "order_id",
        values: { text: "Reminder", at: "now" },
        input: ["text", "weight"],
      },
    },
    {
      name: "note",
      label: "New note",
      on: "list",
      create: { entity: "note", values: { at: "now" }, input: ["text"] },
      done: "Noted",
    },
  ],
});

const ORDER_LINE = entity("order_line", "order_lines", {
  titleField: "product_id",
  partOf: "order_id",
  fields: [
    reference("order_id", "order", { required: true }, "cascade"),
    reference("product_id", "product", { required: true }),
    field("quantity", "integer", { required: true, default: 1, min: 1 }),
    field("price", "money", { required: true, copyFrom: { from: "product_id", field: "price" } }),
    field("rank", "position"),
    field("amount", "money", { computed: { kind: "product", of: ["quantity", "price"] } }),
  ],
});

const NOTE = entity("note", "notes", {
  titleField: "text",
  fields: [
    field("text", "text", { required: true, maxLength: 20 }),
    field("weight", "integer", { min: 0 }),
    field("at", "datetime", { readOnly: true }),
    reference("order_id", "order", {}, "cascade"),
    reference("customer_id", "customer", {}, "cascade"),
  ],
});

export const SHOP_SPEC = {
  specVersion: 1,
  app: { name: "Shop" },
  entities: [CUSTOMER, PRODUCT, SUPPLIER, CATEGORY, ORDER, ORDER_LINE, NOTE],
  pages: [{ kind: "list", path: "orders", title: "Orders", entity: "order", columns: ["number"] }],
};
