/** Lists the words for currencies. */

const WORDS: Record<string, string> = {
  usd: "USD",
  eur: "EUR",
  gbp: "GBP",
  chf: "CHF",
  jpy: "JPY",
  cny: "CNY",
  inr: "INR",
  cad: "CAD",
  aud: "AUD",
  nzd: "NZD",
  sek: "SEK",
  nok: "NOK",
  dkk: "DKK",
  pln: "PLN",
  czk: "CZK",
  huf: "HUF",
  brl: "BRL",
  mxn: "MXN",
  zar: "ZAR",
  krw: "KRW",
  sgd: "SGD",
  hkd: "HKD",
  thb: "THB",
  ils: "ILS",
  aed: "AED",
  ron: "RON",
  uah: "UAH",
  php: "PHP",
  idr: "IDR",
  myr: "MYR",
  ngn: "NGN",
  kes: "KES",
  euro: "EUR",
  euros: "EUR",
  "€": "EUR",
  dollar: "USD",
  dollars: "USD",
  $: "USD",
  sterling: "GBP",
  pounds: "GBP",
  pound: "GBP",
  "£": "GBP",
  yen: "JPY",
  "¥": "JPY",
  rupees: "INR",
  rupee: "INR",
  "₹": "INR",
  francs: "CHF",
  yuan: "CNY",
  renminbi: "CNY",
  zloty: "PLN",
  shekels: "ILS",
  rand: "ZAR",
  baht: "THB",
  won: "KRW",
};

/** Words that mean something else as often; they count only next to a money word. */
const DOUBTFUL = new Set(["pounds", "pound", "won", "rand", "php", "try", "$", "£", "€", "¥", "₹"]);

/** Returns the ISO 4217 code for a word; undefined when it is none or, without `sure`, a doubtful one. */
export function findCurrency(lower: string, nearMoney: boolean): string | undefined {
  if (DOUBTFUL.has(lower) && !nearMoney) return undefined;
  return Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
}
