// Canvases of ours above and below sigma's, and colors on them.

/** Clears a canvas, at the size and density of the screen. */
export function fitToScreen(context: CanvasRenderingContext2D, { width, height }: { readonly width: number; readonly height: number }): void {
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

/** Mixes two #rrggbb colors; opaque, because sigma 3 shows translucent ones wrongly on white. */
export function blend(a: string, b: string, share: number): string {
  const channel = (at: number) => Math.round(Number.parseInt(a.slice(at, at + 2), 16) * (1 - share) + Number.parseInt(b.slice(at, at + 2), 16) * share).toString(16).padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
