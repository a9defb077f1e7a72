/** Measures `vector generate` from the command to a green version 1 whose preview runs, on a warm and on a cold daemon. */
import { join } from "node:path";
import { toFigure } from "../measure/figure.ts";
import { interleave } from "../measure/interleave.ts";
import { runNothing } from "../measure/run-program.ts";
import { createVectorHome, type VectorHome } from "../measure/vector-home.ts";
import type { FigureGroup } from "./figure-group.ts";
import { laptopPrompt } from "./laptop-prompt.ts";

export const generate: FigureGroup = {
  name: "generate",
  async measure({ rounds, ...place }) {
    const [warm, cold] = [createVectorHome(place), createVectorHome(place)];
    try {
      const values = await interleave(rounds, {
        nothing: runNothing,
        warm: () => generateOnce(warm),
        cold: async () => {
          await cold.stopDaemon();
          return generateOnce(cold);
        },
      });
      const common = { group: "generate", reference: "node -e 0", unit: "ms", references: values.nothing } as const;
      return [
        toFigure({
          ...common,
          name: "vector generate, warm daemon, to a green version 1",
          target: { atMost: 25 },
          values: values.warm,
        }),
        toFigure({
          ...common,
          name: "vector generate, cold daemon, to a green version 1",
          target: { atMost: 50 },
          values: values.cold,
        }),
      ];
    } finally {
      await warm.remove();
      await cold.remove();
    }
  },
};

/** Generates the laptop app into a new folder, and stops its preview afterwards, which is not timed. */
export async function generateOnce(home: VectorHome): Promise<number> {
  const folder = join(home.newFolder(), "app");
  const { ms, stdout } = await home.run(["generate", laptopPrompt, "--dir", folder, "--json"]);
  const result = JSON.parse(stdout) as {
    version: { number: number };
    check: { status: string };
    preview: { url: string };
  };
  const answer = await fetch(result.preview.url);
  if (result.version.number !== 1 || result.check.status !== "green" || !answer.ok) {
    throw new Error(`not a green version 1 that runs: ${stdout}`);
  }
  await home.run(["preview", "--stop"], folder);
  return ms;
}
