/** The script of every previewed page: loads it again, swaps its style sheet, shows problems, and reports errors. */

/** URL path the script is served at. */
export const liveScriptPath = "/_vector/live.js";

/** Plain JavaScript for browsers. Texts of problems are only ever set as text, and styles by script, as the policy demands. */
export const liveScript = `
const version = document.querySelector('meta[name="vector-version"]')?.content;
let source;
let overlay;
let dismissed = "";
let buildProblems = [];
const pageErrors = [];

function connect() {
  if (source || document.visibilityState === "hidden") return;
  source = new EventSource("/_vector/live");
  source.addEventListener("state", (event) => update(JSON.parse(event.data)));
}

// A browser allows few connections per origin; pages that nobody looks at give theirs back and catch up later.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    source?.close();
    source = undefined;
  } else connect();
});

function update(state) {
  if (state.version !== version) return location.reload();
  swapStyles(state.styleSheet);
  buildProblems = state.problems;
  showProblems();
}

function swapStyles(href) {
  const current = document.querySelector('link[rel="stylesheet"][href^="/assets/"]');
  if (!current || current.getAttribute("href") === href) return;
  const next = current.cloneNode();
  next.href = href;
  next.addEventListener("load", () => current.remove());
  current.after(next);
}

/** Errors of the page stay until it is loaded again; a change that cannot be built is shown before them. */
function showProblems() {
  overlay?.remove();
  overlay = undefined;
  const problems = buildProblems.length > 0 ? buildProblems : pageErrors;
  const key = JSON.stringify(problems);
  if (problems.length === 0) dismissed = "";
  if (problems.length === 0 || key === dismissed) return;
  const heading = problems === buildProblems
    ? "This change could not be applied. The page shows the last state that worked."
    : "The page met an error.";
  overlay = document.createElement("div");
  overlay.setAttribute("role", "alert");
  const root = overlay.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{position:fixed;inset:auto 1rem 1rem;z-index:2147483647;max-height:60vh;overflow:auto;padding:1rem;" +
    "border-radius:.5rem;background:#1b1113;color:#ffe9e9;border:1px solid #e5484d;" +
    "font:14px/1.5 ui-monospace,Menlo,Consolas,monospace;box-shadow:0 8px 30px #0008}" +
    "h2{margin:0 3rem .5rem 0;font:600 14px/1.5 system-ui,sans-serif;color:#fff}" +
    "ul{margin:0;padding:0;list-style:none}li{margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}" +
    "b{display:block;color:#ff9592;font-weight:600}" +
    "button{position:absolute;top:.75rem;right:.75rem;font:inherit;color:#fff;background:#0000;border:1px solid #fff6;" +
    "border-radius:.25rem;padding:.125rem .5rem;cursor:pointer}",
  );
  root.adoptedStyleSheets = [sheet];
  const title = root.appendChild(document.createElement("h2"));
  title.textContent = heading;
  const close = root.appendChild(document.createElement("button"));
  close.textContent = "Close";
  close.addEventListener("click", () => {
    dismissed = key;
    overlay?.remove();
  });
  const list = root.appendChild(document.createElement("ul"));
  for (const problem of problems.slice(0, 20)) {
    const item = list.appendChild(document.createElement("li"));
    if (problem.file) {
      const place = item.appendChild(document.createElement("b"));
      place.textContent = problem.line ? problem.file + ":" + problem.line : problem.file;
    }
    item.append(problem.message);
  }
  document.body.append(overlay);
}

function reportError(message, stack) {
  if (pageErrors.length < 20) pageErrors.push({ message: String(message) });
  showProblems();
  const body = JSON.stringify({ message: String(message).slice(0, 2000), stack: String(stack ?? "").slice(0, 8000) });
  fetch("/_vector/problem", { method: "POST", headers: { "content-type": "application/json" }, body, keepalive: true }).catch(() => {});
}

addEventListener("error", (event) => {
  if (!event.message) return;
  reportError(event.message, event.error?.stack ?? "at " + event.filename + ":" + event.lineno + ":" + event.colno);
});
addEventListener("unhandledrejection", (event) => {
  reportError(event.reason?.message ?? String(event.reason), event.reason?.stack);
});

connect();
`;
