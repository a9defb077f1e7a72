/** Lists words that are usually a value of a choice, not the name of a field. */
export const KNOWN_CHOICES: ReadonlySet<string> = new Set(
  "yes|no|maybe|low|medium|high|critical|urgent|normal|open|closed|new|in progress|done|pending|approved|rejected|active|inactive|available|in use|retired|lost|broken|draft|sent|paid|unpaid|overdue|cancelled|canceled|completed|complete|planned|on hold|resolved|small|large|extra large|red|green|blue|yellow|black|white|male|female|other|monthly|weekly|yearly|daily|quarterly|full-time|part-time|contractor|won|lost|lead|qualified|proposal|confirmed|tentative|scheduled|shipped|delivered|returned|on loan|borrowed|reserved|good|fair|poor|excellent|beginner|intermediate|advanced|easy|hard|morning|afternoon|evening|cash|card|bank transfer|online|in person|remote|public|private|todo|to do|to-do|doing|review|blocked|hot|cold|warm|internal|external|in repair|maintenance|sold|rented|accepted|declined|mild|severe|minor|major".split(
    "|",
  ),
);
