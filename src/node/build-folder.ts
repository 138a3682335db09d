// graph-data/ → snapshot: read, check, agree, lay out, write whole. Nothing changed, nothing read.
//
//     files ──> records ──> checks ──> agreement ──> nodes and edges ──> arrays ──> .whom/<hash>.graph, then HEAD
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { agree } from "../agree/agree.ts";
import { applyIdentity } from "../agree/identity.ts";
import { claimGraph } from "../graph/claim-graph.ts";
import type { ClaimGraph } from "../graph/claim-graph.ts";
import type { Positions } from "../graph/places.ts";
import { layoutPositions } from "../graph/layout.ts";
import { writeKnowledgeGraph } from "../graph/write-knowledge-graph.ts";
import { checkFillersNamed, checkRoles, flagCopies, locatePassages } from "../model/check-dataset.ts";
import type { Texts } from "../model/check-dataset.ts";
import type { LocatedFile } from "../model/located.ts";
import { readOntology } from "../model/ontology.ts";
import type { Ontology } from "../model/ontology.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import { readDataset } from "../model/read-dataset.ts";
import type { Dataset } from "../model/records.ts";
import { matchClaims } from "../match/match-claims.ts";
import { reviewClaims } from "../match/review-claims.ts";
import { listInputs, readText } from "./data-folder.ts";
import type { InputFile } from "./data-folder.ts";
import { journalName, parseJournal } from "./journal.ts";
import { buildVersion, headFile, isFresh, readManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { nodePlatform } from "./platform.ts";
import { readClaimLines, readMachineClaim } from "./read-machine-claims.ts";
import { readYaml } from "./read-yaml.ts";
import { writeFileWhole } from "./write-file.ts";

export interface BuildResult {
  readonly problems: readonly Problem[];
  /** The snapshot in use afterwards; absent when there is none. */
  readonly snapshot?: string;
  /** False when nothing had changed. */
  readonly built: boolean;
  readonly counts?: { readonly entities: number; readonly events: number; readonly claims: number; readonly sources: number };
}

/** What a data folder says, checked. */
export interface ReadFolder {
  readonly dataset: Dataset;
  readonly ontology: Ontology;
  readonly texts: Texts;
  readonly problems: readonly Problem[];
}

/** Reads and checks a folder without writing anything. */
export function readFolder(folder: string, proposed = false): ReadFolder {
  return checkFolder(readFiles(listInputs(folder), []).files, [], proposed);
}

interface ReadFile {
  readonly input: InputFile;
  readonly text: string;
}

function readFiles(inputs: readonly InputFile[], problems: Problem[]): { files: readonly ReadFile[]; problems: readonly Problem[] } {
  const files = inputs.flatMap((input) => {
    const text = readText(input, problems);
    return text === undefined ? [] : [{ input, text }];
  });
  return { files, problems };
}

function checkFolder(files: readonly ReadFile[], before: readonly Problem[] = [], proposed = false): ReadFolder {
  const problems: Problem[] = [...before];
  const yaml = (kind: InputFile["kind"]): readonly LocatedFile[] => files.filter((file) => file.input.kind === kind).map((file) => readYaml(file.input.name, file.text, problems));
  const ontology = readOntology(yaml("ontology"), problems);
  const raw = readDataset({ entities: yaml("entities"), sources: yaml("sources"), identity: yaml("identity"), events: yaml("event") }, ontology, problems);
  const texts = new Map(files.filter((file) => file.input.kind === "text").map((file) => [file.input.name.replace(/^sources\//u, "").replace(/\.txt$/u, ""), file.text]));
  const located = locatePassages(flagCopies(raw, texts, problems), texts, problems);
  checkRoles(located, ontology, problems);
  checkFillersNamed(located, texts, ontology, problems);
  const dataset = applyIdentity(withMachineClaims(located, files, ontology, proposed, problems), problems);
  return { dataset, ontology, texts, problems };
}

/** Adds what machines drew from texts: what reviewers accepted, and with `proposed` also what nobody has looked at. */
function withMachineClaims(dataset: Dataset, files: readonly ReadFile[], ontology: Ontology, proposed: boolean, problems: Problem[]): Dataset {
  const of = (kind: InputFile["kind"]) => files.filter((file) => file.input.kind === kind);
  const sources = new Set(dataset.sources.map((source) => source.id));
  const drawn = of("claims").flatMap((file) => readClaimLines(file.input.name, file.text, problems)).filter((claim) => sources.has(claim.source));
  const journal = of("journal").flatMap((file) => parseJournal(file.text, file.input.name, problems));
  if (drawn.length === 0 && journal.length === 0) return dataset;
  const reviewed = reviewClaims(drawn, journal, proposed);
  const events = new Set(dataset.events.map((event) => event.id));
  const usable = reviewed.claims.flatMap(({ event, ...one }) => {
    const warn = (message: string, hint: string) => problems.push({ code: "decision-without-effect", severity: "warning", message: `claim ${one.claim.id}: ${message}`, where: { file: journalName }, hint });
    if (!readMachineClaim(one.claim) || !ontology.eventTypes.has(one.claim.type)) {
      warn("the correction makes it no claim; the claim is left out", "correct it anew with whom review");
      return [];
    }
    if (event === undefined || events.has(event) || event.startsWith("p-")) return [event === undefined ? one : { ...one, event }];
    warn(`it was put to the event "${event}", which is gone`, "it is matched by machine now; put it elsewhere with whom review");
    return [one];
  });
  const decided = { ...dataset, identity: [...dataset.identity, ...reviewed.identity] };
  const matched = matchClaims(usable, decided, ontology);
  return {
    ...decided, entities: [...dataset.entities, ...matched.entities], events: [...dataset.events, ...matched.events], claims: [...dataset.claims, ...matched.claims], identity: [...decided.identity, ...matched.identity],
  };
}

/**
 * Builds the folder's snapshot. Errors leave the old snapshot untouched.
 * Files whose size and time have not changed are not read again.
 */
export function buildFolder(folder: string, options: { readonly force?: boolean; readonly proposed?: boolean } = {}): BuildResult {
  const inputs = listInputs(folder);
  if (!inputs.some((input) => ["entities", "sources", "event", "claims"].includes(input.kind))) {
    throw new WhomError(`${folder} holds no entities.yaml, sources.yaml, events/ or claims/\n  hint: see docs/data.md for the shape of a data folder`, exitCodes.noInput);
  }
  const out = join(folder, ".whom");
  const proposed = options.proposed === true;
  const manifest = readManifest(out, proposed);
  if (!options.force && manifest && isFresh(manifest, inputs)) return { problems: manifest.warnings, snapshot: join(out, manifest.snapshot), built: false };
  const read = readFiles(inputs, []);
  const files = read.files.map((file) => ({ name: file.input.name, size: file.input.size, modifiedMs: file.input.modifiedMs, hash: nodePlatform.hash(file.text) }));
  const inputHash = nodePlatform.hash(JSON.stringify([buildVersion, files.map(({ name, hash }) => [name, hash]), ...(proposed ? ["proposed"] : [])]));
  const name = `${inputHash.slice(0, 16)}.graph`;
  const { dataset, ontology, texts, problems } = checkFolder(read.files, read.problems, proposed);
  const counts = { entities: dataset.entities.length, events: dataset.events.length, claims: dataset.claims.length, sources: dataset.sources.length };
  const kept = manifest ? { snapshot: join(out, manifest.snapshot) } : {};
  if (problems.some((problem) => problem.severity === "error")) return { problems, built: false, counts, ...kept };
  mkdirSync(out, { recursive: true });
  writeFileWhole(join(out, name), snapshotBytes(dataset, ontology, texts, out));
  const next: Manifest = { version: buildVersion, snapshot: name, files, warnings: problems };
  writeFileWhole(join(out, headFile(proposed)), `${JSON.stringify(next)}\n`);
  const other = readManifest(out, !proposed)?.snapshot;
  for (const old of readdirSync(out)) if (old.endsWith(".graph") && old !== name && old !== other) rmSync(join(out, old), { force: true });
  return { problems, snapshot: join(out, name), built: true, counts };
}

function snapshotBytes(dataset: Dataset, ontology: Ontology, texts: Texts, cacheFolder: string): Uint8Array {
  const graph = claimGraph(dataset, agree(dataset, ontology), ontology);
  return writeKnowledgeGraph({ dataset, ontology, texts, claimGraph: graph, positions: cachedPositions(graph, cacheFolder) });
}

// The layout costs more than all the rest, and most changes to claims do not touch it: cached by the shape of the graph.
function cachedPositions(graph: ClaimGraph, cacheFolder: string): Positions {
  const shape = nodePlatform.hash(JSON.stringify([buildVersion, graph.nodes.map((node) => node.key), graph.edges.filter((edge) => edge.layer !== "evidence").map((edge) => [edge.from, edge.to, edge.layer])]));
  const path = join(cacheFolder, "positions.json");
  try {
    const cached = JSON.parse(readFileSync(path, "utf8")) as { shape: string; positions: Positions };
    if (cached.shape === shape) return cached.positions;
  } catch {
    // No cache, or a broken one: lay out anew.
  }
  const positions = layoutPositions(graph);
  writeFileWhole(path, JSON.stringify({ shape, positions }));
  return positions;
}
