// Claims → who takes what stance towards which event, through any depth of saying.
//
//     wire: "US officials said they warned Russia"   us-officials assert russia-warning
//     critics accused us-ic about not khashoggi-warning   critics allege that khashoggi-warning did not happen
import type { Ontology } from "../model/ontology.ts";
import type { Claim, ClaimId, Dataset, EventId, EventRecord, SourceId } from "../model/records.ts";
import { flip, weaken } from "./status.ts";
import type { TestimonyStance } from "./status.ts";
import type { VoiceId, Voices } from "./voices.ts";

export interface Testimony {
  readonly voice: VoiceId;
  readonly stance: TestimonyStance;
  readonly claims: readonly ClaimId[];
  readonly sources: readonly SourceId[];
  /** The event of saying that this comes from; absent when a claim speaks of the event itself. */
  readonly via?: EventId;
  /** The speaker claims this role of the event: claiming responsibility for an attack. */
  readonly self?: { readonly role: string; readonly entity: string };
}

/** Testimony on every event. `claims` are those that pass the lens. */
export function collectTestimony(dataset: Dataset, claims: readonly Claim[], ontology: Ontology, voices: Voices): ReadonlyMap<EventId, readonly Testimony[]> {
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const direct = new Map<EventId, Claim[]>();
  for (const claim of claims) push(direct, claim.event, claim);
  // content → the events of saying about it
  const saying = new Map<EventId, { readonly speech: EventRecord; readonly not: boolean; readonly self?: EventRecord }[]>();
  for (const speech of dataset.events) {
    const type = ontology.eventTypes.get(speech.type);
    if (!type?.stance) continue;
    for (const filler of speech.roles["about"] ?? []) {
      const content = events.get(filler.id);
      if (!content) continue;
      const contentType = ontology.eventTypes.get(content.type);
      if (type.towardContent && contentType?.stance) {
        // Dismissing a warning doubts what was warned of; confirming a claim backs what was claimed.
        for (const inner of content.roles["about"] ?? []) if (events.has(inner.id)) push(saying, inner.id, { speech, not: (filler.not ?? false) !== (inner.not ?? false), self: content });
      } else push(saying, content.id, { speech, not: filler.not ?? false });
    }
  }
  const done = new Map<EventId, readonly Testimony[]>();
  const inProgress = new Set<EventId>();

  const testimonyOn = (id: EventId): readonly Testimony[] => {
    const known = done.get(id);
    if (known) return known;
    if (inProgress.has(id)) return []; // two events that speak of each other prove nothing of each other
    inProgress.add(id);
    const event = events.get(id);
    const out: Testimony[] = (direct.get(id) ?? []).map((claim) => ({ voice: voices.of(claim), stance: event?.not ? flip(claim.stance) : claim.stance, claims: [claim.id], sources: [claim.source] }));
    for (const { speech, not, self } of saying.get(id) ?? []) out.push(...spoken(speech, not, self));
    inProgress.delete(id);
    const merged = mergeTestimony(out);
    done.set(id, merged);
    return merged;
  };

  const spoken = (speech: EventRecord, not: boolean, selfOf: EventRecord | undefined): Testimony[] => {
    const type = ontology.eventTypes.get(speech.type);
    if (!type?.stance) return [];
    const base: TestimonyStance = not ? flip(type.stance) : type.stance;
    const speakers = speech.roles[type.subject] ?? [];
    const omitting = new Set((direct.get(speech.id) ?? []).filter((claim) => claim.omits.includes(type.subject)).map((claim) => claim.id));
    const out: Testimony[] = [];
    for (const said of testimonyOn(speech.id)) {
      if (said.stance !== "asserts" && said.stance !== "alleges") continue;
      const stance = said.stance === "alleges" ? weaken(base) : base;
      const unnamed = speakers.length === 0 || said.claims.every((claim) => omitting.has(claim));
      for (const speaker of unnamed ? [undefined] : speakers) {
        const self = selfRole(type.self === undefined ? selfOf : speech, speaker?.id, ontology, type.self === undefined);
        out.push({ voice: speaker === undefined ? `unnamed:${speech.id}` : `entity:${speaker.id}`, stance, claims: said.claims, sources: said.sources, via: speech.id, ...(self ? { self } : {}) });
      }
    }
    return out;
  };
  for (const event of dataset.events) testimonyOn(event.id);
  return done;
}

// Who is said to have done it by one who claims it for himself, or by one who backs such a claim.
function selfRole(claiming: EventRecord | undefined, speaker: string | undefined, ontology: Ontology, backed: boolean): Testimony["self"] {
  const type = claiming && ontology.eventTypes.get(claiming.type);
  if (!type?.self) return undefined;
  const claimant = backed ? claiming?.roles[type.subject]?.[0]?.id : speaker;
  return claimant === undefined ? undefined : { role: type.self, entity: claimant };
}

// One entry a voice, stance and way of saying.
function mergeTestimony(list: readonly Testimony[]): readonly Testimony[] {
  const merged = new Map<string, Testimony>();
  for (const one of list) {
    const key = `${one.voice}\n${one.stance}\n${one.via ?? ""}\n${one.self?.entity ?? ""}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...one, claims: [...new Set([...before.claims, ...one.claims])], sources: [...new Set([...before.sources, ...one.sources])] } : one);
  }
  return [...merged.values()];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
