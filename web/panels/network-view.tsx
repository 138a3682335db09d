// The network on the page: mounted, kept in step with the state, drawn again when the graphics are lost, and explained where there are none.
import { cellText, isPathAnswer } from "../cell-text.ts";
import { effect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { edgeSides } from "../difference.ts";
import { Network } from "../network/network.ts";
import type { Highlight } from "../network/attention.ts";
import { picture } from "../picture.ts";
import { answer, change, select, shown, sides, state, status, story, theme } from "../state.ts";
import { idOfName } from "../story.ts";
import { edgeText } from "./edge-text.ts";
import { travel } from "./travel.ts";

/** How often lost graphics are drawn again before the page gives up. */
const MOST_LOSSES = 3;

export function NetworkView() {
  const host = useRef<HTMLDivElement>(null);
  const [losses, setLosses] = useState(0);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (!host.current || losses > MOST_LOSSES) return undefined;
    return mount(host.current, () => setLosses((count) => count + 1), () => setMissing(true));
  }, [losses]);
  if (missing || losses > MOST_LOSSES) return <NoPicture again={missing ? undefined : () => setLosses(0)} />;
  return <div key={losses} ref={host} id="network" class="network" role="application" tabIndex={0} aria-label="Network of who did what to whom" aria-describedby="network-help" onKeyDown={travel} />;
}

function NoPicture({ again }: { readonly again: (() => void) | undefined }) {
  useEffect(() => {
    if (state.selection === null && state.panel === "evidence") change({ panel: "table" }, { commit: false });
  }, []);
  return (
    <div class="network no-picture" id="network">
      <h2>{again ? "The picture was lost" : "This browser cannot draw the network"}</h2>
      <p>{again ? "The graphics card gave up several times." : "WebGL is missing or switched off. Search, questions, evidence and exports of data work without it."} The table lists the same facts.</p>
      <div class="tools"><button type="button" onClick={() => change({ panel: "table" })}>Open the table</button>{again && <button type="button" onClick={again}>Draw it again</button>}</div>
    </div>
  );
}

function mount(host: HTMLElement, onLost: () => void, onMissing: () => void): (() => void) | undefined {
  // The click that ends a box is not one beside everything.
  let justBoxed = false;
  // Whoever works in the table stays there: the rows follow the picture.
  const pick = (kind: "node" | "edge" | "event", id: string) => (state.panel === "table" ? change({ selection: { kind, id } }) : select(kind, id));
  let network: Network;
  try {
    network = new Network(host, theme.value, {
      onNode: (id) => pick(story.value?.isEvent(id) === true ? "event" : "node", id),
      onEdge: (key) => pick("edge", key),
      onNothing: () => { if (!justBoxed) change({ selection: null, chosen: [] }); },
      onPoint: (at) => {
        host.style.cursor = at === null ? "" : "pointer";
        const edge = at?.kind === "edge" ? shown.value?.edges.get(at.id) : undefined;
        host.title = edge && shown.value ? edgeText(edge, shown.value) : "";
      },
      onBox: (ids) => {
        justBoxed = true;
        setTimeout(() => { justBoxed = false; });
        change({ chosen: ids, selection: null, panel: "evidence" });
        status.value = `${ids.length} node${ids.length === 1 ? "" : "s"} chosen.`;
      },
    });
  } catch {
    onMissing();
    return undefined;
  }
  picture.value = network;
  host.addEventListener("contextlost", onLost);
  const stops = [
    effect(() => {
      const view = shown.value;
      const graph = story.value;
      if (view && graph) network.show(view, (id) => graph.eventAgreement(id)?.span.start ?? null);
    }),
    effect(() => network.arrange(state.layout)),
    effect(() => network.setTheme(theme.value)),
    effect(() => {
      const { selection } = state;
      network.highlight({ selected: selection && selection.kind !== "edge" && shown.value?.nodes.has(selection.id) ? selection.id : null, selectedEdge: selection?.kind === "edge" ? selection.id : null, chosen: new Set(state.chosen), ...litBy(), sides: sidesShown() });
    }),
  ];
  return () => {
    host.removeEventListener("contextlost", onLost);
    for (const stop of stops) stop();
    picture.value = null;
    network.kill();
  };
}

function sidesShown() {
  const { against, lens } = state;
  const [graph, view] = [story.value, shown.value];
  return against && graph && view ? edgeSides(graph, view, sides(lens, against, [...graph.sources.keys()])) : null;
}

type Light = Pick<Highlight, "lit" | "trail">;

// What an answer or a selected event lights: its facts, all that take part in them, and every node that a cell names. Of a path, its steps alone.
function litBy(): Light {
  const [graph, view] = [story.value, shown.value];
  const { selection, panel } = state;
  if (!view || !graph) return { lit: null, trail: [] };
  const events = new Set<string>();
  const [nodes, pairs] = [new Set<number>(), new Set<number>()];
  const light = (id: string) => {
    if (view.nodes.has(id)) nodes.add(view.graph.numberOf(id));
  };
  const trail: (readonly [string, string])[] = [];
  const found = panel === "answer" ? answer.value : null;
  const isPath = found !== null && isPathAnswer(found);
  for (const row of found?.rows ?? []) {
    if (row.event !== undefined && !isPath) events.add(row.event);
    const named = row.cells.flatMap((cell) => idOfName(graph, cellText(cell)) ?? []);
    for (const id of named) light(id);
    const [from, to] = named;
    if (isPath && from !== undefined && to !== undefined) {
      trail.push([from, to]);
      for (const key of [`${from}>${to}`, `${to}>${from}`]) if (view.edges.has(key)) pairs.add(view.graph.pairOfKey(key));
    }
  }
  if (panel !== "answer" && selection && selection.kind === "event" && !view.nodes.has(selection.id)) events.add(selection.id);
  for (const id of events) {
    light(id);
    for (const pair of view.graph.pairsOfEvent(id)) {
      if (!view.factsOfPair(pair).some((fact) => view.graph.eventOf(fact) === id)) continue;
      pairs.add(pair);
      nodes.add(view.graph.pairFrom[pair] ?? -1);
      nodes.add(view.graph.pairTo[pair] ?? -1);
    }
  }
  return { lit: nodes.size === 0 ? null : { nodes, pairs }, trail };
}
