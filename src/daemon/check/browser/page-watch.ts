/** Listens to a page: what it says on the console, what fails, which requests are on their way, and what it wrote. */
import type { ConsoleMessage, Page, Request, Response } from "playwright-core";
import { within } from "./hung-page.ts";

export interface PageProblem {
  /** `policy`: the page tried what its content security policy forbids. */
  kind: "console" | "uncaught" | "request" | "policy" | "crash";
  message: string;
  /** Path of the page it happened on. */
  page: string;
}

/** An answered request that changes records. */
export interface PageWrite {
  method: string;
  path: string;
  status: number;
  /** Resolves to the id of the record, where the answer soon tells one. */
  readonly id: Promise<number | undefined>;
}

export interface PageWatch {
  readonly problems: readonly PageProblem[];
  readonly writes: readonly PageWrite[];
  /** Requests of this origin that have no answer yet; live channels do not count. */
  readonly pending: number;
  /** While the work lasts, the server may refuse what is sent: 409 and 422 are answers that forms show, not failures. */
  whileRefusable<T>(work: () => Promise<T>): Promise<T>;
}

const lasting = new Set(["eventsource", "websocket"]);
const refusals = new Set([409, 422]);

export function watchPage(page: Page, origin: string): PageWatch {
  const problems: PageProblem[] = [];
  const writes: PageWrite[] = [];
  const pending = new Set<Request>();
  const deleted = new Set<string>();
  let refusable = 0;
  const add = (kind: PageProblem["kind"], message: string): void => {
    problems.push({ kind, message, page: pathOf(page.url()) });
  };
  const isOwn = (url: string): boolean => url === origin || url.startsWith(`${origin}/`);

  page.on("request", (request) => {
    if (isOwn(request.url()) && !lasting.has(request.resourceType())) pending.add(request);
  });
  page.on("requestfailed", (request) => {
    pending.delete(request);
    const reason = request.failure()?.errorText ?? "no reason given";
    // A page that is left gives up what it was still waiting for.
    if (isOwn(request.url()) && !reason.includes("ERR_ABORTED"))
      add("request", `${describe(request)} failed: ${reason}`);
  });
  page.on("response", (response) => {
    const request = response.request();
    // The end of the body is told only once the page has read it, which it may never do.
    pending.delete(request);
    if (!isOwn(response.url())) return;
    const { pathname, searchParams } = new URL(response.url());
    if (request.method() !== "GET" && !searchParams.has("dryRun")) {
      if (request.method() === "DELETE" && response.ok()) deleted.add(pathname);
      writes.push(readWrite(response));
    }
    const tolerated =
      (refusable > 0 && refusals.has(response.status())) ||
      // A page that is being left may ask once more for the record that was deleted on it.
      (response.status() === 404 && deleted.has(pathname));
    if (response.status() >= 400 && !tolerated)
      add("request", `${describe(request)} was answered with status ${response.status()}`);
  });
  page.on("console", (message) => {
    const kind = kindOf(message);
    if (kind !== undefined) add(kind, oneLine(message.text()));
  });
  page.on("pageerror", (error) => add("uncaught", oneLine(`${error.name}: ${error.message}`)));
  page.on("crash", () => add("crash", "the page crashed"));

  return {
    problems,
    writes,
    get pending() {
      return pending.size;
    },
    async whileRefusable(work) {
      refusable += 1;
      try {
        return await work();
      } finally {
        refusable -= 1;
      }
    },
  };
}

/** What a message on the console means; nothing for those that are no errors, and for those that another event tells of too. */
function kindOf(message: ConsoleMessage): PageProblem["kind"] | undefined {
  const text = message.text();
  if (/content security policy/i.test(text) && ["error", "warning"].includes(message.type())) return "policy";
  if (message.type() !== "error" || text.startsWith("Failed to load resource")) return undefined;
  return "console";
}

/** Milliseconds to wait for the body of an answer, which is told of only once the page has read it. */
const bodyMs = 1_000;

function readWrite(response: Response): PageWrite {
  const body: Promise<unknown> = within(bodyMs, "the answer", response.json()).catch(() => undefined);
  return {
    method: response.request().method(),
    path: pathOf(response.url()),
    status: response.status(),
    id: body.then((answer) => {
      const id = (answer as { id?: unknown } | null | undefined)?.id;
      return typeof id === "number" ? id : undefined;
    }),
  };
}

function describe(request: Request): string {
  const url = new URL(request.url());
  return `${request.method()} ${url.pathname}${url.search}`;
}

export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

const longest = 400;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
