/** Measures lists of 100,000 rows through the data API, each against the SQL that somebody would write by hand for it. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openTicketApp, TICKETS, type TicketApp } from "../data/ticket-app.ts";
import { type Figure, toFigure } from "../measure/figure.ts";
import { interleave } from "../measure/interleave.ts";
import type { FigureGroup } from "./figure-group.ts";

interface Task {
  name: string;
  path: string;
  /** Condition and order by hand; the total and one page are read, as the API answers both. */
  where?: string;
  order?: string;
  joins?: string;
  offset?: number;
  /** Instead of a page and its total. */
  sql?: string;
  atMost: number;
}

const WARM_UP = 400;

const like = (text: string) =>
  `(t.subject LIKE '%${text}%' OR t.notes LIKE '%${text}%' OR t.code LIKE '%${text}%'
    OR t.customer_id IN (SELECT id FROM customers WHERE name LIKE '%${text}%'))`;
const filter = (value: object) => `filter=${encodeURIComponent(JSON.stringify(value))}`;
const some = {
  and: [
    { field: "status", op: "in", value: ["open", "done"] },
    { field: "price", op: "gt", value: 500 },
  ],
};

const TASKS: readonly Task[] = [
  { name: "first page", path: "", order: "t.id", atMost: 3 },
  { name: "sorted by text", path: "sort=subject", order: "t.subject COLLATE NOCASE, t.id", atMost: 3 },
  { name: "sorted by number, falling", path: "sort=-price", order: "t.price DESC NULLS LAST, t.id DESC", atMost: 3 },
  {
    name: "sorted by the title of a reference",
    path: "sort=customer_id",
    joins: "LEFT JOIN customers c ON c.id = t.customer_id",
    order: "c.name COLLATE NOCASE, t.id",
    atMost: 3,
  },
  {
    name: "sorted by two fields",
    path: "sort=status,-price",
    order:
      "CASE t.status WHEN 'open' THEN 0 WHEN 'waiting' THEN 1 WHEN 'done' THEN 2 ELSE 3 END, t.price DESC NULLS LAST, t.id",
    atMost: 3,
  },
  {
    name: "filtered",
    path: filter(some),
    where: "t.status IN ('open', 'done') AND t.price > 500",
    order: "t.id",
    atMost: 3,
  },
  {
    name: "filtered and sorted",
    path: `sort=due&${filter(some)}`,
    where: "t.status IN ('open', 'done') AND t.price > 500",
    order: "t.due NULLS LAST, t.id",
    atMost: 3,
  },
  {
    name: "page 3,000 of 4,000, sorted",
    path: "sort=due&page=3000",
    order: "t.due NULLS LAST, t.id",
    offset: 74_975,
    atMost: 3,
  },
  { name: "search for a word, few rows", path: "q=w2ax", where: like("w2ax"), order: "t.id", atMost: 3 },
  { name: "search for a word, many rows", path: "q=invoice", where: like("invoice"), order: "t.id", atMost: 3 },
  {
    name: "search beyond ASCII",
    path: `q=${encodeURIComponent("münchen")}`,
    where: like("München"),
    order: "t.id",
    atMost: 3,
  },
  { name: "search for two letters", path: "q=zz", where: like("zz"), order: "t.id", atMost: 3 },
  {
    name: "one sum and a count of all",
    path: "aggregate?measures=sum:price,count",
    sql: "SELECT sum(price), count(*) FROM tickets",
    atMost: 3,
  },
  {
    name: "sums by month and status",
    path: "aggregate?measures=sum:price,count&group=due:month,status",
    sql: "SELECT substr(due, 1, 7), status, sum(price), count(*) FROM tickets GROUP BY 1, 2",
    atMost: 3,
  },
];

export const dataApi: FigureGroup = {
  name: "data",
  async measure({ rounds, folder }) {
    const own = mkdtempSync(join(folder, "data-"));
    const app = openTicketApp(own);
    try {
      await warmUp(app);
      const figures: Figure[] = [];
      for (const task of TASKS) figures.push(await measureTask(app, task, rounds));
      return figures;
    } finally {
      app.database.close();
      rmSync(own, { recursive: true, force: true });
    }
  },
};

async function measureTask(app: TicketApp, task: Task, rounds: number): Promise<Figure> {
  const path = task.sql === undefined ? `/api/tickets?${task.path}` : `/api/tickets/${task.path}`;
  const values = await interleave(rounds, {
    // After a write, because the number of rows is remembered until then.
    api: () => app.write().then(() => timed(() => app.get(path))),
    sql: () => timed(async () => readByHand(app, task)),
  });
  return toFigure({
    group: "data",
    name: `${TICKETS.toLocaleString("en")} rows: ${task.name}`,
    reference: "the bare SQL",
    unit: "ms",
    target: { atMost: task.atMost },
    values: values.api,
    references: values.sql,
  });
}

/** A server that people use has compiled its code; on a busy machine that takes V8 longer than a few rounds of short work. */
async function warmUp(app: TicketApp): Promise<void> {
  for (let count = 0; count < WARM_UP; count += 1) {
    await app.write();
    await app.get("/api/tickets?pageSize=25");
    readByHand(app, { name: "", path: "", order: "t.id", atMost: 1 });
  }
}

function readByHand({ database }: TicketApp, { where = "1", order, joins = "", offset = 0, sql }: Task): void {
  const all = (text: string) => database.prepare(text).raw().all();
  if (sql !== undefined) {
    all(sql);
    return;
  }
  all(`SELECT count(*) FROM tickets t WHERE ${where}`);
  all(`SELECT t.* FROM tickets t ${joins} WHERE ${where} ORDER BY ${order} LIMIT 25 OFFSET ${offset}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
