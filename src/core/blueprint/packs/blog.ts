/** Says what a blog keeps; the records themselves are those of other packs. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const BLOG: Pack = {
  id: "blog",
  cues: values("blog | blogging | personal blog | company blog"),
  core: ["post", "category"],
  records: [],
};
