/** The script of every previewed page: loads it again, swaps its style sheet, shows problems, and reports errors. */

/** URL path the script is served at. */
export const liveScriptPath = "/_vector/live.js";

/** Plain JavaScript for browsers. Texts of problems are only ever set as text, and styles by script, as the policy demands. */
export const liveScript = `
const version = document.querySelector('meta[name="vector-version"]')?.content;
let source;
let overlay;
let dismissed = "";
let known = [];
let lost;
const pageErrors = [];
const seen = new WeakSet();

function connect() {
  if (source || document.visibilityState === "hidden") return;
  source = new EventSource("/_vector/live");
  source.addEventListener("state", (event) => {
    setLost(false);
    update(JSON.parse(event.data));
  });
  // While the preview's process is started again, a try or two fail.
  source.addEventListener("error", () => (lost ??= setTimeout(() => setLost(true), 4000)));
}

function setLost(isLost) {
  if (!isLost) {
    clearTimeout(lost);
    lost = undefined;
  }
  if (isLost === (known === gone)) return;
  known = isLost ? gone : [];
  showProblems();
}
const gone = [{ source: "gone", message: "\`vector preview\` starts it again. What you have typed here is not saved." }];

// A browser allows few connections per origin; pages that nobody looks at give theirs back and catch up later.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    source?.close();
    source = undefined;
    clearTimeout(lost);
    lost = undefined;
  } else connect();
});

function update(state) {
  if (state.version !== version) return location.reload();
  swapStyles(state.styleSheet);
  known = state.problems;
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

const headings = [
  ["gone", "The preview has stopped."],
  ["build", "This change could not be applied. The page shows the last state that worked."],
  ["server", "The app's server met an error."],
  ["browser", "The page met an error."],
];

/** Errors of the page stay until it is loaded again; a change that cannot be built is shown before them. */
function showProblems() {
  overlay?.remove();
  overlay = undefined;
  const problems = known.length > 0 ? known : pageErrors;
  const key = JSON.stringify(problems);
  if (problems.length === 0) dismissed = "";
  if (problems.length === 0 || key === dismissed) return;
  const heading = headings.find(([source]) => problems.some((problem) => problem.source === source))?.[1];
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
  if (pageErrors.length < 20 && !pageErrors.some((error) => error.message === message)) {
    pageErrors.push({ source: "browser", message });
    showProblems();
  }
  const body = JSON.stringify({ message: message.slice(0, 2000), stack: stack.slice(0, 8000) });
  fetch("/_vector/problem", { method: "POST", headers: { "content-type": "application/json" }, body, keepalive: true }).catch(() => {});
}

/** Anything can be thrown, also what cannot be made a text; one error is told once, however many ways it comes. */
function meet(error, message, stack) {
  const isObject = typeof error === "object" && error !== null;
  if (isObject && seen.has(error)) return;
  if (isObject) seen.add(error);
  try {
    reportError(String(message ?? error?.message ?? error), String(stack ?? error?.stack ?? ""));
  } catch {
    reportError("An error that is no text was thrown.", "");
  }
}

addEventListener("error", (event) => {
  if (!event.message) return;
  meet(event.error, event.message, event.error?.stack ?? "at " + event.filename + ":" + event.lineno + ":" + event.colno);
});
addEventListener("unhandledrejection", (event) => meet(event.reason));

// React catches what a page throws while it renders, shows its error state, and says so here alone.
const say = console.error;
console.error = (...values) => {
  say.apply(console, values);
  for (const value of values) if (value instanceof Error) meet(value);
};

/** Says above the app what it is when it is not the app as it is; a small copy stays in sight when that is scrolled away. */
function mark() {
  const meta = document.querySelector('meta[name="vector-mark"]');
  if (!meta) return;
  const bar = document.createElement("aside");
  bar.setAttribute("aria-label", "Preview");
  const root = bar.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{display:block;font:13px/1.5 system-ui,sans-serif;background:#ffd33d;color:#1f1300}" +
    "p{margin:0;padding:.375rem 1rem}b{font-weight:700;margin-right:.5rem}" +
    "i{display:none;position:fixed;left:50%;bottom:.5rem;translate:-50%;z-index:2147483646;padding:.125rem .75rem;" +
    "border-radius:1rem;background:#ffd33d;color:#1f1300;font:700 12px/1.6 system-ui,sans-serif;box-shadow:0 2px 8px #0006;" +
    "pointer-events:none}i.away{display:block}",
  );
  root.adoptedStyleSheets = [sheet];
  const text = root.appendChild(document.createElement("p"));
  text.appendChild(document.createElement("b")).textContent = meta.content;
  text.append(meta.dataset.detail ?? "");
  const small = root.appendChild(document.createElement("i"));
  small.textContent = meta.content;
  small.setAttribute("aria-hidden", "true");
  document.body.prepend(bar);
  new IntersectionObserver(([entry]) => small.classList.toggle("away", !entry.isIntersecting)).observe(text);
}

mark();
connect();
`;
