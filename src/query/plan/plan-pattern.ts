// A pattern -> where to start and which edges to follow in what order, each predicate as soon as its slots are filled.
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { BoundExpression, PatternEdge, PatternGraph, PatternNode, Slot } from "../bind/bound.ts";
import type { LabelExpression } from "../syntax/ast.ts";
import { boundParts, slotsOf } from "./slots-of.ts";
import type { Expand, Plan } from "./plan.ts";

/** The graph to plan for, and the rules that may be used. */
export interface PatternPlanning {
  readonly graph: GraphReader;
  /** Start and go on where the statistics expect fewest rows; else as written. */
  readonly reorders: boolean;
  /** Find nodes by label and by property instead of filtering all. */
  readonly seeks: boolean;
  /** Test predicates as early as possible; else after the whole pattern. */
  readonly pushesFilters: boolean;
  /** Do not compare edges whose types cannot be the same. */
  readonly skipsDistinctTypes: boolean;
}

interface Access {
  readonly rows: number;
  readonly plan: (input: Plan) => Plan;
}

export function planPattern(pattern: PatternGraph, planning: PatternPlanning, input: Plan): Plan {
  return new PatternPlanner(pattern, planning).plan(input);
}

class PatternPlanner {
  private readonly pattern: PatternGraph;
  private readonly planning: PatternPlanning;
  private readonly filled = new Set<number>();
  private waiting: { readonly predicate: BoundExpression; readonly slots: readonly number[] }[];
  private readonly boundNodes = new Set<number>();
  private readonly edgesLeft: Set<number>;
  private readonly matchedEdges: number[] = [];
  private readonly labels = new Map<PatternNode, string | undefined>();
  private readonly rowsOf = new Map<PatternNode, number>();
  /** Rows that are expected so far. */
  private rows = 1;
  private readonly typesOfEdge: readonly (readonly number[] | undefined)[];
  /** Slots that only this pattern fills; any other is filled before. */
  private readonly own: ReadonlySet<number>;

  constructor(pattern: PatternGraph, planning: PatternPlanning) {
    this.pattern = pattern;
    this.planning = planning;
    this.edgesLeft = new Set(pattern.edges.keys());
    this.own = new Set([...pattern.nodes.filter(({ boundBy, slot }) => boundBy !== slot), ...pattern.edges, ...pattern.paths].map(({ slot }) => slot.index));
    this.waiting = pattern.predicates.map((predicate) => ({ predicate, slots: [...slotsOf(predicate)].filter((slot) => this.own.has(slot)) }));
    this.typesOfEdge = pattern.edges.map(({ types }) => typeNumbers(types, planning.graph));
  }

  plan(input: Plan): Plan {
    this.rows = input.expected ?? 1;
    let plan = this.planBound(input);
    while (this.edgesLeft.size > 0 || this.boundNodes.size < this.pattern.nodes.length) {
      const next = this.nextEdge();
      if (next === undefined) plan = this.planStart(plan);
      else plan = this.planEdge(next, plan);
      if (this.planning.pushesFilters) plan = this.applyFilters(plan);
    }
    if (this.pattern.paths.length > 0) {
      plan = { kind: "project", input: plan, assignments: this.pattern.paths };
      for (const { slot } of this.pattern.paths) this.filled.add(slot.index);
    }
    for (const { slot } of [...this.pattern.nodes, ...this.pattern.edges]) this.filled.add(slot.index);
    return this.applyFilters(plan);
  }

  /** Nodes that are bound before the pattern. */
  private planBound(input: Plan): Plan {
    let plan = input;
    const fromNull: Slot[] = [];
    this.pattern.nodes.forEach((node, at) => {
      if (!node.boundBy) return;
      this.boundNodes.add(at);
      this.filled.add(node.slot.index);
      if (node.boundBy === node.slot) fromNull.push(node.slot);
      else plan = { kind: "unbox", input: plan, from: node.boundBy, to: node.slot };
    });
    // A node that an OPTIONAL MATCH did not find matches nothing.
    for (const slot of fromNull) plan = { kind: "unbox", input: plan, from: slot, to: slot };
    this.pattern.edges.forEach((edge, at) => {
      if (edge.boundBy && !edge.length) plan = this.planBoundEdge(at, edge, edge.boundBy, plan);
    });
    return this.planning.pushesFilters ? this.applyFilters(plan) : plan;
  }

