// What the picture attends to: pointed at, selected, chosen, lit by an answer, compared. Sigma's picture stays as it is: what stands out is drawn once more above a veil.
import type { Side } from "../difference.ts";
import type { ViewGraph } from "../graph/view-graph.ts";

/** Nodes and pairs by number in the fact graph. */
export interface Lit {
  readonly nodes: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
}

export interface Highlight {
  readonly selected: string | null;
  readonly selectedEdge: string | null;
  /** Nodes chosen together. */
  readonly chosen: ReadonlySet<string>;
  /** Of an answer, a path or an event; null where there is none. */
  readonly lit: Lit | null;
  /** Pairs that one side of a comparison alone draws; null where nothing is compared. */
  readonly sides: ReadonlyMap<number, Side> | null;
  /** Steps of a path from node to node, also where no edge of the picture runs. */
  readonly trail: readonly (readonly [from: string, to: string])[];
}

/** The same with numbers for ids, -1 where there is none. */
interface Centers extends Pick<Highlight, "lit" | "sides" | "trail"> {
  readonly selected: number;
  readonly selectedPair: number;
  readonly chosen: ReadonlySet<number>;
}

/** From this many nodes on, nothing stands out around a hovered or selected node: too much would change with every move of the pointer. And of more than that nothing stands out. */
const CROWD = 3000;
const NOWHERE: Centers = { selected: -1, selectedPair: -1, chosen: new Set(), lit: null, sides: null, trail: [] };

export class Attention {
  #hovered = -1;
  #view: ViewGraph | undefined;
  #centers = NOWHERE;
  #lit: Lit | null | undefined;

  /** Another view; of another story, attention is on nothing. */
  follow(view: ViewGraph): void {
    if (view.graph !== this.#view?.graph) {
      this.#hovered = -1;
      this.#centers = NOWHERE;
    }
    this.#view = view;
    this.#lit = undefined;
  }

  /** @returns whether anything is different now */
  turnTo({ selected, selectedEdge, chosen, lit, sides, trail }: Highlight): boolean {
    const graph = this.#view?.graph;
    if (!graph) return false;
    const number = (id: string | null) => (id === null ? -1 : graph.numberOf(id));
    const now = this.#centers;
    const next: Centers = { selected: number(selected), selectedPair: selectedEdge === null ? -1 : graph.pairOfKey(selectedEdge), chosen: new Set([...chosen].map(number).filter((one) => one >= 0)), lit, sides, trail };
    if (next.selected === now.selected && next.selectedPair === now.selectedPair && next.lit === now.lit && next.sides === now.sides && next.chosen.size === 0 && now.chosen.size === 0 && trail.length === 0 && now.trail.length === 0) return false;
    this.#centers = next;
    this.#lit = undefined;
    return true;
  }

  /** The node under the pointer, or -1. */
  hover(node: number): void {
    this.#hovered = node;
    this.#lit = undefined;
  }

  get isHovering(): boolean {
    return this.#hovered >= 0;
  }

  get centers(): Centers {
    return this.#centers;
  }

  /** Nodes whose names are in bold: under the pointer, selected, chosen. */
  get bold(): ReadonlySet<number> {
    return new Set([...this.#centers.chosen, this.#centers.selected, this.#hovered].filter((node) => node >= 0));
  }

  /** Whether a pair is selected or at the node in the middle: the one pointed at, before the selected one. */
  isTouched(pair: number, { graph }: ViewGraph): boolean {
    const center = this.#hovered >= 0 ? this.#hovered : this.#centers.selected;
    return pair === this.#centers.selectedPair || (center >= 0 && (graph.pairFrom[pair] === center || graph.pairTo[pair] === center));
  }

  get isInCrowd(): boolean {
    return (this.#view?.nodes.size ?? 0) > CROWD;
  }

  /** What stands out, all else behind a veil; null where nothing does. */
  get lit(): Lit | null {
    if (this.#lit === undefined) this.#lit = this.#view ? this.#findLit(this.#view) : null;
    return this.#lit;
  }

  #findLit(view: ViewGraph): Lit | null {
    const { lit, selected, selectedPair } = this.#centers;
    if (lit && this.#hovered < 0) return lit.nodes.size > CROWD || lit.pairs.size > CROWD ? null : { nodes: lit.nodes, pairs: new Set([...lit.pairs, ...(selectedPair < 0 ? [] : [selectedPair])]) };
    const center = this.#hovered >= 0 ? this.#hovered : selected;
    if (this.isInCrowd || (center < 0 && selectedPair < 0)) return null;
    const { graph } = view;
    const nodes = new Set(center < 0 ? [graph.pairFrom[selectedPair]!, graph.pairTo[selectedPair]!] : [center, ...view.around(center)]);
    return { nodes, pairs: new Set([...(center < 0 ? [] : graph.pairsOfNode(center)), ...(selectedPair < 0 ? [] : [selectedPair])]) };
  }
}
