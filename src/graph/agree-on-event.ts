// What the sources make of one event, from the few records that bear on it: the same as agree() gives for all of them.
//
//     who speaks of it (ABOUT, to any depth) ──┐
//     what its dates lean on ──────────────────┼──> their claims, and the entities named ──> agree()
import { agree } from "../agree/agree.ts";
import type { EventAgreement } from "../agree/agree.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Claim, Entity, EntityId, EventId, EventRecord } from "../model/records.ts";
import type { TimeExpression } from "../model/time-span.ts";
import type { GraphReader } from "./graph-reader.ts";
import type { RecordsById } from "./records-by-id.ts";

/** `undefined` where events speak of or lean on one another in a circle: what such events come to depends on all of them. */
export function agreeOnEvent(id: EventId, records: RecordsById, graph: GraphReader, ontology: Ontology): EventAgreement | undefined {
  const node = records.eventNode(id);
  if (node === undefined) return undefined;
  const near = new Neighborhood(records, graph);
  const saying = near.closure([node], (one) => graph.typeId("ABOUT") === undefined ? [] : near.inward(one, "ABOUT"));
  const leaning = saying && near.closure(saying, (one) => near.leansOn(one));
  if (!leaning) return undefined;
  const nodes = [...new Set([...saying, ...leaning])].sort((a, b) => a - b);
  const [events, claims] = [nodes.map((one) => near.event(one)), nodes.flatMap((one) => near.claims(one))];
  const dataset = { entities: entitiesIn(events, claims, records), sources: records.sources(), events, claims, identity: records.identity() };
  return agree(dataset, ontology).events.get(id);
}

class Neighborhood {
  readonly #records: RecordsById;
  readonly #graph: GraphReader;
  readonly #events = new Map<number, EventRecord>();
  readonly #claims = new Map<number, readonly Claim[]>();

  constructor(records: RecordsById, graph: GraphReader) {
    this.#records = records;
    this.#graph = graph;
  }

  event(node: number): EventRecord {
    let event = this.#events.get(node);
    if (!event) this.#events.set(node, (event = this.#records.eventAt(node)));
    return event;
  }

  claims(node: number): readonly Claim[] {
    let claims = this.#claims.get(node);
    if (!claims) this.#claims.set(node, (claims = this.inward(node, "CLAIMS").map((claim) => this.#records.claimAt(claim))));
    return claims;
  }

  /** Nodes with an edge of this type to the node, ascending. */
  inward(node: number, type: string): readonly number[] {
    const wanted = this.#graph.typeId(type);
    const { offsets, neighbors, types } = this.#graph.adjacencyOfAllTypes("in");
    const found: number[] = [];
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) if (types[at] === wanted) found.push(neighbors[at]!);
    return [...new Set(found)].sort((a, b) => a - b);
  }

  leansOn(node: number): readonly number[] {
    const event = this.event(node);
    const times: readonly (TimeExpression | undefined)[] = [event.when, ...this.claims(node).map((claim) => claim.when)];
    return times.flatMap((time) => {
      const anchor = time?.kind === "relative" ? this.#records.eventNode(time.anchor) : undefined;
      return anchor === undefined ? [] : [anchor];
    });
  }

  /** All that can be reached, or undefined where the way leads in a circle. */
  closure(starts: Iterable<number>, next: (node: number) => readonly number[]): ReadonlySet<number> | undefined {
    const done = new Set<number>();
    const open = new Set<number>();
    for (const start of starts) {
      const way: { readonly node: number; readonly rest: number[] }[] = [];
      const enter = (node: number) => {
        open.add(node);
        way.push({ node, rest: [...next(node)] });
      };
      if (!done.has(start)) enter(start);
      for (let last = way.at(-1); last; last = way.at(-1)) {
        const step = last.rest.pop();
        if (step === undefined) {
          way.pop();
          open.delete(last.node);
          done.add(last.node);
        } else if (open.has(step)) return undefined;
        else if (!done.has(step)) enter(step);
      }
    }
    return done;
  }
}

// Those named, and all that contain them: values of a field are compared by what contains what.
function entitiesIn(events: readonly EventRecord[], claims: readonly Claim[], records: RecordsById): readonly Entity[] {
  const found = new Map<EntityId, Entity>();
  const queue = [
    ...[...events, ...claims].flatMap((one) => [...Object.values(one.roles).flatMap((list) => list.map((filler) => filler.id)), ...(one.place === undefined ? [] : [one.place])]),
    ...claims.flatMap((claim) => [...claim.by, ...Object.values(claim.denies)]),
    ...events.flatMap((event) => Object.values(event.prefer ?? {})),
  ];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const entity = found.has(id) ? undefined : records.entity(id);
    if (!entity) continue;
    found.set(id, entity);
    queue.push(...entity.partOf);
  }
  return [...found.values()];
}
