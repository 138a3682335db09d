import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { csvField, edgeTable, nodeTable } from "../../src/formats/csv.ts";
import { exportGraph } from "../../src/formats/export-graph.ts";
import type { ExportGraph } from "../../src/formats/format.ts";
import { escapeXml, gexfText } from "../../src/formats/gexf.ts";
import { serializedGraph } from "../../src/formats/graph-json.ts";
import { formats } from "../../src/formats/index.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";

const root = resolve(import.meta.dirname, "../..");
const schema = resolve(process.env["WHOM_SHARED"] ?? join(root, "../shared"), "gexf-1.3/specs/1.3/gexf.rng");
const { graph: story } = await openFolder(bundledFolder);
const graph = exportGraph(story);

function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const out: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => out.push({ name: tag.name, attributes: tag.attributes as Record<string, string> }));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return out;
}

test("every node and edge is in the GEXF, once, with its kind", () => {
  const found = elements(gexfText(graph));
  expect(found.filter((one) => one.name === "node").map((one) => one.attributes["id"])).toEqual(graph.nodes.map((node) => node.key));
  expect(found.filter((one) => one.name === "edge").map((one) => one.attributes["id"])).toEqual(graph.edges.map((edge) => edge.key));
  expect(new Set(graph.edges.map((edge) => edge.key)).size).toBe(graph.edges.length);
  const warning = found.find((one) => one.attributes["id"] === "khashoggi-warning:us-ic>khashoggi");
  expect(warning?.attributes["kind"]).toBe("FAILED_TO_WARN");
});

test("dates become spells of full days and keep their own words", () => {
  const xml = gexfText(graph);
  const edge = xml.slice(xml.indexOf('id="burns-article:burns&gt;fa-article"'));
  expect(edge.slice(0, edge.indexOf("</edge>"))).toContain('<spell start="2024-01-01" end="2024-05-31"/>');
  expect(edge.slice(0, edge.indexOf("</edge>"))).toContain("spring 2024 | 2024-01");
});

test("hostile text stays text, and what XML cannot hold is left out", () => {
  expect(escapeXml(`<a b="c">&'\u0000\u0008\ud800x\ufffe`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&apos;x");
  const hostile: ExportGraph = { withheld: 0, edges: [], nodes: [{ key: `"><script>\u0001`, labels: ["Entity", "Person"], properties: { name: `]]></node>\u0000` }, x: 0, y: 0 }] };
  expect(elements(gexfText(hostile)).find((one) => one.name === "node")?.attributes).toEqual({ id: `"><script>`, label: "]]></node>" });
});

test("the GEXF validates against the RNG of GEXF 1.3", (context) => {
  if (!existsSync(schema) || spawnSync("xmllint", ["--version"]).error) return context.skip("needs xmllint and ../shared/gexf-1.3");
  const path = join(mkdtempSync(join(tmpdir(), "whom-")), "story.gexf");
  writeFileSync(path, gexfText(graph));
  execFileSync("xmllint", ["--noout", "--relaxng", schema, path], { stdio: "pipe" });
});

test("networkx reads every node and edge of the GEXF", (context) => {
  if (spawnSync("python3", ["-c", "import networkx"]).status !== 0) return context.skip("needs python3 with networkx");
  const path = join(mkdtempSync(join(tmpdir(), "whom-")), "story.gexf");
  writeFileSync(path, gexfText(graph));
  const script = "import json, sys, networkx\ng = networkx.read_gexf(sys.argv[1])\nprint(json.dumps([sorted(g.nodes), sorted(d['id'] for _, _, d in g.edges(data=True))]))";
  const [nodes, edges] = JSON.parse(execFileSync("python3", ["-c", script, path], { encoding: "utf8" })) as [string[], string[]];
  expect(new Set(nodes)).toEqual(new Set(graph.nodes.map((node) => node.key)));
  expect(new Set(edges)).toEqual(new Set(graph.edges.map((edge) => edge.key)));
});

test("graph JSON goes into graphology and comes back the same", () => {
  const data = serializedGraph(graph) as Parameters<typeof MultiDirectedGraph.from>[0];
  const imported = MultiDirectedGraph.from(JSON.parse(JSON.stringify(data)));
  expect(imported.order).toBe(graph.nodes.length);
  expect(imported.size).toBe(graph.edges.length);
  expect(imported.export().edges).toEqual(JSON.parse(JSON.stringify((data as { edges: unknown }).edges)));
});

test("CSV has a line a record and keeps spreadsheets from running fields", () => {
  expect(nodeTable(graph).split("\r\n")).toHaveLength(graph.nodes.length + 2);
  expect(edgeTable(graph).split("\r\n")).toHaveLength(graph.edges.length + 2);
  expect(csvField("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(csvField('a "b", c')).toBe('"a ""b"", c"');
  expect(csvField("-3.5")).toBe("-3.5");
});

test.each(formats)("$name keeps what did not happen apart from what did", (format) => {
  const text = format.write(graph, story).map((file) => file.text).join("\n");
  expect(text.toLowerCase().replaceAll("_", " ")).toContain("failed to warn");
});
