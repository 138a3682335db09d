// What stands behind a node, an edge or an event: claims with speaker, stance, source, grade, and the passage in its text.
import { useState } from "preact/hooks";
import { orderedFacts } from "./facts.ts";
import { change, select, shown, state, story } from "../state.ts";
import { relationText } from "../story.ts";
import type { EventAgreement, Evidence, KnowledgeGraph } from "../../src/index.ts";

const ORDER = ["conflict", "updated", "compatible"];

export function EvidencePanel() {
  const graph = story.value;
  const { selection } = state.value;
  if (!graph) return null;
  if (!selection && state.value.chosen.length > 0) return <Chosen graph={graph} />;
  if (!selection) return <Welcome graph={graph} />;
  if (selection.kind === "edge") return <EdgeEvidence graph={graph} edgeKey={selection.id} />;
  if (graph.agreement.events.has(selection.id)) return <EventEvidence graph={graph} id={selection.id} />;
  if (graph.entities.has(selection.id)) return <EntityEvidence graph={graph} id={selection.id} />;
  return <p class="empty">“{selection.id}” is not in this graph. Choose another node, or clear the selection with Escape.</p>;
}

function Welcome({ graph }: { readonly graph: KnowledgeGraph }) {
  const disputed = [...graph.agreement.events.values()].filter((found) => found.fields.some((field) => field.verdict === "conflict"));
  return (
    <>
      <h2>Who did what to whom, according to whom</h2>
      <p>Choose a node or an edge to see who says so, in which words. {graph.dataset.events.length} events, {graph.agreement.claims.length} claims, {graph.dataset.sources.length} sources.</p>
      {disputed.length > 0 && (
        <>
          <h3>Where the sources contradict one another</h3>
          <ul class="plain">{disputed.map((found) => <li key={found.event.id}><button type="button" class="link" onClick={() => select("event", found.event.id)}>{graph.eventName(found.event.id)}</button></li>)}</ul>
        </>
      )}
    </>
  );
}

// Several nodes at once: what they are, and what can be done with all of them.
function Chosen({ graph }: { readonly graph: KnowledgeGraph }) {
  const { chosen, hiddenNodes } = state.value;
  const all = [...(shown.value?.nodes.keys() ?? [])];
  const others = all.filter((id) => !chosen.includes(id));
  return (
    <>
      <h2>{chosen.length} chosen</h2>
      <div class="tools">
        <button type="button" onClick={() => change({ hiddenNodes: [...new Set([...hiddenNodes, ...chosen])], chosen: [] })}>Hide them</button>
        <button type="button" onClick={() => change({ hiddenNodes: [...new Set([...hiddenNodes, ...others])] })}>Hide all others</button>
        <button type="button" onClick={() => change({ chosen: others })}>Invert</button>
        <button type="button" onClick={() => change({ chosen: [] })}>Choose none</button>
      </div>
      <ul class="plain">{chosen.map((id) => <li key={id}><button type="button" class="link" onClick={() => select(graph.agreement.events.has(id) ? "event" : "node", id)}>{graph.nameOf(id)}</button></li>)}</ul>
    </>
  );
}

function EntityEvidence({ graph, id }: { readonly graph: KnowledgeGraph; readonly id: string }) {
  const entity = graph.entities.get(id);
  if (!entity) return null;
  const facts = orderedFacts(graph, id);
  return (
    <>
      <h2>{entity.name}</h2>
      <p class="meta">{entity.type}{entity.aka.length > 0 ? ` · also ${entity.aka.slice(0, 6).join(", ")}` : ""}{entity.partOf.length > 0 ? ` · part of ${entity.partOf.map((part) => graph.nameOf(part)).join(", ")}` : ""}{entity.wikidata === undefined ? "" : ` · Wikidata ${entity.wikidata}`}</p>
      <NodeTools id={id} />
      {entity.note !== undefined && <p>{entity.note}</p>}
      {facts.length === 0 ? <p class="empty">No fact about it under this lens.</p> : facts.map((group) => (
        <section key={group.relation}>
          <h3>{group.relation}</h3>
          <ul class="facts">{group.facts.map((fact) => (
            <li key={fact.key}><button type="button" class="link" onClick={() => select("event", fact.event)}>{fact.other}</button><span class="meta"> {fact.when ?? ""} <Status status={fact.status} grade={fact.grade} disputed={fact.disputed} /></span></li>
          ))}</ul>
        </section>
      ))}
    </>
  );
}

