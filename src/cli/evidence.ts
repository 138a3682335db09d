// Claims as lines for people: who says it, where, in which words.
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { Evidence } from "../model/answer.ts";
import { paint, terminalWidth, wrap } from "./output.ts";

/** The passages behind something, one block a passage: copies that repeat it are named below it. */
export function evidenceLines(evidence: readonly Evidence[], indent = "  "): string[] {
  const width = Math.max(40, terminalWidth() - indent.length - 2);
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = one.passage === undefined ? one.claim : `${one.passage}\n${one.by.join()}\n${one.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([one, ...repeated]) => {
    if (!one) return [];
    const speaker = one.by.length > 0 ? `${one.by.join(", quoting ")}, in ` : "";
    const stance = one.stance === "asserts" ? "" : ` [${one.stance}]`;
    const head = `${speaker}${one.sourceTitle}${one.published === undefined ? "" : ` (${one.published})`}${stance}${one.review === "proposed" ? " [unreviewed]" : ""}`;
    const passage = one.passage === undefined ? [] : wrap(`“${one.passage}”`, width).map((line) => `${indent}  ${paint("dim", line)}`);
    const same = repeated.length === 0 ? [] : wrap(`the same words in: ${repeated.map((other) => other.sourceTitle).join("; ")}`, width).map((line) => `${indent}  ${paint("dim", line)}`);
    return [...wrap(head, width).map((line) => `${indent}${line}`), ...passage, ...same];
  });
}

/** "reported B1, 2 voices in 3 sources" */
export function standing(graph: KnowledgeGraph, event: string): string {
  const found = graph.agreement.events.get(event);
  if (!found) return "";
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return `${found.status} ${found.grade}, ${count(found.voices.length, "voice")} in ${count(found.sources.length, "source")}${found.disputed && found.status !== "disputed" ? ", details disputed" : ""}${found.unreviewed ? ", unreviewed" : ""}`;
}
