// Patterns: (a)-[r]->(b) becomes numbered nodes and edges with slots, and everything that must hold becomes a predicate.
import { QueryError, syntaxError } from "../errors.ts";
import type { EdgePattern, Expression, LabelExpression, MapLiteral, NodePattern, Parameter, PathPattern, Variable } from "../syntax/ast.ts";
import { bindCondition, bindExpression, undefinedVariable } from "./bind-expression.ts";
import { slotExpression, type Binder, type PatternOptions } from "./binder.ts";
import type { BoundExpression, PatternEdge, PatternGraph, PatternNode, Slot } from "./bound.ts";
import type { Scope } from "./scope.ts";
import { booleanType, edgeType, listOf, nameOfType, nodeType, pathType, type StaticType } from "./static-type.ts";

interface Growing {
  readonly nodes: PatternNode[];
  readonly edges: PatternEdge[];
  readonly paths: { readonly slot: Slot; readonly expression: BoundExpression }[];
  readonly predicates: BoundExpression[];
  /** By the name of the node in this pattern. */
  readonly nodeOf: Map<string, number>;
  readonly edgeNames: Set<string>;
  /** Bound when all names of the pattern are known. */
  readonly later: (() => void)[];
}

/** Orders of joining are compared pair by pair, so larger patterns would take seconds to plan. */
const mostNodes = 500;

export function bindPatterns(binder: Binder, patterns: readonly PathPattern[], scope: Scope, options: PatternOptions): PatternGraph {
  const graph: Growing = { nodes: [], edges: [], paths: [], predicates: [], nodeOf: new Map(), edgeNames: new Set(), later: [] };
  const size = patterns.reduce((sum, { nodes }) => sum + nodes.length, 0);
  if (size > mostNodes) {
    throw new QueryError("LimitExceeded", "PatternLimit", `This pattern has ${size} nodes; at most ${mostNodes} are planned at once.`, { span: patterns[0]?.span, hint: "Split it with WITH, or use *." });
  }
  for (const pattern of patterns) bindPath(binder, pattern, scope, options, graph);
  for (const bind of graph.later) bind();
  if (options.where) for (const conjunct of conjuncts(bindCondition(binder, options.where, { scope }))) graph.predicates.push(conjunct);
  const { nodes, edges, paths, predicates } = graph;
  return { nodes, edges, paths, predicates };
}

/** The operands of an AND, which can be tested one by one. */
export function conjuncts(condition: BoundExpression): readonly BoundExpression[] {
  return condition.kind === "logical" && condition.operator === "and" ? condition.operands.flatMap(conjuncts) : [condition];
}

function bindPath(binder: Binder, pattern: PathPattern, scope: Scope, options: PatternOptions, graph: Growing): void {
  const { variable } = pattern;
  if (variable) {
    const known = scope.find(variable.name, variable.span);
    const inside = [...pattern.nodes, ...pattern.edges].some((part) => part.variable?.name === variable.name);
    if (known || inside) throw syntaxError("VariableAlreadyBound", `The variable ${variable.name} is already bound, so it cannot name this path.`, variable.span, "Choose another name.");
  }
  const nodes = pattern.nodes.map((node) => bindNode(binder, node, scope, options, graph));
  const steps: Slot[] = [];
  pattern.edges.forEach((edge, at) => {
    const from = nodes[at] ?? 0;
    const to = nodes[at + 1] ?? 0;
    const slot = bindEdge(binder, edge, pattern, from, to, scope, options, graph);
    steps.push(slot, slotAt(graph, to));
  });
  if (!variable) return;
  const slot = binder.slot(variable.name, "value", pathType);
  scope.declare(slot);
  graph.paths.push({ slot, expression: { kind: "path", start: slotAt(graph, nodes[0] ?? 0), steps, type: pathType, span: pattern.span } });
}

function slotAt(graph: Growing, node: number): Slot {
  const found = graph.nodes[node];
  if (!found) throw new Error("a pattern refers to its own nodes");
  return found.slot;
}

// ---------------------------------------------------------------- nodes

function bindNode(binder: Binder, node: NodePattern, scope: Scope, options: PatternOptions, graph: Growing): number {
  const { variable } = node;
  let index = variable ? graph.nodeOf.get(variable.name) : undefined;
  if (index === undefined) {
    index = graph.nodes.length;
    graph.nodes.push(newNode(binder, variable, scope, options));
    if (variable) graph.nodeOf.set(variable.name, index);
  }
  const slot = slotAt(graph, index);
  requireParts(binder, slot, node, scope, graph);
  return index;
}

function newNode(binder: Binder, variable: Variable | undefined, scope: Scope, options: PatternOptions): PatternNode {
  if (!variable) return { slot: binder.slot("", "node", nodeType) };
  const known = scope.find(variable.name, variable.span);
  if (!known) {
    if (options.onlyKnownNames) throw undefinedVariable(variable, scope);
    const slot = binder.slot(variable.name, "node", nodeType);
    scope.declare(slot);
    return { slot };
  }
  if (known.storage === "node") return { slot: known, boundBy: known };
  checkType(variable, known, "node");
  // A node that came through an expression (UNWIND nodes(p) AS n): read into a bare slot first.
  return { slot: binder.slot(variable.name, "node", nodeType), boundBy: known };
}

