// Both in one script, for a page that is one file: it can load nothing, so its worker is made of its own text.
import { startPage } from "./page.tsx";
import { startWorker } from "./worker/query-worker.ts";

if ("document" in globalThis) void startPage();
else startWorker();
