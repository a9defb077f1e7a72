/** Measures commands that should feel like nothing: version, help, and status of an app on a warm daemon. */
import { join } from "node:path";
import { toFigure } from "../measure/figure.ts";
import { interleave } from "../measure/interleave.ts";
import { runNothing } from "../measure/run-program.ts";
import { createVectorHome } from "../measure/vector-home.ts";
import type { FigureGroup } from "./figure-group.ts";
import { laptopPrompt } from "./laptop-prompt.ts";

/** These take milliseconds, so that more rounds cost little and the medians are steadier. */
const roundsFactor = 3;

export const commandStart: FigureGroup = {
  name: "start",
  async measure({ rounds, ...place }) {
    const home = createVectorHome(place);
    try {
      const folder = join(home.newFolder(), "app");
      await home.run(["generate", laptopPrompt, "--dir", folder, "--no-preview"]);
      const command = (args: string[], cwd?: string) => async () => {
        const { ms, stdout } = await home.run(args, cwd);
        if (stdout === "") throw new Error(`vector ${args.join(" ")} printed nothing`);
        return ms;
      };
      const values = await interleave(rounds * roundsFactor, {
        nothing: runNothing,
        version: command(["--version"]),
        help: command(["--help"]),
        status: command(["status"]),
        appStatus: command(["status"], folder),
      });
      const figure = (name: string, key: keyof typeof values, atMost: number) =>
        toFigure({
          group: "start",
          name,
          reference: "node -e 0",
          unit: "ms",
          target: { atMost },
          values: values[key],
          references: values.nothing,
        });
      return [
        figure("vector --version", "version", 1.3),
        figure("vector --help", "help", 1.3),
        figure("vector status, warm daemon, no app", "status", 1.8),
        figure("vector status, warm daemon, in an app", "appStatus", 1.8),
      ];
    } finally {
      await home.remove();
    }
  },
};
