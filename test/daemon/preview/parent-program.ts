/** A daemon in small: starts a preview of the folder it is given, says so, and lives on until it is killed. */
import { createAppHosts } from "../../../src/daemon/host/app-hosts.ts";

const [packageRoot = "", scratchFolder = "", folder = ""] = process.argv.slice(2);
const hosts = createAppHosts({ packageRoot, scratchFolder, log: () => {} });
const preview = await hosts.startPreview({ appId: "laptops-1", folder });
process.stdout.write(`${JSON.stringify(preview)}\n`);
