/** Holds what expenses, budgets and private finances keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const DESCRIPTIONS = `
  Train to the trade fair | Lunch with a client | Hotel, two nights | Taxi to the airport | Printer paper | Parking at the hospital
  Monthly phone bill | Conference ticket | Team dinner | Fuel for the van | Webcam | Postage for samples | Cleaning supplies
  Room for the workshop | Replacement charger | Flight to the branch office
`;

export const EXPENSES: Pack = {
  id: "expenses",
  cues: values(
    "expense tracker | expense tracking | expense management | personal finance | finance tracker | household budget | budgeting | budget tracker | reimbursement | travel expense",
  ),
  core: ["expense"],
  records: [
    {
      nouns: values("expense | cost entry"),
      fields:
        "description (text); date; amount; category (travel, meals, accommodation, equipment, other); status (submitted, approved, rejected, reimbursed); receipt (file)",
      links: [
        { to: "employee" },
        { to: "project" },
        { to: "department" },
        { to: "budget" },
        { to: "vehicle" },
        { to: "category" },
      ],
      says: ["chart of total amount by category", "chart of total amount per month", "managers approve or reject it"],
      examples: { description: values(DESCRIPTIONS) },
    },
    {
      nouns: values("expense claim | expense report | reimbursement | reimbursement request | travel claim"),
      fields:
        "title; date (default today); total; status (draft, submitted, approved, rejected, reimbursed); rejection reason; notes",
      links: [{ to: "employee", brings: true }, { to: "project" }, { to: "department" }],
      with: ["% item"],
      says: ["managers approve or reject it"],
      examples: {
        title: values(
          "Trade fair in spring | Visit to the branch office | Client workshop | Training week | Customer installation | Site inspection | Team offsite | Supplier audit | Recruiting day | Conference trip | Home office set-up | Delivery tour",
        ),
      },
    },
    {
      nouns: values(
        "expense claim item | expense report item | reimbursement item | reimbursement request item | travel claim item | expense item",
      ),
      fields:
        "description (text); date; category (travel, meals, accommodation, equipment, other); amount; receipt (file)",
      links: [
        { to: "expense claim", lines: true },
        { to: "expense report", lines: true },
        { to: "reimbursement", lines: true },
        { to: "reimbursement request", lines: true },
        { to: "travel claim", lines: true },
      ],
      examples: { description: values(DESCRIPTIONS) },
    },
    {
      nouns: values("transaction | income | bank transaction | financial transaction"),
      fields: "description (text); date; amount; type (income, expense); category",
      links: [{ to: "account" }, { to: "bank account", role: "account" }, { to: "category" }, { to: "budget" }],
      says: ["chart of total amount by type per month"],
      examples: {
        description: values(
          "Salary | Rent | Groceries | Electricity | Bus pass | Sold bicycle | Insurance | Internet | Interest | Restaurant | Gift | Pharmacy | Shoes | Tax refund | Cinema | Dentist",
        ),
        category: values(
          "Housing | Food | Transport | Health | Leisure | Clothing | Insurance | Savings | Work | Gifts | Education | Other",
        ),
      },
    },
    {
      nouns: ["budget"],
      fields: "name; amount; year; notes",
      links: [{ to: "department" }, { to: "project" }, { to: "category" }],
      examples: {
        name: values(
          "Marketing | Travel | Training | Office | Equipment | Events | Repairs | Groceries | Holidays | Software | Recruiting | Reserve",
        ),
      },
    },
    {
      nouns: values("bank account | savings account"),
      fields: "name; IBAN; balance; type (current, savings, credit card, cash)",
      examples: {
        name: values(
          "Household account | Savings | Holiday fund | Business account | Petty cash | Credit card | Emergency reserve | Deposit account | Project account | Club account | Tax reserve | Joint account",
        ),
      },
    },
    {
      nouns: values("savings goal | financial goal"),
      fields: "name; target amount; amount saved (money); target date; status (planned, in progress, reached)",
      examples: {
        name: values(
          "New bicycle | Summer holiday | Kitchen | Driving licence | Rainy day fund | Laptop | Moving house | Piano | Course fee | Garden shed | Car repair | Weekend trip",
        ),
      },
    },
    {
      nouns: values("investment | stock holding"),
      fields:
        "name; symbol; type (share, fund, bond, other); quantity (decimal); purchase price; current value; purchase date",
      links: [{ to: "portfolio" }, { to: "account" }],
      examples: {
        name: values(
          "Green energy fund | World index fund | Timber bond | Small companies fund | Rail infrastructure | Short bonds | Real estate trust | Water utilities | Dividend basket | Robotics fund | Gold certificate | Farm land share",
        ),
        symbol: values("GEF | WIX | TMB | SCF | RLI | SHB | RET | WTU | DVB | RBF | GLD | FLS"),
      },
    },
  ],
};
