/** Finds the page, list or record of an app that the words of a check mean. */

import type { AppSpec, Entity } from "../../src/core/spec/schema.ts";
import type { NavigationEntry } from "../../src/daemon/check/browser/navigation-menu.ts";
import { allStems, contentStems, likeness } from "./words.ts";

export interface Target {
  /** What was found, for the evidence. */
  name: string;
  entry?: NavigationEntry;
  entity?: Entity;
  /** From 0 to 1. */
  score: number;
}

/** Words after these say where or which, not what. */
const CUT = /\s(?:for|of|in|on|to|from|with|by|using|during|before|after|via|that|which|without|into|through|at)\s/u;
const LEAST = 0.6;

/** Returns what the words mean best, or undefined where nothing is like them. Looks at menu entries first, then at entities. */
export function findTarget(subject: string, spec: AppSpec, entries: readonly NavigationEntry[]): Target | undefined {
  const targets = findTargets(subject, spec, entries);
  return targets[0];
}

export function findTargets(subject: string, spec: AppSpec, entries: readonly NavigationEntry[]): Target[] {
  const wanted = phrasesOf(subject);
  const score = (name: string): number => {
    const found = allStems(name);
    return Math.max(0, ...wanted.map(({ stems, weight }) => likeness(stems, found) * weight));
  };
  const pages = entries.map((entry): Target => {
    const page = spec.pages.find(({ path }) => `/${path}` === entry.path);
    const entity = page && "entity" in page ? spec.entities.find(({ name }) => name === page.entity) : undefined;
    return { name: entry.label, entry, ...(entity ? { entity } : {}), score: score(entry.label) };
  });
  const entities = spec.entities.map((entity): Target => {
    const list = spec.pages.find((page) => page.kind === "list" && page.entity === entity.name);
    const entry = entries.find(({ path }) => path === `/${list?.path}`);
    const own = Math.max(score(entity.label), score(entity.pluralLabel));
    const byField = 0.85 * Math.max(0, ...entity.fields.map((field) => score(`${entity.label} ${field.label}`)));
    return { name: entity.pluralLabel, ...(entry ? { entry } : {}), entity, score: Math.max(own, byField) };
  });
  return [...pages, ...entities].filter((target) => target.score >= LEAST).sort((a, b) => b.score - a.score);
}

/** The words in quotes, the first noun phrase, then all words; the further from the beginning, the less they weigh. */
function phrasesOf(subject: string): { stems: string[]; weight: number }[] {
  const quoted = [...subject.matchAll(/["“'‘]([^"”'’]{2,40})["”'’]/gu)].map((match) => match[1] ?? "");
  const parts = subject.split(CUT);
  const phrases = [
    ...quoted.map((text) => ({ text, weight: 1 })),
    ...parts.map((text, place) => ({ text, weight: place === 0 ? 1 : place === 1 ? 0.9 : 0.75 })),
    { text: subject, weight: 0.9 },
  ];
  return phrases
    .map(({ text, weight }) => ({ stems: contentStems(text), weight }))
    .filter(({ stems }) => stems.length > 0);
}
