/** Lists the words of statuses by their place in the life of a record: where it begins, where it ends, how it goes wrong. */

const START =
  /^(?:new|open|opened|draft|to[- ]?do|backlog|requested|submitted|planned|pending|scheduled|applied|invited|registered|ordered|reported|lead|prospect|not started|waiting|proposed|idea|queued|unpaid|reserved|booked|placed|created|logged|offered|identified|unassigned|upcoming|tentative|on loan|borrowed|started|enrolled|assigned|sent|unread|received|admitted|inquiry|request|awaiting \w+|in review|due)$/u;
const END =
  /^(?:done|closed|complete|completed|finished|resolved|solved|fixed|cancell?ed|rejected|declined|denied|paid|won|lost|returned|delivered|archived|sold|expired|left|graduated|reimbursed|terminated|ended|passed|failed|hired|fulfilled|no[- ]show|refunded|dropped|reached|missed|mitigated|settled|retired|unsubscribed|attended|played|distributed|withdrawn|void|voided|written off|disposed|discharged|abandoned|duplicate|out of service|launched)$/u;
const SETTLED =
  /^(?:approved|accepted|published|received|confirmed|inactive|discontinued|verified|shipped|signed|selected|adopted|elected|awarded|granted)$/u;
const WRONG =
  /^(?:cancell?ed|rejected|declined|denied|lost|expired|terminated|failed|no[- ]show|refunded|dropped|missed|withdrawn|void|voided|written off|abandoned|duplicate|out of service|overdue|broken|damaged|disputed|bounced|suspended|banned|blocked|stolen|unsubscribed|not hired|absent)$/u;
const ASIDE = /^(?:on hold|paused|waiting|blocked|suspended|overdue|in repair|maintenance|on leave|snoozed|deferred)$/u;

/** A value of a status in lower case. */
export function isStart(value: string): boolean {
  return START.test(value);
}

/** Work on the record is over; `settled` words count only where no plainer end is among the choices. */
export function isEnd(value: string): boolean {
  return END.test(value) || WRONG_END.test(value);
}
const WRONG_END = /^(?:not |un)(?:approved|successful|hired|selected)$/u;

export function isSettled(value: string): boolean {
  return SETTLED.test(value);
}

/** A way out beside the usual course. */
export function isWrong(value: string): boolean {
  return WRONG.test(value) || WRONG_END.test(value);
}

/** A pause from which the record comes back. */
export function isAside(value: string): boolean {
  return ASIDE.test(value);
}

/** Returns the values at which nothing more is to be done. */
export function closedValues(values: readonly string[]): string[] {
  const ends = values.filter((value) => isEnd(value));
  const good = ends.some((value) => !isWrong(value));
  const settled = good ? [] : values.filter((value, at) => isSettled(value) && at > 0);
  return values.filter((value) => ends.includes(value) || settled.includes(value));
}

/** Tells whether the values are steps of a course that ends, unlike states of a thing ("available, in use"). */
export function isCourse(values: readonly string[]): boolean {
  const closed = closedValues(values);
  return values.length >= 2 && closed.length > 0 && closed.length < values.length && isStart(values[0] ?? "");
}
