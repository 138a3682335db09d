// Whether one can leave a node and come back to it without using an edge twice, against the direction of edges too.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { type PathSettings, Watch, waysOf } from "./path-settings.ts";

/**
 * Breadth first, each node labeled by the edge at the beginning of its branch: a cycle through the node is closed by an edge between two branches,
 * and the shortest one by two nodes whose depths are least. `settings.node` is not asked.
 */
export function hasCycle(graph: GraphReader, start: number, maxHops: number, settings: Omit<PathSettings, "direction">): boolean {
  const ways = waysOf(graph, { ...settings, direction: "both" });
  const watch = new Watch(settings);
  const branches = new Map<number, { readonly branch: number; readonly depth: number }>();
  let frontier = [start];
  for (let depth = 0; 2 * depth + 1 <= maxHops && frontier.length > 0; depth++) {
    const next: number[] = [];
    for (const from of frontier) {
      const own = branches.get(from)?.branch;
      for (const { offsets, neighbors, edges, types, wanted } of ways) {
        for (let i = offsets[from]!; i < offsets[from + 1]!; i++) {
          watch.step();
          const [to, edge] = [neighbors[i]!, edges[i]!];
          if ((wanted && wanted[types![i]!] === 0) || (settings.edge && !settings.edge(edge))) continue;
          const branch = own ?? edge;
          if (to === start) {
            if ((from === start || edge !== branch) && depth + 1 <= maxHops) return true;
            continue;
          }
          const known = branches.get(to);
          if (!known) {
            branches.set(to, { branch, depth: depth + 1 });
            next.push(to);
          } else if (known.branch !== branch && depth + known.depth + 1 <= maxHops) {
            return true;
          }
        }
      }
    }
    frontier = next;
  }
  return false;
}
