/** Draws one line of running progress at the foot of a terminal, and rewrites only that line. */
import { cutToWidth, oneLine } from "./display-width.ts";
import type { Style } from "./style.ts";

export interface LiveLine {
  /** Starts or changes the line; the elapsed time counts from the first call with this text. */
  set(text: string): void;
  /** Takes the line away until `show`, so that other text can be written. */
  hide(): void;
  show(): void;
  /** Takes the line away and stops the clock. */
  end(): void;
}

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const frameMs = 100;
const clearLine = "\r\u001b[2K";

/** Returns a line that is drawn with `write`; it is cut one column short of the width, so that it never wraps. */
export function createLiveLine(write: (text: string) => void, columns: () => number, style: Style): LiveLine {
  let text = "";
  let since = 0;
  let frame = 0;
  let drawn = false;
  let timer: NodeJS.Timeout | undefined;

  function draw(): void {
    if (text === "") return;
    const seconds = Math.floor((Date.now() - since) / 1000);
    const elapsed = seconds > 0 ? style.dim(` ${seconds} s`) : "";
    const line = `${style.cyan(frames[frame % frames.length] ?? "")} ${text}${elapsed}`;
    write(`${drawn ? clearLine : ""}${cutToWidth(line, columns() - 1)}`);
    drawn = true;
  }
  function hide(): void {
    if (drawn) write(clearLine);
    drawn = false;
  }
  return {
    set(next) {
      if (next === text) return;
      text = oneLine(next);
      since = Date.now();
      draw();
      timer ??= setInterval(() => {
        frame += 1;
        draw();
      }, frameMs).unref();
    },
    hide,
    show: draw,
    end() {
      hide();
      text = "";
      clearInterval(timer);
      timer = undefined;
    },
  };
}
