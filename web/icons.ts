// Pictograms of our own, one path a kind, on a grid of 16: drawn in the picture, in the legend, in lists and in the SVG.
import type { Ontology } from "../src/index.ts";

/** Filled with the even-odd rule. */
export const pictograms = {
  Person: "M8 2a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 0 1 0-5.8zM2.6 14c0-3.3 2.3-5.1 5.4-5.1s5.4 1.8 5.4 5.1z",
  State: "M3.2 1.5h1.5v13H3.2zM5.7 2.3h7.9l-2 2.9 2 2.9H5.7z",
  Agency: "M8 1.3 14.2 5v1.4H1.8V5zM3.3 7.4h1.9v4.4H3.3zM7.05 7.4h1.9v4.4h-1.9zM10.8 7.4h1.9v4.4h-1.9zM1.8 12.8h12.4v1.7H1.8z",
  ArmedGroup: "M1.7 1.7 4 2.3l7.1 7.1 1.2-1.2 1.1 1.1-1.3 1.3 2.2 2.2-1.5 1.5-2.2-2.2-1.3 1.3-1.1-1.1 1.2-1.2L2.3 4zM14.3 1.7l-.6 2.3-4.2 4.2-1.7-1.7L12 2.3zM5.1 9.2l1.7 1.7-.2.2 1.2 1.2-1.1 1.1-1.3-1.3-2.2 2.2-1.5-1.5 2.2-2.2-1.3-1.3 1.1-1.1 1.2 1.2z",
  Organization: "M5.6 1.7h4.8v4H5.6zM1.3 10.3h4.8v4H1.3zM9.9 10.3h4.8v4H9.9zM7.3 5.7h1.4v1.7h4.3v2.9h-1.4V8.8H4.4v1.5H3V7.4h4.3z",
  Outlet: "M1.7 2.5h12.6v11H1.7zM3.5 4.4v2.5h9V4.4zM3.5 8.3v1.3h3.9V8.3zM3.5 10.6v1.3h3.9v-1.3zM8.7 8.3v3.6h3.8V8.3z",
  People: "M5.4 2.8a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 0 1 0-4.8zM.7 13.4c0-3 1.9-4.7 4.7-4.7s4.7 1.7 4.7 4.7zM11 3.4a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM11.3 13.4h4c0-2.9-1.5-4.5-4.1-4.5-.5 0-.9.1-1.3.2 1 1 1.4 2.4 1.4 4.3z",
  Place: "M8 1.2a5 5 0 0 1 5 5c0 3.3-3.2 5.8-5 8.6-1.8-2.8-5-5.3-5-8.6a5 5 0 0 1 5-5zM8 4.3a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 0 0 0-3.8z",
  Document: "M3.2 1.3h6.2l3.4 3.4v10H3.2zM5.2 6.6v1.3h5.6V6.6zM5.2 9.1v1.3h5.6V9.1zM5.2 11.6v1.3h3.4v-1.3z",
  Policy: "M7.25 1.3h1.5v2h5v1.4h-.6l2.1 4.6a2.8 2.6 0 0 1-5.3 0l2.1-4.6H8.75v8.2h2.65v1.6h-6.8v-1.6h2.65V4.7H3.95l2.1 4.6a2.8 2.6 0 0 1-5.3 0l2.1-4.6h-.6V3.3h5z",
  Object: "M8 1.2 14 4.4 8 7.6 2 4.4zM1.8 5.8l5.5 2.9v6.2l-5.5-2.9zM14.2 5.8 8.7 8.7v6.2l5.5-2.9z",
  saying: "M1.6 2.6h12.8v8.7H8l-3.7 3.2v-3.2H1.6z",
  warning: "M8 1.3 15.3 14.3H.7zM7.2 5.8l.2 4.3h1.2l.2-4.3zM7.2 11.2v1.6h1.6v-1.6z",
  harm: "M8 .6l1.7 4.1 4-2.4-1.7 4.2 3.5 1.5-3.5 1.5 1.7 4.2-4-2.4L8 15.4l-1.7-4.1-4 2.4L4 9.5.5 8 4 6.5 2.3 2.3l4 2.4z",
  plan: "M3.3 1.3h9.4v1.9L9.5 8l3.2 4.8v1.9H3.3v-1.9L6.5 8 3.3 3.2z",
  act: "M1.6 6.2h6.7V2.6L14.6 8l-6.3 5.4V9.8H1.6z",
} as const;

export type Pictogram = keyof typeof pictograms;

/** An event by the family of its type or of one that it is a kind of: harm, warning and plan are the ontology's tags; what takes a stance is saying. */
export function eventPictogram(type: string | undefined, ontology: Ontology): Pictogram {
  const seen = new Set<string>();
  for (let id = type; id !== undefined && !seen.has(id); id = ontology.eventTypes.get(id)?.is) {
    seen.add(id);
    const found = ontology.eventTypes.get(id);
    for (const tag of ["harm", "warning", "plan"] as const) if (found?.tags.includes(tag) === true) return tag;
    if (found?.stance !== undefined) return "saying";
  }
  return "act";
}

/** Kinds that a folder's own ontology adds are drawn as things. */
export const kindPictogram = (kind: string): Pictogram => (Object.hasOwn(pictograms, kind) ? (kind as Pictogram) : kind === "Event" ? "act" : "Object");

const paths = new Map<Pictogram, Path2D>();

/** Draws one into a square of this side, around a point. */
export function drawPictogram(context: CanvasRenderingContext2D, name: Pictogram, x: number, y: number, side: number, color: string): void {
  let path = paths.get(name);
  if (!path) paths.set(name, path = new Path2D(pictograms[name]));
  context.save();
  context.translate(x - side / 2, y - side / 2);
  context.scale(side / 16, side / 16);
  context.fillStyle = color;
  context.fill(path, "evenodd");
  context.restore();
}
