/** Finds out what to build: reads the request, with the answers to its questions, or the spec that is given instead. */
import type { Blueprint } from "../blueprint/blueprint.ts";
import { readRequest } from "../blueprint/read-request.ts";
import { VectorError } from "../errors/vector-error.ts";
import type { JobContext } from "../job/job-context.ts";
import { parseSpec } from "../spec/parse-spec.ts";
import type { SpecProblem } from "../spec/spec-index.ts";

/** One of `prompt` and `spec` is there. */
export interface BlueprintSource {
  prompt?: string | undefined;
  /** JSON that claims to be an AppSpec. */
  spec?: unknown;
  acceptDefaults: boolean;
  dryRun: boolean;
}

const mostTold = 20;

/** Returns the blueprint with every open question answered, by the person or, if they said so, by its default. */
export async function settleBlueprint(context: JobContext, source: BlueprintSource): Promise<Blueprint> {
  const { prompt } = source;
  if (prompt === undefined) return blueprintOf(source.spec);
  const answers: Record<string, string> = {};
  let blueprint = read(prompt, answers);
  // Without answers the blueprint takes the defaults, and says so among its assumptions.
  if (source.acceptDefaults || source.dryRun) return blueprint;
  for (;;) {
    const open = blueprint.questions.find((question) => answers[question.id] === undefined);
    if (!open) return blueprint;
    answers[open.id] = await context.ask(open);
    blueprint = read(prompt, answers);
  }
}

function read(prompt: string, answers: Record<string, string>): Blueprint {
  const result = readRequest(prompt, { answers });
  if (result.ok) return result.blueprint;
  throw new VectorError("nothing_understood", "the request names nothing that records can be kept of", {
    hint: `say what to keep track of, for example: vector generate "${result.example}"`,
    details: { tried: result.tried, notUnderstood: result.notUnderstood, example: result.example },
  });
}

function blueprintOf(given: unknown): Blueprint {
  const parsed = parseSpec(given);
  if (!parsed.ok) throw invalidSpec(parsed.problems);
  const { spec } = parsed;
  const understood = spec.entities.map((entity) => ({
    text: `${entity.pluralLabel}, with ${entity.fields.map((field) => field.label).join(", ")}`,
    evidence: "",
    subject: entity.name,
  }));
  return { spec, understood, assumed: [], notUnderstood: [], questions: [] };
}

function invalidSpec(problems: readonly SpecProblem[]): VectorError {
  const told = problems.slice(0, mostTold).map(({ path, message }) => `\n  ${path} ${message}`);
  const more = problems.length > mostTold ? `\n  and ${problems.length - mostTold} more` : "";
  const count = problems.length === 1 ? "one mistake" : `${problems.length} mistakes`;
  return new VectorError("spec_invalid", `the spec has ${count}:${told.join("")}${more}`, {
    hint: "docs/app-spec.schema.json describes it; `vector generate --dry-run --json` prints one to begin with",
    details: { problems },
  });
}
