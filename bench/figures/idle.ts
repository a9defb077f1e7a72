/** Measures what a daemon costs while it does nothing: memory, and wake-ups of all its threads. */
import { join } from "node:path";
import { type Figure, toFigure } from "../measure/figure.ts";
import { startIdleNode } from "../measure/idle-node.ts";
import { countWaits, type ProcessMemory, readMemory } from "../measure/process-figures.ts";
import { type BenchPlace, createVectorHome } from "../measure/vector-home.ts";
import type { FigureGroup } from "./figure-group.ts";
import { generateOnce } from "./generate.ts";

/** Time after which a process counts as idle: V8 collects what is left of a busy time within some 16 s of its end. */
const settleMs = 30_000;
const watchMs = 20_000;

/** Node that waits on a timer; Node with an HTTP server; the daemon after its start; the daemon after a generate. */
const subjects = ["timer", "server", "fresh", "used"] as const;
type Subject = (typeof subjects)[number];
/** One process of each kind. */
interface Round {
  pids: Record<Subject, number>;
  end(): Promise<void>;
}
type Series<T> = Record<Subject, T[]>;

export const idle: FigureGroup = {
  name: "idle",
  async measure({ rounds, ...place }) {
    if (process.platform !== "linux") throw new Error("the idle figures are read from /proc, which only Linux has");
    const running: Round[] = [];
    try {
      // All rounds are idle at the same time: they do not disturb each other, and settling once is enough.
      for (let round = 0; round < rounds; round += 1) running.push(await startRound(place));
      const soon = readEach(running, readMemory);
      await pause(settleMs);
      const memory = readEach(running, readMemory);
      const before = readEach(running, countWaits);
      await pause(watchMs);
      const after = readEach(running, countWaits);
      return [...memoryFigures(soon, memory), ...wakeUpFigures(before, after)];
    } finally {
      for (const round of running) await round.end();
    }
  },
};

async function startRound(place: BenchPlace): Promise<Round> {
  const [fresh, used] = [createVectorHome(place), createVectorHome(place)];
  const timer = startIdleNode("timer");
  const server = startIdleNode("server", join(fresh.folder, "idle.sock"));
  await fresh.run(["daemon", "start"]);
  await generateOnce(used);
  return {
    pids: { timer: timer.pid, server: server.pid, fresh: await fresh.daemonPid(), used: await used.daemonPid() },
    async end() {
      await Promise.all([timer.stop(), server.stop(), fresh.remove(), used.remove()]);
    },
  };
}

function readEach<T>(rounds: readonly Round[], read: (pid: number) => T): Series<T> {
  const series = subjects.map((subject) => [subject, rounds.map((round) => read(round.pids[subject]))]);
  return Object.fromEntries(series) as Series<T>;
}

const timerName = "idle node, on a timer";
const serverName = "idle node, HTTP server";

function memoryFigures(soon: Series<ProcessMemory>, settled: Series<ProcessMemory>): Figure[] {
  const figure = (subject: Subject, name: string, reference: "timer" | "server", options: MemoryOptions) =>
    toFigure({
      group: "idle",
      name,
      reference: reference === "timer" ? timerName : serverName,
      unit: "MB",
      target: options.target ? { atMost: 2 } : null,
      values: options.from[subject].map((each) => each[options.key]),
      references: options.from[reference].map((each) => each[options.key]),
    });
  const resident = { from: settled, key: "resident" } as const;
  const share = { from: settled, key: "proportional" } as const;
  return [
    figure("fresh", "daemon, started, idle: resident", "timer", { ...resident, target: true }),
    figure("used", "daemon, after a generate, idle: resident", "timer", { ...resident, target: true }),
    figure("used", "daemon, after a generate, idle: resident", "server", resident),
    figure("used", "daemon, just after a generate: resident", "timer", { ...resident, from: soon }),
    figure("used", "daemon, after a generate, idle: its share", "timer", share),
  ];
}

interface MemoryOptions {
  from: Series<ProcessMemory>;
  key: keyof ProcessMemory;
  target?: boolean;
}

/** A ratio of wake-ups could divide by nothing, so one is added to both sides; the target is none above idle Node's. */
function wakeUpFigures(before: Series<number>, after: Series<number>): Figure[] {
  const count = (subject: Subject) => after[subject].map((waits, index) => waits - (before[subject][index] ?? 0));
  const figure = (subject: Subject, name: string): Figure => {
    const measured = toFigure({
      group: "idle",
      name: `${name}: wake-ups in ${watchMs / 1000} s`,
      reference: timerName,
      unit: "wake-ups",
      target: null,
      values: count(subject),
      references: count("timer"),
    });
    const ratio = (measured.value + 1) / (measured.referenceValue + 1);
    return { ...measured, ratio, target: { atMost: 1 }, met: ratio <= 1 };
  };
  return [figure("fresh", "daemon, started, idle"), figure("used", "daemon, after a generate, idle")];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
