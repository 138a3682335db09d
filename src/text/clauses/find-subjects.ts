// The doer of each clause, also where it is said elsewhere: "Iran struck Iraq and [Iran] hit Syria", "asked them [they] to leave".
import type { Clause } from "./clause.ts";
import { chargingNouns, chargingVerbs, controlOf, objectControlMarkers, subjectControl } from "./control-words.ts";
import { baseRelation, childrenWith, childWith, type DependencyTree } from "./dependency-tree.ts";
import { markerOf } from "./predicates.ts";

export interface FoundSubject {
  readonly subject: number;
  readonly from: Clause["subjectFrom"];
}

const none: FoundSubject = { subject: -1, from: "none" };
const relativePronouns = new Set(["WDT", "WP"]);

export function findSubjects(tree: DependencyTree, heads: readonly number[]): Map<number, FoundSubject> {
  const found = new Map<number, FoundSubject>();
  const clauseHeads = new Set(heads);
  const subjectOf = (head: number, depth: number): FoundSubject => {
    const known = found.get(head);
    if (known) return known;
    const result = depth > 12 ? none : search(tree, head, clauseHeads, (other) => subjectOf(other, depth + 1));
    found.set(head, result);
    return result;
  };
  for (const head of heads) subjectOf(head, 0);
  return found;
}

function search(tree: DependencyTree, head: number, clauseHeads: ReadonlySet<number>, subjectOf: (head: number) => FoundSubject): FoundSubject {
  const { relation } = tree.tokens[head]!;
  const governor = tree.tokens[head]!.head;
  const own = ownSubject(tree, head);
  if (own >= 0) {
    const pronoun = tree.tokens[own]!;
    const isRelative = relativePronouns.has(pronoun.xpos) || (pronoun.lemma === "that" && pronoun.upos === "PRON");
    if (isRelative && governor >= 0 && (relation === "acl:relcl" || relation === "advcl:relcl")) return { subject: governor, from: "relative" };
    // "which hit Tehran and killed two": the pronoun's clause is the first conjunct's.
    if (isRelative && baseRelation(relation) === "conj" && tree.tokens[governor]?.relation === "acl:relcl") return { subject: tree.tokens[governor]!.head, from: "relative" };
    // "which may be so, but which says a lot": of the same thing as the first.
    if (isRelative && own > 0 && tree.tokens[own - 1]!.upos === "CCONJ") {
      const first = tree.tokens.findLastIndex((token, word) => word < own && token.xpos === pronoun.xpos && token.form.toLowerCase() === pronoun.form.toLowerCase() && token.relation.startsWith("nsubj") && tree.tokens[token.head]?.relation === "acl:relcl" && tree.tokens[token.head]!.head < word);
      return first < 0 ? none : { subject: tree.tokens[tree.tokens[first]!.head]!.head, from: "relative" };
    }
    // The parser lost the relative clause: the nearest noun before the pronoun is meant.
    if (isRelative && pronoun.xpos !== "IN" && own > 0) {
      for (let word = own - 1; word >= Math.max(0, own - 6); word--) {
        const { upos } = tree.tokens[word]!;
        if (upos === "NOUN" || upos === "PROPN") return { subject: nounHead(tree, word, own), from: "relative" };
        if (upos === "VERB") break;
      }
    }
    return { subject: own, from: "own" };
  }
  const above = searchAbove(tree, head, clauseHeads, subjectOf);
  const found = { ...above, subject: antecedentOf(tree, above.subject) };
  if (found.subject >= 0 && found.from !== "control") return found;
  const stray = straySubject(tree, head);
  return stray >= 0 ? { subject: stray, from: "own" } : found;
}