function NodeTools({ id }: { readonly id: string }) {
  const { chosen, ego, hiddenNodes, path } = state.value;
  return (
    <div class="tools">
      <button type="button" onClick={() => change({ ego: ego?.center === id ? null : { center: id, depth: 1 } })} aria-pressed={ego?.center === id}>Only its neighbors</button>
      {ego?.center === id && <button type="button" onClick={() => change({ ego: { center: id, depth: Math.min(4, ego.depth + 1) } })}>One step wider</button>}
      {ego?.center === id && ego.depth > 1 && <button type="button" onClick={() => change({ ego: { center: id, depth: ego.depth - 1 } })}>One step closer</button>}
      <button type="button" onClick={() => change({ hiddenNodes: [...hiddenNodes, id], selection: null })}>Hide</button>
      <button type="button" aria-pressed={chosen.includes(id)} onClick={() => change({ chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })}>{chosen.includes(id) ? "Chosen" : "Choose"}</button>
      <button type="button" onClick={() => change({ path: path && path[1] === "" && path[0] !== id ? [path[0], id] : [id, ""], panel: path && path[1] === "" && path[0] !== id ? "answer" : "evidence" })}>{path && path[1] === "" && path[0] !== id ? "Path to here" : "Path from here"}</button>
    </div>
  );
}

function EdgeEvidence({ graph, edgeKey }: { readonly graph: KnowledgeGraph; readonly edgeKey: string }) {
  const edge = shown.value?.edges.get(edgeKey);
  if (!edge) return <p class="empty">This edge is not in the picture under these filters.</p>;
  return (
    <>
      <h2>{graph.nameOf(edge.from)} <span class="relation">{edge.relations.map(relationText).join(", ")}</span> {graph.nameOf(edge.to)}</h2>
      {edge.facts.map((fact) => {
        const event = String(fact.properties["event"]);
        const found = graph.agreement.events.get(event);
        return (
          <section key={fact.key} class="fact">
            <h3><button type="button" class="link" onClick={() => select("event", event)}>{graph.eventName(event)}</button></h3>
            {found && <Standing graph={graph} found={found} />}
            <Claims graph={graph} evidence={graph.evidenceOf((fact.properties["claims"] as readonly string[] | undefined) ?? [])} />
          </section>
        );
      })}
    </>
  );
}

function EventEvidence({ graph, id }: { readonly graph: KnowledgeGraph; readonly id: string }) {
  const found = graph.agreement.events.get(id);
  if (!found) return null;
  const open = found.fields.filter((field) => field.verdict !== "agreed").sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <>
      <h2>{graph.eventName(id)}</h2>
      <Standing graph={graph} found={found} />
      <dl class="roles">
        {found.when !== undefined && <><dt>when</dt><dd>{graph.whenText(found.when)}</dd></>}
        {Object.entries(found.event.roles).map(([role, list]) => <><dt>{role}</dt><dd>{list.map((filler, index) => <>{index > 0 && ", "}{filler.not && "not "}<button type="button" class="link" onClick={() => select(graph.agreement.events.has(filler.id) ? "event" : "node", filler.id)}>{graph.nameOf(filler.id)}</button></>)}</dd></>)}
      </dl>
      {open.map((field) => (
        <section key={field.field} class={`difference ${field.verdict}`}>
          <h3>{field.verdict === "conflict" ? "In conflict" : field.verdict === "updated" ? "Updated" : "Compatible"}: {field.field}{field.best && <span class="meta"> best {graphValue(graph, field.best.text)}</span>}</h3>
          <table><tbody>{field.values.map((value) => <tr key={value.text}><td class="value">{value.denied ? "not " : ""}{graphValue(graph, value.text)}</td><td>{value.voices.map((voice) => graph.nameOf(voice)).join("; ")}</td></tr>)}</tbody></table>
        </section>
      ))}
      <details open={found.status !== "reported"}>
        <summary>Why “{found.status}”</summary>
        <ul class="plain">{found.testimony.length === 0 ? <li>Nobody speaks of it.</li> : found.testimony.map((one) => <li key={`${one.voice}${one.stance}`}>{graph.nameOf(one.voice)} <em>{one.stance}</em>{one.via === undefined ? "" : ` (through ${graph.eventName(one.via)})`}{one.sources.length > 1 ? `, in ${one.sources.length} sources` : ""}</li>)}</ul>
      </details>
      <h3>Claims</h3>
      <Claims graph={graph} evidence={graph.evidenceOf(found.claims)} />
    </>
  );
}

