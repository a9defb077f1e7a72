/** An app with every kind of view, for the tests of boards, calendars, galleries, dashboards and reports. */
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const choice = (value: string, label: string, tone = "neutral") => ({ value, label, tone });

const personFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "photo", label: "Photo", type: "image" },
  { name: "team", label: "Team", type: "choice", choices: [choice("sales", "Sales"), choice("it", "IT")] },
];
const taskFields = [
  { name: "title", label: "Title", type: "text", required: true },
  {
    name: "status",
    label: "Status",
    type: "choice",
    required: true,
    default: "todo",
    choices: [choice("todo", "To do"), choice("doing", "Doing", "info"), choice("done", "Done", "success")],
  },
  {
    name: "priority",
    label: "Priority",
    type: "choice",
    choices: [choice("low", "Low"), choice("high", "High", "danger")],
  },
  { name: "person_id", label: "Person", type: "reference", reference: { entity: "person" } },
  { name: "due_date", label: "Due date", type: "date" },
  { name: "hours", label: "Hours", type: "decimal" },
];
const leaveFields = [
  { name: "reason", label: "Reason", type: "text", required: true },
  { name: "first_day", label: "First day", type: "date", required: true },
  { name: "last_day", label: "Last day", type: "date" },
  { name: "days", label: "Days", type: "integer" },
  { name: "cost", label: "Cost", type: "money" },
  { name: "note", label: "Note", type: "long_text" },
  {
    name: "state",
    label: "State",
    type: "choice",
    required: true,
    default: "asked",
    choices: [
      choice("asked", "Asked", "info"),
      choice("approved", "Approved", "success"),
      choice("refused", "Refused", "danger"),
    ],
  },
  { name: "person_id", label: "Person", type: "reference", reference: { entity: "person" } },
];

const input = {
  specVersion: 1,
  app: { name: "Team desk", description: "Tasks and leave of a team", home: "overview" },
  theme: { primary: "#0f766e" },
  entities: [
    entity("person", "Person", "People", "name", personFields, "people"),
    entity("task", "Task", "Tasks", "title", taskFields, "tasks"),
    {
      ...entity("leave", "Leave", "Leaves", "reason", leaveFields, "leaves"),
      workflow: {
        field: "state",
        initial: ["asked"],
        transitions: [
          { name: "approve", label: "Approve", from: ["asked"], to: "approved" },
          { name: "refuse", label: "Refuse", from: ["asked"], to: "refused", input: ["note"] },
        ],
      },
    },
  ],
  pages: [
    {
      ...{ kind: "dashboard", path: "overview", title: "Overview" },
      widgets: [
        { kind: "metric", title: "Tasks", entity: "task", measure: { fn: "count" } },
        {
          ...{ kind: "metric", title: "Open tasks", entity: "task", measure: { fn: "count" } },
          filter: { field: "status", op: "ne", value: "done" },
        },
        {
          ...{ kind: "metric", title: "Leave cost", entity: "leave", measure: { fn: "sum", field: "cost" } },
          compare: { field: "first_day", period: "month" },
        },
        {
          ...{ kind: "chart", title: "Tasks by status", entity: "task", style: "bar", measure: { fn: "count" } },
          groupBy: { field: "status" },
        },
        {
          ...{ kind: "chart", title: "Leave by month", entity: "leave", style: "line" },
          measure: { fn: "sum", field: "days" },
          groupBy: { field: "first_day", bucket: "month" },
          series: { field: "state" },
          range: "first_day",
        },
        {
          ...{ kind: "chart", title: "Leave by state", entity: "leave", style: "donut", measure: { fn: "count" } },
          groupBy: { field: "state" },
          range: "first_day",
        },
        {
          ...{ kind: "chart", title: "Hours by person", entity: "task", style: "bar" },
          measure: { fn: "sum", field: "hours" },
          groupBy: { field: "person_id" },
          series: { field: "status" },
        },
        {
          ...{ kind: "records", title: "Due next", entity: "task", columns: ["title", "due_date", "person_id"] },
          filter: { field: "status", op: "ne", value: "done" },
          sort: [{ field: "due_date", direction: "asc" }],
        },
      ],
    },
    list("task", "tasks", "Tasks", ["title", "status", "priority", "person_id", "due_date"], ["status", "due_date"]),
    record("detail", "task", "Task", taskFields),
    record("form", "task", "Task", taskFields),
    {
      ...{ kind: "board", path: "task-board", title: "Task board", entity: "task", field: "status", nav: false },
      card: ["priority", "person_id", "due_date"],
      sort: [{ field: "title", direction: "asc" }],
    },
    { kind: "calendar", path: "task-calendar", title: "Task calendar", entity: "task", start: "due_date", nav: false },
    list("leave", "leaves", "Leaves", ["reason", "state", "first_day", "last_day", "days"], ["state", "first_day"]),
    record("detail", "leave", "Leave", leaveFields),
    record("form", "leave", "Leave", leaveFields),
    { kind: "board", path: "leave-board", title: "Leave board", entity: "leave", field: "state", card: ["first_day"] },
    {
      ...{ kind: "calendar", path: "leave-calendar", title: "Leave calendar", entity: "leave" },
      ...{ start: "first_day", end: "last_day", colourBy: "state" },
    },
    list("person", "people", "People", ["name", "team"], ["team"]),
    record("form", "person", "Person", personFields),
    { kind: "gallery", path: "faces", title: "Faces", entity: "person", image: "photo", card: ["team"] },
    {
      ...{ kind: "report", path: "leave-report", title: "Leave report", entity: "leave" },
      groupBy: [{ field: "state" }, { field: "first_day", bucket: "month" }],
      measures: [{ fn: "count" }, { fn: "sum", field: "days" }, { fn: "avg", field: "cost" }],
      filters: ["state", "person_id"],
      range: "first_day",
    },
    {
      ...{ kind: "content", path: "guide", title: "Guide" },
      sections: [{ heading: "How to ask", body: "Fill in the **form**.\n\n- first day\n- last day" }],
    },
  ],
  seeds: { rows: 40 },
};

function entity(
  name: string,
  label: string,
  pluralLabel: string,
  titleField: string,
  fields: readonly object[],
  table: string,
) {
  return { name, table, label, pluralLabel, titleField, fields };
}

function list(name: string, path: string, title: string, columns: readonly string[], filters: readonly string[]) {
  return { kind: "list", path, title, entity: name, columns, filters };
}

function record(kind: string, name: string, title: string, fields: readonly { name: string }[]) {
  return { kind, path: `${name}-${kind}`, title, entity: name, fields: fields.map((field) => field.name) };
}

/** The app with its defaults written out. */
export function viewsSpec(): AppSpec {
  const parsed = parseSpec(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}
