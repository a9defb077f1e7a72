/** Says what each property of app.spec.json means: editors show it beside what they complete. */

/**
 * By path from the root, without places in lists; the longest ending that is here counts. The pages, widgets and
 * results that come in kinds have theirs in the path, as in `pages.list.columns`.
 */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: "Address of the JSON Schema of this file, for editors.",
  specVersion: "Version of the form of this file.",
  app: "What the app is called, and how it writes words, dates, numbers and money.",
  "app.name": "Name of the app, as people see it.",
  "app.description": "What the app is for, in a sentence or two.",
  "app.locale": "How dates and numbers are written: a BCP 47 tag, such as en-US or de-DE.",
  "app.language": "Language of the interface's own words; left out: English. Labels are written as they are given.",
  "app.currency": "ISO 4217 code of money fields that name no field of their own for it.",
  "app.home": "Path of the page that the app opens with; left out: the first page of the navigation.",

  theme: "The look.",
  background: "Background of pages in light mode, as lower-case #rrggbb.",
  primary: "Colour of buttons, links and the active page in the navigation, as lower-case #rrggbb.",
  mode: "Light, dark, or as the person's system is set.",
  density: "Space between and in rows and inputs.",
  seeds: "Sample rows of a new database.",
  "seeds.rows": "Sample rows per entity; 0 starts empty. They can be removed without touching people's own rows.",

  access: "Sign-in and roles; left out: everybody who reaches the app may do everything.",
  userEntity: "Entity whose records are the people who sign in.",
  emailField: "Its email field, required and unique, with which people sign in.",
  roleField: "Its choice field whose values are the names of the roles.",
  signUp: "Whether people may make their own account. The first account of all is always an administrator's.",
  defaultRole: "Role of a new account.",
  "access.roles": "The roles; at least one administrator, and at most one visitor.",
  "access.roles.kind":
    "administrator: may do everything. member: signed in, has what entities grant. visitor: anybody who is not signed in.",
  "access.roles.name": "Name of the role, as rules and the role field's choices write it.",

  entities: "The kinds of records, each a table of the database.",
  "entities.name": "Name in the singular, such as laptop; references and pages use it.",
  table: "SQL table and part of the data API's addresses, plural, such as laptops.",
  label: "Text for people.",
  "entities.label": "Name for people, in the singular.",
  pluralLabel: "Name for people, in the plural.",
  titleField: "Field whose value names a record to a person, in links, pickers and headings.",
  "entities.fields": "The columns, beside id, created_at and updated_at, which every entity has.",
  groups: "Fields that belong together, in cells, forms and details.",
  "groups.kind":
    "section: a heading. person_name: first and last name. address: street to country. geo: latitude and longitude.",
  "groups.fields": "Their names, in order.",
  parentField: "Reference to the same entity that makes its records a tree; circles are refused.",
  partOf: "Reference, deleted in cascade, to the record whose line items these are; they are edited there.",
  softDelete: "Deleting moves a record to the archive, from which it can come back.",
  ownerField: 'Reference to the user entity that says whose record it is; rules with "own" need it.',
  "entities.access": "Rights of the roles that are not administrators. A role without a rule may do nothing.",
  "entities.access.role": "Name of the role.",
  "entities.access.read": "Records that the role sees: all, its own (by ownerField), or none.",
  "entities.access.create": "Whether the role may add records.",
  "entities.access.update": "Records that the role may change.",
  "entities.access.delete": "Records that the role may delete or archive.",

  "fields.name": "Column name; that of a reference ends in _id.",
  "fields.label": "Name for people.",
  "fields.type": "What a value means; cell, input, filter, checks and SQL column follow from it.",
  required: "Whether every record must have a value.",
  unique: "Whether no two records may have the same value.",
  default:
    "Value of a new record where none is given. Dates take today, datetimes now, and references to the user entity me.",
  help: "A sentence under the input.",
  readOnly: "Shown, but set by defaults, workflows and actions only.",
  choices: "Allowed values of a choice, in their order.",
  "choices.value": "What is stored.",
  tone: "Its meaning, from which the badge has its colour in both themes.",
  reference: "What a reference, or references, point to.",
  "reference.entity": "Name of the entity pointed to.",
  onDelete:
    "What becomes of this record when the one it points to is deleted: restrict refuses the deletion, set_null empties the reference, cascade deletes this record too. Several references only lose the link.",
  through: "Join table of several references.",
  "through.table": "Its name; when both ends have a field for it, they name the same one.",
  "through.from": "Its column with the id of this record.",
  "through.to": "Its column with the id of the record pointed to.",
  computed: "Makes the field a read-only result.",
  "computed.kind":
    "product, sum, difference (first minus the others), ratio (first of second, in percent), elapsed (from the first time to the second): of fields of this record. rollup: of the records that refer to this one.",
  "computed.of": "The fields it is worked out from, in order.",
  "computed.unit": "Unit of the result.",
  "computed.rollup.entity": "Entity whose records refer to this one.",
  "computed.rollup.field": "Their reference to this record.",
  "computed.rollup.of": "Their field that is added up or compared; count needs none.",
  fn: "Function over the values; count needs no field.",
  filter: "Which records count; left out: all.",
  copyFrom: "Where a new record gets its value from, when it has none.",
  "copyFrom.from": "Reference field of this entity.",
  "copyFrom.field": "Field of the record that it points to.",
  currencyField: "Field of the same entity that holds the ISO 4217 code of this amount.",
  notBefore: "Date or datetime field of the same entity that this one must not lie before, as an end and its start.",
  "fields.unit": "Shown behind the number, such as kWh.",
  min: "Smallest allowed number.",
  max: "Largest allowed number.",
  maxLength: "Longest allowed text, in UTF-16 code units.",
  examples: "Values that sample rows take theirs from.",
  "fields.access": "Roles for the field, of those that may see or change the entity; left out: all of them.",
  "fields.access.read": "Roles that see the field; an empty list is none but administrators.",
  "fields.access.write": "Roles that may change the field; they must be able to see it.",

  workflow: "How the status of records changes; once there is one, it changes in no other way.",
  "workflow.field": "The choice field that is the status.",
  initial: "Values of the status that a new record may start with; the first one is usual.",
  transitions: "The possible changes of the status.",
  from: "Values of the status from which it leads away.",
  to: "Value of the status to which it leads.",
  actions: "Buttons that set fields, create another record, or both.",
  "transitions.name": "Name in the data API's address, unique among the entity's transitions and actions.",
  "actions.name": "Name in the data API's address, unique among the entity's transitions and actions.",
  "transitions.label": "Text of the button.",
  "actions.label": "Text of the button.",
  roles: "Roles that may do it; left out: all that may change the record.",
  confirm: "Question asked before it is done.",
  input: "Fields that are asked for in a dialog; required ones must be filled.",
  set: "Fields that are set, with their values; dates take today or now, references to the user entity me, all references random.",
  effects: "Changes to records that this one points to.",
  "effects.reference": "Reference field of this record.",
  "effects.set": "Fields of the other record that are set.",
  add: "Amounts added to number fields of the other record: a number, or a factor times a field of this record.",
  "add.field": "Number field of this record.",
  "add.factor": "What it is multiplied with; -1 takes away.",
  done: "Said when it is done.",
  on: "record: on one record. list: above the list.",
  "actions.tone": "Look of the button.",
  when: "Offered only while the record meets it.",
  create: "Another record that is created.",
  "create.entity": "Its entity.",
  link: "Its reference that is set to this record.",
  values: "Its fields that are set, with their values.",
  "create.input": "Its fields that are asked for.",

  field: "Name of a field.",
  op: "eq, ne, gt, gte, lt, lte, in, nin (lists of values), contains, starts (text), is_null (true or false).",
  value:
    "Of the field's type. Dates may be relative: today, today-30d, week_start, month_start, quarter_start, year_start+1m. References to the user entity take me.",
  valueField: "Another field of the same record to compare with, instead of a value.",
  and: "All of these must hold.",
  or: "At least one of these must hold.",

  pages: "The pages, in the order of the navigation.",
  path: "Part of the page's address and of its file's name below src/pages/, in kebab-case.",
  kind: "What kind it is.",
  "pages.kind": "What the page shows; the other properties follow from it.",
  title: "Heading, for people.",
  "pages.title": "Heading, and text in the navigation.",
  group: "Heading in the navigation under which the page stands; left out: the main part.",
  nav: "False leaves the page out of the navigation; details and forms are never in it.",
  "pages.roles": "Roles that see the page; left out: all that may read what it shows.",
  entity: "Entity whose records it shows.",
  columns: "Fields shown at first, in order; the column menu offers the rest.",
  "lines.columns": "Fields of a line, in order.",
  "widgets.records.columns": "Fields shown of each record, in order.",
  sort: "How records are ordered, the most important first.",
  "sort.field": "Field to order by.",
  "sort.direction": "asc: rising. desc: falling.",
  filters: "Fields offered as filters.",
  pageSize: "Records on one page.",
  "pages.detail.fields": "Fields shown, in order.",
  "pages.form.fields": "Inputs, in order.",
  children: "Lists of records that refer to this one, each a tab.",
  "children.entity": "Entity that refers to this one.",
  "children.field": "Its reference to this one.",
  lines: "Line items that are edited with the record in one form.",
  "lines.entity": "Entity that is part of this one.",
  "lines.field": "Its reference to this one.",
  "pages.board.field": "Choice field with one column for each value; a card moves along the workflow, if there is one.",
  card: "Fields on a card, below its title.",
  "pages.calendar.start": "Date or datetime field where an entry begins.",
  "pages.calendar.end": "Date or datetime field where it ends; left out: it has one day.",
  colourBy: "Choice field whose tones colour the entries.",
  image: "Image field on top of a card.",
  widgets: "Numbers, charts and short lists, in order.",
  "widgets.kind": "metric: one number. chart: a chart with a table of the same numbers. records: a short list.",
  measure: "What is counted or added up.",
  "measure.field": "Number field; count needs none.",
  compare: "Shows the number for the current span of time beside the one before.",
  "compare.field": "Date or datetime field that decides the span.",
  period: "Length of the span.",
  style: "Kind of chart.",
  groupBy: "Field, or fields, by which records are put together.",
  "groupBy.field": "Field to group by.",
  series: "Splits each group once more; for bar, line and area.",
  "series.field": "Field to split by.",
  bucket: "Span of time into which dates are cut; weeks begin on Monday.",
  limit: "The most groups or records shown; groups beyond are added up where that means something.",
  range: "Date or datetime field by which a time range is chosen.",
  measures: "What is counted or added up, one column each.",
  "measures.field": "Number field; count needs none.",
  sections: "Parts of the text.",
  heading: "Heading of the part.",
  body: "Its text, in Markdown.",
};

