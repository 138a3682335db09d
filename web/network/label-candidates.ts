// Which nodes may carry their names: the largest of each part of the picture. Labels are drawn by labels.ts.
import type { Room } from "./canvas.ts";
import type { Projection } from "./scene.ts";

/** Side of a cell on the screen, in pixels, give or take a fifth. */
const CELL = 110;
/** Names in one cell. */
const IN_CELL = 2;
/** Names stand beside their discs: how far outside the screen a disc may lie, in pixels. */
const MARGIN = { x: 150, y: 50 };

/** Cells that lie still in the layout: names stay where they are while the picture is dragged, and only a nearer or farther look chooses anew. */
export class LabelCandidates {
  readonly #order: Uint32Array;
  readonly #places: Float64Array;
  #side = 0;
  readonly #cells = new Map<number, number[]>();

  /** `order` is by falling size; `places` holds x and y of each node. */
  constructor(order: Uint32Array, places: Float64Array) {
    this.#order = order;
    this.#places = places;
  }

  /** Nodes near or on the screen, ascending. */
  on({ width, height }: Room, projection: Projection): readonly number[] {
    const { ax, bx, cx, ay, by, cy } = projection;
    const side = 2 ** (Math.round(2 * Math.log2(CELL / Math.hypot(ax, ay))) / 2);
    if (!(side > 0 && side < Infinity)) return [];
    if (side !== this.#side) this.#divide(side);
    const determinant = ax * by - bx * ay;
    const corners = [-MARGIN.x, width + MARGIN.x].flatMap((x) => [-MARGIN.y, height + MARGIN.y].map((y) => ({ x: (by * (x - cx) - bx * (y - cy)) / determinant, y: (ax * (y - cy) - ay * (x - cx)) / determinant })));
    const range = (axis: "x" | "y") => [Math.floor(Math.min(...corners.map((corner) => corner[axis])) / side), Math.floor(Math.max(...corners.map((corner) => corner[axis])) / side)] as const;
    const [[left, right], [bottom, top]] = [range("x"), range("y")];
    const found: number[] = [];
    const take = (cell: readonly number[] | undefined) => {
      for (const node of cell ?? []) {
        const [gx, gy] = [this.#places[node * 2]!, this.#places[node * 2 + 1]!];
        const [x, y] = [ax * gx + bx * gy + cx, ay * gx + by * gy + cy];
        if (x >= -MARGIN.x && x <= width + MARGIN.x && y >= -MARGIN.y && y <= height + MARGIN.y) found.push(node);
      }
    };
    // From afar there are fewer cells than the screen has room for.
    if ((right - left + 1) * (top - bottom + 1) > this.#cells.size) for (const cell of this.#cells.values()) take(cell);
    else for (let column = left; column <= right; column += 1) for (let row = bottom; row <= top; row += 1) take(this.#cells.get(cellOf(column, row)));
    return found.sort((a, b) => a - b);
  }

  #divide(side: number): void {
    this.#side = side;
    this.#cells.clear();
    for (const node of this.#order) {
      const key = cellOf(Math.floor(this.#places[node * 2]! / side), Math.floor(this.#places[node * 2 + 1]! / side));
      const cell = this.#cells.get(key);
      if (!cell) this.#cells.set(key, [node]);
      else if (cell.length < IN_CELL) cell.push(node);
    }
  }
}

const cellOf = (column: number, row: number): number => column * 2 ** 26 + row;
