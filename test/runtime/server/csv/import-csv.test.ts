/** Importing files into a real database: what is read, found, refused and undone. */
import { beforeEach, describe, expect, it } from "vitest";
import { openHelpdesk } from "../access/helpdesk.ts";
import { SALES_SPEC } from "../sales-spec.ts";
import { SHOP_SPEC } from "../shop-spec.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp(SALES_SPEC);
  for (const name of ["North", "South", "south"]) await app.send("POST", "/api/regions", { name });
  for (const name of ["Alpha", "Beta"]) await app.send("POST", "/api/topics", { name });
});

const send = (csv: string, more: object = {}, query = "") =>
  app.send("POST", `/api/sales/import${query}`, { csv, ...more });
const rows = async (query = "?sort=id") => (await app.get(`/api/sales${query}`)).body.items;
const count = async () => (await app.get("/api/sales/count")).body.total;

describe("a file", () => {
  it("becomes records, with values as people write them", async () => {
    const csv = [
      "NAME;Notes;Stage;Paid;Amount;pieces;Signed;Seen at;Tags;Region;Topics;Unheard of",
      'First;"two\nlines";Still open;yes;1.234,5;12;04.03.2025;2025-06-01T10:00:00Z;red, blue;North;Alpha; Beta;x',
    ];
    // The topics are two values in one cell, so it has to be quoted where semicolons stand between cells.
    const text = csv.join("\r\n").replace("Alpha; Beta", '"Alpha; Beta"');
    const { status, body } = await send(text);
    expect([status, body.errors]).toEqual([200, []]);
    expect(body).toMatchObject({ created: 1, updated: 0 });
    expect(body.columns.at(-1)).toEqual({ header: "Unheard of", field: null });
    expect((await rows())[0]).toMatchObject({
      name: "First",
      notes: "two\nlines",
      stage: "open",
      paid: true,
      amount: 1234.5,
      pieces: 12,
      signed: "2025-03-04",
      seen_at: "2025-06-01T10:00:00Z",
      tags: ["red", "blue"],
      region_id: 1,
      topics: [1, 2],
    });
  });

  it("comes back as it went out", async () => {
    const values = {
      name: "=danger",
      notes: 'a "b"\n;',
      stage: "won",
      paid: false,
      amount: 0.5,
      rate: 1e-7,
      tags: ["x", "y z"],
    };
    await app.send("POST", "/api/sales", { ...values, region_id: 2, topics: [2, 1], signed: "2025-01-31" });
    await app.send("POST", "/api/sales", { name: " lead", code: "007", seen_at: "2025-01-01T23:59:59Z" });
    const before = await rows();
    const csv = (await app.get("/api/sales/export.csv?sort=id")).body;
    expect(csv).toContain("'=danger");
    for (const { id } of before) {
      await app.send("DELETE", `/api/sales/${id}`);
      await app.send("DELETE", `/api/sales/${id}`);
    }
    // Two regions differ in case only; their number says which.
    const { body } = await send(`\ufeff${csv}`.replace(",South,", ",2,"));
    expect([body.errors, body.created]).toEqual([[], 2]);
    const plain = ({ id: _, _etag, created_at: _c, updated_at: _u, ...row }: any) => row;
    expect((await rows()).map(plain)).toEqual(before.map(plain));
  });

  it("is only looked at in a dry run", async () => {
    const { status, body } = await send("name,amount\nA,5\nB,x\n,7\n", {}, "?dryRun=1");
    expect(status).toBe(200);
    expect(body).toEqual({
      columns: [
        { header: "name", field: "name" },
        { header: "amount", field: "amount" },
      ],
      created: 1,
      updated: 0,
      errors: [
        { line: 3, field: "amount", message: 'Amount: "x" is not a number' },
        { line: 4, field: "name", message: "Name is required" },
      ],
      sample: [
        { name: "A", amount: "5" },
        { name: null, amount: "7" },
      ],
    });
    expect(await count()).toBe(0);
  });

  it("is imported whole or not at all, and told line by line", async () => {
    await app.send("POST", "/api/sales", { name: "there", code: "taken" });
    const csv =
      'name,code,region,notes\ngood,c1,North,"two\nlines"\nbad,taken,North\nbad,c2,Nowhere\nbad,c3,SOUTH\nbad,c1,#1\nok,c4,#3,\nbad,c5,,,surplus\n';
    const { status, body } = await send(csv);
    expect([status, body.error.code]).toEqual([422, "validation"]);
    expect(body.error.message).toBe(
      "Nothing was imported. Line 4: Code is taken by another record already, perhaps an archived one",
    );
    expect(body.errors).toEqual([
      { line: 4, field: "code", message: "Code is taken by another record already, perhaps an archived one" },
      { line: 5, field: "region_id", message: 'Region: there is no Region "Nowhere"' },
      { line: 6, field: "region_id", message: 'Region: there are 2 Regions "SOUTH"; use the number of one' },
      { line: 7, field: "code", message: "Code is taken by another record already, perhaps an archived one" },
      { line: 9, message: "has 5 cells, and there are 4 columns" },
    ]);
    expect(body.created).toBe(2);
    expect(await count()).toBe(1);
    expect(app.errors).toEqual([]);
  });

  it("is mapped as told", async () => {
    const csv = "Customer,Name,Region\nAna,ignored,North\n";
    const { body } = await send(csv, { mapping: { Customer: "name", Name: null } });
    expect(body.columns).toEqual([
      { header: "Customer", field: "name" },
      { header: "Name", field: null },
      { header: "Region", field: "region_id" },
    ]);
    expect(await rows()).toMatchObject([{ name: "Ana", region_id: 1 }]);
    for (const [mapping, message] of [
      [{ Nothing: "name" }, /no column "Nothing"/],
      [{ Name: "nothing" }, /no field "nothing"/],
      [{ Name: "margin" }, /Margin is set by the app/],
      [{ Name: "name", Customer: "name" }, /Two columns are name/],
    ] as const) {
      const answer = await send(csv, { mapping });
      expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringMatching(message)]);
    }
  });

  it("changes the records that its key finds, and adds the others", async () => {
    await app.send("POST", "/api/sales", { name: "old", code: "A-1", amount: 5, notes: "kept" });
    const { body } = await send("code,name,amount\nA-1,new,\nB-2,added,3\n", { key: "code" });
    expect(body).toMatchObject({ created: 1, updated: 1, errors: [] });
    expect(await rows()).toMatchObject([
      { name: "new", amount: null, notes: "kept" },
      { name: "added", amount: 3 },
    ]);
    const twice = await send("code,name\nC,1\nC,2\n,3\n", { key: "code" });
    expect(twice.body.errors.map(({ message }: { message: string }) => message)).toEqual([
      "code stands in line 2 already",
      "code is empty, and records are to be found by it",
    ]);
    expect((await send("ID,name\n1,by number\n,one more\n", { key: "id" })).body).toMatchObject({
      created: 1,
      updated: 1,
    });
    expect((await send("ID,name\n99,by number\n", { key: "id" })).body.errors).toEqual([
      { line: 2, field: "id", message: "id is 99, and there is no such record" },
    ]);
  });

  it.each([
    ["", {}, /The file is empty/],
    ['a,"b\n', {}, /Line 1: A quote is opened here/],
    ["name\nx\n", { key: "code" }, /No column of the file is code/],
    ["name\nx\n", { key: "paid" }, /key must be id or/],
    ["name\nx\n", { rows: 1 }, /not "rows"/],
    ["name\nx\n", { mapping: [] }, /mapping must be an object/],
    [`name\n${"x\n".repeat(20_001)}`, {}, /At most 20000 rows/],
  ])("is refused: %j %j", async (csv, more, message) => {
    const { status, body } = await send(csv, more);
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(message)]);
    expect(await count()).toBe(0);
  });

  it("may be larger than other requests, up to ten megabytes", async () => {
    const csv = `name,notes\nx,"${"long ".repeat(400_000)}"\n`;
    expect((await send(csv)).body.errors).toEqual([
      { line: 2, field: "notes", message: "Notes must have at most 100000 characters" },
    ]);
    expect((await send("x".repeat(10_000_001))).status).toBe(413);
  });

  it("refers to records that it adds itself, as trees do", async () => {
    const shop = openTestApp(SHOP_SPEC);
    const csv = "Name,Parent\nTools,\nHammers,Tools\nSledgehammers,hammers\n";
    const { body } = await shop.send("POST", "/api/categories/import", { csv });
    expect([body.errors, body.created]).toEqual([[], 3]);
    const items = (await shop.get("/api/categories?sort=id")).body.items;
    expect(items.map((row: any) => row.parent_id)).toEqual([null, 1, 2]);
  });

  it("brings a status along wherever it is, and takes its defaults for empty cells", async () => {
    const shop = openTestApp(SHOP_SPEC);
    await shop.send("POST", "/api/customers", { name: "Ana" });
    const csv = "Number,Customer,Status\nO-1,Ana,Shipped\nO-2,Ana,\n";
    expect((await shop.send("POST", "/api/orders/import", { csv })).body).toMatchObject({ created: 2, errors: [] });
    const items = (await shop.get("/api/orders?sort=id")).body.items;
    expect(items.map((row: any) => row.status)).toEqual(["shipped", "draft"]);
  });
});

