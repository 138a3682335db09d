// Edges on canvases of ours: contested ones with their dashes and marks, loops, there and back, parallels fanned out, and what stands out.
import { inkColors, paper } from "../colors.ts";
import type { ViewGraph } from "../graph/view-graph.ts";
import { statusLook } from "../status-looks.ts";
import { relationText } from "../story.ts";
import { distanceTo, edgeShape, edgeWidth, fanOf } from "./geometry.ts";
import type { Disc, EdgeShape, Point } from "./geometry.ts";
import { drawEdge, drawEdgeLabel, drawLoop, drawLoopLabel, drawMark, loopOf } from "./marks.ts";
import type { Scene } from "./scene.ts";

/** From this many edges on, sigma draws them all: a flat canvas would take too long. */
const CROWD_OF_EDGES = 3000;
/** How far two edges in opposite directions bend apart, in pixels. */
const RECIPROCAL = 6;
/** So far beside a line or a ring, in pixels, a pointer still means it. */
const REACH = 6;
/** Shorter edges, in pixels, carry no writing. */
const LEAST_WRITTEN = 44;

/** Writing that comes above all lines. */
type Writing = readonly (() => void)[];

interface Look {
  readonly color: string;
  /** Whether its line is drawn here, and not by sigma. */
  readonly hasLine: boolean;
  /** Whether its relation is written along it. */
  readonly isNamed: boolean;
  readonly isSelected: boolean;
}

export const isCrowdOfEdges = (view: ViewGraph): boolean => view.edges.size > CROWD_OF_EDGES;

/** Whether a pair's line is drawn here whatever attention is on. */
export function isFlat(pair: number, view: ViewGraph, { attention, fanned }: Scene): boolean {
  const { graph, shown } = view;
  if (graph.pairFrom[pair] === graph.pairTo[pair]) return true;
  if (isCrowdOfEdges(view)) return false;
  return shown.pairIsContested[pair] === 1 || isReciprocal(pair, view) || attention.centers.sides !== null || (fanned && shown.pairCount[pair]! > 1);
}

/** How far a pair's line bends aside, in pixels: there and back are two lines. */
export const bendOf = (pair: number, view: ViewGraph): number => (isReciprocal(pair, view) ? RECIPROCAL : 0);

function isReciprocal(pair: number, { graph, shown }: ViewGraph): boolean {
  const reverse = graph.pairReverse[pair]!;
  return reverse >= 0 && shown.pairCount[reverse]! > 0;
}

/** The color of a pair while attention is on nothing. */
export function colorOfPair(pair: number, { shown }: ViewGraph, { attention, theme }: Scene): string {
  const side = attention.centers.sides?.get(pair);
  if (side === "ours" || side === "theirs") return inkColors[theme][side];
  return shown.pairIsContested[pair] === 1 ? inkColors[theme].warn : inkColors[theme].edge;
}

/** The pair whose line or ring, as it is drawn, lies nearest to the point and within reach of a pointer, or -1. In a crowd only rings are looked for: sigma knows the lines that it has drawn itself. */
export function pairAt(at: Point, view: ViewGraph, scene: Scene): number {
  const { graph, shown } = view;
  let [best, reach] = [-1, REACH];
  const consider = (pair: number, distance: number) => {
    if (distance < reach) [best, reach] = [pair, distance];
  };
  for (const pair of graph.selfPairs) {
    if (shown.pairCount[pair] === 0) continue;
    const { x, y, radius } = loopOf(scene.discOf(graph.pairFrom[pair]!));
    consider(pair, Math.max(0, Math.hypot(at.x - x, at.y - y) - radius));
  }
  if (isCrowdOfEdges(view)) return best;
  for (const pair of view.edges.numbers()) {
    if (graph.pairFrom[pair] === graph.pairTo[pair]) continue;
    const [from, to] = [scene.discOf(graph.pairFrom[pair]!), scene.discOf(graph.pairTo[pair]!)];
    const bends = scene.fanned && shown.pairCount[pair]! > 1 ? fanOf(shown.pairCount[pair]!) : [bendOf(pair, view)];
    // Most lines lie elsewhere.
    const margin = REACH + Math.abs(bends[0] ?? 0);
    if (at.x < Math.min(from.x, to.x) - margin || at.x > Math.max(from.x, to.x) + margin || at.y < Math.min(from.y, to.y) - margin || at.y > Math.max(from.y, to.y) + margin) continue;
    for (const bend of bends) consider(pair, distanceTo(at, edgeShape(from, to, bend)));
  }
  return best;
}

/** All that the flat canvas draws in sigma's stead, and the marks and counts of the rest. */
export function drawFlatEdges(context: CanvasRenderingContext2D, view: ViewGraph, scene: Scene): void {
  // In a crowd sigma draws them all but those that lead nowhere else.
  const pairs = isCrowdOfEdges(view) ? view.graph.selfPairs : view.edges.numbers();
  for (const write of drawEdges(context, pairs, view, scene, (pair) => ({ color: colorOfPair(pair, view, scene), hasLine: isFlat(pair, view, scene), isNamed: false, isSelected: false }))) write();
}

