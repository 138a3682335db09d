// Where an edge runs on the screen, for the canvas and for the SVG alike.
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disc extends Point {
  /** Radius in pixels. */
  readonly size: number;
}

export interface EdgeShape {
  readonly start: Point;
  /** Control point of a quadratic curve; on the line where there is no bend. */
  readonly control: Point;
  /** Tip of the arrow, at the rim of the target. */
  readonly tip: Point;
  /** Direction at the tip, of length 1. */
  readonly toward: Point;
  readonly middle: Point;
  readonly length: number;
}

/** Voices behind an edge → its width in pixels. */
export const edgeWidth = (voices: number): number => 1.2 + Math.min(4, voices - 1) * 0.7;

/** From disc to disc, bent aside by this many pixels at the middle; short ones less. */
export function edgeShape(from: Disc, to: Disc, wanted: number): EdgeShape {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.sign(wanted) * Math.min(Math.abs(wanted), length * 0.3);
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const control = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const [ex, ey] = [to.x - control.x, to.y - control.y];
  const reach = Math.hypot(ex, ey) || 1;
  const toward = { x: ex / reach, y: ey / reach };
  return { start: from, control, tip: { x: to.x - toward.x * (to.size + 1), y: to.y - toward.y * (to.size + 1) }, toward, middle, length };
}

/** A point of the curve: 0 is its start, 1 its tip. */
export function pointAt({ start, control, tip }: EdgeShape, share: number): Point {
  const rest = 1 - share;
  return { x: rest * rest * start.x + 2 * rest * share * control.x + share * share * tip.x, y: rest * rest * start.y + 2 * rest * share * control.y + share * share * tip.y };
}

const PIECES = 12;

/** How far a point is from the curve, cut into straight pieces. */
export function distanceTo(at: Point, shape: EdgeShape): number {
  let [least, from] = [Infinity, shape.start];
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const to = pointAt(shape, piece / PIECES);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy));
    from = to;
  }
  return least;
}

/** Three corners of an arrow head that ends at the tip. */
export function arrowHead({ tip, toward }: EdgeShape, width: number): readonly [Point, Point, Point] {
  const length = 5 + width * 1.6;
  const half = length * 0.42;
  const back = { x: tip.x - toward.x * length, y: tip.y - toward.y * length };
  return [tip, { x: back.x - toward.y * half, y: back.y + toward.x * half }, { x: back.x + toward.y * half, y: back.y - toward.x * half }];
}

/** Bends of so many edges side by side, in pixels. */
export const fanOf = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * 24);
