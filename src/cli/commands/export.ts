// whom export: the graph, or what a lens shows of it, in another program's format.
import { statSync } from "node:fs";
import { extname, join } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { exportGraph } from "../../formats/export-graph.ts";
import { tlpMarks } from "../../formats/handling.ts";
import { formats } from "../../formats/index.ts";
import { nearest } from "../../model/names.ts";
import { exitCodes, WhomError } from "../../model/problem.ts";
import type { Tlp } from "../../model/records.ts";
import { writeFileWhole } from "../../node/write-file.ts";
import { addDataOption, addLensOptions, openGraph, sayIfUnreviewed } from "../options.ts";
import type { DataOption, LensOptions } from "../options.ts";
import { say, writeOut } from "../output.ts";

interface ExportOptions extends DataOption, LensOptions {
  readonly format?: string;
  readonly output?: string;
  readonly part?: string;
  readonly tlp?: Tlp;
  readonly facts?: boolean;
}

export async function runExport(options: ExportOptions): Promise<number> {
  const name = options.format ?? (options.output === undefined ? "gexf" : extname(options.output).slice(1) || "gexf");
  if (name === "html") return exportHtml(options);
  const format = formats.find((one) => one.name === name || one.extension === name);
  if (!format) throw new WhomError(`no export format is called "${name}"\n  hint: ${nearest(name, formats.map((one) => one.name)) ?? "choose"}: ${formats.map((one) => one.name).join(", ")}`, exitCodes.usage);
  const story = await openGraph(options);
  const graph = exportGraph(story, {
    ...(options.tlp === undefined ? {} : { tlp: options.tlp }), ...(options.status ? { statuses: options.status } : {}), ...(options.facts ? { keepEdge: (edge) => edge.layer === "fact" } : {}),
  });
  const files = format.write(graph, story);
  if (options.output === undefined) {
    const part = files.length === 1 ? files[0] : files.find((file) => file.suffix === `-${options.part}`);
    if (!part) throw new WhomError(`${format.name} is ${files.length} files\n  hint: name one with --part ${files.map((file) => file.suffix.slice(1)).join(" or --part ")}, or all with -o NAME.${format.extension}`, exitCodes.usage);
    writeOut(part.text);
  } else {
    for (const file of files) {
      const path = files.length === 1 ? options.output : partPath(options.output, file.suffix, format.extension);
      writeFileWhole(path, file.text);
      say(`wrote ${path}: ${graph.nodes.length} nodes, ${graph.edges.length} edges`);
    }
  }
  if (graph.withheld > 0) say(`note: ${graph.withheld} records are marked beyond ${options.tlp ?? "green"} and were left out (--tlp red lets them out)`);
  return exitCodes.ok;
}

/** `story.csv` → story-nodes.csv; a folder → nodes.csv in it. */
function partPath(output: string, suffix: string, extension: string): string {
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() || /[\\/]$/u.test(output)) return join(output, `${suffix.slice(1)}.${extension}`);
  const ending = extname(output);
  return `${output.slice(0, output.length - ending.length)}${suffix}${ending || `.${extension}`}`;
}

// The whole graph with the view in one file; its readers choose a lens in the page.
async function exportHtml(options: ExportOptions): Promise<number> {
  const [{ pageWithGraph }, { openFolder }, { findDataFolder }] = await Promise.all([import("../../node/page.ts"), import("../../node/open-folder.ts"), import("../../node/data-folder.ts")]);
  const lens = (["source", "asOf", "status"] as const).filter((name) => options[name] !== undefined).map((name) => (name === "asOf" ? "--as-of" : `--${name}`));
  if (lens.length > 0) throw new WhomError(`${lens.join(" and ")}: one HTML file holds the whole graph\n  hint: its readers choose a lens in the page; another format exports what a lens shows`, exitCodes.usage);
  const folder = findDataFolder(options.data);
  const opened = await openFolder(folder, options.proposed === true);
  sayIfUnreviewed(folder, opened.graph, options.proposed === true);
  const marked = [...opened.graph.dataset.entities, ...opened.graph.dataset.events, ...opened.graph.dataset.sources].filter((record) => record.tlp !== undefined && record.tlp !== "clear" && record.tlp !== "green");
  if (marked.length > 0 && options.tlp !== "red") throw new WhomError(`${marked.length} records are marked amber or red, and one HTML file holds the whole graph\n  hint: --tlp red lets them out`, exitCodes.usage);
  const text = pageWithGraph(opened.snapshot, `whom: ${folder.split(/[\\/]/u).at(-1) ?? ""}`);
  if (options.output === undefined) writeOut(text);
  else {
    writeFileWhole(options.output, text);
    say(`wrote ${options.output}: ${(text.length / 1e6).toFixed(2)} MB, opens in a browser from disk`);
  }
  return exitCodes.ok;
}

export function addExport(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addDataOption(program.command("export").description("write the graph in another program's format")))
    .option("--format <name>", `${formats.map((one) => `${one.name} (${one.description})`).join("; ")}; html (the view and the graph in one page); default: by the file's ending, else gexf`)
    .option("-o, --output <file>", "write to this file (or, for several files, folder) instead of stdout")
    .option("--part <name>", "of a format of several files, the one to print: nodes or edges")
    .option("--facts", "facts only, without role and about edges")
    .addOption(new Option("--tlp <mark>", "let records up to this handling mark out").choices(tlpMarks).default("green"))
    .addHelpText("after", "\nExamples:\n  whom export --format gexf -o story.gexf\n  whom export -o story.csv\n  whom export --format csv --part edges\n  whom export -o story.html\n  whom export --source french-digest --format json")
    .action((options: ExportOptions) => run(() => runExport(options)));
}
