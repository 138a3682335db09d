// The picture: sigma behind a thin adapter. Sigma draws nodes and the reported edges; a flat canvas above it draws what sigma 3 cannot:
// dashed edges (alleged, doubted, disputed, denied), self-loops, counts and fanned-out parallels; another above the nodes draws their pictograms.
//
// A story's nodes and pairs stay with sigma as long as the lens does: a filter hides and shows, and only what differs is drawn anew.
import { Sigma } from "sigma";
import { createEdgeArrowProgram } from "sigma/rendering";
import { colorOf, inkColors, paper } from "../colors.ts";
import type { Theme } from "../colors.ts";
import type { Side } from "../difference.ts";
import { sans } from "../fonts.ts";
import type { ViewGraph } from "../graph/view-graph.ts";
import { drawPictogram } from "../icons.ts";
import { statusLook } from "../status-looks.ts";
import { relationText } from "../story.ts";
import { arrange } from "./arrange.ts";
import type { LayoutName } from "./arrange.ts";
import { TakenBoxes } from "./boxes.ts";
import type { Box } from "./boxes.ts";
import { blend, fitToScreen } from "./canvas.ts";
import { changesBetween, frameOf, sameFrame } from "./changes.ts";
import type { Frame } from "./changes.ts";
import { edgeShape, edgeWidth, fanOf } from "./geometry.ts";
import type { Disc, EdgeShape, Point } from "./geometry.ts";
import { dragNodes, drawBoxes } from "./gestures.ts";
import { labelCandidates } from "./label-candidates.ts";
import { drawLabels, drawStrongLabel } from "./labels.ts";
import { drawEdge, drawEdgeLabel, drawLoop, drawMark, drawRing } from "./marks.ts";
import { bySize, nodeSizes } from "./node-sizes.ts";
import { SigmaGraph } from "./sigma-graph.ts";

export interface NetworkEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onNothing: () => void;
  readonly onHover: (id: string | null) => void;
  /** Nodes in a box drawn with Shift held. */
  readonly onBox: (ids: readonly string[]) => void;
}

export interface Highlight {
  readonly selected: string | null;
  readonly selectedEdge: string | null;
  /** Nodes chosen together. */
  readonly chosen: ReadonlySet<string>;
  /** Nodes and pairs of an answer or a path, by number in the fact graph; null where there is none. */
  readonly lit: { readonly nodes: ReadonlySet<number>; readonly pairs: ReadonlySet<number> } | null;
  /** Pairs that one side of a comparison alone draws; null where nothing is compared. */
  readonly sides: ReadonlyMap<number, Side> | null;
  /** Steps of a path from node to node, also where no edge of the picture runs. */
  readonly trail: readonly (readonly [from: string, to: string])[];
}

interface Centers {
  readonly selected: number;
  readonly selectedPair: number;
  readonly chosen: ReadonlySet<number>;
  readonly lit: Highlight["lit"];
  readonly sides: Highlight["sides"];
  readonly trail: Highlight["trail"];
}

/** From this many nodes on, the rest of the picture does not fade around a hovered or selected node. */
const CROWD = 3000;
/** Up to this many nodes carry pictograms; in a larger picture they are too small to be read. */
const PICTURED = 800;
/** From this many edges on, sigma draws them all: a flat canvas would take too long. */
const CROWD_OF_EDGES = 3000;
const LABEL_SIZE = 12.5;
/** Narrower discs, in pixels, have no name. */
const LEAST_NAMED = 5;
/** Room around the network, in pixels; less where the picture is small. */
const STAGE_PADDING = 40;
/** How far two edges in opposite directions bend apart, in pixels. */
const RECIPROCAL = 6;
const NOWHERE: Centers = { selected: -1, selectedPair: -1, chosen: new Set(), lit: null, sides: null, trail: [] };

