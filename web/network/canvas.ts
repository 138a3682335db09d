// Canvases of ours above and below sigma's.

/** Of the picture on the screen, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Clears a canvas, at the size and density of the screen. */
export function fitToScreen(context: CanvasRenderingContext2D, { width, height }: Room): void {
  const ratio = globalThis.devicePixelRatio || 1;
  const { canvas } = context;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}
