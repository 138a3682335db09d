// Which facts, pairs and nodes pass a filter, as flags over the arrays of a fact graph.
import { NO_DAY } from "./fact-graph.ts";
import type { FactGraph } from "./fact-graph.ts";

export interface ViewFilter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenRelations: ReadonlySet<string>;
  readonly hiddenStatuses: ReadonlySet<string>;
  readonly disputedOnly: boolean;
  readonly singleVoiceOnly: boolean;
  /** Days since 1970, inclusive; null is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly hiddenNodes: ReadonlySet<string>;
  /** Only these nodes and what lies this many steps around them. */
  readonly ego: { readonly center: string; readonly depth: number } | null;
  /** Nodes around which the ego network is one step wider. */
  readonly grown: ReadonlySet<string>;
  /** Leaves out what nobody in the lens speaks of. */
  readonly voicedOnly: boolean;
}

export interface ShownFacts {
  readonly fact: Uint8Array;
  /** Shown facts of a pair: how many, the most voices among them, and whether any is anything but plainly reported. */
  readonly pairCount: Uint32Array;
  readonly pairVoices: Uint8Array;
  readonly pairIsContested: Uint8Array;
  /** The same before the ego network narrows it. */
  readonly pairCountAround: Uint32Array;
  readonly node: Uint8Array;
  /** Neighbors that a node has by its facts, also where the ego network leaves them out. */
  readonly degree: Uint32Array;
  readonly nodeCount: number;
  readonly pairs: number;
  readonly facts: number;
}

export function shownFacts(graph: FactGraph, filter: ViewFilter): ShownFacts {
  const { pairFrom, pairTo, pairReverse } = graph;
  const canShow = nodesAllowed(graph, filter);
  const passes = factTest(graph, filter);
  const pairTotal = pairFrom.length;
  const fact = new Uint8Array(graph.facts.length);
  const pairCount = new Uint32Array(pairTotal);
  const [pairVoices, pairIsContested] = [new Uint8Array(pairTotal), new Uint8Array(pairTotal)];
  const degree = new Uint32Array(graph.nodes.length);
  const reported = graph.statuses.indexOf("reported");
  for (let pair = 0; pair < pairTotal; pair += 1) {
    if (canShow[pairFrom[pair]!] === 0 || canShow[pairTo[pair]!] === 0) continue;
    for (let at = graph.factAt[pair]!; at < graph.factAt[pair + 1]!; at += 1) {
      if (!passes(at)) continue;
      fact[at] = 1;
      pairCount[pair]! += 1;
      pairVoices[pair] = Math.max(pairVoices[pair]!, graph.factVoices[at]!, 1);
      if (graph.factStatus[at] !== reported || graph.factDisputed[at] === 1) pairIsContested[pair] = 1;
    }
    if (pairCount[pair] === 0) continue;
    const reverse = pairReverse[pair]!;
    if (reverse >= 0 && reverse < pair && pairCount[reverse]! > 0) continue;
    if (pairFrom[pair] === pairTo[pair]) continue;
    degree[pairFrom[pair]!]! += 1;
    degree[pairTo[pair]!]! += 1;
  }
  const pairCountAround = filter.ego ? pairCount.slice() : pairCount;
  if (filter.ego) narrow(graph, around(graph, filter.ego, filter.grown, pairCount), fact, pairCount);
  const node = new Uint8Array(graph.nodes.length);
  let [pairs, facts] = [0, 0];
  for (let pair = 0; pair < pairTotal; pair += 1) {
    if (pairCount[pair] === 0) continue;
    pairs += 1;
    facts += pairCount[pair]!;
    node[pairFrom[pair]!] = 1;
    node[pairTo[pair]!] = 1;
  }
  return { fact, pairCount, pairVoices, pairIsContested, pairCountAround, node, degree, nodeCount: node.reduce((sum, one) => sum + one, 0), pairs, facts };
}

function nodesAllowed(graph: FactGraph, { hiddenKinds, hiddenNodes }: ViewFilter): Uint8Array {
  const kinds = graph.kinds.map((kind) => (hiddenKinds.has(kind) ? 0 : 1));
  const allowed = graph.nodeKind.map((kind) => kinds[kind]!);
  for (const id of hiddenNodes) {
    const number = graph.numberOf(id);
    if (number >= 0) allowed[number] = 0;
  }
  return allowed;
}

function factTest(graph: FactGraph, { hiddenRelations, hiddenStatuses, voicedOnly, disputedOnly, singleVoiceOnly, from, to }: ViewFilter): (fact: number) => boolean {
  const { factType, factStatus, factDisputed, factVoices, factStart, factEnd } = graph;
  const types = Uint8Array.from(graph.reader.types, (type) => (hiddenRelations.has(type) ? 0 : 1));
  const statuses = Uint8Array.from(graph.statuses, (status) => (hiddenStatuses.has(status) || (voicedOnly && status === "unclaimed") ? 0 : 1));
  return (fact) => {
    if (types[factType[fact]!] === 0 || statuses[factStatus[fact]!] === 0) return false;
    if ((disputedOnly && factDisputed[fact] === 0) || (singleVoiceOnly && factVoices[fact] !== 1)) return false;
    if (from === null && to === null) return true;
    const [start, end] = [factStart[fact]!, factEnd[fact]!];
    if (start === NO_DAY && end === NO_DAY) return false;
    return (to === null || start === NO_DAY || start <= to) && (from === null || end === NO_DAY || end >= from);
  };
}

function around(graph: FactGraph, { center, depth }: { readonly center: string; readonly depth: number }, grown: ReadonlySet<string>, pairCount: Uint32Array): Uint8Array {
  const seen = new Uint8Array(graph.nodes.length);
  const step = (frontier: readonly number[]): readonly number[] => {
    const next: number[] = [];
    for (const node of frontier) {
      for (let i = graph.pairsAt[node]!; i < graph.pairsAt[node + 1]!; i += 1) {
        const pair = graph.nodePairs[i]!;
        const other = graph.pairFrom[pair] === node ? graph.pairTo[pair]! : graph.pairFrom[pair]!;
        if (pairCount[pair] === 0 || seen[other] === 1) continue;
        seen[other] = 1;
        next.push(other);
      }
    }
    return next;
  };
  const enter = (id: string): readonly number[] => {
    const node = graph.numberOf(id);
    if (node >= 0) seen[node] = 1;
    return node < 0 ? [] : [node];
  };
  let frontier = enter(center);
  for (let steps = 0; steps < depth; steps += 1) frontier = step(frontier);
  for (const id of grown) step(enter(id));
  return seen;
}

function narrow(graph: FactGraph, inside: Uint8Array, fact: Uint8Array, pairCount: Uint32Array): void {
  for (let pair = 0; pair < pairCount.length; pair += 1) {
    if (pairCount[pair] === 0 || (inside[graph.pairFrom[pair]!] === 1 && inside[graph.pairTo[pair]!] === 1)) continue;
    pairCount[pair] = 0;
    fact.fill(0, graph.factAt[pair], graph.factAt[pair + 1]);
  }
}
