// Nothing is selected: what this graph holds, where the sources contradict one another, and where to begin.
import { askQuestion } from "../ask.ts";
import { NameLink } from "./name-link.tsx";
import { plainDate } from "../when-text.ts";
import { shown } from "../state.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

const BEGIN = ["who warned whom", "who failed to warn whom", "which warnings were not heeded?", "on what do the sources disagree?"];

export function Welcome({ graph }: { readonly graph: KnowledgeGraph }) {
  const conflicts = [...graph.agreement.events.values()].flatMap((found) => found.fields.filter((field) => field.verdict === "conflict").map((field) => ({ id: found.event.id, field })));
  const best = [...(shown.value?.nodes.values() ?? [])].sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1)).slice(0, 6);
  const { events, sources } = graph.dataset;
  if (events.length === 0) return <p class="empty">This graph is empty. Write events by hand in events/, or let “whom read FILE” draw claims from a report.</p>;
  return (
    <>
      <h2>Who did what to whom, according to whom</h2>
      <p class="lead">Choose a node or a line to read who says so, in which words.</p>
      <dl class="counts"><div><dt>events</dt><dd>{events.length}</dd></div><div><dt>claims</dt><dd>{graph.agreement.claims.length}</dd></div><div><dt>sources</dt><dd>{sources.length}</dd></div></dl>
      <h3>Ask</h3>
      <ul class="plain questions">{BEGIN.map((question) => <li key={question}><button type="button" class="link" onClick={() => void askQuestion(question)}>{question}</button></li>)}</ul>
      {conflicts.length > 0 && (
        <>
          <h3>Where the sources contradict one another</h3>
          <ul class="plain contradictions">{conflicts.map(({ id, field }) => <li key={id + field.field}><NameLink id={id} /><span class="meta">{field.field}: {field.values.map((value) => (value.denied ? "not " : "") + graph.whenText(value.text.split(" + ").map((part) => graph.nameOf(part)).join(" + "))).join(" ≠ ")}</span></li>)}</ul>
        </>
      )}
      {best.length > 0 && <><h3>In the middle of it</h3><ul class="plain">{best.map((node) => <li key={node.id}><NameLink id={node.id} /> <span class="meta">{node.degree} neighbor{node.degree === 1 ? "" : "s"}</span></li>)}</ul></>}
      <h3>Sources</h3>
      <ul class="plain sources">{sources.map((source) => <li key={source.id}>{graph.sourceTitle(source.id)}<span class="meta">{[source.published === undefined ? "" : plainDate(source.published.text), source.grade === undefined ? "" : `grade ${source.grade}`, source.copies === undefined ? "" : `a copy of ${graph.sourceTitle(source.copies)}`].filter((part) => part !== "").join(" · ")}</span></li>)}</ul>
    </>
  );
}
