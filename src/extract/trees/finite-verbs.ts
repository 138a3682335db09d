// Past verbs that a parser takes for participles, so that a whole clause becomes one noun phrase: "Serbia eased measures".
import { baseRelation } from "../../text/clauses/dependency-tree.ts";
import { lemmatize } from "../../text/lemmatize.ts";
import type { Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

/**
 *     The bank suspended aid to Sudan
 *         ^ compound    ^ root
 *               ^ amod
 *
 * What a participle between two nouns modifies is the second of them ("a state owned bank"), and then another verb is told of it.
 * Where the stretch between two marks has no other verb, the participle is its verb: what stands before it acts.
 */
export const verbsTakenForParticiples: Mend = {
  room: [1, 0],
  on: ({ relation }) => /^(?:amod|acl)$/.test(relation),
  at: ({ form }) => /^\p{Ll}+ed$/u.test(form),
  mend(tokens, verb) {
    const found = clauseAround(tokens, verb);
    if (found) {
      const before = [...tokens];
      rehang(tokens, found);
      if (!isTree(tokens)) for (const [at, token] of before.entries()) tokens[at] = token;
    } else finiteBehindNoun(tokens, verb);
  },
};

/**
 *     before an attack at a hall killed nine people
 *     ^ case    ^ obl            ^ acl      ^ obj
 *
 * What was done to the noun has no object of its own: such a participle is a past verb, and the noun acts.
 */
function finiteBehindNoun(tokens: ReportToken[], verb: number): void {
  const { xpos, relation, head: noun, form } = tokens[verb]!;
  if (xpos !== "VBN" || relation !== "acl" || noun < 0 || noun > verb || !/^\p{Ll}+ed$/u.test(form) || givesTwo.has(baseOf(form))) return;
  const has = (word: number, wanted: RegExp): boolean => tokens.some((token) => token.head === word && wanted.test(token.relation));
  if (!tokens.some((token, at) => token.head === verb && token.relation === "obj" && at > verb && token.upos !== "PRON") || has(verb, /^(?:aux|obl:agent|nsubj|mark|case|xcomp)/)) return;
  const opener = tokens.findIndex((token, at) => at < noun && token.head === noun && token.relation === "case");
  const { head, relation: place } = tokens[noun]!;
  const subordinate = opener >= 0 && subordinators.test(tokens[opener]!.form);
  // "to demand pay, and police used tear gas": the second clause goes on from the finite verb before it.
  const conjunction = place === "conj" && opener < 0 ? tokens.findIndex((token, at) => at < noun && token.head === noun && token.relation === "cc") : -1;
  if (conjunction > 0 && conjunction === noun - 1 && tokens[conjunction - 1]!.form === ",") {
    let above = head;
    for (let steps = 0; above >= 0 && steps < 12 && !/^VB[DZP]$/.test(tokens[above]!.xpos); steps++) above = tokens[above]!.head;
    if (above < 0 || above > noun) return;
    tokens[verb] = { ...tokens[verb]!, xpos: "VBD", head: above, relation: "conj" };
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: "nsubj" };
    tokens[conjunction] = { ...tokens[conjunction]!, head: verb };
    return;
  }
  if (!(subordinate || (opener < 0 && head < 0))) return;
  tokens[verb] = { ...tokens[verb]!, xpos: "VBD", head, relation: head < 0 ? "root" : subordinate ? "advcl" : place };
  tokens[noun] = { ...tokens[noun]!, head: verb, relation: "nsubj" };
  if (subordinate) tokens[opener] = { ...tokens[opener]!, head: verb, relation: "mark" };
}

/** Verbs whose passive keeps an object: "was given a medal". */
const givesTwo = new Set("give award grant offer send pay teach call name elect appoint deem consider dub label brand deny allow assign owe promise show tell ask charge fine cost lend sell hand declare proclaim crown".split(" "));

/** One root, and every word below it. */
function isTree(tokens: readonly ReportToken[]): boolean {
  return tokens.filter((token) => token.head < 0).length === 1 && tokens.every((token) => {
    let steps = 0;
    for (let at = token.head; at >= 0 && steps <= tokens.length; at = tokens[at]!.head) steps++;
    return steps <= tokens.length;
  });
}

