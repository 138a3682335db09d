// What one thread of JavaScript can do when every question is a loop of its own over typed arrays: the mark that the engine is measured against.
import { firstDay, kinds, nodeName, readGraph, relations } from "./graph-data.mjs";

const decoder = new TextDecoder("latin1");

/** Names as bytes in one block, found by open addressing; no string is held. */
class Names {
  constructor(count, nameOf) {
    this.offsets = new Uint32Array(count + 1);
    this.bytes = new Uint8Array(count * 24);
    let end = 0;
    for (let i = 0; i < count; i++) {
      const name = nameOf(i);
      for (let j = 0; j < name.length; j++) this.bytes[end++] = name.charCodeAt(j);
      this.offsets[i + 1] = end;
    }
    this.mask = 2 ** Math.ceil(Math.log2(count * 2)) - 1;
    this.slots = new Int32Array(this.mask + 1).fill(-1);
    for (let i = 0; i < count; i++) {
      let slot = this.hash(this.bytes, this.offsets[i], this.offsets[i + 1]) & this.mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = i;
    }
    this.scratch = new Uint8Array(256);
  }
  hash(bytes, start, end) {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 12);
  }
  find(name) {
    for (let i = 0; i < name.length; i++) this.scratch[i] = name.charCodeAt(i);
    let slot = this.hash(this.scratch, 0, name.length) & this.mask;
    for (;;) {
      const found = this.slots[slot];
      if (found < 0) return -1;
      const start = this.offsets[found];
      let i = 0;
      if (this.offsets[found + 1] - start === name.length) while (i < name.length && this.bytes[start + i] === this.scratch[i]) i++;
      if (i === name.length) return found;
      slot = (slot + 1) & this.mask;
    }
  }
  text(node) {
    return decoder.decode(this.bytes.subarray(this.offsets[node], this.offsets[node + 1]));
  }
}

export class HandLoops {
  constructor(size) {
    const { source, target, relation, day, kind } = readGraph(size);
    const nodes = (this.nodes = kind.length);
    const edges = source.length;
    this.kind = kind;
    this.names = new Names(nodes, (node) => nodeName(node, kind));
    // By source (and by target), then relation, then day.
    const byTime = sorted(edges, 20 * 4096, (edge) => relation[edge] * 4096 + day[edge]);
    [this.outOffsets, this.outEdges] = grouped(nodes, byTime, source);
    [this.inOffsets, this.inEdges] = grouped(nodes, byTime, target);
    this.targets = this.outEdges.map((edge) => target[edge]);
    this.outRelations = Uint8Array.from(this.outEdges, (edge) => relation[edge]);
    this.outDays = Uint16Array.from(this.outEdges, (edge) => day[edge]);
    this.sources = this.inEdges.map((edge) => source[edge]);
    this.inRelations = Uint8Array.from(this.inEdges, (edge) => relation[edge]);
    this.inDays = Uint16Array.from(this.inEdges, (edge) => day[edge]);
    this.stamps = new Int32Array(nodes);
    this.reachedStamps = new Int32Array(nodes);
    this.stamp = 0;
    this.counts = new Int32Array(nodes);
    this.lists = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
    this.arrivals = [new Uint16Array(nodes), new Uint16Array(nodes)];
  }

  /** Leaves the range of one relation of a node in `from` and `to`. */
  range(offsets, relationOf, node, relation) {
    let low = offsets[node];
    const end = offsets[node + 1];
    if (end - low < 12) {
      while (low < end && relationOf[low] < relation) low++;
      this.from = low;
      while (low < end && relationOf[low] === relation) low++;
      this.to = low;
      return;
    }
    this.from = lowerBound(relationOf, low, end, relation);
    this.to = lowerBound(relationOf, this.from, end, relation + 1);
  }

  name({ name }) {
    return kinds[this.kind[this.names.find(name)]];
  }

