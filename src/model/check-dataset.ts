// Checks of a dataset against the kept texts: passages are verbatim, fillers are named near them, copies are owned up to.
import { normalizeName } from "./names.ts";
import type { Ontology } from "./ontology.ts";
import type { Problem } from "./problem.ts";
import type { Claim, Dataset, EventRecord, SourceId, Span } from "./records.ts";

export type Texts = ReadonlyMap<SourceId, string>;

/** How far from the passage a filler may be named, in characters on either side. */
const NEAR = 400;

/** Gives every claim the span of its passage, and reports passages that their source does not hold. */
export function locatePassages(dataset: Dataset, texts: Texts, problems: Problem[]): Dataset {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const claims = dataset.claims.map((claim): Claim => {
    if (claim.passage === undefined || claim.span) return claim;
    const text = texts.get(claim.source);
    if (text === undefined) {
      const source = sources.get(claim.source);
      if (source?.held) problems.push({ code: "no-text", severity: "warning", message: `the text of "${claim.source}" is not kept, so the passage of ${claim.id} cannot be checked`, ...(claim.where ? { where: claim.where } : {}), hint: `put the text in sources/${claim.source}.txt, or write held: false` });
      return claim;
    }
    const span = findPassage(text, claim.passage);
    if (span) return { ...claim, span };
    const near = nearestPassage(text, claim.passage);
    problems.push({
      code: "passage-not-found", severity: "error", message: `the passage is not in the text of "${claim.source}"`, ...(claim.where ? { where: claim.where } : {}),
      hint: near === undefined ? `copy the words from sources/${claim.source}.txt as they stand` : `the text has: "${near}"`,
    });
    return claim;
  });
  return { ...dataset, claims };
}

/** Where a passage stands, white space aside. */
export function findPassage(text: string, passage: string): Span | undefined {
  const exact = text.indexOf(passage);
  if (exact >= 0) return { start: exact, end: exact + passage.length };
  const words = passage.trim().split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  if (words.length > 400 || words[0] === "") return undefined;
  const match = new RegExp(words.join("\\s+"), "u").exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

// The stretch of the text that shares the passage's longest run of words: for the hint.
function nearestPassage(text: string, passage: string): string | undefined {
  const words = passage.trim().split(/\s+/u);
  for (let length = Math.min(8, words.length); length >= 3; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const span = findPassage(text, words.slice(from, from + length).join(" "));
      if (span) return text.slice(Math.max(0, span.start - 20), Math.min(text.length, span.end + 60)).replace(/\s+/gu, " ").trim();
    }
  }
  return undefined;
}

/** Warns where a claim credits its source with a filler that is not named near the passage. */
export function checkFillersNamed(dataset: Dataset, texts: Texts, ontology: Ontology, problems: Problem[]): void {
  const namesOf = new Map<string, readonly string[]>();
  const allNames = (id: string, names: readonly string[]) => namesOf.set(id, [...new Set(names.map(normalizeName))].filter((name) => name !== ""));
  for (const entity of dataset.entities) allNames(entity.id, [entity.name, ...entity.aka]);
  const entityNames = new Map(namesOf);
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const normalized = new Map<string, string>();
  for (const claim of dataset.claims) {
    const event = events.get(claim.event);
    const text = texts.get(claim.source);
    if (!event || !claim.span || text === undefined || claim.review !== "accepted") continue;
    const from = Math.max(0, claim.span.start - NEAR);
    const key = `${claim.source} ${from} ${claim.span.end}`;
    let window = normalized.get(key);
    if (window === undefined) {
      window = ` ${normalizeName(text.slice(from, claim.span.end + NEAR))} `;
      normalized.set(key, window);
    }
    for (const role of ontology.eventTypes.get(event.type)?.key ?? []) {
      if (claim.omits.includes(role)) continue;
      for (const filler of claim.roles[role] ?? event.roles[role] ?? []) {
        const names = entityNames.get(filler.id);
        if (!names || names.some((name) => window?.includes(` ${name} `) || window?.includes(` ${name}s `)) || sources.get(claim.source)?.author === filler.id) continue;
        problems.push({ code: "filler-not-named", severity: "warning", message: `${claim.id}: the ${role} "${filler.id}" is not named near the passage`, ...(claim.where ? { where: claim.where } : {}), hint: `add omits: [${role}] if the source does not say it, or the words it uses to the entity's aka` });
      }
    }
  }
}

const SHINGLE = 8;

/** Eight-word runs of a text, as a set. */
export function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const out = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i += 1) out.add(words.slice(i, i + SHINGLE).join(" "));
  return out;
}

export interface LikelyCopy {
  readonly a: SourceId;
  readonly b: SourceId;
  /** Share of the shorter text's eight-word runs that stand in the other, 0 to 1. */
  readonly shared: number;
}

