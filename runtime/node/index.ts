/** What the server of an exported project imports from `@vector/runtime/node`. */
export { type AppApi, type AppParts, openAppApi } from "./app-api.ts";
export { runAppServer } from "./run-app-server.ts";
export { readServerSettings, type ServerSettings, SettingError } from "./server-settings.ts";
export { type RunningAppServer, startAppServer } from "./start-app-server.ts";
