// A plan as text, the last operator on top, for EXPLAIN and PROFILE.
import type { BoundExpression, Slot } from "../bind/bound.ts";
import { printLabels } from "../syntax/print.ts";
import { printValue } from "../values/print-value.ts";
import type { Plan } from "./plan.ts";

export interface PrintedOperator {
  readonly depth: number;
  readonly operator: string;
  readonly details: string;
  readonly expected?: number | undefined;
  readonly plan: Plan;
}

const titles: Readonly<Record<Plan["kind"], string>> = {
  argument: "Start", nothing: "Nothing", "all-nodes": "All nodes", "label-scan": "Nodes by label", "property-seek": "Nodes by property", "id-seek": "Node by number",
  unbox: "Known element", "edge-scan": "Relationships by type", "edge-ends": "Ends of relationship", expand: "Expand", "expand-path": "Expand path", "shortest-path": "Shortest path", filter: "Filter", project: "Project",
  aggregate: "Aggregate", distinct: "Distinct", sort: "Sort", skip: "Skip", limit: "Limit", unwind: "Unwind", optional: "Optional", apply: "For each row", union: "Union",
  procedure: "Procedure", "count-edges": "Count relationships", "chain-ends": "Ends of chain", "path-ends": "Ends of path",
};

/** One line an operator; inner plans are indented. */
export function listOperators(plan: Plan, types: readonly string[], depth = 0): readonly PrintedOperator[] {
  const lines: PrintedOperator[] = [];
  for (let at: Plan | undefined = plan; at; at = "input" in at ? at.input : undefined) {
    lines.push({ depth, operator: titles[at.kind], details: detailsOf(at, types), expected: at.expected, plan: at });
    if (at.kind === "optional" || at.kind === "apply") lines.push(...listOperators(at.inner, types, depth + 1));
    if (at.kind === "union") for (const branch of at.branches) lines.push(...listOperators(branch.plan, types, depth + 1));
  }
  return lines;
}

const slotName = (slot: Slot): string => (slot.name === "" ? `_${slot.index}` : slot.name);
const arrows = { out: ["-", "->"], in: ["<-", "-"], both: ["-", "-"] } as const;

/** Up to three types by name, more by number. */
function typeText(numbers: readonly number[] | undefined, types: readonly string[]): string {
  if (!numbers) return "";
  return numbers.length > 0 && numbers.length <= 3 ? `:${numbers.map((number) => types[number]).join("|")}` : `:${numbers.length} types`;
}

function detailsOf(plan: Plan, graphTypes: readonly string[]): string {
  switch (plan.kind) {
    case "all-nodes":
      return slotName(plan.node);
    case "label-scan":
      return `${slotName(plan.node)}:${plan.label}`;
    case "property-seek":
      return `${slotName(plan.node)}.${plan.key} = ${printBound(plan.value)}`;
    case "id-seek":
      return `${plan.isText ? "elementId" : "id"}(${slotName(plan.node)}) = ${printBound(plan.value)}`;
    case "unbox":
      return slotName(plan.to);
    case "edge-scan":
      return `[${slotName(plan.edge)}${typeText(plan.types, graphTypes)}]`;
    case "edge-ends":
      return `(${slotName(plan.from)})${arrows[plan.direction][0]}[${slotName(plan.edge)}]${arrows[plan.direction][1]}(${slotName(plan.to)})`;
    case "expand":
    case "expand-path":
    case "shortest-path": {
      const length = plan.kind === "expand" ? "" : `*${plan.min}..${Number.isFinite(plan.max) ? plan.max : ""}`;
      const types = typeText(plan.types, graphTypes);
      return `(${slotName(plan.from)})${arrows[plan.direction][0]}[${slotName(plan.edge)}${types}${length}]${arrows[plan.direction][1]}(${slotName(plan.to)})${plan.into ? " into" : ""}${plan.kind === "expand" && plan.days ? ` from day to day` : ""}`;
    }
    case "chain-ends": {
      const steps = plan.steps.map(({ direction, types, to }) => `${arrows[direction][0]}[${typeText(types, graphTypes)}]${arrows[direction][1]}(${slotName(to)})`);
      return `(${slotName(plan.from)})${steps.join("")}${plan.count ? " counted" : ""}`;
    }
    case "path-ends":
      return `${detailsOf(plan.path, graphTypes)}${plan.path.inOrder ? ` in order of ${plan.path.inOrder.key}` : ""}${plan.count ? " counted" : ""}`;
    case "count-edges":
      return `${slotName(plan.slot)} of ${slotName(plan.from)}`;
    case "filter":
      return plan.predicates.map(printBound).join(" AND ");
    case "project":
      return plan.assignments.map(({ slot, expression }) => `${slotName(slot)} = ${printBound(expression)}`).join(", ");
    case "aggregate":
      return [...plan.keys.map(({ slot }) => slotName(slot)), ...plan.aggregates.map(({ slot }) => slotName(slot))].join(", ");
    case "distinct":
      return plan.keys ? plan.keys.map(({ slot, expression }) => `${slotName(slot)} = ${printBound(expression)}`).join(", ") : plan.slots.map(slotName).join(", ");
    case "sort":
      return plan.keys.map(({ expression, descending }) => printBound(expression) + (descending ? " DESC" : "")).join(", ") + (plan.keep ? " (best only)" : "");
    case "skip":
    case "limit":
      return printBound(plan.count);
    case "unwind":
      return `${slotName(plan.slot)} in ${printBound(plan.list)}`;
    case "procedure":
      return plan.procedure.name;
    default:
      return "";
  }
}

/** A bound expression in short, for people. */
export function printBound(expression: BoundExpression): string {
  const show = printBound;
  switch (expression.kind) {
    case "constant":
      return printValue(expression.value);
    case "parameter":
      return `$${expression.name}`;
    case "slot":
      return slotName(expression.slot);
    case "property":
      return `${show(expression.subject)}.${expression.key}`;
    case "compare":
      return `${show(expression.left)} ${expression.operator} ${show(expression.right)}`;
    case "binary":
      return `${show(expression.left)} ${expression.operator.toUpperCase()} ${show(expression.right)}`;
    case "logical":
      return `(${expression.operands.map(show).join(` ${expression.operator.toUpperCase()} `)})`;
    case "not":
      return `NOT ${show(expression.operand)}`;
    case "sign":
      return expression.operator + show(expression.operand);
    case "is-null":
      return `${show(expression.operand)} IS ${expression.negated ? "NOT " : ""}NULL`;
    case "has-labels":
      return `${show(expression.operand)}:${printLabels(expression.labels)}`;
    case "call":
      return `${expression.scalar.name}(${expression.args.map(show).join(", ")})`;
    case "list":
      return `[${expression.items.map(show).join(", ")}]`;
    case "index":
      return `${show(expression.subject)}[${show(expression.index)}]`;
    case "subquery":
      return `${expression.form} { ... }`;
    default:
      return expression.kind;
  }
}
