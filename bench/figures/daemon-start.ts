/** Measures how long a daemon takes from nothing until it accepts clients, with the command that starts it. */
import { toFigure } from "../measure/figure.ts";
import { interleave } from "../measure/interleave.ts";
import { runNothing } from "../measure/run-program.ts";
import { createVectorHome } from "../measure/vector-home.ts";
import type { FigureGroup } from "./figure-group.ts";

export const daemonStart: FigureGroup = {
  name: "daemon",
  async measure({ rounds, ...place }) {
    const home = createVectorHome(place);
    try {
      const values = await interleave(rounds, {
        nothing: runNothing,
        known: async () => {
          await home.stopDaemon();
          return (await home.run(["daemon", "start"])).ms;
        },
        fresh: async () => {
          const fresh = createVectorHome(place);
          const { ms } = await fresh.run(["daemon", "start"]);
          await fresh.remove();
          return ms;
        },
      });
      const common = {
        group: "daemon",
        reference: "node -e 0",
        unit: "ms",
        target: { atMost: 9 },
        references: values.nothing,
      } as const;
      return [
        toFigure({ ...common, name: "vector daemon start, until it is ready", values: values.known }),
        toFigure({ ...common, name: "vector daemon start, in a new home", values: values.fresh }),
      ];
    } finally {
      await home.remove();
    }
  },
};
