// One record at a time, found through the property graph, so that a page which shows a few need not read them all.
//
//     nodes of the widest graph:  entities | sources | events | claims      in the order of the records
import type { Claim, ClaimId, Entity, EntityId, EventId, EventRecord, IdentityLine, Source } from "../model/records.ts";
import type { GraphReader } from "./graph-reader.ts";
import type { RecordList } from "./record-section.ts";

export interface RecordLists {
  readonly entities: RecordList<Entity>;
  readonly sources: RecordList<Source>;
  readonly events: RecordList<EventRecord>;
  readonly claims: RecordList<Claim>;
  identity(): readonly IdentityLine[];
}

/** Look-ups by id; each record is parsed anew. */
export interface RecordsById {
  entity(id: EntityId): Entity | undefined;
  event(id: EventId): EventRecord | undefined;
  claim(id: ClaimId): Claim | undefined;
  sources(): readonly Source[];
  identity(): readonly IdentityLine[];
  /** The node of an event in the widest graph. */
  eventNode(id: EventId): number | undefined;
  eventAt(node: number): EventRecord;
  claimAt(node: number): Claim;
}

/** Nothing where claims were left out of the graph (of retracted sources): then numbers of nodes and records do not run alike. */
export function recordsById(lists: RecordLists, graph: GraphReader): { readonly records?: RecordsById } {
  const { entities, sources, events, claims } = lists;
  const firstEvent = entities.length + sources.length;
  const firstClaim = firstEvent + events.length;
  if (firstClaim + claims.length !== graph.nodeCount) return {};
  const find = (id: string, first: number, end: number): number | undefined => {
    for (const node of graph.findNodes("id", id)) if (node >= first && node < end) return node;
    return undefined;
  };
  const read = <T>(list: RecordList<T>, first: number) => (id: string): T | undefined => {
    const node = find(id, first, first + list.length);
    return node === undefined ? undefined : list.read(node - first);
  };
  return {
    records: {
      entity: read(entities, 0),
      event: read(events, firstEvent),
      claim: read(claims, firstClaim),
      sources: () => sources.all(),
      identity: () => lists.identity(),
      eventNode: (id) => find(id, firstEvent, firstClaim),
      eventAt: (node) => events.read(node - firstEvent),
      claimAt: (node) => claims.read(node - firstClaim),
    },
  };
}
