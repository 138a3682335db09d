// A name that a person typed → the entity or event that it means. An ambiguous name is refused with the choices.
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { nearest, NameIndex } from "../model/names.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import { say } from "./output.ts";

export interface Named {
  readonly id: string;
  readonly kind: "entity" | "event";
  readonly name: string;
}

export function nameIndexOf(graph: KnowledgeGraph): NameIndex {
  return new NameIndex([
    ...graph.dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })),
    ...graph.dataset.events.map((event) => ({ id: event.id, names: [event.name ?? graph.eventName(event.id) ?? event.id, ...event.aka] })),
  ]);
}

/** @throws WhomError (nothing found) with a suggestion, or (usage) with the choices. */
export function findNamed(text: string, graph: KnowledgeGraph, index: NameIndex = nameIndexOf(graph)): Named {
  const make = (id: string): Named => ({ id, kind: graph.entities.has(id) ? "entity" : "event", name: graph.nameOf(id) });
  if (graph.entities.has(text) || graph.agreement.events.has(text)) return make(text);
  const found = index.find(text);
  const first = found[0];
  if (first && found.length === 1) {
    if (first.kind === "sound" || first.kind === "misspelled") say(`note: "${text}" was read as ${graph.nameOf(first.id)}`);
    return make(first.id);
  }
  // People are asked for more often than events that carry their name.
  const entities = found.filter((match) => graph.entities.has(match.id));
  if (entities.length === 1 && entities[0]) return make(entities[0].id);
  if (found.length > 1) throw new WhomError(`"${text}" may be: ${found.slice(0, 12).map((match) => `${graph.nameOf(match.id)} (${match.id})`).join(", ")}\n  hint: write the full name or the id`, exitCodes.usage);
  const near = nearest(text, [...graph.dataset.entities.flatMap((entity) => [entity.name, ...entity.aka]), ...graph.dataset.events.flatMap((event) => [event.name ?? event.id, ...event.aka])]);
  throw new WhomError(`nothing here is called "${text}"${near === undefined ? "" : `\n  hint: did you mean "${near}"?`}`, exitCodes.nothingFound);
}
