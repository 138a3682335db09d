// What is shown, as a file: picture, drawing or data.
import { exportGraph, formats } from "../src/index.ts";
import type { KnowledgeGraph } from "../src/index.ts";
import { colorOf, inkColors, paper } from "./colors.ts";
import type { Theme } from "./colors.ts";
import { pictograms } from "./icons.ts";
import type { Network } from "./network/network.ts";
import { relationText } from "./story.ts";
import type { ViewGraph } from "./story.ts";

export function download(name: string, data: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const escape = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The picture as SVG with text as text. */
export function svgOf(view: ViewGraph, network: Network, theme: Theme): string {
  const { width, height } = network.dimensions;
  const at = network.screen();
  const ink = inkColors[theme];
  const dashes: Readonly<Record<string, string>> = { disputed: "9 3", alleged: "5 4", expected: "2 4", doubted: "2 3 7 3", denied: "1.5 4", "alleged not": "1.5 4", unclaimed: "1 6" };
  const lines = [...view.edges.values()].flatMap((edge) => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    if (!from || !to) return [];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [x, y] = [to.x - ((to.x - from.x) / length) * (to.size + 5), to.y - ((to.y - from.y) / length) * (to.size + 5)];
    const dash = dashes[edge.statuses[0] ?? ""];
    return [`<line x1="${from.x.toFixed(1)}" y1="${from.y.toFixed(1)}" x2="${x.toFixed(1)}" y2="${y.toFixed(1)}" stroke="${dash || edge.disputed ? ink.warn : ink.edge}" stroke-width="${1 + Math.min(4, edge.voices) * 0.4}"${dash ? ` stroke-dasharray="${dash}"` : ""} marker-end="url(#tip)"><title>${escape(edge.relations.map(relationText).join(", "))} (${escape(edge.statuses.join(", "))})</title></line>`];
  });
  const nodes = [...view.nodes.values()].flatMap((node) => {
    const place = at.get(node.id);
    if (!place) return [];
    return [`<g><circle cx="${place.x.toFixed(1)}" cy="${place.y.toFixed(1)}" r="${place.size.toFixed(1)}" fill="${colorOf(node.kind, theme)}"/><path transform="translate(${(place.x - place.size * 0.65).toFixed(1)} ${(place.y - place.size * 0.65).toFixed(1)}) scale(${((place.size * 1.3) / 16).toFixed(3)})" d="${pictograms[node.pictogram]}" fill="${paper[theme]}" fill-rule="evenodd"/><text x="${(place.x + place.size + 3).toFixed(1)}" y="${(place.y + 4).toFixed(1)}">${escape(node.name)}</text></g>`];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="${ink.text}"><defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 8 4 0 8z" fill="${ink.edge}"/></marker></defs><rect width="100%" height="100%" fill="${paper[theme]}"/>${lines.join("")}${nodes.join("")}</svg>\n`;
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

/** GEXF, JSON or CSV of what is shown. */
export function dataFiles(name: string, graph: KnowledgeGraph, view: ViewGraph): readonly { readonly name: string; readonly text: string }[] {
  const format = formats.find((one) => one.name === name);
  if (!format) return [];
  const facts = new Set([...view.edges.values()].flatMap((edge) => edge.facts.map((fact) => fact.key)));
  const data = exportGraph(graph, { keep: (node) => view.nodes.has(node.key), keepEdge: (edge) => edge.layer === "fact" && facts.has(edge.key) });
  return format.write(data, graph).map((file) => ({ name: `whom${file.suffix}.${format.extension}`, text: file.text }));
}
