/** CSV export: what is shown, quoted, in order, and harmless in a spreadsheet. */
import { describe, expect, it } from "vitest";
import { addRows, filtered, openTestApp } from "../test-app.ts";

describe("the CSV export", () => {
  it("has the selected rows and columns, as people see them", async () => {
    const app = openTestApp();
    await addRows(app);
    const { status, headers, body } = await app.get(
      filtered(
        "laptops/export.csv",
        { field: "price", op: "gt", value: 0 },
        "&q=a&sort=-price&columns=name,price,status,employee_id,insured",
      ),
    );
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe('attachment; filename="laptops.csv"');
    expect(body).toBe(
      "Name,Price,Status,Employee,Insured\r\napple Air,1200.5,Available,,Yes\r\nZenbook,900,In use,Ana Silva,\r\n" +
        "Latitude,700,Available,,\r\nLatitude,700,In use,Émile Zola,\r\n",
    );
  });

  it("begins with a byte order mark", async () => {
    const app = openTestApp();
    const response = await app.server.request("/api/employees/export.csv");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe("ID,Name,Email,Manager,Created at,Updated at\r\n");
  });

  it("quotes by RFC 4180 and lets no text become a formula", async () => {
    const app = openTestApp();
    const cells: [string, string][] = [
      ["=1+1", "'=1+1"],
      ["+49 30", "'+49 30"],
      ["-x", "'-x"],
      ["@SUM(A1)", "'@SUM(A1)"],
      ["＝cmd", "'＝cmd"],
      ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
      ["a,b", '"a,b"'],
      ['say "hi"', '"say ""hi"""'],
      ["plain", "plain"],
    ];
    for (const [name] of cells) await app.send("POST", "/api/laptops", { name, price: 5 });
    await app.send("POST", "/api/notes", { laptop_id: 1, body: "\t=1\r\nx" });
    const { body } = await app.get("/api/laptops/export.csv?columns=name&sort=id");
    expect(body).toBe(`Name\r\n${cells.map(([, cell]) => `${cell}\r\n`).join("")}`);
    const notes = await app.get("/api/notes/export.csv?columns=body,laptop_id");
    expect(notes.body).toBe(`Body,Laptop\r\n"'\t=1\r\nx",'=1+1\r\n`);
  });

  it("goes past the rows that are read at a time, each once", async () => {
    const app = openTestApp();
    const insert = app.database.sqlite.prepare(
      "INSERT INTO laptops (name, status, created_at, updated_at) VALUES (?, 'retired', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')",
    );
    app.database.transaction(() => {
      for (let index = 1; index <= 1203; index += 1) insert.run(`n${index}`);
    });
    const { body } = await app.get("/api/laptops/export.csv?columns=name&sort=-id");
    expect(body.trimEnd().split("\r\n").slice(1)).toEqual(
      Array.from({ length: 1203 }, (_, index) => `n${1203 - index}`),
    );
  });

  it("refuses unknown columns, sorts and filters before it sends anything", async () => {
    const app = openTestApp();
    for (const query of ["columns=nope", "columns=name,", "sort=nope", "filter={"]) {
      expect((await app.get(`/api/laptops/export.csv?${encodeURI(query)}`)).status, query).toBe(400);
    }
  });
});
