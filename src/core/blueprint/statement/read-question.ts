/** Reads attributes that are asked for as questions: "when it was returned", "who took it", "why", "how many". */
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { spanOf, type Token } from "../source/token.ts";
import type { StatedField } from "./statement.ts";

const PAST: ReadonlyMap<string, string> = new Map(
  "took taken|gave given|wrote written|saw seen|did done|drove driven|chose chosen|broke broken|got received|brought brought|caught caught|came received|made made|found found|paid paid|bought bought|sold sold|sent sent|held held|left left|lost lost|built built"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);
const NO_VERB =
  /^(?:was|were|is|are|be|been|has|have|had|do|does|did|to|want|wants|need|needs|plan|plans|will|should|must|can)$/u;

/** Returns the word of what happened: "returned" of "they were returned", "drink" of "I want to drink them". */
function happening(tokens: readonly Token[]): string | undefined {
  const words = tokens
    .filter((token) => token.kind === "word" && !NO_VERB.test(token.lower))
    .map((token) => token.lower);
  const irregular = words.find((word) => PAST.has(word));
  if (irregular !== undefined) return PAST.get(irregular);
  const word = [...words].reverse().find((one) => VERB_FORMS.has(one) || /ed$/u.test(one) || one === "drink");
  return word;
}

/** Tells whether an item of a list of attributes is a question. */
export function isQuestionItem(tokens: readonly Token[]): boolean {
  return /^(?:when|why|where|who|whom|how)(?: |$)/u.test(tokens[0]?.lower ?? "");
}

/** Returns the attribute that answers the question; undefined when the words say nothing of the kind. */
export function readQuestionItem(tokens: readonly Token[]): StatedField | undefined {
  const span = spanOf(tokens);
  if (!span || !isQuestionItem(tokens) || tokens.length > 8) return undefined;
  const [asked = "", ...merged] = (tokens[0]?.lower ?? "").split(" ");
  const rest = tokens.slice(1);
  const verb = happening([...merged.map((lower): Token => ({ ...span, kind: "word", text: lower, lower })), ...rest]);
  const field = (text: string, type?: StatedField["type"]): StatedField => ({
    ...span,
    text,
    plural: false,
    ...(type ? { type } : {}),
  });
  switch (asked) {
    case "when":
      return field(verb === undefined ? "date" : `${verb} on`, "date");
    case "why":
      return field("reason", "long_text");
    case "where":
      return field("location", "text");
    case "who":
    case "whom":
      return verb === undefined ? undefined : field(`${verb} by`);
    default:
      if (rest[0]?.lower === "many") return field("quantity", "integer");
      if (rest[0]?.lower === "much")
        return field(rest.some((token) => /^(?:costs?|paid|pay)$/u.test(token.lower)) ? "cost" : "amount");
      return undefined;
  }
}
