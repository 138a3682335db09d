// What sigma 3 cannot draw: dashed and curved edges, self-loops, counts, marks and the labels of what is selected, on a flat canvas.
import { serif } from "../fonts.ts";
import type { TakenBoxes } from "./boxes.ts";
import { arrowHead, pointAt } from "./geometry.ts";
import type { Disc, EdgeShape, Point } from "./geometry.ts";

export interface Stroke {
  readonly color: string;
  readonly dash: readonly number[];
  readonly width: number;
}

export function drawEdge(context: CanvasRenderingContext2D, shape: EdgeShape, { color, dash, width }: Stroke): void {
  const { start, control, tip } = shape;
  const head = arrowHead(shape, width);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(control.x, control.y, (tip.x + head[1].x + head[2].x) / 3, (tip.y + head[1].y + head[2].y) / 3);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const corner of head) context.lineTo(corner.x, corner.y);
  context.fill();
}

/** A ring on top of the disc, open towards it. */
export function drawLoop(context: CanvasRenderingContext2D, at: Disc, { color, dash, width }: Stroke): void {
  const { x, y, radius } = loopOf(at);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.arc(x, y, radius, 0.5 * Math.PI + 0.5, 2.5 * Math.PI - 0.9);
  context.stroke();
  context.setLineDash([]);
  const tip = { x: x + radius * Math.cos(0.5 * Math.PI - 0.6), y: y + radius * Math.sin(0.5 * Math.PI - 0.6) };
  context.beginPath();
  for (const corner of arrowHead({ start: at, control: at, middle: at, length: 0, tip, toward: { x: -0.75, y: 0.66 } }, width)) context.lineTo(corner.x, corner.y);
  context.fill();
}

/** The circle of a self-loop. */
export const loopOf = (at: Disc) => ({ x: at.x, y: at.y - at.size * 1.6, radius: Math.max(6, at.size) });

/** As sigma draws it. */
export function drawDisc(context: CanvasRenderingContext2D, at: Disc, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(at.x, at.y, at.size, 0, 2 * Math.PI);
  context.fill();
}

export function drawRing(context: CanvasRenderingContext2D, at: Disc, color: string, dash: readonly number[] = []): void {
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.setLineDash([...dash]);
  context.beginPath();
  context.arc(at.x, at.y, at.size + 3.5, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** A mark or a count at the middle of an edge. */
export function drawMark(context: CanvasRenderingContext2D, at: Point, text: string, color: string, paper: string): void {
  write(context, at, text, `600 11px ${serif}`, color, paper);
}

/** A relation along an edge, where there is room for it near the middle; `always` for what is selected. */
export function drawEdgeLabel(context: CanvasRenderingContext2D, shape: EdgeShape, text: string, taken: { readonly labels: TakenBoxes; readonly discs: TakenBoxes }, ink: string, paper: string, always: boolean): void {
  const font = `italic 12px ${serif}`;
  context.font = font;
  const half = context.measureText(text).width / 2 + 3;
  const boxAt = (at: Point) => ({ left: at.x - half, right: at.x + half, top: at.y - 8, bottom: at.y + 8 });
  const clear = [0.5, 0.62, 0.38, 0.72, 0.28, 0.82, 0.18].map((share) => pointAt(shape, share)).flatMap((at) => [at, { x: at.x, y: at.y - 12 }, { x: at.x, y: at.y + 12 }]).filter((at) => taken.discs.isFree(boxAt(at)));
  const at = clear.find((one) => taken.labels.isFree(boxAt(one))) ?? (always ? (clear[0] ?? shape.middle) : undefined);
  if (!at) return;
  taken.labels.add(boxAt(at));
  write(context, at, text, font, ink, paper);
}

/** A relation above a ring, where there is room for it; `always` for what is selected. */
export function drawLoopLabel(context: CanvasRenderingContext2D, at: Point, text: string, taken: { readonly labels: TakenBoxes }, ink: string, paper: string, always: boolean): void {
  const font = `italic 12px ${serif}`;
  context.font = font;
  const half = context.measureText(text).width / 2 + 3;
  const box = { left: at.x - half, right: at.x + half, top: at.y - 8, bottom: at.y + 8 };
  if (!always && !taken.labels.isFree(box)) return;
  taken.labels.add(box);
  write(context, at, text, font, ink, paper);
}

function write(context: CanvasRenderingContext2D, at: Point, text: string, font: string, ink: string, paper: string): void {
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.fillStyle = ink;
  context.strokeText(text, at.x, at.y);
  context.fillText(text, at.x, at.y);
  context.textAlign = "start";
  context.textBaseline = "alphabetic";
}
