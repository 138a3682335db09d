// What the sources make of an event: its status and why, who vouches, and where the voices differ, value beside value.
import { Status, gradeWords } from "./status.tsx";
import type { EventAgreement, KnowledgeGraph } from "../../src/index.ts";

type Verdict = "conflict" | "updated" | "compatible";
const VERDICT_WORDS: Readonly<Record<string, string>> = { conflict: "In conflict", updated: "Updated", compatible: "In other words" };
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

export function Standing({ found }: { readonly found: EventAgreement }) {
  return <p class="standing"><Status status={found.status} grade={found.grade} disputed={found.disputed} /><span>{count(found.voices.length, "voice")}</span><span>{count(found.sources.length, "source")}</span>{found.unreviewed && <span>unreviewed</span>}</p>;
}

/** Fields on which voices differ, in the order of these verdicts. */
export function Differences({ graph, found, verdicts }: { readonly graph: KnowledgeGraph; readonly found: EventAgreement; readonly verdicts: readonly Verdict[] }) {
  const open = verdicts.flatMap((verdict) => found.fields.filter((field) => field.verdict === verdict));
  return (
    <>
      {open.map((field) => (
        <section key={field.field} class={`difference ${field.verdict}`}>
          <h3>{VERDICT_WORDS[field.verdict]}: {field.field}{field.best && field.values.length > 1 && <span class="meta"> narrowest {valueText(graph, field.best.text)}</span>}</h3>
          <ul class="values">{field.values.map((value) => (
            <li key={`${value.denied}${value.text}`} class={value.superseded ? "superseded" : ""}>
              <span class="value">{value.denied ? "not " : ""}{valueText(graph, value.text)}</span>
              <span class="meta">{value.voices.map((voice) => graph.nameOf(voice)).join("; ")}{value.superseded ? " (earlier)" : ""}</span>
            </li>
          ))}</ul>
        </section>
      ))}
    </>
  );
}

/** What is said alike in other words, folded: it takes nothing back. */
export function OtherWords({ graph, found }: { readonly graph: KnowledgeGraph; readonly found: EventAgreement }) {
  const fields = found.fields.filter((field) => field.verdict === "compatible");
  if (fields.length === 0) return null;
  return <details class="fold"><summary>In other words <span class="meta">{fields.map((field) => field.field).join(", ")}</span></summary><Differences graph={graph} found={found} verdicts={["compatible"]} /></details>;
}

/** The testimony behind the status: each voice with its stance, and copies as copies. */
export function Why({ graph, found }: { readonly graph: KnowledgeGraph; readonly found: EventAgreement }) {
  const isCopy = (source: string) => graph.sources.get(source)?.copies !== undefined;
  return (
    <details class="why" open={found.status !== "reported"}>
      <summary>Why “{found.status}”</summary>
      {found.testimony.length === 0 ? <p class="empty">Nobody in view speaks of it.</p> : (
        <ul class="plain">{found.testimony.map((one, index) => {
          const own = one.sources.filter((source) => !isCopy(source));
          const copies = one.sources.filter((source) => isCopy(source));
          return (
            <li key={index}>
              {graph.nameOf(one.voice)} <em class={`stance ${one.stance.replaceAll(" ", "-")}`}>{one.stance}</em>{one.via !== undefined && ` it through ${graph.eventName(one.via) ?? one.via}`}
              <span class="meta">{one.voice.startsWith("source:") ? "" : `in ${own.map((source) => graph.sourceTitle(source)).join("; ")}`}{copies.length > 0 && `${one.voice.startsWith("source:") || own.length === 0 ? "" : "; "}copied by ${copies.map((source) => graph.sourceTitle(source)).join("; ")}`}</span>
            </li>
          );
        })}</ul>
      )}
      <p class="meta">Grade {found.grade}: {gradeWords(found.grade)}. Copies of one text, and outlets that quote one speaker, are one voice.</p>
    </details>
  );
}

function valueText(graph: KnowledgeGraph, text: string): string {
  return graph.whenText(text.split(" + ").map((part) => graph.nameOf(part)).join(" + "));
}
