/** Reads numbers as people and spreadsheets write them. */

export interface NumberSigns {
  readonly decimal: string;
  readonly group: string;
}

const signs = new Map<string, NumberSigns>();

/** The signs that the locale puts before tenths and between thousands. */
export function numberSignsOf(locale: string): NumberSigns {
  const known = signs.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  const found = { decimal: find("decimal") ?? ".", group: find("group") ?? "," };
  signs.set(locale, found);
  return found;
}

/**
 * Returns the number in a plain form, such as `-1234.5`; undefined when it is none. Blanks and apostrophes between thousands,
 * signs of currencies, `%` and brackets for negative numbers are understood. Of a point and a comma together the last stands
 * before the tenths. One alone before exactly three digits is read as the locale writes it.
 */
export function readNumber(given: string, { decimal, group }: NumberSigns): string | undefined {
  let text = given.normalize("NFKC").trim();
  const negative = /^\(.*\)$/.test(text) || /^[^\d]*[-\u2212]/.test(text) || /\d[-\u2212]$/.test(text);
  text = text.replace(/[()]/g, "").replace(/\p{Sc}|^[A-Za-z]{3}\s|\s[A-Za-z]{3}$|%$/gu, "");
  text = text.replace(/^[\s+\-\u2212]+|[-\u2212]$/g, "").replace(/[\s'\u2019_]/g, "");
  const power = /^(.*\d)[eE]([+-]?\d{1,3})$/.exec(text);
  const plain = readDigits(power?.[1] ?? text, decimal, group);
  if (plain === undefined) return undefined;
  return `${negative && Number(plain) !== 0 ? "-" : ""}${plain}${power ? `e${power[2]}` : ""}`;
}

function readDigits(text: string, decimal: string, group: string): string | undefined {
  if (!/^[\d.,]*\d[\d.,]*$/.test(text)) return undefined;
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point < 0 && comma < 0) return text;
  const last = text[Math.max(point, comma)] ?? ".";
  const other = last === "." ? "," : ".";
  const alone = !text.includes(other);
  const times = text.split(last).length - 1;
  const thousands = times > 1 || (alone && isGrouped(text, last) && (last === group || last !== decimal));
  const [whole = "", rest = ""] = thousands
    ? [text]
    : [text.slice(0, text.lastIndexOf(last)), text.slice(text.lastIndexOf(last) + 1)];
  if (thousands && (!alone || !isGrouped(text, last))) return undefined;
  if (!thousands && whole.includes(other) && !isGrouped(whole, other)) return undefined;
  const digits = whole.replace(/[.,]/g, "");
  return rest === "" ? digits : `${digits === "" ? "0" : digits}.${rest}`;
}

/** `1.234.567` for the sign `.`; Indian groups of two (`12,34,567`) are groups too. */
function isGrouped(text: string, sign: string): boolean {
  const parts = text.split(sign);
  const last = parts.at(-1) ?? "";
  return (
    parts.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)) &&
    /^\d{3}$/.test(last) &&
    /^\d{1,3}$/.test(parts[0] ?? "")
  );
}
