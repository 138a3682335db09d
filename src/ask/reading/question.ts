// A question with its filters taken out: what is left are the pieces that the shapes read.
import { isoDay, printSpan } from "../../model/time-span.ts";
import type { TimeSpan } from "../../model/time-span.ts";
import type { SourceId } from "../../model/records.ts";
import type { World } from "../world.ts";
import { findSources, soundsLikeSource } from "./find-source.ts";
import { isUnknown, readPieces, splitWords } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** Only what falls into a stretch of days, or lies before, after or during events. */
export interface TimeFilter {
  readonly words: string;
  readonly window?: TimeSpan;
  readonly relation?: "before" | "after" | "during";
  readonly events?: readonly string[];
}

export interface Question {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly times: readonly TimeFilter[];
  /** Only what these sources say. */
  readonly sources?: readonly SourceId[];
  /** Only what these say. */
  readonly speakers?: readonly string[];
  /** Instead of the statuses that answer such a question. */
  readonly statuses?: readonly string[];
  /** Words that mean nothing to us. */
  readonly unknown: readonly string[];
  readonly notices: readonly string[];
}

const QUESTION_WORDS = new Set(["who", "whom", "what", "which", "when", "where", "did", "was", "were", "how", "is", "are", "does", "has", "on"]);

/** The readings of a question, the likeliest first: with the names of events whole, and with them taken apart. */
export function readQuestion(text: string, world: World): readonly Question[] {
  const words = splitWords(text.trim());
  const filtered = takeSource(words, world);
  const base = { text, notices: filtered.notices, ...(filtered.sources ? { sources: filtered.sources } : {}), ...(filtered.speakers ? { speakers: filtered.speakers } : {}) };
  return [false, true].map((splitEvents) => {
    const pieces = readPieces(filtered.words, world, splitEvents);
    const timed = takeTimes(pieces, world);
    return { ...base, pieces: timed.pieces, times: timed.times, unknown: [...filtered.unknown, ...timed.pieces.filter(isUnknown).map((piece) => piece.text)], notices: [...filtered.notices, ...nameNotices(pieces, world)] };
  });
}

interface SourceFilter {
  readonly words: readonly string[];
  readonly sources?: readonly SourceId[];
  readonly speakers?: readonly string[];
  readonly unknown: readonly string[];
  readonly notices: readonly string[];
}

// "according to the French report", "in the wire story".
function takeSource(words: readonly string[], world: World): SourceFilter {
  const lower = words.map((word) => word.toLowerCase());
  for (let at = 0; at < words.length; at += 1) {
    const according = lower[at] === "according" && lower[at + 1] === "to" && lower[at + 2] !== "whom" && lower[at + 2] !== "who" && lower[at + 2] !== "which";
    const within = (lower[at] === "in" || lower[at] === "from" || lower[at] === "by") && !according;
    if (!according && !within) continue;
    const from = at + (according ? 2 : 1);
    let end = from;
    const ends = (at: number) => words[at] === "," || words[at] === "?" || (at > from && according && QUESTION_WORDS.has(lower[at] ?? ""));
    while (end < words.length && end - from < 9 && !ends(end)) end += 1;
    for (let to = end; to > from; to -= 1) {
      const phrase = words.slice(from, to).join(" ").replaceAll(" 's", "'s");
      if (within && (!soundsLikeSource(phrase) || world.names.exact(phrase).length > 0)) continue;
      const rest = [...words.slice(0, at), ...words.slice(words[to] === "," ? to + 1 : to)];
      const sources = findSources(phrase, world.graph.dataset.sources);
      if (sources.length > 0) return { words: rest, sources, unknown: [], notices: sources.length > 1 ? [`"${phrase}" may mean ${sources.map((id) => world.graph.sourceTitle(id)).join(" or ")}: all are used`] : [] };
      if (within) continue;
      const names = world.names.find(phrase).filter((match) => world.graph.entities.has(match.id));
      if (names.length > 0 && names.length <= 4) return { words: rest, speakers: names.map((match) => match.id), unknown: [], notices: names.some((match) => match.kind !== "exact") ? [`"${phrase}" is read as ${names.map((match) => world.nameOf(match.id)).join(" or ")}`] : [] };
    }
    if (according) return { words: [...words.slice(0, at), ...words.slice(end)], unknown: words.slice(from, end), notices: [] };
  }
  return { words, unknown: [], notices: [] };
}

const BEFORE = new Set(["before", "until", "till"]);
const AFTER = new Set(["after", "since", "following"]);
const DURING = new Set(["on", "in", "during", "at", "around", "of"]);

function takeTimes(pieces: readonly Piece[], world: World): { readonly pieces: readonly Piece[]; readonly times: readonly TimeFilter[] } {
  const kept: Piece[] = [];
  const times: TimeFilter[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece, next, joint, last] = pieces.slice(at, at + 4);
    if (!piece) continue;
    if ((piece.word === "between" || piece.word === "from") && next?.date && (joint?.word === "and" || joint?.word === "to" || joint?.word === "until") && last?.date) {
      times.push({ words: `from ${next.text} to ${last.text}`, window: { start: next.date.start, end: last.date.end } });
      at += 3;
    } else if (piece.date && next && (next.word === "to" || next.word === "until") && joint?.date) {
      times.push({ words: `from ${piece.text} to ${joint.text}`, window: { start: piece.date.start, end: joint.date.end } });
      at += 2;
    } else if (next?.date && BEFORE.has(piece.word)) {
      times.push({ words: `before ${next.text}`, window: { start: null, end: next.date.start === null ? null : next.date.start - 1 } });
      at += 1;
    } else if (next?.date && AFTER.has(piece.word)) {
      times.push({ words: `${piece.word} ${next.text}`, window: { start: piece.word === "since" ? next.date.start : next.date.end === null ? null : next.date.end + 1, end: null } });
      at += 1;
    } else if (next?.date && (DURING.has(piece.word) || piece.word === "by" || piece.word === "from")) {
      times.push(piece.word === "by" ? { words: `by ${next.text}`, window: { start: null, end: next.date.end } } : piece.word === "from" ? { words: `from ${next.text} on`, window: { start: next.date.start, end: null } } : { words: `${piece.word} ${next.text}`, window: next.date });
      at += 1;
    } else if (next?.name?.event && (BEFORE.has(piece.word) || AFTER.has(piece.word) || piece.word === "during")) {
      const relation = BEFORE.has(piece.word) ? "before" : AFTER.has(piece.word) ? "after" : "during";
      times.push({ words: `${relation} ${next.name.ids.map((id) => world.nameOf(id)).join(" or ")}`, relation, events: next.name.ids });
      at += 1;
    } else if (piece.date) {
      times.push({ words: `in ${printSpan(piece.date)}`, window: piece.date });
    } else kept.push(piece);
  }
  return { pieces: kept, times };
}

function nameNotices(pieces: readonly Piece[], world: World): readonly string[] {
  return pieces.flatMap((piece) => {
    if (!piece.name) return [];
    const meant = piece.name.ids.map((id) => world.nameOf(id));
    if (piece.name.match !== "exact") return [`"${piece.text}" is read as ${meant.join(" or ")}${meant.length > 1 ? ": all are searched" : ""}`];
    return meant.length > 1 ? [`"${piece.text}" may mean ${meant.join(" or ")}: all are searched`] : [];
  });
}

/** A window in words: "2024-03-07 to 2024-03-25". */
export function printWindow(window: TimeSpan): string {
  return `${window.start === null ? "the beginning" : isoDay(window.start)} to ${window.end === null ? "now" : isoDay(window.end)}`;
}
