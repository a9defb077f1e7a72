/** Reads how people get in touch: a form with its fields, or a page that says how to reach somebody. */
import { splitItems } from "../source/split-items.ts";
import type { Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import { addFields } from "./read-attributes.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const FORM =
  /(?:contact (?:the |our )?[\p{L} ]{2,40}? (?:through|via|using|with) (?:the |an? )?contact (?:page|form)|(?:the |an? )?contact (?:us )?(?:form|page)) with (?:fields for |the fields )?(?<fields>[^.;]+)$/iu;
const WAYS =
  /contact (?<who>(?:the |our )?[\p{L} ]{2,40}?) (?:by|via|through|using) (?<ways>(?:(?:their |the |an? )?(?:phone(?: numbers?)?|telephone|e-?mail(?: address(?:es)?)?|post|letter|fax)(?:, | and | or |, and )?)+)/iu;

/** Returns the tokens that are left, or undefined when nobody is to be reached. */
export function takeContact(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const form = matchRun(tokens, FORM, reading);
  if (form) {
    const fields = form.groups["fields"] ?? "";
    const at = form.span.end - fields.trimEnd().length;
    const place = { start: form.span.start, end: at };
    const phrase: Phrase = { ...place, text: "contact message", plural: false };
    reading.add({ kind: "act", act: "message", record: "contact message", ...place });
    reading.add({
      kind: "show",
      show: { what: "list", aspect: "listing", topic: "contact message", title: "Contact us" },
      ...place,
    });
    addFields(phrase, splitItems(tokens.filter((token) => token.start >= at && token.end <= form.span.end)), reading);
    return [...form.before, ...form.after];
  }
  const ways = matchRun(tokens, WAYS, reading);
  if (!ways) return undefined;
  const sections = splitWordList(ways.groups["ways"]).map((way) => way.replace(/ (?:numbers?|address(?:es)?)$/iu, ""));
  reading.add({ kind: "content", title: "Contact us", sections, ...ways.span });
  return [...ways.before, ...ways.after];
}