interface LostClause {
  readonly verb: number;
  /** The subject with its phrases, from here up to the verb. */
  readonly start: number;
  readonly object: number;
  /** The end of the stretch that has no other verb. */
  readonly end: number;
  /** "after", "that", "which" before the subject, or the subject itself; -1 for none. */
  readonly marker: number;
  /** The verb of "accusations it had failed", right behind the object; -1 for none. */
  readonly contact: number;
}

/** Participles that make one word with the noun before them: "a state owned bank", "Iran backed rebels". */
const compounding = new Set(
  `back own run lead fund sponsor control dominate base occupy hold train make appoint broker impose relate link ally affiliate inspire support arm finance organize organise administer mediate style fill dry freeze grow educate
  elect order approve mandate negotiate design build use engage orient center centre drive power focus charge guide load produce manufacture operate regulate issue supply subsidize subsidise speak raise size age color colour flavor coat wing eye limit unite associate name call`.split(/\s+/),
);
const subordinators = /^(?:after|before|since|until|till|while|as|because|although|though|when|whenever|where|if|unless|once|than|that|whether|how|why)$/i;
const isFinite = ({ xpos }: ReportToken): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);
const isNominal = ({ upos }: ReportToken): boolean => /^(?:NOUN|PROPN|PRON|NUM)$/.test(upos);
const isBreak = ({ upos, form }: ReportToken): boolean => upos === "PUNCT" && !/^(?:-|'|’)$/.test(form);
const reports = /^(?:say|claim|announce|report|state|add|declare|insist|allege|confirm|admit|argue|note|believe|think|know|show|find)$/;

function clauseAround(tokens: readonly ReportToken[], verb: number): LostClause | undefined {
  const { form, xpos, relation, head } = tokens[verb]!;
  if (relation !== "amod" || head <= verb || !/^(?:VBN|JJ|VBD)$/.test(xpos) || !/^(?!un)\p{Ll}+ed$/u.test(form)) return undefined;
  const before = tokens[verb - 1]!;
  if (!isNominal(before) || /^(?:PRP\$|WP\$|CD)$/.test(before.xpos) || compounding.has(baseOf(form))) return undefined;
  const start = startOfClause(tokens, verb);
  if (!start) return undefined;
  // "a fur lined coat": a bare noun may be part of the participle, unless an article or adjective shows where its own phrase begins.
  if (before.xpos === "NN" && !isTimeWord(before.form) && !tokens.slice(start.at, verb).some((token) => /^(?:DT|PRP\$|POS|JJ|CD)$/.test(token.xpos)) && start.marker !== verb - 1) return undefined;
  let end = verb + 1;
  let contact = -1;
  for (; end < tokens.length && !isBreak(tokens[end]!) && !subordinators.test(tokens[end]!.form) && !tokens[end]!.xpos.startsWith("W"); end++) {
    if (!isFinite(tokens[end]!)) continue;
    // "faced claims it had failed"; else the object would be the subject of a verb, and the participle its adjective.
    if (contact < 0 && tokens[end - 1]!.xpos === "PRP" && end - 1 > head) contact = verbOf(tokens, end);
    else if (contact < 0) return undefined;
  }
  return { verb, ...start, start: start.at, object: head, end, contact };
}

/** Back to where the subject of a clause may begin; undefined where the words before the verb are no subject. */
function startOfClause(tokens: readonly ReportToken[], verb: number): { readonly at: number; readonly marker: number } | undefined {
  let at = verb;
  let marker = -1;
  while (at > 0) {
    const left = tokens[at - 1]!;
    if (isBreak(left)) break;
    if (/^W(?:DT|P)$/.test(left.xpos) || (left.lemma === "that" && at === verb)) return { at: at - 1, marker: at - 1 };
    if (subordinators.test(left.form) && left.upos !== "PRON" && left.upos !== "DET") {
      marker = at - 1;
      break;
    }
    if (isFinite(left)) {
      if (!reports.test(left.lemma)) return undefined;
      break;
    }
    if (left.upos === "VERB" && left.relation !== "amod") return undefined;
    // "Iran closed the border and Iraq recalled envoys": the second has its own subject.
    if (left.upos === "CCONJ" && tokens.slice(0, at - 1).some((token, word) => isFinite(token) && !tokens.slice(word, at - 1).some(isBreak))) break;
    at--;
  }
  while (at < verb - 1 && /^(?:ADV|CCONJ|PART)$/.test(tokens[at]!.upos)) at++;
  // "In 2015 Hill signed": a time before the subject.
  if (tokens[at]!.upos === "ADP") {
    let next = at + 1;
    while (next < verb && (tokens[next]!.upos === "DET" || tokens[next]!.upos === "ADJ" || isTimeWord(tokens[next]!.form) || tokens[next]!.upos === "NUM")) next++;
    if (next >= verb || !isTimeWord(tokens[next - 1]!.form)) return undefined;
    at = next;
  }
  return at < verb && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|ADV)$/.test(tokens[at]!.upos) && tokens[at]!.xpos !== "EX" ? { at, marker } : undefined;
}

