/**
 * Keeps the picture of a session in README.md a true one.
 *
 * Runs the commands of the README in a home and a folder of their own, 80 columns wide, and writes what a person would see between
 * the markers. With `--check` nothing is written: it exits 1, with the first line that differs, when the README shows anything
 * else than what the commands print today. Durations, ports, ids and sizes of processes are left out of the comparison.
 */
import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const readme = fileURLToPath(new URL("../README.md", import.meta.url));
const program = fileURLToPath(new URL("../bin/vector.js", import.meta.url));
const begin = "<!-- session: written by scripts/readme-session.mjs -->";
const end = "<!-- session ends -->";

const prompt =
  "Track laptops and who has them: laptop has name, serial number, purchase date, price and status " +
  "(available, in use, retired); each laptop belongs to an employee";
/** What is typed, the arguments, and the folder it is typed in. */
const session = [
  { typed: `npx vector generate "${prompt}"`, args: ["generate", prompt], folder: "." },
  { typed: "cd laptop-tracker && npx vector status", args: ["status"], folder: "laptop-tracker" },
];

/** Returns the whole session as text, as a terminal shows it: both outputs in the order in which they were written. */
function recordSession() {
  const base = mkdtempSync(join(realpathSync(tmpdir()), "vector-readme-"));
  const folder = join(base, "project");
  mkdirSync(folder);
  const { CI: _, ...inherited } = process.env;
  const env = { ...inherited, VECTOR_HOME: join(base, "home"), COLUMNS: "80", NO_COLOR: "1", TZ: "UTC" };
  const run = (args, cwd) => runCommand({ args, cwd: join(folder, cwd), env, file: join(base, "output") });
  try {
    return session.map(({ typed, args, folder: cwd }) => `$ ${typed}\n${settle(run(args, cwd))}`).join("\n");
  } finally {
    run(["daemon", "stop"], ".");
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Both outputs go to one file, so that their order is kept. */
function runCommand({ args, cwd, env, file }) {
  const output = openSync(file, "w");
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd, env, stdio: ["ignore", output, output] });
  closeSync(output);
  const text = readFileSync(file, "utf8");
  if (status !== 0) throw new Error(`vector ${args[0]} ended with ${status}:\n${text}`);
  return text;
}

/** Gives what differs from run to run one form: ports, ids, process numbers, memory, dates. */
function settle(text) {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:41873")
    .replaceAll(/\b(app|job|ver)_[0-9a-z]{26}\b/g, "$1_01k4z8q6w3n5r7t9v1x3y5z7a9")
    .replaceAll(/\bpid \d+, \d+ MB/g, "pid 4711, 90 MB")
    .replaceAll(/\b\d{4}-\d{2}-\d{2} \d{2}:\d{2}\b/g, "2026-08-20 09:00");
}

/** Leaves out durations, and puts checks, which run side by side, in the order of their names. */
function comparable(text) {
  const lines = text.replaceAll(/ {2}\d+(\.\d+)? m?s$/gm, "").split("\n");
  const isCheck = (line) => /^ {2}[✓✗] /.test(line);
  const sorted = [];
  for (let index = 0; index < lines.length; ) {
    let after = index;
    while (after < lines.length && isCheck(lines[after])) after += 1;
    if (after === index) sorted.push(lines[index++]);
    else sorted.push(...lines.slice(index, after).sort());
    index = Math.max(index, after);
  }
  return sorted;
}

const text = readFileSync(readme, "utf8");
const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
if (start < 0 || stop < start) throw new Error(`README.md lacks the lines ${begin} and ${end}`);
const shown = text.slice(start + begin.length, stop);
const block = `\n\`\`\`\n${recordSession().trimEnd()}\n\`\`\`\n`;
if (!process.argv.includes("--check")) {
  writeFileSync(readme, text.slice(0, start + begin.length) + block + text.slice(stop));
} else {
  const [now, then] = [comparable(block), comparable(shown)];
  const at = now.findIndex((line, index) => line !== then[index]);
  if (at >= 0 || now.length !== then.length) {
    const place = at < 0 ? now.length : at;
    const difference = `README.md shows: ${then[place] ?? "nothing"}\nthe command prints: ${now[place] ?? "nothing"}\n`;
    process.stderr.write(`${difference}hint: node scripts/readme-session.mjs writes it anew\n`);
    process.exitCode = 1;
  }
}
