/** A right spec with everything that a rule can be about, and the form of the cases that break one rule each. */

/** A spec on its way to being read: any JSON. */
export type Loose = any;

export const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));

/** People who sign in, orders with lines, products in a tree of categories, tags at both ends. */
export function document(): Loose {
  const user = {
    name: "user",
    table: "users",
    label: "User",
    pluralLabel: "Users",
    titleField: "name",
    fields: [
      { name: "name", label: "Name", type: "text", required: true },
      { name: "email", label: "Email", type: "email", required: true, unique: true },
      { name: "role", label: "Role", type: "choice", required: true, choices: choices("admin", "clerk") },
      { name: "pin", label: "Pin", type: "secret" },
    ],
  };
  const order = {
    name: "order",
    table: "orders",
    label: "Order",
    pluralLabel: "Orders",
    titleField: "number",
    ownerField: "owner_id",
    access: [{ role: "clerk", read: "own", create: true, update: "own", delete: "none" }],
    groups: [{ kind: "section", label: "Main", fields: ["number", "status"] }],
    fields: [
      { name: "number", label: "Number", type: "code" },
      { name: "status", label: "Status", type: "choice", default: "new", choices: choices("new", "open", "done") },
      { name: "owner_id", label: "Owner", type: "reference", default: "me", reference: { entity: "user" } },
      { name: "due", label: "Due", type: "date" },
      { name: "sent_at", label: "Sent at", type: "datetime" },
      { name: "fee", label: "Fee", type: "money", currencyField: "currency" },
      { name: "currency", label: "Currency", type: "text" },
      { name: "paid", label: "Paid", type: "boolean" },
      { name: "words", label: "Words", type: "tags" },
      { name: "lat", label: "Lat", type: "latitude" },
      { name: "lon", label: "Lon", type: "longitude" },
      { name: "total", label: "Total", type: "money", computed: rollup("sum", { of: "amount" }) },
      { name: "lines", label: "Lines", type: "integer", computed: rollup("count") },
      { name: "twice", label: "Twice", type: "decimal", computed: { kind: "sum", of: ["fee", "fee"] } },
      { name: "more", label: "More", type: "decimal", computed: { kind: "sum", of: ["twice", "fee"] } },
      {
        name: "late",
        label: "Late",
        type: "duration",
        computed: { kind: "elapsed", of: ["due", "sent_at"], unit: "days" },
      },
    ],
    workflow: {
      field: "status",
      initial: ["new"],
      transitions: [
        {
          name: "start",
          label: "Start",
          from: ["new"],
          to: "open",
          roles: ["clerk"],
          input: ["due"],
          set: { sent_at: "now" },
        },
        { name: "finish", label: "Finish", from: ["open"], to: "done", set: { owner_id: "me", paid: true } },
      ],
    },
    actions: [
      {
        name: "ping",
        label: "Ping",
        on: "record",
        when: { field: "paid", op: "eq", value: false },
        create: { entity: "line", link: "order_id" },
      },
      {
        name: "sample",
        label: "Sample",
        on: "list",
        create: { entity: "product", values: { name: "New" }, input: ["price"] },
      },
    ],
  };
  const line = {
    name: "line",
    table: "lines",
    label: "Line",
    pluralLabel: "Lines",
    titleField: "text",
    partOf: "order_id",
    fields: [
      { name: "text", label: "Text", type: "text" },
      {
        name: "order_id",
        label: "Order",
        type: "reference",
        required: true,
        reference: { entity: "order", onDelete: "cascade" },
      },
      { name: "product_id", label: "Product", type: "reference", reference: { entity: "product" } },
      { name: "by_id", label: "By", type: "reference", reference: { entity: "user" } },
      { name: "price", label: "Price", type: "money", copyFrom: { from: "product_id", field: "price" } },
      { name: "quantity", label: "Quantity", type: "integer" },
      { name: "amount", label: "Amount", type: "money", computed: { kind: "product", of: ["quantity", "price"] } },
    ],
    actions: [
      {
        name: "take",
        label: "Take",
        on: "record",
        effects: [
          { reference: "product_id", set: { name: "Taken" }, add: { stock: { field: "quantity", factor: -1 } } },
        ],
      },
    ],
  };
  const product = {
    name: "product",
    table: "products",
    label: "Product",
    pluralLabel: "Products",
    titleField: "name",
    parentField: "parent_id",
    fields: [
      { name: "name", label: "Name", type: "text", required: true },
      { name: "price", label: "Price", type: "money", unit: "net" },
      { name: "stock", label: "Stock", type: "integer" },
      {
        name: "sold",
        label: "Sold",
        type: "integer",
        computed: { kind: "rollup", entity: "line", field: "product_id", fn: "count" },
      },
      { name: "parent_id", label: "Parent", type: "reference", reference: { entity: "product" } },
      { name: "photo", label: "Photo", type: "image" },
      { name: "data", label: "Data", type: "json" },
      {
        name: "fans",
        label: "Fans",
        type: "references",
        reference: { entity: "user", through: { table: "fans", from: "product_id", to: "user_id" } },
      },
    ],
  };
  return {
    specVersion: 1,
    app: { name: "Shop", home: "overview" },
    access: {
      userEntity: "user",
      emailField: "email",
      roleField: "role",
      signUp: true,
      defaultRole: "clerk",
      roles: [
        { name: "admin", label: "Admin", kind: "administrator" },
        { name: "clerk", label: "Clerk", kind: "member" },
        { name: "guest", label: "Guest", kind: "visitor" },
      ],
    },
    entities: [user, order, line, product],
    pages: [
      {
        kind: "dashboard",
        path: "overview",
        title: "Overview",
        widgets: [
          {
            kind: "metric",
            title: "Orders",
            entity: "order",
            measure: { fn: "count" },
            compare: { field: "due", period: "month" },
          },
          {
            kind: "chart",
            title: "Fees",
            entity: "order",
            style: "bar",
            measure: { fn: "sum", field: "fee" },
            groupBy: { field: "due", bucket: "month" },
            series: { field: "status" },
            range: "sent_at",
          },
          {
            kind: "records",
            title: "Open",
            entity: "order",
            columns: ["number"],
            sort: [{ field: "due", direction: "asc" }],
            filter: condition("status", "ne", "done"),
          },
        ],
      },
      {
        kind: "form",
        path: "order-form",
        title: "Order",
        entity: "order",
        fields: ["number"],
        lines: [{ entity: "line", field: "order_id", columns: ["text"] }],
      },
      { kind: "board", path: "board", title: "Board", entity: "order", field: "status", card: ["due"] },
      {
        kind: "calendar",
        path: "calendar",
        title: "Calendar",
        entity: "order",
        start: "due",
        end: "sent_at",
        colourBy: "status",
      },
      { kind: "gallery", path: "gallery", title: "Gallery", entity: "product", image: "photo", card: ["price"] },
      {
        kind: "report",
        path: "report",
        title: "Report",
        entity: "order",
        groupBy: [{ field: "status" }],
        measures: [{ fn: "sum", field: "fee" }],
        filters: ["status"],
        range: "due",
      },
      { kind: "content", path: "help", title: "Help", sections: [{ heading: "A", body: "B" }] },
    ],
  };
}
export function rollup(fn: string, more: object = {}): object {
  return { kind: "rollup", entity: "line", field: "order_id", fn, ...more };
}
export function condition(field: string, op: string, value?: unknown, more: object = {}): object {
  return { field, op, ...(value === undefined ? {} : { value }), ...more };
}

export type Change = readonly [path: string, value: unknown];
export type Case = readonly [why: string, changes: Change | readonly Change[], path: string, message: string];

export const order = "entities.order";
export const field = (entity: string, name: string) => `entities.${entity}.fields.${name}`;
export const E = { user: "$.entities[0]", order: "$.entities[1]", line: "$.entities[2]", product: "$.entities[3]" };
