// What the bar proposes while somebody types: names, words in passages, whole questions, and the next word of a query.
import { NameIndex, normalizeName } from "../src/index.ts";
import type { KnowledgeGraph } from "../src/index.ts";

export interface Suggestion {
  readonly kind: "node" | "event" | "passage" | "question" | "word";
  /** Id of what to select, or the whole text to put into the bar. */
  readonly id: string;
  readonly text: string;
  readonly detail: string;
}

export const QUESTIONS = ["who warned whom", "who failed to warn whom", "which warnings were not heeded?", "on what do the sources disagree?", "which facts rest on one voice?", "what did not happen?"];
const MOST_NAMES = 8;
const MOST_PASSAGES = 5;

const isCypherText = (text: string): boolean => /^\s*(?:match|optional|unwind|with|return|call|explain|profile)\b/iu.test(text);
/** Whether a text is for the engine and not for the search. */
export const isQuestion = (text: string): boolean => isCypherText(text) || /^\s*(?:who|whom|whose|what|when|where|which|how|did|does|do|was|were|is|on what|tell|according|attacks|warnings)\b/iu.test(text);

export function nameIndexOf(graph: KnowledgeGraph): NameIndex {
  return new NameIndex([...graph.dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })), ...graph.dataset.events.map((event) => ({ id: event.id, names: [graph.eventName(event.id) ?? event.id, ...event.aka] }))]);
}

export function suggestions(graph: KnowledgeGraph, index: () => NameIndex, typed: string): readonly Suggestion[] {
  const text = typed.trim();
  if (text === "") return QUESTIONS.map(asQuestion);
  if (isCypherText(text)) return nextWord(graph, typed);
  if (isQuestion(text)) return [...QUESTIONS.filter((question) => question.startsWith(text.toLowerCase()) && question !== text.toLowerCase()).map(asQuestion), ...nameInQuestion(graph, typed)];
  const names = namesLike(graph, normalizeName(text));
  const found = names.length > 0 ? names : index().find(text).map((match) => suggest(graph, match.id, "similar name"));
  return [...found.slice(0, MOST_NAMES), ...passagesWith(graph, text)];
}

const asQuestion = (question: string): Suggestion => ({ kind: "question", id: question, text: question, detail: "question" });
const suggest = (graph: KnowledgeGraph, id: string, detail: string): Suggestion => ({ kind: graph.entities.has(id) ? "node" : "event", id, text: graph.nameOf(id), detail });

// Names that have a word beginning like this: who is called just so before whose name begins so, one's own name before an alias, a short name before a long one, somebody before what they did.
function namesLike(graph: KnowledgeGraph, normalized: string): readonly Suggestion[] {
  const found: { readonly one: Suggestion; readonly rank: number }[] = [];
  const look = (id: string, [own = "", ...others]: readonly string[], detail: string) => {
    const rank = Math.min(...[own, ...others].map((name, at) => rankOf(normalizeName(name), normalized) + (at === 0 ? 0 : 0.5) + Math.min(0.4, name.length / 200))) + (graph.entities.has(id) ? 0 : 1.5);
    if (rank < NO_MATCH) found.push({ one: suggest(graph, id, detail), rank });
  };
  for (const entity of graph.dataset.entities) look(entity.id, [entity.name, ...entity.aka], entity.type);
  for (const event of graph.dataset.events) look(event.id, [graph.eventName(event.id) ?? "", ...event.aka], event.type);
  return found.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

const NO_MATCH = 9;

function rankOf(name: string, begun: string): number {
  if (name === begun) return 0;
  if (` ${name} `.includes(` ${begun} `)) return name.startsWith(begun) ? 1 : 2;
  return name.startsWith(begun) ? 3 : ` ${name}`.includes(` ${begun}`) ? 4 : NO_MATCH;
}

function passagesWith(graph: KnowledgeGraph, text: string): readonly Suggestion[] {
  const words = text.toLowerCase();
  const found: Suggestion[] = [];
  if (words.length < 3) return found;
  for (const { event, passage } of graph.agreement.claims) {
    const at = passage?.toLowerCase().indexOf(words) ?? -1;
    if (passage === undefined || at < 0 || found.some((one) => one.id === event)) continue;
    found.push({ kind: "passage", id: event, text: graph.eventName(event) ?? event, detail: `“${at > 24 ? "…" : ""}${passage.slice(Math.max(0, at - 24), at + 56)}…”` });
    if (found.length === MOST_PASSAGES) break;
  }
  return found;
}

// "what did Put" → "what did Vladimir Putin": the longest end of the text that begins a name.
function nameInQuestion(graph: KnowledgeGraph, typed: string): readonly Suggestion[] {
  const words = typed.trimStart().split(/\s+/u);
  for (let from = Math.max(1, words.length - 4); from < words.length; from += 1) {
    const end = words.slice(from).join(" ");
    if (end.length < 2) continue;
    const names = namesLike(graph, normalizeName(end)).filter((one) => normalizeName(one.text) !== normalizeName(end));
    if (names.length > 0) return names.slice(0, 6).map((one) => ({ kind: "word", id: `${words.slice(0, from).join(" ")} ${one.text}`, text: one.text, detail: one.detail }));
  }
  return [];
}

const PROPERTIES = ["name", "id", "status", "when", "voices", "grade", "disputed", "type"];

// ":WAR" → WARNED, "(a:Per" → Person, "w.st" → status.
function nextWord(graph: KnowledgeGraph, typed: string): readonly Suggestion[] {
  const found = /([:.|])(\w*)$/u.exec(typed);
  if (!found) return [];
  const [, sign = "", begun = ""] = found;
  const inside = typed.lastIndexOf("[") > typed.lastIndexOf("(");
  const words = sign === "." ? PROPERTIES : inside ? [...new Set(graph.claimGraph.edges.map((edge) => edge.type))].sort() : [...new Set(graph.claimGraph.nodes.flatMap((node) => node.labels))].sort();
  const start = typed.slice(0, typed.length - begun.length);
  return words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()) && word !== begun).slice(0, 12).map((word) => ({ kind: "word", id: start + word, text: word, detail: sign === "." ? "property" : inside ? "relationship" : "label" }));
}
