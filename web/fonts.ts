// Typefaces that are on the reader's machine, the same in the page, the picture and the SVG.
export const sans = '-apple-system, "Segoe UI", Inter, Roboto, Cantarell, Ubuntu, "Noto Sans", "Liberation Sans", "DejaVu Sans Condensed", sans-serif';
export const serif = '"Iowan Old Style", Charter, "Palatino Linotype", Palatino, "Noto Serif", "Liberation Serif", "DejaVu Serif Condensed", Georgia, serif';
