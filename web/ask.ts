// A question goes to the worker, its answer to the page.
import { signal } from "@preact/signals";
import { answer, busy, change, lensInForce, status } from "./state.ts";
import type { QueryWorker } from "./worker/client.ts";

/** Set once the page has its worker. */
export const engine = signal<QueryWorker | null>(null);

/** @param shownAs how the question reads on the page, where it was put with ids */
export async function askQuestion(text: string, shownAs = text): Promise<void> {
  const worker = engine.value;
  if (!worker) return;
  busy.value = true;
  status.value = "Asking…";
  try {
    const found = await worker.request("question", { text, ...lensInForce() });
    answer.value = { ...found, question: shownAs };
    status.value = found.rows.length === 0 ? "Nothing found." : `${found.rows.length} row${found.rows.length === 1 ? "" : "s"}.`;
  } catch (error) {
    answer.value = { question: shownAs, cypher: "", columns: [], rows: [], notices: [error instanceof Error ? error.message : String(error)] };
    status.value = "That could not be answered.";
  } finally {
    busy.value = false;
    change({ question: shownAs, panel: "answer" });
  }
}
