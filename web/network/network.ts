// The picture: sigma behind a thin adapter. Sigma draws nodes and the reported edges; a flat canvas above it draws what sigma 3 cannot:
// dashed edges (alleged, doubted, disputed, denied), self-loops, counts and fanned-out parallels; another above the nodes draws their pictograms.
import { DirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { EdgeArrowProgram } from "sigma/rendering";
import { colorOf, inkColors, paper } from "../colors.ts";
import type { Theme } from "../colors.ts";
import { drawPictogram } from "../icons.ts";
import { relationText } from "../story.ts";
import type { ViewEdge, ViewGraph } from "../story.ts";

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
}

interface LabelData {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  /** Sigma draws a highlighted node's label once more, above the others: once is enough. */
  readonly highlighted?: boolean;
  readonly forceLabel?: boolean;
}

/** From this many nodes on, the rest of the picture does not fade around a hovered or selected node. */
const CROWD = 3000;
/** Up to this many nodes carry pictograms; in a larger picture they are too small to be read. */
const PICTURED = 800;

const DASHES: Readonly<Record<string, readonly number[]>> = { disputed: [9, 3], alleged: [5, 4], expected: [2, 4], doubted: [2, 3, 7, 3], denied: [1.5, 4], "alleged not": [1.5, 4], unclaimed: [1, 6] };
const STATUS_MARKS: Readonly<Record<string, string>> = { disputed: "≠", alleged: "?", expected: "…", doubted: "?", denied: "✕", "alleged not": "✕?", unclaimed: "∅" };

export class Network {
  readonly #sigma: Sigma;
  #graph: DirectedGraph;
  readonly #overlay: CanvasRenderingContext2D;
  readonly #pictograms: CanvasRenderingContext2D;
  readonly #pinned = new Map<string, { x: number; y: number }>();
  #view: ViewGraph | undefined;
  #theme: Theme;
  #hovered: string | null = null;
  #highlight: Highlight = { selected: null, selectedEdge: null, chosen: new Set(), lit: null };
  #fanned = false;
  readonly #labels: { readonly context: CanvasRenderingContext2D; readonly data: LabelData; readonly size: number }[] = [];
  #layout: LayoutName = "stored";
  #startOf: (id: string) => number | null = () => null;

