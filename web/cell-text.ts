// How an answer is read: a cell as text, and whether the rows are the steps of paths.
import type { Answer, Cell } from "../src/index.ts";

export const cellText = (cell: Cell): string => (cell === null ? "" : Array.isArray(cell) ? cell.map(cellText).join(", ") : String(cell));

export const isPathAnswer = (answer: Answer): boolean => answer.columns[0] === "path" && answer.columns[1] === "step" && answer.rows.length > 0;
