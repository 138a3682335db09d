// Places that are taken on the screen, so that labels do not collide.
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CELL = 64;

/** Boxes in a grid of cells: asking costs what lies near, not what there is. */
export class TakenBoxes {
  readonly #cells = new Map<number, Box[]>();

  clear(): void {
    this.#cells.clear();
  }

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  isFree(box: Box): boolean {
    for (const cell of cellsOf(box)) for (const other of this.#cells.get(cell) ?? []) if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) return false;
    return true;
  }
}

function* cellsOf(box: Box): Generator<number> {
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield x * 4096 + y;
}
