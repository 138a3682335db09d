// Which ids are one, by the lines that say "same": merges follow through, a same b, b same c.
import type { EntityId, IdentityLine } from "./records.ts";

/**
 * The id that stands for an id and all that are the same.
 *
 * @param ids entities in the order of their records: the first of them stands for the others
 */
export function mergedIds(lines: readonly IdentityLine[], ids: Iterable<EntityId>): (id: EntityId) => EntityId {
  const position = new Map([...ids].map((id, index) => [id, index]));
  const parent = new Map<EntityId, EntityId>();
  const find = (id: EntityId): EntityId => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  for (const line of lines) {
    if (line.relation !== "same") continue;
    const roots = [...new Set(line.ids.map(find))].sort((a, b) => (position.get(a) ?? Infinity) - (position.get(b) ?? Infinity));
    const [first, ...rest] = roots;
    if (first !== undefined) for (const root of rest) parent.set(root, first);
  }
  return find;
}
