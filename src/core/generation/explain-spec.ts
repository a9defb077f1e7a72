/** Explains what Vector believes about an app: each entity, field and page with the rule, the evidence and the confidence. */
import type { Reason } from "../blueprint/blueprint.ts";
import type { Field } from "../spec/field-schema.ts";
import type { AppSpec, Entity } from "../spec/schema.ts";

export interface Explanation {
  /** `laptop`, `laptop.price` or `page:laptops`. */
  subject: string;
  kind: "entity" | "field" | "page";
  label: string;
  /** What the spec says of it, in words. */
  is: string;
  rule: string;
  /** Words that the rule rests on; empty where there are none. */
  evidence: string;
  /** From 0 to 1. */
  confidence: number;
  /** `hand`: the spec says something else than when it was generated, or was written by a person. */
  from: Reason["from"] | "hand";
}

export interface ExplainOptions {
  spec: AppSpec;
  /** The spec as it was generated with `reasons`; absent where the app was not generated. */
  generated?: AppSpec | undefined;
  reasons?: Readonly<Record<string, Reason>> | undefined;
}

/** Returns explanations of everything, in the order of the spec. */
export function explainSpec(options: ExplainOptions): Explanation[] {
  const { spec } = options;
  const before = new Map<string, string>();
  for (const { subject, is } of options.generated ? describeAll(options.generated) : []) before.set(subject, is);
  return describeAll(spec).map((item) => {
    const reason = options.reasons?.[item.subject];
    if (before.get(item.subject) !== item.is) return { ...item, ...byHand };
    return reason ? { ...item, ...reason } : { ...item, ...untold };
  });
}

/** Subjects that a name may mean, nearest first is for the caller; exact names and labels are found in any case. */
export function findExplanations(all: readonly Explanation[], name: string): Explanation[] {
  const wanted = name.trim().toLowerCase();
  const exact = all.filter((item) => item.subject.toLowerCase() === wanted || item.subject === `page:${wanted}`);
  const named = exact.length > 0 ? exact : all.filter((item) => item.label.toLowerCase() === wanted);
  return named.flatMap((item) =>
    item.kind === "entity" ? [item, ...all.filter((other) => other.subject.startsWith(`${item.subject}.`))] : [item],
  );
}

const byHand = {
  rule: "The spec was written or changed by hand",
  evidence: "app.spec.json",
  confidence: 1,
  from: "hand",
} as const;
const untold = { rule: "Follows from the rest of the spec", evidence: "", confidence: 1, from: "engine" } as const;

type Described = Pick<Explanation, "subject" | "kind" | "label" | "is">;

function describeAll(spec: AppSpec): Described[] {
  return [
    ...spec.entities.flatMap((entity) => [
      { subject: entity.name, kind: "entity" as const, label: entity.pluralLabel, is: describeEntity(entity) },
      ...entity.fields.map((field) => ({
        subject: `${entity.name}.${field.name}`,
        kind: "field" as const,
        label: field.label,
        is: describeField(field),
      })),
    ]),
    ...spec.pages.map((page) => ({
      subject: `page:${page.path}`,
      kind: "page" as const,
      label: page.title,
      is: `${page.kind}${"entity" in page ? ` of ${page.entity}` : ""}`,
    })),
  ];
}

function describeEntity(entity: Entity): string {
  const { workflow, partOf, parentField, softDelete } = entity;
  return [
    `table ${entity.table}, named by ${entity.titleField}`,
    ...(workflow ? [`status ${workflow.field} with ${workflow.transitions.length} transitions`] : []),
    ...(partOf === undefined ? [] : [`line items by ${partOf}`]),
    ...(parentField === undefined ? [] : [`a tree by ${parentField}`]),
    ...(softDelete === true ? ["kept in an archive when deleted"] : []),
  ].join(", ");
}

function describeField(field: Field): string {
  const { reference, choices, computed, min, max } = field;
  return [
    reference ? `${field.type} to ${reference.entity}` : field.type,
    ...(field.required ? ["required"] : []),
    ...(field.unique ? ["unique"] : []),
    ...(choices ? [`one of ${choices.map((choice) => choice.value).join(", ")}`] : []),
    ...(computed
      ? [`computed: ${computed.kind} of ${"entity" in computed ? computed.entity : computed.of.join(", ")}`]
      : []),
    ...(field.readOnly === true ? ["set by the app"] : []),
    ...(field.default === undefined ? [] : [`default ${String(field.default)}`]),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ].join(", ");
}
