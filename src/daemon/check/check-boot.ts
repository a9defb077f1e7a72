/** Checks that a started app answers: its health, its page with policy and import map, and the files the page names. */

import type { CheckProblem } from "../../core/check/check-report.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { type ApiClient, type AppAddress, createApiClient } from "./api-client.ts";
import { describeAnswer } from "./record-maker.ts";

/** Returns what is wrong with the answers. */
export async function checkBoot(spec: AppSpec, address: AppAddress, timeoutMs: number): Promise<CheckProblem[]> {
  const api = createApiClient(address, timeoutMs);
  const stranger = createApiClient({ port: address.port }, timeoutMs);
  try {
    const checks = [checkHealth(api, spec), checkPage(api), checkForeignHost(api), checkSignIn(stranger, spec)];
    return (await Promise.all(checks)).flat().map((message) => ({ message }));
  } finally {
    api.close();
    stranger.close();
  }
}

/** In an app with sign-in, somebody who is not signed in gets nothing but what visitors may read. */
async function checkSignIn(stranger: ApiClient, spec: AppSpec): Promise<string[]> {
  if (!spec.access) return [];
  const visitor = spec.access.roles.find(({ kind }) => kind === "visitor")?.name;
  const closed = spec.entities.filter(
    ({ access = [] }) => !access.some(({ role, read }) => role === visitor && read !== "none"),
  );
  const answers = await Promise.all(
    closed.map(async ({ table }) => ({ table, answer: await stranger.send(`/api/${table}`) })),
  );
  return answers
    .filter(({ answer }) => answer.status !== 401)
    .map(({ table, answer }) => `GET /api/${table} without signing in was answered with status ${answer.status}`);
}

async function checkHealth(api: ApiClient, spec: AppSpec): Promise<string[]> {
  const answer = await api.send("/api/health");
  const health = answer.json as { ok?: unknown; tables?: unknown } | undefined;
  if (answer.status !== 200 || health?.ok !== true)
    return [`GET /api/health does not say ok (${describeAnswer(answer)})`];
  const tables = Array.isArray(health.tables) ? health.tables : [];
  const missing = spec.entities.filter((entity) => !tables.includes(entity.table)).map((entity) => entity.table);
  return missing.length === 0 ? [] : [`GET /api/health does not list ${missing.join(", ")}`];
}

async function checkPage(api: ApiClient): Promise<string[]> {
  const page = await api.send("/", { headers: { accept: "text/html" } });
  if (page.status !== 200) return [`GET / was answered with status ${page.status}`];
  const policy = String(page.headers["content-security-policy"] ?? "");
  const problems: string[] = [];
  if (!/script-src 'self'/.test(policy) || /unsafe-(?:inline|eval)/.test(policy)) {
    problems.push(`GET / has no strict content security policy: "${policy}"`);
  }
  const named = readNamedFiles(page.text);
  if (named.modules === undefined) return [...problems, "GET / has no import map"];
  const answers = await Promise.all(
    [...named.files, ...named.modules].map(async (path) => ({ path, answer: await api.send(path) })),
  );
  for (const { path, answer } of answers) {
    if (answer.status !== 200)
      problems.push(`${path}, which the page loads, was answered with status ${answer.status}`);
  }
  return problems;
}

function readNamedFiles(html: string): { files: string[]; modules: string[] | undefined } {
  const files = [...html.matchAll(/<(?:script[^>]* src|link rel="stylesheet" href)="([^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  const map = /<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1];
  if (map === undefined) return { files, modules: undefined };
  const { imports } = JSON.parse(map) as { imports: Record<string, string> };
  return { files, modules: [...new Set(Object.values(imports))] };
}

async function checkForeignHost(api: ApiClient): Promise<string[]> {
  const answer = await api.send("/api/health", { headers: { host: "attacker.example" } });
  return answer.status === 403 ? [] : [`a request under another host name was answered with status ${answer.status}`];
}
