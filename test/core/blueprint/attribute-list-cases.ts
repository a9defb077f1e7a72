/** Lists requests with attributes and the entities they must give, first part. */
import type { RequestCase } from "./request-case.ts";

export const ATTRIBUTE_LIST_CASES: readonly RequestCase[] = [
  {
    request: "customers with name, email and phone",
    entities: ["customer/customers [name] name!:text, email:email, phone:phone"],
  },
  {
    request: "each invoice has a number, a due date, an amount and a customer",
    entities: [
      "invoice/invoices [number] number!:text, due_date:date, amount:money, customer_id:reference>customer",
      "customer/customers [name] name!:text, email:email",
    ],
  },
  {
    request:
      "Laptop:\n- name (required)\n- serial number (unique)\n- status: available, in use, retired\n- price in EUR\n- notes (long text)\nEmployee\n- name\n- email (unique)\n- department\nEach laptop belongs to an employee.",
    entities: [
      "laptop/laptops [name] name!:text, serial_number^:code, status:choice(Available|In use|Retired), price:money, notes:long_text, employee_id:reference>employee",
      "employee/employees [name] name!:text, email^:email, department:text",
    ],
  },
  {
    request:
      "Recipes have a title, a rating from 1 to 5, prep time, difficulty (easy, medium, hard; default easy) and notes (long text)",
    entities: [
      "recipe/recipes [title] title!:text, rating:rating[1..5], prep_time:duration, difficulty:choice(Easy|Medium|Hard)=easy, notes:long_text",
    ],
  },
  {
    request: "task has title, priority low, medium or high, due date and done (checkbox)",
    entities: ["task/tasks [title] title!:text, priority:choice(Low|Medium|High), due_date:date, done:boolean"],
  },
  {
    request:
      "ticket has a requester (employee) and an assignee (employee), subject, description and status: open/closed",
    entities: [
      "ticket/tickets [subject] requester_id:reference>employee, assignee_id:reference>employee, subject!:text, description:long_text, status:choice(Open|Closed)=open",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "employee has name, email; employee reports to a manager",
    entities: ["employee/employees [name] name!:text, email:email, reports_to_id:reference>employee"],
  },
  {
    request: "categories have a name and a parent category; products have name, price and category",
    entities: [
      "category/categories [name] name!:text, parent_category_id:reference>category",
      "product/products [name] name!:text, price:money, category_id:reference>category",
    ],
  },
  {
    request: "Фильмы: название, год, жанр",
    entities: ["filmy/filmy [nazvanie] nazvanie!:text, god:text, zhanr:text"],
  },
  {
    request: "order has order date, billing address and shipping address, total; send a weekly email digest",
    entities: ["order/orders [order_date] order_date!:date, billing_address:text, shipping_address:text, total:money"],
  },
  {
    request:
      "Entities:\n- Customer: name, email, phone\n- Order: number, date, total, status (new, paid, shipped)\nEach order belongs to a customer.",
    entities: [
      "customer/customers [name] name!:text, email:email, phone:phone",
      "order/orders [number] number!:text, date:date, total:money, status:choice(New|Paid|Shipped)=new, customer_id!:reference>customer",
    ],
  },
  {
    request:
      "Please build me an app for a veterinary clinic. Each pet has a name, a species (dog, cat, rabbit, other), a date of birth and an owner; owners have name, phone and address",
    entities: [
      "pet/pets [name] name!:text, species:choice(Dog|Cat|Rabbit|Other), date_of_birth:date, owner_id:reference>owner",
      "owner/owners [name] name!:text, phone:phone, address:text",
    ],
  },
  {
    request:
      "Wine cellar: wines with vintage, region, grape, price in EUR, quantity and rating 1-5; each wine belongs to one producer; producers with name, country and website (optional)",
    entities: [
      "wine/wines [grape] vintage:year, region:text, grape!:text, price:money, quantity:integer, rating:rating[1..5], producer_id!:reference>producer",
      "producer/producers [name] name!:text, country:text, website:url",
    ],
  },
  {
    request:
      "books have a title (required), ISBN (unique), pages, is available, published year; a book has many reviews; review has rating (1 to 5), text (long text), reviewer name",
    entities: [
      "book/books [title] title!:text, isbn^:code, pages:integer, is_available:boolean, published_year:year",
      "review/reviews [reviewer_name] rating:rating[1..5], text:long_text, reviewer_name!:text, book_id:reference>book",
    ],
  },
  {
    request:
      "Vehicles with plate number, make, model, year and mileage, fuel type (petrol, diesel, electric). Each vehicle is assigned to a driver. Drivers have a name, license number and phone.",
    entities: [
      "vehicle/vehicles [make] plate_number:code, make!:text, model:text, year:year, mileage:integer, fuel_type:choice(Petrol|Diesel|Electric), assigned_to_id:reference>driver",
      "driver/drivers [name] name!:text, license_number:code, phone:phone",
    ],
  },
  {
    request:
      "product: name, sku, price (money), in stock (yes/no), category (link to category)\ncategory: name, description",
    entities: [
      "product/products [name] name!:text, sku^:code, price:money, in_stock:boolean, category_id:reference>category",
      "category/categories [name] name!:text, description:long_text",
    ],
  },
  {
    request:
      "## Customers\n- name\n- email (unique, required)\n- tier: bronze/silver/gold (default bronze)\n\n## Orders\n- order number\n- placed on (date)\n- total\n- customer (link to customer)",
    entities: [
      "customer/customers [name] name!:text, email!^:email, tier:choice(Bronze|Silver|Gold)=bronze",
      "order/orders [order_number] order_number!:code, placed_on:date, total:money, customer_id:reference>customer",
    ],
  },
  {
    request: "users with name, email and role (admin, editor, viewer)",
    entities: ["user/users [name] name!:text, email:email, role:choice(Admin|Editor|Viewer)"],
  },
  {
    request:
      "We rent out party equipment. Items have name, daily rate, quantity. Rentals have start date, end date, deposit and status (reserved, out, returned). A rental belongs to a customer and an item.",
    entities: [
      "item/items [name] name!:text, daily_rate:money, quantity:integer",
      "rental/rentals [start_date] start_date!:date, end_date:date, deposit:money, status:choice(Reserved|Out|Returned)=reserved, customer_id!:reference>customer, item_id!:reference>item",
      "customer/customers [name] name!:text, email:email",
    ],
  },
  {
    request:
      "meeting rooms and bookings; rooms have name, capacity, floor; each booking has start time, end time, purpose and belongs to a room",
    entities: [
      "room/rooms [name] name!:text, capacity:integer, floor:integer",
      "booking/bookings [purpose] start_time:datetime, end_time:datetime, purpose!:text, room_id!:reference>room",
    ],
  },
  {
    request: "Track expenses: date, amount, category, paid by, receipt link",
    entities: ["expense/expenses [date] date!:date, amount:money, category:text, paid_by:text, receipt_link:url"],
  },
  {
    request: "student has name; status either active, graduated or dropped; email",
    entities: ["student/students [name] name!:text, status:choice(Active|Graduated|Dropped), email:email"],
  },
  {
    request: "A ticket has title and status (open, closed). Ticket has priority and status (new, done).",
    entities: [
      "ticket/tickets [title] title!:text, status:choice(Open|Closed|New|Done)=open, priority:choice(Low|Medium|High|Urgent)",
    ],
  },
  {
    request:
      "Devices identified by their asset tag: asset tag, model, purchase date, warranty until. Devices are identified by serial number.",
    entities: [
      "device/devices [asset_tag] asset_tag!^:code, model:text, purchase_date:date, warranty_until:date, serial_number^:code",
    ],
  },
  {
    request: "Café menu: dishes (name, price, vegetarian (yes/no), spiciness from 0 to 5)",
    entities: ["dish/dishes [name] name!:text, price:money, vegetarian:boolean, spiciness:integer[0..5]"],
  },
  {
    request: "employees with name and email and departments with name and budget; each employee works in a department",
    entities: [
      "employee/employees [name] name!:text, email:email, department_id:reference>department",
      "department/departments [name] name!:text, budget:money",
    ],
  },
  {
    request: "issue has created date, updated at, title, select, class, order, group",
    entities: [
      "issue/issues [title] created_date:date, updated_on:datetime, title!:text, select:text, class:text, order:text, group:text",
    ],
  },
  {
    request:
      "inventory tracker for spare parts with part number (required, unique), description, quantity (default 0), minimum stock, unit price in USD and supplier",
    entities: [
      "spare_part/spare_parts [part_number] part_number!^:code, description:long_text, quantity:integer=0, minimum_stock:integer, unit_price:money, supplier_id:reference>supplier",
      "supplier/suppliers [name] name!:text, email:email",
    ],
  },
  {
    request: "Plant diary - plants with name, species, last watered, light (low, medium, bright), photo",
    entities: [
      "plant/plants [name] name!:text, species:text, last_watered:date, light:choice(Low|Medium|Bright), photo:image",
    ],
  },
  {
    request:
      "applicants: name, email, phone, stage (applied, interview, offer, hired, rejected), notes. jobs: title, location, open positions. Each applicant applies for a job",
    entities: [
      "applicant/applicants [name] name!:text, email:email, phone:phone, stage:choice(Applied|Interview|Offer|Hired|Rejected)=applied, notes:long_text, job_id:reference>job",
      "job/jobs [title] title!:text, location:text, open_positions:text",
    ],
  },
  {
    request: "events with title, starts at, ends at, venue (Main hall, Garden, Roof) and capacity max 300",
    entities: [
      "event/events [title] title!:text, starts_at:datetime, ends_at:datetime, venue:choice(Main hall|Garden|Roof), capacity:integer[..300]",
    ],
  },
  {
    request: "person has name, age between 0 and 120, gender (female, male, other), salary in GBP, favourite colour",
    entities: [
      "person/people [name] name!:text, age:integer[0..120], gender:choice(Female|Male|Other), salary:money, favourite_colour:text",
    ],
  },
  {
    request: 'No sample data. Contacts with first name, last name, company, email, birthday. Call it "Rolodex".',
    entities: [
      "contact/contacts [first_name] first_name!:text, last_name:text, company:text, email:email, birthday:date",
    ],
  },
  {
    request: "suppliers supply parts; each part has a name, code and cost, and each part is supplied by a supplier",
    entities: [
      "part/parts [name] name!:text, code:code, cost:money, supplied_by_id:reference>supplier",
      "supplier/suppliers [name] name!:text, email:email",
    ],
  },
  {
    request: "serie has name; data sets with name and size; news with headline; equipment with serial number",
    entities: [
      "serie/series [name] name!:text",
      "data_set/data_sets [name] name!:text, size:text",
      "news/news [headline] headline!:text",
      "equipment/equipment [name] serial_number^:code, name!:text, status:choice(Available|In use|In repair|Retired), purchase_date:date, price:money, notes:long_text",
    ],
  },
  {
    request:
      "Contracts: contract number, counterparty, value, start date, end date, auto-renew (checkbox), status dropdown with draft, active and expired",
    entities: [
      "contract/contracts [contract_number] contract_number!:code, counterparty:text, value:money, start_date:date, end_date:date, auto_renew:boolean, status:choice(Draft|Active|Expired)=draft",
    ],
  },
  {
    request:
      "Schema\nusers: name, email\nposts: title, body, published (boolean), author (user)\ncomments: text, post, author (user)",
    entities: [
      "user/users [name] name!:text, email:email",
      "post/posts [title] title!:text, body:long_text, published:boolean, author_id:reference>user",
      "comment/comments [text] text!:long_text, post_id:reference>post, author_id:reference>user",
    ],
  },
  {
    request: "recipes with title, servings, cuisine one of Italian, Thai or Mexican, and cooking time",
    entities: [
      "recipe/recipes [title] title!:text, servings:integer, cuisine:choice(Italian|Thai|Mexican), cooking_time:duration",
    ],
  },
  {
    request:
      "Subscriptions: service name, monthly cost in CHF, renewal date, auto renew (yes/no), category (music, video, software)",
    entities: [
      "subscription/subscriptions [service_name] service_name!:text, monthly_cost:money, renewal_date:date, auto_renew:boolean, category:choice(Music|Video|Software)",
    ],
  },
  {
    request:
      "donors and donations: a donor has name, email; a donation has amount, date, method (cash, card, transfer) and belongs to a donor",
    entities: [
      "donor/donors [name] name!:text, email:email",
      "donation/donations [date] amount:money, date!:date, method:choice(Cash|Card|Transfer), donor_id!:reference>donor",
    ],
  },
  {
    request:
      "each species has a common name, a latin name and a conservation status (least concern, vulnerable, endangered)",
    entities: [
      "species/species [common_name] common_name!:text, latin_name:text, conservation_status:choice(Least concern|Vulnerable|Endangered)",
    ],
  },
  {
    request:
      "appointments have a patient, a doctor, a date, a time and a reason; patients have name, phone; doctors have name, specialty",
    entities: [
      "appointment/appointments [date] patient_id:reference>patient, doctor_id:reference>doctor, date!:date, time:time, reason:long_text",
      "patient/patients [name] name!:text, phone:phone",
      "doctor/doctors [name] name!:text, specialty:text",
    ],
  },
  {
    request: "Teams have players. Each player has name, position, shirt number (number) and date of birth.",
    entities: [
      "team/teams [name] name!:text, city:text, founded_year:year, notes:long_text",
      "player/players [name] team_id:reference>team, name!:text, position:text, shirt_number:integer, date_of_birth:date",
    ],
  },
  {
    request: "An employee has a name, an email and a manager",
    entities: ["employee/employees [name] name!:text, email:email, manager_id:reference>employee"],
  },
  {
    request: "🚲 Track bikes 🚲 with name, frame number (unique) and colour (red, blue)",
    entities: ["bike/bikes [name] name!:text, frame_number^:text, colour:choice(Red|Blue)"],
  },
  {
    request: "Película: título, año, género (acción, comedia)",
    entities: ["pelicula/peliculas [titulo] titulo!:text, ano:year, genero:choice(Acción|Comedia)"],
  },
];