  hub({ name }) {
    this.range(this.outOffsets, this.outRelations, this.names.find(name), relations.indexOf("WARNED"));
    const stamp = ++this.stamp;
    const found = [];
    for (let i = this.from; i < this.to; i++) {
      const node = this.targets[i];
      if (this.stamps[node] === stamp) continue;
      this.stamps[node] = stamp;
      found.push(this.names.text(node));
    }
    return found.length;
  }

  "hub before"({ name, before }) {
    const last = Date.parse(before) / 86_400_000 - firstDay;
    this.range(this.inOffsets, this.inRelations, this.names.find(name), relations.indexOf("WARNED"));
    const found = [];
    for (let i = this.from; i < this.to && this.inDays[i] < last; i++) found.push([this.names.text(this.sources[i]), this.inDays[i]]);
    return found.length;
  }

  hops(count, name) {
    const { outOffsets, targets, stamps } = this;
    let [frontier, next] = this.lists;
    let length = 1;
    frontier[0] = this.names.find(name);
    for (let hop = 0; hop < count; hop++) {
      const stamp = ++this.stamp;
      let found = 0;
      for (let i = 0; i < length; i++) {
        const end = outOffsets[frontier[i] + 1];
        for (let j = outOffsets[frontier[i]]; j < end; j++) {
          const node = targets[j];
          if (stamps[node] === stamp) continue;
          stamps[node] = stamp;
          next[found++] = node;
        }
      }
      [frontier, next] = [next, frontier];
      length = found;
    }
    return length;
  }

  "2 hops"({ name }) {
    return this.hops(2, name);
  }

  "3 hops"({ name }) {
    return this.hops(3, name);
  }

  /** Whoever arrives earliest can go on in most ways, so one day a node is enough. */
  "in order"({ name }) {
    const warned = relations.indexOf("WARNED");
    const { targets, outDays, stamps, reachedStamps } = this;
    let [frontier, next] = this.lists;
    let [since, sinceNext] = this.arrivals;
    let length = 1;
    let reached = 0;
    frontier[0] = this.names.find(name);
    since[frontier[0]] = 0;
    const all = ++this.stamp;
    for (let hop = 0; hop < 4; hop++) {
      const stamp = ++this.stamp;
      let found = 0;
      for (let i = 0; i < length; i++) {
        const first = since[frontier[i]];
        this.range(this.outOffsets, this.outRelations, frontier[i], warned);
        for (let j = this.to - 1; j >= this.from && outDays[j] >= first; j--) {
          const node = targets[j];
          if (stamps[node] !== stamp) {
            stamps[node] = stamp;
            sinceNext[node] = outDays[j];
            next[found++] = node;
          } else if (outDays[j] < sinceNext[node]) {
            sinceNext[node] = outDays[j];
          }
          if (reachedStamps[node] !== all) {
            reachedStamps[node] = all;
            reached++;
          }
        }
      }
      [frontier, next] = [next, frontier];
      [since, sinceNext] = [sinceNext, since];
      length = found;
    }
    return reached;
  }

  shortest({ from, to }) {
    const { stamps, outOffsets, inOffsets } = this;
    const source = this.names.find(from);
    const target = this.names.find(to);
    if (source === target) return 0;
    const ahead = ++this.stamp;
    const behind = ++this.stamp;
    stamps[source] = ahead;
    stamps[target] = behind;
    let [a, b, spare] = this.lists;
    a[0] = source;
    b[0] = target;
    let [lengthA, lengthB] = [1, 1];
    let [edgesA, edgesB] = [outOffsets[source + 1] - outOffsets[source], inOffsets[target + 1] - inOffsets[target]];
    for (let hops = 1; lengthA > 0 && lengthB > 0; hops++) {
      const isForward = edgesA <= edgesB;
      const [offsets, ends, mine, other] = isForward ? [outOffsets, this.targets, ahead, behind] : [inOffsets, this.sources, behind, ahead];
      const frontier = isForward ? a : b;
      const length = isForward ? lengthA : lengthB;
      let found = 0;
      let edges = 0;
      for (let i = 0; i < length; i++) {
        const end = offsets[frontier[i] + 1];
        for (let j = offsets[frontier[i]]; j < end; j++) {
          const node = ends[j];
          if (stamps[node] === other) return hops;
          if (stamps[node] === mine) continue;
          stamps[node] = mine;
          spare[found++] = node;
          edges += offsets[node + 1] - offsets[node];
        }
      }
      if (isForward) [a, spare, lengthA, edgesA] = [spare, a, found, edges];
      else [b, spare, lengthB, edgesB] = [spare, b, found, edges];
    }
    return -1;
  }

