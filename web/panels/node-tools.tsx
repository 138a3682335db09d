// What can be done with a node: its surroundings wider or closer, hiding, pinning, choosing, a path from it to another.
import { Glyph } from "./glyph.tsx";
import { picture } from "../picture.ts";
import { change, shown, state, status, story } from "../state.ts";
import { factGraphOf } from "../graph/view-graph.ts";

export function NodeTools({ id }: { readonly id: string }) {
  const graph = story.value;
  const view = shown.value;
  const { chosen, ego, grown, hiddenNodes, path } = state;
  if (!graph) return null;
  const waiting = path !== null && path[1] === "" && path[0] !== id;
  const facts = factGraphOf(graph);
  const node = facts.numberOf(id);
  const around = node < 0 ? [] : [...facts.around(node)].filter((other) => other !== node);
  const hiddenAround = hiddenNodes.length === 0 ? [] : around.map((other) => facts.idOf(other)).filter((other) => hiddenNodes.includes(other));
  // Neighbors that hang on this node alone.
  const leaves = ego || !view ? [] : around.filter((other) => view.shown.node[other] === 1 && view.shown.degree[other] === 1);
  const centered = ego?.center === id;
  return (
    <div class="tools">
      <button type="button" aria-pressed={centered} onClick={() => change({ ego: centered ? null : { center: id, depth: 1 }, grown: [] })}>Only its neighbors</button>
      {centered && <span class="stepper"><button type="button" aria-label="One step closer" disabled={ego.depth === 1} onClick={() => change({ ego: { center: id, depth: ego.depth - 1 } })}><Glyph name="minus" /></button><span>{ego.depth} step{ego.depth === 1 ? "" : "s"}</span><button type="button" aria-label="One step wider" disabled={ego.depth === 6} onClick={() => change({ ego: { center: id, depth: ego.depth + 1 } })}><Glyph name="plus" /></button></span>}
      {ego && !centered && (grown.includes(id)
        ? <button type="button" onClick={() => change({ grown: grown.filter((one) => one !== id) })}>Collapse</button>
        : <button type="button" onClick={() => change({ grown: [...grown, id] })}>Expand</button>)}
      {hiddenAround.length > 0 && <button type="button" onClick={() => change({ hiddenNodes: hiddenNodes.filter((one) => !hiddenAround.includes(one)) })}>Expand +{hiddenAround.length}</button>}
      {leaves.length > 0 && <button type="button" title="Hides the neighbors that hang on it alone" onClick={() => change({ hiddenNodes: [...hiddenNodes, ...leaves.map((leaf) => facts.idOf(leaf))] })}>Collapse −{leaves.length}</button>}
      <button type="button" onClick={() => change({ hiddenNodes: [...hiddenNodes, id], selection: null })}>Hide</button>
      {view?.nodes.has(id) === true && <button type="button" title="Keep it where it is, or let it go" onClick={() => { status.value = picture.value?.pin(id) === true ? "Pinned." : "No longer pinned."; }}>Pin</button>}
      <button type="button" aria-pressed={chosen.includes(id)} onClick={() => change({ chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })}>{chosen.includes(id) ? "Chosen" : "Choose"}</button>
      <button type="button" class={waiting ? "primary" : ""} onClick={() => change({ path: waiting ? [path[0], id] : [id, ""], panel: waiting ? "answer" : "evidence" })}>{waiting ? `Path from ${graph.nameOf(path[0])}` : "Path from here"}</button>
    </div>
  );
}
