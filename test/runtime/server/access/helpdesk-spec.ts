/** A helpdesk with sign-in: visitors read articles, staff see own tickets, agents see all of them, nobody but them customers. */

const title = (name: string) => (name[0]?.toUpperCase() ?? "") + name.slice(1).replace(/_id$/, "").replaceAll("_", " ");
const field = (name: string, type: string, more: object = {}) => ({ name, label: title(name), type, ...more });
const reference = (name: string, entity: string, more: object = {}, onDelete = "set_null") =>
  field(name, "reference", { reference: { entity, onDelete }, ...more });
const rule = (role: string, read: string, create: boolean, update: string, remove: string) => ({
  role,
  read,
  create,
  update,
  delete: remove,
});
const entity = (name: string, more: object) => ({
  name,
  table: `${name}s`,
  label: title(name),
  pluralLabel: `${title(name)}s`,
  titleField: "name",
  ...more,
});

export const HELPDESK_SPEC = {
  specVersion: 1,
  app: { name: "Helpdesk" },
  access: {
    userEntity: "user",
    emailField: "email",
    roleField: "role",
    signUp: true,
    defaultRole: "staff",
    roles: [
      { name: "admin", label: "Administrator", kind: "administrator" },
      { name: "agent", label: "Agent", kind: "member" },
      { name: "staff", label: "Staff", kind: "member" },
      { name: "stranger", label: "Stranger", kind: "member" },
      { name: "guest", label: "Guest", kind: "visitor" },
    ],
  },
  entities: [
    entity("user", {
      fields: [
        field("name", "text", { required: true }),
        field("email", "email", { required: true, unique: true }),
        field("role", "choice", {
          required: true,
          choices: ["admin", "agent", "staff", "stranger"].map((value) => ({ value, label: title(value) })),
        }),
      ],
      access: [rule("agent", "all", false, "own", "none"), rule("staff", "own", false, "own", "none")],
    }),
    entity("customer", {
      fields: [field("name", "text", { required: true }), field("password", "secret")],
      access: [rule("agent", "all", true, "all", "all")],
    }),
    entity("ticket", {
      ownerField: "owner_id",
      fields: [
        field("name", "text", { required: true }),
        field("state", "choice", { choices: ["open", "done"].map((value) => ({ value, label: title(value) })) }),
        field("internal", "text", { access: { read: ["agent"], write: ["agent"] } }),
        field("priority", "integer", { access: { write: ["agent"] } }),
        field("paper", "file"),
        field("owner_id", "reference", { reference: { entity: "user" } }),
        reference("customer_id", "customer"),
        field("tags", "tags"),
        field("hours", "integer", {
          computed: { kind: "rollup", entity: "entry", field: "ticket_id", fn: "sum", of: "hours" },
        }),
      ],
      actions: [{ name: "close", label: "Close", on: "record", roles: ["agent"], set: { state: "done" } }],
      access: [rule("agent", "all", true, "all", "all"), rule("staff", "own", true, "own", "none")],
    }),
    entity("entry", {
      table: "entries",
      partOf: "ticket_id",
      fields: [
        field("name", "text", { required: true }),
        field("hours", "integer"),
        reference("ticket_id", "ticket", { required: true }, "cascade"),
      ],
      access: [rule("agent", "all", true, "all", "all"), rule("staff", "all", false, "none", "none")],
    }),
    entity("article", {
      fields: [
        field("name", "text", { required: true }),
        reference("author_id", "user"),
        reference("ticket_id", "ticket"),
      ],
      access: [
        rule("guest", "all", false, "none", "none"),
        rule("agent", "all", true, "all", "all"),
        rule("staff", "all", false, "none", "none"),
      ],
    }),
  ],
  pages: [{ kind: "list", path: "tickets", title: "Tickets", entity: "ticket", columns: ["name"] }],
};