export class Network {
  readonly #sigma: Sigma;
  #graph = new SigmaGraph({ places: new Float64Array(0), pairFrom: new Uint32Array(0), pairTo: new Uint32Array(0) });
  // Lines and rings below the nodes, names, and above all the pictograms and the names in bold.
  readonly #marks: CanvasRenderingContext2D;
  readonly #names: CanvasRenderingContext2D;
  readonly #top: CanvasRenderingContext2D;
  readonly #pinned = new Map<string, Point>();
  #view: ViewGraph | undefined;
  #sizes: Float32Array = new Float32Array(0);
  #order: Uint32Array = new Uint32Array(0);
  #frame: Frame | null = null;
  /** Whether anything was moved by hand or by a refined layout. */
  #moved = false;
  #theme: Theme;
  #hovered = -1;
  #centers = NOWHERE;
  #fanned = false;
  #boxing = false;
  readonly #taken = { labels: new TakenBoxes(), discs: new TakenBoxes() };
  readonly #resizes: ResizeObserver;
  #layout: LayoutName = "stored";
  #startOf: (id: string) => number | null = () => null;
  // From graph to screen in this frame: x = a·gx + b·gy + c, and so for y; sizes times `scale`.
  #screen = { ax: 1, bx: 0, cx: 0, ay: 0, by: 1, cy: 0, scale: 1 };