function searchAbove(tree: DependencyTree, head: number, clauseHeads: ReadonlySet<number>, subjectOf: (head: number) => FoundSubject): FoundSubject {
  const { relation, xpos } = tree.tokens[head]!;
  const governor = tree.tokens[head]!.head;
  if (governor < 0) return none;
  const base = baseRelation(relation);
  if (base === "conj" && clauseHeads.has(governor)) {
    const shared = subjectOf(governor);
    return shared.subject < 0 ? none : { subject: shared.subject, from: shared.from === "own" ? "coordination" : shared.from };
  }
  if (base === "xcomp") return controlled(tree, governor, subjectOf, clauseHeads);
  if (relation === "acl:relcl") return none;
  if (base === "acl") {
    if (xpos === "VBN" || xpos === "VBG") {
      const marker = markerOf(tree, head);
      if (marker === "") return { subject: governor, from: "participle" };
      // "accused [the agency of hiding it]": the tree hangs the charge on the accused.
      const { head: verb, relation: role } = tree.tokens[governor]!;
      if (baseRelation(role) === "obj" && verb >= 0 && (chargingVerbs.get(tree.tokens[verb]!.lemma.toLowerCase())?.has(marker) ?? false)) return { subject: governor, from: "control" };
    }
    const punished = xpos === "VBG" && markerOf(tree, head) === "for" ? punishedAbove(tree, governor, subjectOf) : undefined;
    return punished ?? ofNoun(tree, governor, markerOf(tree, head), subjectOf, clauseHeads);
  }
  if (base === "advcl" || base === "obl" || base === "csubj") {
    const marker = markerOf(tree, head);
    const nonfinite = xpos === "VBG" || xpos === "VBN" || xpos === "VB" || tree.tokens[head]!.upos === "ADJ";
    if (!nonfinite || !clauseHeads.has(governor)) return clauseHeads.has(governor) || !nonfinite ? none : ofNoun(tree, governor, marker, subjectOf, clauseHeads);
    if (objectControlMarkers.has(marker) || (marker === "as" && /^(?:quote|cite|describe|portray|depict)$/.test(tree.tokens[governor]!.lemma.toLowerCase())) || (marker === "against" && warning.has(tree.tokens[governor]!.lemma.toLowerCase())) || chargingVerbs.get(tree.tokens[governor]!.lemma.toLowerCase())?.has(marker)) {
      const object = childWith(tree, governor, "obj");
      if (object !== undefined) return { subject: object, from: "control" };
    }
    if (marker === "to" && calls.has(tree.tokens[governor]!.lemma.toLowerCase())) return controlled(tree, governor, subjectOf, clauseHeads);
    const shared = subjectOf(governor);
    return shared.subject < 0 ? none : { subject: shared.subject, from: "control" };
  }
  return none;
}

/** "Holm, whom they accused of lying": whom the pronoun stands for; any other word itself. */
function antecedentOf(tree: DependencyTree, word: number): number {
  if (word < 0 || !relativePronouns.has(tree.tokens[word]!.xpos)) return word;
  const clause = tree.tokens[word]!.head;
  return clause > word && tree.tokens[clause]!.relation === "acl:relcl" && tree.tokens[clause]!.head < word ? tree.tokens[clause]!.head : word;
}

/** "sentenced Holm to life in prison for shooting a guard": who is punished did it, wherever the tree hangs the doing. */
function punishedAbove(tree: DependencyTree, noun: number, subjectOf: (head: number) => FoundSubject): FoundSubject | undefined {
  for (let word = noun, steps = 0; word >= 0 && steps < 4; word = tree.tokens[word]!.head, steps++) {
    if (!punishing.has(tree.tokens[word]!.lemma.toLowerCase())) continue;
    const object = childWith(tree, word, "obj");
    const subject = object ?? (childWith(tree, word, "nsubj:pass") === undefined ? -1 : subjectOf(word).subject);
    return subject < 0 || subject === noun ? undefined : { subject, from: "control" };
  }
  return undefined;
}
const punishing = new Set("sentence jail imprison convict fine arrest detain punish execute hang behead expel deport suspend ban sanction prosecute try indict sue blacklist discipline flog thank honor honour praise reward decorate".split(" "));

/** "cautioned them against invading": they would. */
const warning = new Set(["warn", "caution", "advise", "counsel", "urge"]);

/** Verbs that call on somebody to act, where the parser may take the infinitive for a purpose. */
const calls = new Set(["call", "appeal", "press", "push", "plead", "prompt", "spur"]);

