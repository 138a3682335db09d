// What the server hands out as the worker.
import { startWorker } from "./query-worker.ts";

startWorker();
