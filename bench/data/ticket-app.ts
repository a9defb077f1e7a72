/** An app with 100,000 tickets of 1,000 customers, for measuring the data API in process. */
import { join } from "node:path";
import { type AppDatabase, createAppServer, openAppDatabase } from "../../runtime/server/index.ts";
import { createSql } from "../../src/core/spec/create-sql.ts";
import { parseSpec } from "../../src/core/spec/parse-spec.ts";

export const TICKETS = 100_000;
const CUSTOMERS = 1000;

const field = (name: string, type: string, more: object = {}) => ({ name, label: name, type, ...more });
const choices = ["open", "waiting", "done", "cancelled"].map((value) => ({ value, label: value }));
const customer = { reference: { entity: "customer" } };
const SPEC = {
  specVersion: 1,
  app: { name: "Tickets" },
  entities: [
    {
      name: "customer",
      table: "customers",
      label: "Customer",
      pluralLabel: "Customers",
      titleField: "name",
      fields: [field("name", "text", { required: true })],
    },
    {
      name: "ticket",
      table: "tickets",
      label: "Ticket",
      pluralLabel: "Tickets",
      titleField: "subject",
      fields: [
        field("subject", "text", { required: true }),
        field("notes", "long_text"),
        field("code", "code", { required: true, unique: true }),
        field("status", "choice", { required: true, choices }),
        field("price", "money"),
        field("due", "date"),
        field("customer_id", "reference", customer),
      ],
    },
  ],
  pages: [{ kind: "list", path: "tickets", title: "Tickets", entity: "ticket", columns: ["subject"] }],
};

export interface TicketApp {
  readonly database: AppDatabase;
  /** Returns the answer of the data API. */
  get(path: string): Promise<string>;
  /** Changes a row that no list shows. */
  write(): Promise<void>;
}

const WORDS = [
  "printer",
  "Laptop",
  "café",
  "München",
  "invoice",
  "PASSWORD",
  "network",
  "Überweisung",
  "desk",
  "light",
];

export function openTicketApp(folder: string): TicketApp {
  const parsed = parseSpec(SPEC);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const model = parsed.spec;
  const migrations = [{ name: "0001_create_tables.sql", sql: createSql(model) }];
  const file = join(folder, "tickets.sqlite");
  const database = openAppDatabase({ file, migrations, model, seedKey: "bench", seeds: false });
  database.transaction(() => fill(database));
  database.sqlite.exec("ANALYZE");
  const server = createAppServer({ model, database });
  return {
    database,
    async get(path) {
      const answer = await server.request(path);
      const body = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${body}`);
      return body;
    },
    async write() {
      database.prepare("UPDATE customers SET updated_at = updated_at WHERE id = 1").run();
    },
  };
}

/** The same rows each time; every tenth word is one of few, so that searches find some and not all. */
function fill({ sqlite }: AppDatabase): void {
  const at = "2025-01-01T00:00:00Z";
  const addCustomer = sqlite.prepare("INSERT INTO customers (name, created_at, updated_at) VALUES (?, ?, ?)");
  for (let number = 1; number <= CUSTOMERS; number += 1) addCustomer.run(`Customer ${number * 7919}`, at, at);
  const addTicket = sqlite.prepare(`INSERT INTO tickets
    (subject, notes, code, status, price, due, customer_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const word = () => (next(10) === 0 ? (WORDS[next(WORDS.length)] ?? "") : `w${next(5000).toString(36)}`);
  const sentence = (length: number) => Array.from({ length }, word).join(" ");
  for (let number = 1; number <= TICKETS; number += 1) {
    const due = new Date(Date.UTC(2024, 0, 1 + next(700))).toISOString().slice(0, 10);
    const status = choices[next(4)]?.value;
    const row = [sentence(4), sentence(12), `T-${number}`, status, next(100_000) / 100, due, 1 + next(CUSTOMERS)];
    addTicket.run(...row, at, at);
  }
}
