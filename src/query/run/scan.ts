// Where a pattern starts: all nodes, those with a label, those with a value, one by its number.
import { Float } from "../../graph/graph-reader.ts";
import type { Plan } from "../plan/plan.ts";
import { isInteger, type Value } from "../values/value.ts";
import { compileExpression, type Compiling, type Row, type Step } from "./compile-expression.ts";

type Scan = Extract<Plan, { kind: "all-nodes" | "label-scan" | "property-seek" | "id-seek" }>;

export function compileScan(plan: Scan, compiling: Compiling, next: Step): Step {
  const { graph, execution } = compiling;
  const { index } = plan.node;
  const each = (row: Row, nodes: Uint32Array): boolean => {
    for (const node of nodes) {
      execution.tick();
      row[index] = node;
      if (!next(row)) return false;
    }
    return true;
  };
  switch (plan.kind) {
    case "all-nodes":
      return (row) => {
        for (let node = 0; node < graph.nodeCount; node++) {
          execution.tick();
          row[index] = node;
          if (!next(row)) return false;
        }
        return true;
      };
    case "label-scan": {
      const label = graph.labelId(plan.label);
      return label === undefined ? () => true : (row) => each(row, graph.nodesWithLabel(label));
    }
    case "property-seek": {
      const value = compileExpression(plan.value, compiling);
      return (row) => {
        const wanted = searchable(value(row));
        if (wanted === null) return true;
        // Lists, dates and other values that the index does not hold are compared one by one by the filter that follows.
        if (wanted === undefined) {
          for (let node = 0; node < graph.nodeCount; node++) {
            execution.tick();
            row[index] = node;
            if (!next(row)) return false;
          }
          return true;
        }
        return each(row, graph.findNodes(plan.key, wanted));
      };
    }
    case "id-seek": {
      const value = compileExpression(plan.value, compiling);
      return (row) => {
        const wanted = value(row);
        const number = plan.isText ? (typeof wanted === "string" && /^\d{1,15}$/.test(wanted) ? Number(wanted) : -1) : wanted instanceof Float ? wanted.value : wanted;
        if (typeof number !== "number" || !Number.isInteger(number) || number < 0 || number >= graph.nodeCount) return true;
        row[index] = number;
        return next(row);
      };
    }
  }
}

/** What the index can look for; null where nothing can be equal; undefined where it cannot tell. */
function searchable(value: Value): string | number | boolean | null | undefined {
  if (value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Float) return Number.isNaN(value.value) ? null : value.value;
  return isInteger(value) && typeof value === "number" ? value : undefined;
}
