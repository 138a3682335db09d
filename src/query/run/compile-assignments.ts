// Writing slots of the row.
import type { Assignment, Slot } from "../bind/bound.ts";
import { compileExpression, type Compiling, type Evaluate, type Row } from "./compile-expression.ts";

/** Fills slots; bare numbers are copied as they are where both sides store them. */
export function compileAssignments(assignments: readonly Assignment[], compiling: Compiling): (row: Row) => void {
  const writes = assignments.map(({ slot, expression }) => {
    if (expression.kind === "slot" && expression.slot.storage === slot.storage) return copySlot(expression.slot, slot);
    return writeSlot(slot, compileExpression(expression, compiling));
  });
  const [first, second] = writes;
  if (first && writes.length === 1) return first;
  if (first && second && writes.length === 2) {
    return (row) => {
      first(row);
      second(row);
    };
  }
  return (row) => {
    for (const write of writes) write(row);
  };
}
const copySlot = (from: Slot, to: Slot): ((row: Row) => void) => (row) => {
  row[to.index] = row[from.index] ?? null;
};
const writeSlot = (to: Slot, evaluate: Evaluate): ((row: Row) => void) => (row) => {
  row[to.index] = evaluate(row);
};
