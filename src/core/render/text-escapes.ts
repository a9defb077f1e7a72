/** Writes any text into code, comments, JSX and Markdown so that it stays text there. */

/**
 * Characters that are escaped in code: line separators, controls, and those that change the direction of text, which could
 * make code look different from what it does (CVE-2021-42574).
 */
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A string literal of TypeScript, in double quotes; `</script` cannot end a page that the code is put into. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text)
    .replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/<(?=\/script|!--)/gi, "\\x3c");
}

/** The value of a JSX attribute: plain quotes where nothing in the text has a meaning there, else an expression. */
export function jsxAttribute(text: string): string {
  const literal = stringLiteral(text);
  const plain = literal === `"${text}"` && !/[&<>{}]/.test(text);
  return plain ? literal : `{${literal}}`;
}

/** One line that can end neither a comment nor a script element. */
export function commentText(text: string): string {
  return oneLine(text).replaceAll("*/", "* /").replaceAll("/*", "/ *").replaceAll("</", "< /");
}

/** One line in which no character has a meaning of Markdown or HTML. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>()#+\-!|~&$]/g, (character) => `\\${character}`)
    .replace(/^(\d+)\./, "$1\\.");
}

function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(unseen, " ")
    .replace(/\s+/g, " ")
    .trim();
}