/** What stands out, with the steps of a path; dotted where no edge of the picture runs. */
export function drawLitEdges(context: CanvasRenderingContext2D, pairs: Iterable<number>, view: ViewGraph, scene: Scene): Writing {
  const { attention, theme } = scene;
  const { sides, selectedPair, trail } = attention.centers;
  const writing = drawEdges(context, pairs, view, scene, (pair) => {
    const side = sides?.get(pair);
    return { color: pair === selectedPair ? inkColors[theme].accent : side === "ours" || side === "theirs" ? inkColors[theme][side] : inkColors[theme].text, hasLine: true, isNamed: attention.isTouched(pair, view), isSelected: pair === selectedPair };
  });
  for (const [from, to] of trail) {
    const [start, end] = [view.graph.numberOf(from), view.graph.numberOf(to)];
    if (start >= 0 && end >= 0 && view.shown.node[start] === 1 && view.shown.node[end] === 1) drawEdge(context, edgeShape(scene.discOf(start), scene.discOf(end), 0), { color: inkColors[theme].accent, dash: view.edges.has(`${from}>${to}`) ? [] : [2, 4], width: 2.2 });
  }
  return writing;
}

function drawEdges(context: CanvasRenderingContext2D, pairs: Iterable<number>, view: ViewGraph, scene: Scene, lookOf: (pair: number) => Look): Writing {
  const { graph, shown } = view;
  const { width, height } = scene.room;
  const writing: (() => void)[] = [];
  for (const pair of pairs) {
    const look = lookOf(pair);
    if (shown.pairCount[pair] === 0 || (!look.hasLine && shown.pairCount[pair] === 1)) continue;
    const [from, to] = [scene.discOf(graph.pairFrom[pair]!), scene.discOf(graph.pairTo[pair]!)];
    // A ring reaches beyond its node.
    const margin = graph.pairFrom[pair] === graph.pairTo[pair] ? 4 * from.size : 0;
    if (Math.max(from.x, to.x) < -margin || Math.min(from.x, to.x) > width + margin || Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > height + margin) continue;
    writing.push(...drawPair(context, pair, from, to, look, view, scene));
  }
  return writing;
}

function drawPair(context: CanvasRenderingContext2D, pair: number, from: Disc, to: Disc, { color, hasLine, isNamed, isSelected }: Look, view: ViewGraph, scene: Scene): Writing {
  const { graph, shown } = view;
  const facts = view.factsOfPair(pair);
  const statusOf = (fact: number) => statusLook(graph.statuses[graph.factStatus[fact]!] ?? "reported");
  const { dash, mark } = statusOf(facts[0]!);
  const width = edgeWidth(shown.pairVoices[pair]!) + (isSelected ? 1 : 0);
  if (graph.pairFrom[pair] === graph.pairTo[pair]) {
    drawLoop(context, from, { color, dash, width: Math.max(1.4, width) });
    const { x, y, radius } = loopOf(from);
    const relations = isNamed ? [...new Set(facts.map((fact) => relationText(graph.reader.types[graph.factType[fact]!] ?? "")))].join(", ") : "";
    const text = [relations, mark, facts.length > 1 ? `×${facts.length}` : ""].filter((part) => part !== "").join(" ");
    return text === "" ? [] : [() => drawLoopLabel(context, { x, y: y - radius - 9 }, text, scene.taken, color, paper[scene.theme], isSelected)];
  }
  const [ink, ground] = [inkColors[scene.theme].text, paper[scene.theme]];
  const name = (shape: EdgeShape, text: string) => () => drawEdgeLabel(context, shape, text, scene.taken, ink, ground, isSelected);
  const relationOf = (fact: number) => relationText(graph.reader.types[graph.factType[fact]!] ?? "");
  if (scene.fanned && facts.length > 1) {
    return fanOf(facts.length).flatMap((bend, index) => {
      const fact = facts[index]!;
      const shape = edgeShape(from, to, bend);
      drawEdge(context, shape, { color, dash: statusOf(fact).dash, width: edgeWidth(graph.factVoices[fact]!) });
      return isNamed ? [name(shape, relationOf(fact))] : [];
    });
  }
  const shape = edgeShape(from, to, bendOf(pair, view));
  if (hasLine) drawEdge(context, shape, { color, dash, width });
  if (shape.length < LEAST_WRITTEN) return [];
  const count = facts.length > 1 ? `×${facts.length}` : "";
  if (isNamed) return [name(shape, [[...new Set(facts.map(relationOf))].join(", "), mark, count].filter((part) => part !== "").join(" "))];
  const side = scene.attention.centers.sides?.get(pair);
  const disputed = facts.some((fact) => graph.factDisputed[fact] === 1);
  const text = [side === "ours" ? "A" : side === "theirs" ? "B" : "", mark === "" && disputed ? "≠" : mark, count].filter((part) => part !== "").join(" ");
  return text === "" ? [] : [() => drawMark(context, shape.middle, text, color, ground)];
}