  constructor(container: HTMLElement, theme: Theme, events: NetworkEvents) {
    this.#theme = theme;
    this.#sigma = new Sigma(asGraph(this.#graph), container, {
      allowInvalidContainer: true, defaultEdgeType: "arrow", edgeProgramClasses: { arrow: createEdgeArrowProgram({ lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.4 }) }, enableEdgeEvents: true, renderLabels: false, renderEdgeLabels: false, labelFont: sans, labelSize: LABEL_SIZE, stagePadding: STAGE_PADDING,
      minEdgeThickness: 1.4, hideEdgesOnMove: false,
      // Names are ours, above all of sigma's layers.
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (key, data) => this.#nodeLook(Number(key), data),
      edgeReducer: (key) => this.#edgeLook(Number(key)),
    });
    const canvas = (id: string, where: Parameters<Sigma["createCanvas"]>[1]) => {
      const context = this.#sigma.createCanvas(id, where).getContext("2d");
      if (!context) throw new Error("this browser gives no 2D canvas");
      return context;
    };
    this.#marks = canvas("marks", { beforeLayer: "nodes" });
    const names = this.#sigma.getCanvases()["labels"]?.getContext("2d");
    if (!names) throw new Error("this browser gives no 2D canvas");
    // Sigma's canvas for labels, which it clears whenever it draws.
    this.#names = names;
    this.#top = canvas("top", { afterLayer: "hoverNodes" });
    this.#sigma.on("afterRender", () => {
      this.#named = undefined;
      this.#drawOver();
    });
    this.#sigma.on("resize", () => this.#resized());
    // Sigma watches the window alone; the panels beside it change width too.
    this.#resizes = new ResizeObserver(() => this.#sigma.resize());
    this.#resizes.observe(container);
    this.#sigma.on("clickNode", ({ node }) => events.onNode(this.#idOf(node)));
    this.#sigma.on("clickEdge", ({ edge }) => this.#view && events.onEdge(this.#view.graph.keyOfPair(Number(edge))));
    this.#sigma.on("clickStage", () => events.onNothing());
    this.#sigma.on("enterNode", ({ node }) => this.#hover(Number(node), events));
    this.#sigma.on("leaveNode", () => this.#hover(-1, events));
    dragNodes(this.#sigma, (key, to) => this.#drag(Number(key), to), (key) => this.#pinned.set(this.#idOf(key), this.#graph.getNodeAttributes(key)));
    drawBoxes(this.#sigma, container, () => this.#boxing, (box) => events.onBox([...this.screen()].filter(([, node]) => node.x >= box.left && node.x <= box.right && node.y >= box.top && node.y <= box.bottom).map(([id]) => id)));
    for (const layer of Object.values(this.#sigma.getCanvases())) {
      layer.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        container.dispatchEvent(new CustomEvent("contextlost", { bubbles: true }));
      });
    }
  }

  /** Shows a view. Nodes that stay keep their place. */
  show(view: ViewGraph, startOf: (id: string) => number | null): void {
    const before = this.#view;
    this.#view = view;
    this.#startOf = startOf;
    this.#sizes = nodeSizes(view);
    this.#order = bySize(view, this.#sizes);
    if (before?.graph === view.graph) {
      const { nodes, pairs } = changesBetween(before, view);
      if (this.#layout !== "stored") this.#arrange();
      const isLaidOut = this.#reframe() || this.#layout !== "stored";
      // What fades, or is drawn flat, may depend on how much is shown, and on what is around the center.
      if (this.#crowdOf(before) !== this.#crowdOf(view) || (!this.#crowded && (this.#center >= 0 || this.#centers.selectedPair >= 0)) || this.#centers.lit || this.#centers.sides) this.#sigma.refresh();
      else this.#refreshSome(nodes, pairs, isLaidOut);
      return;
    }
    const graph = new SigmaGraph(view.graph);
    if (before && this.#moved) for (const [id, at] of this.positions(before)) this.#put(graph, view.graph.numberOf(id), at);
    for (const [id, at] of this.#pinned) this.#put(graph, view.graph.numberOf(id), at);
    this.#graph = graph;
    this.#hovered = -1;
    this.#centers = NOWHERE;
    if (this.#layout !== "stored") this.#arrange();
    this.#reframe();
    this.#sigma.setGraph(asGraph(graph));
  }

  arrange(layout: LayoutName): void {
    if (layout === this.#layout) return;
    this.#layout = layout;
    this.#arrange();
    this.#replace();
  }

  highlight({ selected, selectedEdge, chosen, lit, sides, trail }: Highlight): void {
    const graph = this.#view?.graph;
    if (!graph) return;
    const number = (id: string | null) => (id === null ? -1 : graph.numberOf(id));
    const next: Centers = { selected: number(selected), selectedPair: selectedEdge === null ? -1 : graph.pairOfKey(selectedEdge), chosen: new Set([...chosen].map(number).filter((one) => one >= 0)), lit, sides, trail };
    const now = this.#centers;
    if (next.selected === now.selected && next.selectedPair === now.selectedPair && next.lit === now.lit && next.sides === now.sides && next.chosen.size === 0 && now.chosen.size === 0 && trail.length === 0 && now.trail.length === 0) return;
    this.#look(() => {
      this.#centers = next;
    });
  }

  // In a crowd nothing fades: sigma's picture stays, and what is around the pointer and the selection is drawn over it.
  #look(change: () => void): void {
    const wasWide = this.#centers.lit !== null || this.#centers.sides !== null;
    change();
    const view = this.#view;
    if (view && (!this.#crowded || wasWide || this.#centers.lit !== null || this.#centers.sides !== null)) this.#refreshSome(view.nodes.numbers(), view.edges.numbers(), false);
    else this.#scheduleOver();
  }

  #scheduleOver(): void {
    this.#overFrame ??= requestAnimationFrame(() => this.#drawOver());
  }
  #overFrame: number | undefined;

  // The nodes in the middle of attention, and the pairs that touch them.
  #inView(): { readonly nodes: readonly number[]; readonly pairs: readonly number[] } {
    const { selected, selectedPair, chosen } = this.#centers;
    const nodes = [...new Set([this.#hovered, selected, ...chosen])].filter((node) => node >= 0);
    return { nodes, pairs: [...new Set([...nodes.flatMap((node) => this.#pairsOf(node)), ...(selectedPair < 0 ? [] : [selectedPair])])] };
  }

  #pairsOf(node: number): readonly number[] {
    const view = this.#view;
    return view ? [...view.graph.nodePairs.subarray(view.graph.pairsAt[node], view.graph.pairsAt[node + 1])] : [];
  }

  #refreshSome(nodes: Iterable<number>, pairs: Iterable<number>, isLaidOut: boolean): void {
    const keys = (numbers: Iterable<number>) => Array.from(numbers, (number) => this.#graph.key(number));
    this.#sigma.refresh({ skipIndexation: !isLaidOut, partialGraph: { nodes: keys(nodes), edges: keys(pairs) } });
  }

  #crowdOf(view: ViewGraph): string {
    return `${view.nodes.size > CROWD} ${view.edges.size > CROWD_OF_EDGES}`;
  }
  get #crowded(): boolean {
    return (this.#view?.nodes.size ?? 0) > CROWD;
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#sigma.refresh();
  }

  fan(fanned: boolean): void {
    if (fanned === this.#fanned) return;
    this.#fanned = fanned;
    this.#sigma.refresh();
  }

  get fanned(): boolean {
    return this.#fanned;
  }

  /** The next drags draw a box instead of moving the picture, as with Shift held. */
  box(boxing: boolean): void {
    this.#boxing = boxing;
  }

  /** Where the shown nodes stand, in the layout's units. */
  positions(view: ViewGraph | undefined = this.#view): ReadonlyMap<string, Point> {
    return new Map([...(view?.nodes.numbers() ?? [])].map((node) => [view?.graph.idOf(node) ?? "", this.#graph.getNodeAttributes(this.#graph.key(node))]));
  }

  place(positions: ReadonlyMap<string, Point>): void {
    const graph = this.#view?.graph;
    if (!graph) return;
    for (const [id, at] of positions) if (!this.#pinned.has(id)) this.#put(this.#graph, graph.numberOf(id), at);
    this.#moved = true;
    this.#replace();
  }

  #put(graph: SigmaGraph, node: number, { x, y }: Point): void {
    if (node < 0) return;
    graph.places[node * 2] = x;
    graph.places[node * 2 + 1] = y;
  }

  #arrange(): void {
    const view = this.#view;
    if (!view) return;
    arrange(this.#layout, view, this.#startOf, this.#graph.places);
    this.#moved = false;
    for (const [id, at] of this.#pinned) this.#put(this.#graph, view.graph.numberOf(id), at);
  }

  // Positions have changed: sigma reads them all again, and nothing else.
  #replace(): void {
    this.#reframe();
    this.#refreshSome([], [], true);
  }

  #reframe(): boolean {
    const frame = this.#view ? frameOf(this.#view, this.#graph.places) : null;
    if (sameFrame(frame, this.#frame)) return false;
    this.#frame = frame;
    this.#sigma.setCustomBBox(frame);
    return true;
  }

  #drag(node: number, to: Point): void {
    this.#put(this.#graph, node, to);
    this.#moved = true;
    this.#refreshSome([node], this.#pairsOf(node), false);
  }

  center(id: string): void {
    const data = this.#sigma.getNodeDisplayData(this.#keyOf(id));
    if (data) void this.#sigma.getCamera().animate({ x: data.x, y: data.y, ratio: Math.min(this.#sigma.getCamera().ratio, 0.6) }, { duration: this.#motion(250) });
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    void camera.animate({ ratio: Math.min(8, Math.max(0.02, camera.ratio * factor)) }, { duration: this.#motion(150) });
  }

  fit(): void {
    void this.#sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: this.#motion(250) });
  }

  pan(dx: number, dy: number): void {
    const camera = this.#sigma.getCamera();
    camera.setState({ x: camera.x + dx * camera.ratio, y: camera.y + dy * camera.ratio });
  }

  pin(id: string): boolean {
    if (this.#pinned.delete(id)) return false;
    this.#pinned.set(id, this.#graph.getNodeAttributes(this.#keyOf(id)));
    return true;
  }

  /** The nearest neighbor in a direction, for travel by arrow keys. */
  neighborToward(id: string, dx: number, dy: number): string | null {
    const at = (one: string) => this.#graph.getNodeAttributes(this.#keyOf(one));
    const from = at(id);
    let best: string | null = null;
    let bestScore = Infinity;
    for (const other of this.#view?.neighbors.get(id) ?? []) {
      if (other === id || this.#view?.nodes.has(other) !== true) continue;
      const to = at(other);
      const [x, y] = [to.x - from.x, to.y - from.y];
      const length = Math.hypot(x, y) || 1;
      const cosine = (x * dx + y * dy) / length;
      if (cosine > 0.35 && length / cosine < bestScore) {
        bestScore = length / cosine;
        best = other;
      }
    }
    return best;
  }

  /** Where the shown nodes stand on the screen, for box selection and for SVG. */
  screen(): ReadonlyMap<string, Disc> {
    const view = this.#view;
    this.#findScreen();
    return new Map([...(view?.nodes.numbers() ?? [])].map((node) => [view?.graph.idOf(node) ?? "", this.#discOf(node)]));
  }

  get dimensions(): { readonly width: number; readonly height: number } {
    return this.#sigma.getDimensions();
  }

  /** What the layout needs to know, pinned nodes as fixed ones. */
  forLayout(): { readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly fixed: boolean }[]; readonly edges: readonly (readonly [string, string])[] } {
    const view = this.#view;
    if (!view) return { nodes: [], edges: [] };
    const { graph } = view;
    return { nodes: [...this.positions()].map(([id, at]) => ({ id, x: at.x, y: at.y, fixed: this.#pinned.has(id) })), edges: [...view.edges.numbers()].map((pair) => [graph.idOf(graph.pairFrom[pair]!), graph.idOf(graph.pairTo[pair]!)] as const) };
  }

  /** Where each name that is drawn lies, by id. */
  get placedNames(): ReadonlyMap<string, Box> {
    return this.#named?.boxes ?? new Map();
  }

  kill(): void {
    this.#resizes.disconnect();
    if (this.#overFrame !== undefined) cancelAnimationFrame(this.#overFrame);
    this.#sigma.kill();
  }

  #resized(): void {
    const { width } = this.#sigma.getDimensions();
    this.#sigma.setSetting("stagePadding", Math.min(STAGE_PADDING, width * 0.05));
    this.#sigma.scheduleRefresh();
  }

  #motion(ms: number): number {
    return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ms;
  }

  #idOf(key: string): string {
    return this.#view?.graph.idOf(Number(key)) ?? "";
  }
  #keyOf(id: string): string {
    return this.#graph.key(Math.max(0, this.#view?.graph.numberOf(id) ?? 0));
  }

  #hover(node: number, events: NetworkEvents): void {
    this.#look(() => {
      this.#hovered = node;
    });
    events.onHover(node < 0 ? null : this.#idOf(String(node)));
  }

  get #center(): number {
    return this.#hovered >= 0 ? this.#hovered : this.#centers.selected;
  }

  #isFaded(node: number): boolean {
    const { lit } = this.#centers;
    if (lit && this.#hovered < 0) return !lit.nodes.has(node);
    return !this.#crowded && this.#center >= 0 && node !== this.#center && !this.#isNear(node);
  }

  #isNear(node: number): boolean {
    const [view, center] = [this.#view, this.#center];
    if (!view) return false;
    if (this.#near.view !== view || this.#near.center !== center) this.#near = { view, center, nodes: view.around(center) };
    return this.#near.nodes.has(node);
  }
  #near: { readonly view: ViewGraph | undefined; readonly center: number; readonly nodes: ReadonlySet<number> } = { view: undefined, center: -1, nodes: new Set() };

  #nodeLook(node: number, { x, y }: { readonly x?: number; readonly y?: number }) {
    const view = this.#view;
    const look = colorOf(view?.graph.kindOf(node) ?? "Object", this.#theme);
    return { x: x ?? 0, y: y ?? 0, size: (this.#sizes[node] ?? 1) * this.#scale, color: this.#isFaded(node) ? blend(look, paper[this.#theme], 0.78) : look, label: "", hidden: view?.shown.node[node] !== 1, forceLabel: false, zIndex: 0, type: "circle", highlighted: false };
  }

  #edgeLook(pair: number) {
    const view = this.#view;
    if (!view) return {};
    const { color } = this.#stroke(pair, view);
    // What the flat canvas draws stays here as an invisible edge that can be clicked.
    return { size: edgeWidth(view.shown.pairVoices[pair]!), color: this.#isFlat(pair, view) || this.#drawnFlat(pair, view) ? paper[this.#theme] : color, label: "", hidden: view.shown.pairCount[pair] === 0, forceLabel: false, zIndex: 0, type: "arrow" };
  }

  #stroke(pair: number, view: ViewGraph): { readonly color: string; readonly faded: boolean; readonly touched: boolean; readonly chosen: boolean } {
    const ink = inkColors[this.#theme];
    const { lit, selectedPair, sides } = this.#centers;
    const center = this.#center;
    const chosen = pair === selectedPair;
    const touched = chosen || (center >= 0 && (view.graph.pairFrom[pair] === center || view.graph.pairTo[pair] === center));
    const isLit = lit?.pairs.has(pair) ?? false;
    const faded = lit && this.#hovered < 0 ? !isLit && !chosen : (center >= 0 || (selectedPair >= 0 && !this.#crowded)) && !touched && !(this.#crowded && center >= 0);
    const side = sides?.get(pair);
    const color = chosen ? ink.accent : faded ? ink.faint : side === "ours" || side === "theirs" ? ink[side] : touched || isLit ? ink.text : view.shown.pairIsContested[pair] === 1 ? ink.warn : ink.edge;
    return { color, faded, touched, chosen };
  }

  // Whether the flat canvas draws it: what is contested, loops, and there and back. In a crowd sigma draws all.
  #isFlat(pair: number, view: ViewGraph): boolean {
    return view.edges.size <= CROWD_OF_EDGES && (view.shown.pairIsContested[pair] === 1 || view.graph.pairFrom[pair] === view.graph.pairTo[pair] || isReciprocal(pair, view));
  }

  // A comparison and fanned-out edges are drawn flat too, as long as there are few.
  #drawnFlat(pair: number, view: ViewGraph): boolean {
    if (view.edges.size > CROWD_OF_EDGES) return false;
    return this.#centers.sides !== null || (this.#fanned && view.shown.pairCount[pair]! > 1);
  }

  // Discs shrink with the picture: a telephone has no room for those of a desk.
  get #scale(): number {
    const { width, height } = this.#sigma.getDimensions();
    return Math.min(1, Math.max(0.5, Math.min(width / 720, height / 520)));
  }

  get #labelInk() {
    return { text: inkColors[this.#theme].text, paper: paper[this.#theme] };
  }

  // Sigma's own way from graph to screen is a line in each direction: three points tell it, and then a node costs four products.
  #findScreen(): void {
    const [o, x, y] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }].map((point) => this.#sigma.graphToViewport(point)) as [Point, Point, Point];
    this.#screen = { ax: x.x - o.x, bx: y.x - o.x, cx: o.x, ay: x.y - o.y, by: y.y - o.y, cy: o.y, scale: this.#sigma.scaleSize(1) * this.#scale };
  }

  #discOf(node: number): Disc {
    const { ax, bx, cx, ay, by, cy, scale } = this.#screen;
    const [x, y] = [this.#graph.places[node * 2]!, this.#graph.places[node * 2 + 1]!];
    return { x: ax * x + bx * y + cx, y: ay * x + by * y + cy, size: this.#sizes[node]! * scale };
  }

  #drawOver(): void {
    const view = this.#view;
    const room = this.#sigma.getDimensions();
    if (this.#overFrame !== undefined) cancelAnimationFrame(this.#overFrame);
    this.#overFrame = undefined;
    fitToScreen(this.#marks, room);
    fitToScreen(this.#top, room);
    if (!view) return fitToScreen(this.#names, room);
    this.#findScreen();
    // In a small picture no name is written across a disc.
    const pictured = view.nodes.size <= PICTURED ? Array.from(view.nodes.numbers(), (node) => ({ node, at: this.#discOf(node) })) : [];
    this.#taken.labels.clear();
    this.#taken.discs.clear();
    for (const { at: { x, y, size } } of pictured) this.#taken.discs.add({ left: x - size, right: x + size, top: y - size, bottom: y + size });
    this.#drawNames(view, room);
    this.#drawMarks(view, room);
    // Discs wide enough carry the pictogram of their kind.
    for (const { node, at } of pictured) if (at.size >= 5) drawPictogram(this.#top, view.nodes.at(node).pictogram, at.x, at.y, at.size * 1.3, paper[this.#theme]);
    for (const node of this.#bold) if (view.shown.node[node] === 1) drawStrongLabel(this.#top, { ...this.#discOf(node), label: view.graph.nameOf(node) }, LABEL_SIZE + 0.5, room, this.#labelInk);
  }

  // The names in bold: under the pointer, selected, chosen.
  get #bold(): ReadonlySet<number> {
    return new Set([...this.#centers.chosen, this.#centers.selected, this.#hovered].filter((node) => node >= 0));
  }

  // Names are written anew when sigma has drawn, or when one of them turns bold or back.
  #drawNames(view: ViewGraph, room: { readonly width: number; readonly height: number }): void {
    const bold = this.#bold;
    if (this.#named && this.#named.left.every((node) => bold.has(node)) && ![...bold].some((node) => this.#named?.written.has(node))) {
      for (const box of this.#named.boxes.values()) this.#taken.labels.add(box);
      return;
    }
    fitToScreen(this.#names, room);
    const { lit } = this.#centers;
    const forced = new Set(lit ? [...lit.nodes].filter((node) => view.shown.node[node] === 1) : []);
    const candidates = [...new Set([...forced, ...labelCandidates(this.#order, (node) => this.#discOf(node), room, LEAST_NAMED)])].filter((node) => !this.#isFaded(node));
    const shownBold = [...bold].filter((node) => view.shown.node[node] === 1);
    const boxes = drawLabels(this.#names, [...new Set([...candidates, ...shownBold])].map((node) => ({ ...this.#discOf(node), key: view.graph.idOf(node), label: view.graph.nameOf(node), forceLabel: forced.has(node), highlighted: bold.has(node) })), LABEL_SIZE, room, this.#taken, this.#labelInk);
    this.#named = { written: new Set(candidates.filter((node) => !bold.has(node))), left: candidates.filter((node) => bold.has(node)), boxes };
  }
  #named: { readonly written: ReadonlySet<number>; readonly left: readonly number[]; readonly boxes: ReadonlyMap<string, Box> } | undefined;

  #drawMarks(view: ViewGraph, { width, height }: { readonly width: number; readonly height: number }): void {
    const context = this.#marks;
    const labels: (() => void)[] = [];
    for (const pair of this.#markedPairs(view)) {
      const [from, to] = [this.#discOf(view.graph.pairFrom[pair]!), this.#discOf(view.graph.pairTo[pair]!)];
      if (Math.max(from.x, to.x) < 0 || Math.min(from.x, to.x) > width || Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > height) continue;
      labels.push(...this.#drawFlatEdge(context, pair, from, to, view));
    }
    for (const [from, to] of this.#centers.trail) {
      const [start, end] = [view.graph.numberOf(from), view.graph.numberOf(to)];
      if (start >= 0 && end >= 0 && view.shown.node[start] === 1 && view.shown.node[end] === 1) drawEdge(context, edgeShape(this.#discOf(start), this.#discOf(end), 0), { color: inkColors[this.#theme].accent, dash: view.edges.has(`${from}>${to}`) ? [] : [2, 4], width: 2.2 });
    }
    for (const draw of labels) draw();
    const { chosen, selected } = this.#centers;
    const pinned = [...this.#pinned.keys()].map((id) => view.graph.numberOf(id));
    for (const node of new Set([...chosen, ...pinned, selected])) {
      if (node < 0 || view.shown.node[node] === 0) continue;
      const isChosen = node === selected || chosen.has(node);
      drawRing(context, this.#discOf(node), isChosen ? inkColors[this.#theme].accent : inkColors[this.#theme].edge, isChosen ? [] : [3, 3]);
    }
  }

  // In a crowd only what touches the node in view or is selected: the rest is sigma's.
  #markedPairs(view: ViewGraph): Iterable<number> {
    return view.edges.size <= CROWD_OF_EDGES ? view.edges.numbers() : this.#inView().pairs.filter((pair) => view.shown.pairCount[pair]! > 0);
  }

  // Draws what is not sigma's; gives back its writing, which comes above all lines.
  #drawFlatEdge(context: CanvasRenderingContext2D, pair: number, from: Disc, to: Disc, view: ViewGraph): readonly (() => void)[] {
    const { color, faded, touched, chosen } = this.#stroke(pair, view);
    const { graph, shown } = view;
    const fanned = this.#fanned && shown.pairCount[pair]! > 1;
    const flat = this.#isFlat(pair, view) || this.#drawnFlat(pair, view);
    if (!flat && !touched && shown.pairCount[pair] === 1) return [];
    const facts = view.factsOfPair(pair);
    const status = graph.statuses[graph.factStatus[facts[0]!]!] ?? "reported";
    const { dash, mark } = statusLook(status);
    const width = edgeWidth(shown.pairVoices[pair]!) + (chosen ? 1 : 0);
    if (graph.pairFrom[pair] === graph.pairTo[pair]) {
      drawLoop(context, from, { color, dash, width: Math.max(1.4, width) });
      return [];
    }
    const ground = paper[this.#theme];
    const ink = inkColors[this.#theme].text;
    const label = (shape: EdgeShape, text: string) => () => drawEdgeLabel(context, shape, text, this.#taken, ink, ground, chosen);
    const relationOf = (fact: number) => relationText(graph.reader.types[graph.factType[fact]!] ?? "");
    if (fanned) {
      return fanOf(facts.length).flatMap((bend, index) => {
        const fact = facts[index]!;
        const shape = edgeShape(from, to, bend);
        drawEdge(context, shape, { color, dash: statusLook(graph.statuses[graph.factStatus[fact]!] ?? "").dash, width: edgeWidth(graph.factVoices[fact]!) });
        return touched && !faded ? [label(shape, relationOf(fact))] : [];
      });
    }
    const shape = edgeShape(from, to, bendOf(pair, view));
    if (flat || touched) drawEdge(context, shape, { color, dash, width });
    if (faded || shape.length < 44) return [];
    const count = facts.length > 1 ? `×${facts.length}` : "";
    if (touched) return [label(shape, [[...new Set(facts.map(relationOf))].join(", "), mark, count].filter((part) => part !== "").join(" "))];
    const side = this.#centers.sides?.get(pair);
    const disputed = facts.some((fact) => graph.factDisputed[fact] === 1);
    const text = [side === "ours" ? "A" : side === "theirs" ? "B" : "", mark === "" && disputed ? "≠" : mark, count].filter((part) => part !== "").join(" ");
    return text === "" ? [] : [() => drawMark(context, shape.middle, text, color, ground)];
  }
}

/** How far a pair's line bends aside, in pixels: there and back are two lines. */
export const bendOf = (pair: number, view: ViewGraph): number => (isReciprocal(pair, view) ? RECIPROCAL : 0);

/** Whether there is an edge back. */
function isReciprocal(pair: number, { graph, shown }: ViewGraph): boolean {
  const reverse = graph.pairReverse[pair]!;
  return reverse >= 0 && shown.pairCount[reverse]! > 0;
}

// Sigma asks for a graphology graph and reads from it what SigmaGraph answers.
const asGraph = (graph: SigmaGraph) => graph as unknown as ConstructorParameters<typeof Sigma>[0];
