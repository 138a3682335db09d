// One bundle for both: the page, and the worker that the page starts from the same script. Shared code is sent once.
import { startPage } from "./page.tsx";
import { startWorker } from "./worker/query-worker.ts";

if ("document" in globalThis) void startPage();
else startWorker();
