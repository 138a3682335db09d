// Which event type a clause is of: its verb with particle, object noun and preposition against the ontology's forms.
import type { Clause, ClauseArgument } from "../text/clauses/clause.ts";
import { childrenWith } from "../text/clauses/dependency-tree.ts";
import { caseOf } from "../text/clauses/predicates.ts";
import type { EventFrames, VerbFrame } from "./event-frames.ts";
import { kindOfNoun } from "./nouns.ts";
import type { ReportSentence } from "./report.ts";

/** Verbs that add nothing to the act that their object names: "carried out an attack", "gave a warning". */
const lightVerbs = new Set([
  "carry", "launch", "make", "give", "issue", "send", "stage", "conduct", "mount", "wage", "commit", "take", "have", "hold", "pass", "relay", "deliver", "provide", "undertake", "perform", "sound", "raise", "offer", "do", "execute", "sign", "reach",
  "face", "receive", "get", "impose", "begin", "start", "open", "extend", "set", "repeat", "voice", "express", "level", "announce", "declare", "continue", "renew", "organize", "organise", "resume", "stand", "reimpose", "order", "call", "lead", "join", "attempt", "plan", "convey", "transmit",
]);

/** Of these the subject is the receiving end: "faced criticism", "received a warning from". */
export const receivingVerbs = new Set(["face", "receive", "get", "suffer", "meet", "draw", "undergo", "sustain"]);

export interface FrameMatch {
  readonly frame: VerbFrame;
  /** The object noun that names the act, where the verb is light. */
  readonly act: number;
  /** The phrase that the frame's preposition makes the object. */
  readonly viaPreposition: ClauseArgument | undefined;
}

export function matchFrame(frames: EventFrames, sentence: ReportSentence, clause: Clause): FrameMatch | undefined {
  const lemma = clause.lemma.split(" ")[0]!;
  const beside = wordsBeside(sentence, clause);
  const object = clause.passive && clause.subject >= 0 ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head;
  const objectType = object === undefined ? undefined : actNoun(frames, sentence, object);
  let plain: FrameMatch | undefined;
  for (const frame of frames.forVerb(lemma)) {
    if (!frame.words.every((word) => beside.has(word))) continue;
    if (frame.preposition !== "") {
      const phrase = clause.arguments.find((one) => one.marker === frame.preposition) ?? phraseOfObject(sentence, clause, frame.preposition);
      if (!phrase) continue;
      return { frame, act: -1, viaPreposition: phrase };
    }
    if (frame.words.length > 0) return { frame, act: -1, viaPreposition: undefined };
    // "told MPs" informs somebody; "told" alone says something.
    const hearer = frame.type.object === "recipient" && object !== undefined && clause.arguments.some((one) => one.kind === "clause" || one.kind === "object");
    if (!plain || (hearer && plain.frame.type.object !== "recipient" && isPersonal(sentence, object))) plain = { frame, act: -1, viaPreposition: undefined };
  }
  if (objectType !== undefined && object !== undefined && lightVerbs.has(lemma)) {
    const type = frames.forNoun(objectType)!;
    return { frame: { type, negated: false, words: [objectType], preposition: "" }, act: object, viaPreposition: undefined };
  }
  if (plain && clause.kind === "copula") return undefined;
  return plain;
}

/** The lemma of an act noun, or of its compound as the ontology has it: "hunger strike". */
export function actNoun(frames: EventFrames, sentence: ReportSentence, word: number): string | undefined {
  const token = sentence.tokens[word]!;
  if (token.upos !== "NOUN" && token.upos !== "VERB" && token.upos !== "PROPN") return undefined;
  const lemma = token.lemma.toLowerCase();
  const compound = childrenWith(sentence.tree, word, "compound").filter((child) => child < word).at(-1);
  if (compound !== undefined) {
    const long = `${sentence.tokens[compound]!.lemma.toLowerCase()} ${lemma}`;
    if (frames.forNoun(long)) return long;
  }
  if (frames.forNoun(lemma)) return lemma;
  // "relations", "talks": nouns that the ontology has in the plural.
  const form = token.form.toLowerCase();
  return form !== lemma && frames.forNoun(form) ? form : undefined;
}

const isPersonal = (sentence: ReportSentence, word: number): boolean => sentence.tokens[word]!.upos === "PROPN" || sentence.tokens[word]!.upos === "PRON" || kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) !== undefined;

function wordsBeside(sentence: ReportSentence, clause: Clause): Set<string> {
  const words = new Set<string>();
  for (const child of sentence.tree.children[clause.head]!) {
    const { lemma, form, relation } = sentence.tokens[child]!;
    if (/^(?:compound:prt|obj|advmod|obl|xcomp|nsubj:pass|iobj|case)/.test(relation)) {
      words.add(lemma.toLowerCase());
      words.add(form.toLowerCase());
      if (relation.startsWith("obl")) for (const preposition of childrenWith(sentence.tree, child, "case")) words.add(sentence.tokens[preposition]!.form.toLowerCase());
    }
  }
  return words;
}

/** A phrase that hangs on the object though the verb's frame wants it: "claimed responsibility for the attack". */
function phraseOfObject(sentence: ReportSentence, clause: Clause, preposition: string): ClauseArgument | undefined {
  const object = clause.passive ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head;
  if (object === undefined || object < 0) return undefined;
  const phrase = childrenWith(sentence.tree, object, "nmod", "acl").find((child) => caseOf(sentence.tree, child) === preposition);
  return phrase === undefined ? undefined : { kind: "oblique", head: phrase, marker: preposition };
}
