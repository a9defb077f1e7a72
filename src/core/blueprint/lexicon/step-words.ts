/** Names the buttons that bring a record to a status, and says which statuses are not reached by a jump. */

const LABELS: Record<string, string> = {
  approved: "Approve",
  accepted: "Accept",
  rejected: "Reject",
  declined: "Decline",
  denied: "Deny",
  submitted: "Submit",
  requested: "Request",
  "in progress": "Start",
  doing: "Start",
  started: "Start",
  running: "Start",
  active: "Activate",
  "in review": "Send to review",
  review: "Send to review",
  "under review": "Send to review",
  "in repair": "Send to repair",
  done: "Mark as done",
  completed: "Complete",
  complete: "Complete",
  finished: "Finish",
  closed: "Close",
  resolved: "Resolve",
  solved: "Solve",
  fixed: "Mark as fixed",
  cancelled: "Cancel",
  canceled: "Cancel",
  sent: "Mark as sent",
  paid: "Mark as paid",
  shipped: "Ship",
  delivered: "Mark as delivered",
  received: "Mark as received",
  returned: "Return",
  refunded: "Refund",
  reimbursed: "Reimburse",
  published: "Publish",
  archived: "Archive",
  confirmed: "Confirm",
  verified: "Verify",
  scheduled: "Schedule",
  planned: "Plan",
  "on hold": "Put on hold",
  paused: "Pause",
  blocked: "Block",
  hired: "Hire",
  interview: "Invite to interview",
  offer: "Make an offer",
  won: "Mark as won",
  lost: "Mark as lost",
  qualified: "Qualify",
  contacted: "Mark as contacted",
  proposal: "Send proposal",
  negotiation: "Start negotiation",
  ordered: "Order",
  processing: "Process",
  assigned: "Assign",
  escalated: "Escalate",
  expired: "Mark as expired",
  retired: "Retire",
  terminated: "Terminate",
  "checked in": "Check in",
  "checked out": "Check out",
  "no show": "Mark as no show",
  attended: "Mark as attended",
  signed: "Sign",
  withdrawn: "Withdraw",
  waiting: "Wait",
  overdue: "Mark as overdue",
  draft: "Back to draft",
};

/** Statuses that are only reached from the one before. */
const GATED =
  /^(?:approved|accepted|submitted|paid|shipped|delivered|received|published|signed|confirmed|verified|reimbursed|refunded|returned|hired|sent|issued|closed out|discharged|disbursed|ready|collected)$/u;

export function stepLabel(value: string, choiceLabel: string): string {
  const lower = value.toLowerCase();
  return Object.hasOwn(LABELS, lower) ? (LABELS[lower] ?? choiceLabel) : `Mark as ${choiceLabel.toLowerCase()}`;
}

export function isGated(value: string): boolean {
  return GATED.test(value.toLowerCase());
}
