/** Measures what a daemon costs while it does nothing: memory, and wake-ups of all its threads. */
import { join } from "node:path";
import { type Figure, type FigureParts, toFigure } from "../measure/figure.ts";
import { type IdleNode, startIdleNode } from "../measure/idle-node.ts";
import { countWaits, type ProcessMemory, readMemory } from "../measure/process-figures.ts";
import { type BenchPlace, createVectorHome, type VectorHome } from "../measure/vector-home.ts";
import type { FigureGroup } from "./figure-group.ts";
import { generateOnce } from "./generate.ts";

/** Time after which a process counts as idle: what it did to start, or for its last client, is over. */
const settleMs = 5_000;
const watchMs = 20_000;

export const idle: FigureGroup = {
  name: "idle",
  async measure({ rounds, ...place }) {
    if (process.platform !== "linux") throw new Error("the idle figures are read from /proc, which only Linux has");
    const memory: Record<Subject, ProcessMemory[]> = { timer: [], server: [], fresh: [], used: [] };
    let waits: Record<Subject, number> | undefined;
    for (let round = 1; round <= rounds; round += 1) {
      const seen = await measureRound(place, memory, round === rounds);
      waits = seen ?? waits;
    }
    if (!waits) throw new Error("no wake-ups were counted");
    return [...memoryFigures(memory), ...waitFigures(waits)];
  },
};

/** Node that waits on a timer; Node with an HTTP server; the daemon after its start; the daemon after a generate. */
type Subject = "timer" | "server" | "fresh" | "used";

async function measureRound(
  place: BenchPlace,
  memory: Record<Subject, ProcessMemory[]>,
  watch: boolean,
): Promise<Record<Subject, number> | undefined> {
  const [fresh, used] = [createVectorHome(place), createVectorHome(place)];
  const nodes: IdleNode[] = [startIdleNode("timer"), startIdleNode("server", join(fresh.folder, "idle.sock"))];
  try {
    await fresh.run(["daemon", "start"]);
    await generateOnce(used);
    const [timer, server] = nodes.map((node) => node.pid) as [number, number];
    const pids = { timer, server, fresh: await pidOf(fresh), used: await pidOf(used) };
    await pause(settleMs);
    for (const subject of subjects) memory[subject].push(readMemory(pids[subject]));
    return watch ? await countWaitsOver(pids) : undefined;
  } finally {
    for (const node of nodes) await node.stop();
    await fresh.remove();
    await used.remove();
  }
}

const subjects: readonly Subject[] = ["timer", "server", "fresh", "used"];

const pidOf = (home: VectorHome): Promise<number> => home.daemonPid();

async function countWaitsOver(pids: Record<Subject, number>): Promise<Record<Subject, number>> {
  const count = () => subjects.map((subject) => countWaits(pids[subject]));
  const before = count();
  await pause(watchMs);
  const after = count();
  const differences = subjects.map((subject, index) => [subject, (after[index] ?? 0) - (before[index] ?? 0)]);
  return Object.fromEntries(differences) as Record<Subject, number>;
}

function memoryFigures(memory: Record<Subject, ProcessMemory[]>): Figure[] {
  const figure = (subject: Subject, reference: Subject, key: keyof ProcessMemory, parts: Names) =>
    toFigure({
      ...parts,
      group: "idle",
      unit: "MB",
      values: memory[subject].map((each) => each[key]),
      references: memory[reference].map((each) => each[key]),
    });
  const target = { atMost: 2 };
  const [timer, server] = ["idle node, on a timer", "idle node, HTTP server"];
  return [
    figure("fresh", "timer", "resident", { name: "daemon, started: resident", reference: timer, target }),
    figure("used", "timer", "resident", { name: "daemon, after a generate: resident", reference: timer, target }),
    figure("fresh", "server", "resident", { name: "daemon, started: resident", reference: server, target: null }),
    figure("fresh", "timer", "proportional", { name: "daemon, started: its share", reference: timer, target: null }),
  ];
}

type Names = Pick<FigureParts, "name" | "reference" | "target">;

/** A ratio of wake-ups would divide by nothing: one is added to both sides, and the target is none above idle Node. */
function waitFigures(waits: Record<Subject, number>): Figure[] {
  const figure = (subject: Subject, name: string): Figure => ({
    ...toFigure({
      group: "idle",
      name,
      reference: "idle node, HTTP server",
      unit: "wake-ups",
      target: null,
      values: [waits[subject]],
      references: [waits.server],
    }),
    ratio: (waits[subject] + 1) / (waits.server + 1),
    target: { atMost: 1 },
    met: waits[subject] <= waits.server,
  });
  const over = `in ${watchMs / 1000} s`;
  return [
    figure("fresh", `daemon, started: wake-ups ${over}`),
    figure("used", `daemon, after a generate: wake-ups ${over}`),
  ];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
