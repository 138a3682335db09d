// The picture: sigma behind a thin adapter. Sigma draws nodes and the reported edges; a flat canvas above it draws what sigma 3 cannot:
// dashed edges (alleged, doubted, disputed, denied), self-loops, counts and fanned-out parallels; another above the nodes draws their pictograms.
import { DirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { createEdgeArrowProgram } from "sigma/rendering";
import { colorOf, inkColors, paper } from "../colors.ts";
import type { Theme } from "../colors.ts";
import type { Side } from "../difference.ts";
import { sans } from "../fonts.ts";
import { drawPictogram } from "../icons.ts";
import { statusLook } from "../status-looks.ts";
import { relationText } from "../story.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../story.ts";
import { TakenBoxes } from "./boxes.ts";
import type { Box } from "./boxes.ts";
import { edgeShape, edgeWidth, fanOf } from "./geometry.ts";
import type { Disc, Point } from "./geometry.ts";
import { drawLabels, drawStrongLabel } from "./labels.ts";
import type { LabelData } from "./labels.ts";
import { middleDay, timeLayers } from "./time-layers.ts";
import type { DatedNode } from "./time-layers.ts";
import { drawEdge, drawEdgeLabel, drawLoop, drawMark, drawRing } from "./marks.ts";

export interface NetworkEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onNothing: () => void;
  readonly onHover: (id: string | null) => void;
  /** Nodes in a box drawn with Shift held. */
  readonly onBox: (ids: readonly string[]) => void;
}

export type LayoutName = "stored" | "circle" | "time";

interface Highlight {
  readonly selected: string | null;
  readonly selectedEdge: string | null;
  /** Nodes chosen together. */
  readonly chosen: ReadonlySet<string>;
  /** Nodes and edges of an answer or a path; null where there is none. */
  readonly lit: ReadonlySet<string> | null;
  /** Edges that one side of a comparison alone draws; null where nothing is compared. */
  readonly sides: ReadonlyMap<string, Side> | null;
  /** Steps of a path from node to node, also where no edge of the picture runs. */
  readonly trail: readonly (readonly [from: string, to: string])[];
}

/** From this many nodes on, the rest of the picture does not fade around a hovered or selected node. */
const CROWD = 3000;
/** Up to this many nodes carry pictograms; in a larger picture they are too small to be read. */
const PICTURED = 800;

/** From this many edges on, sigma draws them all: a flat canvas would take too long. */
const CROWD_OF_EDGES = 3000;
const LABEL_SIZE = 12.5;
/** Room around the network, in pixels; less where the picture is small. */
const STAGE_PADDING = 40;
/** How far two edges in opposite directions bend apart, in pixels. */
const RECIPROCAL = 6;

export class Network {
  readonly #sigma: Sigma;
  #graph: DirectedGraph;
  readonly #overlay: CanvasRenderingContext2D;
  readonly #pictograms: CanvasRenderingContext2D;
  readonly #pinned = new Map<string, { x: number; y: number }>();
  #view: ViewGraph | undefined;
  #theme: Theme;
  #hovered: string | null = null;
  #highlight: Highlight = { selected: null, selectedEdge: null, chosen: new Set(), lit: null, sides: null, trail: [] };
  #fanned = false;
  #boxing = false;
  readonly #labels: LabelData[] = [];
  #placed: ReadonlyMap<string, Box> = new Map();
  readonly #sizes: ResizeObserver;
  readonly #taken = new TakenBoxes();
  readonly #discs = new TakenBoxes();
  #layout: LayoutName = "stored";
  #startOf: (id: string) => number | null = () => null;

