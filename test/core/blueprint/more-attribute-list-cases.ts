/** Lists requests with attributes and the entities they must give, second part. */
import type { RequestCase } from "./request-case.ts";

export const MORE_ATTRIBUTE_LIST_CASES: readonly RequestCase[] = [
  {
    request:
      "purchase requests with item, quantity, estimated cost, requested by, approval status (pending, approved, rejected), needed by date",
    entities: [
      "purchase_request/purchase_requests [item] item!:text, quantity:integer, estimated_cost:money, requested_by:text, approval_status:choice(Pending|Approved|Rejected)=pending, needed_by_date:date",
    ],
  },
  {
    request: "CRM with companies, contacts and deals. Deals have stage (lead, qualified, won, lost) and value.",
    entities: [
      "deal/deals [name] stage:choice(Lead|Qualified|Won|Lost)=lead, value:money, name!:text",
      "company/companies [name] name!:text, website:url, phone:phone, industry:text, address:text, notes:long_text",
      "contact/contacts [name] name!:text, email:email, phone:phone, job_title:text, notes:long_text, company_id:reference>company",
    ],
  },
  {
    request: "a wedding guest list: guest name, number of guests, RSVP (yes, no, maybe), table number, dietary notes",
    entities: [
      "wedding_guest/wedding_guests [guest_name] guest_name!:text, number_of_guests:integer, rsvp:choice(Yes|No|Maybe), table_number:text, dietary_notes:long_text",
    ],
  },
  {
    request:
      "Manage customers (name, email), their orders (number, date, total) and order lines (quantity, unit price).",
    entities: [
      "customer/customers [name] name!:text, email:email",
      "order/orders [number] number!:text, date:date, total:money, customer_id:reference>customer",
      "order_line/order_lines [quantity] quantity!:integer, unit_price:money, order_id!:reference>order, line_total:money",
    ],
  },
  {
    request: "Contacts. Fields: name, email, phone",
    entities: ["contact/contacts [name] name!:text, email:email, phone:phone"],
  },
  {
    request: "product has name; price; sku",
    entities: ["product/products [name] name!:text, price:money, sku^:code"],
  },
  {
    request: "When a ticket is closed send an email to the requester. Tickets have subject and status (open, closed).",
    entities: ["ticket/tickets [subject] subject!:text, status:choice(Open|Closed)=open"],
  },
  {
    request:
      "I'd like to manage my bee hives: each hive has a name, a location and a queen colour; inspections have a date, a temperament (calm, nervous, aggressive) and notes, and each inspection belongs to a hive",
    entities: [
      "hive/hives [name] name!:text, location:text, queen_colour:text",
      "inspection/inspections [date] date!:date, temperament:choice(Calm|Nervous|Aggressive), notes:long_text, hive_id!:reference>hive",
    ],
  },
  {
    request:
      "Track invoices with invoice number, customer name, net amount, VAT rate, total, issue date, due date and paid",
    entities: [
      "invoice/invoices [invoice_number] invoice_number!^:code, customer_name:text, net_amount:money, vat_rate:percent, total:money, issue_date:date, due_date:date, paid:boolean",
    ],
  },
  {
    request:
      "A gym has members and trainers. Members have name, email, join date. Each member is assigned to a trainer.",
    entities: [
      "gym/gyms [name] name!:text",
      "member/members [name] gym_id:reference>gym, name!:text, email:email, join_date:date, assigned_to_id:reference>trainer",
      "trainer/trainers [name] gym_id:reference>gym, name!:text, email:email, phone:phone, specialty:text, bio:long_text",
    ],
  },
  {
    request: "Project: name, budget (decimal), progress (percent), deadline, billable (checkbox), colour (colour)",
    entities: [
      "project/projects [name] name!:text, budget:decimal, progress:percent, deadline:date, billable:boolean, colour:colour",
    ],
  },
  {
    request: "Songs include title, artist, album, duration, release year and explicit (yes/no)",
    entities: [
      "song/songs [title] title!:text, artist:text, album:text, duration:duration, release_year:year, explicit:boolean",
    ],
  },
  {
    request: "A folder has a parent folder and a name",
    entities: ["folder/folders [name] parent_folder_id:reference>folder, name!:text"],
  },
  {
    request: "Each shift is assigned to one or more employees and has a date, start time and end time",
    entities: [
      "shift/shifts [date] date!:date, start_time:datetime, end_time:datetime, assigned_to:references>employee",
      "employee/employees [name] name!:text, email:email, phone:phone, job_title:text, hire_date:date, status:choice(Active|On leave|Left)",
    ],
  },
  {
    request:
      "properties (address, rent in EUR, bedrooms, furnished (yes/no)); tenants (name, email, phone); each tenant belongs to a property",
    entities: [
      "property/properties [address] address!:text, rent:money, bedrooms:integer, furnished:boolean",
      "tenant/tenants [name] name!:text, email:email, phone:phone, property_id!:reference>property",
    ],
  },
  {
    request:
      "Server inventory. Server: hostname (unique), IP address, OS, RAM in GB, location, status - running, stopped or decommissioned",
    entities: [
      "server/servers [hostname] hostname!^:code, ip_address:code, os:text, ram:decimal, location:text, status:choice(Running|Stopped|Decommissioned)",
    ],
  },
  {
    request: "article has title; body (long text); tags; author email; published at; status (draft, published)",
    entities: [
      "article/articles [title] title!:text, body:long_text, tags:tags, author_email:email, published_at:datetime, status:choice(Draft|Published)=draft",
    ],
  },
  {
    request: "Orders must have a customer",
    entities: [
      "order/orders [order_number] customer_id!:reference>customer, order_number!:code, order_date:date, status:choice(New|Paid|Shipped|Delivered|Cancelled)=new, total:money",
      "customer/customers [name] name!:text, email:email",
    ],
  },
  {
    request:
      "Contacts with name, email\nCompanies with name, website\nContacts belong to companies\nUse #1a2b3c for the background and #ff8800 as the accent colour",
    entities: [
      "contact/contacts [name] name!:text, email:email, company_id!:reference>company",
      "company/companies [name] name!:text, website:url",
    ],
  },
  {
    request: "person (name, email), person has phone",
    entities: ["person/people [name] name!:text, email:email, phone:phone"],
  },
  {
    request:
      "Every course has a title, a teacher and a level (beginner, intermediate, advanced). Teachers have a name and an email.",
    entities: [
      "course/courses [title] title!:text, teacher_id:reference>teacher, level:choice(Beginner|Intermediate|Advanced)",
      "teacher/teachers [name] name!:text, email:email",
    ],
  },
  {
    request: "vendor: company name, contact email, phone number, website, payment terms",
    entities: [
      "vendor/vendors [company_name] company_name!:text, contact_email:email, phone_number:phone, website:url, payment_terms:long_text",
    ],
  },
  {
    request:
      "We need a register of chemicals: name, CAS number, quantity in kg, hazard class (flammable, toxic, corrosive), expiry date and storage location",
    entities: [
      "chemical/chemicals [name] name!:text, cas_number:text, quantity:decimal, hazard_class:choice(Flammable|Toxic|Corrosive), expiry_date:date, storage_location:text",
    ],
  },
  {
    request: "departments have a name; employees have a name, a salary and belong to a department",
    entities: [
      "department/departments [name] name!:text",
      "employee/employees [name] name!:text, salary:money, department_id!:reference>department",
    ],
  },
  {
    request:
      "Machines have a name and installation date. A machine has many sensors. Sensors have a name, unit and last reading (decimal).",
    entities: [
      "machine/machines [name] name!:text, installation_date:date",
      "sensor/sensors [name] name!:text, unit:text, last_reading:decimal, machine_id:reference>machine",
    ],
  },
  {
    request: "Blog posts with title, body, published on, and author (link to authors); authors with name and bio",
    entities: [
      "blog_post/blog_posts [title] title!:text, body:long_text, published_on:date, author_id:reference>author",
      "author/authors [name] name!:text, bio:long_text",
    ],
  },
  {
    request: "Track deals with value in EUR, probability (percent), stage (new; won; lost)",
    entities: ["deal/deals [name] value:money, probability:percent, stage:choice(New|Won|Lost)=new, name!:text"],
  },
  {
    request:
      "Feature requests: title, description, votes (number), status (new, planned, shipped), requested by (link to customer)",
    entities: [
      "feature_request/feature_requests [title] title!:text, description:long_text, votes:integer, status:choice(New|Planned|Shipped)=new, requested_by_id:reference>customer",
      "customer/customers [name] name!:text, email:email",
    ],
  },
  {
    request: "boats: name, length in m, berth number, owner name, insured (checkbox, default yes)",
    entities: [
      "boat/boats [name] name!:text, length:decimal, berth_number:text, owner_name:text, insured:boolean=true",
    ],
  },
  {
    request: "Each payment has an amount, is refunded, a method either card or cash, and a date (default today)",
    entities: ["payment/payments [date] amount:money, is_refunded:boolean, method:choice(Card|Cash), date!:date=today"],
  },
  {
    request: "Students have many books and books have many students. Students have name. Books have title.",
    entities: [
      "student/students [name] name!:text, books:references>book",
      "book/books [title] title!:text, students:references>student",
    ],
  },
  {
    request: "Trees - species, planted on, height in m, health: good/fair/poor",
    entities: ["tree/trees [species] species!:text, planted_on:date, height:decimal, health:choice(Good|Fair|Poor)"],
  },
  {
    request:
      "Visitors: name, company, host (employee), arrival time, badge number. Use dark green for buttons and light yellow as the background.",
    entities: [
      "visitor/visitors [name] name!:text, company:text, host_id:reference>employee, arrival_time:datetime, badge_number:code",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "expenses of employees with amount, date and receipt number",
    entities: [
      "expense/expenses [receipt_number] amount:money, date:date, receipt_number!:code, employee_id:reference>employee",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request:
      "Orders have an order date, a customer and a total. Customers have a name (required), an email (required, unique) and a loyalty tier (bronze, silver, gold; default silver).",
    entities: [
      "order/orders [order_date] order_date!:date, customer_id:reference>customer, total:money",
      "customer/customers [name] name!:text, email!^:email, loyalty_tier:choice(Bronze|Silver|Gold)=silver",
    ],
  },
  {
    request: "Machine log: each entry has a date, a machine, hours run and remarks",
    entities: [
      "entry/entries [hours_run] date:date, machine_id:reference>machine, hours_run!:text, remarks:long_text",
      "machine/machines [name] name!:text, serial_number^:code, status:choice(Available|In use|In repair|Retired), purchase_date:date, price:money, notes:long_text",
    ],
  },
  {
    request:
      "Create an inventory with 50 sample rows for a museum: artifacts with name, period, acquisition date, estimated value, condition",
    entities: [
      "artifact/artifacts [name] name!:text, period:text, acquisition_date:date, estimated_value:money, condition:choice(New|Good|Fair|Poor)",
    ],
  },
  {
    request:
      "We store samples. A sample has a barcode, a collected on date, a type (blood, saliva) and a freezer. Freezers have a name and a temperature.",
    entities: [
      "sample/samples [barcode] barcode!^:code, collected_on_date:date, type:choice(Blood|Saliva), freezer_id:reference>freezer",
      "freezer/freezers [name] name!:text, temperature:decimal",
    ],
  },
  {
    request:
      "tickets are created by customers and assigned to agents; tickets have title and priority (P1, P2, P3); agents have name; customers have name",
    entities: [
      "ticket/tickets [title] title!:text, priority:choice(P1|P2|P3), created_by_id:reference>customer, assigned_to_id:reference>agent",
      "agent/agents [name] name!:text",
      "customer/customers [name] name!:text",
    ],
  },
  {
    request: "Kennel: dogs (name, breed, weight in kg); owners (name, phone); every dog belongs to an owner",
    entities: [
      "dog/dogs [name] name!:text, breed:text, weight:decimal, owner_id!:reference>owner",
      "owner/owners [name] name!:text, phone:phone",
    ],
  },
  {
    request: "Tasks: title; assignee; due date",
    entities: ["task/tasks [title] title!:text, assignee:text, due_date:date"],
  },
  {
    request: "Cars have a colour (red, blue) and a number plate. Cars have a colour (red, blue, green).",
    entities: ["car/cars [number_plate] colour:choice(Red|Blue|Green), number_plate!:code"],
  },
  {
    request: "price lists with name, valid from, valid to, discount rate",
    entities: ["price_list/price_lists [name] name!:text, valid_from:date, valid_to:date, discount_rate:percent"],
  },
  {
    request: "Each staff member has a name, phone and shift (day or night)",
    entities: ["staff_member/staff_members [name] name!:text, phone:phone, shift:choice(Day|Night)"],
  },
  {
    request: "Games with title, platform (PC, Switch, PS5), min players, max players, owned (yes/no)",
    entities: [
      "game/games [title] title!:text, platform:choice(PC|Switch|PS5), min_players:integer, max_players:integer, owned:boolean",
    ],
  },
  {
    request: "room has number (required, unique), floor and type: single/double/suite",
    entities: ["room/rooms [number] number!^:text, floor:integer, type:choice(Single|Double|Suite)"],
  },
];
