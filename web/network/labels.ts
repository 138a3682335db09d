// Names beside their nodes: the largest first, on the side where there is room; one that would touch another is left out.
import { sans } from "../fonts.ts";
import type { Box, TakenBoxes } from "./boxes.ts";
import type { Room } from "./canvas.ts";

export interface LabelData {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  /** Number of the node. */
  readonly key?: number;
  /** Written in bold above the others, by drawStrongLabel: here its place is only kept free. */
  readonly highlighted?: boolean;
  readonly forceLabel?: boolean;
}

export interface LabelInk {
  readonly text: string;
  readonly paper: string;
}

const LETTERS = 44;
const GAP = 4;
/** So many names, the largest nodes', may lie across a disc. */
const FIRST = 12;
/** How much wider the same words are in bold. */
const BOLD = 1.1;
/** By size, then by text: a key put together from both would be hashed anew with every frame. */
const widths = new Map<number, Map<string, number>>();
/** So many widths of one size are kept. */
const MOST_WIDTHS = 20_000;

export const shortName = (name: string): string => (name.length > LETTERS ? `${name.slice(0, LETTERS - 2)}…` : name);

function widthOf(context: CanvasRenderingContext2D, text: string, size: number): number {
  let known = widths.get(size);
  if (!known) widths.set(size, (known = new Map()));
  let width = known.get(text);
  if (width === undefined) {
    context.font = `${size}px ${sans}`;
    if (known.size > MOST_WIDTHS) known.clear();
    known.set(text, (width = context.measureText(text).width));
  }
  return width;
}

/** Right of the disc, left, below, above: what lies wholly on the screen comes first. */
function places(data: LabelData, width: number, size: number, room: Room): readonly Box[] {
  const half = size * 0.62;
  const box = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - half, bottom: middle + half });
  const all = [box(data.x + data.size + GAP, data.y), box(data.x - data.size - GAP - width, data.y), box(data.x - width / 2, data.y + data.size + GAP + half), box(data.x - width / 2, data.y - data.size - GAP - half)];
  const seen = all.filter(({ left, right, top, bottom }) => left >= 0 && right <= room.width && top >= 0 && bottom <= room.height);
  return seen.length > 0 ? seen : all;
}

/** @returns where each drawn name lies, by node */
export function drawLabels(context: CanvasRenderingContext2D, labels: readonly LabelData[], size: number, room: Room, taken: { readonly labels: TakenBoxes; readonly discs: TakenBoxes }, ink: LabelInk): ReadonlyMap<number, Box> {
  const placed = new Map<number, Box>();
  const ordinary = labels.filter((data) => data.highlighted !== true);
  // What is drawn in bold above all others keeps its place free.
  for (const data of labels) {
    if (data.highlighted !== true) continue;
    const [box] = places(data, widthOf(context, shortName(data.label ?? ""), size) * BOLD, size, room);
    if (!box) continue;
    taken.labels.add(box);
    placed.set(data.key ?? -1, box);
  }
  const sorted = ordinary.sort((a, b) => Number(b.forceLabel === true) - Number(a.forceLabel === true) || b.size - a.size);
  for (const [rank, data] of sorted.entries()) {
    const text = shortName(data.label ?? "");
    const options = places(data, widthOf(context, text, size), size, room);
    const clear = options.filter((box) => taken.labels.isFree(box));
    const free = clear.find((box) => taken.discs.isFree(box)) ?? (data.forceLabel === true || rank < FIRST ? clear[0] : undefined);
    if (!free) continue;
    taken.labels.add(free);
    placed.set(data.key ?? -1, free);
    writeLabel(context, text, free.left, (free.top + free.bottom) / 2, size, 400, ink);
  }
  return placed;
}

/** The label of the node under the pointer or selected, in bold. */
export function drawStrongLabel(context: CanvasRenderingContext2D, data: LabelData, size: number, room: Room, ink: LabelInk): void {
  if (!data.label) return;
  const text = shortName(data.label);
  const [box] = places(data, widthOf(context, text, size) * BOLD, size, room);
  if (box) writeLabel(context, text, box.left, (box.top + box.bottom) / 2, size, 650, ink);
}

function writeLabel(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, weight: number, ink: LabelInk): void {
  context.font = `${weight} ${size}px ${sans}`;
  context.textBaseline = "middle";
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = ink.paper;
  context.fillStyle = ink.text;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
  context.textBaseline = "alphabetic";
}
