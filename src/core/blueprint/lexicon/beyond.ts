/** Lists what requests often ask for and the built-in engine does not build, with the reason people are told. */

export interface BeyondRule {
  test: RegExp;
  reason: string;
}

const MESSAGES = "The built-in engine does not send messages (email, SMS, push, chat).";
const ACCOUNTS =
  "Sign-in and roles are built when the request says who signs in or who may do what; these words do not.";
const CHARTS = "Charts and reports are built when the request says of which records; these words do not.";
const FILES = "Lists import and export CSV and can be printed; the built-in engine does not build more than that.";

/** Tried in order on the lower-case words of a clause or a list item. */
export const BEYOND_RULES: readonly BeyondRule[] = [
  {
    test: /\b(?:digest|newsletters?|notif\w*|reminders?|remind\w*|alerts?|sms|push|chat\w*|messag\w*|e-?mails? (?:to|when|alert|sending)|sends?|sending|sent|communicat\w*|mailing)\b/u,
    reason: MESSAGES,
  },
  {
    test: /\b(?:log ?ins?|log in|sign in|sign up|sign-?ups?|passwords?|permissions?|roles?|authenticat\w*|authoriz\w*|access control|accounts?|2fa|sso|oauth|user management)\b/u,
    reason: ACCOUNTS,
  },
  {
    test: /\b(?:charts?|dashboards?|graphs?|analytics|reports?|reporting|kpis?|visuali[sz]\w*|statistics?|leaderboards?|data analysis|analysis|trends?|metrics|plots? (?:of|showing))\b/u,
    reason: CHARTS,
  },
  {
    test: /\b(?:exports?|imports?|csv|excel|xlsx?|pdfs?|print\w*|attachments?|upload\w*|download\w*|file storage|barcode scann\w*|scan\w*)\b/u,
    reason: FILES,
  },
  {
    test: /\b(?:payments?|stripe|paypal|checkout|credit cards?|pay online|online pay\w*)\b/u,
    reason: "The built-in engine does not take payments.",
  },
  {
    test: /\b(?:integrat\w*|sync\w*|apis?|webhooks?|slack|google|outlook|import from|connect\w* (?:to|with))\b/u,
    reason: "The built-in engine does not connect to other systems.",
  },
  {
    test: /\b(?:ai|machine learning|predict\w*|forecast\w*|recommend\w*|recogni\w*|detect\w*|optimi[sz]\w*|chatbots?|matching|auto-?populat\w*|automat\w*)\b/u,
    reason: "The built-in engine does not predict, recommend, recognise or automate.",
  },
  {
    test: /\b(?:kanban|boards?|calendar view|calendars?|gantt|timeline view|maps?|gallery)\b/u,
    reason:
      "Boards, calendars and galleries are built for records that have a status, a date or a picture; other views are not.",
  },
  {
    test: /\b(?:workflows?|approval flow|escalat\w*|when .* (?:becomes|changes|is set)|every (?:day|week|month|hour|morning|evening|night)|weekly|nightly|cron)\b/u,
    reason:
      "The built-in engine builds steps that people take; it runs nothing by itself at set times or when something happens.",
  },
  {
    test: /\b(?:multi-?language|languages|translat\w*|offline|ios|android|native app|video|streaming|real-?time|live)\b/u,
    reason: "The built-in engine does not build this kind of feature.",
  },
  {
    test: /\b(?:comput\w*|calculat\w*|simulat\w*|compar\w*|gam(?:e|es|ing))\b/u,
    reason: "The built-in engine does not write special calculations or interactions.",
  },
];

/** What every generated list and form does anyway. */
export const BUILT_ANYWAY =
  /\b(?:search\w*|filter\w*|sort\w*|add|adding|creat\w*|edit\w*|delet\w*|remov\w*|updat\w*|brows\w*|view\w*|list\w*|display\w*|show\w*|manag\w*|record\w*|crud)\b/u;

/** Returns why the words are beyond the built-in engine; undefined when nothing says so. */
export function reasonBeyond(lower: string): string | undefined {
  const text = lower.length > 400 ? lower.slice(0, 400) : lower;
  return BEYOND_RULES.find((rule) => rule.test.test(text))?.reason;
}