  private applyFilters(plan: Plan): Plan {
    const isReady = ({ slots }: { readonly slots: readonly number[] }): boolean => slots.every((slot) => this.filled.has(slot));
    const ready = this.waiting.filter(isReady);
    if (ready.length === 0) return plan;
    this.waiting = this.waiting.filter((entry) => !isReady(entry));
    const byCost = ready.map(({ predicate }) => ({ predicate, cost: costOf(predicate) })).sort((a, b) => a.cost - b.cost);
    return { kind: "filter", input: plan, predicates: byCost.map(({ predicate }) => predicate) };
  }

  // -------------------------------------------------------------- starting

  private planStart(input: Plan): Plan {
    let best: { readonly node: number; readonly access: Access } | undefined;
    for (const [at, node] of this.pattern.nodes.entries()) {
      if (this.boundNodes.has(at)) continue;
      const access = this.accessTo(node);
      if (!best || (this.planning.reorders && access.rows < best.access.rows)) best = { node: at, access };
      if (!this.planning.reorders) break;
    }
    if (!best) throw new Error("a node is left to start from");
    const scan = this.planEdgeScan(best.access.rows, input);
    if (scan) return scan;
    this.boundNodes.add(best.node);
    const slot = this.pattern.nodes[best.node]?.slot;
    if (slot) this.filled.add(slot.index);
    this.rows *= best.access.rows;
    return { ...best.access.plan(input), expected: Math.ceil(this.rows) };
  }

  /** Starts with the edges of rare types, where there are far fewer of them than of the nodes that a start would look at: passing over a node is cheap. */
  private planEdgeScan(nodeRows: number, input: Plan): Plan | undefined {
    if (!this.planning.reorders || !this.planning.seeks) return undefined;
    let best: { readonly at: number; readonly types: readonly number[]; readonly rows: number } | undefined;
    for (const at of this.edgesLeft) {
      const edge = this.pattern.edges[at];
      const types = this.typesOfEdge[at];
      if (!edge || !types || edge.length || edge.search || this.boundNodes.has(edge.from) || this.boundNodes.has(edge.to)) continue;
      const rows = types.reduce((sum, type) => sum + this.planning.graph.statistics.edgesOfType(this.planning.graph.types[type] ?? ""), 0);
      if (rows < (best?.rows ?? nodeRows / 4)) best = { at, types, rows };
    }
    const edge = best && this.pattern.edges[best.at];
    if (!best || !edge) return undefined;
    this.rows *= best.rows;
    const scan: Plan = { kind: "edge-scan", input, edge: edge.slot, types: best.types, expected: Math.ceil(this.rows) };
    return this.planEdgeEnds(best.at, edge, scan);
  }

  /** The cheapest way to find a node that nothing is bound to yet. */
  private accessTo(node: PatternNode): Access {
    const { graph, seeks } = this.planning;
    const { slot } = node;
    let best: Access = { rows: graph.nodeCount, plan: (input) => ({ kind: "all-nodes", input, node: slot }) };
    if (!seeks) return best;
    const consider = (access: Access): void => {
      if (access.rows < best.rows || (access.rows === best.rows && best.rows === graph.nodeCount)) best = access;
    };
    for (const { predicate, slots } of this.waiting) {
      if (!slots.includes(slot.index)) continue;
      for (const label of requiredLabels(predicate, slot)) {
        const number = graph.labelId(label);
        const rows = number === undefined ? 0 : graph.statistics.nodesWithLabel(label);
        consider({ rows, plan: (input) => (number === undefined ? { kind: "nothing", input } : { kind: "label-scan", input, node: slot, label }) });
      }
      const equality = equalityOn(predicate, slot);
      if (!equality || !this.isKnown(equality.value)) continue;
      if (equality.by === "property") {
        const rows = graph.statistics.expectedByValue(undefined, equality.key);
        consider({ rows, plan: (input) => ({ kind: "property-seek", input, node: slot, key: equality.key, value: equality.value }) });
      } else consider({ rows: 0.5, plan: (input) => ({ kind: "id-seek", input, node: slot, value: equality.value, isText: equality.by === "element-id" }) });
    }
    return best;
  }

  private labelOf(node: PatternNode): string | undefined {
    if (!this.labels.has(node)) this.labels.set(node, this.pattern.predicates.flatMap((predicate) => requiredLabels(predicate, node.slot))[0]);
    return this.labels.get(node);
  }

  /** How many nodes a node of the pattern may be by itself; asked often, so remembered. */
  private selectivity(node: PatternNode): number {
    const known = this.rowsOf.get(node);
    if (known !== undefined) return known;
    const { rows } = this.accessTo(node);
    this.rowsOf.set(node, rows);
    return rows;
  }

