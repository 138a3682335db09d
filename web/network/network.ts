// The picture: sigma behind a thin adapter. Sigma draws nodes and the reported edges; a flat canvas above it draws what sigma 3 cannot:
// dashed edges (alleged, doubted, disputed, denied), self-loops, counts and fanned-out parallels; another above the nodes draws their pictograms.
//
// A story's nodes and pairs stay with sigma as long as the lens does: a filter hides and shows, and only what differs is drawn anew.
import { Sigma } from "sigma";
import type { CameraState } from "sigma/types";
import { colorOf, inkColors, paper } from "../colors.ts";
import type { Theme } from "../colors.ts";
import { sans } from "../fonts.ts";
import type { ViewGraph } from "../graph/view-graph.ts";
import { drawPictogram } from "../icons.ts";
import { arrange } from "./arrange.ts";
import type { LayoutName } from "./arrange.ts";
import type { Highlight } from "./attention.ts";
import type { Box } from "./boxes.ts";
import { fitToScreen } from "./canvas.ts";
import { changesBetween, frameOf, sameFrame } from "./changes.ts";
import type { Frame } from "./changes.ts";
import { columnHeads, drawColumnHeads } from "./column-heads.ts";
import type { ColumnHead } from "./column-heads.ts";
import { colorOfPair, drawFlatEdges, drawLitEdges, isCrowdOfEdges, isFlat, pairAt } from "./flat-edges.ts";
import { edgeWidth } from "./geometry.ts";
import type { Disc, Point } from "./geometry.ts";
import { dragNodes, drawBoxes } from "./gestures.ts";
import { drawDisc, drawRing } from "./marks.ts";
import { LABEL_SIZE, Names } from "./names.ts";
import { nodeSizes } from "./node-sizes.ts";
import type { TimeColumn } from "./time-layers.ts";
import { ArrowProgram, DiscProgram } from "./programs.ts";
import { Scene } from "./scene.ts";
import { SigmaGraph } from "./sigma-graph.ts";

export interface Pointed {
  readonly kind: "node" | "edge";
  readonly id: string;
}

export interface NetworkEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onNothing: () => void;
  /** What lies under the pointer: a node by id, an edge by key. */
  readonly onPoint: (at: Pointed | null) => void;
  /** Nodes in a box drawn with Shift held. */
  readonly onBox: (ids: readonly string[]) => void;
}

/** Up to this many nodes carry pictograms; in a larger picture they are too small to be read. */
const PICTURED = 800;
/** Room around the network, in pixels; less where the picture is small. */
const STAGE_PADDING = 40;
export class Network {
  readonly #sigma: Sigma;
  #graph = new SigmaGraph({ places: new Float64Array(0), pairFrom: new Uint32Array(0), pairTo: new Uint32Array(0) });
  // Lines and rings below the nodes, names, and above all the pictograms and the names in bold.
  readonly #marks: CanvasRenderingContext2D;
  readonly #names: Names;
  readonly #top: CanvasRenderingContext2D;
  readonly #pinned = new Map<string, Point>();
  #view: ViewGraph | undefined;
  #frame: Frame | null = null;
  /** Whether anything was moved by hand or by a refined layout. */
  /** Ratio of the camera where its present movement ends. */
  #aim = 1;
  #moved = false;
  #boxing = false;
  readonly #resizes: ResizeObserver;
  #layout: LayoutName = "stored";
  /** Of the layout by time, as long as its nodes stand in them. */
  #columns: readonly TimeColumn[] = [];
  #startOf: (id: string) => number | null = () => null;
  readonly #scene: Scene;

