// A name that leads to its node or event, with the pictogram of its kind.
import { KindIcon } from "./icon.tsx";
import { select, story } from "../state.ts";
import { kindOfId, pictogramOf } from "../story.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

export const selectId = (graph: KnowledgeGraph, id: string): void => select(graph.isEvent(id) ? "event" : "node", id);

export function NameLink({ id, text, pictured = id }: { readonly id: string; readonly text?: string; readonly pictured?: string }) {
  const graph = story.value;
  if (!graph) return null;
  const kind = kindOfId(graph, pictured);
  return <button type="button" class="name" onClick={() => selectId(graph, id)}><KindIcon kind={kind} name={pictogramOf(graph, pictured, kind)} /><span>{text ?? graph.nameOf(id)}</span></button>;
}
