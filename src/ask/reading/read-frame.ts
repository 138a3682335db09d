// Pieces → a frame: active, passive, inverse and noun forms of who did what to whom. Every piece must be used.
//
//     who warned whom          whom did the US warn       who was warned by the US      did Russia ever warn the US
//     by whom was Iran warned  warnings to Russia         attacks claimed by ISIS-K     when was the US warned by the FSB
import type { World } from "../world.ts";
import type { Frame, Term } from "./frame.ts";
import type { VerbReading } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";
import { addEnd, nounPhrase, readTerm } from "./read-term.ts";
import type { Read } from "./read-term.ts";

const DO = new Set(["did", "does", "do"]);
const HAVE = new Set(["has", "have", "had"]);
const BE = new Set(["was", "were", "is", "are", "be", "been"]);
const NOT = new Set(["not", "never"]);
const PREPOSITIONS = new Set(["by", "to", "from", "of", "on", "against", "about", "over", "in", "at", "for", "with", "under", "through", "via", "using", "as", "into", "near"]);
const GIVING = new Set(["give", "gave", "given", "issue", "issued", "send", "sent", "make", "made", "launch", "launched", "receive", "received", "get", "got", "commit", "committed", "carry", "carried", "deliver", "delivered", "perpetrate", "perpetrated"]);
const RECEIVING = new Set(["receive", "received", "get", "got"]);

/** The first reading of the whole that uses every piece. */
export function readFrame(pieces: readonly Piece[], world: World): Frame | undefined {
  for (const [frame, next] of new FrameReader(pieces, world).question(0)) if (next === pieces.length) return frame;
  return undefined;
}

/** A statement ("the US warned Russia"), as stands after "that". */
export function readStatement(pieces: readonly Piece[], world: World): Frame | undefined {
  for (const [frame, next] of new FrameReader(pieces, world).statement(0)) if (next === pieces.length) return frame;
  return undefined;
}

/** A noun phrase alone: "warnings to Russia". */
export function readNounFrame(pieces: readonly Piece[], world: World): Frame | undefined {
  for (const [term, next] of nounPhrase(pieces, 0, world, 0)) if (next === pieces.length && term.clause) return term.clause;
  return undefined;
}

class FrameReader {
  readonly #pieces: readonly Piece[];
  readonly #world: World;

  constructor(pieces: readonly Piece[], world: World) {
    this.#pieces = pieces;
    this.#world = world;
  }

