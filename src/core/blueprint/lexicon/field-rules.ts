/** Lists the rules that read a field's type from its name; the first match wins. */
import type { FieldType } from "../../spec/field-schema.ts";

export interface FieldRule {
  type: FieldType;
  test: RegExp;
  /** 0..1: how surely such a name means this type. */
  confidence: number;
  min?: number;
  max?: number;
  unique?: boolean;
  /** Choices that a field of this name has where the person gave none. */
  choices?: readonly string[];
}

const PRIORITY = ["Low", "Medium", "High"];

/** Tested against the lower-case words of the name, joined by single spaces. */
export const FIELD_RULES: readonly FieldRule[] = [
  { type: "integer", test: /^(?!hours )[\w ]*s per (?:hour|day|week|month|year|night|shift)$/u, confidence: 0.8 },
  { type: "decimal", test: /^hours per (?:day|week|month|year)$/u, confidence: 0.8 },
  {
    type: "boolean",
    test: /^(?:is|has|can|should|was|are|does|needs|allows?|accepts|requires) |(?: flag| enabled| active\??)$|^(?:active|enabled|archived|paid\??|billable|public|featured|verified|discontinued|completed\??|done\??|taxable|refundable|returned\??|vip|approved\??|urgent|fragile|vegetarian|vegan|in stock|subscribed|confirmed)$/u,
    confidence: 0.85,
  },
  { type: "email", test: /\be-?mails?(?: address(?:es)?)?$/u, confidence: 0.97 },
  {
    type: "phone",
    test: /\b(?:phone|telephone|mobile|cell|fax|tel|whatsapp)(?: (?:number|no|nr))?$|\bcontact number$/u,
    confidence: 0.95,
  },
  {
    type: "secret",
    test: /\b(?:password|passcode|secret|api key|access token|private key|pin code|cvv|ssn|social security number)$/u,
    confidence: 0.95,
  },
  { type: "latitude", test: /^(?:\w+ )?(?:latitude|lat)$/u, confidence: 0.9 },
  { type: "longitude", test: /^(?:\w+ )?(?:longitude|lng|lon|long)$/u, confidence: 0.9 },
  { type: "long_text", test: /\b(?:cover|motivation|reference) letters?$|^motivation$/u, confidence: 0.75 },
  {
    type: "image",
    test: /\b(?:photo|photos|image|images|picture|pictures|avatar|logo|thumbnail|cover|cover image|portrait|screenshot|headshot|mugshot|icon)$/u,
    confidence: 0.9,
  },
  {
    type: "file",
    test: /\b(?:attachment|attachments|file|files|pdf|document file|resume|cv file|receipt file|receipt|scan|attached file|upload)$/u,
    confidence: 0.85,
  },
  {
    type: "tags",
    test: /^(?:tags?|labels|keywords|hashtags|skills|hobbies|interests|ingredients list|topics|specialties|amenities)$/u,
    confidence: 0.85,
  },
  {
    type: "url",
    test: /\b(?:url|website|web site|homepage|link|web page|webpage|github|linkedin|video|videos|video link|(?:photo|image|picture|logo|file|pdf) (?:url|link))$/u,
    confidence: 0.85,
  },
  { type: "colour", test: /\bcolou?r code$|^brand colou?r$|^colou?r (?:hex|tag)$/u, confidence: 0.8 },
  {
    type: "code",
    test: /\b(?:serial|invoice|order|account|reference|ticket|contract|policy|tracking|part|model|registration|licen[cs]e|licen[cs]e plate|plate|passport|tax|vat|employee|member|membership|student|asset|batch|lot|case|claim|badge|card|room|flight|receipt|po|batch|catalog|chassis|identity|patient|quote|document|batch) (?:number|no|nr|id)$|\b(?:sku|isbn|issn|ean|upc|gtin|barcode|vin|iban|bic|swift|imei|code|slug|asset tag|tag number|inventory number|postcode|zip|postal code|zip code|serial|mac address|ip address|hostname|number plate|license plate|licence plate|unique id)$/u,
    confidence: 0.9,
  },
  {
    type: "duration",
    test: /\b(?:duration|elapsed|running time|runtime|time spent|prep(?:aration)? time|cook(?:ing)? time|estimated time|length in (?:minutes|hours))$|^minutes$/u,
    confidence: 0.75,
  },
  {
    type: "datetime",
    test: /\b(?:start|end|starts?|ends?|begin|check ?in|check ?out|departure|arrival|pickup|pick up|appointment|visit|event|booking|clock in|clock out)(?: date and)? (?:date)?time$|\btimestamp$|\bdate ?time$|\bdate and time$|\b(?:starts|ends) at$|\b(?:time ?slot|slot)$|\b(?:take-?off|landing|arrival|departure) time$|\b(?:created|updated|sent|received|logged|opened|closed|scheduled|started|finished|checked in|checked out|reported|occurred|happened) at$|ed at$|^(?:clock in|clock out|clocked in|clocked out)$/u,
    confidence: 0.9,
  },
  {
    type: "text",
    test: /\b(?:opening|business|office|visiting|core) (?:hours|times)$|\btime (?:window|frame)$/u,
    confidence: 0.8,
  },
  { type: "time", test: /\b(?:time|hour of day)$/u, confidence: 0.8 },
  {
    type: "year",
    test: /\byear(?: (?:built|published|of (?:publication|construction|manufacture|release|birth|make)))?$|^vintage$/u,
    confidence: 0.85,
    min: 1000,
    max: 9999,
  },
  {
    type: "date",
    test: /\b(?:date|day|dob|deadline|due|birthday|birth ?date|until|expiry|expires|expiration|since|anniversary)$|^date (?:of )?\w+$|\b(?:due|purchased|bought|hired|issued|received|joined|born|valid|published|released|opened|closed|started|returned|borrowed|expires|created|updated|completed|ordered|shipped|delivered|paid|signed|acquired|installed|planted|harvested|last seen|last contacted|last serviced|subscribed|registered|started|decided|approved|measured|sent|submitted|resolved|collected|found|adopted|rescued|tested|inspected|performed|recorded|made|taken|given|used|built|founded) on$|^(?:start|end|due|starts|ends|check-in|check-out|birth|expiry|valid from|valid to|valid until|from|to)$|\b(?:check-in|check-out) date$|\bnext (?:service|inspection|review|follow ?up|visit|appointment)$|\bfollow ?up$|^(?:last|next) \w+(?:ed|d|en)$/u,
    confidence: 0.9,
  },
  {
    type: "percent",
    test: /\b(?:percent|percentage|pct|discount rate|tax rate|vat rate|completion|progress|interest rate|success rate|occupancy|probability|margin|commission rate|humidity|share)$|%$/u,
    confidence: 0.85,
  },
  { type: "position", test: /^(?:sort order|sort position|ordinal|display order)$/u, confidence: 0.85 },
  { type: "rating", test: /\b(?:rating|stars|satisfaction)$/u, confidence: 0.85, min: 1, max: 5 },
  {
    type: "integer",
    test: /\b(?:qty|quantity|count|stock(?: level)?|on hand|reorder (?:level|point)|number of .+|no of .+|num .+|capacity|seats?|pages|age|floor|guests|players|people|persons|beds|bedrooms|bathrooms|rooms|servings|copies|units|points|attendees|participants|mileage|odometer|votes|views|likes|minimum stock|max participants|score|credits|sets|reps|calories|kilometers|kilometres|population|edition|doors|employees count|headcount|seating)$|^(?:no|items)$/u,
    confidence: 0.85,
  },
  {
    type: "money",
    test: /\b(?:price|cost|costs|amount|total|subtotal|sub total|balance|fee|fees|salary|wage|wages|budget|revenue|tax|discount|payment|spend|value|rent|deposit|premium|fare|hourly rate|daily rate|(?:rate|cost|fee|amount|charge) per \w+|rate|charge|income|expense|profit|price per \w+|grand total|msrp|rrp|turnover|fine|tip|donation|commission|bonus|credit limit|pay)$/u,
    confidence: 0.85,
  },
  {
    type: "decimal",
    test: /\b(?:weight|height|width|depth|length|distance|area|size in .+|temperature|volume|tonnage|tempo|dose|yield|diameter|radius|thickness|altitude|elevation|circumference|perimeter|hours worked|lit(?:er|re)s|kilometers|kilometres|miles|gallons|grams|kilograms|kg|tons|speed|pressure|dosage|grade point|gpa|square (?:meters|metres|feet)|power|voltage|hours)$|\b(?:dose|yield|output|consumption) per \w+$/u,
    confidence: 0.75,
  },
  { type: "choice", test: /\bpriority$/u, confidence: 0.85, choices: PRIORITY },
  { type: "choice", test: /\bseverity$/u, confidence: 0.85, choices: ["Low", "Medium", "High", "Critical"] },
  { type: "choice", test: /\b(?:status|state of \w+)$/u, confidence: 0.8, choices: ["Open", "In progress", "Done"] },
  { type: "choice", test: /\bcondition$/u, confidence: 0.6, choices: ["New", "Good", "Fair", "Poor"] },
  { type: "choice", test: /\bgender$/u, confidence: 0.7, choices: ["Female", "Male", "Other"] },
  {
    type: "long_text",
    test: /\b(?:description|notes?|comments?|body|content|message|bio|biography|summary|details|remarks?|instructions|ingredients|feedback|explanation|reason|resolution|steps|agenda|minutes|abstract|observations?|diagnosis|transcript|terms|text|review|answer|symptoms|treatment|requirements|qualifications|specifications?|accomplishments|history|allergies|background)$/u,
    confidence: 0.8,
  },
  { type: "boolean", test: /\b(?:yes|agreed|consent)$/u, confidence: 0.6 },
];

