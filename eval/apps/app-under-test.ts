/** Builds one app with the real command and opens it in a browser. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CheckReport } from "../../src/core/check/check-report.ts";
import { parseSpec } from "../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../src/core/spec/schema.ts";
import { type AppBrowser, openAppBrowser } from "../../src/daemon/check/browser/app-browser.ts";

const run = promisify(execFile);

export interface Workplace {
  /** Root of the project. */
  root: string;
  /** Empty folder for homes and apps; the caller removes it. */
  folder: string;
  chromium: string;
}

export interface BuiltApp {
  spec: AppSpec;
  origin: string;
  folder: string;
  /** The gate's report with the browser's checks. */
  report: CheckReport;
  browser: AppBrowser;
  /** Cookie of the first account, an administrator's, where the app asks for sign-in. */
  session: string | undefined;
}

export const firstAccount = {
  name: "First Person",
  email: "first@example.com",
  password: "a long enough password 41",
} as const;

const timeoutMs = 15_000;
const commandMs = 300_000;

/** Rejects with the command's own words when no app comes of the request. */
export async function buildApp(
  place: Workplace,
  { id, prompt, browser: inBrowser }: { id: string; prompt: string; browser: boolean },
): Promise<BuiltApp> {
  const target = join(place.folder, id);
  const generated = await vector(place, ["generate", "-", "--dir", target, "--yes", "--json"], prompt);
  const url = (generated.preview as { url: string | null }).url;
  if (url === null) throw new Error("the preview did not start");
  const checked = await vector(place, ["check", ...(inBrowser ? ["--browser"] : []), "-C", target, "--json"]);
  const parsed = parseSpec(JSON.parse(await readFile(join(target, "app.spec.json"), "utf8")));
  if (!parsed.ok) throw new Error("the app's spec is not valid");
  const origin = url.replace(/\/$/u, "");
  const { spec } = parsed;
  const session = spec.access ? await makeFirstAccount(origin) : undefined;
  const browser = openAppBrowser({
    executable: place.chromium,
    folder: join(place.folder, `browser-${id}`),
    spec,
    origin,
    timeoutMs,
  });
  return { spec, origin, folder: target, report: checked.check as CheckReport, browser, session };
}

/** An app that asks for sign-in is first opened by the person who runs it. */
async function makeFirstAccount(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/session/sign-up`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify(firstAccount),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || cookie === undefined) throw new Error(`the first account is refused: ${await answer.text()}`);
  return cookie.split(";", 1)[0] ?? "";
}

export async function stopDaemon(place: Workplace): Promise<void> {
  await vector(place, ["daemon", "stop", "--json"]).catch(() => undefined);
}

async function vector(place: Workplace, args: readonly string[], input = ""): Promise<Record<string, unknown>> {
  const running = run(process.execPath, [join(place.root, "bin", "vector.js"), ...args], {
    cwd: place.folder,
    timeout: commandMs,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, VECTOR_HOME: join(place.folder, "home"), NO_COLOR: "1" },
  });
  running.child.stdin?.end(input);
  // A red gate exits with 3 and prints its report all the same.
  const { stdout } = await running.catch((error: { stdout?: string; stderr?: string; code?: unknown }) => {
    if (error.code === 3 && error.stdout) return { stdout: error.stdout };
    throw new Error(`vector ${args[0]} failed: ${(error.stderr ?? "").trim().slice(0, 400)}`);
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}
