/** Makes the row of an audit entry; the caller inserts it in the transaction of the change it tells of. */
import type { Insertable } from "kysely";
import type { StoreSchema } from "./schema.ts";

export interface AuditFact {
  orgId: string;
  at: string;
  actor: string;
  /** `noun.verb`, e.g. `app.rename`. */
  operation: string;
  appId?: string | undefined;
  jobId?: string | undefined;
  before?: unknown;
  after?: unknown;
}

export function auditEntry(fact: AuditFact): Insertable<StoreSchema["audit_entries"]> {
  return {
    org_id: fact.orgId,
    at: fact.at,
    actor: fact.actor,
    operation: fact.operation,
    app_id: fact.appId ?? null,
    job_id: fact.jobId ?? null,
    before: fact.before === undefined ? null : JSON.stringify(fact.before),
    after: fact.after === undefined ? null : JSON.stringify(fact.after),
  };
}
