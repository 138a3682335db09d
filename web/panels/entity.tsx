// An entity: what it is called, and its facts by relation and time.
import { useState } from "preact/hooks";
import { claimsBy } from "../graph/outline.ts";
import { factGroups, factLine } from "./facts.ts";
import { KindIcon } from "./icon.tsx";
import { NameLink } from "./name-link.tsx";
import { NodeTools } from "./node-tools.tsx";
import { Status } from "./status.tsx";
import { kindOfId, kindText } from "../story.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

/** Facts of one relation that are listed at once. */
const MOST_FACTS = 60;

export function EntityEvidence({ graph, id }: { readonly graph: KnowledgeGraph; readonly id: string }) {
  const [openFor, setOpenFor] = useState("");
  const entity = graph.entity(id);
  if (!entity) return null;
  const kind = kindOfId(graph, id);
  const groups = factGroups(graph, id);
  const most = openFor === id ? Infinity : MOST_FACTS;
  const speaks = claimsBy(graph, id);
  return (
    <>
      <p class="kind"><KindIcon kind={kind} /> {kindText(kind)}</p>
      <h2>{entity.name}</h2>
      {entity.aka.length > 0 && <p class="meta">also {entity.aka.slice(0, 6).join(", ")}{entity.aka.length > 6 ? " …" : ""}</p>}
      <NodeTools id={id} />
      {entity.note !== undefined && <p class="note">{entity.note}</p>}
      <dl class="roles">
        {entity.partOf.length > 0 && <><dt>part of</dt><dd>{entity.partOf.map((part) => <span key={part} class="filler"><NameLink id={part} /></span>)}</dd></>}
        {speaks > 0 && <><dt>speaks in</dt><dd>{speaks} claim{speaks === 1 ? "" : "s"}</dd></>}
        {entity.wikidata !== undefined && <><dt>Wikidata</dt><dd>{entity.wikidata}</dd></>}
      </dl>
      {groups.length === 0 && <p class="empty">No fact about it under this lens.</p>}
      {/* Without keys: the next selection writes into the lines of this one. */}
      {groups.map(({ relation, facts }) => (
        <section>
          <h3 class="relation">{relation}</h3>
          <ul class="facts">{facts.slice(0, most).map((row) => {
            const { event, other, otherId, when, status, grade, disputed } = factLine(graph, id, row);
            return <li><NameLink id={event} text={other} pictured={otherId} /><span class="meta">{when !== undefined && <span>{when}</span>}<Status status={status} grade={grade} disputed={disputed} /></span></li>;
          })}</ul>
          {facts.length > most && <button type="button" class="link" onClick={() => setOpenFor(id)}>Show all {facts.length}</button>}
        </section>
      ))}
    </>
  );
}