type Node = Record<string, unknown>;

/** Adds a `description` to every property of the JSON Schema; throws where there is none to add. */
export function describeProperties(root: Node): Node {
  const copy = JSON.parse(JSON.stringify(root)) as Node;
  const definitions = (copy.$defs ?? {}) as Record<string, Node>;
  const visited = new Set<string>();
  const visit = (node: Node, path: string): void => {
    const target = typeof node.$ref === "string" ? definitions[node.$ref.replace("#/$defs/", "")] : node;
    if (!target) return;
    // A filter holds filters: once for each place is enough.
    const place = `${String(node.$ref)} ${path}`;
    if (node.$ref !== undefined && (visited.has(place) || path.split(".").length > 12)) return;
    visited.add(place);
    for (const branch of [target.anyOf, target.oneOf, target.allOf].flat()) if (branch) visit(branch as Node, path);
    for (const part of [target.items, target.additionalProperties]) if (isNode(part)) visit(part, path);
    const properties = (target.properties ?? {}) as Record<string, Node>;
    const kind = properties.kind?.const;
    for (const [name, property] of Object.entries(properties)) {
      const own = [path, ...(typeof kind === "string" && name !== "kind" ? [kind] : []), name];
      property.description ??= findDescription(own.filter((part) => part !== "").join("."));
      visit(
        property,
        [path, ...(typeof kind === "string" ? [kind] : []), name].filter((part) => part !== "").join("."),
      );
    }
  };
  visit(copy, "");
  return copy;
}

function findDescription(path: string): string {
  const parts = path.split(".");
  const endings = parts.map((_, index) => parts.slice(index).join("."));
  // The kind in the middle may be left out: `pages.title` is that of all kinds.
  const found = endings.flatMap((ending) => [ending, withoutKind(ending)]).find((ending) => DESCRIPTIONS[ending]);
  if (found === undefined) throw new Error(`app.spec.json's ${path} has no description`);
  return DESCRIPTIONS[found] ?? "";
}

function withoutKind(ending: string): string {
  return ending.replace(/^(pages|widgets|computed)\.[a-z]+\.(?=[^.]+$)/, "$1.");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
