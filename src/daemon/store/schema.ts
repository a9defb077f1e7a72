/** Types of the store's tables for Kysely; `test/daemon/store/schema.test.ts` holds them against the database. */
import type { Generated } from "kysely";

export interface StoreSchema {
  organizations: { id: string; slug: string; name: string; created_at: string };
  apps: {
    id: string;
    org_id: string;
    slug: string;
    name: string;
    folder: string;
    preview_port: number | null;
    created_at: string;
    deleted_at: string | null;
  };
  blobs: { org_id: string; hash: string; size: number; encoding: "none" | "deflate"; content: Uint8Array };
  versions: {
    id: string;
    org_id: string;
    app_id: string;
    number: number;
    source: "generate" | "edit" | "watch" | "manual" | "restore" | "import" | "publish";
    message: string;
    prompt: string | null;
    intent: string | null;
    plan: string | null;
    author: string;
    job_id: string | null;
    spec_hash: string | null;
    schema_hash: string | null;
    data_chunks: string | null;
    data_bytes: number | null;
    check_report: string | null;
    input_tokens: Generated<number>;
    output_tokens: Generated<number>;
    cost_usd: Generated<number>;
    created_at: string;
  };
  version_parents: { org_id: string; version_id: string; parent_id: string; position: number };
  version_files: {
    org_id: string;
    version_id: string;
    path: string;
    mode: "file" | "executable" | "symlink";
    hash: string;
  };
  jobs: {
    id: string;
    org_id: string;
    kind: string;
    title: string;
    state: "queued" | "running" | "waiting" | "succeeded" | "failed" | "cancelled";
    app_id: string | null;
    write_key: string | null;
    params: string;
    attempt: Generated<number>;
    crashed_attempts: Generated<number>;
    cancel_requested: Generated<number>;
    lease_owner: string | null;
    lease_until: string | null;
    queued_for: Generated<"started" | "answered" | "recovered">;
    timeout_ms: number | null;
    last_seq: Generated<number>;
    question: string | null;
    result: string | null;
    error: string | null;
    retry_of: string | null;
    created_at: string;
    started_at: string | null;
    finished_at: string | null;
  };
  job_events: { org_id: string; job_id: string; seq: number; type: string; at: string; data: string };
  job_steps: { org_id: string; job_id: string; step: string; output: string; finished_at: string };
  job_answers: { org_id: string; job_id: string; question_id: string; answer: string; answered_at: string };
  audit_entries: {
    id: Generated<number>;
    org_id: string;
    at: string;
    actor: string;
    operation: string;
    app_id: string | null;
    job_id: string | null;
    before: string | null;
    after: string | null;
  };
  preview_problems: {
    id: Generated<number>;
    org_id: string;
    app_id: string;
    version_id: string;
    source: "build" | "server" | "browser";
    signature: string;
    message: string;
    file: string | null;
    line: number | null;
    code: string | null;
    stack: string | null;
    build: string | null;
    count: Generated<number>;
    first_at: string;
    last_at: string;
    gone_at: string | null;
  };
}
