// Entities that may be one: by their names, their kind, and those they deal with. A list for people, never a merge.
import { editDistance, normalizeName, soundKey } from "../model/names.ts";
import type { Dataset, Entity, EntityId, EventId } from "../model/records.ts";

export interface LikelySame {
  readonly a: EntityId;
  readonly b: EntityId;
  /** 0 to 1: above 0.6 most are one. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Pairs that share a name or nearly so, likeliest first. Pairs that an identity line speaks of are left out. */
export function likelySame(dataset: Dataset): readonly LikelySame[] {
  const settled = new Set(dataset.identity.flatMap((line) => line.ids.flatMap((a) => line.ids.map((b) => `${a}\n${b}`))));
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const deals = dealings(dataset);
  const beside = sideBySide(dataset);
  const found: LikelySame[] = [];
  for (const key of candidatePairs(dataset.entities)) {
    const [a, b] = key.split("\n").map((id) => entities.get(id));
    if (!a || !b || settled.has(key) || contains(a, b) || contains(b, a)) continue;
    const name = bestName(a, b);
    if (!name) continue;
    const isVague = (entity: Entity) => entity.type === "object" || entity.type === "group";
    const kind = a.type === b.type ? 0.15 : isVague(a) || isVague(b) ? 0 : -0.35;
    const shared = [...(deals.get(a.id) ?? [])].filter((one) => deals.get(b.id)?.has(one));
    const reasons = [name.reason, ...(a.type === b.type ? [`both ${a.type}`] : [`${a.type} and ${b.type}`])];
    if (a.wikidata !== undefined && b.wikidata !== undefined) {
      if (a.wikidata !== b.wikidata) continue;
      reasons.push(`Wikidata ${a.wikidata}`);
    }
    const together = beside.has(key);
    if (together) reasons.push("named side by side in one event");
    if (shared.length > 0) reasons.push(`both in ${shared.slice(0, 3).map((one) => one.replaceAll("\t", " ")).join(", ")}`);
    const score = Math.max(0, Math.min(1, name.score + kind - (together ? 0.5 : 0) + Math.min(0.2, shared.length * 0.1) + (a.wikidata !== undefined && a.wikidata === b.wikidata ? 0.5 : 0)));
    if (score >= 0.3) found.push({ a: a.id, b: b.id, score: Math.round(score * 100) / 100, reasons });
  }
  return found.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

function contains(whole: Entity, part: Entity): boolean {
  return part.partOf.includes(whole.id);
}

/** Pairs that share a word, a sound, a beginning or an acronym. Words that many names have tie nobody. */
function candidatePairs(entities: readonly Entity[]): ReadonlySet<string> {
  const groups = new Map<string, Set<EntityId>>();
  const add = (key: string, id: EntityId) => groups.set(key, (groups.get(key) ?? new Set()).add(id));
  for (const entity of entities) {
    for (const name of namesOf(entity)) {
      const words = name.split(" ");
      for (const word of words) if (word.length >= 3) add(soundKey(word), entity.id);
      add(soundKey(name), entity.id);
      if (name.length >= 6) add(`${name.slice(0, 5)}…`, entity.id);
      add(words.length > 1 ? acronym(name) : name, entity.id);
    }
  }
  const pairs = new Set<string>();
  for (const ids of groups.values()) {
    if (ids.size > 30) continue;
    const sorted = [...ids].sort();
    for (const [at, a] of sorted.entries()) for (const b of sorted.slice(at + 1)) pairs.add(`${a}\n${b}`);
  }
  return pairs;
}

// "extremists", "the man": words for somebody, which fit others too.
function isDescription(name: string): boolean {
  return !/\p{Lu}/u.test(name);
}

function namesOf(entity: Entity): readonly string[] {
  return [...new Set([entity.name, ...entity.aka].map(normalizeName).filter((name) => name.length >= 2))];
}

function described(entity: Entity, normalized: string): boolean {
  return [entity.name, ...entity.aka].every((name) => normalizeName(name) !== normalized || isDescription(name));
}

const figuresIn = (name: string): string => (name.match(/\p{N}+/gu) ?? []).join(" ");

function acronym(name: string): string {
  return name.split(" ").filter((word) => !["of", "the", "and", "for", "in"].includes(word)).map((word) => word.charAt(0)).join("");
}

function bestName(a: Entity, b: Entity): { readonly score: number; readonly reason: string } | undefined {
  let best: { score: number; reason: string } | undefined;
  const consider = (score: number, reason: string) => {
    if (!best || score > best.score) best = { score, reason };
  };
  for (const x of namesOf(a)) {
    for (const y of namesOf(b)) {
      // "110 people", "21 people": other figures, other things.
      if (figuresIn(x) !== figuresIn(y)) continue;
      const [short, long] = x.length <= y.length ? [x, y] : [y, x];
      if (x === y) consider(described(a, x) && described(b, x) ? 0.25 : 0.7, `both called "${x}"`);
      else if (short.length >= 5 && soundKey(x) === soundKey(y)) consider(0.55, `"${x}" and "${y}" sound alike`);
      else if (short.length >= 6 && editDistance(x, y, 2) <= (short.length >= 9 ? 2 : 1)) consider(0.5, `"${x}" and "${y}" differ by a letter or two`);
      else if (!short.includes(" ") && long.includes(" ") && short.length >= 2 && short.length <= 6 && acronym(long) === short) consider(0.5, `"${short}" may stand for "${long}"`);
      // "Kirby" and "John Kirby"; a common last word alone ("officials") says little.
      else if (a.type === "person" && b.type === "person" && long.endsWith(` ${short}`)) consider(0.5, `"${short}" ends "${long}"`);
      else if (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) consider(0.3, `"${short}" is part of "${long}"`);
    }
  }
  return best;
}

/** What each entity takes part in, as type and other party: "warned russia". */
function dealings(dataset: Dataset): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const out = new Map<EntityId, Set<string>>();
  const events = new Set<EventId>(dataset.events.map((event) => event.id));
  for (const event of dataset.events) {
    const parties = Object.entries(event.roles).flatMap(([role, list]) => list.filter((filler) => !events.has(filler.id)).map((filler) => ({ role, id: filler.id })));
    for (const party of parties) {
      const own = out.get(party.id) ?? new Set<string>();
      for (const other of parties) if (other.id !== party.id) own.add(`${party.role} of ${event.type}\t${other.id}`);
      out.set(party.id, own);
    }
  }
  return out;
}

/** Pairs that fill one role of one event together: who is listed beside another is hardly the same. */
function sideBySide(dataset: Dataset): ReadonlySet<string> {
  const out = new Set<string>();
  for (const event of dataset.events) {
    for (const list of Object.values(event.roles)) {
      const ids = list.map((filler) => filler.id).sort();
      for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) out.add(`${a}\n${b}`);
    }
  }
  return out;
}
