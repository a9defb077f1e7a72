/** Live reload end to end: files are saved, open pages hear of it over server-sent events. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "../host/test-app.ts";
import { createTestHosts, type TestHosts, waitFor } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";
import { type LiveStream, openLive, send } from "./http.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

interface Opened extends TestHosts {
  app: TestApp;
  port: number;
  live: LiveStream;
}

async function openPreview(app = createTestApp()): Promise<Opened> {
  const hosts = createTestHosts(packageRoot);
  const { port } = await hosts.hosts.startPreview(app);
  return { ...hosts, app, port, live: await openLive(port) };
}

const last = ({ states }: LiveStream) => states.at(-1);
const mainScript = async (port: number): Promise<string> => {
  const html = (await send(port, "/")).text;
  const path = /src="(\/assets\/main-[^"]+)"/.exec(html)?.[1] ?? "";
  return (await send(port, path)).text;
};

describe("a saved change", () => {
  it("gives open pages another version, and serves it", async () => {
    const { app, port, live } = await openPreview();
    const [first] = live.states;
    expect(first?.problems).toEqual([]);
    expect((await send(port, "/")).text).toContain(`content="${first?.version}"`);
    app.write("src/pages/laptops.tsx", "export default function Laptops() {\n  return <p>Freshly saved</p>;\n}\n");
    const next = await waitFor("another version", () => last(live)?.version !== first?.version && last(live));
    expect((await send(port, "/")).text).toContain(`content="${next.version}"`);
    expect(await mainScript(port)).toContain("Freshly saved");
  });

  it("swaps the style sheet alone when only classes' styles change, here in an imported sheet", async () => {
    const app = createTestApp();
    app.write("src/own.css", ".own { color: red; }\n");
    app.write("src/main.tsx", `import "./own.css";\n${app.read("src/main.tsx")}`);
    const { port, live } = await openPreview(app);
    const [first] = live.states;
    expect((await send(port, first?.styleSheet ?? "")).text).toMatch(/color: red/);
    app.write("src/own.css", ".own { color: green; }\n");
    const next = await waitFor("another style sheet", () => last(live)?.styleSheet !== first?.styleSheet && last(live));
    expect(next.version).toBe(first?.version);
    expect((await send(port, next.styleSheet)).text).toMatch(/color: green/);
  });

  it("adds the Tailwind classes that it names", async () => {
    const { app, port, live } = await openPreview();
    const [first] = live.states;
    const css = async (): Promise<string> => (await send(port, last(live)?.styleSheet ?? "")).text;
    expect(await css()).not.toContain("mt-\\[3\\.21rem\\]");
    app.write(
      "src/pages/laptops.tsx",
      'export default function Laptops() {\n  return <p className="mt-[3.21rem]">x</p>;\n}\n',
    );
    await waitFor("another style sheet", () => last(live)?.styleSheet !== first?.styleSheet);
    expect(await css()).toContain("mt-\\[3\\.21rem\\]");
  });

  it("that changes nothing in the result is not told to anyone", async () => {
    const { app, live } = await openPreview();
    const [first] = live.states;
    app.write("src/pages/laptops.tsx", `// A remark.\n${app.read("src/pages/laptops.tsx")}`);
    app.write("src/own.ts", "export const own = 1;\n");
    app.write("src/main.tsx", `${app.read("src/main.tsx")}\nconsole.log("a change");\n`);
    await waitFor("the real change", () => last(live)?.version !== first?.version);
    expect(live.states.length).toBeLessThanOrEqual(3);
  });

  it("is not lost when it follows the one before at once", async () => {
    const { app, port, live } = await openPreview();
    const page = (text: string) => `export default function Laptops() {\n  return <p>${text}</p>;\n}\n`;
    for (const text of ["first", "second", "third", "fourth"]) {
      const before = last(live)?.version;
      app.write("src/pages/laptops.tsx", page(`The ${text} save`));
      await waitFor(`the ${text} save`, () => last(live)?.version !== before);
    }
    expect(await mainScript(port)).toContain("The fourth save");
  });

  it("that comes by replacing the file is seen", async () => {
    const { app, live } = await openPreview();
    const [first] = live.states;
    writeFileSync(join(app.folder, "saved.tmp"), app.read("app.spec.json").replace('"Laptop tracker"', '"Renamed"'));
    renameSync(join(app.folder, "saved.tmp"), join(app.folder, "app.spec.json"));
    await waitFor("another version", () => last(live)?.version !== first?.version);
    expect(last(live)?.problems).toEqual([]);
  });
});

describe("a change that cannot be built", () => {
  it("keeps the last good build, shows the problem in pages and reports it, until it is put right", async () => {
    const { app, port, live, problems } = await openPreview();
    const [first] = live.states;
    const good = app.read("src/pages/laptops.tsx");
    app.write("src/pages/laptops.tsx", "export default function Laptops() {\n  return <p>;\n}\n");
    const broken = await waitFor("the problem", () => (last(live)?.problems.length ?? 0) > 0 && last(live));
    expect({ ...broken, problems: broken.problems.slice(0, 1) }).toMatchObject({
      version: first?.version,
      problems: [
        { source: "build", file: "src/pages/laptops.tsx", line: expect.any(Number), message: expect.any(String) },
      ],
    });
    expect(await mainScript(port)).toContain("ListPage");
    await waitFor("the report", () => problems.length > 0);
    expect(problems[0]).toMatchObject({ appId: app.appId, source: "build", file: "src/pages/laptops.tsx" });
    app.write("src/pages/laptops.tsx", good);
    await waitFor("its end", () => last(live)?.problems.length === 0);
    expect(last(live)?.version).toBe(first?.version);
  });

  it("tells of an import that leads nowhere", async () => {
    const { app, live } = await openPreview();
    app.write("src/main.tsx", `import "./gone.ts";\n${app.read("src/main.tsx")}`);
    await waitFor("the problem", () => (last(live)?.problems.length ?? 0) > 0);
    expect(last(live)?.problems).toEqual([
      { source: "build", file: "src/main.tsx", line: 1, message: '"./gone.ts" does not lead to a file' },
    ]);
  });

  it("is served as a waiting page when there is no good build yet, which is replaced when there is", async () => {
    const app = createTestApp();
    const good = app.read("src/main.tsx");
    app.write("src/main.tsx", "const = 1;\n");
    const { port, live } = await openPreview(app);
    expect((await send(port, "/")).text).toContain("could not be built yet");
    expect(last(live)?.problems[0]).toMatchObject({ file: "src/main.tsx", line: 1 });
    app.write("src/main.tsx", good);
    await waitFor("a build", () => last(live)?.problems.length === 0);
    expect((await send(port, "/")).text).toContain('<div id="root">');
  });

  it("keeps the model while a spec is not valid", async () => {
    const { app, port, live } = await openPreview();
    app.write("app.spec.json", "{");
    await waitFor("the problem", () => (last(live)?.problems.length ?? 0) > 0);
    expect(last(live)?.problems[0]).toMatchObject({ file: "app.spec.json" });
    expect((await send(port, "/api/laptops")).status).toBe(200);
  });
});

describe("a new migration", () => {
  it("is applied together with the spec that needs it, and rows are kept", async () => {
    const { app, port, live } = await openPreview();
    const [first] = live.states;
    const before = JSON.parse((await send(port, "/api/employees")).text) as { total: number };
    const spec = JSON.parse(app.read("app.spec.json")) as { entities: { name: string; fields: object[] }[] };
    const employee = spec.entities.find(({ name }) => name === "employee");
    employee?.fields.push({ name: "nickname", label: "Nickname", type: "text", required: false, unique: false });
    app.write("migrations/0002_nickname.sql", "ALTER TABLE employees ADD COLUMN nickname TEXT;\n");
    app.write("app.spec.json", JSON.stringify(spec, null, 2));
    await waitFor("another version without problems", () => {
      const state = last(live);
      return state?.version !== first?.version && state?.problems.length === 0;
    });
    const after = await waitFor("the column", async () => {
      const answer = JSON.parse((await send(port, "/api/employees")).text) as { total: number; items: object[] };
      return Object.hasOwn(answer.items[0] ?? {}, "nickname") && answer;
    });
    expect(after.total).toBe(before.total);
  });

  it("that fails is told with its file, and the app goes on", async () => {
    const { app, port, live, problems } = await openPreview();
    app.write("migrations/0002_wrong.sql", "ALTER TABLE tablets ADD COLUMN x TEXT;\n");
    await waitFor("the problem", () => (last(live)?.problems.length ?? 0) > 0);
    expect(last(live)?.problems).toEqual([
      { source: "server", file: "migrations/0002_wrong.sql", message: expect.stringMatching(/no such table: tablets/) },
    ]);
    expect((await send(port, "/api/laptops")).status).toBe(200);
    await waitFor("the report", () => problems.length === 1);
    rmSync(join(app.folder, "migrations", "0002_wrong.sql"));
    await waitFor("its end", () => last(live)?.problems.length === 0);
  });
});

describe("errors in the browser", () => {
  it("are reported at the place in the source that they come from", async () => {
    const app = createTestApp();
    app.write(
      "src/main.tsx",
      `${app.read("src/main.tsx")}\nexport function fail(): never {\n  throw new Error("MARK");\n}\nsetTimeout(fail);\n`,
    );
    const { port, problems } = await openPreview(app);
    const html = (await send(port, "/")).text;
    const path = /src="(\/assets\/main-[^"]+)"/.exec(html)?.[1] ?? "";
    const lines = (await send(port, path)).text.split("\n");
    const line = lines.findIndex((text) => text.includes("MARK"));
    const place = `http://127.0.0.1:${port}${path}:${line + 1}:${(lines[line]?.indexOf("new Error") ?? 0) + 1}`;
    const body = JSON.stringify({ message: "Error: MARK", stack: `Error: MARK\n    at fail (${place})` });
    const json = { "content-type": "application/json", origin: `http://127.0.0.1:${port}` };
    const answers = [
      await send(port, "/_vector/problem", { method: "POST", headers: json, body }),
      await send(port, "/_vector/problem", { method: "POST", headers: json, body }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    await waitFor("the report", () => problems.length > 0);
    const source = app
      .read("src/main.tsx")
      .split("\n")
      .findIndex((text) => text.includes("MARK"));
    expect(problems).toEqual([
      expect.objectContaining({ source: "browser", message: "Error: MARK", file: "src/main.tsx", line: source + 1 }),
    ]);
  });

  it("are taken from the app's own pages only, as small JSON", async () => {
    const { port, problems } = await openPreview();
    const origin = `http://127.0.0.1:${port}`;
    const json = { "content-type": "application/json", origin };
    const post = async (headers: Record<string, string>, body: string): Promise<number> =>
      (await send(port, "/_vector/problem", { method: "POST", headers, body })).status;
    expect(await post({ ...json, origin: "https://attacker.example" }, '{"message":"x"}')).toBe(403);
    expect(await post({ ...json, origin: `http://127.0.0.1:${port + 1}` }, '{"message":"x"}')).toBe(403);
    expect(await post({ "content-type": "application/json" }, '{"message":"x"}')).toBe(403);
    expect(await post({ "content-type": "text/plain", origin }, '{"message":"x"}')).toBe(415);
    expect(await post(json, "{")).toBe(400);
    expect(await post(json, '{"message":7}')).toBe(400);
    expect(await post(json, `{"message":"${"x".repeat(20_000)}"}`)).toBe(413);
    expect((await send(port, "/_vector/problem", { headers: { origin } })).status).toBe(405);
    expect(problems).toEqual([]);
  });
});

describe("an app folder", () => {
  it("that vanishes ends its preview, and says so", async () => {
    const { app, hosts, problems } = await openPreview();
    rmSync(app.folder, { recursive: true });
    await waitFor("the report", () => problems.some(({ message }) => message.includes("is gone")));
    await waitFor("the end", async () => (await hosts.listPreviews()).length === 0);
    await expect(hosts.startPreview(app)).rejects.toMatchObject({ code: "app_folder_missing" });
  });

  it("that gets a server folder is looked at there too", async () => {
    const { app, live } = await openPreview();
    mkdirSync(join(app.folder, "server"));
    app.write("server/actions.ts", 'import "express";\nexport const actions = {};\n');
    await waitFor("the problem", () => (last(live)?.problems.length ?? 0) > 0);
    expect(last(live)?.problems[0]).toMatchObject({ file: "server/actions.ts", line: 1 });
  });
});
