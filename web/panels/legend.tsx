// The legend, which filters: kinds of node with their pictograms, statuses with the line that the picture draws.
import { useMemo, useState } from "preact/hooks";
import { KindIcon } from "./icon.tsx";
import { StatusLine } from "./status.tsx";
import { change, sides, state, story } from "../state.ts";
import { kindOf, kindText } from "../story.ts";
import { statusLook } from "../status-looks.ts";
import { statuses } from "../../src/index.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

const toggle = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

export function Legend() {
  const graph = story.value;
  const [open] = useState(() => innerWidth > 1200);
  const counted = useMemo(() => (graph ? countShown(graph) : undefined), [graph]);
  if (!graph || !counted) return null;
  const { kinds, found } = counted;
  const { against, hiddenKinds, hiddenStatuses, lens } = state.value;
  const two = against && sides(lens, against, graph.dataset.sources.map((source) => source.id));
  return (
    <details class="legend" open={open}>
      <summary>Legend</summary>
      <div role="group" aria-label="Kinds shown">
        {kinds.map(([kind, number]) => <button key={kind} type="button" aria-pressed={!hiddenKinds.includes(kind)} title={hiddenKinds.includes(kind) ? "Show them" : "Leave them out"} onClick={() => change({ hiddenKinds: toggle(hiddenKinds, kind) })}><KindIcon kind={kind} /><span>{kindText(kind)}</span><span class="meta">{number}</span></button>)}
      </div>
      <div role="group" aria-label="Statuses shown">
        {statuses.filter((status) => found.has(status)).map((status) => <button key={status} type="button" class={`status ${status.replaceAll(" ", "-")}`} aria-pressed={!hiddenStatuses.includes(status)} title={statusLook(status).means} onClick={() => change({ hiddenStatuses: toggle(hiddenStatuses, status) })}><StatusLine status={status} /><span>{status}{statusLook(status).mark !== "" && ` ${statusLook(status).mark}`}</span></button>)}
        {two && <span class="meta sides-key"><span class="side ours">A</span> only {two.ours.size === 1 ? "this source" : "these sources"} <span class="side theirs">B</span> only the other</span>}
      </div>
    </details>
  );
}

// Kinds of the nodes that take part in a fact, the most frequent first, and the statuses that occur.
function countShown(graph: KnowledgeGraph): { readonly kinds: readonly (readonly [string, number])[]; readonly found: ReadonlySet<string> } {
  const ends = new Set<string>();
  const found = new Set<string>();
  for (const edge of graph.claimGraph.edges) {
    if (edge.layer !== "fact") continue;
    ends.add(edge.from).add(edge.to);
    found.add(String(edge.properties["status"]));
  }
  const kinds = new Map<string, number>();
  for (const node of graph.claimGraph.nodes) if (ends.has(node.key)) kinds.set(kindOf(node), (kinds.get(kindOf(node)) ?? 0) + 1);
  return { kinds: [...kinds].sort((a, b) => b[1] - a[1]), found };
}