/** The head of the noun phrase that ends at `word`: from the last word of a name up to its first. */
function nounHead(tree: DependencyTree, word: number, before: number): number {
  let head = word;
  for (let steps = 0; steps < 6; steps++) {
    const { relation, head: above } = tree.tokens[head]!;
    if (above < 0 || above >= before || !["flat", "compound", "appos"].includes(baseRelation(relation))) break;
    head = above;
  }
  return head;
}

function ownSubject(tree: DependencyTree, head: number): number {
  const candidates = childrenWith(tree, head, "nsubj", "csubj").filter((child) => tree.tokens[child]!.relation !== "nsubj:outer");
  const found = candidates[0] ?? childWith(tree, head, "nsubj:outer") ?? -1;
  return found < 0 ? found : afterOpenComma(tree, found, head);
}

/**
 * "... on the agent Sergei Skripal, Theresa May told Parliament": an apposition would be closed by a second comma,
 * so what stands right before the verb is the subject, and the phrase before the comma is not.
 */
function afterOpenComma(tree: DependencyTree, subject: number, head: number): number {
  const start = Math.min(head, ...childrenWith(tree, head, "aux", "aux:pass").filter((one) => one > subject));
  if (start - subject < 2) return subject;
  const glued = tree.children[subject]!.filter((child) => child > subject && child < start && /^(?:flat|appos|conj)/.test(tree.tokens[child]!.relation) && tree.tokens[child - 1]?.form === "," && /^(?:PROPN|PRON)$/.test(tree.tokens[child]!.upos));
  const last = glued.at(-1);
  if (last === undefined || childrenWith(tree, last, "cc").length > 0) return subject;
  return tree.tokens.slice(last, start).every((token) => token.upos === "PROPN" || token.upos === "ADV" || token.upos === "PRON") ? last : subject;
}

/** "asked them to leave" → them; "wants to leave" → the subject; "was seen to leave" → the subject. */
function controlled(tree: DependencyTree, governor: number, subjectOf: (head: number) => FoundSubject, clauseHeads: ReadonlySet<number>): FoundSubject {
  const lemma = tree.tokens[governor]!.lemma.toLowerCase();
  if (!subjectControl.has(lemma)) {
    const object = childWith(tree, governor, "obj") ?? childWith(tree, governor, "iobj");
    if (object !== undefined) return { subject: object, from: "control" };
    // "called on Russia to answer": the phrase is the doer.
    const called = childrenWith(tree, governor, "obl").find((child) => ["on", "upon", "for", "with"].includes(tree.tokens[childWith(tree, child, "case") ?? child]!.form.toLowerCase()));
    if (called !== undefined && (lemma === "call" || lemma === "appeal" || lemma === "prevail" || lemma === "plead")) return { subject: called, from: "control" };
  }
  if (!clauseHeads.has(governor)) return none;
  const shared = subjectOf(governor);
  return shared.subject < 0 ? none : { subject: shared.subject, from: "control" };
}

/** "Russia's failure to act", "plans by X to act"; else the subject of the clause that has the noun: "X has plans to act", "X was the first to act". */
function ofNoun(tree: DependencyTree, noun: number, marker: string, subjectOf: (head: number) => FoundSubject, clauseHeads: ReadonlySet<number>): FoundSubject {
  const phraseWith = (...prepositions: readonly string[]): number | undefined => childrenWith(tree, noun, "nmod").find((child) => prepositions.includes(tree.tokens[childWith(tree, child, "case") ?? child]!.form.toLowerCase()));
  const control = (subject: number): FoundSubject => ({ subject, from: "control" });
  // "found two men guilty of lying": they lied.
  const { upos, relation, head: above } = tree.tokens[noun]!;
  if (upos === "ADJ" && baseRelation(relation) === "xcomp" && above >= 0) return controlled(tree, above, subjectOf, clauseHeads);
  const addressed = controlOf(tree.tokens[noun]!.lemma.toLowerCase())?.modality === "possible";
  // "an ultimatum to Ecuador to halt", "gave them permission to leave": those who are told, not those who tell.
  const addressee = addressed ? (phraseWith("to", "for", "on") ?? givenTo(tree, noun)) : undefined;
  if (addressee !== undefined) return control(addressee);
  // "their accusations of rigging the vote" are not of those who rigged it.
  if (chargingNouns.has(tree.tokens[noun]!.lemma.toLowerCase())) return chargedWith(tree, noun, phraseWith("against") ?? phraseWith("toward", "towards") ?? (marker === "of" ? undefined : phraseWith("of")), subjectOf, clauseHeads);
  const possessor = childWith(tree, noun, "nmod:poss") ?? phraseWith("by");
  if (possessor !== undefined) return control(possessor);
  for (let word = noun, steps = 0; steps < 8 && word >= 0; steps++) {
    if (clauseHeads.has(word)) {
      const { subject } = subjectOf(word);
      return subject < 0 || subject === noun ? none : control(subject);
    }
    word = tree.tokens[word]!.head;
  }
  return none;
}

