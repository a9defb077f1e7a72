/** Rows of the helpdesk, and sessions of its people, written into the database as the server would. */
import { createHash } from "node:crypto";
import type { TestApp } from "../test-app.ts";

export type Names = Record<"admin" | "agent" | "staff" | "stranger", number>;

const AT = "2025-06-01T00:00:00Z";

/** Staff own ticket 1, the agent ticket 2; ticket 3 is nobody's. Each has one entry; article 1 names ticket 2 and the agent. */
export function insertHelpdesk({ database }: TestApp): { ids: Names; cookies: Record<keyof Names, string> } {
  const insert = (table: string, values: Record<string, string | number | null>) => {
    const row = { ...values, created_at: AT, updated_at: AT };
    const names = Object.keys(row);
    const sql = `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    return Number(database.prepare(sql).run(...Object.values(row)).lastInsertRowid);
  };
  const ids = {} as Names;
  const cookies = {} as Record<keyof Names, string>;
  for (const role of ["admin", "agent", "staff", "stranger"] as const) {
    ids[role] = insert("users", { name: `${role} person`, email: `${role}@example.com`, role });
    const token = createHash("sha256").update(`token of ${role}`).digest("base64url");
    const stored = createHash("sha256").update(token).digest("base64url");
    database
      .prepare(`INSERT INTO "_vector_sessions" VALUES (?, ?, ?, ?, '2025-06-28T00:00:00Z')`)
      .run(stored, ids[role], role, AT);
    database.prepare(`INSERT INTO "_vector_credentials" VALUES (?, 'scrypt$none', ?)`).run(ids[role], AT);
    cookies[role] = `vector_session=${token}`;
  }
  insert("customers", { name: "Hush Industries" });
  const ticket = { state: "open", internal: "classified", priority: 3, customer_id: 1 };
  insert("tickets", { name: "mine", owner_id: ids.staff, ...ticket, tags: '["near"]' });
  insert("tickets", { name: "theirs", owner_id: ids.agent, ...ticket, tags: '["far"]' });
  insert("tickets", { name: "nobody's", owner_id: null, ...ticket });
  for (const id of [1, 2, 3]) insert("entries", { name: `work ${id}`, hours: id, ticket_id: id });
  insert("articles", { name: "How to", author_id: ids.agent, ticket_id: 2 });
  return { ids, cookies };
}
