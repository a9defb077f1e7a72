/** Tells tests where a browser is, and says once why they are skipped when there is none. */
import { findChromium } from "../../../../src/daemon/check/browser/find-chromium.ts";

const found = findChromium(process.env);

export const chromium = "executable" in found ? found.executable : undefined;

if (chromium === undefined) console.error(`browser tests are skipped: ${"missing" in found ? found.missing : ""}`);
