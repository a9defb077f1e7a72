/** Returns singular and plural forms of English nouns. */
import pluralize from "pluralize";

/** Where the general rules go wrong or people mean something else in apps. */
const SINGULARS: Record<string, string> = {
  lens: "lens",
  axis: "axis",
  canvas: "canvas",
  atlas: "atlas",
  alias: "alias",
  goods: "goods",
  premises: "premises",
  means: "means",
  sales: "sale",
  data: "data",
  media: "media",
  criteria: "criterion",
  gas: "gas",
  bus: "bus",
  campus: "campus",
  virus: "virus",
  bonus: "bonus",
  census: "census",
  corpus: "corpus",
  focus: "focus",
  menu: "menu",
  cookies: "cookie",
  movies: "movie",
  bias: "bias",
  staff: "staff",
  chassis: "chassis",
  feedback: "feedback",
  leave: "leave",
  leaves: "leave",
  news: "news",
  glasses: "glasses",
  clothes: "clothes",
  payroll: "payroll",
  wardrobes: "wardrobe",
  people: "person",
  men: "man",
  women: "woman",
  sms: "sms",
  crm: "crm",
  gps: "gps",
  faqs: "faq",
  boss: "boss",
  caches: "cache",
  axes: "axis",
  alumni: "alumnus",
  vertices: "vertex",
  indices: "index",
  matrices: "matrix",
  taxes: "tax",
  bases: "base",
  canvases: "canvas",
  atlases: "atlas",
  cafes: "cafe",
  lives: "life",
  shoes: "shoe",
  calves: "calf",
  viruses: "virus",
  lenses: "lens",
};
const PLURALS: Record<string, string> = {
  lens: "lenses",
  axis: "axes",
  canvas: "canvases",
  atlas: "atlases",
  alias: "aliases",
  goods: "goods",
  premises: "premises",
  data: "data",
  media: "media",
  staff: "staff",
  feedback: "feedback",
  virus: "viruses",
  furniture: "furniture",
  merchandise: "merchandise",
  luggage: "luggage",
  payroll: "payroll",
  inventory: "inventory",
  stock: "stock",
  clothes: "clothes",
  index: "indexes",
  homework: "homework",
  leave: "leave",
  crm: "crm",
  person: "people",
  attendance: "attendance",
  equipment: "equipment",
  cargo: "cargo",
  means: "means",
  glasses: "glasses",
  chassis: "chassis",
  gps: "gps",
  sms: "sms",
  criterion: "criteria",
  forum: "forums",
  menu: "menus",
  campus: "campuses",
  bonus: "bonuses",
  gas: "gases",
  alumnus: "alumni",
  knowledge: "knowledge",
  poetry: "poetry",
  maintenance: "maintenance",
  weather: "weather",
};

function keepCase(from: string, to: string): string {
  return from.length > 0 && from[0] !== from[0]?.toLowerCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}

/** Acronyms such as CRM or SKU take a small "s" and nothing else. */
function isAcronym(word: string): boolean {
  return /^[A-Z0-9]{2,6}$/u.test(word);
}

function inflectable(word: string): boolean {
  return word.length <= 40 && /^[\p{Script=Latin}'’-]+$/u.test(word);
}

/** Answers are remembered, since the same few nouns are asked for again and again; emptied when it grows. */
const remembered = new Map<string, string>();
const MAX_REMEMBERED = 4_000;

/** Returns the singular of one word; words of other scripts stay as they are. */
export function singular(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = findSingular(word);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

function findSingular(word: string): string {
  const lower = word.toLowerCase();
  if (Object.hasOwn(SINGULARS, lower)) return keepCase(word, SINGULARS[lower] ?? word);
  if (Object.hasOwn(PLURALS, lower)) return word;
  if (/^[A-Z0-9]{2,6}s$/u.test(word)) return word.slice(0, -1);
  if (isAcronym(word) || !inflectable(word) || /(?:ss|us|is)$/u.test(lower)) return word;
  return keepCase(word, pluralize.singular(lower));
}

/** Returns the plural of one singular word. */
export function plural(word: string): string {
  const lower = word.toLowerCase();
  if (Object.hasOwn(PLURALS, lower)) return keepCase(word, PLURALS[lower] ?? word);
  if (isAcronym(word)) return `${word}s`;
  if (!inflectable(word)) return word;
  return keepCase(word, pluralize.plural(lower));
}

/** Tells whether a word stands in the plural. */
export function isPlural(word: string): boolean {
  return singular(word).toLowerCase() !== word.toLowerCase();
}
