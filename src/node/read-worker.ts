// A worker thread of `whom read`: documents in, claims or one stage's output out.
import { parentPort, workerData } from "node:worker_threads";
import { makeDocumentReader, type DocumentTask, type ReaderSettings } from "./read-one.ts";

const port = parentPort;
if (port) {
  const read = makeDocumentReader(workerData as ReaderSettings);
  port.on("message", (task: DocumentTask) => port.postMessage(read(task)));
}
