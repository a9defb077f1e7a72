/** The host program: one process per app that checks it, previews it, or does both in turn, as the daemon says. */
import { isMainThread } from "node:worker_threads";
import { runRenderWorker } from "../check/render-worker.ts";
import { runHost } from "./run-host.ts";

if (isMainThread) runHost();
else runRenderWorker();
