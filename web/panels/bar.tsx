// One bar for search, questions in English and Cypher, with completion; beside it what concerns the whole page.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { asked, askQuestion } from "../ask.ts";
import { isQuestion, nameIndexOf, suggestions } from "../complete.ts";
import { firstQuestions } from "../graph/first-questions.ts";
import type { Suggestion } from "../complete.ts";
import { Glyph } from "./glyph.tsx";
import { KindIcon } from "./icon.tsx";
import { base, busy, canRedo, canUndo, pickTheme, redo, select, status, story, theme, undo } from "../state.ts";
import { kindOfId, pictogramOf } from "../story.ts";
import type { NameIndex } from "../../src/index.ts";

export function Bar() {
  const graph = story.value;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(asked.value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // Made when a name is first misspelled.
  const index = useMemo(() => {
    let made: NameIndex | undefined;
    return () => (made ??= nameIndexOf(graph as NonNullable<typeof graph>));
  }, [base.value]);
  const list = useMemo(() => (graph && open ? suggestions(graph, index, typed) : []), [graph, index, open, typed]);
  useEffect(() => setTyped(asked.value), [asked.value]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  useEffect(() => document.getElementById(`suggestion-${active}`)?.scrollIntoView({ block: "nearest" }), [active]);
  const choose = (one: Suggestion) => {
    setActive(-1);
    if (one.kind === "word") {
      setTyped(one.id);
      return;
    }
    setOpen(false);
    setTyped(one.text);
    if (one.kind === "question") askQuestion(one.text);
    else select(one.kind === "node" ? "node" : "event", one.id);
  };
  const submit = () => {
    const picked = list[active] ?? (isQuestion(typed) ? undefined : list[0]);
    if (picked) choose(picked);
    else if (typed.trim() !== "") {
      setOpen(false);
      askQuestion(typed.trim());
    }
  };
  return (
    <header class="bar">
      <h1>whom</h1>
      <form role="search" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Glyph name="search" />
        <input
          ref={input} type="text" role="combobox" aria-label="Search, ask in English, or write Cypher" aria-expanded={open && list.length > 0} aria-controls="suggestions" aria-autocomplete="list" aria-keyshortcuts="Control+K" aria-activedescendant={active >= 0 ? `suggestion-${active}` : undefined}
          placeholder={`Search${graph ? `, ask “${firstQuestions(graph)[0]}”` : ""}, or write Cypher`} value={typed} autocomplete="off" spellcheck={false}
          onInput={(event) => { setTyped(event.currentTarget.value); setOpen(true); setActive(-1); }}
          onFocus={() => setOpen(true)} onBlur={() => setTimeout(() => setOpen(false), 150)}
          onKeyDown={(event) => {
            const picked = list[active];
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              setOpen(true);
              setActive(Math.max(-1, Math.min(list.length - 1, active + (event.key === "ArrowDown" ? 1 : -1))));
            } else if (event.key === "Escape") {
              setOpen(false);
              setActive(-1);
            } else if (event.key === "Tab" && picked?.kind === "word") {
              event.preventDefault();
              choose(picked);
            }
          }}
        />
        <button type="submit" class="go" disabled={busy.value} aria-label="Ask">{busy.value ? "…" : <Glyph name="go" />}</button>
        <ul id="suggestions" role="listbox" aria-label="Suggestions" hidden={!open || list.length === 0}>
          {list.map((one, at) => (
            <li key={`${one.kind}${one.id}${at}`} id={`suggestion-${at}`} role="option" aria-selected={at === active} onMouseDown={(event) => { event.preventDefault(); choose(one); }}>
              {graph && (one.kind === "node" || one.kind === "event") ? <KindIcon kind={kindOfId(graph, one.id)} name={pictogramOf(graph, one.id, kindOfId(graph, one.id))} /> : <Glyph name={one.kind === "passage" ? "quote" : one.kind === "word" ? "plus" : "go"} />}
              <span>{one.text}</span><span class="meta">{one.detail}</span>
            </li>
          ))}
        </ul>
      </form>
      <div class="page-tools">
        <button type="button" class="icon" onClick={undo} disabled={!canUndo.value} aria-label="Undo" title="Undo (Ctrl+Z)"><Glyph name="undo" /></button>
        <button type="button" class="icon" onClick={redo} disabled={!canRedo.value} aria-label="Redo" title="Redo (Ctrl+Shift+Z)"><Glyph name="redo" /></button>
        <button type="button" class="icon" onClick={() => void copyLink()} aria-label="Copy a link to this view" title="Copy a link to this view"><Glyph name="link" /></button>
        <button type="button" class="icon" onClick={() => pickTheme(theme.value === "dark" ? "light" : "dark")} aria-label={theme.value === "dark" ? "Light colors" : "Dark colors"} title={theme.value === "dark" ? "Light colors" : "Dark colors"}><Glyph name={theme.value === "dark" ? "light" : "dark"} /></button>
      </div>
    </header>
  );
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    status.value = "The link is copied: it opens this very view.";
  } catch {
    status.value = "This browser does not let a page copy; the address of the page is the link.";
  }
}
