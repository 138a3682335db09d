// Nothing is selected: what this graph holds, where the sources contradict one another, and where to begin.
import { askQuestion } from "../ask.ts";
import { NameLink } from "./name-link.tsx";
import { ReportLinks } from "./report-links.tsx";
import { plainDate } from "../when-text.ts";
import { firstQuestions } from "../graph/first-questions.ts";
import { contradicted, countsOf } from "../graph/outline.ts";
import { shown } from "../state.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

/** Contradictions listed at once. */
const MOST_LISTED = 100;
const MOST_QUESTIONS = 5;

export function Welcome({ graph }: { readonly graph: KnowledgeGraph }) {
  const contested = contradicted(graph);
  const conflicts = contested.slice(0, MOST_LISTED).flatMap((id) => graph.eventAgreement(id)?.fields.filter((field) => field.verdict === "conflict").map((field) => ({ id, field })) ?? []);
  const best = shown.value?.most(6) ?? [];
  const { events, claims } = countsOf(graph);
  const sources = [...graph.sources.values()];
  if (events === 0) return <p class="empty">This graph is empty. Write events by hand in events/, or let “whom read FILE” draw claims from a report. Claims that nobody has reviewed are here with --proposed.</p>;
  return (
    <>
      <h2>Who did what to whom, according to whom</h2>
      <p class="lead">Choose a node or a line to read who says so, in which words.</p>
      <dl class="counts"><div><dt>events</dt><dd>{events}</dd></div><div><dt>claims</dt><dd>{claims}</dd></div><div><dt>sources</dt><dd>{sources.length}</dd></div></dl>
      <h3>Ask</h3>
      <ul class="plain questions">{firstQuestions(graph).slice(0, MOST_QUESTIONS).map((question) => <li key={question}><button type="button" class="link" onClick={() => askQuestion(question)}>{question}</button></li>)}</ul>
      {conflicts.length > 0 && (
        <>
          <h3>Where the sources contradict one another</h3>
          <ul class="plain contradictions">{conflicts.map(({ id, field }) => <li key={id + field.field}><NameLink id={id} /><span class="meta">{field.field}: {field.values.map((value) => (value.denied ? "not " : "") + graph.whenText(value.text.split(" + ").map((part) => graph.nameOf(part)).join(" + "))).join(" ≠ ")}</span></li>)}</ul>
          {contested.length > MOST_LISTED && <p class="meta">{contested.length - MOST_LISTED} more events; “Disputed only” shows them all.</p>}
        </>
      )}
      {best.length > 0 && <><h3>In the middle of it</h3><ul class="plain">{best.map((node) => <li key={node.id}><NameLink id={node.id} /> <span class="meta">{node.degree} neighbor{node.degree === 1 ? "" : "s"}</span></li>)}</ul></>}
      <h3>Sources</h3>
      <ul class="plain sources">{sources.map((source) => <li key={source.id}>{graph.sourceTitle(source.id)}<span class="meta">{[source.published === undefined ? "" : `published ${plainDate(source.published.text)}`, source.grade === undefined ? "" : `grade ${source.grade}`, source.copies === undefined ? "" : `a copy of ${graph.sourceTitle(source.copies)}`].filter((part) => part !== "").map((part) => <span key={part}>{part}</span>)}<ReportLinks source={source} /></span>{source.note !== undefined && <span class="meta">{source.note}</span>}</li>)}</ul>
    </>
  );
}
