/** Removes what the last build left, so that dist/ holds nothing that the sources no longer make. */
import { rmSync } from "node:fs";

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