const baseOf = (form: string): string => lemmatize(form, "VERB", "VBD", noForms);
const noForms: ReadonlyMap<string, string> = new Map();

/** The full verb of an auxiliary. */
const verbOf = (tokens: readonly ReportToken[], word: number): number => (tokens[word]!.relation.startsWith("aux") || tokens[word]!.relation === "cop" ? tokens[word]!.head : word);

function rehang(tokens: ReportToken[], clause: LostClause): void {
  const { verb, start, object, end, contact } = clause;
  const set = (word: number, head: number, relation: string): void => {
    if (word !== head) tokens[word] = { ...tokens[word]!, head, relation };
  };
  const inside = (word: number): boolean => (word >= start && word < end) || word === contact;
  /** Up from a word of the clause to the last that stands inside it. */
  const topOf = (word: number): number => {
    let top = word;
    for (let steps = 0; steps < 60 && tokens[top]!.head >= 0 && inside(tokens[top]!.head); steps++) top = tokens[top]!.head;
    return top;
  };
  const { head, relation } = tokens[topOf(object)]!;
  tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", lemma: tokens[verb]!.upos === "VERB" ? tokens[verb]!.lemma : baseOf(tokens[verb]!.form) };
  const subject = hangSubject(tokens, clause, set);
  // What hung on the object before the verb, an adverb say, goes on with the verb.
  set(object, verb, "obj");
  if (contact >= 0) set(contact, object, "acl");
  set(subject, verb, "nsubj");
  for (let word = verb + 1; word < end; word++) {
    if (word === object || word === contact || tokens[word]!.head === object || topOf(word) === word) {
      const outside = word !== object && word !== contact && !inside(tokens[word]!.head);
      // "reduced supplies on Tuesday": a day is of the verb.
      if (outside || (tokens[word]!.head === object && word > object && isTimeWord(tokens[word]!.form))) set(word, verb, outside && tokens[word]!.upos === "VERB" ? "advcl" : isNominal(tokens[word]!) ? "obl" : tokens[word]!.relation);
    }
  }
  hangVerb(tokens, clause, head, relation, set);
}

type Hang = (word: number, head: number, relation: string) => void;

