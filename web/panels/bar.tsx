// One bar for search, questions in English and Cypher, with completion.
import { useMemo, useState } from "preact/hooks";
import { answer, base, busy, change, redo, redoDepth, select, state, status, story, undo, undoDepth } from "../state.ts";
import { NameIndex, normalizeName } from "../../src/index.ts";
import type { KnowledgeGraph } from "../../src/index.ts";
import type { QueryWorker } from "../worker/client.ts";

interface Suggestion {
  readonly kind: "node" | "event" | "passage" | "question";
  readonly id: string;
  readonly text: string;
  readonly detail: string;
}

const QUESTIONS = ["who warned whom", "who failed to warn whom", "which warnings were not heeded?", "on what do the sources disagree?", "which facts rest on one voice?", "what did not happen?"];

/** Whether a text is for the engine and not for the search. */
function isQuestion(text: string): boolean {
  return /^\s*(?:match|optional|unwind|with|return|call|explain|profile|who|whom|whose|what|when|where|which|how|did|does|do|was|were|is|on what|tell|according|attacks|warnings)\b/iu.test(text);
}

export async function askQuestion(worker: QueryWorker, text: string): Promise<void> {
  busy.value = true;
  status.value = "Asking…";
  try {
    const found = await worker.request("question", { text, sources: state.value.lens, reviewedOnly: state.value.reviewedOnly });
    answer.value = found;
    change({ question: text, panel: "answer" });
    status.value = found.rows.length === 0 ? "Nothing found." : `${found.rows.length} row${found.rows.length === 1 ? "" : "s"}.`;
  } catch (error) {
    answer.value = { question: text, cypher: "", columns: [], rows: [], notices: [error instanceof Error ? error.message : String(error)] };
    change({ question: text, panel: "answer" });
    status.value = "That could not be answered.";
  } finally {
    busy.value = false;
  }
}

function suggestions(graph: KnowledgeGraph, index: NameIndex, typed: string): readonly Suggestion[] {
  const text = typed.trim();
  if (text === "") return QUESTIONS.map((question) => ({ kind: "question", id: question, text: question, detail: "question" }));
  if (isQuestion(text)) return QUESTIONS.filter((question) => question.startsWith(text.toLowerCase()) && question !== text).map((question) => ({ kind: "question", id: question, text: question, detail: "question" }));
  const normalized = normalizeName(text);
  const names = new Map<string, Suggestion>();
  const add = (id: string, detail: string) => names.set(id, { kind: graph.entities.has(id) ? "node" : "event", id, text: graph.nameOf(id), detail });
  for (const entity of graph.dataset.entities) if ([entity.name, ...entity.aka].some((name) => normalizeName(name).split(" ").some((_, at, words) => words.slice(at).join(" ").startsWith(normalized)))) add(entity.id, entity.type);
  for (const event of graph.dataset.events) if ([graph.eventName(event.id) ?? "", ...event.aka].some((name) => normalizeName(name).includes(normalized))) add(event.id, event.type);
  if (names.size === 0) for (const match of index.find(text)) add(match.id, "similar name");
  const passages: Suggestion[] = [];
  const words = text.toLowerCase();
  for (const claim of graph.agreement.claims) {
    if (passages.length >= 5) break;
    if (text.length > 2 && claim.passage?.toLowerCase().includes(words)) passages.push({ kind: "passage", id: claim.event, text: graph.eventName(claim.event) ?? claim.event, detail: `“…${claim.passage.slice(Math.max(0, claim.passage.toLowerCase().indexOf(words) - 20), claim.passage.toLowerCase().indexOf(words) + 50)}…”` });
  }
  return [...[...names.values()].slice(0, 9), ...passages];
}

export function Bar({ worker }: { readonly worker: QueryWorker }) {
  const graph = story.value;
  const [typed, setTyped] = useState(state.value.question);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const index = useMemo(() => new NameIndex(graph ? [...graph.dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })), ...graph.dataset.events.map((event) => ({ id: event.id, names: [graph.eventName(event.id) ?? event.id, ...event.aka] }))] : []), [base.value]);
  const list = useMemo(() => (graph && open ? suggestions(graph, index, typed) : []), [graph, index, open, typed]);
  const choose = (one: Suggestion) => {
    setOpen(false);
    setActive(-1);
    if (one.kind === "question") {
      setTyped(one.text);
      void askQuestion(worker, one.text);
    } else {
      setTyped(one.text);
      select(one.kind === "node" ? "node" : "event", one.id);
    }
  };
  const submit = () => {
    const picked = list[active] ?? (isQuestion(typed) ? undefined : list[0]);
    if (picked) choose(picked);
    else if (typed.trim() !== "") {
      setOpen(false);
      void askQuestion(worker, typed.trim());
    }
  };
  return (
    <header class="bar">
      <h1>whom</h1>
      <form role="search" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <input
          type="text" role="combobox" aria-label="Search, ask in English, or write Cypher" aria-expanded={open && list.length > 0} aria-controls="suggestions" aria-autocomplete="list" aria-activedescendant={active >= 0 ? `suggestion-${active}` : undefined}
          placeholder="Search, ask “who warned whom”, or write Cypher" value={typed} autocomplete="off" spellcheck={false}
          onInput={(event) => { setTyped(event.currentTarget.value); setOpen(true); setActive(-1); }}
          onFocus={() => setOpen(true)} onBlur={() => setTimeout(() => setOpen(false), 150)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              setOpen(true);
              setActive(Math.max(-1, Math.min(list.length - 1, active + (event.key === "ArrowDown" ? 1 : -1))));
            } else if (event.key === "Escape") {
              setOpen(false);
              setActive(-1);
            }
          }}
        />
        <button type="submit" disabled={busy.value}>Ask</button>
        <ul id="suggestions" role="listbox" aria-label="Suggestions" hidden={!open || list.length === 0}>
          {list.map((one, at) => (
            <li key={`${one.kind}${one.id}${at}`} id={`suggestion-${at}`} role="option" aria-selected={at === active} onMouseDown={(event) => { event.preventDefault(); choose(one); }}>
              <span>{one.text}</span> <span class="meta">{one.detail}</span>
            </li>
          ))}
        </ul>
      </form>
      <div class="tools">
        <button type="button" onClick={undo} disabled={undoDepth.value === 0} aria-label="Undo" title="Undo">↶</button>
        <button type="button" onClick={redo} disabled={redoDepth.value === 0} aria-label="Redo" title="Redo">↷</button>
      </div>
    </header>
  );
}
