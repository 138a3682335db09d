// The export formats, in the order in which --help lists them. A new one is one file and one line here.
import { csv } from "./csv.ts";
import { cypherScript } from "./cypher-script.ts";
import { dot } from "./dot.ts";
import type { Format } from "./format.ts";
import { gexf } from "./gexf.ts";
import { graphJson } from "./graph-json.ts";
import { graphml } from "./graphml.ts";
import { mermaid } from "./mermaid.ts";

export const formats: readonly Format[] = [gexf, graphJson, csv, graphml, dot, mermaid, cypherScript];
