/** Uploads: taken in, held by records, served with their record, dropped when nobody holds them. */

import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openAppDatabase } from "../../../runtime/server/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { SHOP_SPEC } from "./shop-spec.ts";
import { createTempFolder, getSpec, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(() => {
  app = openTestApp(SHOP_SPEC);
});
/** The first bytes of a PNG picture; the rest is of no interest here. */
const PICTURE = "\x89PNG\r\n\x1a\nhello";

async function upload(
  name: string,
  content = PICTURE,
  type = "image/png",
  headers: object = { "x-vector-upload": "1" },
) {
  const response = await app.server.request(`/api/files?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { "content-type": type, ...headers },
    body: Buffer.from(content, "latin1"),
  });
  return { status: response.status, body: await response.json() };
}
const serve = (path: string, headers = {}) => app.server.request(path, { headers });
const getValue = async (name = "a.png", content = PICTURE, type = "image/png") =>
  (await upload(name, content, type)).body.value as string;

describe("an upload", () => {
  it("becomes the value of a field, described in the row and served with it", async () => {
    const { status, body } = await upload("Lamp.png");
    expect([status, body]).toEqual([
      201,
      { value: expect.stringMatching(/^file:\d+$/), name: "Lamp.png", type: "image/png", size: 13, url: null },
    ]);
    const made = await app.send("POST", "/api/products", {
      name: "Lamp",
      price: 1,
      photo: body.value,
      manual: body.value,
    });
    const id = body.value.slice(5);
    expect(made.body).toMatchObject({
      photo: body.value,
      _files: {
        photo: { name: "Lamp.png", type: "image/png", size: 13, url: `/api/products/1/files/photo?v=${id}` },
        manual: { url: `/api/products/1/files/manual?v=${id}` },
      },
    });
    const served = await serve(made.body._files.photo.url);
    expect(Buffer.from(await served.arrayBuffer()).toString("latin1")).toBe(PICTURE);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": 'inline; filename="Lamp.png"',
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    });
    const again = await serve(made.body._files.photo.url, { "if-none-match": served.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("cannot be guessed from another one", async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => Number((await getValue()).slice(5))));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toBeGreaterThan(1_000_000);
  });

  it.each([
    ["text/html", "attachment", "<script>"],
    ["image/svg+xml", "attachment", "<svg onload='alert(1)'/>"],
    ["application/pdf", "attachment", "%PDF"],
    ["image/webp", "inline", "RIFF\0\0\0\0WEBPVP8 "],
    ["IMAGE/JPEG; x=y", "inline", "\xff\xd8\xff\xe0"],
  ])("of type %s is served as %s", async (type, kind, content) => {
    const manual = await getValue("a", content, type);
    await app.send("POST", "/api/products", { name: "Lamp", price: 1, manual });
    const served = await serve("/api/products/1/files/manual");
    expect(served.headers.get("content-disposition")).toBe(`${kind}; filename="a"`);
    expect(served.headers.get("content-type")).toBe(type.toLowerCase().split(";")[0]);
  });

  it.each(["<script>alert(1)</script>", "GIF89", "\x89PNG"])(
    "that calls itself a picture is none when it begins with %j",
    async (content) => {
      const { body } = await upload("a.png", content, "image/png");
      expect(body.type).toBe("application/octet-stream");
      const made = await app.send("POST", "/api/products", { name: "Lamp", price: 1, photo: body.value });
      expect([made.status, made.body.error.fields]).toEqual([422, { photo: "Photo must be a picture" }]);
      await app.send("POST", "/api/products", { name: "Lamp", price: 1, manual: body.value });
      const served = await serve("/api/products/1/files/manual");
      expect(served.headers.get("content-disposition")).toMatch(/^attachment/);
    },
  );

  it("is what its bytes are, whichever picture it is called", async () => {
    for (const type of ["image/jpeg", "image/svg+xml", "application/octet-stream"]) {
      expect((await upload("a", PICTURE, type)).body.type).toBe("image/png");
    }
    expect((await upload("a", PICTURE, "application/pdf")).body.type).toBe("application/pdf");
  });

  it.each([
    ["../../etc/passwd", "passwd", 'attachment; filename="passwd"'],
    [
      "C:\\Users\\me\\r\u00e9sum\u00e9.pdf",
      "r\u00e9sum\u00e9.pdf",
      `attachment; filename="r_sum_.pdf"; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf`,
    ],
    ['a"b\\c;d.txt', "c;d.txt", 'attachment; filename="c;d.txt"'],
    [
      'say "hi" 100%.txt',
      'say "hi" 100%.txt',
      `attachment; filename="say _hi_ 100_.txt"; filename*=UTF-8''say%20%22hi%22%20100%25.txt`,
    ],
    ["a\r\nset-cookie: x=1.txt", "aset-cookie: x=1.txt", 'attachment; filename="aset-cookie: x=1.txt"'],
    ["\u{1f600}'*.txt", "\u{1f600}'*.txt", `attachment; filename="_'*.txt"; filename*=UTF-8''%F0%9F%98%80%27%2A.txt`],
    ["gpj.\u202eexe", "gpj.exe", 'attachment; filename="gpj.exe"'],
    ["", "file", 'attachment; filename="file"'],
    ["..", "file", 'attachment; filename="file"'],
    [`${"x".repeat(300)}.tar`, `${"x".repeat(196)}.tar`, `attachment; filename="${"x".repeat(196)}.tar"`],
  ])("named %j is safe in the header", async (given, name, header) => {
    const { body } = await upload(given, "x", "text/plain");
    expect(body.name).toBe(name);
    await app.send("POST", "/api/products", { name: "Lamp", price: 1, manual: body.value });
    expect((await serve("/api/products/1/files/manual")).headers.get("content-disposition")).toBe(header);
  });

  it.each([
    ["without the header", {}, "x", 403],
    ["that is empty", { "x-vector-upload": "1" }, "", 422],
    ["from another site", { "x-vector-upload": "1", origin: "https://evil.example" }, "x", 403],
    ["of more than 10 MB", { "x-vector-upload": "1" }, "x".repeat(10_000_001), 413],
  ])("%s is refused", async (_what, headers, content, status) => {
    expect((await upload("a.png", content, "image/png", headers)).status).toBe(status);
    expect(app.database.sqlite.prepare('SELECT count(*) FROM "_vector_files"').pluck().get()).toBe(0);
  });

  it("may be larger than other bodies, to the byte", async () => {
    const photo = await getValue("big.png", PICTURE.padEnd(10_000_000, "x"));
    await app.send("POST", "/api/products", { name: "Lamp", price: 1, photo });
    expect((await (await serve("/api/products/1/files/photo")).arrayBuffer()).byteLength).toBe(10_000_000);
  });

  it("has a type without surprises", async () => {
    for (const type of ["nonsense", "text/html\u00e9", "a/b c", ""]) {
      expect((await upload("a", "x", type)).body.type).toBe("application/octet-stream");
    }
  });
});

describe("the value of a file field", () => {
  it.each([
    [{ photo: "file:12345" }, "Photo: there is no such upload"],
    [{ manual: "file:12345" }, "Manual: there is no such upload"],
    [{ manual: "https://x.example/a.pdf" }, "Manual must be an uploaded file"],
    [{ photo: "javascript:alert(1)" }, "Photo must be an uploaded picture or a web address that starts with https://"],
  ])("cannot be %j", async (values, message) => {
    const { status, body } = await app.send("POST", "/api/products", { name: "L", price: 1, ...values });
    expect([status, body.error.message]).toEqual([422, message]);
  });

  it("is a picture where a picture is meant", async () => {
    const pdf = await getValue("a.pdf", "x", "application/pdf");
    const { body } = await app.send("POST", "/api/products", { name: "L", price: 1, photo: pdf });
    expect(body.error.fields).toEqual({ photo: "Photo must be a picture" });
    const linked = await app.send("POST", "/api/products", { name: "L", price: 1, photo: "https://x.example/a.png" });
    expect([linked.status, linked.body._files]).toEqual([201, {}]);
    expect((await serve("/api/products/1/files/photo")).status).toBe(404);
  });

  it.each([
    "products/9/files/photo",
    "products/1/files/name",
    "products/1/files/nope",
    "products/1/files/photo",
    "nope/1/files/x",
  ])("is not found at %s", async (path) => {
    await app.send("POST", "/api/products", { name: "L", price: 1 });
    expect((await serve(`/api/${path}`)).status).toBe(404);
  });
});

describe("uploads that no record holds", () => {
  it("are dropped a day later, when the app is opened", () => {
    const file = join(createTempFolder(), "app.sqlite");
    const model = getSpec(SHOP_SPEC);
    const migrations = [{ name: "0001_create_tables.sql", sql: createSql(model) }];
    const open = (now: string) =>
      openAppDatabase({ file, migrations, model, seedKey: "x", seeds: false, now: new Date(now) });
    const first = open("2025-06-15T10:00:00Z");
    const add = first.sqlite.prepare(`INSERT INTO "_vector_files" VALUES (?, 'a', 'image/png', 1, 'x', ?, x'00')`);
    for (const id of [1, 2, 3]) add.run(id, "2025-06-15T10:00:00Z");
    add.run(4, "2025-06-16T09:00:00Z");
    first.sqlite.exec(`INSERT INTO products (name, price, photo, manual, created_at, updated_at)
      VALUES ('L', 1, 'file:2', 'file:3', '2025-06-15T10:00:00Z', '2025-06-15T10:00:00Z')`);
    first.close();
    const left = (now: string) => {
      const database = open(now);
      const ids = database.sqlite.prepare('SELECT id FROM "_vector_files" ORDER BY id').pluck().all();
      database.close();
      return ids;
    };
    expect(left("2025-06-16T10:00:00Z")).toEqual([1, 2, 3, 4]);
    expect(left("2025-06-16T10:00:01Z")).toEqual([2, 3, 4]);
    expect(left("2025-07-01T00:00:00Z")).toEqual([2, 3]);
  });
});
