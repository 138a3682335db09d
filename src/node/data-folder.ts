// A data folder on disk: where it is, which files it has, and what they say.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../model/problem.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import { nodePlatform } from "./platform.ts";

/** The folder that the package ships: its graph is the example, its ontology is everybody's. */
export const bundledFolder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "graph-data");

/** `--data DIR`, else the current folder's graph-data, else the bundled one. */
export function findDataFolder(option: string | undefined): string {
  if (option !== undefined) {
    const folder = resolve(option);
    if (!existsSync(folder)) throw new WhomError(`there is no folder ${option}\n  hint: name a folder with entities.yaml, sources.yaml and events/, or leave --data out for the bundled story`, exitCodes.noInput);
    if (!statSync(folder).isDirectory()) throw new WhomError(`${option} is not a folder`, exitCodes.noInput);
    return folder;
  }
  const here = resolve("graph-data");
  return existsSync(here) ? here : bundledFolder;
}

/** One input file: its name as shown to people, its size and time for the manifest. */
export interface InputFile {
  readonly path: string;
  /** Relative to the data folder, with forward slashes. */
  readonly name: string;
  readonly kind: "ontology" | "entities" | "sources" | "identity" | "event" | "text" | "claims" | "journal";
  readonly size: number;
  readonly modifiedMs: number;
}

/** All files of a data folder that a build reads, in a fixed order. */
export function listInputs(folder: string): readonly InputFile[] {
  const out: InputFile[] = [];
  const add = (kind: InputFile["kind"], path: string) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) out.push({ path, name: relative(folder, path).replaceAll("\\", "/"), kind, size: stats.size, modifiedMs: stats.mtimeMs });
  };
  const addAll = (kind: InputFile["kind"], sub: string, ending: RegExp) => {
    const dir = join(folder, sub);
    if (!existsSync(dir)) return;
    for (const name of readdirSync(dir).sort()) if (ending.test(name)) add(kind, join(dir, name));
  };
  if (folder !== bundledFolder) add("ontology", join(bundledFolder, "ontology.yaml"));
  add("ontology", join(folder, "ontology.yaml"));
  add("entities", join(folder, "entities.yaml"));
  add("sources", join(folder, "sources.yaml"));
  add("identity", join(folder, "identity.yaml"));
  addAll("event", "events", /\.ya?ml$/u);
  addAll("text", "sources", /\.txt$/u);
  addAll("claims", "claims", /\.jsonl$/u);
  add("journal", join(folder, "decisions.jsonl"));
  return out;
}

/** Reads a text file; bytes that are no UTF-8 are a problem with their offset, not a replacement character. */
export function readText(file: InputFile, problems: Problem[]): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file.path);
  } catch (error) {
    throw new WhomError(`cannot read ${file.path}: ${error instanceof Error ? error.message : String(error)}`, exitCodes.inputOutput);
  }
  const text = nodePlatform.decode(bytes, "utf-8");
  if (text !== undefined) return text.replace(/^\u{feff}/u, "");
  problems.push({ code: "not-utf8", severity: "error", message: `the file is not UTF-8 (byte ${firstBadByte(bytes)})`, where: { file: file.name }, hint: "save it as UTF-8" });
  return undefined;
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decoder = () => new TextDecoder("utf-8", { fatal: true });
  while (low < high) {
    const middle = (low + high) >> 1;
    try {
      decoder().decode(bytes.subarray(0, middle + 1), { stream: true });
      low = middle + 1;
    } catch {
      high = middle;
    }
  }
  return low;
}
