/** An app of sales for the tests of reading: every kind of field that is grouped, filtered and searched by. */

const title = (name: string) => (name[0]?.toUpperCase() ?? "") + name.slice(1).replace(/_id$/, "").replaceAll("_", " ");
const field = (name: string, type: string, more: object = {}) => ({ name, label: title(name), type, ...more });
const reference = (name: string, entity: string, more: object = {}) =>
  field(name, "reference", { reference: { entity, onDelete: "set_null" }, ...more });

export const SALES_SPEC = {
  specVersion: 1,
  app: { name: "Sales" },
  entities: [
    {
      name: "region",
      table: "regions",
      label: "Region",
      pluralLabel: "Regions",
      titleField: "name",
      fields: [
        field("name", "text", { required: true }),
        field("sales", "integer", {
          computed: { kind: "rollup", entity: "sale", field: "region_id", fn: "count" },
        }),
        field("revenue", "money", {
          computed: { kind: "rollup", entity: "sale", field: "region_id", fn: "sum", of: "amount" },
        }),
      ],
    },
    {
      name: "topic",
      table: "topics",
      label: "Topic",
      pluralLabel: "Topics",
      titleField: "name",
      fields: [field("name", "text", { required: true })],
    },
    {
      name: "sale",
      table: "sales",
      label: "Sale",
      pluralLabel: "Sales",
      titleField: "name",
      softDelete: true,
      fields: [
        field("name", "text", { required: true }),
        field("notes", "long_text"),
        field("code", "code", { unique: true }),
        field("stage", "choice", {
          choices: [
            { value: "won", label: "Won" },
            { value: "lost", label: "Lost" },
            { value: "open", label: "Still open" },
          ],
        }),
        field("paid", "boolean"),
        field("amount", "money"),
        field("cost", "money"),
        field("margin", "money", { computed: { kind: "difference", of: ["amount", "cost"] } }),
        field("pieces", "integer"),
        field("rate", "decimal"),
        field("signed", "date"),
        field("delivered", "date"),
        field("seen_at", "datetime"),
        field("tags", "tags"),
        field("pin", "secret"),
        reference("region_id", "region"),
        field("topics", "references", {
          reference: { entity: "topic", through: { table: "sale_topics", from: "sale_id", to: "topic_id" } },
        }),
      ],
    },
  ],
  pages: [{ kind: "list", path: "sales", title: "Sales", entity: "sale", columns: ["name"] }],
};