describe("access", () => {
  it("is asked for as for any writing", async () => {
    const desk = await openHelpdesk();
    const csv = "Name,Priority,Owner,Customer\nx,,,\n";
    const statuses = [];
    for (const person of ["visitor", "stranger", "staff", "agent", "admin"] as const) {
      statuses.push((await desk.as(person, "POST", "/api/tickets/import?dryRun=1", { csv })).status);
    }
    expect(statuses).toEqual([401, 403, 200, 200, 200]);
    expect((await desk.as("staff", "POST", "/api/customers/import", { csv: "Name\nx\n" })).status).toBe(403);
    const columns = (await desk.as("staff", "POST", "/api/tickets/import?dryRun=1", { csv })).body.columns;
    expect(columns).toContainEqual({ header: "Priority", field: null });
    const forced = { csv, mapping: { Priority: "priority" } };
    expect((await desk.as("staff", "POST", "/api/tickets/import", forced)).body.errors ?? []).toEqual([]);
    const filled = { csv: "Name,Priority\nx,3\n", mapping: { Priority: "priority" } };
    expect((await desk.as("staff", "POST", "/api/tickets/import", filled)).body.errors).toEqual([
      { line: 2, field: "priority", message: "You may not set Priority" },
    ]);
    // Records that the person may not read are neither found by title nor by key.
    const hush = { csv: "Name,Customer\nx,Hush Industries\n" };
    expect((await desk.as("staff", "POST", "/api/tickets/import", hush)).body.errors[0].message).toMatch(
      /there is no Customer/,
    );
    const other = { csv: "ID,Name\n2,taken over\n", key: "id" };
    expect((await desk.as("staff", "POST", "/api/tickets/import", other)).body.errors[0].message).toMatch(
      /no such record/,
    );
    expect((await desk.get("agent", "/api/tickets/2")).body.name).toBe("theirs");
  });
});
