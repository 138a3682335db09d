// The legend, which filters: kinds of node with their pictograms, statuses with the line that the picture draws.
import { useMemo, useState } from "preact/hooks";
import { KindIcon } from "./icon.tsx";
import { StatusLine } from "./status.tsx";
import { change, isVoicedOnly, sides, state, story } from "../state.ts";
import { kindsIn, statusesIn } from "../graph/outline.ts";
import { kindText } from "../story.ts";
import { statusLook } from "../status-looks.ts";
import { statuses } from "../../src/index.ts";

const toggle = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

export function Legend() {
  const graph = story.value;
  const [open] = useState(() => innerWidth > 1200);
  const voiced = isVoicedOnly.value;
  const counted = useMemo(() => (graph ? { kinds: kindsIn(graph, voiced), found: new Set(statusesIn(graph, voiced).map(([status]) => status)) } : undefined), [graph, voiced]);
  if (!graph || !counted) return null;
  const { kinds, found } = counted;
  const { against, hiddenKinds, hiddenStatuses, lens } = state;
  const two = against && sides(lens, against, [...graph.sources.keys()]);
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
