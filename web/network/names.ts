// The layer of names: which nodes are named, where each name lies, and below them the veil and what stands out above it.
import { colorOf, inkColors, paper } from "../colors.ts";
import type { ViewGraph } from "../graph/view-graph.ts";
import type { Lit } from "./attention.ts";
import type { Box } from "./boxes.ts";
import { fitToScreen } from "./canvas.ts";
import { drawLitEdges } from "./flat-edges.ts";
import { LabelCandidates } from "./label-candidates.ts";
import { drawLabels, drawStrongLabel } from "./labels.ts";
import { drawDisc } from "./marks.ts";
import { bySize } from "./node-sizes.ts";
import type { Scene } from "./scene.ts";

export const LABEL_SIZE = 12.5;
/** Narrower discs, in pixels, have no name. */
const LEAST_NAMED = 5;
/** How thick the veil is. */
const VEIL = 0.78;

export class Names {
  readonly #context: CanvasRenderingContext2D;
  /** Chosen anew when nodes have moved or others are shown. */
  #candidates: LabelCandidates | undefined;
  /** What the layer holds: names written, names left to be written in bold above it. */
  #drawn: { readonly lit: Lit | null; readonly written: ReadonlySet<number>; readonly left: readonly number[]; readonly boxes: ReadonlyMap<number, Box> } | undefined;
  readonly #names = new Map<number, string>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** Nodes have moved, or others are shown. */
  forgetPlaces(): void {
    this.#candidates = undefined;
  }

  /** The numbers stand for other nodes. */
  forgetNames(): void {
    this.#names.clear();
  }

  /** The layer has been cleared, or the picture below it has moved. */
  forgetDrawn(): void {
    this.#drawn = undefined;
  }

  /** Where each name that is drawn lies, by node. */
  get boxes(): ReadonlyMap<number, Box> {
    return this.#drawn?.boxes ?? new Map();
  }

  clear({ room }: Scene): void {
    fitToScreen(this.#context, room);
  }

  /** Writes them anew when the picture has moved, when something else stands out, and when one of them turns bold or back. */
  draw(view: ViewGraph, scene: Scene): void {
    const { attention: { bold, centers, lit }, room, taken, theme } = scene;
    const drawn = this.#drawn;
    if (drawn && drawn.lit === lit && drawn.left.every((node) => bold.has(node)) && ![...bold].some((node) => drawn.written.has(node))) {
      for (const box of drawn.boxes.values()) taken.labels.add(box);
      return;
    }
    fitToScreen(this.#context, room);
    const writing = lit ? this.#drawLit(lit, view, scene) : [];
    const isShown = (node: number) => view.shown.node[node] === 1;
    const forced = new Set([...(centers.lit?.nodes ?? [])].filter(isShown));
    this.#candidates ??= new LabelCandidates(bySize(view, scene.sizes), scene.places);
    const candidates = lit ? [...lit.nodes].filter(isShown) : [...new Set([...forced, ...this.#candidates.on(room, scene.projection)])];
    const labels = [...new Set([...candidates, ...[...bold].filter(isShown)])].map((node) => ({ ...scene.discOf(node), key: node, label: this.#nameOf(node, view), forceLabel: forced.has(node), highlighted: bold.has(node) })).filter(({ size, forceLabel, highlighted }) => size >= LEAST_NAMED || forceLabel || highlighted);
    const boxes = drawLabels(this.#context, labels, LABEL_SIZE, room, taken, { text: inkColors[theme].text, paper: paper[theme] });
    for (const write of writing) write();
    this.#drawn = { lit, written: new Set(candidates.filter((node) => !bold.has(node))), left: candidates.filter((node) => bold.has(node)), boxes };
  }

  /** The names in bold, on a layer above. */
  drawBold(context: CanvasRenderingContext2D, nodes: readonly number[], view: ViewGraph, scene: Scene): void {
    const ink = { text: inkColors[scene.theme].text, paper: paper[scene.theme] };
    for (const node of nodes) drawStrongLabel(context, { ...scene.discOf(node), label: this.#nameOf(node, view) }, LABEL_SIZE + 0.5, scene.room, ink);
  }

  #drawLit({ nodes, pairs }: Lit, view: ViewGraph, scene: Scene): readonly (() => void)[] {
    const context = this.#context;
    const { room, theme } = scene;
    context.globalAlpha = VEIL;
    context.fillStyle = paper[theme];
    context.fillRect(0, 0, room.width, room.height);
    context.globalAlpha = 1;
    const writing = drawLitEdges(context, pairs, view, scene);
    for (const node of nodes) if (view.shown.node[node] === 1) drawDisc(context, scene.discOf(node), colorOf(view.graph.kindOf(node), theme));
    return writing;
  }

  // A name is cut out of the texts once, not with every frame.
  #nameOf(node: number, { graph }: ViewGraph): string {
    let name = this.#names.get(node);
    if (name === undefined) this.#names.set(node, (name = graph.nameOf(node)));
    return name;
  }
}