  constructor(container: HTMLElement, theme: Theme, events: NetworkEvents) {
    this.#scene = new Scene(theme);
    this.#sigma = new Sigma(asGraph(this.#graph), container, {
      allowInvalidContainer: true, nodeProgramClasses: { circle: DiscProgram }, defaultEdgeType: "arrow", edgeProgramClasses: { arrow: ArrowProgram }, enableEdgeEvents: true, renderLabels: false, renderEdgeLabels: false, labelFont: sans, labelSize: LABEL_SIZE, stagePadding: STAGE_PADDING,
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
    const layers = this.#sigma.getCanvases();
    // What is never drawn on need not be put together with the rest in every frame.
    for (const id of ["edgeLabels", "hovers", "hoverNodes"]) layers[id]?.setAttribute("hidden", "");
    const names = layers["labels"]?.getContext("2d");
    if (!names) throw new Error("this browser gives no 2D canvas");
    // Sigma's canvas for labels, which it clears whenever it draws.
    this.#names = new Names(names);
    this.#top = canvas("top", { afterLayer: "hoverNodes" });
    this.#sigma.on("afterRender", () => {
      this.#names.forgetDrawn();
      this.#areMarksDrawn = false;
      this.#drawOver();
    });
    this.#sigma.on("resize", () => this.#resized());
    // Sigma watches the window alone; the panels beside it change width too.
    this.#resizes = new ResizeObserver(() => this.#sigma.resize());
    this.#resizes.observe(container);
    this.#sigma.on("clickNode", ({ node }) => events.onNode(this.#idOf(node)));
    this.#sigma.on("clickEdge", ({ edge, event }) => this.#clicked(this.#pairAt(event, Number(edge)), events));
    this.#sigma.on("clickStage", ({ event }) => this.#clicked(this.#pairAt(event), events));
    this.#sigma.on("enterNode", ({ node }) => this.#hover(Number(node), events));
    this.#sigma.on("leaveNode", () => this.#hover(-1, events));
    this.#sigma.on("enterEdge", ({ edge }) => { this.#edgeOfSigma = Number(edge); });
    this.#sigma.on("leaveEdge", () => { this.#edgeOfSigma = -1; });
    this.#sigma.on("moveBody", ({ event }) => {
      if (!this.#scene.attention.isHovering) this.#point(this.#pairAt(event, this.#edgeOfSigma), events);
    });
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
    this.#scene.sizes = nodeSizes(view);
    this.#names.forgetPlaces();
    this.#scene.attention.follow(view);
    if (before?.graph === view.graph) {
      const { nodes, pairs } = changesBetween(before, view);
      if (this.#layout !== "stored") this.#arrange();
      const isLaidOut = this.#reframe() || this.#layout !== "stored";
      // What is drawn flat depends on how much is shown.
      if (isCrowdOfEdges(before) !== isCrowdOfEdges(view)) this.#sigma.refresh();
      else this.#refreshSome(nodes, pairs, isLaidOut);
      return;
    }
    const graph = new SigmaGraph(view.graph);
    if (before && this.#moved) for (const [id, at] of this.positions(before)) this.#put(graph, view.graph.numberOf(id), at);
    for (const [id, at] of this.#pinned) this.#put(graph, view.graph.numberOf(id), at);
    this.#graph = graph;
    this.#scene.places = graph.places;
    this.#names.forgetNames();
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

  highlight(highlight: Highlight): void {
    const { attention } = this.#scene;
    const { sides } = attention.centers;
    if (!attention.turnTo(highlight)) return;
    // A comparison is in sigma's colors.
    if (attention.centers.sides === sides) this.#drawOverSoon();
    else this.#sigma.refresh({ schedule: true });
  }

  // However often attention moves before the next frame, it is drawn once.
  #drawOverSoon(): void {
    this.#overFrame ??= requestAnimationFrame(() => this.#drawOver());
  }
  #overFrame: number | undefined;

  #refreshSome(nodes: Iterable<number>, pairs: Iterable<number>, isLaidOut: boolean): void {
    const keys = (numbers: Iterable<number>) => Array.from(numbers, (number) => this.#graph.key(number));
    this.#sigma.refresh({ skipIndexation: !isLaidOut, partialGraph: { nodes: keys(nodes), edges: keys(pairs) } });
  }

  setTheme(theme: Theme): void {
    if (theme === this.#scene.theme) return;
    this.#scene.theme = theme;
    this.#sigma.refresh();
  }

  fan(fanned: boolean): void {
    if (fanned === this.#scene.fanned) return;
    this.#scene.fanned = fanned;
    this.#sigma.refresh();
  }

  get fanned(): boolean {
    return this.#scene.fanned;
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
    this.#columns = [];
    this.#moved = true;
    this.#replace();
  }

  #put(graph: SigmaGraph, node: number, { x, y }: Point): void {
    if (node < 0) return;
    this.#names.forgetPlaces();
    graph.places[node * 2] = x;
    graph.places[node * 2 + 1] = y;
  }

  #arrange(): void {
    const view = this.#view;
    if (!view) return;
    this.#columns = arrange(this.#layout, view, this.#startOf, this.#graph.places);
    this.#names.forgetPlaces();
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
    this.#refreshSome([node], this.#view?.graph.pairsOfNode(node) ?? [], false);
  }

  center(id: string): void {
    const data = this.#sigma.getNodeDisplayData(this.#keyOf(id));
    if (!data) return;
    this.#aim = Math.min(this.#sigma.getCamera().ratio, 0.6);
    this.#move({ x: data.x, y: data.y, ratio: this.#aim }, 250);
  }

  zoom(factor: number): void {
    // A second key while the first still moves goes on from where that ends.
    const from = this.#sigma.getCamera().isAnimated() ? this.#aim : this.#sigma.getCamera().ratio;
    this.#aim = Math.min(8, Math.max(0.02, from * factor));
    this.#move({ ratio: this.#aim }, 150);
  }

  fit(): void {
    this.#aim = 1;
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, 250);
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
    return new Map([...(view?.nodes.numbers() ?? [])].map((node) => [view?.graph.idOf(node) ?? "", this.#scene.discOf(node)]));
  }

  get dimensions(): { readonly width: number; readonly height: number } {
    return this.#sigma.getDimensions();
  }

  /** What the layout needs to know, pinned nodes as fixed ones. */
  forLayout(): { readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly fixed: boolean }[]; readonly edges: readonly (readonly [string, string])[] } {
    const view = this.#view;
    if (!view) return { nodes: [], edges: [] };
    const { graph } = view;
    return { nodes: [...this.positions()].map(([id, at]) => ({ id, x: at.x, y: at.y, fixed: this.#pinned.has(id) })), edges: [...view.edges.numbers()].filter((pair) => graph.pairFrom[pair] !== graph.pairTo[pair]).map((pair) => [graph.idOf(graph.pairFrom[pair]!), graph.idOf(graph.pairTo[pair]!)] as const) };
  }

  /** Where each name that is drawn lies, by id. */
  get placedNames(): ReadonlyMap<string, Box> {
    const view = this.#view;
    return new Map([...this.#names.boxes].map(([node, box]) => [view?.graph.idOf(node) ?? "", box]));
  }

  /** What is written below the columns of the layout by time. */
  get columnHeads(): readonly ColumnHead[] {
    const { projection, room } = this.#scene;
    return columnHeads(this.#top, this.#columns, (x) => projection.ax * x + projection.cx, room);
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

  /** @param ms how long it takes. Where no motion is wanted, at once: sigma divides the time gone by the time it takes, and 0 / 0 leaves no picture. */
  #move(to: Partial<CameraState>, ms: number): void {
    const camera = this.#sigma.getCamera();
    if (globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState(to);
    else void camera.animate(to, { duration: ms });
  }

  #idOf(key: string): string {
    return this.#view?.graph.idOf(Number(key)) ?? "";
  }
  #keyOf(id: string): string {
    return this.#graph.key(Math.max(0, this.#view?.graph.numberOf(id) ?? 0));
  }

  #hover(node: number, events: NetworkEvents): void {
    this.#scene.attention.hover(node);
    this.#drawOverSoon();
    this.#pointed = -1;
    events.onPoint(node < 0 ? null : { kind: "node", id: this.#idOf(String(node)) });
  }

  // Sigma's lines are a pixel or two wide, and not where ours are bent: what it finds counts where nothing of ours is near.
  #pairAt(at: Point, found = -1): number {
    const own = this.#view ? pairAt(at, this.#view, this.#scene) : -1;
    return own < 0 ? found : own;
  }
  /** The line of sigma's under the pointer, or -1. */
  #edgeOfSigma = -1;

  #clicked(pair: number, events: NetworkEvents): void {
    if (pair >= 0 && this.#view) events.onEdge(this.#view.graph.keyOfPair(pair));
    else events.onNothing();
  }

  #point(pair: number, events: NetworkEvents): void {
    if (pair === this.#pointed) return;
    this.#pointed = pair;
    events.onPoint(pair < 0 || !this.#view ? null : { kind: "edge", id: this.#view.graph.keyOfPair(pair) });
  }
  /** The pair under the pointer, or -1. */
  #pointed = -1;

  #nodeLook(node: number, { x, y }: { readonly x?: number; readonly y?: number }) {
    const view = this.#view;
    const { sizes, theme } = this.#scene;
    return { x: x ?? 0, y: y ?? 0, size: (sizes[node] ?? 1) * this.#shrunk, color: colorOf(view?.graph.kindOf(node) ?? "Object", theme), label: "", hidden: view?.shown.node[node] !== 1, forceLabel: false, zIndex: 0, type: "circle", highlighted: false };
  }

  #edgeLook(pair: number) {
    const view = this.#view;
    if (!view) return {};
    // What the flat canvas draws stays here as an invisible edge that can be clicked.
    return { size: edgeWidth(view.shown.pairVoices[pair]!), color: isFlat(pair, view, this.#scene) ? paper[this.#scene.theme] : colorOfPair(pair, view, this.#scene), label: "", hidden: view.shown.pairCount[pair] === 0, forceLabel: false, zIndex: 0, type: "arrow" };
  }

  // Discs shrink with the picture: a telephone has no room for those of a desk.
  get #shrunk(): number {
    const { width, height } = this.#sigma.getDimensions();
    return Math.min(1, Math.max(0.5, Math.min(width / 720, height / 520)));
  }

  // Sigma's own way from graph to screen is a line in each direction: three points tell it, and then a node costs four products.
  #findScreen(): void {
    const [o, x, y] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }].map((point) => this.#sigma.graphToViewport(point)) as [Point, Point, Point];
    this.#scene.room = this.#sigma.getDimensions();
    this.#scene.projection = { ax: x.x - o.x, bx: y.x - o.x, cx: o.x, ay: x.y - o.y, by: y.y - o.y, cy: o.y };
    this.#scene.scale = this.#sigma.scaleSize(1) * this.#shrunk;
  }

  #drawOver(): void {
    const [view, scene] = [this.#view, this.#scene];
    if (this.#overFrame !== undefined) cancelAnimationFrame(this.#overFrame);
    this.#overFrame = undefined;
    this.#findScreen();
    fitToScreen(this.#top, scene.room);
    if (!view) return this.#names.clear(scene);
    // In a small picture no name is written across a disc.
    const pictured = view.nodes.size <= PICTURED ? Array.from(view.nodes.numbers(), (node) => ({ node, at: scene.discOf(node) })) : [];
    scene.taken.labels.clear();
    scene.taken.discs.clear();
    for (const { at: { x, y, size } } of pictured) scene.taken.discs.add({ left: x - size, right: x + size, top: y - size, bottom: y + size });
    const heads = this.columnHeads;
    for (const { box } of heads) scene.taken.labels.add(box);
    this.#names.draw(view, scene);
    this.#drawMarks(view);
    // Above all others what attention is on.
    this.#drawRings(view);
    const bold = [...scene.attention.bold].filter((node) => view.shown.node[node] === 1);
    for (const node of bold) drawDisc(this.#top, scene.discOf(node), colorOf(view.graph.kindOf(node), scene.theme));
    // Discs wide enough carry the pictogram of their kind.
    for (const { node, at } of pictured) if (at.size >= 5) drawPictogram(this.#top, view.nodes.at(node).pictogram, at.x, at.y, at.size * 1.3, paper[scene.theme]);
    this.#names.drawBold(this.#top, bold, view, scene);
    drawColumnHeads(this.#top, heads, inkColors[scene.theme].text, paper[scene.theme]);
  }

  // Below the nodes. Without a veil what attention is on is drawn here too, and then the layer follows it; else it stays as long as sigma's picture does.
  #drawMarks(view: ViewGraph): void {
    const { attention, room } = this.#scene;
    const touched = attention.lit || !attention.isInCrowd ? [] : [...new Set([...attention.bold].flatMap((node) => [...view.graph.pairsOfNode(node)]).concat(attention.centers.selectedPair))].filter((pair) => pair >= 0);
    if (this.#areMarksDrawn && touched.length === 0) return;
    fitToScreen(this.#marks, room);
    drawFlatEdges(this.#marks, view, this.#scene);
    if (touched.length > 0) for (const write of drawLitEdges(this.#marks, touched, view, this.#scene)) write();
    this.#areMarksDrawn = touched.length === 0;
  }
  #areMarksDrawn = false;

  #drawRings(view: ViewGraph): void {
    const { attention, theme } = this.#scene;
    const { chosen, selected } = attention.centers;
    const pinned = [...this.#pinned.keys()].map((id) => view.graph.numberOf(id));
    for (const node of new Set([...chosen, ...pinned, selected])) {
      if (node < 0 || view.shown.node[node] === 0) continue;
      const isChosen = node === selected || chosen.has(node);
      drawRing(this.#top, this.#scene.discOf(node), isChosen ? inkColors[theme].accent : inkColors[theme].edge, isChosen ? [] : [3, 3]);
    }
  }
}

// Sigma asks for a graphology graph and reads from it what SigmaGraph answers.
const asGraph = (graph: SigmaGraph) => graph as unknown as ConstructorParameters<typeof Sigma>[0];
