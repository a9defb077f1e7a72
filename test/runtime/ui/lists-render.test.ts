/** On the server: the words of the app's language, the way in of an app with roles, and what its role may not open. */
import { rm } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import type { AppSpec } from "../../../src/core/spec/schema.ts";
import { loadAppForNode, openData, writeApp } from "./app-host.ts";
import { guardedSpec, openSpec } from "./lists-spec.ts";

const cleanUps: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

async function prepare(spec: AppSpec): Promise<(path: string, cookie?: string) => Promise<string>> {
  const folder = await writeApp(spec);
  const { database, server } = await openData(folder, spec);
  const app = await loadAppForNode(folder);
  cleanUps.push(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });
  if (spec.access !== undefined) {
    const body = JSON.stringify({ name: "Ada", email: "ada@example.com", password: "correct horse 1" });
    const headers = { "content-type": "application/json" };
    const response = await server.request("/api/session/sign-up", { method: "POST", headers, body });
    expect(response.status).toBe(201);
    cookies.set(spec, response.headers.get("set-cookie")?.split(";")[0] ?? "");
  }
  return async (path, cookie = "") => {
    const fetch = async (address: string, init?: RequestInit) =>
      server.request(address, { ...init, headers: { ...(init?.headers as object), cookie } });
    const html = await app.renderAppToHtml({ model: app.model, routes: app.routes, path, fetch });
    return html.replaceAll("<!-- -->", "");
  };
}
const cookies = new Map<AppSpec, string>();

test("an app says its own words in its language, and the spec's as they are", async () => {
  const render = await prepare(openSpec("de"));
  const list = await render("/items?in.status=gone");
  for (const words of ["Items durchsuchen", "Spalten", "Archiviert", "Alle entfernen", "Zeilen je Seite"])
    expect(list).toContain(words);
  expect(list).not.toMatch(/Clear all|Rows per page|More filters/);
  expect(await render("/settings")).toContain("Beispielzeilen entfernen");
  expect(await render("/nowhere")).toContain("Unter dieser Adresse gibt es nichts");
});

test("without a session there is the sign-in page and no row; with one the home page", async () => {
  const spec = guardedSpec();
  const render = await prepare(spec);
  const locked = await render("/tasks");
  expect(locked).toContain("Sign in");
  expect(locked).not.toContain("<table");
  const open = await render("/", cookies.get(spec));
  expect(open).toContain('aria-label="Main"');
  expect(open).toMatch(/<h1[^>]*>Tasks<\/h1>/);
  expect(open).toContain("<table");
  expect(open).not.toContain(">Home<");
});
