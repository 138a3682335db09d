// GEXF 1.3 for Gephi: spells from dates, a kind an edge, thickness, color and position; what is said not to have happened is an edge of another kind.
//
// Own writer: graphology-gexf writes no spells, no mode and invalid edge sizes. Schema: the RNG of GEXF 1.3 (its XSD rejects every viz element).
import type { EdgeRecord } from "../graph/claim-graph.ts";
import { isoDay } from "../model/time-span.ts";
import { colorOf, textOf } from "./format.ts";
import type { ExportGraph, ExportNode, Format } from "./format.ts";

interface Attribute {
  readonly key: string;
  readonly title: string;
  readonly type: "string" | "integer" | "boolean" | "double";
}

const NODE_ATTRIBUTES: readonly Attribute[] = [
  { key: "layer", title: "layer", type: "string" }, { key: "kind", title: "kind", type: "string" }, { key: "status", title: "status", type: "string" }, { key: "grade", title: "grade", type: "string" }, { key: "voices", title: "voices", type: "integer" },
  { key: "sources", title: "sources", type: "integer" }, { key: "when", title: "when (EDTF or words)", type: "string" }, { key: "disputed", title: "disputed", type: "boolean" }, { key: "conflicts", title: "conflicts", type: "string" }, { key: "aka", title: "also known as", type: "string" },
  { key: "wikidata", title: "wikidata", type: "string" }, { key: "latitude", title: "latitude", type: "double" }, { key: "longitude", title: "longitude", type: "double" },
];
const EDGE_ATTRIBUTES: readonly Attribute[] = [
  { key: "layer", title: "layer", type: "string" }, { key: "event", title: "event", type: "string" }, { key: "role", title: "role", type: "string" }, { key: "status", title: "status", type: "string" }, { key: "negated", title: "negated", type: "boolean" }, { key: "not", title: "not", type: "boolean" },
  { key: "grade", title: "grade", type: "string" }, { key: "voices", title: "voices", type: "integer" }, { key: "sources", title: "sources", type: "integer" }, { key: "when", title: "when (EDTF or words)", type: "string" }, { key: "disputed", title: "disputed", type: "boolean" }, { key: "claims", title: "claims", type: "string" },
];

export const gexf: Format = {
  name: "gexf",
  extension: "gexf",
  description: "GEXF 1.3 for Gephi, with dates as spells, positions and colors",
  write: (graph) => [{ suffix: "", text: gexfText(graph) }],
};

export function gexfText(graph: ExportGraph): string {
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">`,
    `  <meta><creator>whom</creator><description>Who did what to whom, with the status that its sources give it</description></meta>`,
    `  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">`,
    ...attributeList("node", NODE_ATTRIBUTES),
    ...attributeList("edge", EDGE_ATTRIBUTES),
    `    <nodes>`,
    ...graph.nodes.flatMap(nodeLines),
    `    </nodes>`,
    `    <edges>`,
    ...graph.edges.flatMap(edgeLines),
    `    </edges>`,
    `  </graph>`,
    `</gexf>`,
  ];
  return `${lines.join("\n")}\n`;
}

function attributeList(of: "node" | "edge", attributes: readonly Attribute[]): string[] {
  return [`    <attributes class="${of}">`, ...attributes.map((attribute, index) => `      <attribute id="${index}" title="${escapeXml(attribute.title)}" type="${attribute.type}"/>`), `    </attributes>`];
}

function nodeLines(node: ExportNode): string[] {
  const event = node.labels[0] === "Event";
  const [r, g, b] = colorOf(node);
  const values = { ...node.properties, layer: event ? "event" : "entity", kind: node.labels.at(event ? 1 : -1) ?? "" };
  return [
    `      <node id="${escapeXml(node.key)}" label="${escapeXml(textOf(node.properties["name"]) || node.key)}">`,
    ...attributeValues(NODE_ATTRIBUTES, values),
    ...(event ? spells(textOf(node.properties["t0"]), textOf(node.properties["t1"])) : []),
    `        <viz:color r="${r}" g="${g}" b="${b}"/>`,
    `        <viz:position x="${node.x}" y="${node.y}" z="0"/>`,
    `        <viz:size value="${event ? 6 : 10}"/>`,
    ...(event ? [`        <viz:shape value="diamond"/>`] : []),
    `      </node>`,
  ];
}

function edgeLines(edge: EdgeRecord): string[] {
  const voices = Number(textOf(edge.properties["voices"]) || 1);
  const status = textOf(edge.properties["status"]);
  const negated = edge.properties["negated"] === true || edge.properties["not"] === true;
  const shape = negated ? "dotted" : status === "reported" || edge.layer !== "fact" ? "solid" : "dashed";
  return [
    `      <edge id="${escapeXml(edge.key)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}" kind="${escapeXml(edge.type)}" label="${escapeXml(edge.type.toLowerCase().replaceAll("_", " "))}" weight="${Math.max(1, voices)}">`,
    ...attributeValues(EDGE_ATTRIBUTES, { ...edge.properties, layer: edge.layer }),
    ...(edge.span ? spells(edge.span.start === null ? "" : isoDay(edge.span.start), edge.span.end === null ? "" : isoDay(edge.span.end)) : []),
    ...(negated ? [`        <viz:color r="150" g="150" b="150"/>`] : []),
    `        <viz:thickness value="${Math.max(1, voices)}"/>`,
    `        <viz:shape value="${shape}"/>`,
    `      </edge>`,
  ];
}

function attributeValues(attributes: readonly Attribute[], values: Readonly<Record<string, unknown>>): string[] {
  const lines = attributes.flatMap((attribute, index) => {
    const text = textOf(values[attribute.key]);
    return text === "" ? [] : [`          <attvalue for="${index}" value="${escapeXml(text)}"/>`];
  });
  return lines.length === 0 ? [] : [`        <attvalues>`, ...lines, `        </attvalues>`];
}

function spells(start: string, end: string): string[] {
  const usable = (day: string) => /^\d{4}-\d\d-\d\d$/u.test(day);
  const [from, to] = [usable(start) ? ` start="${start}"` : "", usable(end) ? ` end="${end}"` : ""];
  return from === "" && to === "" ? [] : [`        <spells><spell${from}${to}/></spells>`];
}

/** Text for XML 1.0: the five characters escaped, characters that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;")
    .replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}