function graphValue(graph: KnowledgeGraph, text: string): string {
  return graph.whenText(text.split(" + ").map((part) => graph.nameOf(part)).join(" + "));
}

function Standing({ graph, found }: { readonly graph: KnowledgeGraph; readonly found: EventAgreement }) {
  return (
    <p class="meta"><Status status={found.status} grade={found.grade} disputed={found.disputed} /> {found.voices.length} voice{found.voices.length === 1 ? "" : "s"} in {found.sources.length} source{found.sources.length === 1 ? "" : "s"}{found.voices.length > 0 && <>: {found.voices.map((voice) => graph.nameOf(voice)).join("; ")}</>}{found.unreviewed && " · unreviewed"}</p>
  );
}

export function Status({ status, grade, disputed }: { readonly status: string; readonly grade: string; readonly disputed: boolean }) {
  return <span class={`status ${status.replaceAll(" ", "-")}`}>{status} {grade}{disputed && status !== "disputed" ? " ≠" : ""}</span>;
}

function Claims({ graph, evidence }: { readonly graph: KnowledgeGraph; readonly evidence: readonly Evidence[] }) {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.passage ?? one.claim}\n${one.by.join()}\n${one.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return <>{[...groups.values()].map(([one, ...copies]) => one && <ClaimView key={one.claim} graph={graph} one={one} copies={copies} />)}</>;
}

function ClaimView({ graph, one, copies }: { readonly graph: KnowledgeGraph; readonly one: Evidence; readonly copies: readonly Evidence[] }) {
  const [reading, setReading] = useState(false);
  const text = graph.texts[one.source];
  return (
    <figure class="claim">
      {one.passage !== undefined && <blockquote>{one.passage}</blockquote>}
      <figcaption>
        {one.by.length > 0 && <>{one.by.join(", quoting ")}, in </>}{one.sourceTitle}{one.published === undefined ? "" : `, ${one.published}`}{graph.sources.get(one.source)?.grade === undefined ? "" : `, source grade ${graph.sources.get(one.source)?.grade}`}{one.stance === "asserts" ? "" : ` · ${one.stance}`}{one.review === "proposed" ? " · unreviewed" : ""}
        {copies.length > 0 && <span class="copies"> · the same words in {copies.map((copy) => copy.sourceTitle).join("; ")}</span>}
        {text !== undefined && one.span && <button type="button" class="link" aria-expanded={reading} onClick={() => setReading(!reading)}>{reading ? "Close the text" : "Read in place"}</button>}
      </figcaption>
      {reading && text !== undefined && one.span && <div class="reading" tabIndex={0} aria-label={`Text of ${one.sourceTitle}`}>{text.slice(Math.max(0, one.span.start - 600), one.span.start)}<mark>{text.slice(one.span.start, one.span.end)}</mark>{text.slice(one.span.end, one.span.end + 600)}</div>}
    </figure>
  );
}
