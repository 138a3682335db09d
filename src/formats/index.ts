// The export formats, in the order in which --help lists them. A new one is one file and one line here.
import { csv } from "./csv.ts";
import { dot } from "./dot.ts";
import type { Format } from "./format.ts";
import { gexf } from "./gexf.ts";
import { graphJson } from "./graph-json.ts";
import { graphml } from "./graphml.ts";

export const formats: readonly Format[] = [gexf, graphJson, csv, graphml, dot];
