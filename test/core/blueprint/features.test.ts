/** Tests what people do with records: steps of a status, decisions, buttons, and records that acts leave behind. */
import { describe, expect, it } from "vitest";
import { actionsOf, stepsOf } from "./feature-case.ts";
import { blueprintOf, writeEntities } from "./request-case.ts";

const STEPS: readonly [string, string, readonly string[]][] = [
  [
    "Tickets have title and status (open, in progress, resolved, closed).",
    "ticket",
    [
      "Reopen: in progress|resolved|closed -> open",
      "Start: open -> in progress",
      "Resolve: open|in progress -> resolved",
      "Close: open|in progress|resolved -> closed",
    ],
  ],
  [
    "Invoices have number, paid on (date) and status (draft, sent, paid, overdue, cancelled).",
    "invoice",
    [
      "Mark as sent: draft|overdue -> sent",
      "Mark as paid: sent|overdue -> paid sets paid_on=today",
      "Mark as overdue: sent -> overdue",
      "Cancel: draft|sent|overdue -> cancelled",
    ],
  ],
  [
    "Orders have number. Status goes from placed to packed or on hold to sent.",
    "order",
    ["Mark as packed: placed -> packed", "Put on hold: placed -> on hold", "Mark as sent: packed|on hold -> sent"],
  ],
  [
    "Requests have title. Workflow: draft -> submitted -> approved, from submitted to rejected.",
    "request",
    ["Submit: draft -> submitted", "Approve: submitted -> approved", "Reject: submitted -> rejected"],
  ],
  [
    "Leave requests have start date, end date, status (requested, approved, rejected) and comment. Employees log in. Managers approve or reject leave requests with a comment.",
    "leave_request",
    [
      "Approve: requested -> approved by administrator|manager asks comment",
      "Reject: requested -> rejected by administrator|manager asks comment",
    ],
  ],
  [
    "Expenses have amount and status (submitted, approved, rejected, paid). Expenses must be approved by a manager.",
    "expense",
    ["Approve: submitted -> approved", "Reject: submitted -> rejected", "Mark as paid: approved -> paid"],
  ],
  [
    "Loans have due date, returned on and status (on loan, returned, lost). Return: from on loan to returned, sets returned on to today.",
    "loan",
    ["Return: on loan -> returned sets returned_on=today", "Mark as lost: on loan -> lost"],
  ],
  [
    "Tasks have title, done at (datetime) and status (to do, doing, done). When a task is done, set done at to now.",
    "task",
    ["Reopen: doing|done -> to do", "Start: to do -> doing", "Mark as done: to do|doing -> done sets done_at=now"],
  ],
];

describe("steps of a status", () => {
  it.each(STEPS)("%s", (request, entity, steps) => {
    expect(stepsOf(request, entity)).toEqual(steps);
  });

  it("leaves the status of things free", () => {
    expect(stepsOf("Laptops have name and status (available, in use, retired).", "laptop")).toEqual([]);
  });

  it("starts new records at the beginning of the course", () => {
    const [ticket] = blueprintOf("Tickets have title and status (open, closed).").spec.entities;
    expect(ticket?.workflow?.initial).toEqual(["open"]);
    expect(ticket?.fields.find((field) => field.name === "status")?.default).toBe("open");
  });
});

const ACTIONS: readonly [string, string, readonly string[]][] = [
  [
    "Courses have title. Users should be able to enroll in courses.",
    "course",
    ["Register (record) makes enrollment by course_id asks name|email|notes"],
  ],
  [
    "Rooms have name and status (available, occupied). Guests book rooms.",
    "room",
    [
      'Book (record) makes booking by room_id asks guest_id|start_date|end_date|notes when {"field":"status","op":"eq","value":"available"}',
    ],
  ],
  [
    "Books have title and status (available, on loan). Members borrow books.",
    "book",
    [
      'Lend (record) makes loan by book_id asks member_id|due_date sets status=on loan when {"field":"status","op":"eq","value":"available"}',
    ],
  ],
  [
    "Photos have title. Users can comment on photos.",
    "photo",
    ["Comment (record) makes comment by photo_id asks author_name|text"],
  ],
  [
    "Prizes have name. Users spin the wheel to win prizes.",
    "winning_record",
    ["Spin (list) makes winning_record asks player_name gives prize_id=random"],
  ],
  [
    "Employees clock in and out.",
    "attendance",
    [
      "Clock in (list) makes attendance asks employee_id gives clock_in=now",
      'Clock out (record) sets clock_out=now when {"field":"clock_out","op":"is_null","value":true}',
    ],
  ],
  [
    "Tasks have title and priority (low, high). A button Escalate that sets priority to high, when priority is low.",
    "task",
    ['Escalate (record) sets priority=high when {"field":"priority","op":"eq","value":"low"}'],
  ],
  [
    "Products have name and stock (number). Sales have product (link to product), quantity and booked (yes/no). Book: sets booked to yes, takes quantity off the product's stock.",
    "sale",
    [
      'Book (record) sets booked=true changes [{"reference":"product_id","add":{"stock":{"field":"quantity","factor":-1}}}]',
    ],
  ],
];

