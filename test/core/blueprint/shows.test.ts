/** Tests what is looked at: dashboards, charts, reports, rankings, boards, calendars, galleries, pages of text. */
import { describe, expect, it } from "vitest";
import { menuOf, widgetsOf } from "./feature-case.ts";
import { blueprintOf } from "./request-case.ts";

const TICKETS =
  "Tickets have title, status (open, in progress, closed), due date, created date, amount and belong to a customer. Customers have name and email.";

describe("the dashboard", () => {
  it("counts, draws and lists what needs attention", () => {
    expect(widgetsOf(blueprintOf(TICKETS).spec)).toEqual([
      "metric Open tickets",
      "metric Ticket amount this month",
      "metric Customers",
      "metric Tickets",
      "chart Ticket amount per month",
      "chart Tickets by status",
      "chart Tickets by customer",
      "records Overdue tickets",
    ]);
  });

  it("is the page the app opens with, and is not made for a list of names", () => {
    expect(blueprintOf(TICKETS).spec.app.home).toBe("dashboard");
    const { spec } = blueprintOf("Contacts have name and email.");
    expect(spec.app.home).toBe("contacts");
    expect(menuOf(spec)).toEqual(["Contacts: list contact", "Settings/Settings: settings"]);
  });

  it("lists low stock, what expires and who is missing", () => {
    const { spec } = blueprintOf(
      "Products have name, stock (number) and reorder level. Contracts have title and expiry date. Issues have title, status (open, done) and assignee (employee).",
    );
    expect(widgetsOf(spec).filter((widget) => widget.startsWith("records"))).toEqual([
      "records Low stock: products",
      "records Contracts expiring soon",
      "records Unassigned issues",
    ]);
  });
});

const WIDGETS: readonly [string, string][] = [
  ["Chart of tickets per month by status.", "chart Tickets per month by status"],
  ["A bar chart of total amount by customer.", "chart Amount of tickets by customer"],
  ["Number of open tickets.", "metric Open tickets"],
  ["Average of amount of tickets by customer.", "chart Average amount by customer"],
  ["Top five customers by amount.", "chart Customers by amount"],
  ["Compare amounts across customers.", "chart Amounts comparison"],
];

describe("charts and numbers", () => {
  it.each(WIDGETS)("%s", (sentence, widget) => {
    const { spec, notUnderstood } = blueprintOf(`${TICKETS} ${sentence}`);
    expect(widgetsOf(spec)).toContain(widget);
    expect(notUnderstood).toEqual([]);
  });

  it("says when the records have nothing of the kind", () => {
    const { notUnderstood } = blueprintOf(`${TICKETS} Chart of rainfall per month.`);
    expect(notUnderstood).toEqual([
      { text: "Chart of rainfall per month", reason: "The records have no such number, date or group to show." },
    ]);
  });
});

const MENUS: readonly [string, string][] = [
  [`${TICKETS} Board by status.`, "Ticket board: board ticket"],
  [`${TICKETS} Calendar of tickets.`, "Ticket calendar: calendar ticket"],
  ["Photos have title and image. Gallery of photos.", "Photo gallery: gallery photo"],
  [`${TICKETS} Users should be able to view ticket history.`, "Ticket history: list ticket"],
  [`${TICKETS} Users can view ticket status.`, "Ticket status: list ticket"],
  [`${TICKETS} Report of amount by customer and month.`, "Ticket report: report ticket"],
  [
    "Players have name and wins (number). Users can view player statistics and a leaderboard.",
    "Leaderboard: list player",
  ],
  ["A site with features such as property listings and property details.", "Property listings: list property"],
  [
    "Products have name. The website should have functionalities for company introduction and contact us.",
    "Company introduction: content",
  ],
  [
    "Products have name. The website should have functionalities for company introduction and contact us.",
    "Contact us: list contact_message",
  ],
];

describe("pages by the words of the request", () => {
  it.each(MENUS)("%s → %s", (request, entry) => {
    expect(menuOf(blueprintOf(request).spec)).toContain(entry);
  });

  it("leaves boards, calendars and galleries that nobody asked for to the list's own switch", () => {
    const { spec } = blueprintOf(TICKETS);
    const views = spec.pages.filter((page) => page.kind === "board" || page.kind === "calendar");
    expect(views.map((page) => [page.kind, page.nav])).toEqual([
      ["board", false],
      ["calendar", false],
    ]);
  });

  it("writes no text that nobody said", () => {
    const { spec, assumed } = blueprintOf("Products have name. The site should have an about us page.");
    const page = spec.pages.find((one) => one.kind === "content");
    expect(page?.kind === "content" && page.sections[0]?.body).toMatch(/^Write here/u);
    expect(assumed.some((finding) => finding.text.includes("has to be written"))).toBe(true);
  });

  it("puts lookups and settings at the end", () => {
    const { spec } = blueprintOf("Bikes have name, price and belong to a category. Categories have name.");
    expect(menuOf(spec).slice(-2)).toEqual(["Categories: list category", "Settings/Settings: settings"]);
  });
});

describe("readings", () => {
  it("are kept with their time and drawn over it", () => {
    const { spec } = blueprintOf(
      "A solar dashboard. Users should be able to view real-time data such as power output, power consumption and battery percentage.",
    );
    expect(
      spec.entities.map((entity) => [entity.name, entity.fields.map((field) => `${field.name}:${field.type}`)]),
    ).toEqual([
      [
        "solar_reading",
        ["measured_at:datetime", "power_output:decimal", "power_consumption:decimal", "battery_percentage:percent"],
      ],
    ]);
    expect(widgetsOf(spec).filter((widget) => widget.startsWith("chart"))).toEqual([
      "chart Power output per day",
      "chart Power consumption per day",
      "chart Battery percentage per day",
    ]);
  });
});
