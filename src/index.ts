// The public door, safe in a browser.
export type { GraphReader } from "./graph/graph-reader.ts";
export { Float } from "./graph/graph-reader.ts";
