// What there is to read: a file, a folder or standard input, with what a sources.yaml beside the texts knows of them.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { FileReader } from "../model/located.ts";
import { exitCodes, WhomError, type Problem } from "../model/problem.ts";
import { readTime } from "../model/time-span.ts";
import { decodeText } from "./decode-text.ts";
import { documentEndings } from "./read-document.ts";
import type { DocumentTask } from "./read-one.ts";
import { readYaml } from "./read-yaml.ts";

/** What a sources.yaml beside the texts says of one of them. */
export interface KnownSource {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly lang?: string;
}

export interface ListedDocument extends DocumentTask {
  readonly known: KnownSource | undefined;
}

/** The documents behind the paths, in the order of the paths, folders sorted by name. */
export function listDocuments(paths: readonly string[], published: string | undefined, problems: Problem[]): ListedDocument[] {
  if (published !== undefined) {
    const reading = readTime(published);
    if (!reading.ok || reading.value.kind !== "span") throw new WhomError(`--published: "${published}" is not a date\n  hint: write 2024-03-25, 2024-03, or an interval 2024-03-25/2024-03-28`, exitCodes.usage);
  }
  const listed: ListedDocument[] = [];
  const taken = new Set<string>();
  const add = (path: string, name: string, known: KnownSource | undefined, bytes?: Uint8Array): void => {
    const stem = (known?.id ?? slugOf(basename(name, extname(name)))) || "report";
    let source = stem;
    for (let number = 2; taken.has(source); number += 1) source = `${stem}-${number}`;
    taken.add(source);
    const date = published ?? known?.published;
    listed.push({ number: listed.length, path, name, source, known, ...(date === undefined ? {} : { published: date }), ...(bytes ? { bytes } : {}) });
  };
  for (const path of paths) {
    if (path === "-") {
      add("-", "standard-input", undefined, readFileSync(0));
      continue;
    }
    if (!existsSync(path)) throw new WhomError(`there is no file or folder ${path}`, exitCodes.noInput);
    if (statSync(path).isDirectory()) {
      const known = knownSources(path, problems);
      for (const file of filesUnder(path)) add(file, relative(path, file).replaceAll("\\", "/"), known.get(basename(file)));
    } else add(path, basename(path), knownSources(dirname(path), problems).get(basename(path)));
  }
  return listed;
}

function slugOf(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, "").slice(0, 80);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) return [];
      if (entry.isDirectory()) return filesUnder(path);
      return entry.isFile() && documentEndings.includes(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

function knownSources(folder: string, problems: Problem[]): ReadonlyMap<string, KnownSource> {
  const path = join(folder, "sources.yaml");
  const known = new Map<string, KnownSource>();
  if (!existsSync(path)) return known;
  const text = decodeText(readFileSync(path), path, problems);
  if (text === undefined) return known;
  const file = readYaml("sources.yaml", text, problems);
  const reader = new FileReader(file, problems);
  for (const record of reader.records(file.root)) {
    const id = reader.text(record, "id");
    if (id === undefined) continue;
    const optional = (key: "title" | "publisher" | "published" | "lang"): Partial<KnownSource> => {
      const value = reader.text(record, key);
      return value === undefined ? {} : { [key]: value };
    };
    known.set(reader.text(record, "file") ?? `${id}.txt`, { id, ...optional("title"), ...optional("publisher"), ...optional("published"), ...optional("lang") });
  }
  return known;
}
