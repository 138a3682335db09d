// Small line drawings for buttons, on a grid of 16.
const strokes = {
  undo: "M3 6.5h7a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3",
  redo: "M13 6.5H6a3.5 3.5 0 0 0 0 7h4M10 3.5l3 3-3 3",
  link: "M6.5 9.5l3-3M7 4.8l1.6-1.6a2.9 2.9 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.6 1.6a2.9 2.9 0 0 1-4.2-4.2L4.8 7",
  light: "M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  dark: "M12.8 9.8A5.5 5.5 0 0 1 6.2 3.2a5.5 5.5 0 1 0 6.6 6.6z",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  box: "M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.5 7v2M13.5 11v2.5H11M9 13.5H7M5 13.5H2.5V11M2.5 9V7",
  play: "M5 3.5v9l7-4.5z",
  stop: "M4.5 4.5h7v7h-7z",
  close: "M4 4l8 8M12 4l-8 8",
  go: "M3 8h9.5M8.5 4l4 4-4 4",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.5 10.5l3.5 3.5",
  wide: "M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5M2 8h12",
  pin: "M8 9.5v5M5 2.5h6l-1 4 2 3H4l2-3z",
  fan: "M2.5 8h11M2.5 8C5 3 11 3 13.5 8M2.5 8c2.5 5 8.5 5 11 0",
  quote: "M3 5.5h3.5v3c0 1.5-.8 2.5-2.5 3M9.5 5.5H13v3c0 1.5-.8 2.5-2.5 3",
} as const;

export type GlyphName = keyof typeof strokes;

export function Glyph({ name }: { readonly name: GlyphName }) {
  return <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path d={strokes[name]} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" /></svg>;
}
