// Travel through the network by keyboard, with a spoken line.
import { picture } from "../picture.ts";
import { change, select, shown, state, status, story } from "../state.ts";
import { kindText } from "../story.ts";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** The node whose neighbors `n` goes through, and how far it has come. */
let tour: { readonly hub: string; at: number } | undefined;

export function travel(event: KeyboardEvent): void {
  const [network, view] = [picture.value, shown.value];
  if (!network || !view || event.ctrlKey || event.metaKey || event.altKey) return;
  const { chosen, selection } = state;
  const current = selection && view.nodes.has(selection.id) ? selection.id : null;
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

function goTo(id: string, how?: string): void {
  const node = shown.value?.nodes.get(id);
  select(story.value?.isEvent(id) === true ? "event" : "node", id);
  picture.value?.center(id);
  if (node) status.value = `${node.name}, ${kindText(node.kind)}. ${node.degree} neighbor${node.degree === 1 ? "" : "s"}${how === undefined ? "" : `; ${how}`}.`;
}
