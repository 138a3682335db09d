// Which nodes may carry their names in this frame: the largest of each part of the screen. Labels are drawn by labels.ts.
import type { Disc } from "./geometry.ts";

const CELL = 110;
/** Names in one cell of the screen. */
const IN_CELL = 2;
/** Names stand beside their discs: how far outside the screen a disc may lie. */
const MARGIN = { x: 150, y: 50 };

/** `order` is by falling size; a disc narrower than `least` pixels has no name. */
export function labelCandidates(order: Uint32Array, discOf: (node: number) => Disc, { width, height }: { readonly width: number; readonly height: number }, least: number): readonly number[] {
  const columns = Math.ceil((width + 2 * MARGIN.x) / CELL);
  const filled = new Uint8Array(columns * Math.ceil((height + 2 * MARGIN.y) / CELL));
  let room = filled.length * IN_CELL;
  const found: number[] = [];
  for (const node of order) {
    const { x, y, size } = discOf(node);
    if (size < least || room === 0) break;
    if (x < -MARGIN.x || x > width + MARGIN.x || y < -MARGIN.y || y > height + MARGIN.y) continue;
    const cell = Math.floor((y + MARGIN.y) / CELL) * columns + Math.floor((x + MARGIN.x) / CELL);
    if (filled[cell]! >= IN_CELL) continue;
    filled[cell]! += 1;
    room -= 1;
    found.push(node);
  }
  return found;
}