/** Code-like names whose values are unique without the person saying so. */
export const UNIQUE_CODES =
  /\b(?:serial(?: (?:number|no|nr))?|sku|isbn|invoice (?:number|no|nr)|vin|imei|asset tag|barcode)$/u;

/** Names that hold a choice even where the type is not said. */
export const CHOICE_NAMES =
  /\b(?:status|state|stage|phase|priority|severity|type|kind|category|level|gender|role|plan|tier|condition|size|class|genre|department|colou?r|mode|method|source|channel|format|frequency|result|outcome|shift|season|difficulty|visibility|grade|rating|urgency|impact|risk|language|unit)$/u;

/** Names a person gives to what the record is called, best first. */
export const TITLE_NAMES: readonly RegExp[] = [
  /^name$/u,
  /^title$/u,
  /^full name$/u,
  /^display name$/u,
  /^subject$/u,
  /^label$/u,
  /^headline$/u,
  /^topic$/u,
  /^summary$/u,
  /\bname$/u,
  /\btitle$/u,
  /^question$/u,
  /^username$/u,
  /^(?:make|model)$/u,
];

/** Returns the first rule for a name of lower-case words. */
export function ruleForName(name: string): FieldRule | undefined {
  return FIELD_RULES.find((rule) => rule.test.test(name));
}
