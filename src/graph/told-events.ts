// Events that somebody speaks of under a lens, and the events that those are about: what is said exists as what is said.
import type { ClaimGraph } from "./claim-graph.ts";
import type { EventId } from "../model/records.ts";

export function toldEvents({ nodes, edges }: ClaimGraph): ReadonlySet<EventId> {
  const told = new Set(nodes.filter((node) => node.labels[0] === "Event" && node.properties["status"] !== "unclaimed").map((node) => node.key));
  const about = edges.filter((edge) => edge.layer === "about");
  for (let before = -1; before !== told.size; ) {
    before = told.size;
    for (const edge of about) if (told.has(edge.from)) told.add(edge.to);
  }
  return told;
}
