/** Holds what private and small finances keep: transactions, accounts, budgets, savings. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const FINANCE: Pack = {
  id: "finance",
  cues: values(
    "personal finance | personal finances | finance tracker | household budget | family budget | budgeting | budget tracker | money tracker",
  ),
  core: ["transaction", "budget", "bank account"],
  records: [
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
