// The dates below the columns of the layout by time, at the lower edge of the picture however it is moved; what has no date is said to have none.
import { sans } from "../fonts.ts";
import { daysText } from "../when-text.ts";
import type { Box } from "./boxes.ts";
import type { Room } from "./canvas.ts";
import type { TimeColumn } from "./time-layers.ts";

export interface ColumnHead {
  readonly text: string;
  readonly box: Box;
}

export const HEAD_SIZE = 11.5;
const ABOVE_EDGE = 5;
const GAP = 10;

/** Those that have room, from left to right. Columns without a date share one. */
export function columnHeads(context: CanvasRenderingContext2D, columns: readonly TimeColumn[], xOf: (x: number) => number, { width, height }: Room): readonly ColumnHead[] {
  if (columns.length === 0) return [];
  const undated = columns.filter(({ days }) => days === null).map(({ x }) => x);
  const wanted = [
    ...(undated.length === 0 ? [] : [{ text: "no date", x: undated.reduce((sum, x) => sum + x, 0) / undated.length }]),
    ...columns.flatMap(({ x, days }) => (days === null ? [] : [{ text: daysText(...days), x }])),
  ];
  const heads: ColumnHead[] = [];
  context.font = `${HEAD_SIZE}px ${sans}`;
  for (const { text, x } of wanted) {
    const half = context.measureText(text).width / 2;
    const box = { left: xOf(x) - half, right: xOf(x) + half, top: height - ABOVE_EDGE - HEAD_SIZE, bottom: height - ABOVE_EDGE };
    if (box.left >= Math.max(0, (heads.at(-1)?.box.right ?? -GAP) + GAP) && box.right <= width) heads.push({ text, box });
  }
  return heads;
}

export function drawColumnHeads(context: CanvasRenderingContext2D, heads: readonly ColumnHead[], color: string, paper: string): void {
  context.font = `${HEAD_SIZE}px ${sans}`;
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.fillStyle = color;
  for (const { text, box } of heads) {
    context.strokeText(text, box.left, box.bottom - 2);
    context.fillText(text, box.left, box.bottom - 2);
  }
}
