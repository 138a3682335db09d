// What the bar proposes while somebody types: names, words in passages, whole questions, and the next word of a query.
import { firstQuestions } from "./graph/first-questions.ts";
import { SearchText } from "./graph/search-text.ts";
import { NameIndex, normalizeName } from "../src/index.ts";
import type { KnowledgeGraph } from "../src/index.ts";

export interface Suggestion {
  readonly kind: "node" | "event" | "passage" | "question" | "word";
  /** Id of what to select, or the whole text to put into the bar. */
  readonly id: string;
  readonly text: string;
  readonly detail: string;
}

const MOST_NAMES = 8;
const MOST_PASSAGES = 5;

export const isCypherText = (text: string): boolean => /^\s*(?:match|optional|unwind|with|return|call|explain|profile)\b/iu.test(text);
/** Whether a text is for the engine and not for the search. */
export const isQuestion = (text: string): boolean => isCypherText(text) || /^\s*(?:who|whom|whose|what|when|where|which|how|did|does|do|was|were|is|on what|tell|according|attacks|warnings)\b/iu.test(text);

export function nameIndexOf(graph: KnowledgeGraph): NameIndex {
  const { reader } = graph;
  const named = ["Entity", "Event"].flatMap((label) => [...reader.nodesWithLabel(reader.labelId(label) ?? -1)]);
  return new NameIndex(named.map((node) => {
    const [id, name, aka] = ["id", "name", "aka"].map((key) => reader.nodeProperty(node, key));
    return { id: String(id), names: [String(name ?? id), ...(Array.isArray(aka) ? aka.map(String) : [])] };
  }));
}

export function suggestions(graph: KnowledgeGraph, index: () => NameIndex, typed: string): readonly Suggestion[] {
  const text = typed.trim();
  if (text === "") return firstQuestions(graph).map(asQuestion);
  if (isCypherText(text)) return nextWord(graph, typed);
  if (isQuestion(text)) return [...firstQuestions(graph).filter((question) => question.startsWith(text.toLowerCase()) && question !== text.toLowerCase()).map(asQuestion), ...nameInQuestion(graph, typed)];
  const [names, passages] = [namesLike(graph, normalizeName(text)), passagesWith(graph, text)];
  // A word that stands in a passage is not misspelled.
  const similar = names.length > 0 || passages.length > 0 ? [] : index().find(text).map((match) => suggest(graph, match.id, "similar name"));
  return [...names, ...similar.slice(0, MOST_NAMES), ...passages];
}

const asQuestion = (question: string): Suggestion => ({ kind: "question", id: question, text: question, detail: "question" });
const suggest = (graph: KnowledgeGraph, id: string, detail: string): Suggestion => ({ kind: graph.isEntity(id) ? "node" : "event", id, text: graph.nameOf(id), detail });

const searchTexts = new WeakMap<KnowledgeGraph, SearchText>();
function searchTextOf(graph: KnowledgeGraph): SearchText {
  let text = searchTexts.get(graph);
  if (!text) searchTexts.set(graph, (text = new SearchText(graph)));
  return text;
}

// Names that have a word beginning like this: who is called just so before whose name begins so, one's own name before an alias, a short name before a long one, somebody before what they did.
function namesLike(graph: KnowledgeGraph, normalized: string): readonly Suggestion[] {
  const { reader } = graph;
  return searchTextOf(graph).names(normalized, MOST_NAMES).map(({ node }) => suggest(graph, String(reader.nodeProperty(node, "id")), String(reader.nodeProperty(node, "kind") ?? reader.nodeProperty(node, "type") ?? "")));
}

function passagesWith(graph: KnowledgeGraph, text: string): readonly Suggestion[] {
  const words = text.toLowerCase();
  const found: Suggestion[] = [];
  if (words.length < 3) return found;
  for (const { node, at } of searchTextOf(graph).passages(words)) {
    const [event, passage] = [String(graph.reader.nodeProperty(node, "event")), String(graph.reader.nodeProperty(node, "passage"))];
    if (found.some((one) => one.id === event)) continue;
    found.push({ kind: "passage", id: event, text: graph.eventName(event) ?? event, detail: `“${at > 24 ? "…" : ""}${passage.slice(Math.max(0, at - 24), at + 56)}…”` });
    if (found.length === MOST_PASSAGES) break;
  }
  return found;
}

// "what did Ana" → "what did Ana Perl": the longest end of the text that begins a name.
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
  const words = sign === "." ? PROPERTIES : [...(inside ? graph.reader.types : graph.reader.labels)].sort();
  const start = typed.slice(0, typed.length - begun.length);
  return words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()) && word !== begun).slice(0, 12).map((word) => ({ kind: "word", id: start + word, text: word, detail: sign === "." ? "property" : inside ? "relationship" : "label" }));
}
