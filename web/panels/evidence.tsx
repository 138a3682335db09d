// What stands behind what is selected: a node, an edge, an event, or several nodes.
import { Chosen } from "./chosen.tsx";
import { Claims } from "./claims.tsx";
import { EntityEvidence } from "./entity.tsx";
import { KindIcon } from "./icon.tsx";
import { NameLink } from "./name-link.tsx";
import { Differences, OtherWords, Standing, Why } from "./standing.tsx";
import { Welcome } from "./welcome.tsx";
import { whenText } from "../when-text.ts";
import { shown, state, story } from "../state.ts";
import { eventsAbout } from "../graph/outline.ts";
import { pictogramOf, relationText } from "../story.ts";
import type { KnowledgeGraph } from "../../src/index.ts";
import { NodeTools } from "./node-tools.tsx";

export function EvidencePanel() {
  const graph = story.value;
  const { selection } = state;
  if (!graph) return null;
  if (!selection && state.chosen.length > 0) return <Chosen graph={graph} />;
  if (!selection) return <Welcome graph={graph} />;
  if (selection.kind === "edge") return <EdgeEvidence graph={graph} edgeKey={selection.id} />;
  if (graph.isEvent(selection.id)) return <EventEvidence graph={graph} id={selection.id} />;
  if (graph.isEntity(selection.id)) return <EntityEvidence graph={graph} id={selection.id} />;
  return <p class="empty">“{selection.id}” is not in this graph. Choose another node, or clear the selection with Escape.</p>;
}

function EdgeEvidence({ graph, edgeKey }: { readonly graph: KnowledgeGraph; readonly edgeKey: string }) {
  const edge = shown.value?.edges.get(edgeKey);
  if (!edge) return <p class="empty">This edge is not in the picture under these filters.</p>;
  return (
    <>
      <p class="kind">{edge.facts.length === 1 ? "One fact" : `${edge.facts.length} facts`}</p>
      <h2 class="edge-title"><NameLink id={edge.from} /> <span class="relation">{edge.relations.map(relationText).join(", ")}</span> <NameLink id={edge.to} /></h2>
      {edge.facts.map((fact) => {
        const event = String(fact.properties["event"]);
        const found = graph.eventAgreement(event);
        return (
          <section key={fact.key} class="fact">
            <h3><NameLink id={event} /></h3>
            {found && <Standing found={found} />}
            {found && <Differences graph={graph} found={found} verdicts={["conflict", "updated"]} />}
            <Claims graph={graph} evidence={graph.evidenceOf((fact.properties["claims"] as readonly string[] | undefined) ?? [])} />
          </section>
        );
      })}
    </>
  );
}

function EventEvidence({ graph, id }: { readonly graph: KnowledgeGraph; readonly id: string }) {
  const found = graph.eventAgreement(id);
  if (!found) return null;
  const type = graph.ontology.eventTypes.get(found.event.type);
  return (
    <>
      <p class="kind"><KindIcon kind="Event" name={pictogramOf(graph, id, "Event")} /> Event: {type?.forms[0] ?? found.event.type}</p>
      <h2>{graph.eventName(id)}</h2>
      <Standing found={found} />
      {shown.value?.nodes.has(id) === true && <NodeTools id={id} />}
      <dl class="roles">
        {found.when !== undefined && <><dt>when</dt><dd>{whenText(graph, found.when)}</dd></>}
        {Object.entries(found.event.roles).map(([role, list]) => <><dt>{role}</dt><dd>{list.map((filler) => <span key={filler.id} class="filler">{filler.not && "not "}<NameLink id={filler.id} /></span>)}</dd></>)}
      </dl>
      <Differences graph={graph} found={found} verdicts={["conflict", "updated"]} />
      <Why graph={graph} found={found} />
      <h3>Claims</h3>
      <Claims graph={graph} evidence={graph.evidenceOf(found.claims)} />
      <OtherWords graph={graph} found={found} />
      <Around graph={graph} id={id} />
    </>
  );
}

// What others say about this event, and what it is about: "the dismissal of the warning" leads to the warning and back.
function Around({ graph, id }: { readonly graph: KnowledgeGraph; readonly id: string }) {
  const about = eventsAbout(graph, id).filter((one) => one !== id && Object.values(graph.event(one)?.roles ?? {}).some((list) => list.some((filler) => filler.id === id)));
  if (about.length === 0) return null;
  return (
    <>
      <h3>Said or done about it</h3>
      <ul class="plain">{about.map((one) => <li key={one}><NameLink id={one} /></li>)}</ul>
    </>
  );
}

