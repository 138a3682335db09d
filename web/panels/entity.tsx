// An entity: what it is called, and its facts by relation and time.
import { claimsBy } from "../graph/outline.ts";
import { orderedFacts } from "./facts.ts";
import { KindIcon } from "./icon.tsx";
import { NameLink } from "./name-link.tsx";
import { NodeTools } from "./node-tools.tsx";
import { Status } from "./status.tsx";
import { kindOfId, kindText } from "../story.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

export function EntityEvidence({ graph, id }: { readonly graph: KnowledgeGraph; readonly id: string }) {
  const entity = graph.entity(id);
  if (!entity) return null;
  const kind = kindOfId(graph, id);
  const facts = orderedFacts(graph, id);
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
      {facts.length === 0 ? <p class="empty">No fact about it under this lens.</p> : facts.map((group) => (
        <section key={group.relation}>
          <h3 class="relation">{group.relation}</h3>
          <ul class="facts">{group.facts.map((fact) => (
            <li key={fact.key}><NameLink id={fact.event} text={fact.other} pictured={fact.otherId} /><span class="meta">{fact.when !== undefined && <span>{fact.when}</span>}<Status status={fact.status} grade={fact.grade} disputed={fact.disputed} /></span></li>
          ))}</ul>
        </section>
      ))}
    </>
  );
}
