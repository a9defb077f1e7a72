/** Lists requests that no domain has to do with, and the records that are all they ask for. */

/** Requests that no pack may turn into an app of its own kind; the records are all that may be kept. */
export const UNRELATED: readonly [string, readonly string[]][] = [
  ["a contact list", ["contact"]],
  ["Keep my lighthouses with name, height and year built", ["lighthouse"]],
  ["Track fossils", ["fossil"]],
  ["A list of bridges with name, span in m and support type", ["bridge"]],
  ["Kites: name, service life, plan drawing, area", ["kite"]],
  ["Collect proverbs. Each proverb has text, meaning and language", ["proverb"]],
  ["Catalogue of telescopes with aperture and price", ["telescope"]],
  ["Keep track of tides with date and level", ["tide"]],
  ["Comets: name, discovery year, finance source", ["comet"]],
  ["app for knots", ["knot"]],
];