  constructor(container: HTMLElement, theme: Theme, events: NetworkEvents) {
    this.#theme = theme;
    this.#graph = new DirectedGraph({ allowSelfLoops: true });
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true, defaultEdgeType: "arrow", edgeProgramClasses: { arrow: EdgeArrowProgram }, enableEdgeEvents: true, renderEdgeLabels: false, labelFont: "system-ui, sans-serif", labelSize: 12.5, labelDensity: 0.7, labelGridCellSize: 110, labelRenderedSizeThreshold: 5, stagePadding: 48, zIndex: true,
      minEdgeThickness: 1, hideEdgesOnMove: false,
      defaultDrawNodeLabel: (context, data, settings) => this.#queueLabel(context, data, settings.labelSize),
      defaultDrawNodeHover: (context, data, settings) => this.#drawLabel(context, data, settings.labelSize + 1, true),
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
      this.#drawLabels();
      this.#drawMarks();
    });
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
    for (const edge of view.edges.values()) graph.addEdgeWithKey(edge.key, edge.from, edge.to, { size: 1 + Math.min(4, edge.voices) * 0.7, flat: isFlat(edge) });
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
    if (this.#layout === "time") return timeRanks(nodes, this.#startOf);
    const byKind = nodes.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : 1));
    return new Map(byKind.map((node, index) => {
      const angle = (2 * Math.PI * index) / byKind.length;
      return [node.id, { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) }];
    }));
  }

  highlight(highlight: Highlight): void {
    this.#look(() => {
      this.#highlight = highlight;
    });
  }

  // In a crowd nothing fades, so that only what is or was around the pointer and the selection has to be drawn anew.
  #look(change: () => void): void {
    const before = this.#centers();
    const wasLit = this.#highlight.lit !== null;
    change();
    if (!this.#crowded || wasLit || this.#highlight.lit !== null) {
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
    const faded = lit && this.#hovered === null ? !lit.has(id) : !this.#crowded && !this.#near(id);
    return { ...data, color: faded ? blend(look, paper[this.#theme], 0.78) : look, label: faded ? "" : String(data["label"]), forceLabel: id === selected || (lit?.has(id) ?? false), zIndex: faded ? 0 : 1, highlighted: id === selected || chosen.has(id) };
  }

  #edgeLook(key: string, data: Record<string, unknown>) {
    const ink = inkColors[this.#theme];
    const edge = this.#view?.edges.get(key);
    const { lit, selectedEdge } = this.#highlight;
    const center = this.#hovered ?? this.#highlight.selected;
    const touched = edge !== undefined && center !== null && (edge.from === center || edge.to === center);
    const faded = lit && this.#hovered === null ? !lit.has(key) : !this.#crowded && center !== null && !touched;
    const color = key === selectedEdge ? ink.accent : faded ? ink.faint : touched || lit?.has(key) ? ink.text : ink.edge;
    // What the flat canvas draws stays here as an invisible edge that can be clicked.
    return { ...data, type: "arrow", color: data["flat"] === true ? paper[this.#theme] : color, zIndex: faded ? 0 : 1 };
  }

  // Labels wait until all are known; then the largest nodes' come first, and one that would touch another is left out.
  #queueLabel(context: CanvasRenderingContext2D, data: LabelData, size: number): void {
    if (data.label && data.highlighted !== true) this.#labels.push({ context, data, size });
  }

  #drawLabels(): void {
    const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
    for (const { context, data, size } of this.#labels.sort((a, b) => Number(b.data.forceLabel === true) - Number(a.data.forceLabel === true) || b.data.size - a.data.size)) {
      const left = data.x + data.size + 2;
      const box = { left, right: left + (data.label?.length ?? 0) * size * 0.56, top: data.y - size * 0.75, bottom: data.y + size * 0.75 };
      if (data.forceLabel !== true && taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
      taken.push(box);
      this.#drawLabel(context, data, size);
    }
    this.#labels.length = 0;
  }

  #drawLabel(context: CanvasRenderingContext2D, data: LabelData, size: number, strong = false): void {
    if (!data.label) return;
    const text = data.label.length > 48 ? `${data.label.slice(0, 46)}…` : data.label;
    context.font = `${strong ? 600 : 400} ${size}px system-ui, sans-serif`;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = paper[this.#theme];
    context.fillStyle = inkColors[this.#theme].text;
    const [x, y] = [data.x + data.size + 4, data.y + size / 3];
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  #drawMarks(): void {
    const context = this.#overlay;
    const { width, height } = this.#sigma.getDimensions();
    fitToScreen(context, { width, height });
    const view = this.#view;
    if (!view) return;
    const ink = inkColors[this.#theme];
    const at = new Map<string, { x: number; y: number; size: number }>();
    const place = (id: string) => {
      const known = at.get(id);
      if (known) return known;
      const data = this.#sigma.getNodeDisplayData(id);
      if (!data) return undefined;
      const found = { ...this.#sigma.framedGraphToViewport(data), size: this.#sigma.scaleSize(data.size) };
      at.set(id, found);
      return found;
    };
    const center = this.#hovered ?? this.#highlight.selected;
    const crowded = view.edges.size > 3000;
    for (const edge of view.edges.values()) {
      const flat = isFlat(edge);
      const chosen = edge.key === this.#highlight.selectedEdge;
      const touched = center !== null && (edge.from === center || edge.to === center);
      if (!flat && !chosen && !touched && !(this.#highlight.lit?.has(edge.key) ?? false)) continue;
      if (crowded && !chosen && !touched) continue;
      const [from, to] = [place(edge.from), place(edge.to)];
      if (!from || !to || (Math.max(from.x, to.x) < 0 || Math.min(from.x, to.x) > width) || (Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > height)) continue;
      const faded = this.#highlight.lit && this.#hovered === null ? !this.#highlight.lit.has(edge.key) : center !== null && !touched && !chosen;
      const color = chosen ? ink.accent : faded ? ink.faint : touched ? ink.text : edge.disputed || flat ? ink.warn : ink.edge;
      const status = edge.statuses[0] ?? "reported";
      if (edge.from === edge.to) drawLoop(context, from, color, DASHES[status] ?? []);
      else if (this.#fanned && edge.facts.length > 1 && (chosen || touched)) for (const [index, fact] of edge.facts.entries()) drawEdge(context, from, to, color, DASHES[String(fact.properties["status"])] ?? [], 1.4, (index - (edge.facts.length - 1) / 2) * 26, relationText(fact.type), ink.text, paper[this.#theme]);
      else if (flat) drawEdge(context, from, to, color, DASHES[status] ?? [], 1 + Math.min(4, edge.voices) * 0.5, 0, faded ? "" : (STATUS_MARKS[status] ?? (edge.disputed ? "≠" : "")), color, paper[this.#theme]);
      if (!faded && (chosen || touched) && !this.#fanned) label(context, from, to, `${edge.relations.map(relationText).join(", ")}${edge.facts.length > 1 ? ` ×${edge.facts.length}` : ""}`, ink.text, paper[this.#theme]);
    }
    this.#drawPictograms(view, place);
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
      if (!(event.original as MouseEvent).shiftKey) return;
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

/** Whether the flat canvas draws it: anything but plainly reported, and loops. */
function isFlat(edge: ViewEdge): boolean {
  return edge.from === edge.to || edge.disputed || edge.statuses.some((status) => status !== "reported");
}

function drawEdge(context: CanvasRenderingContext2D, from: Point, to: Point & { size: number }, color: string, dash: readonly number[], width: number, bend: number, text: string, ink: string, background: string): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const control = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const [ex, ey] = [to.x - control.x, to.y - control.y];
  const reach = Math.hypot(ex, ey) || 1;
  const tip = { x: to.x - (ex / reach) * (to.size + 1), y: to.y - (ey / reach) * (to.size + 1) };
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(control.x, control.y, tip.x, tip.y);
  context.stroke();
  context.setLineDash([]);
  const head = 5 + width;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - (ex / reach) * head - (ey / reach) * head * 0.45, tip.y - (ey / reach) * head + (ex / reach) * head * 0.45);
  context.lineTo(tip.x - (ex / reach) * head + (ey / reach) * head * 0.45, tip.y - (ey / reach) * head - (ex / reach) * head * 0.45);
  context.fill();
  if (text !== "" && length > 40) write(context, middle, text, ink, background);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function drawLoop(context: CanvasRenderingContext2D, at: Point & { size: number }, color: string, dash: readonly number[]): void {
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.setLineDash([...dash]);
  context.beginPath();
  context.arc(at.x, at.y - at.size * 1.5, at.size, 0.5 * Math.PI + 0.5, 0.5 * Math.PI - 0.5 + 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

function label(context: CanvasRenderingContext2D, from: Point, to: Point, text: string, ink: string, background: string): void {
  if (Math.hypot(to.x - from.x, to.y - from.y) > 70) write(context, { x: from.x * 0.45 + to.x * 0.55, y: from.y * 0.45 + to.y * 0.55 }, text, ink, background);
}

function write(context: CanvasRenderingContext2D, at: Point, text: string, ink: string, background: string): void {
  context.font = "italic 11.5px Georgia, serif";
  context.textAlign = "center";
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = background;
  context.fillStyle = ink;
  context.strokeText(text, at.x, at.y + 4);
  context.fillText(text, at.x, at.y + 4);
  context.textAlign = "start";
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

// Events in the order of their dates from left to right; whoever takes part in them stands at the mean of its events.
function timeRanks(nodes: readonly { readonly id: string; readonly event: boolean; readonly y: number; readonly x: number }[], startOf: (id: string) => number | null): ReadonlyMap<string, { x: number; y: number }> {
  const dated = nodes.flatMap((node) => {
    const start = startOf(node.id);
    return start === null ? [] : [{ node, start }];
  }).sort((a, b) => a.start - b.start);
  const undated = nodes.filter((node) => startOf(node.id) === null);
  const out = new Map<string, { x: number; y: number }>();
  for (const [index, { node }] of dated.entries()) out.set(node.id, { x: index * 12, y: ((index % 7) - 3) * 22 });
  for (const [index, node] of undated.entries()) out.set(node.id, { x: -60 - Math.floor(index / 12) * 16, y: ((index % 12) - 6) * 16 });
  return out;
}