  compareNames(a, b) {
    const { offsets, bytes } = this.names;
    let i = offsets[a];
    let j = offsets[b];
    for (; i < offsets[a + 1] && j < offsets[b + 1]; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i] - bytes[j];
    return offsets[a + 1] - i - (offsets[b + 1] - j);
  }

  group() {
    const warned = relations.indexOf("WARNED");
    const { counts, targets } = this;
    const seen = this.lists[0];
    const top = [];
    const isBehind = (count, a, b, row) => (count === row[2] ? (this.compareNames(a, row[0]) || this.compareNames(b, row[1])) > 0 : count < row[2]);
    for (let a = 0; a < this.nodes; a++) {
      this.range(this.outOffsets, this.outRelations, a, warned);
      if (this.from === this.to || (this.to - this.from === 1 && top.length === 20 && top[19][2] > 1)) continue;
      let found = 0;
      for (let i = this.from; i < this.to; i++) if (counts[targets[i]]++ === 0) seen[found++] = targets[i];
      for (let i = 0; i < found; i++) {
        const b = seen[i];
        const count = counts[b];
        counts[b] = 0;
        if (top.length === 20 && isBehind(count, a, b, top[19])) continue;
        if (top.length === 20) top.pop();
        let place = top.length;
        while (place > 0 && !isBehind(count, a, b, top[place - 1])) place--;
        top.splice(place, 0, [a, b, count]);
      }
    }
    return top.map(([a, b, count]) => [this.names.text(a), this.names.text(b), count]);
  }

  triangle() {
    const [first, second, third] = ["SUPPORTED", "ATTACKED", "ACCUSED"].map((name) => relations.indexOf(name));
    const { counts, targets, outOffsets, outRelations } = this;
    let total = 0;
    for (let a = 0; a < this.nodes; a++) {
      this.range(outOffsets, outRelations, a, third);
      const [closeFrom, closeTo] = [this.from, this.to];
      if (closeFrom === closeTo) continue;
      this.range(outOffsets, outRelations, a, first);
      const [from, to] = [this.from, this.to];
      if (from === to) continue;
      for (let i = closeFrom; i < closeTo; i++) counts[targets[i]]++;
      for (let i = from; i < to; i++) {
        this.range(outOffsets, outRelations, targets[i], second);
        for (let j = this.from; j < this.to; j++) total += counts[targets[j]];
      }
      for (let i = closeFrom; i < closeTo; i++) counts[targets[i]] = 0;
    }
    return total;
  }
}

function lowerBound(values, low, high, wanted) {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sorted(count, buckets, keyOf) {
  const places = new Int32Array(buckets + 1);
  for (let i = 0; i < count; i++) places[keyOf(i) + 1]++;
  for (let i = 0; i < buckets; i++) places[i + 1] += places[i];
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[places[keyOf(i)]++] = i;
  return order;
}

function grouped(nodes, order, ends) {
  const offsets = new Uint32Array(nodes + 1);
  for (let i = 0; i < ends.length; i++) offsets[ends[i] + 1]++;
  for (let i = 0; i < nodes; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice();
  const edges = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) edges[next[ends[order[i]]]++] = order[i];
  return [offsets, edges];
}
