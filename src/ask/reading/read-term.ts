// One end of a frame: who, which states, a name, "Putin's dismissal", "the US warnings to Russia", "attacks claimed by ISIS-K".
import type { World } from "../world.ts";
import type { Frame, Term } from "./frame.ts";
import type { Piece } from "./pieces.ts";

export type Read<T> = Iterable<readonly [T, number]>;

const ANYBODY = new Set(["anyone", "anybody", "someone", "somebody", "everyone", "everybody", "people"]);
const ANYTHING = new Set(["anything", "something", "everything", "it", "that"]);
const NOUN_PREPOSITIONS = new Set(["to", "from", "by", "of", "on", "against", "about", "over", "in", "at", "for", "with", "between", "under", "into"]);

/** Every way to read a term that begins at a piece, the longest first. */
export function* readTerm(pieces: readonly Piece[], at: number, world: World, depth = 0): Read<Term> {
  const piece = pieces[at];
  if (!piece || depth > 3) return;
  if (piece.word === "who" || piece.word === "whom" || piece.word === "whoever") yield [{ text: piece.word, asked: true, ids: [], event: false }, at + 1];
  if (piece.word === "what" || piece.word === "which") {
    yield* askedTerm(pieces, at, world, depth);
    if (piece.word === "what") yield [{ text: "what", asked: true, ids: [], event: true }, at + 1];
    return;
  }
  yield* nounPhrase(pieces, at, world, depth);
  if (piece.name) {
    const names = nameList(pieces, at);
    for (const [ids, text, next] of names) yield [{ text, asked: false, ids, event: ids.every((id) => world.isEvent(id)) }, next];
  }
  if (ANYBODY.has(piece.word)) yield [{ text: piece.word, asked: false, ids: [], event: false }, at + 1];
  if (ANYTHING.has(piece.word)) yield [{ text: piece.word, asked: false, ids: [], event: true }, at + 1];
  if (piece.kind !== undefined && !piece.name) yield [{ text: piece.text, asked: false, ids: [], event: false, kind: piece.kind }, at + 1];
}

function* askedTerm(pieces: readonly Piece[], at: number, world: World, depth: number): Read<Term> {
  const next = pieces[at + 1];
  if (!next) return;
  if (next.kind !== undefined) yield [{ text: `which ${next.text}`, asked: true, ids: [], event: false, kind: next.kind }, at + 2];
  if (next.word === "people" || next.word === "person") yield [{ text: "who", asked: true, ids: [], event: false }, at + 2];
  if (next.word === "thing" || next.word === "things") yield [{ text: "what", asked: true, ids: [], event: true }, at + 2];
  for (const [term, end] of nounPhrase(pieces, at + 1, world, depth)) yield [{ ...term, text: `which ${term.text}`, asked: true }, end];
}

// Names joined by and, or, commas.
function nameList(pieces: readonly Piece[], at: number): readonly (readonly [readonly string[], string, number])[] {
  const first = pieces[at]?.name;
  if (!first) return [];
  const out: (readonly [readonly string[], string, number])[] = [];
  let ids = [...first.ids];
  let text = pieces[at]?.text ?? "";
  let next = at + 1;
  out.unshift([ids, text, next]);
  while ((pieces[next]?.word === "and" || pieces[next]?.word === "or") && pieces[next + 1]?.name) {
    ids = [...ids, ...(pieces[next + 1]?.name?.ids ?? [])];
    text = `${text} or ${pieces[next + 1]?.text}`;
    next += 2;
    out.unshift([ids, text, next]);
  }
  return out;
}

/** `[owner ['s]] noun [preposition term]... [participle by term]` → an event with its ends. */
export function* nounPhrase(pieces: readonly Piece[], at: number, world: World, depth: number): Read<Term> {
  const owner = pieces[at]?.name && !pieces[at]?.name?.event ? pieces[at] : undefined;
  let nounAt = at;
  if (owner) nounAt = pieces[at + 1]?.word === "'s" ? at + 2 : at + 1;
  const noun = pieces[nounAt];
  if (!noun || noun.nouns.length === 0 || (owner && noun.name)) return;
  for (const { type } of noun.nouns) {
    const frame: Frame = { types: [type], negated: false, others: [], form: "noun", decides: false, wants: "rows", ...(owner ? { subject: { text: owner.text, asked: false, ids: owner.name?.ids ?? [], event: false } } : {}) };
    for (const [full, next] of nounEnds(pieces, nounAt + 1, frame, world, depth)) yield [{ text: pieces.slice(at, next).map((piece) => piece.text).join(" "), asked: false, ids: [], event: true, clause: full }, next];
  }
}

function* nounEnds(pieces: readonly Piece[], at: number, frame: Frame, world: World, depth: number): Read<Frame> {
  const preposition = pieces[at]?.word ?? "";
  if (NOUN_PREPOSITIONS.has(preposition) && !pieces[at]?.name) {
    for (const [term, next] of readTerm(pieces, at + 1, world, depth + 1)) {
      const full = addEnd(frame, preposition, term, world);
      if (full) yield* nounEnds(pieces, next, full, world, depth);
    }
  }
  yield [frame, at];
}

/** Puts a term where the preposition says; undefined where the place is taken. */
export function addEnd(frame: Frame, preposition: string, term: Term, world: World): Frame | undefined {
  const role = roleOf(preposition, frame, term, world);
  if (role === "subject" || role === "object") return frame[role] && frame[role].text !== "" ? undefined : { ...frame, [role]: term };
  return { ...frame, others: [...frame.others, { role, term }] };
}

function roleOf(preposition: string, frame: Frame, term: Term, world: World): string {
  const type = world.type(frame.types[0] ?? "");
  const object = type?.object ?? "target";
  const named = (role: string) => (role === object ? "object" : role === type?.subject ? "subject" : role);
  switch (preposition) {
    case "by": return "subject";
    case "from": return frame.form === "noun" ? "subject" : named("recipient");
    case "to": return object === "recipient" ? "object" : named("recipient");
    case "on": case "against": case "into": return object === "target" || object === "place" ? "object" : object === "about" && term.event ? "object" : "target";
    case "about": case "over": return named("about");
    case "of": return frame.form === "noun" && object !== "about" && !term.event ? "object" : named("about");
    case "in": case "at": case "near": return object === "place" ? "object" : "place";
    default: return named(world.ontology.prepositions.get(preposition) ?? preposition);
  }
}
