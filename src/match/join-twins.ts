// Events of different reports that are one: each report tells one such act between the two parties, at about the same time, in one story.
import type { Dataset, EntityId, SourceId } from "../model/records.ts";
import { spansMeet, type TimeSpan } from "../model/time-span.ts";
import type { ClaimHeader } from "./claim-header.ts";
import type { MatchContext } from "./same-event.ts";

/** What joins: the claims of one event. */
export interface Twin {
  readonly headers: readonly ClaimHeader[];
  /** A reviewer or the data decided about it: it neither joins nor is joined. */
  readonly fixed: boolean;
}

/** Reports of one story come out within so many days. */
const storyDays = 31;
/** Names beside the two parties that both reports must share to be of one story. */
const sharedNames = 3;

/**
 * For each event the earlier one that it joins, or -1; with the reason.
 * Two are one only where either report has no other event of the type between the two parties: states warn each other more than once.
 */
export function joinTwins(twins: readonly Twin[], dataset: Dataset, context: MatchContext): readonly { readonly to: number; readonly why: string }[] {
  const published = new Map(dataset.sources.map((source) => [source.id, source.published?.kind === "span" ? source.published.span : undefined]));
  const names = namesBySource(twins);
  const alone = { to: -1, why: "" };
  const result = twins.map(() => alone);
  const groups = new Map<string, { readonly twin: number; readonly sources: readonly SourceId[] }[]>();
  for (const [at, twin] of twins.entries()) {
    const key = keyOf(twin, context);
    if (key === undefined) continue;
    const sources = [...new Set(twin.headers.map((header) => header.claim.source))];
    const list = groups.get(key);
    if (list) list.push({ twin: at, sources });
    else groups.set(key, [{ twin: at, sources }]);
  }
  for (const [key, group] of groups) {
    const toldBy = new Map<SourceId, number>();
    for (const { sources } of group) for (const source of sources) toldBy.set(source, (toldBy.get(source) ?? 0) + 1);
    const single = group.filter(({ twin, sources }) => !twins[twin]!.fixed && sources.every((source) => toldBy.get(source) === 1));
    const roots: typeof single = [];
    for (const one of single) {
      const root = roots.find((other) => {
        const all = single.filter((member) => member === other || result[member.twin]!.to === other.twin);
        return all.every((member) => compatible(twins[one.twin]!, twins[member.twin]!, context) && one.sources.some((a) => member.sources.some((b) => oneStory(a, b, key))));
      });
      if (root) result[one.twin] = { to: root.twin, why: "the only such act between the two in either report, and the reports tell one story" };
      else roots.push(one);
    }
  }
  return result;

  function oneStory(a: SourceId, b: SourceId, key: string): boolean {
    const [first, second] = [published.get(a), published.get(b)];
    if (!first || !second || !spansMeet(widened(first), second)) return false;
    const parties = new Set(key.split("|"));
    const [mine, theirs] = [names.get(a) ?? new Set<EntityId>(), names.get(b) ?? new Set<EntityId>()];
    return [...mine].filter((name) => theirs.has(name) && !parties.has(name)).length >= sharedNames;
  }
}

const widened = (span: TimeSpan): TimeSpan => ({ start: span.start === null ? null : span.start - storyDays, end: span.end === null ? null : span.end + storyDays });

/** Type and the outermost containers of both parties; undefined where the event has not one of each, or is a saying or a standing fact. */
function keyOf({ headers }: Twin, context: MatchContext): string | undefined {
  const [first] = headers;
  const type = first && context.ontology.eventTypes.get(first.claim.type);
  if (!type || type.state || type.object === "about") return undefined;
  const party = (role: string): EntityId | undefined => {
    const tops = new Set(headers.flatMap((header) => header.entities.get(role) ?? []).map((id) => [...context.within(id)].at(-1)!));
    return tops.size === 1 ? [...tops][0] : undefined;
  };
  const [doer, other] = [party(type.subject), party(type.object)];
  return doer === undefined || other === undefined || doer === other ? undefined : `${type.id}|${doer}|${other}`;
}

function compatible(a: Twin, b: Twin, context: MatchContext): boolean {
  // Where something was said hardly tells two sayings apart, and is easily taken from what was said.
  const isSaying = a.headers.every((header) => context.ontology.eventTypes.get(header.claim.type)?.stance !== undefined);
  return a.headers.every((one) => b.headers.every((other) => (!one.span || !other.span || spansMeet(one.span, other.span)) && (isSaying || samePlace(one, other))));
}

function samePlace(a: ClaimHeader, b: ClaimHeader): boolean {
  const [first, second] = [a.claim.place?.entity ?? "", b.claim.place?.entity ?? ""];
  return first === "" || second === "" || first === second;
}

/** Named entities of each report's claims; those known by description only tie nothing. */
function namesBySource(twins: readonly Twin[]): ReadonlyMap<SourceId, ReadonlySet<EntityId>> {
  const names = new Map<SourceId, Set<EntityId>>();
  for (const { headers } of twins) {
    for (const header of headers) {
      const set = names.get(header.claim.source) ?? new Set<EntityId>();
      for (const ids of header.entities.values()) for (const id of ids) if (!id.includes(".")) set.add(id);
      names.set(header.claim.source, set);
    }
  }
  return names;
}
