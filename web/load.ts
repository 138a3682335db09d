// Where the graph comes from: the page itself when it is one file, else the server.
import { unzlibSync } from "fflate";
import { QueryWorker } from "./worker/client.ts";
import QueryWorkerScript from "./worker/query.worker.ts?worker&inline";

export async function loadBytes(): Promise<Uint8Array> {
  const block = document.getElementById("whom-data");
  if (block?.textContent) {
    const packed = Uint8Array.from(atob(block.textContent.trim()), (char) => char.charCodeAt(0));
    return unzlibSync(packed);
  }
  const response = await fetch("graph.whom", { cache: "no-store" });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export function makeWorker(): QueryWorker {
  return new QueryWorker(new QueryWorkerScript());
}

/** Calls back when the server says that the data has changed. A page from disk has no server. */
export function watchServer(onChange: () => Promise<void>): void {
  if (!location.protocol.startsWith("http") || document.getElementById("whom-data")) return;
  const events = new EventSource("changes");
  events.addEventListener("changed", () => void onChange());
}
