// Words and looks of what a story holds, by id.
import { eventPictogram, kindPictogram } from "./icons.ts";
import type { Pictogram } from "./icons.ts";
import type { KnowledgeGraph } from "../src/index.ts";

export const relationText = (type: string): string => type.toLowerCase().replaceAll("_", " ");

/** The kind of any id, as the labels of nodes spell it: `armed-group` is `ArmedGroup`. */
export function kindOfId(story: KnowledgeGraph, id: string): string {
  const type = propertyOf(story, id, "kind");
  return type === undefined ? "Event" : type.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** `ArmedGroup` as people say it. */
export const kindText = (kind: string): string => kind.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

/** The entity or event of this very name: answers give names, and a name leads on. */
export function idOfName(story: KnowledgeGraph, name: string): string | undefined {
  const { reader } = story;
  const ids = [...reader.findNodes("name", name)].map((node) => String(reader.nodeProperty(node, "id")));
  return ids.findLast((id) => story.isEntity(id)) ?? ids.findLast((id) => story.isEvent(id));
}

/** An entity by its kind, an event by the family of its type: `bombed` is `attacked`, and that is harm. */
export function pictogramOf(story: KnowledgeGraph, id: string, kind: string): Pictogram {
  if (kind !== "Event") return kindPictogram(kind);
  return eventPictogram(typeOfEvent(story, id), story.ontology);
}

export const typeOfEvent = (story: KnowledgeGraph, id: string): string | undefined => propertyOf(story, id, "type");

function propertyOf({ reader }: KnowledgeGraph, id: string, key: string): string | undefined {
  for (const node of reader.findNodes("id", id)) {
    const value = reader.nodeProperty(node, key);
    if (typeof value === "string") return value;
  }
  return undefined;
}
