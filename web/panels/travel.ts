// Travel through the network by keyboard, with a spoken line.
import type { ViewGraph } from "../graph/view-graph.ts";
import { picture } from "../picture.ts";
import { change, select, shown, state, status, story } from "../state.ts";
import { kindText } from "../story.ts";
import { edgeText } from "./edge-text.ts";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** The node whose neighbors `n` goes through, and how far it has come. */
let tour: { readonly hub: string; at: number } | undefined;
/** The node whose edges `e` goes through, its ring among them, and how far it has come. */
let edgeTour: { readonly hub: string; at: number } | undefined;

export function travel(event: KeyboardEvent): void {
  const [network, view] = [picture.value, shown.value];
  if (!network || !view || event.ctrlKey || event.metaKey || event.altKey) return;
  const { chosen } = state;
  const current = standing(view);
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) network.pan(arrow[0] * 0.1, arrow[1] * 0.1);
  else if (arrow && current !== null) {
    const next = network.neighborToward(current, arrow[0], arrow[1]);
    if (next === null) status.value = "No neighbor that way; n goes through all of them.";
    else goTo(next);
  } else if (arrow || event.key === "Home") {
    const best = view.best();
    if (best !== undefined) goTo(best);
  } else if ((event.key === "n" || event.key === "N") && current !== null) tourStep(current, event.key === "n" ? 1 : -1);
  else if ((event.key === "e" || event.key === "E") && current !== null) edgeStep(current, event.key === "e" ? 1 : -1);
  else if (event.key === "Enter" && current !== null) document.getElementById("panel")?.focus();
  else if (event.key === "+" || event.key === "=") network.zoom(0.7);
  else if (event.key === "-") network.zoom(1.4);
  else if (event.key === "0") network.fit();
  else if (event.key === "x" && current !== null) change({ chosen: chosen.includes(current) ? chosen.filter((id) => id !== current) : [...chosen, current] });
  else if (event.key === "p" && current !== null) status.value = network.pin(current) ? "Pinned." : "No longer pinned.";
  else if (event.key === "Escape") change({ selection: null, chosen: [] });
  else return;
  event.preventDefault();
}

/** The node that the keys start from: the chosen one, also while one of its edges is looked at. */
function standing(view: ViewGraph): string | null {
  const { selection } = state;
  const id = selection?.kind === "edge" && edgeTour && view.edgesOf(edgeTour.hub)[edgeTour.at] === selection.id ? edgeTour.hub : selection?.id;
  return id !== undefined && view.nodes.has(id) ? id : null;
}

// Around a node and back to its neighbors one by one: direction alone cannot reach all of forty.
function tourStep(current: string, step: 1 | -1): void {
  const view = shown.value;
  if (!view) return;
  const around = tour && [...(view.neighbors.get(tour.hub) ?? [])].sort();
  if (!tour || !around || around[tour.at] !== current) tour = { hub: current, at: step === 1 ? -1 : 0 };
  const list = [...(view.neighbors.get(tour.hub) ?? [])].filter((id) => view.nodes.has(id)).sort();
  if (list.length === 0) return;
  tour.at = (tour.at + step + list.length) % list.length;
  const next = list[tour.at];
  if (next !== undefined) goTo(next, `neighbor ${tour.at + 1} of ${list.length} of ${view.nodes.get(tour.hub)?.name ?? ""}`);
}

/** From edge to edge of a node: what is between it and each neighbor, and what it does to itself. */
function edgeStep(current: string, step: 1 | -1): void {
  const view = shown.value;
  const list = view?.edgesOf(current) ?? [];
  if (!view || list.length === 0) return;
  const from = edgeTour?.hub === current && state.selection?.kind === "edge" ? edgeTour.at : step === 1 ? -1 : 0;
  edgeTour = { hub: current, at: (from + step + list.length) % list.length };
  const edge = view.edges.get(list[edgeTour.at]!);
  if (!edge) return;
  select("edge", edge.key);
  status.value = `${edgeText(edge, view)}; edge ${edgeTour.at + 1} of ${list.length} of ${view.nodes.get(current)?.name ?? ""}.`;
}

function goTo(id: string, how?: string): void {
  const node = shown.value?.nodes.get(id);
  select(story.value?.isEvent(id) === true ? "event" : "node", id);
  picture.value?.center(id);
  if (node) status.value = `${node.name}, ${kindText(node.kind)}. ${node.degree} neighbor${node.degree === 1 ? "" : "s"}${how === undefined ? "" : `; ${how}`}.`;
}
