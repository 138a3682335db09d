// An edge as a sentence, with its statuses where one is not plainly reported: "Northland warned, attacked Southland (reported, denied)".
import { relationText } from "../story.ts";
import type { ViewEdge, ViewGraph } from "../graph/view-graph.ts";

export function edgeText({ from, to, relations, statuses }: ViewEdge, view: ViewGraph): string {
  const name = (id: string): string => view.nodes.get(id)?.name ?? "";
  const doubt = statuses.every((status) => status === "reported") ? "" : ` (${statuses.join(", ")})`;
  return `${name(from)} ${relations.map(relationText).join(", ")} ${to === from ? "itself" : name(to)}${doubt}`;
}
