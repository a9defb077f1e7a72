/** Makes the lines of orders, invoices and the like part of their record, with totals and prices taken over. */
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";

/** What was decided about one pair of records; `fields` are the names that were added or became computed. */
export interface LineItems {
  header: string;
  lines: string;
  fields: string[];
}

const LINE_TAIL = /_(?:item|line|line_item|detail|position|entry|row)$/u;
const LINE_ALONE = /^(?:line_item|order_line|order_item|order_detail|invoice_line|line|item_line)$/u;
const QUANTITY = /^(?:quantity|qty|amount|count|units|pieces|hours|number_of_units)$/u;
const PRICE = /(?:^|_)(?:unit_price|price|rate|unit_cost|cost|price_per_\w+|hourly_rate)$/u;
const LINE_TOTAL = /^(?:line_total|total|subtotal|sub_total|amount|total_price|line_amount)$/u;
const HEADER_TOTAL =
  /^(?:total|grand_total|subtotal|sub_total|amount|total_amount|order_total|invoice_total|total_cost|total_price)$/u;
const TAX = /^(?:tax|vat|tax_amount|vat_amount|shipping|shipping_cost|delivery_fee)$/u;
const DISCOUNT = /^(?:discount|discount_amount)$/u;

/** Finds the reference from lines to the record they are lines of. */
function headerLink(lines: Entity, entities: readonly Entity[]): { link: Field; header: Entity } | undefined {
  const links = lines.fields.filter((field) => field.type === "reference" && field.reference?.entity !== lines.name);
  const named = links.filter((field) => {
    const header = field.reference?.entity ?? "";
    return lines.name === header
      ? false
      : lines.name.startsWith(`${header}_`) && LINE_TAIL.test(lines.name.slice(header.length));
  });
  const alone = LINE_ALONE.test(lines.name)
    ? links.filter((field) =>
        /(?:order|invoice|quote|quotation|bill|receipt|request|purchase|sale|cart|estimate|delivery)$/u.test(
          field.reference?.entity ?? "",
        ),
      )
    : [];
  const link = named[0] ?? alone[0];
  const header = entities.find((entity) => entity.name === link?.reference?.entity);
  return link && header ? { link, header } : undefined;
}

function isFactor(field: Field, test: RegExp): boolean {
  return ["integer", "decimal", "money"].includes(field.type) && test.test(field.name) && !field.computed;
}

/** Adds quantity x price, or makes the total that was listed that product. */
function addLineTotal(lines: Entity): Field | undefined {
  const price = lines.fields.find((field) => isFactor(field, PRICE) && field.type === "money");
  const quantity = lines.fields.find((field) => field !== price && isFactor(field, QUANTITY) && field.type !== "money");
  if (!price || !quantity) return lines.fields.find((field) => field.type === "money" && LINE_TOTAL.test(field.name));
  const computed = { kind: "product" as const, of: [quantity.name, price.name] };
  const listed = lines.fields.find((field) => field.type === "money" && LINE_TOTAL.test(field.name) && field !== price);
  if (listed) {
    Object.assign(listed, { computed, required: false });
    delete listed.default;
    return listed;
  }
  const total: Field = {
    name: lines.fields.some((field) => field.name === "line_total") ? "product_total" : "line_total",
    label: "Line total",
    type: "money",
    required: false,
    unique: false,
    computed,
  };
  lines.fields.push(total);
  return total;
}

function addHeaderTotal(header: Entity, lines: Entity, link: string, lineTotal: Field): Field[] {
  const rollup = { kind: "rollup" as const, entity: lines.name, field: link, fn: "sum" as const, of: lineTotal.name };
  const money = header.fields.filter((field) => field.type === "money" && !field.computed);
  const extras = money.filter((field) => TAX.test(field.name) || DISCOUNT.test(field.name));
  const listed =
    extras.length > 0
      ? money.find((field) => /^sub_?total$/u.test(field.name))
      : (money.find((field) => HEADER_TOTAL.test(field.name)) ?? undefined);
  if (listed) {
    Object.assign(listed, { computed: rollup, required: false });
    delete listed.default;
    delete listed.min;
    delete listed.max;
    return [listed];
  }
  const name = extras.length > 0 ? "subtotal" : "total";
  if (header.fields.some((field) => field.name === name)) return [];
  const total: Field = {
    name,
    label: extras.length > 0 ? "Subtotal" : "Total",
    type: "money",
    required: false,
    unique: false,
    computed: rollup,
  };
  header.fields.push(total);
  return [total];
}

/** "unit price" of a line is that of the product, where the person gives none. */
function copyPrices(lines: Entity, entities: readonly Entity[], link: string): Field[] {
  const price = lines.fields.find((field) => field.type === "money" && PRICE.test(field.name) && !field.computed);
  if (!price || price.copyFrom) return [];
  for (const field of lines.fields) {
    if (field.type !== "reference" || field.name === link) continue;
    const target = entities.find((entity) => entity.name === field.reference?.entity);
    const source =
      target?.fields.find((one) => one.type === "money" && one.name === price.name) ??
      target?.fields.find((one) => one.type === "money" && /(?:^|_)(?:price|rate|fee)$/u.test(one.name)) ??
      target?.fields.find((one) => one.type === "money" && /cost$/u.test(one.name));
    if (!source) continue;
    price.copyFrom = { from: field.name, field: source.name };
    return [price];
  }
  return [];
}

/** Changes the entities in place; returns what was decided. `parts` are pairs that the request names as such. */
export function addLineItems(entities: readonly Entity[], parts: ReadonlyMap<string, string>): LineItems[] {
  return entities.flatMap((lines) => {
    if (lines.partOf !== undefined) return [];
    const said = parts.get(lines.name);
    const link = lines.fields.find(
      (field) => said !== undefined && field.type === "reference" && field.reference?.entity === said,
    );
    const header = entities.find((entity) => entity.name === said);
    const found = link && header ? { link, header } : headerLink(lines, entities);
    if (!found || found.header.partOf !== undefined || found.header === lines) return [];
    const isTarget = entities.some(
      (other) => other !== lines && other.fields.some((field) => field.reference?.entity === lines.name),
    );
    if (isTarget && said === undefined) return [];
    found.link.required = true;
    found.link.reference = { entity: found.header.name, onDelete: "cascade" };
    lines.partOf = found.link.name;
    const lineTotal = addLineTotal(lines);
    const totals = lineTotal ? addHeaderTotal(found.header, lines, found.link.name, lineTotal) : [];
    const copied = copyPrices(lines, entities, found.link.name);
    return [
      {
        header: found.header.name,
        lines: lines.name,
        fields: [
          ...(lineTotal?.computed ? [`${lines.name}.${lineTotal.name}`] : []),
          ...totals.map((field) => `${found.header.name}.${field.name}`),
          ...copied.map((field) => `${lines.name}.${field.name}`),
        ],
      },
    ];
  });
}
