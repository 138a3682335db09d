// Machine claims → events with their claims. The same claims in any order give the same events.
import { clipWords, normalizeName } from "../model/names.ts";
import type { EventType, Ontology } from "../model/ontology.ts";
import type { Claim, ClaimId, Dataset, Entity, EntityId, EventId, EventRecord, Filler, IdentityLine, MachineClaim, Mention, ReviewState } from "../model/records.ts";
import { entityId, headerOf, type ClaimHeader } from "./claim-header.ts";
import { inRootVoice } from "./in-root-voice.ts";
import { joinTwins } from "./join-twins.ts";
import { uniteNames } from "./unite-names.ts";
import { sameEvent, wordsKey, type MatchContext } from "./same-event.ts";

export interface MatchedClaims {
  readonly events: readonly EventRecord[];
  readonly claims: readonly Claim[];
  /** Entities that the claims bring and the graph does not have. */
  readonly entities: readonly Entity[];
  /** Names that were taken for one entity, with the reason; their claims carry its id. */
  readonly identity: readonly IdentityLine[];
}

/** What reviewers decided: state and, where they said so, the event of a claim. */
export interface ReviewedClaim {
  readonly claim: MachineClaim;
  readonly review: Exclude<ReviewState, "rejected">;
  readonly event?: EventId;
}

/** @param dataset what claims are matched to; its identity lines count, those of the journal included */
export function matchClaims(reviewed: readonly ReviewedClaim[], dataset: Dataset, ontology: Ontology): MatchedClaims {
  const united = uniteNames(reviewed.map((one) => one.claim), dataset);
  const voiced = inRootVoice(united.claims, dataset.sources);
  const known = reviewed.map((one, at) => ({ ...one, claim: voiced[at]! })).filter((one) => ontology.eventTypes.has(one.claim.type));
  // In an order of their own, not in the order of files or threads.
  const sorted = known.map((one) => ({ ...one, header: headerOf(one.claim) })).sort((a, b) => compare(a.claim.source, b.claim.source) || a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end || compare(a.claim.id, b.claim.id));
  const found = newEntities(sorted.map((one) => one.claim), dataset);
  const context: MatchContext = { ontology, within: containers([...dataset.entities, ...found]) };
  const clusters = withTwins(cluster(sorted, new Set(dataset.events.map((event) => event.id)), context), dataset, context);
  const eventOf = new Map<ClaimId, EventId>();
  for (const one of clusters) for (const member of one.members) eventOf.set(member.header.claim.id, one.id);
  const events = clusters.filter((one) => !one.given).map((one) => eventOfCluster(one, eventOf, context));
  const byId = new Map([...dataset.events, ...events].map((event) => [event.id, event]));
  const claims = clusters.flatMap((one) => one.members.map((member) => claimOf(member, byId.get(one.id)!, eventOf)));
  return { events, claims, entities: found, identity: united.identity };
}

interface Member extends ReviewedClaim {
  readonly header: ClaimHeader;
  why: string;
}

