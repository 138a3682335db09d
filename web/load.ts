// Where the graph comes from: the page itself when it is one file, else the server.
import { unzlibSync } from "fflate";
import { QueryWorker } from "./worker/client.ts";

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

/** A worker that runs this very script: by its address, or, where the page is one file, from its own text (as a classic script: blobs of a page from disk cannot be modules). */
export function makeWorker(): QueryWorker {
  const inline = document.getElementById("whom-code")?.textContent;
  if (inline) return new QueryWorker(new Worker(URL.createObjectURL(new Blob([inline], { type: "text/javascript" }))));
  const address = document.querySelector<HTMLScriptElement>("script[src]")?.src ?? location.href;
  return new QueryWorker(new Worker(address, { type: "module" }));
}

/** Calls back when the server says that the data has changed. A page from disk has no server. */
export function watchServer(onChange: () => Promise<void>): void {
  if (!location.protocol.startsWith("http") || document.getElementById("whom-data")) return;
  const events = new EventSource("changes");
  events.addEventListener("changed", () => void onChange());
}
