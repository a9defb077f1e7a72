import { runtimeConfigs } from "./tsup.runtime.ts";
const only = process.env.ONLY;
const host = { format: "esm", target: "node20", platform: "node", clean: false, minify: true, silent: true, loader: { ".sql": "text" }, splitting: true,
 entry: { host: "src/daemon/host/main.ts" }, outDir: "dist/daemon" };
export default only === "host" ? [host] : [host, ...runtimeConfigs];
