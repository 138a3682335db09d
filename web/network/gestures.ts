// What is done to the picture by dragging: moving a node, and drawing a box around some.
import type { Sigma } from "sigma";
import type { Point } from "./geometry.ts";

/** A dragged node moves with the pointer and is told when it is let go. */
export function dragNodes(sigma: Sigma, move: (key: string, to: Point) => void, drop: (key: string) => void): void {
  let dragged: string | null = null;
  let moved = false;
  sigma.on("downNode", ({ node, preventSigmaDefault }) => {
    dragged = node;
    moved = false;
    preventSigmaDefault();
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged === null) return;
    moved = true;
    move(dragged, sigma.viewportToGraph(event));
    preventSigmaDefault();
  });
  const end = () => {
    if (dragged !== null && moved) drop(dragged);
    dragged = null;
  };
  sigma.on("upNode", end);
  sigma.on("upStage", end);
}

export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box drawn with Shift held, or while `isBoxing`. */
export function drawBoxes(sigma: Sigma, container: HTMLElement, isBoxing: () => boolean, choose: (box: ScreenBox) => void): void {
  const box = document.createElement("div");
  box.className = "box";
  box.hidden = true;
  container.append(box);
  let start: Point | null = null;
  sigma.on("downStage", ({ event, preventSigmaDefault }) => {
    if (!isBoxing() && !(event.original as MouseEvent).shiftKey) return;
    start = { x: event.x, y: event.y };
    preventSigmaDefault();
  });
  const corners = (to: Point): ScreenBox | null => start && { left: Math.min(start.x, to.x), top: Math.min(start.y, to.y), right: Math.max(start.x, to.x), bottom: Math.max(start.y, to.y) };
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    const at = corners(event);
    if (!at) return;
    box.hidden = false;
    Object.assign(box.style, { left: `${at.left}px`, top: `${at.top}px`, width: `${at.right - at.left}px`, height: `${at.bottom - at.top}px` });
    preventSigmaDefault();
  });
  const end = ({ event }: { readonly event: Point }) => {
    const at = corners(event);
    const drawn = !box.hidden;
    start = null;
    box.hidden = true;
    if (at && drawn) choose(at);
  };
  sigma.on("upStage", end);
  sigma.on("upNode", end);
}