/** The words before the verb as one phrase with its parts: head, list, phrases with prepositions, days. */
function hangSubject(tokens: readonly ReportToken[], { verb, start, marker }: LostClause, set: Hang): number {
  if (marker === start) return start;
  let subject = -1;
  let previous = -1;
  for (let from = start; from < verb; ) {
    let to = from + 1;
    while (to < verb && tokens[to]!.upos !== "ADP" && tokens[to]!.upos !== "CCONJ") to++;
    const opener = /^(?:ADP|CCONJ)$/.test(tokens[from]!.upos) ? from : -1;
    const tops = Array.from({ length: to - from }, (_, at) => from + at).filter((word) => word !== opener && (tokens[word]!.head < from || tokens[word]!.head >= to || tokens[word]!.head === opener));
    const days = tops.filter((word) => isTimeWord(tokens[word]!.form) && (opener >= 0 || tops.length > 1));
    const top = tops.findLast((word) => isNominal(tokens[word]!) && !days.includes(word)) ?? days.at(-1) ?? tops.at(-1) ?? -1;
    if (top < 0) return Math.max(subject, start);
    for (const word of tops) if (word !== top) set(word, days.includes(word) ? verb : top, days.includes(word) ? "obl:unmarked" : word > top ? "flat" : /^(?:det|amod|compound|nummod|nmod|punct|advmod)/.test(tokens[word]!.relation) ? tokens[word]!.relation : "compound");
    if (opener >= 0) set(opener, top, tokens[opener]!.upos === "CCONJ" ? "cc" : "case");
    if (subject < 0) subject = top;
    else if (days.includes(top)) set(top, verb, "obl");
    else set(top, tokens[opener]?.upos === "CCONJ" ? subject : previous, tokens[opener]?.upos === "CCONJ" ? "conj" : "nmod");
    previous = top;
    from = to;
  }
  return subject;
}

/** The verb takes the place that its clause had in the sentence. */
function hangVerb(tokens: ReportToken[], { verb, start, end, marker, contact }: LostClause, head: number, relation: string, set: Hang): void {
  const below = (word: number): boolean => {
    for (let at = word, steps = 0; at >= 0 && steps < 200; at = tokens[at]!.head, steps++) if (at === verb) return true;
    return false;
  };
  if (marker >= 0 && marker !== start) set(marker, verb, /^(?:when|where|how|why)/i.test(tokens[marker]!.form) ? "advmod" : "mark");
  const above = head >= 0 && head !== verb && head !== contact && !(head >= start && head < end) ? head : -1;
  if (above < 0) {
    set(verb, -1, "root");
    const former = tokens.findIndex((token, at) => at !== verb && token.head < 0);
    if (former >= 0) set(former, verb, "parataxis");
    return;
  }
  const governor = tokens[above]!;
  if (marker === start) {
    const noun = tokens.findLastIndex((token, at) => at < marker && isNominal(token));
    set(verb, noun < 0 ? above : noun, noun < 0 ? "parataxis" : "acl:relcl");
  } else if (marker >= 0) set(verb, above, /^that$/i.test(tokens[marker]!.form) ? "ccomp" : "advcl");
  else if (governor.head < 0 && isMadeUpRoot(tokens, above, start)) {
    // "In 2015, Hill signed": the phrase before the comma was taken for the root.
    set(verb, -1, "root");
    set(above, verb, tokens.some((token) => token.head === above && token.relation === "case") ? "obl" : "parataxis");
  } else if (reports.test(governor.lemma) && above === start - 1) set(verb, above, "ccomp");
  else set(verb, above, baseRelation(relation) === "conj" ? "conj" : "parataxis");
  if (tokens[verb]!.head >= 0 && below(tokens[verb]!.head)) set(verb, above, "parataxis");
  // "After they concluded he was harmless, he planted bombs": what a conjunction opens is not the main clause.
  const opener = tokens[0]!;
  const opened = subordinators.test(opener.form) && opener.relation === "mark" ? opener.head : -1;
  if (opened < 0 || opened >= start || tokens[start - 1]?.form !== "," || (governor.head >= 0 && tokens[opened]!.head >= 0) || marker >= 0) return;
  if (above !== opened && governor.head < 0) set(above, opened, "ccomp");
  set(verb, -1, "root");
  set(opened, verb, "advcl");
  // "..., killing two": what follows is of the main verb.
  for (let word = end; word < tokens.length; word++) if (tokens[word]!.head === above) set(word, verb, tokens[word]!.relation);
}

/** A phrase, not a clause: no verb, no subject, no copula. */
function isMadeUpRoot(tokens: readonly ReportToken[], root: number, before: number): boolean {
  return root < before && tokens[root]!.upos !== "VERB" && tokens[root]!.upos !== "AUX" && !tokens.some((token) => token.head === root && /^(?:nsubj|cop|aux)/.test(token.relation));
}
