/** Makes the few text styles the CLI uses, or none. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** Returns styles that write SGR codes, or leave text as it is. */
export function createStyle(enabled: boolean): Style {
  const code = (open: number, close: number) => (text: string) =>
    enabled && text !== "" ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    red: code(31, 39),
    green: code(32, 39),
    yellow: code(33, 39),
    cyan: code(36, 39),
  };
}

/** Whether to colour: `--no-color` and NO_COLOR say no, FORCE_COLOR says yes, else only a terminal that is not dumb is coloured. */
export function wantsColour(terminal: boolean, noColorFlag: boolean, env: Record<string, string | undefined>): boolean {
  if (noColorFlag || (env.NO_COLOR ?? "") !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return terminal && env.TERM !== "dumb";
}
