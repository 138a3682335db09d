// Dates as people write them: `2001-09-11~/..` is "since about 2001-09-11".
import type { KnowledgeGraph } from "../src/index.ts";

const about = (text: string): string => (text.endsWith("~") ? `about ${text.slice(0, -1)}` : text);

export function plainDate(text: string): string {
  const found = /^([^\s/]+)\/([^\s/]+)$/u.exec(text);
  if (!found) return /^[\d-]+~$/u.test(text) ? about(text) : text;
  const [, from = "", to = ""] = found;
  if (to === "..") return `since ${about(from)}`;
  return from === ".." ? `until ${about(to)}` : `${about(from)} to ${about(to)}`;
}

/** With the event that a date leans on by name. */
export const whenText = (graph: KnowledgeGraph, when: string): string => plainDate(graph.whenText(when));
