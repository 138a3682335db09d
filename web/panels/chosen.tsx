// Several nodes at once: what they are, and what can be done with all of them.
import { NameLink } from "./name-link.tsx";
import { change, shown, state } from "../state.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

export function Chosen({ graph }: { readonly graph: KnowledgeGraph }) {
  const { chosen, hiddenNodes } = state;
  const all = [...(shown.value?.nodes.keys() ?? [])];
  const others = all.filter((id) => !chosen.includes(id));
  return (
    <>
      <h2>{chosen.length} chosen</h2>
      <div class="tools">
        <button type="button" onClick={() => change({ hiddenNodes: [...new Set([...hiddenNodes, ...chosen])], chosen: [] })}>Hide them</button>
        <button type="button" onClick={() => change({ hiddenNodes: [...new Set([...hiddenNodes, ...others])] })}>Hide all others</button>
        <button type="button" onClick={() => change({ chosen: others })}>Invert</button>
        {chosen.length === 2 && <button type="button" onClick={() => change({ path: [chosen[0] ?? "", chosen[1] ?? ""], panel: "answer" })}>Path between them</button>}
        <button type="button" onClick={() => change({ chosen: [] })}>Choose none</button>
      </div>
      <ul class="plain">{chosen.filter((id) => graph.isEntity(id) || graph.isEvent(id)).map((id) => <li key={id}><NameLink id={id} /></li>)}</ul>
    </>
  );
}
