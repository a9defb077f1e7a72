/** Lists the units that numbers are given in: "area in m2", "tempo (bpm)". */

const WORDS =
  "pounds lbs lb ounces oz stone hours hrs minutes mins min seconds secs days weeks months years kg kilograms kilos g gram grams mg t tonnes tons cm centimeters centimetres mm millimeters m meters metres meter metre km kilometers kilometres miles mi ft feet foot inches inch in yards m2 m² sqm m3 m³ ha hectares hectare acres acre km2 sqft l liter liters litre litres ml cl dl gallons gal cc c °c celsius fahrenheit kelvin gb mb tb kb watts w kw mw kwh mwh v volts a amps ohm hz khz mhz bpm rpm kmh km/h mph knots kt bar psi pa kpa hpa db lux ppm kcal calories joules nm px dpi degrees";

const UNITS: ReadonlySet<string> = new Set(WORDS.split(" "));
/** Words that mean something else as often. */
const LOOSE: ReadonlySet<string> = new Set("in a c min t v w l m g".split(" "));

/** Tells whether the word after "in" is a unit. */
export function isUnit(lower: string): boolean {
  return UNITS.has(lower) && lower !== "in" && lower !== "a";
}

/** Tells whether a word that stands alone in brackets is a unit. */
export function isPlainUnit(lower: string): boolean {
  return UNITS.has(lower) && (!LOOSE.has(lower) || /^[clmgtw]$/u.test(lower));
}