/** Pairs of kept texts that share most of their eight-word runs. Cost is linear in the text, through an index of runs. */
export function findLikelyCopies(texts: Texts): readonly LikelyCopy[] {
  const sizes = new Map<SourceId, number>();
  const holders = new Map<string, SourceId[]>();
  for (const [id, text] of texts) {
    const runs = shingles(text);
    sizes.set(id, runs.size);
    for (const run of runs) {
      const list = holders.get(run);
      if (!list) holders.set(run, [id]);
      else if (list.length < 50) list.push(id); // boilerplate that stands everywhere proves nothing
    }
  }
  const shared = new Map<string, number>();
  for (const list of holders.values()) for (let i = 0; i < list.length; i += 1) for (let j = i + 1; j < list.length; j += 1) shared.set(`${list[i]}\n${list[j]}`, (shared.get(`${list[i]}\n${list[j]}`) ?? 0) + 1);
  const out: LikelyCopy[] = [];
  for (const [pair, count] of shared) {
    const [a = "", b = ""] = pair.split("\n");
    const share = count / Math.max(1, Math.min(sizes.get(a) ?? 0, sizes.get(b) ?? 0));
    if (share > 0.5 && count >= 5) out.push({ a, b, shared: share });
  }
  return out.sort((x, y) => y.shared - x.shared || x.a.localeCompare(y.a) || x.b.localeCompare(y.b));
}

/** Counts near-duplicate texts as copies of the one that was published first, unless an author's line says otherwise, and warns. */
export function flagCopies(dataset: Dataset, texts: Texts, problems: Problem[]): Dataset {
  const different = new Set(dataset.identity.filter((line) => line.relation === "different").flatMap((line) => line.ids.flatMap((a) => line.ids.map((b) => `${a}\n${b}`))));
  const byId = new Map(dataset.sources.map((source) => [source.id, source]));
  const rootOf = (id: SourceId): SourceId => {
    let current = id;
    for (let steps = 0; steps < 50; steps += 1) {
      const next = byId.get(current)?.copies;
      if (next === undefined) break;
      current = next;
    }
    return current;
  };
  const flagged = new Map<SourceId, SourceId>();
  for (const { a, b, shared } of findLikelyCopies(texts)) {
    const [first, second] = [byId.get(a), byId.get(b)];
    if (!first || !second || rootOf(a) === rootOf(b) || different.has(`${a}\n${b}`)) continue;
    const day = (source: typeof first) => (source.published?.kind === "span" ? (source.published.span.start ?? Infinity) : Infinity);
    const [root, copy] = day(first) <= day(second) ? [first, second] : [second, first];
    if (copy.copies !== undefined || flagged.has(copy.id)) continue;
    flagged.set(copy.id, root.id);
    problems.push({ code: "likely-copy", severity: "warning", message: `"${copy.id}" shares ${Math.round(shared * 100)} % of its eight-word runs with "${root.id}": they are counted as one voice`, ...(copy.where ? { where: copy.where } : {}), hint: `write copies: ${root.id}, or undo it in identity.yaml: - different: [${a}, ${b}]` });
  }
  return flagged.size === 0 ? dataset : { ...dataset, sources: dataset.sources.map((source) => (flagged.has(source.id) ? { ...source, copies: flagged.get(source.id) ?? "" } : source)) };
}

/** Reports fillers of a kind that the ontology does not let into their role. */
export function checkRoles(dataset: Dataset, ontology: Ontology, problems: Problem[]): void {
  const kinds = new Map(dataset.entities.map((entity) => [entity.id, entity.type]));
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const check = (event: EventRecord, owner: string, roles: EventRecord["roles"], where: Problem["where"]) => {
    const accepts = ontology.eventTypes.get(event.type)?.accepts ?? {};
    for (const [role, list] of Object.entries(roles)) {
      const allowed = accepts[role];
      if (!allowed) continue;
      for (const filler of list) {
        const kind = kinds.get(filler.id) ?? (events.has(filler.id) ? "event" : undefined);
        const group = kind === undefined ? undefined : (ontology.entityKinds.get(kind)?.group ?? kind);
        if (kind === undefined || allowed.includes(kind) || (group !== undefined && allowed.includes(group)) || (kind === "event" && allowed.includes(events.get(filler.id)?.type ?? ""))) continue;
        problems.push({ code: "role-not-allowed", severity: "error", message: `${owner}: "${filler.id}" is a ${kind}, which "${event.type}" does not take as ${role}`, ...(where ? { where } : {}), hint: `${role} takes: ${allowed.join(", ")}` });
      }
    }
  };
  for (const event of dataset.events) check(event, event.id, event.roles, event.where);
  for (const claim of dataset.claims) {
    const event = events.get(claim.event);
    if (event) check(event, claim.id, claim.roles, claim.where);
  }
}
