/** Writes the one HTML page of an app, and the content security policy it is served with. */
import { createHash } from "node:crypto";

export interface PageParts {
  title: string;
  lang: string;
  importMap: Readonly<Record<string, string>>;
  /** URL paths of the style sheet and the entry script. */
  styleSheet: string;
  script: string;
  /** URL path of the live reload script; absent where the page is only checked. */
  liveScript?: string;
  /** What the live reload script compares with the version served later. */
  version: string;
  mark?: PageMark;
}

/** What a page says of itself when it does not show the app as it is; the live reload script puts it above the app. */
export interface PageMark {
  /** A few words that stay in sight, e.g. "Version 3, read-only". */
  label: string;
  /** One sentence or two. */
  detail: string;
}

export interface Page {
  html: string;
  policy: string;
}

/** Nothing but this origin's own files runs; the import map, which must stand in the page, is allowed by its hash. */
export function writePage(parts: PageParts): Page {
  const importMap = JSON.stringify({ imports: parts.importMap }).replaceAll("<", "\\u003c");
  const hash = createHash("sha256").update(importMap).digest("base64");
  const live =
    parts.liveScript === undefined ? "" : `<script type="module" src="${escape(parts.liveScript)}"></script>\n`;
  const preloads = Object.entries(parts.importMap)
    .filter(([name]) => name === "react" || name === "@vector/runtime/ui")
    .map(([, path]) => `<link rel="modulepreload" href="${escape(path)}">\n`);
  const html = `<!doctype html>
<html lang="${escape(parts.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(parts.title)}</title>
<meta name="vector-version" content="${escape(parts.version)}">
${markTag(parts.mark)}<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escape(parts.styleSheet)}">
<script type="importmap">${importMap}</script>
${preloads.join("")}${live}<script type="module" src="${escape(parts.script)}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
  return { html, policy: writePolicy(hash) };
}

/** The page served while no build has worked yet; it shows what is wrong and loads itself again when one has. */
export function writeWaitingPage(title: string, version: string, liveScript: string, mark?: PageMark): Page {
  const outlook = mark ? "cannot be built." : "could not be built yet. This page loads itself again when it has been.";
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="vector-version" content="${escape(version)}">
${markTag(mark)}<link rel="icon" href="data:,">
<script type="module" src="${escape(liveScript)}"></script>
</head>
<body><p>${escape(title)} ${outlook}</p></body>
</html>
`;
  return { html, policy: writePolicy(undefined) };
}

function markTag(mark: PageMark | undefined): string {
  if (mark === undefined) return "";
  return `<meta name="vector-mark" content="${escape(mark.label)}" data-detail="${escape(mark.detail)}">\n`;
}

function writePolicy(importMapHash: string | undefined): string {
  return [
    "default-src 'self'",
    importMapHash === undefined ? "script-src 'self'" : `script-src 'self' 'sha256-${importMapHash}'`,
    "style-src 'self'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
