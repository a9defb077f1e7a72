/** Who may change what: every writing route for every kind of person, and the ways to more rights. */
import { beforeEach, describe, expect, it } from "vitest";
import { type Helpdesk, openHelpdesk, type PersonName } from "./helpdesk.ts";

let desk: Helpdesk;
beforeEach(async () => {
  desk = await openHelpdesk();
});

const people: PersonName[] = ["visitor", "stranger", "staff", "agent", "admin"];

describe("every writing route", () => {
  // Status for visitor, stranger, staff (own), agent (all), administrator; each on rows as they were.
  it.each<[string, string, unknown, number[]]>([
    ["POST", "/api/tickets", { name: "n" }, [401, 403, 201, 201, 201]],
    ["PATCH", "/api/tickets/1", { name: "n" }, [401, 403, 200, 200, 200]],
    ["PATCH", "/api/tickets/2", { name: "n" }, [401, 403, 404, 200, 200]],
    ["PATCH", "/api/tickets/1", { priority: 9 }, [401, 403, 403, 200, 200]],
    ["PATCH", "/api/tickets/1", { internal: "x" }, [401, 403, 403, 200, 200]],
    ["DELETE", "/api/tickets/1", undefined, [401, 403, 403, 200, 200]],
    ["DELETE", "/api/tickets/1?dryRun=1", undefined, [401, 403, 403, 200, 200]],
    ["POST", "/api/tickets/1/restore", undefined, [401, 403, 403, 404, 404]],
    ["POST", "/api/tickets/bulk", { action: "update", ids: [1], values: { name: "n" } }, [401, 403, 200, 200, 200]],
    ["POST", "/api/tickets/bulk", { action: "update", ids: [1, 2], values: { name: "n" } }, [401, 403, 404, 200, 200]],
    ["POST", "/api/tickets/bulk", { action: "delete", ids: [1] }, [401, 403, 403, 200, 200]],
    ["POST", "/api/tickets/bulk?dryRun=1", { action: "delete", ids: [1] }, [401, 403, 403, 200, 200]],
    ["POST", "/api/tickets/1/steps/close", {}, [401, 403, 403, 200, 200]],
    ["POST", "/api/tickets/import", { csv: "Name\nx\n" }, [401, 403, 200, 200, 200]],
    ["POST", "/api/entries", { name: "n", ticket_id: 1 }, [401, 403, 403, 201, 201]],
    ["PATCH", "/api/entries/1", { name: "n" }, [401, 403, 403, 200, 200]],
    ["POST", "/api/customers", { name: "n" }, [401, 403, 403, 201, 201]],
    ["PATCH", "/api/articles/1", { name: "n" }, [401, 403, 403, 200, 200]],
    ["POST", "/api/users", { name: "n", email: "n@example.com", role: "staff" }, [401, 403, 403, 403, 201]],
    ["POST", "/api/session/users/1/password", { password: "long enough" }, [401, 403, 403, 403, 200]],
    ["POST", "/api/files?name=x.png", {}, [401, 403, 403, 403, 403]],
  ])("%s %s %j", async (method, path, body, expected) => {
    const statuses = [];
    for (const person of people) {
      desk = await openHelpdesk();
      statuses.push((await desk.as(person, method, path, body)).status);
      expect(desk.app.errors).toEqual([]);
    }
    expect(statuses).toEqual(expected);
  });

  it("leaves nothing changed behind where it refuses", async () => {
    const all = () => desk.app.database.prepare("SELECT * FROM tickets").all();
    const before = all();
    await desk.as("staff", "POST", "/api/tickets/bulk", { action: "update", ids: [1, 2], values: { name: "n" } });
    await desk.as("staff", "PATCH", "/api/tickets/1", { name: "n", priority: 1 });
    await desk.as("stranger", "DELETE", "/api/tickets/1");
    expect(all()).toEqual(before);
  });
});

describe("more rights", () => {
  it("are not to be had by giving oneself a role", async () => {
    const self = `/api/users/${desk.ids.staff}`;
    expect((await desk.as("staff", "PATCH", self, { name: "renamed" })).status).toBe(200);
    for (const body of [{ role: "admin" }, { name: "x", role: "staff" }]) {
      const { status, body: answer } = await desk.as("staff", "PATCH", self, body);
      expect([status, answer.error.fields]).toEqual([403, { role: "You may not set Role" }]);
    }
    const bulk = { action: "update", ids: [desk.ids.staff], values: { role: "admin" } };
    expect((await desk.as("staff", "POST", "/api/users/bulk", bulk)).status).toBe(403);
    expect((await desk.as("staff", "PATCH", `/api/users/${desk.ids.agent}`, { name: "x" })).status).toBe(404);
    expect((await desk.as("agent", "PATCH", `/api/users/${desk.ids.staff}`, { name: "x" })).status).toBe(403);
    expect((await desk.get("admin", self)).body.role).toBe("staff");
  });

  it("are not to be had by records in the name of others", async () => {
    const made = await desk.as("staff", "POST", "/api/tickets", { name: "n" });
    expect(made.body.owner_id).toBe(desk.ids.staff);
    for (const owner of [desk.ids.agent, null]) {
      const answer = await desk.as("staff", "POST", "/api/tickets", { name: "n", owner_id: owner });
      expect([owner, answer.status]).toEqual([owner, 403]);
      const changed = await desk.as("staff", "PATCH", "/api/tickets/1", { owner_id: owner });
      expect([owner, changed.status]).toEqual([owner, 403]);
    }
    expect((await desk.as("staff", "PATCH", "/api/tickets/1", { owner_id: desk.ids.staff })).status).toBe(200);
    expect((await desk.as("agent", "PATCH", "/api/tickets/1", { owner_id: desk.ids.agent })).status).toBe(200);
    expect((await desk.get("staff", "/api/tickets/1")).status).toBe(404);
  });

  it("are not to be had by pointing at what may not be read", async () => {
    const hidden = await desk.as("trusted", "POST", "/api/customers", { name: "Very Hush" });
    const point = (id: number) => desk.as("staff", "PATCH", "/api/tickets/1", { customer_id: id });
    const answers = [await point(hidden.body.id), await point(999)];
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(answers.map(({ body }) => body.error.fields.customer_id.replace(/\d+$/, ""))).toEqual([
      "Customer: there is no Customer ",
      "Customer: there is no Customer ",
    ]);
    // What is there already may be sent back with the rest of a form.
    expect((await point(1)).status).toBe(200);
  });

  it("are told by the error, not by guessing", async () => {
    expect((await desk.as("staff", "DELETE", "/api/tickets/1")).body.error).toEqual({
      code: "forbidden",
      message: "You may not delete Tickets",
    });
    expect((await desk.as("agent", "PATCH", `/api/users/${desk.ids.staff}`, { name: "x" })).body.error).toEqual({
      code: "forbidden",
      message: `You may not change User ${desk.ids.staff}`,
    });
  });
});