/** Who faces the charge: named behind the noun, or the subject of "faced", "denied". */
function chargedWith(tree: DependencyTree, noun: number, named: number | undefined, subjectOf: (head: number) => FoundSubject, clauseHeads: ReadonlySet<number>): FoundSubject {
  if (named !== undefined) return { subject: named, from: "control" };
  const { head, relation } = tree.tokens[noun]!;
  if (!clauseHeads.has(head) || !(charged.has(tree.tokens[head]!.lemma.toLowerCase()) || relation === "obl:agent")) return none;
  const { subject } = subjectOf(head);
  return subject < 0 ? none : { subject, from: "control" };
}
const charged = new Set("face draw receive meet hear attract suffer provoke escape endure encounter deny reject dismiss refute rebut dispute answer counter confront".split(" "));

/** Whom the thing is given to: "gave [the rebels] an ultimatum". */
function givenTo(tree: DependencyTree, noun: number): number | undefined {
  const { relation, head } = tree.tokens[noun]!;
  return relation === "obj" && head >= 0 ? childWith(tree, head, "iobj") : undefined;
}

/**
 * The noun phrase right before a finite verb that has no subject: the parser hung it elsewhere.
 *
 *     ... as well, Russia's Federal Security Service in 2011 warned officials
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^ no nsubj
 */
function straySubject(tree: DependencyTree, head: number): number {
  const { xpos, relation } = tree.tokens[head]!;
  const auxiliaries = childrenWith(tree, head, "aux", "aux:pass", "cop");
  const finite = /^VB[DZP]$/.test(xpos) || (auxiliaries.length > 0 && !/^to$/i.test(tree.tokens[auxiliaries[0]! - 1]?.form ?? ""));
  if (!finite || relation === "acl:relcl" || baseRelation(relation) === "conj") return -1;
  let left = Math.min(head, ...auxiliaries);
  while (left > 0 && (tree.tokens[left - 1]!.upos === "ADV" || tree.tokens[left - 1]!.upos === "AUX")) left--;
  let word = left - 1;
  if (word < 0 || !/^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.tokens[word]!.upos)) return -1;
  // Up to the top of the phrase, over its own prepositional phrases.
  for (let steps = 0; steps < 10; steps++) {
    const above = tree.tokens[word]!.head;
    if (above < 0 || above >= left || left - above > 12 || !/^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[above]!.upos)) break;
    if (!/^(?:flat|compound|nmod|appos|nummod)/.test(tree.tokens[word]!.relation)) break;
    // "After weeks of doubt Oslo gave": a name with no preposition is of nothing.
    if (tree.tokens[word]!.relation === "nmod" && tree.tokens[word]!.upos === "PROPN" && childWith(tree, word, "case") === undefined) break;
    word = above;
  }
  const { upos, relation: role, xpos: tag } = tree.tokens[word]!;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(upos) || role.startsWith("nsubj") || tag === "PRP$" || /^(?:me|him|them|us)$/i.test(tree.tokens[word]!.form)) return -1;
  // A phrase with a preposition of its own is no subject.
  return childWith(tree, word, "case") === undefined || childrenWith(tree, word, "case").every((child) => child > word) ? word : -1;
}
