import { runtimeConfigs } from "./tsup.runtime.ts";

export default [...runtimeConfigs];
