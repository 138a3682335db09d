// Where the graph comes from: the page itself when it is one file, else the server.
import { QueryWorker } from "./worker/client.ts";

export async function loadBytes(): Promise<Uint8Array> {
  const block = document.getElementById("whom-data");
  if (block?.textContent) {
    const unpacked = new Blob([bytesOf(block.textContent.trim())]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  }
  const response = await fetch("graph.whom", { cache: "no-store" });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** A worker that runs this very script: by its address, or, where the page is one file, from its own text (as a classic script: blobs of a page from disk cannot be modules). */
export const makeWorker = (bytes: Uint8Array): QueryWorker => new QueryWorker(startScript, bytes);

function startScript(): Worker {
  const inline = document.getElementById("whom-code")?.textContent;
  if (inline) return new Worker(URL.createObjectURL(new Blob([inline], { type: "text/javascript" })));
  const address = document.querySelector<HTMLScriptElement>("script[src]")?.src ?? location.href;
  return new Worker(address, { type: "module" });
}

/** Calls back when the server says that the data has changed. A page from disk has no server. */
export function watchServer(onChange: () => Promise<void>): void {
  if (!location.protocol.startsWith("http") || document.getElementById("whom-data")) return;
  const events = new EventSource("changes");
  events.addEventListener("changed", () => void onChange());
}
