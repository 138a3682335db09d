// Questions to begin with: what this graph holds can be asked of it. Nothing is proposed whose answer is known to be empty.
import { contradicted, relationsIn, statusesIn } from "./outline.ts";
import { relationText } from "../story.ts";
import type { EventType, KnowledgeGraph } from "../../src/index.ts";

/** Acts asked for with "who ... whom", those with most facts first. */
const MOST_ACTS = 2;
const made = new WeakMap<KnowledgeGraph, readonly string[]>();

export function firstQuestions(graph: KnowledgeGraph): readonly string[] {
  const known = made.get(graph);
  if (known) return known;
  const types = [...graph.ontology.eventTypes.values()].filter(isDoneToSomebody);
  const relations = relationsIn(graph, true).map(([relation]) => relationText(relation));
  const done = relations.flatMap((relation) => types.find((type) => type.id.replaceAll("-", " ") === relation) ?? []);
  // What some did and some failed to do is asked first.
  const failed = done.filter((type) => relations.includes(type.not[0] ?? ""));
  const acts = [...new Set([...failed, ...done])].slice(0, MOST_ACTS).map((type) => type.forms[0]);
  const failures = failed.slice(0, 1).map((type) => type.not[0]);
  const found = [
    ...[...acts, ...failures].map((act) => `who ${act} whom`),
    ...(relations.includes("warned") ? ["which warnings were not heeded?"] : []),
    ...(contradicted(graph).length > 0 ? ["on what do the sources disagree?"] : []),
    "which facts rest on one voice?",
    ...(statusesIn(graph, true).some(([status]) => status === "denied") ? ["what did not happen?"] : []),
  ];
  made.set(graph, found);
  return found;
}

// "was warned by", not "was cooperated with by": such a verb needs nothing between who and whom.
const isDoneToSomebody = (type: EventType): boolean => !type.state && /^was \S+ by$/u.test(type.back) && (type.accepts[type.object]?.includes("actor") ?? false);