  /** Whether everything an expression reads is filled already. */
  private isKnown(expression: BoundExpression): boolean {
    return [...slotsOf(expression)].every((slot) => !this.own.has(slot) || this.filled.has(slot));
  }

  // -------------------------------------------------------------- following edges

  /** The edge to follow next: one between bound nodes first, then the one that is expected to give fewest rows. */
  private nextEdge(): number | undefined {
    let best: { readonly edge: number; readonly rows: number } | undefined;
    for (const at of this.edgesLeft) {
      const edge = this.pattern.edges[at];
      if (!edge) continue;
      const from = this.boundNodes.has(edge.from);
      const to = this.boundNodes.has(edge.to);
      if (!from && !to) continue;
      if (edge.search && !(from && to) && this.hasUnboundEndElsewhere(edge)) continue;
      if (!this.planning.reorders) return at;
      const rows = this.expectedRows(at, edge, from, to);
      if (!best || rows < best.rows) best = { edge: at, rows };
    }
    return best?.edge;
  }

  /** For a shortest path both ends are found first, when the end can be found by itself at little cost. */
  private hasUnboundEndElsewhere(edge: PatternEdge): boolean {
    const end = this.pattern.nodes[this.boundNodes.has(edge.from) ? edge.to : edge.from];
    if (!end) return false;
    return [...this.edgesLeft].some((other) => this.pattern.edges[other] !== edge && [this.pattern.edges[other]?.from, this.pattern.edges[other]?.to].some((node) => node !== undefined && this.pattern.nodes[node] === end)) || this.accessTo(end).rows <= 16;
  }

  private expectedRows(at: number, edge: PatternEdge, from: boolean, to: boolean): number {
    const { statistics, types } = this.planning.graph;
    const numbers = this.typesOfEdge[at];
    const names = numbers ? numbers.map((type) => types[type]) : [undefined];
    const direction = from ? edge.direction : edge.direction === "out" ? "in" : edge.direction === "in" ? "out" : "both";
    const start = this.pattern.nodes[from ? edge.from : edge.to];
    const label = start && this.labelOf(start);
    let degree = 0;
    for (const type of names) {
      if (direction !== "in") degree += statistics.meanDegree(label, type, "out");
      if (direction !== "out") degree += statistics.meanDegree(label, type, "in");
    }
    if (edge.boundBy) return 0;
    if (from && to) return Math.min(0.5, degree / Math.max(1, statistics.nodes));
    const steps = edge.length ? Math.min(edge.length.max, Math.max(edge.length.min, 3)) : 1;
    const end = this.pattern.nodes[from ? edge.to : edge.from];
    const fraction = end ? Math.min(1, this.selectivity(end) / Math.max(1, statistics.nodes)) : 1;
    return degree ** steps * Math.max(fraction, 1e-6);
  }

  private planEdge(at: number, input: Plan): Plan {
    this.edgesLeft.delete(at);
    const edge = this.pattern.edges[at];
    if (!edge) throw new Error("an edge that is left belongs to the pattern");
    const reversed = !this.boundNodes.has(edge.from);
    const into = this.boundNodes.has(edge.from) && this.boundNodes.has(edge.to);
    const [from, to] = reversed ? [edge.to, edge.from] : [edge.from, edge.to];
    const direction = reversed && edge.direction !== "both" ? (edge.direction === "out" ? "in" : "out") : edge.direction;
    const types = this.typesOfEdge[at];
    const differs = this.matchedEdges.filter((other) => this.mayRepeat(at, other)).flatMap((other) => this.pattern.edges[other]?.slot ?? []);
    const expand: Expand = { from: this.nodeSlot(from), edge: edge.slot, to: this.nodeSlot(to), types, direction, into, differs, reversed };
    this.matchedEdges.push(at);
    this.boundNodes.add(from).add(to);
    for (const slot of [edge.slot, expand.from, expand.to]) this.filled.add(slot.index);
    this.rows = Math.min(this.rows * this.expectedRows(at, edge, !reversed, into || reversed), Number.MAX_SAFE_INTEGER);
    return { ...this.operator(edge, expand, input), expected: Math.ceil(this.rows) };
  }

