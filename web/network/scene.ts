// Where everything is on the screen in this frame, and what is taken: read by all that draw over sigma's picture.
import type { Theme } from "../colors.ts";
import { Attention } from "./attention.ts";
import { TakenBoxes } from "./boxes.ts";
import type { Room } from "./canvas.ts";
import type { Disc } from "./geometry.ts";

/** From the layout to the screen: x = ax·gx + bx·gy + cx, and so for y. */
export interface Projection {
  readonly ax: number;
  readonly bx: number;
  readonly cx: number;
  readonly ay: number;
  readonly by: number;
  readonly cy: number;
}

export class Scene {
  theme: Theme;
  /** Whether the facts of a pair are drawn one by one. */
  fanned = false;
  readonly attention = new Attention();
  /** x and y of each node in the layout. */
  places: Float64Array = new Float64Array(0);
  /** Radius of each node, before `scale`. */
  sizes: Float32Array = new Float32Array(0);
  room: Room = { width: 0, height: 0 };
  projection: Projection = { ax: 1, bx: 0, cx: 0, ay: 0, by: 1, cy: 0 };
  scale = 1;
  readonly taken = { labels: new TakenBoxes(), discs: new TakenBoxes() };

  constructor(theme: Theme) {
    this.theme = theme;
  }

  discOf(node: number): Disc {
    const { ax, bx, cx, ay, by, cy } = this.projection;
    const [x, y] = [this.places[node * 2]!, this.places[node * 2 + 1]!];
    return { x: ax * x + bx * y + cx, y: ay * x + by * y + cy, size: this.sizes[node]! * this.scale };
  }
}