  constructor(container: HTMLElement, theme: Theme, events: NetworkEvents) {
    this.#theme = theme;
    this.#graph = new DirectedGraph({ allowSelfLoops: true });
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true, defaultEdgeType: "arrow", edgeProgramClasses: { arrow: createEdgeArrowProgram({ lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.4 }) }, enableEdgeEvents: true, renderEdgeLabels: false, labelFont: sans, labelSize: LABEL_SIZE, labelDensity: 2, labelGridCellSize: 110, labelRenderedSizeThreshold: 5, stagePadding: STAGE_PADDING, zIndex: true,
      minEdgeThickness: 1.4, hideEdgesOnMove: false,
      // Labels wait until all are known.
      defaultDrawNodeLabel: (_, data) => { if (data.label) this.#labels.push(data); },
      defaultDrawNodeHover: (context, data) => drawStrongLabel(context, data, LABEL_SIZE + 0.5, this.#sigma.getDimensions(), this.#labelInk),
      nodeReducer: (id, data) => this.#nodeLook(id, data),
      edgeReducer: (id, data) => this.#edgeLook(id, data),
    });
    const canvas = (id: string, where: Parameters<Sigma["createCanvas"]>[1]) => {
      const context = this.#sigma.createCanvas(id, where).getContext("2d");
      if (!context) throw new Error("this browser gives no 2D canvas");
      return context;
    };
    this.#overlay = canvas("marks", { beforeLayer: "nodes" });
    this.#pictograms = canvas("pictograms", { afterLayer: "hoverNodes" });
    this.#sigma.on("afterRender", () => {
      this.#takeDiscs();
      this.#drawLabels();
      this.#drawMarks();
    });
    this.#sigma.on("resize", () => this.#resized());
    // Sigma watches the window alone; the panels beside it change width too.
    this.#sizes = new ResizeObserver(() => this.#sigma.resize());
    this.#sizes.observe(container);
    this.#sigma.on("clickNode", ({ node }) => events.onNode(node));
    this.#sigma.on("clickEdge", ({ edge }) => events.onEdge(edge));
    this.#sigma.on("clickStage", () => events.onNothing());
    this.#sigma.on("enterNode", ({ node }) => this.#hover(node, events));
    this.#sigma.on("leaveNode", () => this.#hover(null, events));
    this.#dragNodes();
    this.#drawBox(container, events);
    for (const layer of Object.values(this.#sigma.getCanvases())) {
      layer.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        container.dispatchEvent(new CustomEvent("contextlost", { bubbles: true }));
      });
    }
  }

  /** Replaces the picture. Nodes that stay keep their place. A new graph and one refresh: sigma answers each change of a bound graph on its own. */
  show(view: ViewGraph, startOf: (id: string) => number | null): void {
    this.#view = view;
    this.#startOf = startOf;
    const before = this.#graph;
    const places = this.#layout === "stored" ? undefined : this.#places();
    const graph = new DirectedGraph({ allowSelfLoops: true });
    for (const node of view.nodes.values()) {
      const kept = before.hasNode(node.id) ? before.getNodeAttributes(node.id) : node;
      const at = this.#pinned.get(node.id) ?? places?.get(node.id) ?? { x: Number(kept["x"]), y: Number(kept["y"]) };
      graph.addNode(node.id, { label: node.name, size: (node.event ? 6 : 7.5) + Math.min(8, Math.sqrt(node.degree) * 1.6), kind: node.kind, event: node.event, x: at.x, y: at.y });
    }
    for (const edge of view.edges.values()) graph.addEdgeWithKey(edge.key, edge.from, edge.to, { size: edgeWidth(edge.voices), flat: isFlat(edge, view) });
    this.#graph = graph;
    this.#sigma.setGraph(graph);
  }

  arrange(layout: LayoutName): void {
    this.#layout = layout;
    this.place(this.#places());
  }

  // Where the layout in force wants the nodes.
  #places(): ReadonlyMap<string, Point> {
    const nodes = [...(this.#view?.nodes.values() ?? [])];
    if (this.#layout === "stored") return new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
    if (this.#layout === "time") return timeLayers(this.#dated(nodes));
    const byKind = nodes.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : 1));
    return new Map(byKind.map((node, index) => {
      const angle = (2 * Math.PI * index) / byKind.length;
      return [node.id, { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) }];
    }));
  }

  // Events by their own date, whoever takes part by the middle one of theirs.
  #dated(nodes: readonly ViewNode[]): readonly DatedNode[] {
    const days = new Map<string, number[]>(nodes.map((node) => [node.id, []]));
    for (const edge of this.#view?.edges.values() ?? []) {
      for (const { span } of edge.facts) {
        const day = span?.start ?? span?.end ?? null;
        if (day !== null) for (const id of [edge.from, edge.to]) days.get(id)?.push(day);
      }
    }
    return nodes.map(({ id, event }) => ({ id, date: (event ? this.#startOf(id) : null) ?? middleDay(days.get(id) ?? []) }));
  }

  highlight(highlight: Highlight): void {
    this.#look(() => {
      this.#highlight = highlight;
    });
  }

  // In a crowd nothing fades, so that only what is or was around the pointer and the selection has to be drawn anew.
  #look(change: () => void): void {
    const before = this.#centers();
    const wasWide = this.#highlight.lit !== null || this.#highlight.sides !== null;
    change();
    if (!this.#crowded || wasWide || this.#highlight.lit !== null || this.#highlight.sides !== null) {
      this.#sigma.refresh({ skipIndexation: true });
      return;
    }
    const nodes = new Set<string>();
    const edges = new Set<string>();
    for (const id of [...before, ...this.#centers()]) {
      if (this.#graph.hasEdge(id)) edges.add(id);
      if (!this.#graph.hasNode(id)) continue;
      nodes.add(id);
      for (const edge of this.#graph.edges(id)) edges.add(edge);
    }
    this.#sigma.refresh({ skipIndexation: true, partialGraph: { nodes: [...nodes], edges: [...edges] } });
  }

  #centers(): readonly string[] {
    const { selected, selectedEdge, chosen } = this.#highlight;
    return [this.#hovered, selected, selectedEdge, ...chosen].filter((id) => id !== null);
  }

  get #crowded(): boolean {
    return (this.#view?.nodes.size ?? 0) > CROWD;
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#sigma.refresh({ skipIndexation: true });
  }

  fan(fanned: boolean): void {
    this.#fanned = fanned;
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** Where each name that is drawn lies, by id. */
  get placedNames(): ReadonlyMap<string, Box> {
    return this.#placed;
  }

  get fanned(): boolean {
    return this.#fanned;
  }

  /** The next drags draw a box instead of moving the picture, as with Shift held. */
  box(boxing: boolean): void {
    this.#boxing = boxing;
  }

  positions(): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
    return new Map(this.#graph.mapNodes((id, data) => [id, { x: Number(data["x"]), y: Number(data["y"]) }] as const));
  }

  place(positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>): void {
    this.#graph.updateEachNodeAttributes((id, data) => {
      const at = this.#pinned.get(id) ?? positions.get(id);
      return at ? { ...data, ...at } : data;
    }, { attributes: ["x", "y"] });
  }

  center(id: string): void {
    const data = this.#sigma.getNodeDisplayData(id);
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
    const data = this.#graph.getNodeAttributes(id);
    this.#pinned.set(id, { x: Number(data["x"]), y: Number(data["y"]) });
    return true;
  }

  /** The nearest neighbor in a direction, for travel by arrow keys. */
  neighborToward(id: string, dx: number, dy: number): string | null {
    const from = this.#graph.getNodeAttributes(id);
    let best: string | null = null;
    let bestScore = Infinity;
    for (const other of this.#view?.neighbors.get(id) ?? []) {
      if (!this.#graph.hasNode(other) || other === id) continue;
      const to = this.#graph.getNodeAttributes(other);
      const [x, y] = [Number(to["x"]) - Number(from["x"]), Number(to["y"]) - Number(from["y"])];
      const length = Math.hypot(x, y) || 1;
      const cosine = (x * dx + y * dy) / length;
      if (cosine > 0.35 && length / cosine < bestScore) {
        bestScore = length / cosine;
        best = other;
      }
    }
    return best;
  }

  /** Where nodes stand on the screen, for box selection and for SVG. */
  screen(): ReadonlyMap<string, { readonly x: number; readonly y: number; readonly size: number }> {
    return new Map(this.#graph.mapNodes((id) => {
      const data = this.#sigma.getNodeDisplayData(id);
      const at = data ? this.#sigma.framedGraphToViewport(data) : { x: 0, y: 0 };
      return [id, { ...at, size: data ? this.#sigma.scaleSize(data.size) : 1 }] as const;
    }));
  }

  get dimensions(): { readonly width: number; readonly height: number } {
    return this.#sigma.getDimensions();
  }

  kill(): void {
    this.#sizes.disconnect();
    this.#sigma.kill();
  }

  #motion(ms: number): number {
    return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ms;
  }

  #hover(id: string | null, events: NetworkEvents): void {
    this.#look(() => {
      this.#hovered = id;
    });
    events.onHover(id);
  }

  #near(id: string): boolean {
    const center = this.#hovered ?? this.#highlight.selected;
    return center === null || id === center || this.#view?.neighbors.get(center)?.has(id) === true;
  }

  #nodeLook(id: string, data: Record<string, unknown>) {
    const look = colorOf(String(data["kind"]), this.#theme);
    const { selected, lit, chosen } = this.#highlight;
    const size = Number(data["size"]) * this.#scale;
    const faded = lit && this.#hovered === null ? !lit.has(id) : !this.#crowded && !this.#near(id);
    return { ...data, size, color: faded ? blend(look, paper[this.#theme], 0.78) : look, label: faded ? "" : String(data["label"]), forceLabel: id === selected || (lit?.has(id) ?? false), zIndex: faded ? 0 : 1, highlighted: id === selected || chosen.has(id) };
  }

  #edgeLook(key: string, data: Record<string, unknown>) {
    const edge = this.#view?.edges.get(key);
    if (!edge) return data;
    const { color, faded } = this.#stroke(edge);
    // What the flat canvas draws stays here as an invisible edge that can be clicked.
    return { ...data, type: "arrow", color: data["flat"] === true || this.#drawnFlat(edge) ? paper[this.#theme] : color, zIndex: faded ? 0 : 1 };
  }

  #stroke(edge: ViewEdge): { readonly color: string; readonly faded: boolean; readonly touched: boolean; readonly chosen: boolean } {
    const ink = inkColors[this.#theme];
    const { lit, selectedEdge, sides } = this.#highlight;
    const center = this.#hovered ?? this.#highlight.selected;
    const chosen = edge.key === selectedEdge;
    const touched = chosen || (center !== null && (edge.from === center || edge.to === center));
    const isLit = lit?.has(edge.key) ?? false;
    const faded = lit && this.#hovered === null ? !isLit && !chosen : (center !== null || (selectedEdge !== null && !this.#crowded)) && !touched && !(this.#crowded && center !== null);
    const side = sides?.get(edge.key);
    const color = chosen ? ink.accent : faded ? ink.faint : side === "ours" || side === "theirs" ? ink[side] : touched || isLit ? ink.text : isContested(edge) ? ink.warn : ink.edge;
    return { color, faded, touched, chosen };
  }

  // A comparison and fanned-out edges are drawn flat too, as long as there are few.
  #drawnFlat(edge: ViewEdge): boolean {
    if ((this.#view?.edges.size ?? 0) > CROWD_OF_EDGES) return false;
    return this.#highlight.sides !== null || (this.#fanned && edge.facts.length > 1);
  }

  // Discs shrink with the picture: a telephone has no room for those of a desk.
  get #scale(): number {
    const { width, height } = this.#sigma.getDimensions();
    return Math.min(1, Math.max(0.5, Math.min(width / 720, height / 520)));
  }

  #resized(): void {
    const { width } = this.#sigma.getDimensions();
    this.#sigma.setSetting("stagePadding", Math.min(STAGE_PADDING, width * 0.05));
    this.#sigma.scheduleRefresh();
  }

  get #labelInk() {
    return { text: inkColors[this.#theme].text, paper: paper[this.#theme] };
  }

  // In a small picture no name is written across a disc.
  #takeDiscs(): void {
    this.#taken.clear();
    this.#discs.clear();
    if ((this.#view?.nodes.size ?? 0) > PICTURED) return;
    for (const { x, y, size } of this.screen().values()) this.#discs.add({ left: x - size, right: x + size, top: y - size, bottom: y + size });
  }

  #drawLabels(): void {
    const { labels } = this.#sigma.getCanvases();
    const context = labels?.getContext("2d");
    if (context) this.#placed = drawLabels(context, this.#labels, LABEL_SIZE, this.#sigma.getDimensions(), { labels: this.#taken, discs: this.#discs }, this.#labelInk);
    this.#labels.length = 0;
  }

  #drawMarks(): void {
    const context = this.#overlay;
    const { width, height } = this.#sigma.getDimensions();
    fitToScreen(context, { width, height });
    const view = this.#view;
    if (!view) return;
    const places = new Map<string, Disc>();
    const place = (id: string) => {
      const known = places.get(id);
      if (known) return known;
      const data = this.#sigma.getNodeDisplayData(id);
      if (!data) return undefined;
      const found = { ...this.#sigma.framedGraphToViewport(data), size: this.#sigma.scaleSize(data.size) };
      places.set(id, found);
      return found;
    };
    const labels: (() => void)[] = [];
    for (const edge of this.#markedEdges(view)) {
      const [from, to] = [place(edge.from), place(edge.to)];
      if (!from || !to || Math.max(from.x, to.x) < 0 || Math.min(from.x, to.x) > width || Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > height) continue;
      labels.push(...this.#drawFlatEdge(context, edge, from, to, view));
    }
    for (const [from, to] of this.#highlight.trail) {
      const [start, end] = [place(from), place(to)];
      if (start && end && this.#graph.hasNode(from) && this.#graph.hasNode(to)) drawEdge(context, edgeShape(start, end, 0), { color: inkColors[this.#theme].accent, dash: view.edges.has(`${from}>${to}`) ? [] : [2, 4], width: 2.2 });
    }
    for (const draw of labels) draw();
    const { chosen, selected } = this.#highlight;
    for (const id of new Set([...chosen, ...this.#pinned.keys(), ...(selected === null ? [] : [selected])])) {
      const at = this.#graph.hasNode(id) ? place(id) : undefined;
      if (at) drawRing(context, at, id === selected || chosen.has(id) ? inkColors[this.#theme].accent : inkColors[this.#theme].edge, id === selected || chosen.has(id) ? [] : [3, 3]);
    }
    this.#drawPictograms(view, place);
  }

  // In a crowd only what touches the node in view or is selected: the rest is sigma's.
  #markedEdges(view: ViewGraph): Iterable<ViewEdge> {
    if (view.edges.size <= CROWD_OF_EDGES) return view.edges.values();
    return [...this.#centers()].flatMap((id) => (this.#graph.hasEdge(id) ? [id] : this.#graph.hasNode(id) ? this.#graph.edges(id) : [])).flatMap((key) => view.edges.get(key) ?? []);
  }

  // Draws what is not sigma's; gives back its writing, which comes above all lines.
  #drawFlatEdge(context: CanvasRenderingContext2D, edge: ViewEdge, from: Disc, to: Disc, view: ViewGraph): readonly (() => void)[] {
    const { color, faded, touched, chosen } = this.#stroke(edge);
    const status = edge.statuses[0] ?? "reported";
    const { dash, mark } = statusLook(status);
    const width = edgeWidth(edge.voices) + (chosen ? 1 : 0);
    if (edge.from === edge.to) {
      drawLoop(context, from, { color, dash, width: Math.max(1.4, width) });
      return [];
    }
    const ground = paper[this.#theme];
    const ink = inkColors[this.#theme].text;
    const label = (shape: ReturnType<typeof edgeShape>, text: string) => () => drawEdgeLabel(context, shape, text, { labels: this.#taken, discs: this.#discs }, ink, ground, chosen);
    if (this.#fanned && edge.facts.length > 1) {
      return fanOf(edge.facts.length).flatMap((bend, index) => {
        const fact = edge.facts[index];
        if (!fact) return [];
        const shape = edgeShape(from, to, bend);
        drawEdge(context, shape, { color, dash: statusLook(String(fact.properties["status"])).dash, width: edgeWidth(Number(fact.properties["voices"] ?? 1)) });
        return touched && !faded ? [label(shape, relationText(fact.type))] : [];
      });
    }
    const shape = edgeShape(from, to, bendOf(edge, view));
    const drawn = view.edges.size <= CROWD_OF_EDGES && (isFlat(edge, view) || this.#drawnFlat(edge));
    if (drawn || chosen) drawEdge(context, shape, { color, dash, width });
    if (faded || shape.length < 44) return [];
    const count = edge.facts.length > 1 ? `×${edge.facts.length}` : "";
    if (touched) return [label(shape, [edge.relations.map(relationText).join(", "), mark, count].filter((part) => part !== "").join(" "))];
    const side = this.#highlight.sides?.get(edge.key);
    const text = [side === "ours" ? "A" : side === "theirs" ? "B" : "", mark === "" && edge.disputed ? "≠" : mark, count].filter((part) => part !== "").join(" ");
    return text === "" ? [] : [() => drawMark(context, shape.middle, text, color, ground)];
  }

  // Discs wide enough carry the pictogram of their kind.
  #drawPictograms(view: ViewGraph, place: (id: string) => (Point & { size: number }) | undefined): void {
    const context = this.#pictograms;
    fitToScreen(context, this.#sigma.getDimensions());
    if (view.nodes.size > PICTURED) return;
    for (const node of view.nodes.values()) {
      const found = place(node.id);
      if (!found || found.size < 5) continue;
      drawPictogram(context, node.pictogram, found.x, found.y, found.size * 1.3, paper[this.#theme]);
    }
  }

  /** What the layout needs to know, pinned nodes as fixed ones. */
  forLayout(): { readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly fixed: boolean }[]; readonly edges: readonly (readonly [string, string])[] } {
    return { nodes: this.#graph.mapNodes((id, data) => ({ id, x: Number(data["x"]), y: Number(data["y"]), fixed: this.#pinned.has(id) })), edges: this.#graph.mapEdges((_, __, from, to) => [from, to] as const) };
  }

  #drawBox(container: HTMLElement, events: NetworkEvents): void {
    const box = document.createElement("div");
    box.className = "box";
    box.hidden = true;
    container.append(box);
    let start: Point | null = null;
    this.#sigma.on("downStage", ({ event, preventSigmaDefault }) => {
      if (!this.#boxing && !(event.original as MouseEvent).shiftKey) return;
      start = { x: event.x, y: event.y };
      preventSigmaDefault();
    });
    const corners = (to: Point) => start && { left: Math.min(start.x, to.x), top: Math.min(start.y, to.y), right: Math.max(start.x, to.x), bottom: Math.max(start.y, to.y) };
    this.#sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
      const at = corners(event);
      if (!at) return;
      box.hidden = false;
      Object.assign(box.style, { left: `${at.left}px`, top: `${at.top}px`, width: `${at.right - at.left}px`, height: `${at.bottom - at.top}px` });
      preventSigmaDefault();
    });
    const end = ({ event }: { readonly event: Point }) => {
      const at = corners(event);
      const drawn = !box.hidden;
      start = null;
      box.hidden = true;
      if (at && drawn) events.onBox([...this.screen()].filter(([, node]) => node.x >= at.left && node.x <= at.right && node.y >= at.top && node.y <= at.bottom).map(([id]) => id));
    };
    this.#sigma.on("upStage", end);
    this.#sigma.on("upNode", end);
  }

  #dragNodes(): void {
    let dragged: string | null = null;
    let moved = false;
    this.#sigma.on("downNode", ({ node, preventSigmaDefault }) => {
      dragged = node;
      moved = false;
      preventSigmaDefault();
    });
    this.#sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
      if (dragged === null) return;
      moved = true;
      const at = this.#sigma.viewportToGraph(event);
      this.#graph.mergeNodeAttributes(dragged, at);
      preventSigmaDefault();
    });
    const drop = () => {
      if (dragged !== null && moved) {
        const data = this.#graph.getNodeAttributes(dragged);
        this.#pinned.set(dragged, { x: Number(data["x"]), y: Number(data["y"]) });
      }
      dragged = null;
    };
    this.#sigma.on("upNode", drop);
    this.#sigma.on("upStage", drop);
  }
}

/** Anything but plainly reported. */
const isContested = (edge: ViewEdge): boolean => edge.disputed || edge.statuses.some((status) => status !== "reported");

const isReciprocal = (edge: ViewEdge, view: ViewGraph): boolean => edge.from !== edge.to && view.edges.has(`${edge.to}>${edge.from}`);

/** How far it bends aside, in pixels: there and back are two lines. */
export const bendOf = (edge: ViewEdge, view: ViewGraph): number => (isReciprocal(edge, view) ? RECIPROCAL : 0);

/** Whether the flat canvas draws it: what is contested, loops, and there and back. In a crowd sigma draws all. */
function isFlat(edge: ViewEdge, view: ViewGraph): boolean {
  return view.edges.size <= CROWD_OF_EDGES && (edge.from === edge.to || isContested(edge) || isReciprocal(edge, view));
}

// Clears a canvas of ours, at the size and density of the screen.
function fitToScreen(context: CanvasRenderingContext2D, { width, height }: { readonly width: number; readonly height: number }): void {
  const ratio = globalThis.devicePixelRatio || 1;
  const { canvas } = context;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}

/** Mixes two #rrggbb colors; opaque, because sigma 3 shows translucent ones wrongly on white. */
export function blend(a: string, b: string, share: number): string {
  const channel = (at: number) => Math.round(Number.parseInt(a.slice(at, at + 2), 16) * (1 - share) + Number.parseInt(b.slice(at, at + 2), 16) * share).toString(16).padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
