// Hostile strings as ids, names and notes: every format is read back by an independent reader, and gives the same text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { ExportGraph, Format } from "../../src/formats/format.ts";
import { formats } from "../../src/formats/index.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";

const corpora = resolve(process.env["WHOM_SHARED"] ?? resolve(import.meta.dirname, "../../../shared"), "corpora");
const built = ["", "\u0000", "\ud800", "\udc00x", "]]>", "<!--", "-->", "<!DOCTYPE x>", "&amp;", "&#0;", '"', "'", "\\", "\\\"", "`", "a\tb\nc\rd", "\u2028", "=1+1", "@x", "|", "__proto__", "constructor", "end", "😀", "\ufeff", "\ufffe", "${x}", "{{x}}"];

function strings(): readonly string[] {
  if (!existsSync(corpora)) return built;
  const payloads = readdirSync(join(corpora, "xss/Intruder")).flatMap((name) => readFileSync(join(corpora, "xss/Intruder", name), "utf8").split(/\r?\n/u));
  return [...new Set([...built, ...(JSON.parse(readFileSync(join(corpora, "naughty-strings/blns.json"), "utf8")) as string[]), ...payloads])];
}

const list = strings();
const hostile: ExportGraph = {
  withheld: 0,
  nodes: list.map((text, index) => ({ key: `${index}:${text}`, labels: ["Entity", "Person"], properties: { id: `${index}:${text}`, name: text, note: text, aka: [text, "x"] }, x: index, y: 0 })),
  edges: list.map((text, index) => ({ key: `e${index}:${text}`, type: "WARNED", from: `${index}:${text}`, to: `0:${list[0]}`, layer: "fact" as const, properties: { event: text, when: text, status: "reported" } })),
};
const { graph: story } = await openFolder(bundledFolder);
const write = (name: string): readonly string[] => (formats.find((format) => format.name === name) as Format).write(hostile, story).map((file) => file.text);
// What XML 1.0 cannot hold is left out there.
const inXml = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");

function xmlTags(xml: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string }[] {
  const tags: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  let open: { text: string } | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const made = { name: tag.name, attributes: tag.attributes as Record<string, string>, text: "" };
    tags.push(made);
    open = made;
  });
  parser.on("closetag", () => {
    open = undefined;
  });
  parser.on("text", (text) => {
    if (open) open.text += text;
  });
  parser.write(xml).close();
  return tags;
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\r\n") rows.push([]);
    if (match[3] === "") break;
  }
  return rows.slice(0, -1);
}

test("there is something to try", () => expect(list.length).toBeGreaterThanOrEqual(built.length));

test("GEXF", () => {
  const tags = xmlTags(write("gexf")[0] ?? "");
  expect(tags.filter((tag) => tag.name === "node").map((tag) => tag.attributes["label"])).toEqual(list.map((text, index) => inXml(text || `${index}:${text}`)));
  expect(tags.filter((tag) => tag.name === "edge").map((tag) => tag.attributes["source"])).toEqual(list.map((text, index) => inXml(`${index}:${text}`)));
});

test("GraphML", () => {
  const tags = xmlTags(write("graphml")[0] ?? "");
  expect(tags.filter((tag) => tag.name === "node").map((tag) => tag.attributes["id"])).toEqual(list.map((text, index) => inXml(`${index}:${text}`)));
  const key = tags.find((tag) => tag.name === "key" && tag.attributes["for"] === "node" && tag.attributes["attr.name"] === "note")?.attributes["id"];
  const notes = tags.filter((tag) => tag.name === "data" && tag.attributes["key"] === key).map((tag) => tag.text);
  expect(notes).toEqual(list.map(inXml).filter((_, index) => list[index] !== ""));
});

test("JSON", () => {
  const graph = MultiDirectedGraph.from(JSON.parse(write("json")[0] ?? "") as Parameters<typeof MultiDirectedGraph.from>[0]);
  expect(graph.mapNodes((_, attributes) => attributes["name"] as string)).toEqual(list);
  expect(graph.mapEdges((key) => key)).toEqual(list.map((text, index) => `e${index}:${text}`));
});

test("CSV: the same text, behind an apostrophe where a spreadsheet would run it", () => {
  const [nodes = "", edges = ""] = write("csv");
  const plain = (text: string) => (/^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);
  const [head, ...rows] = csvRows(nodes);
  expect(rows.map((row) => row.length).filter((length) => length !== head?.length)).toEqual([]);
  expect(rows.map((row) => row[head?.indexOf("note") ?? -1])).toEqual(list.map(plain));
  expect(csvRows(edges).slice(1).map((row) => row[1])).toEqual(list.map((text, index) => `${index}:${text}`));
});

test("DOT and Mermaid: a record is a line, and nothing else is", () => {
  for (const line of (write("dot")[0] ?? "").split("\n").slice(2, -2)) expect(line).toMatch(/^ {2}"(?:[^"\\\p{Cc}]|\\["\\])*"(?: -> "(?:[^"\\\p{Cc}]|\\["\\])*")? \[label="(?:[^"\\\p{Cc}]|\\["\\])*"(?:, (?:shape|style)=\w+)?\];$/u);
  for (const line of (write("mermaid")[0] ?? "").split("\n").slice(1, -1)) expect(line).toMatch(/^ {2}n\d+(?:\["[^"<>&`\p{Cc}]*"\]| -->\|"warned"\| n\d+)$/u);
});

test("Cypher: every string ends where it should", () => {
  for (const line of (write("cypher")[0] ?? "").trimEnd().split("\n")) {
    const bare = line.replace(/'(?:[^'\\\p{Cc}]|\\(?:['\\]|u[0-9a-f]{4}))*'/gu, "''");
    expect(bare).toMatch(/^(?:CREATE \(:Entity:Person \{[\w: ,'[\]]*\}\)|MATCH \(a:Entity \{id: ''\}\), \(b:Entity \{id: ''\}\) CREATE \(a\)-\[:WARNED \{[\w: ,']*\}\]->\(b\));$/u);
  }
});