function checkType(variable: Variable, known: Slot, wanted: "node" | "edge"): void {
  const { kind } = known.type;
  if (known.storage === "value" && (kind === "any" || kind === "null" || kind === wanted)) return;
  const is = wanted === "node" ? "a node" : "a relationship";
  throw syntaxError("VariableTypeConflict", `${variable.name} is ${nameOfType(known.type)}, so it cannot be ${is} here.`, variable.span, "Choose another name.");
}

/** Labels, properties and WHERE of a node or a single edge. */
function requireParts(binder: Binder, slot: Slot, part: Pick<NodePattern, "properties" | "where"> & { readonly labels?: LabelExpression | undefined }, scope: Scope, graph: Growing): void {
  const subject = slotExpression(slot);
  if (part.labels) graph.predicates.push({ kind: "has-labels", operand: subject, labels: part.labels, type: booleanType });
  graph.later.push(() => graph.predicates.push(...propertyPredicates(binder, subject, part.properties, part.where, scope)));
}

function propertyPredicates(
  binder: Binder,
  subject: BoundExpression,
  properties: MapLiteral | Parameter | undefined,
  where: Expression | undefined,
  scope: Scope,
): readonly BoundExpression[] {
  if (properties?.kind === "parameter") {
    throw syntaxError("InvalidParameterUse", "A parameter cannot stand for the properties of a pattern that is matched.", properties.span, "Write {key: $parameter.key}.");
  }
  const equalities = (properties?.entries ?? []).map(({ key, value }): BoundExpression => {
    const left: BoundExpression = { kind: "property", subject, key, type: { kind: "any" }, span: value.span };
    return { kind: "compare", operator: "=", left, right: bindExpression(binder, value, { scope }), type: booleanType, span: value.span };
  });
  return where ? [...equalities, ...conjuncts(bindCondition(binder, where, { scope }))] : equalities;
}

// ---------------------------------------------------------------- edges

const unbounded = Infinity;

function bindEdge(binder: Binder, edge: EdgePattern, pattern: PathPattern, from: number, to: number, scope: Scope, options: PatternOptions, graph: Growing): Slot {
  const { variable, direction, types } = edge;
  // A search without a length takes one edge.
  const length = edge.length ? { min: edge.length.min ?? 1, max: edge.length.max ?? unbounded } : pattern.search ? { min: 1, max: 1 } : undefined;
  if (variable && graph.edgeNames.has(variable.name)) {
    throw syntaxError("RelationshipUniquenessViolation", `The relationship ${variable.name} is used twice in one pattern, but a relationship is matched only once.`, variable.span);
  }
  if (variable && graph.nodeOf.has(variable.name)) {
    throw syntaxError("VariableTypeConflict", `${variable.name} is a node in this pattern, so it cannot be a relationship.`, variable.span, "Choose another name.");
  }
  if (variable) graph.edgeNames.add(variable.name);
  const { slot, boundBy } = edgeSlot(binder, variable, length !== undefined, scope, options);
  const search = pattern.search;
  if (search && pattern.edges.length !== 1) {
    throw new QueryError("SyntaxError", "UnexpectedSyntax", "A shortest path is asked for between two nodes with one relationship between them.", { span: pattern.span });
  }
  if (length === undefined) {
    graph.edges.push({ slot, boundBy, from, to, direction, types, search });
    requireParts(binder, slot, { properties: edge.properties, where: edge.where }, scope, graph);
    return slot;
  }
  const position = graph.edges.length;
  graph.edges.push({ slot, boundBy, from, to, direction, types, length, search });
  if (edge.properties || edge.where) {
    graph.later.push(() => {
      const one = binder.slot(variable?.name ?? "", "edge", edgeType);
      const inner = scope.copy();
      if (variable) inner.declare(one);
      const operands = propertyPredicates(binder, slotExpression(one), edge.properties, edge.where, inner);
      const predicate: BoundExpression = { kind: "logical", operator: "and", operands, type: booleanType };
      const bound = graph.edges[position];
      if (bound && operands.length > 0) graph.edges[position] = { ...bound, each: { slot: one, predicate } };
    });
  }
  return slot;
}

function edgeSlot(binder: Binder, variable: Variable | undefined, isList: boolean, scope: Scope, options: PatternOptions): { readonly slot: Slot; readonly boundBy?: Slot | undefined } {
  const storage = isList ? "edges" : "edge";
  const type: StaticType = isList ? listOf(edgeType) : edgeType;
  const name = variable?.name ?? "";
  const known = variable && scope.find(name);
  if (!variable || !known) {
    if (variable && options.onlyKnownNames) throw undefinedVariable(variable, scope);
    const slot = binder.slot(name, storage, type);
    if (variable) scope.declare(slot);
    return { slot };
  }
  if (!isList && known.storage === "edge") return { slot: binder.slot(name, "edge", edgeType), boundBy: known };
  const { kind } = known.type;
  const fits = isList ? known.storage === "edges" || (known.storage === "value" && (kind === "any" || kind === "null" || (kind === "list" && ["any", "null", "edge"].includes(known.type.element?.kind ?? "any")))) : false;
  if (!fits) checkType(variable, known, "edge");
  return { slot: binder.slot(name, storage, type), boundBy: known };
}
