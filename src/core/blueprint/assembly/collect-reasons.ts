/** Collects for every entity, field and page the rule that decided, what it rests on and how sure it is. */
import type { Page } from "../../spec/page-schema.ts";
import type { AppSpec } from "../../spec/schema.ts";
import type { Reason } from "../blueprint.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import type { Draft, DraftEntity, DraftField } from "./draft.ts";

const SAID = 0.95;
const ASSUMED = 0.6;

function entityReason(draft: Draft, entity: DraftEntity | undefined): Reason {
  if (!entity) return { rule: "Follows from the rest of the spec", evidence: "", confidence: ASSUMED, from: "engine" };
  const evidence = draft.slice(entity.evidence);
  if (entity.described) return { rule: "Its attributes were listed", evidence, confidence: 1, from: "request" };
  if (entity.origin === "said")
    return { rule: "Named as something to keep", evidence, confidence: SAID, from: "request" };
  if (entity.pack !== undefined && evidence === "")
    return { rule: "Apps of this kind keep it", evidence: `${entity.pack} pack`, confidence: ASSUMED, from: "pack" };
  return {
    rule: "Other records refer to it or are made by what people do",
    evidence,
    confidence: 0.7,
    from: evidence === "" ? "engine" : "request",
  };
}

function fieldReason(draft: Draft, entity: DraftEntity | undefined, field: DraftField | undefined): Reason {
  if (!entity || !field) return { rule: "Worked out or set by the app", evidence: "", confidence: 0.8, from: "engine" };
  const evidence = draft.slice(field.evidence);
  if (field.type === "reference" || field.type === "references")
    return {
      rule: field.origin === "said" ? "A relation that was said" : "Records of this kind usually refer to it",
      evidence: evidence === "" ? (entity.pack === undefined ? "" : `${entity.pack} pack`) : evidence,
      confidence: field.origin === "said" ? SAID : ASSUMED,
      from: field.origin === "said" ? "request" : entity.pack === undefined ? "engine" : "pack",
    };
  if (field.origin === "assumed")
    return {
      rule: "Records of this kind usually have it",
      evidence: entity.pack === undefined ? "" : `${entity.pack} pack`,
      confidence: ASSUMED,
      from: entity.pack === undefined ? "engine" : "pack",
    };
  const rule = ruleForName(field.words.slice(-80));
  if (field.choicesSaid === true) return { rule: "Its choices were listed", evidence, confidence: 1, from: "request" };
  if (field.typeSaid) return { rule: "Said with its type", evidence, confidence: 1, from: "request" };
  return rule
    ? {
        rule: `Said; a name like “${field.words.slice(-40)}” means ${rule.type.replace(/_/gu, " ")}`,
        evidence,
        confidence: rule.confidence,
        from: "request",
      }
    : { rule: "Said; nothing in its name says more than text", evidence, confidence: ASSUMED, from: "request" };
}

/** A page that follows from its kind of record rests on what that rests on. */
function pageReason(draft: Draft, page: Page, reason: Reason): Reason {
  if (reason.evidence !== "" || !("entity" in page)) return reason;
  const entity = draft.entities.get(page.entity);
  const words = draft.slice(entity?.evidence);
  return { ...reason, evidence: words === "" && entity?.pack !== undefined ? `${entity.pack} pack` : words };
}

/** Returns the reasons by path: `task`, `task.due_date`, `page:dashboard`. */
export function collectReasons(
  draft: Draft,
  spec: AppSpec,
  pages: ReadonlyMap<string, Reason>,
): Record<string, Reason> {
  const reasons: Record<string, Reason> = {};
  for (const entity of spec.entities) {
    const origin = draft.entities.get(entity.name);
    reasons[entity.name] = entityReason(draft, origin);
    for (const field of entity.fields)
      reasons[`${entity.name}.${field.name}`] = fieldReason(
        draft,
        origin,
        origin?.fields.find((one) => one.name === field.name),
      );
  }
  for (const page of spec.pages) {
    const reason = pages.get(page.path);
    if (reason) reasons[`page:${page.path}`] = pageReason(draft, page, reason);
  }
  return reasons;
}
