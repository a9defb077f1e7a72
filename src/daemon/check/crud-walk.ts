/** What every step of the records check works with. */
import type { AppSpec, Entity } from "../../core/spec/schema.ts";
import type { ApiAnswer, ApiClient } from "./api-client.ts";
import { describeAnswer, type RecordMaker } from "./record-maker.ts";

/** What went wrong with one entity; the walk through its steps ends there. */
export class CrudError extends Error {
  override readonly name = "CrudError";
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

export interface Walk {
  readonly spec: AppSpec;
  readonly entity: Entity;
  readonly api: ApiClient;
  readonly maker: RecordMaker;
  readonly nonce: number;
}

/** Returns the JSON of an answer with the wanted status; else throws what was done, with what the server said. */
export function expectJson<T>(answer: ApiAnswer, status: number, what: string): T {
  if (answer.status === status && answer.json !== undefined) return answer.json as T;
  throw new CrudError(`${what} failed (${describeAnswer(answer)})`);
}
