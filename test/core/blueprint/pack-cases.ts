/** Lists short requests of every domain and what somebody who works in it expects to find. */

export interface PackCase {
  pack: string;
  request: string;
  /** Every kind of record, each with the fields that must be there: `name: field type, ...`. */
  records: readonly string[];
}

export const PACK_CASES: readonly PackCase[] = [
  {
    pack: "crm",
    request: "simple CRM",
    records: [
      "company: name text, website url, phone phone, industry text",
      "contact: name text, email email, phone phone, job_title text, company_id reference",
      "deal: title text, amount money, stage choice, expected_close_date date, company_id reference",
      "activity: subject text, type choice, date date, done boolean, contact_id reference, deal_id reference",
    ],
  },
  { pack: "addresses", request: "a simple address book", records: ["contact: name text, email email, phone phone"] },
  {
    pack: "box-office",
    request: "box office",
    records: [
      "screening: starts_at datetime, price money, status choice",
      "ticket: ticket_number code, seat text, price money, status choice, screening_id reference",
    ],
  },
  {
    pack: "helpdesk",
    request: "help desk",
    records: [
      "ticket: subject text, description long_text, status choice, priority choice, due_date date, assignee_id reference",
      "employee: name text, email email",
    ],
  },
  {
    pack: "library",
    request: "library",
    records: [
      "book: title text, isbn code, genre text, year year, status choice",
      "member: name text, email email, member_since date",
      "loan: loan_date date, due_date date, returned_on date, status choice, book_id reference, member_id reference",
    ],
  },
  {
    pack: "inventory",
    request: "track inventory",
    records: [
      "product: name text, sku code, price money, quantity_in_stock integer, reorder_level integer, supplier_id reference",
      "supplier: name text, contact_name text, email email, phone phone",
      "stock_movement: date date, type choice, quantity integer, product_id reference",
    ],
  },
  {
    pack: "orders",
    request: "order tracker",
    records: [
      "order: order_number code, order_date date, status choice, total money, customer_id reference",
      "customer: name text, email email",
      "order_item: item text, quantity integer, unit_price money, line_total money, order_id reference",
    ],
  },
  {
    pack: "purchasing",
    request: "track purchase orders",
    records: [
      "purchase_order: order_number code, order_date date, expected_date date, status choice, total money, supplier_id reference",
      "supplier: name text",
      "purchase_order_line: item text, quantity decimal, unit_price money, line_total money, purchase_order_id reference",
    ],
  },
  {
    pack: "shipping",
    request: "track shipments and warehouses",
    records: [
      "shipment: tracking_number code, shipped_date date, delivered_date date, status choice, carrier text, warehouse_id reference",
      "warehouse: name text, address text, capacity integer",
    ],
  },
  {
    pack: "assets",
    request: "asset register",
    records: [
      "asset: name text, serial_number code, status choice, purchase_date date, price money, assigned_to_id reference",
      "employee: name text, email email",
    ],
  },
  {
    pack: "fleet",
    request: "fleet management",
    records: [
      "vehicle: name text, license_plate code, make text, model text, year year, mileage integer, status choice",
      "driver: name text, phone phone, license_number code",
      "trip: destination text, start_date date, end_date date, distance decimal, vehicle_id reference, driver_id reference",
      "maintenance: title text, date date, cost money, status choice, vehicle_id reference",
    ],
  },
  {
    pack: "facilities",
    request: "work orders for buildings",
    records: [
      "work_order: title text, description long_text, priority choice, status choice, due_date date, cost money, photo image, building_id reference",
      "building: name text, address text, year_built year",
    ],
  },
  {
    pack: "hr",
    request: "HR system",
    records: [
      "employee: name text, email email, phone phone, job_title text, hire_date date, status choice, department_id reference",
      "department: name text",
      "leave_request: type choice, start_date date, end_date date, status choice, reason long_text, employee_id reference",
    ],
  },
  {
    pack: "attendance",
    request: "an attendance app",
    records: [
      "attendance: date date, clock_in datetime, clock_out datetime, status choice, employee_id reference",
      "employee: name text, email email",
    ],
  },
  {
    pack: "shifts",
    request: "shift planner",
    records: [
      "shift: name text, date date, start_time time, end_time time, employee_id reference",
      "employee: name text",
    ],
  },
  {
    pack: "payroll",
    request: "payroll management",
    records: [
      "payroll: pay_date date, gross_pay money, deductions money, net_pay money, status choice, employee_id reference",
      "employee: name text",
    ],
  },
  {
    pack: "recruitment",
    request: "recruitment app",
    records: [
      "job: title text, location text, type choice, salary money, status choice, closing_date date",
      "candidate: name text, email email, phone phone, stage choice, resume file, job_id reference",
      "interview: date date, time time, type choice, outcome choice, candidate_id reference",
    ],
  },
  {
    pack: "time",
    request: "time tracking for a studio",
    records: [
      "time_entry: description text, date date, hours decimal, billable boolean, employee_id reference, project_id reference",
      "project: name text, status choice, start_date date, due_date date",
      "employee: name text, email email",
    ],
  },
  {
    pack: "tasks",
    request: "a to-do list",
    records: ["to_do: title text, description long_text, status choice, priority choice, due_date date"],
  },
  {
    pack: "projects",
    request: "project management",
    records: [
      "project: name text, status choice, start_date date, due_date date, budget money",
      "task: title text, status choice, priority choice, due_date date, project_id reference, assigned_to_id reference",
      "employee: name text, email email",
    ],
  },
  {
    pack: "invoicing",
    request: "track invoices",
    records: [
      "invoice: invoice_number code, issue_date date, due_date date, amount money, status choice, customer_id reference",
      "customer: name text, email email",
      "invoice_line: description text, quantity decimal, unit_price money, line_total money, invoice_id reference",
    ],
  },
  {
    pack: "expenses",
    request: "track expense claims",
    records: [
      "expense_claim: title text, total money, status choice, employee_id reference",
      "employee: name text, email email",
      "expense_claim_item: description text, date date, category choice, amount money, receipt file, expense_claim_id reference",
    ],
  },
  {
    pack: "finance",
    request: "household budget",
    records: [
      "transaction: description text, date date, amount money, type choice, account_id reference",
      "budget: name text, amount money, year year",
      "bank_account: name text, iban code, balance money, type choice",
    ],
  },
  {
    pack: "visitors",
    request: "visitor management",
    records: ["visitor_log: name text, company text, arrived_at datetime, left_at datetime, badge_number code"],
  },
  {
    pack: "animals",
    request: "animal shelter",
    records: [
      "animal: name text, species text, breed text, date_of_birth date",
      "adoption: date date, adopter_name text, status choice, animal_id reference",
    ],
  },
  {
    pack: "approvals",
    request: "approval workflow",
    records: [
      "approval_request: title text, description long_text, amount money, status choice, rejection_reason long_text, requested_by_id reference",
      "employee: name text, email email",
    ],
  },
  {
    pack: "subscriptions",
    request: "subscription tracker",
    records: [
      "subscription: name text, price money, billing_period choice, start_date date, renewal_date date, status choice",
    ],
  },
  {
    pack: "booking",
    request: "appointments, treatments and stylists",
    records: [
      "appointment: date date, time time, duration duration, status choice, treatment_id reference, stylist_id reference",
      "treatment: name text, price money, duration duration",
      "stylist: name text, email email, phone phone",
    ],
  },
  {
    pack: "hotel",
    request: "hotel management",
    records: [
      "room: name text, type choice, floor integer, beds integer, price_per_night money, status choice",
      "guest: name text, email email, phone phone",
      "reservation: check_in_date date, check_out_date date, number_of_guests integer, status choice, guest_id reference, room_id reference",
    ],
  },
  {
    pack: "events",
    request: "event management",
    records: [
      "event: name text, date date, location text, capacity integer, status choice, venue_id reference",
      "attendee: name text, email email, phone phone, status choice, event_id reference",
      "venue: name text, address text, capacity integer",
    ],
  },
  {
    pack: "sports",
    request: "league management",
    records: [
      "team: name text, city text, founded_year year",
      "player: name text, position text, date_of_birth date, status choice, team_id reference",
      "match: title text, date date, home_score integer, away_score integer, status choice, home_team_id reference, away_team_id reference",
    ],
  },
  {
    pack: "clinic",
    request: "patient management",
    records: [
      "patient: name text, date_of_birth date, phone phone, allergies long_text",
      "appointment: date date, time time, status choice, patient_id reference, doctor_id reference",
      "doctor: name text, specialty text",
    ],
  },
  {
    pack: "fitness",
    request: "workout log",
    records: ["workout: name text, date date, duration duration, distance decimal, calories integer"],
  },
  {
    pack: "gym",
    request: "gym management",
    records: [
      "member: name text, email email, member_since date",
      "membership: type choice, start_date date, end_date date, fee money, status choice, member_id reference",
      "gym_class: name text, date date, start_time time, capacity integer, status choice, trainer_id reference",
      "trainer: name text, specialty text",
    ],
  },
  {
    pack: "school",
    request: "school management system",
    records: [
      "student: name text, email email, date_of_birth date, class_name text",
      "course: title text, start_date date, credits integer, status choice",
      "enrollment: date date, status choice, student_id reference, course_id reference",
    ],
  },
  {
    pack: "quizzes",
    request: "quiz app",
    records: [
      "quiz: title text, duration duration, status choice",
      "quiz_question: question text, answer long_text, difficulty choice, quiz_id reference",
      "quiz_result: player text, score integer, quiz_id reference",
    ],
  },
  {
    pack: "surveys",
    request: "survey tool",
    records: [
      "survey: title text, start_date date, end_date date, status choice",
      "survey_question: question text, kind choice, sort_order position, survey_id reference",
      "survey_response: respondent_name text, email email, date date, survey_id reference",
      "answer: answer long_text, rating rating, survey_response_id reference, question_id reference",
    ],
  },
  {
    pack: "incidents",
    request: "log incidents",
    records: [
      "incident: title text, severity choice, status choice, occurred_at datetime, resolution long_text, assignee_id reference",
      "employee: name text, email email",
    ],
  },
  {
    pack: "knowledge",
    request: "knowledge base for our staff",
    records: [
      "knowledge_article: title text, content markdown, tags tags, status choice, last_reviewed date, category_id reference",
      "category: name text",
    ],
  },
  {
    pack: "content",
    request: "track articles and authors",
    records: [
      "article: title text, content long_text, published_on date, status choice, author_id reference",
      "author: name text",
    ],
  },
  {
    pack: "blog",
    request: "a blog",
    records: [
      "post: title text, content long_text, published_on date, status choice, category_id reference",
      "category: name text",
    ],
  },
  {
    pack: "marketing",
    request: "campaign planner",
    records: ["campaign: name text, channel choice, start_date date, end_date date, budget money, status choice"],
  },
  {
    pack: "community",
    request: "community forum",
    records: [
      "topic: title text, content long_text, status choice, author_id reference",
      "community_member: name text, email email",
      "reply: text long_text, date date, topic_id reference, author_id reference",
    ],
  },
  {
    pack: "voting",
    request: "poll app",
    records: [
      "poll: title text, start_date date, end_date date, status choice",
      "poll_option: name text, poll_id reference",
      "vote: voter text, date date, poll_option_id reference",
    ],
  },
  {
    pack: "real estate",
    request: "real estate agency",
    records: [
      "property: title text, address text, price money, bedrooms integer, area decimal, status choice, agent_id reference",
      "agent: name text, email email, phone phone",
    ],
  },
  {
    pack: "letting",
    request: "property management",
    records: [
      "property: title text, address text, price money, bedrooms integer, area decimal, status choice",
      "tenant: name text, email email, phone phone, property_id reference",
      "lease: start_date date, end_date date, rent money, deposit money, status choice, property_id reference, tenant_id reference",
    ],
  },
  {
    pack: "insurance",
    request: "insurance policies and claims",
    records: [
      "insurance_policy: policy_number code, type choice, premium money, start_date date, end_date date, status choice, customer_id reference",
      "claim: claim_number code, date date, amount money, status choice, insurance_policy_id reference",
      "customer: name text, email email",
    ],
  },
  {
    pack: "nonprofit",
    request: "donation tracking",
    records: [
      "donation: amount money, date date, method choice, donor_id reference",
      "donor: name text, email email",
      "fundraiser: name text, target_amount money, start_date date, end_date date, status choice",
    ],
  },
  {
    pack: "volunteers",
    request: "volunteer management",
    records: [
      "volunteer: name text, email email, skills tags, status choice",
      "volunteer_shift: title text, date date, start_time time, end_time time, volunteer_id reference",
    ],
  },
  {
    pack: "restaurant",
    request: "restaurant management",
    records: [
      "menu_item: name text, category choice, price money, photo image, available boolean",
      "order: order_number code, status choice, total money, table_id reference",
      "table: name text, seats integer",
      "order_item: quantity integer, unit_price money, line_total money, item_id reference, order_id reference",
      "customer: name text",
    ],
  },
  {
    pack: "recipes",
    request: "recipe book",
    records: [
      "recipe: title text, category choice, instructions long_text, prep_time duration, servings integer, difficulty choice",
      "recipe_ingredient: ingredient text, quantity decimal, unit choice, recipe_id reference",
    ],
  },
  {
    pack: "travel",
    request: "plan trips and hotels for travel",
    records: [
      "trip: name text, destination text, start_date date, end_date date, budget money, status choice",
      "hotel: name text, address text, rating rating, trip_id reference",
    ],
  },
  {
    pack: "ticketing",
    request: "tour packages and vouchers for a travel agency",
    records: [
      "tour_package: name text, destination text, departure_date date, return_date date, price money, seats integer",
      "voucher: voucher_number code, issue_date date, valid_until date, amount money, status choice",
    ],
  },
  {
    pack: "measurements",
    request: "record measurements of sensors",
    records: [
      "measurement: measured_at datetime, value decimal, unit text, sensor_id reference",
      "sensor: name text, type choice, location text, lower_limit decimal, upper_limit decimal",
    ],
  },
  {
    pack: "manufacturing",
    request: "quality checks for production orders",
    records: [
      "quality_check: date date, quantity_checked integer, defects_found integer, result choice, production_order_id reference",
      "production_order: order_number code, quantity integer, start_date date, due_date date, status choice, product_id reference",
      "product: name text",
    ],
  },
  {
    pack: "legal",
    request: "track contracts",
    records: [
      "contract: title text, contract_number code, start_date date, end_date date, value money, status choice, document file",
    ],
  },
  {
    pack: "nature",
    request: "track plants and harvests",
    records: [
      "plant: name text, species text, planted_on date, location text",
      "harvest: date date, quantity decimal, unit choice, plant_id reference",
    ],
  },
  {
    pack: "portfolio",
    request: "CV website",
    records: [
      "profile: name text, email email, headline text, bio long_text, photo image",
      "work_experience: title text, organization text, start_date date, end_date date, profile_id reference",
      "skill: name text, level choice, profile_id reference",
    ],
  },
];
