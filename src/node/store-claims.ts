// What was read, into a data folder: claims/<source>.jsonl, sources/<source>.txt and a line in sources.yaml; resumable.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractorVersion } from "../extract/make-claims.ts";
import type { Problem } from "../model/problem.ts";
import type { MachineClaim } from "../model/records.ts";
import type { ListedDocument } from "./list-documents.ts";
import { nodePlatform } from "./platform.ts";
import { writeFileWhole } from "./write-file.ts";
import type { DocumentResult } from "./read-one.ts";

interface ReadLog {
  readonly version: number;
  /** By source: what the claims were drawn from and with. */
  readonly read: Record<string, string>;
}

export class ClaimStore {
  readonly #folder: string;
  readonly #log: ReadLog;
  readonly #setup: string;

  /** @param setup stands for ontology and entities: when they change, documents are read anew */
  constructor(folder: string, setup: string) {
    this.#folder = folder;
    this.#setup = setup;
    mkdirSync(join(folder, "claims"), { recursive: true });
    mkdirSync(join(folder, "sources"), { recursive: true });
    this.#log = readLog(join(folder, ".whom", "read.json"));
  }

  /** The document was read before, with the same words, rules and date. */
  has(document: ListedDocument): boolean {
    const mark = this.#log.read[document.source];
    return mark !== undefined && document.bytes === undefined && existsSync(join(this.#folder, "claims", `${document.source}.jsonl`)) && mark === this.#mark(document, readFileSync(document.path));
  }

  write(document: ListedDocument, result: DocumentResult): Problem[] {
    const problems: Problem[] = [];
    const textPath = join(this.#folder, "sources", `${document.source}.txt`);
    if (existsSync(textPath) && readFileSync(textPath, "utf8") !== result.text) {
      problems.push({ code: "other-text", severity: "error", message: `sources/${document.source}.txt holds another text; its claims point into it`, where: { file: document.name }, hint: "give the document another name, or an id in a sources.yaml beside it" });
      return problems;
    }
    writeFileWhole(textPath, result.text);
    this.#addSource(document, result);
    writeFileWhole(join(this.#folder, "claims", `${document.source}.jsonl`), result.claims.map((claim: MachineClaim) => `${JSON.stringify(claim)}\n`).join(""));
    const bytes = document.bytes ?? readFileSync(document.path);
    this.#log.read[document.source] = this.#mark(document, bytes);
    writeFileWhole(join(this.#folder, ".whom", "read.json"), `${JSON.stringify({ version: extractorVersion, read: Object.fromEntries(Object.entries(this.#log.read).sort(([a], [b]) => (a < b ? -1 : 1))) })}\n`);
    return problems;
  }

  #mark(document: ListedDocument, bytes: Uint8Array): string {
    return nodePlatform.hash(`${nodePlatform.hash(bytes)}|${document.published ?? ""}|${extractorVersion}|${this.#setup}`).slice(0, 24);
  }

  /** Appends the source where sources.yaml does not have it; what is there is not touched. */
  #addSource(document: ListedDocument, result: DocumentResult): void {
    const path = join(this.#folder, "sources.yaml");
    const before = existsSync(path) ? readFileSync(path, "utf8") : "";
    const escaped = document.source.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    if (new RegExp(`(?:^|[{\\s,-])id:\\s*["']?${escaped}["']?\\s*(?:[,}\\n#]|$)`, "mu").test(before)) return;
    const fields: readonly (readonly [string, string | undefined])[] = [
      ["id", document.source], ["title", document.known?.title ?? (result.title === "" ? document.name : result.title)], ["publisher", document.known?.publisher], ["published", document.published ?? result.published],
      ["lang", document.known?.lang ?? "en"], ["sha256", nodePlatform.hash(result.text)],
    ];
    // JSON strings are YAML strings.
    const line = `- {${fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`])).join(", ")}}\n`;
    writeFileWhole(path, `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${line}`);
  }
}

function readLog(path: string): ReadLog {
  try {
    const log = JSON.parse(readFileSync(path, "utf8")) as ReadLog;
    if (log.version === extractorVersion && typeof log.read === "object") return { version: log.version, read: { ...log.read } };
  } catch {
    // None yet, or a broken one: read all.
  }
  return { version: extractorVersion, read: {} };
}
