/** Lists the words that say a field's type outright. */
import type { FieldType } from "../../spec/field-schema.ts";

const TYPES: Partial<Record<FieldType, string>> = {
  text: "text|string|short text|single line|plain text|text field|free text|varchar",
  long_text:
    "long text|multi line|multi-line|multiline|multiline text|textarea|text area|paragraph|paragraphs|rich text|longer text|large text|memo",
  markdown: "markdown|formatted text",
  html: "html",
  secret: "secret|password|hidden",
  image: "image|picture|photo|image upload|photo upload",
  file: "file|attachment|file upload|document upload|pdf",
  tags: "tags|tag list|list of tags|labels",
  json: "json",
  latitude: "latitude",
  longitude: "longitude",
  position: "sort order",
  code: "code|identifier",
  email: "email|e-mail|email address|mail",
  phone: "phone|phone number|telephone",
  url: "url|link|web link|website|web address|hyperlink",
  integer: "number|integer|int|whole number|numeric|count",
  decimal: "decimal|float|double|decimal number|real number",
  money: "money|currency|price|amount of money|monetary",
  percent: "percent|percentage|per cent|%",
  rating: "rating|stars|star rating",
  year: "year",
  date: "date|day|calendar date",
  datetime: "datetime|date time|date and time|timestamp|date/time",
  time: "time|time of day",
  duration: "duration|time span",
  boolean:
    "boolean|bool|checkbox|check box|yes no|yes or no|yes/no|true false|true or false|true/false|toggle|switch|flag|tick box|y/n",
  choice:
    "dropdown|drop down|drop-down|choice|choices|select|enum|pick list|picklist|options|option|single select|radio|radio buttons|select list|selection",
  colour: "colour|color|colour picker|color picker",
};

function build(): ReadonlyMap<string, FieldType> {
  const map = new Map<string, FieldType>();
  for (const [type, words] of Object.entries(TYPES)) {
    for (const word of words.split("|")) map.set(word, type as FieldType);
  }
  return map;
}

/** Type by its words in lower case. */
export const TYPE_WORDS: ReadonlyMap<string, FieldType> = build();

/** Type words that are no part of a name when they end one: "status dropdown", "active checkbox". */
export const TRAILING_TYPES: ReadonlySet<string> = new Set([
  "dropdown",
  "drop down",
  "drop-down",
  "checkbox",
  "check box",
  "toggle",
  "textarea",
  "text area",
  "pick list",
  "picklist",
  "select",
  "boolean",
  "integer",
  "datetime",
  "string",
  "long text",
  "multiline",
  "enum",
  "bool",
  "long_text",
  "date picker",
  "float",
]);
