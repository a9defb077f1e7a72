/** Says what validation or the data API said in English in another language, by the template that a sentence fits. */
import { type Messages, type MessageTemplate, messageTemplates } from "./message-templates.ts";

interface Matcher {
  readonly template: MessageTemplate;
  readonly pattern: RegExp;
}

/** The more a template says itself, the surer it is that a sentence that fits it was made from it. */
const matchers: readonly Matcher[] = messageTemplates
  .map((template) => ({ template, pattern: patternOf(template) }))
  .sort((a, b) => wordsOf(b.template) - wordsOf(a.template));

/** `or` is the word between the last two of several possibilities. A sentence that fits no template stays as it is. */
export function translateMessage(message: string, messages: Messages, or: string): string {
  for (const { template, pattern } of matchers) {
    const fit = pattern.exec(message);
    if (fit === null) continue;
    return messages[template].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = fit.groups?.[name] ?? "";
      return name.endsWith("Options") ? value.replaceAll(" or ", ` ${or} `) : value;
    });
  }
  return translateRest(message, messages, or);
}

/** What is wrong with another record, or a line of a file, comes behind its name. */
function translateRest(message: string, messages: Messages, or: string): string {
  const at = message.indexOf(": ");
  if (at < 0) return message;
  const say = (part: string) => translateMessage(part, messages, or);
  return `${say(message.slice(0, at))}: ${say(message.slice(at + 2))}`;
}

function wordsOf(template: string): number {
  return template.replace(/\{\w+\}/g, "").length;
}

function patternOf(template: string): RegExp {
  const parts = template.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined ? part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") : `(?<${name}>.+?)`;
  });
  return new RegExp(`^${parts.join("")}$`, "su");
}
