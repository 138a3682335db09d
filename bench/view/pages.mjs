// The two pages that are measured: the view as `whom serve` would hand it out, and sigma alone with the same nodes and edges.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { factsOf, placeOf } from "./story.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** `files` stand beside those of the folder, by name. */
async function serve(folder, files) {
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    const body = files.get(name) ?? (name !== "changes" && existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined);
    if (body === undefined) return response.writeHead(204).end();
    return response.writeHead(200, { "content-type": name.endsWith(".js") ? "text/javascript" : name.endsWith(".html") ? "text/html" : name.endsWith(".css") ? "text/css" : "application/octet-stream" }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export const viewPage = (bytes) => serve(join(root, "dist/web"), new Map([["graph.whom", bytes]]));

/** Builds the bare page once; `serveBare(people)` hands it out with a graph of that size. */
export async function barePages(scratch) {
  const [folder, out] = [join(scratch, "bare"), join(scratch, "bare-out")];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), '<!doctype html><div id="network" style="position:absolute;inset:0"></div><script type="module" src="./bare.js"></script>');
  writeFileSync(join(folder, "bare.js"), `import { DirectedGraph } from "graphology"; import { Sigma } from "sigma";
const { nodes, edges } = await (await fetch("data.json")).json(); const graph = new DirectedGraph();
for (const [id, x, y] of nodes) graph.addNode(id, { x, y, size: 5, label: id, color: "#456" });
for (const [a, b] of edges) if (a !== b) graph.mergeEdge(a, b, { size: 1.5, type: "arrow" });
new Sigma(graph, document.getElementById("network"));`);
  await build({ root: folder, base: "./", logLevel: "silent", resolve: { alias: Object.fromEntries(["graphology", "sigma", "graphology-utils", "events"].map((name) => [name, join(root, "node_modules", name)])) }, build: { outDir: out, emptyOutDir: true, target: "es2023" } });
  return (people) => serve(out, new Map([["data.json", JSON.stringify({ nodes: Array.from({ length: people }, (_, i) => [`p${i}`, ...placeOf(i)]), edges: factsOf(people).map(([from, to]) => [`p${from}`, `p${to}`]) })]]));
}
