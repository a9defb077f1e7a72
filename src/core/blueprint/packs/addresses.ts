/** Says what an address book keeps; the records themselves are those of other packs. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const ADDRESSES: Pack = {
  id: "addresses",
  cues: values("address book | contact book | phone book | rolodex"),
  core: ["contact"],
  records: [],
};
