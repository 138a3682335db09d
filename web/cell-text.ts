// A cell of an answer as text.
import type { Cell } from "../src/index.ts";

export const cellText = (cell: Cell): string => (cell === null ? "" : Array.isArray(cell) ? cell.map(cellText).join(", ") : String(cell));