  private operator(edge: PatternEdge, expand: Expand, input: Plan): Plan {
    const { length, search, each } = edge;
    if (search) {
      const min = length?.min ?? 1;
      return { kind: "shortest-path", input, ...expand, min, max: length?.max ?? 1, each, search, isSingle: edge.slot.storage === "edge" };
    }
    if (length) return { kind: "expand-path", input, ...expand, min: length.min, max: length.max, each, matches: edge.boundBy };
    return { kind: "expand", input, ...expand };
  }

  private planBoundEdge(at: number, edge: PatternEdge, boundBy: Slot, input: Plan): Plan {
    return this.planEdgeEnds(at, edge, { kind: "unbox", input, from: boundBy, to: edge.slot });
  }

  /** From an edge that is there to its two ends. */
  private planEdgeEnds(at: number, edge: PatternEdge, input: Plan): Plan {
    this.edgesLeft.delete(at);
    const hasFrom = this.boundNodes.has(edge.from);
    const hasTo = this.boundNodes.has(edge.to) || edge.from === edge.to;
    const [from, to] = [this.nodeSlot(edge.from), this.nodeSlot(edge.to)];
    const differs = this.matchedEdges.flatMap((other) => this.pattern.edges[other]?.slot ?? []);
    this.matchedEdges.push(at);
    this.boundNodes.add(edge.from).add(edge.to);
    for (const slot of [edge.slot, from, to]) this.filled.add(slot.index);
    return { kind: "edge-ends", input, edge: edge.slot, from, to, hasFrom, hasTo, direction: edge.direction, types: this.typesOfEdge[at], differs };
  }

  private nodeSlot(at: number): Slot {
    const node = this.pattern.nodes[at];
    if (!node) throw new Error("an edge of a pattern ends at nodes of it");
    return node.slot;
  }

  private mayRepeat(a: number, b: number): boolean {
    if (!this.planning.skipsDistinctTypes) return true;
    const left = this.typesOfEdge[a];
    const right = this.typesOfEdge[b];
    return !left || !right || left.some((type) => right.includes(type));
  }
}

// ---------------------------------------------------------------- reading predicates

/** Labels that a predicate demands of a node. */
export function requiredLabels(predicate: BoundExpression, slot: Slot): readonly string[] {
  if (predicate.kind !== "has-labels" || predicate.operand.kind !== "slot" || predicate.operand.slot !== slot) return [];
  const { labels } = predicate;
  if (labels.kind === "label") return [labels.name];
  return labels.kind === "label-and" ? labels.operands.flatMap((operand) => (operand.kind === "label" ? [operand.name] : [])) : [];
}

type Equality = { readonly by: "property"; readonly key: string; readonly value: BoundExpression } | { readonly by: "id" | "element-id"; readonly value: BoundExpression };

/** `n.key = value`, `id(n) = value`, `elementId(n) = value`, either way around. */
export function equalityOn(predicate: BoundExpression, slot: Slot): Equality | undefined {
  if (predicate.kind !== "compare" || predicate.operator !== "=") return undefined;
  for (const [side, value] of [[predicate.left, predicate.right], [predicate.right, predicate.left]] as const) {
    const isNode = (expression: BoundExpression | undefined): boolean => expression?.kind === "slot" && expression.slot === slot;
    if (side.kind === "property" && isNode(side.subject)) return { by: "property", key: side.key, value };
    if (side.kind === "call" && isNode(side.args[0])) {
      if (side.scalar.name === "id") return { by: "id", value };
      if (side.scalar.name === "elementId") return { by: "element-id", value };
    }
  }
  return undefined;
}

/** Types that an edge may have, as numbers; undefined for any. */
export function typeNumbers(types: LabelExpression | undefined, graph: GraphReader): readonly number[] | undefined {
  if (!types) return undefined;
  const numbers = [...graph.types.keys()].filter((number) => holds(types, graph.types[number] ?? ""));
  return numbers.length === graph.types.length && types.kind === "label-any" ? undefined : numbers;
}
const holds = (types: LabelExpression, name: string): boolean => {
  switch (types.kind) {
    case "label":
      return types.name === name;
    case "label-any":
      return true;
    case "label-not":
      return !holds(types.operand, name);
    case "label-and":
      return types.operands.every((operand) => holds(operand, name));
    case "label-or":
      return types.operands.some((operand) => holds(operand, name));
  }
};

/** A rough measure of how dear a predicate is: subqueries last. */
function costOf(expression: BoundExpression): number {
  let cost = expression.kind === "subquery" ? 1000 : expression.kind === "has-labels" ? 0 : 1;
  for (const part of boundParts(expression)) cost += costOf(part);
  return cost;
}
