/** Makes pages of text for what a request wants to tell people; what it does not say is left for a person to write. */
import type { WantedPage } from "../pages/build-pages.ts";
import type { Statement } from "../statement/statement.ts";
import type { Draft } from "./draft.ts";

type ContentStatement = Extract<Statement, { kind: "content" }>;

/** Titles that stand on a page of their own. */
const ALONE =
  /faq|frequently|terms|privacy|imprint|impressum|legal|help|guideline|instruction|contact|opening|location|introduction (?:to|of)/iu;
const ABOUT = /about|introduction|company|organi[sz]ation|business|welcome|profile|information/iu;
const MOST_SECTIONS = 12;

function sentenceCase(text: string): string {
  const plain = text.trim().replace(/\s+/gu, " ");
  return (plain.charAt(0).toUpperCase() + plain.slice(1)).slice(0, 80);
}

function headingsOf(title: string): string[] {
  const parts = title
    .replace(/^(?:the |our |their |its )?(?:company|organi[sz]ation|business|shop|school)['’]?s /iu, "")
    .split(/\s*(?:,|\band\b)\s*/iu)
    .filter((part) => part !== "");
  return parts.length > 1 &&
    parts.every((part) => /^(?:history|mission|vision|values|team|philosophy|story)$/iu.test(part))
    ? parts.map(sentenceCase)
    : [sentenceCase(title)];
}

function bodyFor(heading: string): string {
  return `Write here what people should read under “${heading}”. Nothing about it was said, and nothing was made up.`;
}

function pageOf(title: string, headings: readonly string[]): WantedPage {
  const unique = [...new Set(headings)].slice(0, MOST_SECTIONS);
  return { kind: "content", title, sections: unique.map((heading) => ({ heading, body: bodyFor(heading) })) };
}

/** Adds the pages: one about the company with its sections, and one for each text that stands alone. */
export function placeContent(
  draft: Draft,
  statements: readonly Statement[],
  wanted: { pages: WantedPage[]; evidence: Map<WantedPage | object | string, string> },
): void {
  const contents = statements.filter((statement): statement is ContentStatement => statement.kind === "content");
  const kept = [...draft.entities.values()].find((entity) => entity.key.startsWith("company"));
  const told = (statement: ContentStatement) =>
    !(kept && /^company (?:information|profiles?)$/iu.test(statement.title));
  const about = contents.filter((statement) => !ALONE.test(statement.title) && told(statement));
  const alone = contents.filter((statement) => ALONE.test(statement.title));
  const first = about.find((statement) => ABOUT.test(statement.title));
  const pages = new Map<string, WantedPage>();
  const place = (title: string, headings: readonly string[], said: readonly ContentStatement[]): void => {
    const page = pageOf(title, headings);
    pages.set(title.toLowerCase(), page);
    wanted.pages.push(page);
    wanted.evidence.set(page, said.map((statement) => draft.slice(statement)).join(", "));
  };
  if (about.length > 0) {
    const title = sentenceCase(first?.title ?? "About us");
    const headings = about
      .filter((statement) => statement !== first)
      .flatMap((statement) => headingsOf(statement.title));
    place(title, [title, ...headings], about);
  }
  for (const statement of alone) {
    const title = sentenceCase(statement.title.replace(/^introduction (?:to|of) /iu, ""));
    const headings = statement.sections.length > 1 ? statement.sections.map(sentenceCase) : [title];
    if (!pages.has(title.toLowerCase())) place(title, headings, [statement]);
  }
  for (const statement of contents) draft.noteUnderstood("A page of text.", statement);
  for (const page of pages.values())
    draft.noteAssumed(
      `The text of “${page.title}” has to be written: the request does not say what it should tell.`,
      contents[0],
    );
}