describe("buttons", () => {
  it.each(ACTIONS)("%s", (request, entity, actions) => {
    expect(actionsOf(request, entity)).toEqual(actions);
  });

  it("says that payments and messages stay on the machine", () => {
    const { assumed } = blueprintOf(
      "Orders have number and total. Customers can pay orders online and message the shop staff.",
    );
    const told = assumed.map((finding) => finding.text).join("\n");
    expect(told).toMatch(/no card is charged/u);
    expect(told).toMatch(/nothing is sent/u);
  });

  it("reports a step that the records have nothing for", () => {
    const { notUnderstood } = blueprintOf("Tasks have title. Close: from open to closed, asks moon phase.");
    expect(notUnderstood.map((part) => part.text).join(" ")).toContain("moon phase");
  });
});

const LINES: readonly [string, readonly string[]][] = [
  [
    "Each order has lines with product, quantity and unit price. Products have name and price.",
    [
      "order_line/order_lines [quantity] product_id:reference>product, quantity!:integer, unit_price:money, order_id!:reference>order, line_total:money",
      "product/products [name] name!:text, price:money",
      "order/orders [order_number] order_number!:code, order_date:date, status:choice(New|Paid|Shipped|Delivered|Cancelled)=new, total:money",
    ],
  ],
  [
    "Invoices have number, tax, total and line items (description, quantity, price).",
    [
      "invoice/invoices [number] number!:text, tax:money, total:money, subtotal:money",
      "invoice_line/invoice_lines [description] description!:long_text, quantity:integer, price:money, invoice_id!:reference>invoice, line_total:money",
    ],
  ],
];

describe("line items", () => {
  it.each(LINES)("%s", (request, entities) => {
    expect(writeEntities(blueprintOf(request).spec)).toEqual(entities);
  });

  it("are part of their record, add up and take prices over", () => {
    const { spec } = blueprintOf(LINES[0]?.[0] ?? "");
    const [line, , order] = spec.entities;
    expect(line?.partOf).toBe("order_id");
    expect(line?.fields.find((field) => field.name === "order_id")?.reference).toEqual({
      entity: "order",
      onDelete: "cascade",
    });
    expect(line?.fields.find((field) => field.name === "line_total")?.computed).toEqual({
      kind: "product",
      of: ["quantity", "unit_price"],
    });
    expect(line?.fields.find((field) => field.name === "unit_price")?.copyFrom).toEqual({
      from: "product_id",
      field: "price",
    });
    expect(order?.fields.find((field) => field.name === "total")?.computed).toEqual({
      kind: "rollup",
      entity: "order_line",
      field: "order_id",
      fn: "sum",
      of: "line_total",
    });
    const form = spec.pages.find((page) => page.kind === "form" && page.entity === "order");
    expect(form?.kind === "form" && form.lines).toEqual([
      { entity: "order_line", field: "order_id", columns: ["product_id", "quantity", "unit_price", "line_total"] },
    ]);
  });
});

describe("structure", () => {
  it("finds names, addresses, places and trees", () => {
    const { spec } = blueprintOf(
      "Contacts have first name, last name, street, city, zip, country, latitude and longitude. Categories have name. Category has a parent category.",
    );
    expect(spec.entities[0]?.groups).toEqual([
      { kind: "person_name", label: "Name", fields: ["first_name", "last_name"] },
      { kind: "address", label: "Address", fields: ["street", "city", "zip", "country"] },
      { kind: "geo", label: "Position", fields: ["latitude", "longitude"] },
    ]);
    expect(spec.entities[1]?.parentField).toBe("parent_category_id");
  });

  it("archives what many refer to, and whatever a request wants archived", () => {
    const { spec } = blueprintOf(
      "Customers have name, email and phone. Orders belong to a customer. Tickets belong to a customer. Notes have title and text.",
    );
    const archived = spec.entities.filter((entity) => entity.softDelete).map((entity) => entity.name);
    expect(archived).toEqual(["customer"]);
    const asked = blueprintOf("Notes have title, text and date. Users can archive notes.").spec.entities[0];
    expect(asked?.softDelete).toBe(true);
  });

  it("leaves a holder out where a thing can be available", () => {
    const text = "Laptops have name and status (available, in use). Each laptop belongs to an employee.";
    const { spec, assumed } = blueprintOf(text);
    expect(spec.entities[0]?.fields.find((field) => field.name === "employee_id")?.required).toBe(false);
    expect(
      assumed.some((finding) => finding.subject === "laptop.employee_id" && finding.text.includes("available")),
    ).toBe(true);
  });
});
