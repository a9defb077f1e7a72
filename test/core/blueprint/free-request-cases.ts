/** Lists free requests and the entities they must give. */
import type { RequestCase } from "./request-case.ts";

export const FREE_REQUEST_CASES: readonly RequestCase[] = [
  {
    request: "Track laptops and who has them",
    entities: [
      "laptop/laptops [name] assigned_to_id:reference>employee, name!:text, serial_number^:code, status:choice(Available|In use|In repair|Retired), purchase_date:date, price:money, notes:long_text",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "I need an app for managing a small library: books, members and loans",
    entities: [
      "book/books [title] title!:text, author:text, isbn^:code, genre:text, year:year, status:choice(Available|On loan|Lost)",
      "member/members [name] name!:text, email:email, phone:phone, member_since:date, active:boolean",
      "loan/loans [loan_date] loan_date!:date, due_date:date, returned_on:date, status:choice(On loan|Returned|Overdue)=on loan, book_id:reference>book, member_id:reference>member",
    ],
  },
  {
    request: "issue tracker",
    entities: [
      "issue/issues [title] title!:text, description:long_text, status:choice(Open|In progress|In review|Closed)=open, priority:choice(Low|Medium|High|Critical), type:choice(Bug|Feature|Task), due_date:date, assignee_id:reference>employee",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request:
      "Please implement a maintenance system for vehicles. Users should be able to add vehicles, log repairs, and view repair history. Features such as search, filtering and email reminders.",
    entities: [
      "vehicle/vehicles [name] name!:text, license_plate:code, make:text, model:text, year:year, mileage:integer, status:choice(Available|In use|In repair|Retired)",
      "repair/repairs [title] title!:text, date:date, cost:money, status:choice(Planned|In progress|Done)=planned, notes:long_text, vehicle_id:reference>vehicle",
      "notification/notifications [title] title!:text, message:long_text, recipient:text, date:date=today, status:choice(New|Read)",
    ],
  },
  {
    request: "A project has many tasks. tasks belong to projects and are assigned to employees",
    entities: [
      "task/tasks [title] project_id!:reference>project, assigned_to_id:reference>employee, title!:text, description:long_text, status:choice(To do|In progress|Done)=to do, priority:choice(Low|Medium|High), due_date:date",
      "project/projects [name] name!:text, description:long_text, status:choice(Planned|Active|On hold|Completed|Cancelled)=planned, start_date:date, due_date:date, budget:money",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "Students can enroll in courses: a student has many courses and a course has many students",
    entities: [
      "course/courses [title] title!:text, description:long_text, start_date:date, credits:integer, status:choice(Planned|Open|Running|Finished)=planned",
      "student/students [name] name!:text, email:email, date_of_birth:date, class_name:text, status:choice(Active|Graduated|Left)",
      "enrollment/enrollments [date] course_id!:reference>course, student_id:reference>student, date!:date=today, status:choice(Registered|Confirmed|Cancelled)=registered, notes:long_text",
    ],
  },
  {
    request:
      'Build an app called "Gear Box" to manage tools and loans of tools to members, dark mode, 20 sample rows, prices in GBP',
    entities: [
      "tool/tools [name] name!:text, description:long_text, notes:long_text",
      "loan/loans [loan_date] loan_date!:date, due_date:date, returned_on:date, status:choice(On loan|Returned|Overdue)=on loan, member_id:reference>member, tool_id:reference>tool",
      "member/members [name] name!:text, email:email, phone:phone, member_since:date, active:boolean",
    ],
  },
  {
    request: "Tasks per project, assigned to employees, with a due date",
    entities: [
      "task/tasks [title] due_date:date, project_id:reference>project, assigned_to_id:reference>employee, title!:text, description:long_text, status:choice(To do|In progress|Done)=to do, priority:choice(Low|Medium|High)",
      "project/projects [name] name!:text, description:long_text, status:choice(Planned|Active|On hold|Completed|Cancelled)=planned, start_date:date, due_date:date, budget:money",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "a many-to-many relation between authors and books",
    entities: [
      "author/authors [name] books:references>book, name!:text, biography:long_text, website:url",
      "book/books [title] authors:references>author, title!:text, isbn^:code, genre:text, year:year, status:choice(Available|On loan|Lost)",
    ],
  },
  {
    request: "Authors write books: an author can have many books, a book can have many authors",
    entities: [
      "book/books [title] authors:references>author, title!:text, isbn^:code, genre:text, year:year, status:choice(Available|On loan|Lost)",
      "author/authors [name] books:references>book, name!:text, biography:long_text, website:url",
    ],
  },
  {
    request: "Project management for an agency: clients, projects, tasks, time entries",
    entities: [
      "project/projects [name] name!:text, description:long_text, status:choice(Planned|Active|On hold|Completed|Cancelled)=planned, start_date:date, due_date:date, budget:money, client_id:reference>client",
      "client/clients [name] name!:text, email:email, phone:phone, address:text, notes:long_text",
      "task/tasks [title] title!:text, description:long_text, status:choice(To do|In progress|Done)=to do, priority:choice(Low|Medium|High), due_date:date, project_id:reference>project",
      "time_entry/time_entries [description] description!:text, date:date, hours:decimal, billable:boolean, employee_id:reference>employee, project_id:reference>project, task_id:reference>task, client_id:reference>client",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "We need to log customer complaints, who handles them and when they were resolved",
    entities: [
      "customer_complaint/customer_complaints [subject] resolved_on:date, handled_by_id:reference>employee, subject!:text, description:long_text, status:choice(New|In progress|Resolved|Closed)=new, received_date:date",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "many-to-many between students and courses",
    entities: [
      "student/students [name] courses:references>course, name!:text, email:email, date_of_birth:date, class_name:text, status:choice(Active|Graduated|Left)",
      "course/courses [title] students:references>student, title!:text, description:long_text, start_date:date, credits:integer, status:choice(Planned|Open|Running|Finished)=planned",
    ],
  },
  {
    request:
      "Please create a system to manage a small hotel: rooms, guests and reservations. Users should be able to check in guests and print invoices.",
    entities: [
      "room/rooms [name] name!:text, capacity:integer, location:text, price:money, status:choice(Available|Occupied|Out of service)",
      "guest/guests [name] name!:text, email:email, phone:phone, notes:long_text",
      "reservation/reservations [reference_number] reference_number!:code, start_date:date, end_date:date, status:choice(Requested|Confirmed|Cancelled|Completed)=requested, notes:long_text, guest_id:reference>guest, room_id:reference>room",
    ],
  },
  {
    request: "I'd like something to organize my board games",
    entities: [
      "board_game/board_games [title] title!:text, genre:text, year:year, rating:rating[1..5], status:choice(Available|On loan), notes:long_text",
    ],
  },
  {
    request: "We want a system that tracks shipments from suppliers to warehouses",
    entities: [
      "shipment/shipments [tracking_number] supplier_id:reference>supplier, tracking_number!:code, shipped_date:date, delivered_date:date, status:choice(Pending|Shipped|In transit|Delivered|Returned)=pending, carrier:text, destination:text, warehouse_id:reference>warehouse",
      "supplier/suppliers [name] name!:text, contact_name:text, email:email, phone:phone, website:url, notes:long_text",
      "warehouse/warehouses [name] name!:text, address:text, capacity:integer",
    ],
  },
  {
    request: "make an app for laptops",
    entities: [
      "laptop/laptops [name] name!:text, serial_number^:code, status:choice(Available|In use|In repair|Retired), purchase_date:date, price:money, notes:long_text",
    ],
  },
  {
    request: "app to log workouts with exercise, sets, reps, weight in kg and date",
    entities: ["workout/workouts [exercise] exercise!:text, sets:integer, reps:integer, weight:decimal, date:date"],
  },
  {
    request: "help desk for our IT department",
    entities: [
      "ticket/tickets [subject] subject!:text, description:long_text, status:choice(Open|In progress|Waiting|Resolved|Closed)=open, priority:choice(Low|Medium|High|Urgent), category:text, due_date:date, assignee_id:reference>employee",
      "employee/employees [name] name!:text, email:email, phone:phone, job_title:text, hire_date:date, status:choice(Active|On leave|Left)",
    ],
  },
  {
    request: "Store tools and who borrowed them",
    entities: [
      "tool/tools [name] borrowed_by_id:reference>member, name!:text, description:long_text, notes:long_text",
      "member/members [name] name!:text, email:email",
    ],
  },
  {
    request:
      "Order management: an order belongs to a customer and has many order items; each order item has quantity and price and refers to a product",
    entities: [
      "order_item/order_items [quantity] quantity!:integer, price:money, order_id!:reference>order, product_id:reference>product, line_total:money",
      "order/orders [order_number] customer_id!:reference>customer, order_number!:code, order_date:date, status:choice(New|Paid|Shipped|Delivered|Cancelled)=new, total:money",
      "customer/customers [name] name!:text, email:email",
      "product/products [name] name!:text, notes:long_text",
    ],
  },
  {
    request: "Simple app for tracking library loans per member",
    entities: [
      "library_loan/library_loans [loan_date] member_id:reference>member, loan_date!:date, due_date:date, returned_on:date, status:choice(On loan|Returned|Overdue)=on loan",
      "member/members [name] name!:text, email:email, phone:phone, member_since:date, active:boolean",
    ],
  },
  {
    request: "Can you build an app for tracking grant applications?",
    entities: [
      "grant_application/grant_applications [title] title!:text, funder:text, amount:money, deadline:date, status:choice(Planned|Submitted|Approved|Rejected|Closed)=planned, notes:long_text",
    ],
  },
  {
    request: "app for employees",
    entities: [
      "employee/employees [name] name!:text, email:email, phone:phone, job_title:text, hire_date:date, status:choice(Active|On leave|Left), department_id:reference>department",
      "department/departments [name] name!:text, description:long_text",
      "leave_request/leave_requests [start_date] type:choice(Vacation|Sick|Unpaid|Other), start_date!:date, end_date:date, status:choice(Requested|Approved|Rejected)=requested, reason:long_text, employee_id:reference>employee",
    ],
  },
  {
    request: "We are a bakery and need to track orders from customers with pickup date",
    entities: [
      "order/orders [order_number] pickup_date:date, customer_id:reference>customer, order_number!:code, order_date:date, status:choice(New|Paid|Shipped|Delivered|Cancelled)=new, total:money",
      "customer/customers [name] name!:text, email:email, phone:phone, address:text, notes:long_text",
    ],
  },
  {
    request:
      "candidates have name, email, stage (applied, phone screen, onsite, offer, hired), source (referral, LinkedIn, agency), salary expectation in EUR, and a recruiter (employee)",
    entities: [
      "candidate/candidates [name] name!:text, email:email, stage:choice(Applied|Phone screen|Onsite|Offer|Hired)=applied, source:choice(Referral|LinkedIn|Agency), salary_expectation:money, recruiter_id:reference>employee",
      "employee/employees [name] name!:text, email:email",
    ],
  },
  {
    request: "a CRM for freelancers",
    entities: [
      "company/companies [name] name!:text, website:url, phone:phone, industry:text, address:text, notes:long_text",
      "contact/contacts [name] name!:text, email:email, phone:phone, job_title:text, notes:long_text, company_id:reference>company",
      "deal/deals [title] title!:text, amount:money, stage:choice(New|Qualified|Proposal|Negotiation|Won|Lost)=new, expected_close_date:date, notes:long_text, company_id:reference>company, contact_id:reference>contact",
      "activity/activities [subject] subject!:text, type:choice(Call|Email|Meeting|Task), date:date, done:boolean, notes:long_text, contact_id:reference>contact, deal_id:reference>deal",
    ],
  },
  {
    request: "booking system for meeting rooms",
    entities: [
      "booking/bookings [reference_number] reference_number!:code, start_date:date, end_date:date, status:choice(Requested|Confirmed|Cancelled|Completed)=requested, notes:long_text, customer_id:reference>customer, meeting_room_id:reference>meeting_room",
      "meeting_room/meeting_rooms [name] name!:text, capacity:integer, location:text, price:money, status:choice(Available|Occupied|Out of service)",
      "customer/customers [name] name!:text, email:email",
    ],
  },
  {
    request: "event planner",
    entities: [
      "event/events [name] name!:text, date:date, start_time:datetime, location:text, capacity:integer, status:choice(Planned|Open|Full|Completed|Cancelled)=planned, description:long_text, venue_id:reference>venue",
      "attendee/attendees [name] name!:text, email:email, phone:phone, status:choice(Invited|Registered|Attended|No show)=invited, event_id:reference>event",
      "venue/venues [name] name!:text, address:text, capacity:integer, contact_name:text, phone:phone, price:money",
    ],
  },
  {
    request: "HR system",
    entities: [
      "employee/employees [name] name!:text, email:email, phone:phone, job_title:text, hire_date:date, status:choice(Active|On leave|Left), department_id:reference>department",
      "department/departments [name] name!:text, description:long_text",
      "leave_request/leave_requests [start_date] type:choice(Vacation|Sick|Unpaid|Other), start_date!:date, end_date:date, status:choice(Requested|Approved|Rejected)=requested, reason:long_text, employee_id:reference>employee",
    ],
  },
  {
    request: "project management tool with teal buttons on an ivory background",
    entities: [
      "project/projects [name] name!:text, description:long_text, status:choice(Planned|Active|On hold|Completed|Cancelled)=planned, start_date:date, due_date:date, budget:money, project_lead_id:reference>employee",
      "task/tasks [title] title!:text, description:long_text, status:choice(To do|In progress|Done)=to do, priority:choice(Low|Medium|High), due_date:date, project_id:reference>project, assigned_to_id:reference>employee",
      "employee/employees [name] name!:text, email:email, phone:phone, job_title:text, hire_date:date, status:choice(Active|On leave|Left)",
    ],
  },
  {
    request: "Our school needs a list of pupils and their grades",
    entities: [
      "pupil/pupils [name] name!:text, email:email, date_of_birth:date, class_name:text, status:choice(Active|Graduated|Left)",
      "grade/grades [date] pupil_id:reference>pupil, score:decimal, date!:date, comment:long_text",
    ],
  },
  {
    request: "A book is written by many authors",
    entities: [
      "book/books [title] written_by:references>author, title!:text, author:text, isbn^:code, genre:text, year:year, status:choice(Available|On loan|Lost)",
      "author/authors [name] name!:text, biography:long_text, website:url",
    ],
  },
  {
    request: "invoices for customers",
    entities: [
      "invoice/invoices [invoice_number] customer_id:reference>customer, invoice_number!^:code, issue_date:date, due_date:date, amount:money, status:choice(Draft|Sent|Paid|Overdue|Cancelled)=draft, notes:long_text",
      "customer/customers [name] name!:text, email:email, phone:phone, address:text, notes:long_text",
      "invoice_line/invoice_lines [description] description!:text, quantity:decimal=1, unit_price:money, invoice_id!:reference>invoice, line_total:money",
    ],
  },
  {
    request: "Build a website called Pantry to track groceries, with a dark theme",
    entities: ["grocery/groceries [name] name!:text, description:long_text, notes:long_text"],
  },
];
