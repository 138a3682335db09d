// What is shown, as a file: picture, drawing or data.
import { csv, exportGraph, gexf, graphJson } from "../src/index.ts";
import type { KnowledgeGraph } from "../src/index.ts";
import { colorOf, inkColors, paper } from "./colors.ts";
import type { InkColors, Theme } from "./colors.ts";
import { sans, serif } from "./fonts.ts";
import { pictograms } from "./icons.ts";
import { arrowHead, edgeShape, edgeWidth, fanOf } from "./network/geometry.ts";
import type { Disc, EdgeShape, Point } from "./network/geometry.ts";
import { HEAD_SIZE } from "./network/column-heads.ts";
import { loopOf } from "./network/marks.ts";
import { bendOf } from "./network/flat-edges.ts";
import type { Network } from "./network/network.ts";
import { statusLook } from "./status-looks.ts";
import { relationText } from "./story.ts";
import type { ViewEdge, ViewGraph } from "./graph/view-graph.ts";

export function download(name: string, data: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const escape = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const fixed = (value: number): string => value.toFixed(1);
const at = ({ x, y }: Point): string => `${fixed(x)} ${fixed(y)}`;

/** The picture as SVG with text as text: the lines, dashes, marks and pictograms of the screen. */
export function svgOf(view: ViewGraph, network: Pick<Network, "dimensions" | "screen" | "fanned" | "placedNames" | "columnHeads">, theme: Theme): string {
  const { width, height } = network.dimensions;
  const places = network.screen();
  const ink = inkColors[theme];
  const edges = [...view.edges.numbers()].map((pair) => {
    const edge = view.edges.at(pair);
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? drawnEdge(edge, bendOf(pair, view), from, to, network.fanned, ink, paper[theme]) : "";
  });
  const nodes = [...view.nodes.values()].map((node) => {
    const place = places.get(node.id);
    if (!place) return "";
    const { x, y, size } = place;
    const name = network.placedNames.get(node.id);
    // A name that has no room on the screen is still there, as the title of its node.
    const written = name ? `<text x="${fixed(name.left)}" y="${fixed((name.top + name.bottom) / 2 + 4)}" stroke="${paper[theme]}">${escape(node.name)}</text>` : "";
    return `<g><title>${escape(node.name)}</title><circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(size)}" fill="${colorOf(node.kind, theme)}"/><path transform="translate(${fixed(x - size * 0.65)} ${fixed(y - size * 0.65)}) scale(${((size * 1.3) / 16).toFixed(3)})" d="${pictograms[node.pictogram]}" fill="${paper[theme]}" fill-rule="evenodd"/>${written}</g>`;
  });
  const heads = network.columnHeads.map(({ text, box }) => `<text x="${fixed(box.left)}" y="${fixed(box.bottom - 2)}" font-size="${HEAD_SIZE}" stroke="${paper[theme]}">${escape(text)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escape(sans)}" font-size="12.5" fill="${ink.text}" paint-order="stroke" stroke-width="3" stroke-linejoin="round"><rect width="100%" height="100%" fill="${paper[theme]}"/>${edges.join("")}${nodes.join("")}${heads.join("")}</svg>\n`;
}

function drawnEdge(edge: ViewEdge, bend: number, from: Disc, to: Disc, fanned: boolean, ink: InkColors, ground: string): string {
  const contested = edge.disputed || edge.statuses.some((status) => status !== "reported");
  const color = contested ? ink.warn : ink.edge;
  const title = `<title>${escape(edge.facts.map((fact) => `${relationText(fact.type)} (${String(fact.properties["status"])})`).join(", "))}</title>`;
  const status = edge.statuses[0] ?? "reported";
  if (edge.from === edge.to) {
    const { x, y, radius } = loopOf(from);
    const text = markOf(edge);
    const ring = `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}" fill="none" stroke="${color}" stroke-width="${fixed(Math.max(1.4, edgeWidth(edge.voices)))}"${dashOf(status)}>${title}</circle>`;
    return text === "" ? ring : `<g>${ring}${written(text, { x, y: y - radius - 5 }, color, ground)}</g>`;
  }
  if (fanned && edge.facts.length > 1) {
    const bends = fanOf(edge.facts.length);
    return `<g>${title}${edge.facts.map((fact, index) => curve(edgeShape(from, to, bends[index] ?? 0), String(fact.properties["status"]), edgeWidth(Number(fact.properties["voices"] ?? 1)), color)).join("")}</g>`;
  }
  const shape = edgeShape(from, to, bend);
  const text = markOf(edge);
  return `<g>${title}${curve(shape, status, edgeWidth(edge.voices), color)}${text === "" || shape.length < 44 ? "" : written(text, { x: shape.middle.x, y: shape.middle.y + 4 }, color, ground)}</g>`;
}

/** The mark of the status, or that of a dispute about details, and how many facts there are. */
function markOf(edge: ViewEdge): string {
  const { mark } = statusLook(edge.statuses[0] ?? "reported");
  return [mark === "" && edge.disputed ? "≠" : mark, edge.facts.length > 1 ? `×${edge.facts.length}` : ""].filter((part) => part !== "").join(" ");
}

const written = (text: string, at: { readonly x: number; readonly y: number }, color: string, ground: string): string => `<text x="${fixed(at.x)}" y="${fixed(at.y)}" text-anchor="middle" font-family="${escape(serif)}" font-weight="600" font-size="11" fill="${color}" stroke="${ground}">${text}</text>`;

const dashOf = (status: string): string => (statusLook(status).dash.length === 0 ? "" : ` stroke-dasharray="${statusLook(status).dash.join(" ")}"`);

function curve(shape: EdgeShape, status: string, width: number, color: string): string {
  const [tip, left, right] = arrowHead(shape, width);
  return `<path d="M${at(shape.start)}Q${at(shape.control)} ${at({ x: (tip.x + left.x + right.x) / 3, y: (tip.y + left.y + right.y) / 3 })}" fill="none" stroke="${color}" stroke-width="${width.toFixed(2)}"${dashOf(status)}/><path d="M${at(tip)}L${at(left)} ${at(right)}z" fill="${color}"/>`;
}

/** The picture as PNG, 3840 pixels wide, drawn from the SVG. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  const scale = 3840 / width;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 3840;
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("this browser could not make the PNG"))), "image/png"));
}

const dataFormats = [gexf, csv, graphJson];

/** GEXF, JSON or CSV of what is shown. */
export function dataFiles(name: string, graph: KnowledgeGraph, view: ViewGraph): readonly { readonly name: string; readonly text: string }[] {
  const format = dataFormats.find((one) => one.name === name);
  if (!format) return [];
  const facts = new Set([...view.edges.values()].flatMap((edge) => edge.facts.map((fact) => fact.key)));
  const data = exportGraph(graph, { keep: (node) => view.nodes.has(node.key), keepEdge: (edge) => edge.layer === "fact" && facts.has(edge.key) });
  return format.write(data, graph).map((file) => ({ name: `whom${file.suffix}.${format.extension}`, text: file.text }));
}
