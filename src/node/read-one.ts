// One document → what `whom read` wants of it. Runs in a worker thread, or in the main one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EntityCatalog } from "../extract/entities/entity-catalog.ts";
import { EventFrames } from "../extract/events/event-frames.ts";
import type { ExtractOptions } from "../extract/extract-options.ts";
import { findDates } from "../extract/values/find-dates.ts";
import { readGazetteer } from "../extract/entities/gazetteer.ts";
import { sentenceParser } from "../extract/trees/parse-sentences.ts";
import { ploverCode } from "../extract/plover-code.ts";
import { quotationsOf, readPieces, shiftClaim } from "../extract/read-text.ts";
import type { ReportSentence } from "../extract/report.ts";
import { showClaims } from "../extract/show-claims.ts";
import { makeTuples, tupleText } from "../text/clauses/make-tuples.ts";
import type { Ontology } from "../model/ontology.ts";
import { readOntology } from "../model/ontology.ts";
import { deadlineIn } from "../model/platform.ts";
import type { Problem } from "../model/problem.ts";
import { readDataset } from "../model/read-dataset.ts";
import type { Entity, MachineClaim } from "../model/records.ts";
import { readTime, type TimeSpan } from "../model/time-span.ts";
import { analyzeText } from "../text/analyze-text.ts";
import { conlluOf } from "./conllu.ts";
import { bundledFolder, listInputs, readText as readFileText } from "./data-folder.ts";
import { loadEnglishWeights } from "./load-weights.ts";
import { nodePlatform } from "./platform.ts";
import { documentFromBytes, readDocument } from "./read-document.ts";
import { readYaml } from "./read-yaml.ts";

export type ReadForm = "show" | "store" | "conllu" | "tuples" | "quotes" | "claims";

export interface ReaderSettings {
  readonly form: ReadForm;
  /** Folder whose ontology and entities are used; the bundled one where it has none. */
  readonly data: string;
  readonly timeoutMs: number;
}

export interface DocumentTask {
  readonly number: number;
  /** Path, or the bytes themselves for standard input. */
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** Name shown to people. */
  readonly name: string;
  readonly source: string;
  /** EDTF date or interval of publication; looked for in the text where absent. */
  readonly published?: string;
}

export interface DocumentResult {
  readonly number: number;
  /** What is printed, for every form but `store`. */
  readonly output: string;
  readonly claims: readonly MachineClaim[];
  readonly text: string;
  readonly title: string;
  readonly published: string | undefined;
  readonly sentences: number;
  readonly problems: readonly Problem[];
}

/** Loads weights, ontology, gazetteer and entities once; then reads documents one by one. */
export function makeDocumentReader(settings: ReaderSettings): (task: DocumentTask) => DocumentResult {
  const english = loadEnglishWeights();
  const { ontology, entities } = readKnown(settings.data);
  const frames = new EventFrames(ontology);
  const gazetteer = readGazetteer(JSON.parse(readFileSync(join(bundledFolder, "gazetteer.json"), "utf8")));
  const catalog = new EntityCatalog(entities, gazetteer);
  const parse = sentenceParser(english, gazetteer);
  return (task) => {
    const problems: Problem[] = [];
    const document = task.bytes ? documentFromBytes(task.bytes, task.name, "", problems) : readDocument(task.path, task.name, problems);
    const result = { number: task.number, output: "", claims: [], text: "", title: "", published: undefined, sentences: 0, problems };
    if (!document) return result;
    const { text, title } = document;
    const published = task.published ?? publishedIn(text);
    const deadline = deadlineIn(settings.timeoutMs, nodePlatform.clock);
    if (settings.form === "conllu") return { ...result, text, title, output: conlluOf(analyzeText(text, english, { deadline }), task.source) };
    const span = spanOfDate(published);
    const options: ExtractOptions = { source: task.source, frames, catalog, hash: nodePlatform.hash, ...(span ? { published: span } : {}) };
    const output: string[] = [];
    const claims: MachineClaim[] = [];
    let sentences = 0;
    let readUpTo = 0;
    for (const piece of readPieces(text, parse, options)) {
      const shifted = piece.claims.map((claim) => shiftClaim(claim, piece.offset));
      switch (settings.form) {
        case "show": output.push(showClaims(piece.report, piece.claims, sentences + 1)); break;
        case "claims": output.push(...shifted.map((claim) => `${JSON.stringify(claimRecord(claim, shifted, ontology))}\n`)); break;
        case "quotes": output.push(...quotationsOf(task.source, piece.report, piece.links, piece.offset).map((one) => `${JSON.stringify(one)}\n`)); break;
        case "tuples":
          for (const sentence of piece.report.sentences) output.push(tupleLines(sentence, text.slice(piece.offset + sentence.start, piece.offset + sentence.end)));
          break;
        case "store": claims.push(...shifted); break;
      }
      sentences += piece.report.sentences.length;
      readUpTo = piece.offset + piece.report.text.length;
      if (deadline.expired() && readUpTo < text.length) {
        problems.push({ code: "deadline", severity: "warning", message: `read only to character ${readUpTo} of ${text.length} in ${settings.timeoutMs} ms`, where: { file: task.name }, hint: "give more time with --timeout, or cut the document into parts" });
        break;
      }
    }
    return { ...result, text, title, published, sentences, claims, output: output.join("") };
  };
}

/** Tuples as CaRB's scorer reads them. */
export function tupleLines(sentence: Pick<ReportSentence, "tree" | "clauses">, line: string): string {
  return makeTuples(sentence.tree, sentence.clauses)
    .map((tuple) => {
      const { relation, arguments: parts } = tupleText(sentence.tree, tuple);
      return `${[line.replace(/\s+/gu, " ").trim(), tuple.confidence.toFixed(3), relation, ...parts].join("\t")}\n`;
    })
    .join("");
}

/** A claim with what its type is a kind of, and its PLOVER category. */
function claimRecord(claim: MachineClaim, others: readonly MachineClaim[], ontology: Ontology): object {
  const is: string[] = [];
  for (let above = ontology.eventTypes.get(claim.type)?.is; above !== undefined && is.length < 20; above = ontology.eventTypes.get(above)?.is) is.push(above);
  return { ...claim, is, plover: ploverCode(claim, others, ontology) };
}

function readKnown(data: string): { ontology: Ontology; entities: readonly Entity[] } {
  const problems: Problem[] = [];
  const inputs = listInputs(data);
  const files = (kind: string): ReturnType<typeof readYaml>[] => inputs.filter((input) => input.kind === kind).flatMap((input) => {
    const text = readFileText(input, problems);
    return text === undefined ? [] : [readYaml(input.name, text, problems)];
  });
  const ontology = readOntology(files("ontology"), problems);
  const { entities } = readDataset({ entities: files("entities"), sources: [], identity: [], events: [] }, ontology, problems);
  return { ontology, entities };
}

function spanOfDate(published: string | undefined): TimeSpan | undefined {
  const reading = published === undefined ? undefined : readTime(published);
  return reading?.ok && reading.value.kind === "span" ? reading.value.span : undefined;
}

/** A line near the top that is little more than a full date: "Apr 7, 2024 - 14:59". */
function publishedIn(text: string): string | undefined {
  for (const line of text.slice(0, 2000).split("\n").slice(0, 20)) {
    if (line.length > 80) continue;
    const [date] = findDates(line, undefined);
    if (date?.edtf && /^\d{4}-\d\d-\d\d$/u.test(date.edtf) && line.trim().length - date.text.length < 40) return date.edtf;
  }
  return undefined;
}
