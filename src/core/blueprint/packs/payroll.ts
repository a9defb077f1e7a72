/** Holds what paying staff keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const PAYROLL: Pack = {
  id: "payroll",
  cues: values("payroll | payroll management | salary management | wage calculation"),
  core: ["employee", "payslip"],
  records: [
    {
      nouns: values("payslip | salary payment | payroll entry | pay run | payroll"),
      fields: "pay date; period (text); gross pay; deductions (money); net pay; status (draft, approved, paid)",
      links: [{ to: "employee", brings: true }, { to: "staff member" }, { to: "worker" }],
      says: ["chart of total net pay per month"],
      examples: {
        period: values(
          "January | February | March | April | May | June | July | August | September | October | November | December",
        ),
      },
    },
    {
      nouns: values("salary | wage | compensation"),
      fields: "amount; type (monthly, hourly, bonus); valid from; notes",
      links: [{ to: "employee", brings: true }, { to: "staff member" }, { to: "worker" }],
    },
  ],
};
