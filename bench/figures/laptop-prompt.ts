/** The README's first prompt. */
export const laptopPrompt =
  "Track laptops and who has them: laptop has name, serial number, purchase date, price and status " +
  "(available, in use, retired); each laptop belongs to an employee";
