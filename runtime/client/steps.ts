/** Runs the transitions and actions of an entity. */
import type { EntityModel, RowSystemFields } from "../model/types.ts";
import type { DataClient } from "./data-client.ts";

type AnyRow = RowSystemFields & { readonly [field: string]: unknown };

export interface RunStepRequest {
  /** Name of the transition or action. */
  readonly step: string;
  /** The record it is done with; absent for actions above a list. */
  readonly id?: number | undefined;
  /** Refuses the step when the record is no longer the one the person saw. */
  readonly etag?: string | undefined;
  /** What the person entered for fields of the record. */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  /** What the person entered for fields of the record that is made. */
  readonly create?: Readonly<Record<string, unknown>> | undefined;
}

export interface StepResult {
  /** The record as it is now; absent for actions above a list. */
  readonly row?: AnyRow | null | undefined;
  readonly created?: { readonly table: string; readonly row: AnyRow } | undefined;
  /** What to tell the person. */
  readonly message?: string | null | undefined;
}

export function runStep(client: DataClient, entity: EntityModel, request: RunStepRequest): Promise<StepResult> {
  const { step, id, etag, values, create } = request;
  const record = id === undefined ? "" : `/${encodeURIComponent(id)}`;
  const body = { ...(values === undefined ? {} : { values }), ...(create === undefined ? {} : { create }) };
  return client.request(`/api/${entity.table}${record}/steps/${encodeURIComponent(step)}`, {
    method: "POST",
    body,
    etag,
  });
}
