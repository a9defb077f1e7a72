/** Lists what people do with records that leaves a record of its own: enrolling, booking, voting, paying, sending. */

export interface ActRule {
  id: string;
  /** Base forms; a phrase holds the preposition where the verb needs one to mean this. */
  verbs: readonly string[];
  /** Nouns of the record, best first; one that the request names already is taken. */
  records: readonly string[];
  /** Fields of the record where no pack knows it, in the language of requests. */
  fields: string;
  label: string;
  /** Words of the person who does it; looked for among the entities. */
  by: readonly string[];
  /** Fields that say who it was, where no such person is kept. */
  who?: string;
  /** What the doer is asked for beside who it is. */
  asks: readonly string[];
  /** Objects that the rule is for, and not for; tested on the singular words. */
  object?: RegExp;
  notObject?: RegExp;
  /** The record only makes sense about another one. */
  about: boolean;
  done: string;
  /** Its fields come before those that a pack knows. */
  first?: boolean;
  /** Said among the assumptions where the word promises more than a local record. */
  local?: string;
}

const LOCAL_MESSAGE = "Messages are kept in the app and read there; nothing is sent from this machine.";
const LOCAL_PAYMENT = "Payments are only recorded: no card is charged and nothing leaves this machine.";

/** The first rule whose verb and object fit is taken. */
export const ACT_RULES: readonly ActRule[] = [
  {
    id: "enroll",
    verbs: [
      "enroll",
      "enrol",
      "enroll in",
      "enrol in",
      "sign up for",
      "register for",
      "register in",
      "join",
      "participate in",
      "rsvp",
      "rsvp to",
      "attend",
      "take part in",
      "enter",
    ],
    records: ["enrollment", "enrolment", "registration", "participation", "rsvp", "sign-up"],
    fields: "date (default today); status (registered, confirmed, cancelled); notes",
    label: "Register",
    by: ["student", "participant", "attendee", "contestant", "member", "player", "athlete", "learner", "guest", "user"],
    who: "name; email",
    asks: ["name", "email", "notes"],
    object:
      /\b(?:course|class|lesson|contest|competition|event|workshop|webinar|tournament|program|training|conference|meetup|activity|quiz|trip|race|league|club|group|team|community|session|camp|seminar|challenge|match|game|shift|ride|walk)$/u,
    about: true,
    done: "You are registered.",
  },
  {
    id: "apply",
    verbs: ["apply for", "apply to"],
    records: ["application", "job application"],
    fields: "date (default today); message (long text); status (submitted, in review, accepted, rejected)",
    label: "Apply",
    by: ["applicant", "candidate", "athlete", "student", "worker", "freelancer", "volunteer", "member", "user"],
    who: "name; email; phone",
    asks: ["name", "email", "phone", "message", "cover letter", "notes"],
    notObject: /\b(?:filter|setting|colou?r|style|discount|coupon|condition|template)$/u,
    about: true,
    done: "Your application was submitted.",
  },
  {
    id: "subscribe",
    verbs: ["subscribe to", "subscribe"],
    records: ["subscription", "subscriber"],
    fields: "name; email; subscribed on (default today); status (active, unsubscribed)",
    label: "Subscribe",
    by: ["subscriber", "member", "customer", "reader", "user"],
    asks: ["name", "email"],
    about: false,
    done: "The subscription was recorded.",
    local: "Subscriptions are recorded in the app; nothing is mailed from this machine.",
  },
  {
    id: "book",
    verbs: ["book", "reserve", "schedule", "make a reservation for"],
    records: ["booking", "reservation", "appointment", "order"],
    fields: "reference number; start date; end date; status (requested, confirmed, cancelled, completed); notes",
    label: "Book",
    by: ["customer", "guest", "client", "patient", "member", "passenger", "traveler", "user"],
    who: "name; email; phone",
    asks: ["name", "email", "phone", "start date", "end date", "date", "time", "notes"],
    notObject:
      /\b(?:appointment|session|meeting|booking|reservation|interview|consultation|shift|visit|call|post|task|event|delivery|maintenance|reservation)$/u,
    about: true,
    done: "The booking was made.",
  },
  {
    id: "rent",
    verbs: ["rent", "hire", "lease"],
    records: ["rental", "booking", "lease"],
    fields: "start date; end date; price; status (reserved, rented, returned, cancelled)",
    label: "Rent",
    by: ["customer", "client", "tenant", "member", "user"],
    who: "name; phone",
    asks: ["name", "phone", "start date", "end date"],
    notObject: /\b(?:employee|staff|people|candidate|worker|person)$/u,
    about: true,
    done: "The rental was recorded.",
  },
  {
    id: "borrow",
    verbs: ["borrow", "check out", "lend", "loan", "sign out"],
    records: ["loan", "checkout", "lending"],
    fields: "loan date (default today); due date; returned on; status (on loan, returned, overdue)",
    label: "Lend",
    by: ["member", "borrower", "employee", "customer", "student", "patron", "user"],
    who: "borrower name",
    asks: ["borrower name", "due date"],
    notObject: /\b(?:order|guest|visitor|cart)$/u,
    about: true,
    done: "The loan was recorded.",
  },
  {
    id: "order",
    verbs: ["order", "buy", "purchase", "place an order for", "shop for", "shop"],
    records: ["order", "purchase", "sale"],
    fields: "order number; date (default today); quantity; status (new, paid, shipped, delivered, cancelled)",
    label: "Order",
    by: ["customer", "buyer", "client", "member", "user"],
    who: "name; email; address",
    asks: ["name", "email", "address", "quantity", "notes"],
    notObject: /\b(?:order|item list|list)$/u,
    about: true,
    done: "The order was placed.",
    local: LOCAL_PAYMENT,
  },
  {
    id: "pay",
    verbs: [
      "pay",
      "pay for",
      "make payment",
      "make payments",
      "make a payment",
      "process payment",
      "process payments",
      "collect fee",
      "collect",
      "check out with",
    ],
    records: ["payment"],
    fields:
      "date (default today); amount; method (card, bank transfer, cash); reference number; status (recorded, confirmed, refunded)",
    label: "Record payment",
    by: ["customer", "client", "tenant", "patient", "member", "user"],
    who: "payer name",
    asks: ["payer name", "amount", "method"],
    object: /\b(?:payment|fee|bill|invoice|booking|order|fine|rent|ticket|bookings|membership|online|subscription)$/u,
    about: false,
    done: "The payment was recorded.",
    local: LOCAL_PAYMENT,
  },
  {
    id: "vote",
    verbs: ["vote", "vote on", "vote for", "cast vote", "cast", "upvote"],
    records: ["vote"],
    fields: "date (default today); comment",
    who: "voter name",
    label: "Vote",
    by: ["voter", "member", "user"],
    asks: ["voter name"],
    about: true,
    done: "Your vote was counted.",
  },
  {
    id: "like",
    verbs: ["like", "favorite", "favourite", "bookmark"],
    records: ["like", "favorite", "favourite", "bookmark"],
    fields: "name; date (default today)",
    label: "Like",
    by: ["member", "reader", "user"],
    asks: [],
    about: true,
    done: "Noted.",
  },
  {
    id: "review",
    verbs: [
      "rate",
      "review",
      "leave review for",
      "leave a review for",
      "write review",
      "write reviews",
      "write a review",
    ],
    records: ["review", "rating", "feedback"],
    fields: "rating; comment; date (default today)",
    who: "reviewer name",
    label: "Review",
    by: ["customer", "guest", "reviewer", "member", "reader", "user"],
    asks: ["rating", "comment", "reviewer name"],
    notObject:
      /\b(?:application|request|report|code|document|claim|submission|data|performance|result|review|rating|history|statistic|information|log)s?$/u,
    about: true,
    done: "Thank you for your review.",
  },
  {
    id: "comment",
    verbs: ["comment on", "comment", "reply to", "respond to"],
    records: ["comment", "reply"],
    fields: "text (long text); date (default today)",
    who: "author name",
    label: "Comment",
    by: ["member", "author", "reader", "user"],
    asks: ["text", "author name"],
    notObject: /\b(?:comment|reply)$/u,
    about: true,
    done: "Your comment was added.",
  },
  {
    id: "respond",
    verbs: ["fill out", "fill in", "complete", "take", "answer", "respond to", "submit", "fill"],
    records: ["survey response", "response", "submission"],
    fields: "date (default today); answers (long text); status (submitted, reviewed)",
    label: "Fill out",
    by: ["patient", "customer", "employee", "student", "member", "user"],
    who: "name; email",
    asks: ["name", "email", "answers"],
    object:
      /\b(?:survey|questionnaire|personality assessment|health check|evaluation|registration form|feedback form|survey form)$/u,
    about: true,
    done: "Your answers were saved.",
  },
  {
    id: "report",
    verbs: ["submit", "file", "write", "send", "make"],
    records: ["report"],
    fields:
      "title; details (long text); date (default today); attachment (file); status (submitted, in review, closed)",
    label: "Submit report",
    by: ["employee", "staff", "worker", "user"],
    asks: ["title", "details", "attachment"],
    object: /\breport$/u,
    about: false,
    done: "The report was submitted.",
  },
  {
    id: "attempt",
    verbs: ["take", "start", "practice", "practise", "play", "complete", "attempt", "solve"],
    records: ["attempt", "exam attempt", "quiz attempt"],
    fields: "date (default today); score (integer); status (started, finished); notes",
    label: "Start",
    by: ["student", "learner", "player", "candidate", "member", "user"],
    who: "name",
    asks: ["name", "score"],
    object: /\b(?:quiz|exam|test|puzzle|practice test|challenge|trivia|game)$/u,
    about: true,
    done: "Saved.",
  },
  {
    id: "follow",
    verbs: ["follow", "befriend", "make", "add"],
    records: ["friendship", "follow"],
    fields: "name; since (date)",
    label: "Follow",
    by: ["member", "user"],
    asks: ["name"],
    object: /\b(?:friend|follower|artist|author|creator)$/u,
    about: false,
    done: "Noted.",
  },
  {
    id: "invite",
    verbs: ["invite"],
    records: ["invitation", "invite"],
    fields: "name; email; date (default today); message (long text); status (invited, accepted, declined)",
    label: "Invite",
    by: ["member", "user"],
    asks: ["name", "email", "message"],
    about: false,
    done: "The invitation was recorded.",
    local: "Invitations are recorded in the app; nothing is mailed from this machine.",
  },
  {
    id: "message",
    verbs: [
      "message",
      "contact",
      "communicate with",
      "chat with",
      "talk to",
      "communicate",
      "interact with",
      "connect with",
      "send message",
      "send messages",
      "send messages to",
      "exchange messages",
      "chat",
      "write to",
      "reach out to",
    ],
    records: ["message", "chat message"],
    fields: "subject; message (long text); sent at (default now); status (new, read, answered)",
    who: "sender name; sender email (email)",
    label: "Send message",
    by: ["user"],
    asks: ["subject", "message", "sender name", "sender email"],
    notObject: /\b(?:website|app|site|system|content|chart|map|interface|platform|dashboard)$/u,
    about: false,
    done: "Your message was saved.",
    local: LOCAL_MESSAGE,
  },
  {
    id: "notify",
    verbs: [
      "notify",
      "remind",
      "alert",
      "send notification",
      "send notifications",
      "receive notification",
      "receive notifications",
      "receive alert",
      "receive alerts",
      "send alert",
      "send reminder",
      "send reminders",
      "send sms alert",
      "send sms alerts",
      "sms",
    ],
    records: ["notification", "alert"],
    fields: "title; message (long text); recipient; date (default today); status (new, read)",
    label: "Notify",
    by: [],
    asks: ["title", "message"],
    about: false,
    done: "The notification was added.",
    local: "Notifications are kept in a list in the app; no SMS, e-mail or push message is sent from this machine.",
  },
  {
    id: "email",
    verbs: [
      "email",
      "send email",
      "send emails",
      "send an email",
      "compose email",
      "compose emails",
      "send",
      "compose",
    ],
    records: ["email"],
    fields: "subject; recipient (email); body; status (draft, sent); sent at (datetime)",
    label: "Write e-mail",
    by: [],
    asks: ["subject", "recipient", "body"],
    object: /\b(?:e-?mail|newsletter)$/u,
    about: false,
    done: "The e-mail was saved in the outbox.",
    local: "E-mails are kept in an outbox in the app; nothing is sent from this machine.",
  },
  {
    id: "donate",
    verbs: ["donate", "donate to", "contribute to", "give to"],
    records: ["donation"],
    fields: "amount; date (default today); notes",
    who: "donor name",
    label: "Donate",
    by: ["donor", "member", "user"],
    asks: ["donor name", "amount"],
    about: false,
    done: "Thank you for your donation.",
    local: LOCAL_PAYMENT,
  },
  {
    id: "spin",
    verbs: ["spin", "draw", "play"],
    records: ["winning record", "winning", "draw", "spin"],
    fields: "date and time (datetime, default now)",
    who: "player name",
    label: "Spin",
    by: ["player", "user"],
    asks: ["player name"],
    object: /\b(?:wheel|prize|prizes|lottery|lot|winner|raffle|name)$/u,
    about: false,
    done: "Drawn. The result is in the list.",
  },
  {
    id: "clock",
    verbs: ["clock in", "clock out", "clock", "punch in", "check in", "check out"],
    records: ["attendance", "time entry", "attendance record"],
    fields: "date (default today); clock in (datetime); clock out (datetime); status (present, late, absent); notes",
    label: "Clock in",
    by: ["employee", "staff", "worker", "member", "student"],
    asks: [],
    first: true,
    object: /^(?:|in|out|work|shift|time|attendance)$/u,
    about: false,
    done: "Clocked in.",
  },
];

/** Returns the rule for a verb and the singular words of its object. */
export function findAct(verb: string, object: string): ActRule | undefined {
  return ACT_RULES.find(
    (rule) =>
      rule.verbs.includes(verb) &&
      (rule.object === undefined || rule.object.test(object)) &&
      !(rule.notObject?.test(object) ?? false),
  );
}

const BY_ID = new Map(ACT_RULES.map((rule) => [rule.id, rule]));

export function actById(id: string): ActRule | undefined {
  return BY_ID.get(id);
}