interface Cluster {
  readonly id: EventId;
  /** The event stands in the data already; a reviewer put the claim there. */
  readonly given: boolean;
  readonly members: Member[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Greedy in the fixed order: a claim joins the first event all of whose claims it agrees with. */
function cluster(sorted: readonly (ReviewedClaim & { readonly header: ClaimHeader })[], given: ReadonlySet<EventId>, context: MatchContext): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  const byEvent = new Map<EventId, Cluster>();
  // A reviewer may put a claim to an event that is itself drawn from text: the claim that the event is called after goes there too.
  const chosen = new Set(sorted.flatMap((one) => one.event ?? []));
  for (const one of sorted) {
    const own = `p-${one.claim.id}`;
    const to = one.event ?? (chosen.has(own) ? own : undefined);
    if (to !== undefined) {
      const there = byEvent.get(to) ?? { id: to, given: given.has(to), members: [] };
      if (!byEvent.has(to)) {
        byEvent.set(to, there);
        clusters.push(there);
      }
      there.members.push({ ...one, why: one.event === undefined ? "" : "put here by a reviewer" });
      if (!there.given) for (const key of blockingKeys(one.header, context)) if (byKey.get(key)?.includes(there) !== true) byKey.set(key, [...(byKey.get(key) ?? []), there]);
      continue;
    }
    const keys = blockingKeys(one.header, context);
    let joined: Cluster | undefined;
    let why = "";
    for (const candidate of new Set(keys.flatMap((key) => byKey.get(key) ?? []))) {
      const reason = sameAsAll(one.header, candidate, context);
      if (reason === undefined) continue;
      joined = candidate;
      why = reason;
      break;
    }
    if (!joined) {
      joined = { id: `p-${one.claim.id}`, given: false, members: [] };
      clusters.push(joined);
    }
    joined.members.push({ ...one, why });
    for (const key of keys) {
      const list = byKey.get(key);
      if (!list) byKey.set(key, [joined]);
      else if (!list.includes(joined)) list.push(joined);
    }
  }
  return clusters;
}

/** Why the claim is on the event, by its first claim; undefined where it does not agree with all of them. */
function sameAsAll(header: ClaimHeader, { members }: Cluster, context: MatchContext): string | undefined {
  const first = members[0] ? sameEvent(header, members[0].header, context) : "";
  return first !== undefined && members.every((member, at) => at === 0 || sameEvent(header, member.header, context) !== undefined) ? first : undefined;
}

function withTwins(clusters: readonly Cluster[], dataset: Dataset, context: MatchContext): readonly Cluster[] {
  const joins = joinTwins(clusters.map((one) => ({ headers: one.members.map((member) => member.header), fixed: one.given || one.members.some((member) => member.event !== undefined) })), dataset, context);
  for (const [at, { to, why }] of joins.entries()) if (to >= 0) clusters[to]!.members.push(...clusters[at]!.members.map((member) => ({ ...member, why })));
  return clusters.filter((_, at) => joins[at]!.to < 0);
}

/**
 * Claims that share none of these cannot be one event (see sameEvent): an ancestor type, with two roles and an entity or its container in each,
 * or with one role where that may be enough; or the very same words.
 */
function blockingKeys({ entities, claims, claim }: ClaimHeader, { ontology, within }: MatchContext): string[] {
  const root = rootType(claim.type, ontology);
  const type = ontology.eventTypes.get(claim.type)!;
  const isFilled = (role: string): boolean => entities.has(role) || claims.has(role);
  // Sayings are told apart by what is said, so that one role is never enough.
  const needsTwo = ((isFilled(type.subject) && isFilled(type.object)) || type.object === "about") && endsOfRoot(root, ontology) === endsOf(type);
  const byRole = [...entities].map(([role, ids]) => [...new Set(ids.flatMap((id) => [...within(id)]))].map((container) => `${role}:${container}`));
  const keys = new Set<string>([`${root}|=${wordsKey(claim.passage)}`]);
  for (const [at, fillers] of byRole.entries()) {
    for (const filler of fillers) {
      if (!needsTwo) keys.add(`${root}|${filler}`);
      for (const other of byRole.slice(at + 1).flat()) keys.add(filler < other ? `${root}|${filler}|${other}` : `${root}|${other}|${filler}`);
    }
  }
  return [...keys].sort();
}

const endsOf = ({ subject, object }: EventType): string => `${subject}>${object}`;

const rootEnds = new WeakMap<Ontology, Map<string, string | undefined>>();

/** Subject and object of a root type where all its kinds have the same. */
function endsOfRoot(root: string, ontology: Ontology): string | undefined {
  let known = rootEnds.get(ontology);
  if (!known) rootEnds.set(ontology, (known = new Map()));
  if (!known.has(root)) {
    const ends = new Set([...ontology.eventTypes.values()].filter((type) => rootType(type.id, ontology) === root).map(endsOf));
    known.set(root, ends.size === 1 ? [...ends][0] : undefined);
  }
  return known.get(root);
}

function rootType(type: string, ontology: Ontology): string {
  let root = type;
  for (let steps = 0; steps < 20; steps++) {
    const above = ontology.eventTypes.get(root)?.is;
    if (above === undefined) break;
    root = above;
  }
  return root;
}

function containers(entities: readonly Entity[]): (entity: EntityId) => ReadonlySet<EntityId> {
  const above = new Map(entities.map((entity) => [entity.id, entity.partOf]));
  const known = new Map<EntityId, Set<EntityId>>();
  return (entity) => {
    let all = known.get(entity);
    if (!all) {
      all = new Set([entity]);
      for (const one of all) for (const container of above.get(one) ?? []) all.add(container);
      known.set(entity, all);
    }
    return all;
  };
}

/** The event's header: the most specific type, the union of each role's fillers, the narrowest date. */
function eventOfCluster(one: Cluster, eventOf: ReadonlyMap<ClaimId, EventId>, context: MatchContext): EventRecord {
  const roles: Record<string, Filler[]> = {};
  const said = new Map<string, number>();
  for (const member of one.members) {
    for (const [role, fillers] of Object.entries(rolesOf(member.header, eventOf, one.id))) {
      const list = (roles[role] ??= []);
      for (const filler of fillers) {
        said.set(`${role}|${filler.id}`, (said.get(`${role}|${filler.id}`) ?? 0) + 1);
        if (!list.some((other) => other.id === filler.id && other.not === filler.not)) list.push(filler);
      }
    }
  }
  // "US officials" of one claim and "the US" of another are one party, not two: the name that most claims give, else the wider, stands for it.
  for (const [role, list] of Object.entries(roles)) {
    const times = (filler: Filler): number => said.get(`${role}|${filler.id}`) ?? 0;
    const yields = (filler: Filler, other: Filler): boolean => {
      const isPart = context.within(filler.id).has(other.id);
      return filler !== other && (isPart || context.within(other.id).has(filler.id)) && (times(other) > times(filler) || (times(other) === times(filler) && isPart));
    };
    if (one.members.length > 1) roles[role] = list.filter((filler) => !list.some((other) => yields(filler, other)));
  }
  const dated = one.members.map((member) => member.header).filter((header) => header.when !== undefined).sort((a, b) => width(a) - width(b))[0];
  const place = one.members.map((member) => member.claim.place).find((mention) => mention !== undefined && mention.entity !== "");
  const [first] = one.members;
  const words = wordsOf(one.members, roles);
  return { id: one.id, aka: [], type: first!.claim.type, roles, ...(words ? { words } : {}), ...(dated?.when ? { when: dated.when } : {}), ...(place ? { place: entityId(place.entity) } : {}), note: "drawn from text by machine; not reviewed" };
}

/** The longest words that stand in for a filler. */
const wordsLength = 200;

/** For roles that nothing of the graph fills, the words of the first claim that has some; undefined where there are none. */
function wordsOf(members: readonly Member[], roles: Readonly<Record<string, readonly Filler[]>>): Record<string, string> | undefined {
  const words: Record<string, string> = {};
  for (const { claim } of members) {
    for (const [role, fillers] of Object.entries(claim.roles)) {
      if ((roles[role]?.length ?? 0) > 0 || words[role] !== undefined) continue;
      const mentions = fillers.flatMap((filler) => ("mention" in filler && filler.mention !== undefined ? [filler.mention.replace(/^[\s"“”]+|[\s"“”,]+$/gu, "")] : []));
      if (mentions.length > 0) words[role] = clipWords(mentions.join("; "), wordsLength);
    }
  }
  return Object.keys(words).length === 0 ? undefined : words;
}

const width = (header: ClaimHeader): number => (header.span && header.span.start !== null && header.span.end !== null ? header.span.end - header.span.start : Infinity);

function rolesOf(header: ClaimHeader, eventOf: ReadonlyMap<ClaimId, EventId>, own: EventId): Record<string, Filler[]> {
  const roles: Record<string, Filler[]> = {};
  for (const [role, ids] of header.entities) if (role !== "place") roles[role] = [...new Set(ids)].map((id) => ({ id }));
  for (const [role, claims] of header.claims) {
    for (const { claim, not } of claims) {
      const event = eventOf.get(claim);
      if (event !== undefined && event !== own) (roles[role] ??= []).push(not ? { id: event, not: true } : { id: event });
    }
  }
  return roles;
}

function claimOf(member: Member, event: EventRecord, eventOf: ReadonlyMap<ClaimId, EventId>): Claim {
  const { claim, header } = member;
  const own = rolesOf(header, eventOf, event.id);
  const sameIds = (a: readonly Filler[], b: readonly Filler[]): boolean => a.length === b.length && a.every((one) => b.some((other) => other.id === one.id));
  const omits = [
    ...Object.keys(event.roles).filter((role) => own[role] === undefined), ...(event.when && !header.when ? ["when"] : []), ...(event.place && (!claim.place || claim.place.entity === "") ? ["place"] : []),
  ];
  const restated = Object.fromEntries(Object.entries(own).filter(([role, fillers]) => !sameIds(fillers, event.roles[role] ?? [])));
  return {
    id: claim.id, event: event.id, source: claim.source, by: [...new Set(claim.by.filter((one) => one.entity !== "").map((one) => entityId(one.entity)))], stance: header.stance, omits, denies: {},
    ...(claim.type === event.type ? {} : { type: claim.type }), roles: restated, ...(header.when && event.when?.text !== header.when.text ? { when: header.when } : {}), figures: claim.figures, passage: claim.passage, span: claim.span,
    review: member.review, why: member.why === "" ? `drawn by rule "${claim.rule}"` : `joined: ${member.why}`,
  };
}

const slugOf = (name: string): string => normalizeName(name).replaceAll(" ", "-");

function newEntities(claims: readonly MachineClaim[], dataset: Dataset): Entity[] {
  const known = new Set(dataset.entities.map((entity) => entity.id));
  const found = new Map<EntityId, { name: string; type: string; aka: Set<string>; partOf: EntityId[] }>();
  const add = (mention: Mention): void => {
    if (mention.entity === "") return;
    const id = entityId(mention.entity);
    if (known.has(id)) return;
    const name = mention.name ?? mention.mention;
    const entry = found.get(id);
    if (entry) {
      entry.aka.add(name);
      // Of several names, the one that the id was made of.
      if (slugOf(name) === id) entry.name = name;
    } else found.set(id, { name, type: mention.type ?? "object", aka: new Set([name]), partOf: mention.of === undefined ? [] : [entityId(mention.of)] });
  };
  for (const claim of claims) {
    claim.by.forEach(add);
    for (const fillers of Object.values(claim.roles)) for (const filler of fillers) if ("entity" in filler) add(filler);
    if (claim.place) add(claim.place);
  }
  return [...found].sort(([a], [b]) => compare(a, b)).map(([id, { name, type, aka, partOf }]) => ({ id, type, name, aka: [...aka].filter((other) => other !== name), partOf: partOf.filter((whole) => known.has(whole) || found.has(whole)), note: "found in text by machine; not reviewed" }));
}
