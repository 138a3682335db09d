// What is asked goes to the worker, its answer to the page. The state says what is asked: whoever goes back, shares a link, opens a
// saved view or takes another lens gets the answer that belongs to it.
import { batch, computed, effect, signal } from "@preact/signals";
import { isPathAnswer } from "./cell-text.ts";
import { answer, base, busy, change, failure, lensInForce, state, status } from "./state.ts";
import type { QueryWorker } from "./worker/client.ts";

/** Set once the page has its worker. */
export const engine = signal<QueryWorker | null>(null);

// Two ends of a path are a question, put with ids and shown with names.
const pathAsked = (name: (id: string) => string): string => {
  const [from, to] = state.path ?? [];
  return from === undefined || to === undefined || to === "" ? "" : `how is ${name(from)} connected to ${name(to)}?`;
};

/** What is asked, as the page shows it; empty where nothing is. */
export const asked = computed(() => pathAsked((id) => base.value?.nameOf(id) ?? id) || state.question);

// Counts on where the same is asked again: what took too long may not the next time.
const times = signal(0);

export function askQuestion(text: string): void {
  batch(() => {
    change({ question: text, path: null, panel: "answer" });
    times.value += 1;
  });
}

/** Asks whenever something else is asked, under another lens, or of other data. */
export function answerWhatIsAsked(): void {
  let last = 0;
  effect(() => {
    const [worker, shownAs] = [engine.value, asked.value, times.value];
    const text = pathAsked((id) => id) || state.question;
    const lens = lensInForce();
    last += 1;
    const own = last;
    const tell = (part: { readonly answer?: typeof answer.value; readonly failure?: typeof failure.value }, said: string) => {
      // Another question is on its way.
      if (own !== last) return;
      answer.value = part.answer ?? null;
      failure.value = part.failure ?? null;
      busy.value = false;
      status.value = said;
    };
    if (!worker || !base.value || text === "") return tell({}, busy.peek() ? "" : status.peek());
    busy.value = true;
    status.value = "Asking…";
    worker.request("question", { text, ...lens }).then(
      (found) => tell({ answer: { ...found, question: shownAs } }, said(found.rows.length, isPathAnswer(found) ? "step" : "row")),
      (error: unknown) => tell({ failure: { question: shownAs, message: error instanceof Error ? error.message : String(error) } }, "That could not be answered."),
    );
  });
}

const said = (count: number, what: string): string => (count === 0 ? "Nothing found." : `${count} ${what}${count === 1 ? "" : "s"}.`);