  #word(at: number): string {
    const piece = this.#pieces[at];
    return piece && !piece.name ? piece.word : "";
  }

  *question(at: number): Read<Frame> {
    const word = this.#word(at);
    if (word === "when" || word === "where") {
      for (const [frame, next] of this.#inverted(at + 1, undefined, "")) yield [{ ...frame, decides: false, wants: word }, next];
      return;
    }
    if (word === "how" && this.#word(at + 1) === "often") for (const [frame, next] of this.#inverted(at + 2, undefined, "")) yield [{ ...frame, decides: false, wants: "times" }, next];
    if (word === "how" && this.#word(at + 1) === "many") {
      if (this.#word(at + 2) === "times") for (const [frame, next] of this.#inverted(at + 3, undefined, "")) yield [{ ...frame, decides: false, wants: "times" }, next];
      for (const [frame, next] of this.#counted(at)) yield [{ ...frame, wants: "count" }, next];
      return;
    }
    if (DO.has(word) || HAVE.has(word) || BE.has(word)) {
      for (const [frame, next] of this.#inverted(at, undefined, "")) yield [{ ...frame, decides: true }, next];
      return;
    }
    if (PREPOSITIONS.has(word)) {
      for (const [asked, next] of readTerm(this.#pieces, at + 1, this.#world)) if (asked.asked) yield* this.#inverted(next, asked, word);
      return;
    }
    for (const [asked, next] of readTerm(this.#pieces, at, this.#world)) {
      if (!asked.asked) continue;
      yield* this.#inverted(next, asked, "");
      yield* this.#after(asked, next);
      yield* this.#participleOf(asked, next);
    }
  }

  // "how many attacks did X claim", "how many warnings to Russia were there": like which.
  *#counted(at: number): Read<Frame> {
    const pieces = [{ ...this.#pieces[at + 1], word: "which", text: "which", small: true, verbs: [], nouns: [], offices: [] }, ...this.#pieces.slice(at + 2)];
    const inner = new FrameReader(pieces, this.#world);
    for (const [frame, next] of inner.question(0)) yield [frame, next + at + 1];
    for (const [term, next] of nounPhrase(this.#pieces, at + 2, this.#world, 0)) {
      const end = this.#word(next) === "were" || this.#word(next) === "are" || this.#word(next) === "was" ? next + (this.#word(next + 1) === "there" ? 2 : 1) : next;
      if (term.clause) yield [term.clause, end];
    }
  }

  /** `NP verb ...`, active or passive. */
  *statement(at: number): Read<Frame> {
    for (const [subject, next] of readTerm(this.#pieces, at, this.#world)) yield* this.#after(subject, next);
  }

  // What follows a first noun phrase: a verb, or a form of be or have with its participle.
  *#after(first: Term, at: number): Read<Frame> {
    const word = this.#word(at);
    let next = at;
    let negated = false;
    const skipNot = () => {
      if (NOT.has(this.#word(next))) {
        negated = !negated;
        next += 1;
      }
    };
    if (BE.has(word) || (HAVE.has(word) && (this.#word(at + 1) === "been" || (NOT.has(this.#word(at + 1)) && this.#word(at + 2) === "been")))) {
      next = at + 1;
      skipNot();
      if (this.#word(next) === "been" || this.#word(next) === "being") next += 1;
      yield* this.#passive(first, next, negated);
      return;
    }
    if (DO.has(word) || HAVE.has(word) || NOT.has(word)) {
      if (!NOT.has(word)) next += 1;
      skipNot();
    }
    yield* this.#active(first, next, negated);
    if (DO.has(word) && this.#word(at + 1) === "what") yield* this.#doing(first, at + 1, negated);
  }

  // "who did what to whom", "what did X do to Y".
  *#doing(subject: Term, at: number, negated: boolean): Read<Frame> {
    const base: Frame = { types: [], negated, subject, others: [], form: "verb", decides: false, wants: "rows" };
    yield [base, at + 1];
    if (this.#word(at + 1) === "to" || this.#word(at + 1) === "against") for (const [object, next] of readTerm(this.#pieces, at + 2, this.#world)) yield [{ ...base, object }, next];
  }

  *#active(subject: Term, at: number, negated: boolean): Read<Frame> {
    yield* this.#lightVerb(subject, at, negated);
    for (const verb of this.#pieces[at]?.verbs ?? []) {
      if (verb.tense === "predicate" || verb.tense === "participle" || verb.tense === "ing") continue;
      const frame = frameOf(verb, negated, verb.inverse ? { object: subject } : { subject });
      yield* this.#ends(frame, at + 1, verb, verb.inverse ? "subject" : "object");
    }
  }

  // "who gave Russia a warning", "who received warnings from the US".
  *#lightVerb(subject: Term, at: number, negated: boolean): Read<Frame> {
    const light = this.#word(at);
    if (!GIVING.has(light)) return;
    const end = RECEIVING.has(light) ? "object" : "subject";
    const start = light.startsWith("carr") && this.#word(at + 1) === "out" ? at + 2 : at + 1;
    if (end === "subject") yield* this.#doer(subject, start, negated);
    for (const [noun, next] of nounPhrase(this.#pieces, start, this.#world, 0)) if (noun.clause && !noun.clause[end]) yield [{ ...noun.clause, form: "verb", negated, [end]: subject }, next];
    for (const [recipient, afterRecipient] of readTerm(this.#pieces, start, this.#world)) {
      if (end === "object" || recipient.clause) continue;
      for (const [noun, next] of nounPhrase(this.#pieces, afterRecipient, this.#world, 0)) if (noun.clause && !noun.clause.object) yield [{ ...noun.clause, form: "verb", negated, subject, object: recipient }, next];
    }
  }

  // "who carried out (was behind, is responsible for) the Moscow attack"
  *#doer(subject: Term, at: number, negated: boolean): Read<Frame> {
    const event = this.#pieces[at]?.name;
    if (event?.event) yield [{ types: [], events: event.ids, negated, subject, others: [], form: "verb", decides: false, wants: "rows" }, at + 1];
    for (const [noun, next] of nounPhrase(this.#pieces, at, this.#world, 0)) if (noun.clause && !noun.clause.subject) yield [{ ...noun.clause, form: "verb", negated, subject }, next];
  }

  *#passive(first: Term, at: number, negated: boolean): Read<Frame> {
    for (const verb of this.#pieces[at]?.verbs ?? []) {
      // "which attacks were warned of"
      const stranded = this.#word(at + 1);
      const full = first.asked && stranded !== "by" && PREPOSITIONS.has(stranded) && at + 2 === this.#pieces.length ? addEnd(frameOf(verb, negated, {}), stranded, first, this.#world) : undefined;
      if (full) yield [full, at + 2];
      if (verb.tense === "predicate") yield* this.#ends(frameOf(verb, negated, { subject: first }), at + 1, verb, "object");
      else if (verb.tense === "ing") yield* this.#ends(frameOf(verb, negated, { subject: first }), at + 1, verb, "object");
      else if (verb.tense === "past" || verb.tense === "participle") yield* this.#ends(frameOf(verb, negated, { object: first }), at + 1, verb, undefined);
    }
    yield* this.#office(first, at, negated);
    if (this.#word(at) === "behind") yield* this.#doer(first, at + 1, negated);
    if (this.#word(at) === "responsible" && this.#word(at + 1) === "for") yield* this.#doer(first, at + 2, negated);
    if (this.#word(at) === "done" && (this.#word(at + 1) === "to" || this.#word(at + 1) === "by")) yield* this.#done(first, at + 1, negated);
  }

  // "who is the director of the CIA", "who was Kirby a spokesman for".
  *#office(first: Term, at: number, negated: boolean): Read<Frame> {
    for (const type of this.#pieces[at]?.offices ?? []) {
      const frame: Frame = { types: [type], negated, subject: first, others: [], form: "verb", decides: false, wants: "rows" };
      const preposition = this.#word(at + 1);
      if (preposition !== "of" && preposition !== "for" && preposition !== "at" && preposition !== "in") continue;
      for (const [object, next] of readTerm(this.#pieces, at + 2, this.#world)) yield [{ ...frame, object }, next];
    }
    // "the CIA's director", "the CIA director"
    const owner = this.#pieces[at];
    const officeAt = this.#word(at + 1) === "'s" ? at + 2 : at + 1;
    if (owner?.name) for (const type of this.#pieces[officeAt]?.offices ?? []) yield [{ types: [type], negated, subject: first, object: { text: owner.text, asked: false, ids: owner.name.ids, event: false }, others: [], form: "verb", decides: false, wants: "rows" }, officeAt + 1];
  }

  // "what was done to Iran", "what was done by Iran"
  *#done(asked: Term, at: number, negated: boolean): Read<Frame> {
    if (!asked.asked) return;
    const role = this.#word(at) === "to" ? "object" : "subject";
    for (const [term, next] of readTerm(this.#pieces, at + 1, this.#world)) yield [{ types: [], negated, [role]: term, others: [], form: "verb", decides: false, wants: "rows" }, next];
  }

  // The verb after its subject: "did X warn Y", "was X warned by Y", "has X ever warned Y". `asked` stood before it.
  *#inverted(at: number, asked: Term | undefined, preposition: string): Read<Frame> {
    const aux = this.#word(at);
    if (!DO.has(aux) && !HAVE.has(aux) && !BE.has(aux)) return;
    let start = at + 1;
    let negated = false;
    if (NOT.has(this.#word(start))) {
      negated = true;
      start += 1;
    }
    for (const [first, afterFirst] of readTerm(this.#pieces, start, this.#world)) {
      if (first.asked) continue;
      let next = afterFirst;
      let not = negated;
      if (NOT.has(this.#word(next))) {
        not = !not;
        next += 1;
      }
      const passive = BE.has(aux) || (HAVE.has(aux) && this.#word(next) === "been");
      if (HAVE.has(aux) && this.#word(next) === "been") next += 1;
      if (asked?.clause && GIVING.has(this.#word(next))) yield* this.#gave(first, next, not, asked);
      if (((DO.has(aux) && this.#word(next) === "do") || (HAVE.has(aux) && this.#word(next) === "done")) && asked?.event && !asked.clause) {
        yield* this.#doing(first, next, not);
        continue;
      }
      const inner = passive ? this.#passive(first, next, not) : this.#active(first, next, not);
      for (const [frame, end] of inner) yield* this.#placeAsked(frame, end, asked, preposition);
    }
  }

  // "which warnings did the US give (to) Iran", "which attacks did al-Qaeda carry out"
  *#gave(subject: Term, at: number, negated: boolean, asked: Term): Read<Frame> {
    if (!asked.clause) return;
    const light = this.#word(at);
    const end = RECEIVING.has(light) ? "object" : "subject";
    const start = this.#word(at + 1) === "out" ? at + 2 : at + 1;
    const frame: Frame = { ...asked.clause, form: "verb", negated, [end]: subject };
    yield* this.#more(frame, start);
    if (end === "subject" && !frame.object) for (const [object, next] of readTerm(this.#pieces, start, this.#world)) yield* this.#more({ ...frame, object }, next);
  }

  // The asked term goes where a preposition left it, or where nothing stands yet.
  *#placeAsked(frame: Frame, at: number, asked: Term | undefined, preposition: string): Read<Frame> {
    const stranded = this.#word(at);
    if (!asked) {
      yield [frame, at];
    } else if (preposition !== "") {
      const full = addEnd(frame, preposition, asked, this.#world);
      if (full) yield [full, at];
    } else if (PREPOSITIONS.has(stranded) && at === this.#pieces.length - 1) {
      const full = addEnd(frame, stranded, asked, this.#world);
      if (full) yield [full, at + 1];
    } else if (!frame.object) yield [{ ...frame, object: asked }, at];
    else if (!frame.subject) yield [{ ...frame, subject: asked }, at];
  }

  // "which attacks claimed by ISIS-K", "people killed in Kerman"
  *#participleOf(first: Term, at: number): Read<Frame> {
    for (const verb of this.#pieces[at]?.verbs ?? []) if (verb.tense === "past" || verb.tense === "participle") for (const [frame, next] of this.#ends(frameOf(verb, false, { object: first }), at + 1, verb, undefined)) if (frame.subject) yield [frame, next];
  }

  // The object, then prepositions with their terms.
  *#ends(frame: Frame, at: number, verb: VerbReading, direct: "subject" | "object" | undefined): Read<Frame> {
    if (verb.needs !== undefined && this.#word(at) === verb.needs && direct) {
      for (const [term, next] of readTerm(this.#pieces, at + 1, this.#world)) yield* this.#more({ ...frame, [direct]: term }, next);
      if (at === this.#pieces.length - 1) yield [frame, at + 1];
    }
    if (verb.needs !== undefined && verb.tense !== "predicate") return;
    if (this.#word(at) === "to") yield* this.#infinitive(frame, at + 1);
    if (direct && !frame[direct]) {
      for (const [term, next] of readTerm(this.#pieces, at, this.#world)) {
        // "wrote an article", "gave a warning": the noun says no more than the verb.
        const repeats = term.clause && !term.asked && term.clause.types[0] === frame.types[0] && !term.clause.subject && !term.clause.object && term.clause.others.length === 0;
        yield* this.#more(repeats ? frame : { ...frame, [direct]: term }, next);
      }
    }
    yield* this.#more(frame, at);
  }

  // "planned to kill Chávez": what is planned is an event.
  *#infinitive(frame: Frame, at: number): Read<Frame> {
    for (const verb of this.#pieces[at]?.verbs ?? []) {
      if (verb.tense !== "base") continue;
      for (const [inner, next] of this.#ends(frameOf(verb, false, {}), at + 1, verb, "object")) {
        const term: Term = { text: "", asked: false, ids: [], event: true, clause: { ...inner, form: "noun" } };
        const full = addEnd(frame, "about", term, this.#world);
        if (full) yield [full, next];
      }
    }
  }

  *#more(frame: Frame, at: number): Read<Frame> {
    const preposition = this.#word(at);
    if (PREPOSITIONS.has(preposition)) {
      for (const [term, next] of readTerm(this.#pieces, at + 1, this.#world)) {
        const full = addEnd(frame, preposition, term, this.#world);
        if (full) yield* this.#more(full, next);
      }
    }
    yield [frame, at];
  }
}

function frameOf(verb: VerbReading, negated: boolean, ends: { readonly subject?: Term; readonly object?: Term }): Frame {
  return { types: [verb.type], negated: negated !== verb.negated, ...ends, others: [], form: "verb", decides: false, wants: "rows" };
}
