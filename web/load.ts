// Where the graph comes from: the page itself when it is one file, else the server.
import { inflate } from "./inflate.ts";
import { QueryWorker } from "./worker/client.ts";

export async function loadBytes(): Promise<Uint8Array> {
  const block = document.getElementById("whom-data");
  if (block?.textContent) return new Uint8Array(await inflate(block.textContent));
  const response = await fetch("graph.whom", { cache: "no-store" });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The worker's script has an address that the page is told, or, where the page is one file, it is the page's own text (as a classic script: blobs of a page from disk cannot be modules). */
export const makeWorker = (bytes: Uint8Array): QueryWorker => new QueryWorker(startScript, bytes);

function startScript(): Worker {
  const inline = document.getElementById("whom-code")?.textContent;
  if (inline) return new Worker(URL.createObjectURL(new Blob([inline], { type: "text/javascript" })));
  return new Worker(document.querySelector<HTMLMetaElement>("meta[name=whom-worker]")?.content ?? "", { type: "module" });
}

/** Calls back when the server says that the data has changed. A page from disk has no server. */
export function watchServer(onChange: () => Promise<void>): void {
  if (!location.protocol.startsWith("http") || document.getElementById("whom-data")) return;
  const events = new EventSource("changes");
  events.addEventListener("changed", () => void onChange());
}
