// Which event type a clause is of: its verb with particle, object noun and preposition against the ontology's forms.
import { isKindOf, type EventType } from "../../model/ontology.ts";
import type { Clause, ClauseArgument } from "../../text/clauses/clause.ts";
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { EventFrames, VerbFrame } from "./event-frames.ts";
import { isHarm } from "./is-harm.ts";
import { kindOfNoun, measures, vehicleNouns } from "../entities/nouns.ts";
import type { ReportSentence } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

/** Verbs that add nothing to the act that their object names: "carried out an attack", "gave a warning". */
const lightVerbs = new Set([
  "carry", "launch", "make", "give", "issue", "send", "stage", "conduct", "mount", "wage", "commit", "take", "have", "hold", "pass", "relay", "deliver", "provide", "undertake", "perform", "sound", "raise", "offer", "do", "execute", "sign", "reach",
  "face", "receive", "get", "draw", "provoke", "spark", "impose", "begin", "start", "open", "extend", "set", "repeat", "voice", "express", "level", "announce", "declare", "continue", "renew", "organize", "organise", "resume", "stand", "reimpose", "order", "call", "lead", "join", "attempt", "plan", "convey", "transmit",
]);

/** Of these the subject is the receiving end: "faced criticism", "received a warning from". */
export const receivingVerbs = new Set(["face", "receive", "get", "suffer", "meet", "draw", "provoke", "spark", "undergo", "sustain"]);

export interface FrameMatch {
  readonly frame: VerbFrame;
  /** The object noun that names the act, where the verb is light. */
  readonly act: number;
  /** The phrase that the frame's preposition makes the object. */
  readonly viaPreposition: ClauseArgument | undefined;
  /** Who gives, where the clause tells it of the receiver: "got a loan from the bank". */
  readonly giver?: number;
}

/** Verbs that tell a giving from the other end. */
const takingVerbs = new Set(["receive", "get", "obtain", "secure", "win", "accept"]);
/** Verbs that only say how long something is so: "remains on the side of". */
const lastingVerbs = new Set(["remain", "stay", "become", "stand"]);
/** Verbs that say what somebody or something is called. */
const naming = new Set(["call", "label", "brand", "dub", "describe", "term"]);
/** Nouns for a place to hide: "took refuge in the embassy", which takes him in. */
const shelters = new Set(["refuge", "shelter", "sanctuary", "asylum"]);
/** What is shared with words. */
const tellable = /^(?:information|intelligence|data|file|evidence|detail|news|warning|concern|view|finding|report|document|video|image|photo|name|plan|assessment|tip|lead|secret|list|result|indication|knowledge)$/;
/** Who enters a place by force. */
const armed = /^(?:troop|soldier|force|fighter|rebel|militant|insurgent|gunman|guerrilla|militia|army|tank|convoy|column|commando|marine|paratrooper|mercenary|jihadist|unit|battalion|brigade|police|separatist|warplane|jet|missile|drone)s?$/i;

/** What holds parties together, and what they hope for: no victim. */
const bonds = /^(?:relation|relationship|tie|trust|confidence|credibility|reputation|talk|negotiation|effort|prospect|chance|process|unity|friendship)s?$/;

export function matchFrame(frames: EventFrames, sentence: ReportSentence, clause: Clause): FrameMatch | undefined {
  const lemma = clause.kind === "copula" ? "be" : clause.lemma.split(" ")[0]!;
  // "a rule called the duty to warn": a name, and nobody calls.
  if (lemma === "call" && clause.passive) return undefined;
  if (lemma === "know" && clause.passive && clause.arguments.some((one) => one.marker === "as")) return undefined;
  // "retaliated by expelling them": what was done stands behind "by".
  if (/^(?:retaliate|respond|react)$/.test(lemma) && clause.arguments.some((one) => one.kind === "adverbial-clause" && one.marker === "by")) return undefined;
  const isCopular = clause.kind === "copula" || lastingVerbs.has(lemma);
  const verbs = lastingVerbs.has(lemma) ? [lemma, "be"] : [lemma];
  const beside = verbs.some((verb) => frames.forVerb(verb)[0]?.words.length) ? wordsBeside(sentence, clause) : new Set<string>();
  const known = verbs.flatMap((verb) => frames.forVerbBeside(verb, beside));
  const particle = clause.lemma.split(" ")[1] ?? "";
  const object = clause.kind === "copula" ? undefined : clause.passive && clause.subject >= 0 ? clause.subject : (clause.arguments.find((one) => one.kind === "object") ?? clause.arguments.find((one) => one.kind === "indirect-object"))?.head;
  const objectType = object === undefined ? undefined : actNoun(frames, sentence, object);
  const complements = clause.arguments.filter((one) => one.head !== object && (one.kind === "open-clause" || one.kind === "object" || (one.kind === "oblique" && one.marker === "as")));
  const isNaming = object !== undefined && complements.length > 0;
  const calledSo = new Set(complements.flatMap((one) => [sentence.tokens[one.head]!.lemma.toLowerCase(), sentence.tokens[one.head]!.form.toLowerCase()].flatMap((word) => [word, `as_${word}`])));
  const bids = lemma === "order" && object !== undefined && clause.arguments.some((one) => one.kind === "open-clause" || (one.kind === "adverbial-clause" && one.marker === "to"));
  const shelter = shelteredBy(frames, sentence, clause, lemma, object);
  if (shelter) return shelter;
  let plain: FrameMatch | undefined;
  let telling: FrameMatch | undefined;
  let length = 0;
  for (const frame of known) {
    const found = frame.words.map((alternatives) => longestOf(alternatives, beside));
    if (found.includes(undefined)) continue;
    if (isCopular && (frame.words.length === 0 || frame.type.state) && !(lemma === "stand" && frame.prepositions.length > 0 && !frame.type.state && frames.forVerb(lemma).includes(frame))) continue;
    // "received a cent": nobody is taken in; "blocked a ship": no ban on anybody's goods.
    if (frame.words.length === 0 && object !== undefined && /^(?:NOUN|SYM|NUM)$/.test(sentence.tokens[object]!.upos) && ((lemma === "receive" && frame.type.id === "hosted" && !isPersonal(sentence, object)) || (lemma === "block" && frame.type.id === "sanctioned" && vehicleNouns.has(sentence.tokens[object]!.form.toLowerCase())))) continue;
    // "called the election a farce": only what it is called counts, not what it is.
    if (naming.has(lemma) && isNaming && (frame.words.length === 0 ? frame.type.object === "recipient" : !found.some((word) => [...calledSo].some((name) => word === name || word!.endsWith(`_${name}`))))) continue;
    // "ordered the army to find them" asks something of it.
    if (bids && frame.type.codes["plover"] !== "REQUEST" && !found.some((word) => word!.startsWith("to_"))) continue;
    // "suspects tried to cross into the town": only force makes it an attack.
    if (/^(?:enter|cross|move)$/.test(lemma) && isHarm(frames.ontology, frame.type.id) && !isForce(sentence, clause.subject)) continue;
    // "shares a border with"
    if (lemma === "share" && frame.words.length === 0 && object !== undefined && sentence.tokens[object]!.upos === "NOUN" && !tellable.test(sentence.tokens[object]!.lemma) && frames.forNoun(sentence.tokens[object]!.lemma) === undefined) continue;
    // "prompting months of protests": nobody is asked.
    if (/^(?:prompt|provoke|encourage|push|press)$/.test(lemma) && frame.words.length === 0 && frame.type.codes["plover"] === "REQUEST" && object !== undefined && !isPersonal(sentence, object)) continue;
    // "paid for generators": nobody is paid for.
    if (lemma === "pay" && frame.type.object === "recipient" && frame.words.length === 0 && frame.prepositions.includes("for") && clause.arguments.some((one) => one.marker === "for" && one.kind === "oblique" && !isPersonal(sentence, one.head))) continue;
    // "commands the squadron": he leads it, and asks nothing of it.
    if (lemma === "command" && frame.type.codes["plover"] === "REQUEST" && clause.arguments.every((one) => !one.kind.endsWith("clause"))) continue;
    // "left the consulate": he went out of it.
    if (/^(?:exit|leave|quit)$/.test(lemma) && frame.type.id === "broke-with") continue;
    // "meets the standards": nobody is met.
    if (lemma === "meet" && frame.type.id === "met" && object !== undefined && unmet.test(sentence.tokens[object]!.lemma)) continue;
    // "fought for a safer embassy": for something, and against nobody.
    if (lemma === "fight" && object === undefined && isHarm(frames.ontology, frame.type.id) && clause.arguments.some((one) => one.marker === "for" && !isTimeWord(sentence.tokens[one.head]!.form)) && clause.arguments.every((one) => one.marker !== "against" && one.marker !== "with")) continue;
    // "amassed clues": no troops.
    if (/^(?:amass|gather|assemble|collect)$/.test(lemma) && frame.words.length === 0 && frame.type.codes["plover"]?.startsWith("MOBILIZE") === true && object !== undefined && !isPersonal(sentence, object)) continue;
    // "took office", "took part": nobody is robbed.
    if (lemma === "take" && object !== undefined && isHarm(frames.ontology, frame.type.id) && /^(?:office|power|charge|part|place|effect|action|step|shape|time|notice|aim|command|note|turn|responsibility)$/.test(sentence.tokens[object]!.lemma) && childrenWith(sentence.tree, object, "det", "nmod:poss", "compound").length === 0) continue;
    // "accepted $5 million from them"
    if (lemma === "accept" && frame.type.id === "promised" && object !== undefined && /^(?:SYM|NUM)$/.test(sentence.tokens[object]!.upos)) continue;
    // "abused its dominance": no person was.
    if (frame.words.length === 0 && isAbstract(sentence, object) && frame.type.accepts[frame.type.object]?.join() === "actor" && isHarm(frames.ontology, frame.type.id)) continue;
    // "hackers linked to Norway": a tie, and no charge; "hid behind the crowd": himself, and nothing that he knew.
    if (lemma === "link" && clause.link === "participle" && clause.arguments.every((one) => one.kind !== "agent")) continue;
    if (lemma === "hide" && frame.type.id === "concealed" && object === undefined) continue;
    // "has not decided whether to go": nothing is planned, nor dropped.
    if (frame.type.id === "planned" && clause.arguments.some((one) => one.marker.startsWith("whether"))) continue;
    // "turned a blind eye to smuggling": nobody turns to anybody.
    if (lemma === "turn" && frame.words.length === 0 && object !== undefined) continue;
    // "hurt relations": nobody is hurt.
    if (object !== undefined && frame.words.length === 0 && isHarm(frames.ontology, frame.type.id) && bonds.test(sentence.tokens[object]!.lemma)) continue;
    // "is wanted over attacks" asks nothing of him.
    if (clause.passive && /^(?:want|need|expect|like|prefer)$/.test(lemma)) continue;
    // "ruled that it was void": what has a content is no standing relation.
    if (frame.type.state && clause.arguments.some((one) => one.kind === "clause")) continue;
    // Frames come with the most words first; of equals "air strike" says more than "strike".
    const phrase = frame.prepositions.length > 0 ? phraseLedBy(sentence, clause, frame) ?? phraseOfNoun(sentence, clause, frame.prepositions, found) ?? clauseOfAdjective(sentence, clause, frame.prepositions, found) : undefined;
    // "charged them with attacking a guard": what one is charged with is no means of harm.
    if (phrase?.kind === "adverbial-clause" && phrase.marker === "with" && isHarm(frames.ontology, frame.type.id)) continue;
    // "pushed them into the arms of the rebels" is no advance.
    if (frame.words.length === 0 && frame.prepositions.includes("into") && object !== undefined && !clause.passive && frame.type.accepts[frame.type.object]?.includes("place")) continue;
    // "sent back the draft" expels nobody; "seized power" names what it takes.
    if (frame.type.object === "target" && !phrase && suits(frame, sentence, object) < 0 && !found.includes(sentence.tokens[object!]!.lemma.toLowerCase())) continue;
    // "dropped bombs on": of equals the one whose preposition is there.
    const said = found.join("_").split("_").length + (phrase ? 0.5 : 0) + (particle !== "" && found.includes(particle) ? 1 : 0) + (found.some((word) => word!.startsWith("joint_")) ? 1 : 0);
    // "backing up the claim" is not "backing the claim".
    if (telling && !(particle !== "" && found.includes(particle) && said > length) && (said <= length || frame.words.length < telling.frame.words.length)) continue;
    if (frame.prepositions.length > 0) {
      if (!phrase && !frame.bare) continue;
      // "went on to win": nobody visits a doing.
      if (phrase?.kind.endsWith("clause") && frame.words.length === 0 && frame.prepositions.includes("to") && frame.type.accepts[frame.type.object]?.includes("place")) continue;
      telling = { frame, act: -1, viaPreposition: phrase };
      length = said;
      continue;
    }
    if (frame.words.length > 0) {
      telling = { frame, act: -1, viaPreposition: undefined };
      length = said;
      continue;
    }
    if (telling) break;
    // "rallied allies": to call them together, not to march.
    if (lemma === "rally" && frame.words.length === 0 && frame.prepositions.length === 0 && object !== undefined && isPersonal(sentence, object)) continue;
    // "maintained ties", "observed a truce": only a clause is said so.
    if (/^(?:maintain|observe)$/.test(lemma) && frame.type.stance !== undefined && frame.words.length === 0 && !clause.arguments.some((one) => one.kind === "clause")) continue;
    // "what he called threats", "called it a breach": to name somebody something is not to phone him.
    if (lemma === "call" && frame.type.object === "recipient" && (object === undefined || !isPersonal(sentence, object) || clause.arguments.some((one) => one.kind === "open-clause" || (one.kind === "object" && one.head !== object)))) continue;
    // "told MPs" informs somebody; "told" alone says something.
    const hearer = frame.type.object === "recipient" && object !== undefined && clause.arguments.some((one) => one.kind === "clause" || one.kind === "object" || one.kind === "indirect-object");
    if (!plain || (hearer && plain.frame.type.object !== "recipient" && (isPersonal(sentence, object) || audiences.test(sentence.tokens[object]!.lemma))) || (!hearer && suits(frame, sentence, object) > suits(plain.frame, sentence, object))) plain = { frame, act: -1, viaPreposition: undefined };
  }
  // "called on the president in Oslo": a visit, where nothing is asked.
  if (lemma === "call" && telling?.viaPreposition?.marker === "on" && telling.frame.type.codes["plover"] === "REQUEST" && telling.frame.words.length === 0 && isPersonal(sentence, telling.viaPreposition.head) && clause.arguments.every((one) => !one.kind.endsWith("clause") && (one === telling?.viaPreposition || /^(?:in|at)$/.test(one.marker))) && childrenWith(sentence.tree, clause.head, "advcl", "xcomp", "ccomp").length === 0) {
    const met = frames.ontology.eventTypes.get("met");
    if (met && clause.arguments.length > 1) telling = { ...telling, frame: { ...telling.frame, type: met } };
  }
  const announced = publicAct(frames, sentence, clause, lemma);
  if (announced) return announced;
  // "shared the warning", "passed on the threat": what is passed on says what was said.
  const said = objectType === undefined ? undefined : frames.forNoun(objectType);
  const passed = telling ?? plain;
  if (object !== undefined && said?.stance !== undefined && passed && passed.frame.type !== said && isKindOf(frames.ontology, said.id, passed.frame.type.id)) return carrying(said, objectType!, object);
  if (telling) return telling;
  if (takingVerbs.has(lemma) && !clause.passive && clause.subject >= 0) {
    const taken = fromGiver(frames, sentence, clause);
    if (taken) return taken;
  }
  if (objectType !== undefined && object !== undefined && lightVerbs.has(lemma) && !(lemma === "call" && !clause.passive && (isNaming || isCalledSo(sentence, clause.head, object)))) {
    const named = frames.forNoun(objectType)!;
    // "faced claims that it had lied": what one claims of oneself nobody faces.
    const type = named.self !== undefined && receivingVerbs.has(lemma) ? (frames.ontology.eventTypes.get("accused") ?? named) : named;
    return carrying(type, objectType, object);
  }
  // "called the case a farce": whatever it is called, somebody says it of the case.
  if (!plain && isNaming && !clause.passive && clause.link !== "participle" && clause.link !== "relative" && isNominalWord(sentence, object) && /^(?:call|describe|term|dub|brand|label|denounce)$/.test(lemma)) {
    const type = frames.ontology.eventTypes.get("said");
    if (type) return { frame: { type, negated: false, words: [], prepositions: [], bare: true }, act: -1, viaPreposition: undefined };
  }
  return plain;
}

const unmet = /^(?:standard|requirement|criterion|criteria|deadline|target|goal|need|obligation|condition|expectation|challenge|fate|end|quota|cost|threshold|test)$/i;
const isNominalWord = ({ tokens }: ReportSentence, word: number): boolean => /^(?:NOUN|PROPN)$/.test(tokens[word]!.upos);

/** "called the plan overdue": nothing is called for. */
const isCalledSo = ({ tokens, tree }: ReportSentence, verb: number, object: number): boolean => tree.children[verb]!.some((child) => child > object && tokens[child]!.upos === "ADJ" && childrenWith(tree, child, "mark", "case").length === 0);

/** "took refuge in the embassy": the embassy takes in whoever does. */
function shelteredBy(frames: EventFrames, sentence: ReportSentence, clause: Clause, lemma: string, object: number | undefined): FrameMatch | undefined {
  if (!/^(?:take|find|receive|get|win)$/.test(lemma) || clause.passive || object === undefined || clause.subject < 0 || !shelters.has(sentence.tokens[object]!.lemma.toLowerCase())) return undefined;
  const type = frames.forNoun("asylum");
  const giver = [...clause.arguments.filter((one) => one.kind === "oblique").map((one) => one.head), ...childrenWith(sentence.tree, object, "nmod")].find((head) => /^(?:in|inside|at|with|from)$/.test(caseOf(sentence.tree, head)));
  return type && giver !== undefined ? { frame: { type, negated: false, words: [], prepositions: [], bare: true }, act: -1, viaPreposition: undefined, giver } : undefined;
}

function isForce(sentence: ReportSentence, subject: number): boolean {
  if (subject < 0) return false;
  const { upos, lemma, form } = sentence.tokens[subject]!;
  // "a convoy of ambulances"
  if (/^(?:convoy|column)$/.test(lemma) && sentence.tree.children[subject]!.some((child) => /^(?:aid|relief|humanitarian|ambulance|bus|truck|lorry|vehicle|food)$/.test(sentence.tokens[child]!.lemma.toLowerCase()))) return false;
  return armed.test(lemma) || armed.test(form) || upos === "PROPN" || (upos === "PRON" && /^(?:they|it)$/i.test(form));
}

/** Those who are told something together. */
export const audiences = /^(?:conference|briefing|rally|hearing|audience|meeting|inquiry|assembly|session|gathering|committee|panel|seminar|summit|radio|television|tv|newspaper|station|broadcaster|channel|network|crowd|magazine)$/i;

const isAbstract = (sentence: ReportSentence, object: number | undefined): boolean => object !== undefined && sentence.tokens[object]!.upos === "NOUN" && /(?:ance|ence|ness|ity|power|office|position|right|rule|privilege|system|trust|authority)$/.test(sentence.tokens[object]!.lemma.toLowerCase());

/** A verb that only carries the act which the noun names. */
const carrying = (type: EventType, noun: string, act: number): FrameMatch => ({ frame: { type, negated: false, words: [new Set([noun])], prepositions: [], bare: true }, act, viaPreposition: undefined });

/** "went public with a warning", "came out with an accusation" */
function publicAct(frames: EventFrames, sentence: ReportSentence, clause: Clause, lemma: string): FrameMatch | undefined {
  const way = lemma === "go" ? /^public$/i : lemma === "come" ? /^(?:out|forward)$/i : undefined;
  if (!way || !sentence.tree.children[clause.head]!.some((child) => child > clause.head && way.test(sentence.tokens[child]!.form))) return undefined;
  const act = clause.arguments.find((one) => one.kind === "oblique" && one.marker === "with")?.head;
  const noun = act === undefined ? undefined : actNoun(frames, sentence, act);
  const type = noun === undefined ? undefined : frames.forNoun(noun);
  return type?.stance === undefined ? undefined : carrying(type, noun!, act!);
}

/** How well the object is what the type acts on: "seized a town", "seized a tanker", "seized tourists". */
function suits(frame: VerbFrame, sentence: ReportSentence, object: number | undefined): number {
  if (object === undefined) return 0;
  const accepts = frame.type.accepts[frame.type.object];
  const { upos, lemma, xpos } = sentence.tokens[object]!;
  if (!accepts || upos !== "NOUN") return 0;
  const kind = kindOfNoun(lemma, xpos.endsWith("S")) ?? (measures.has(lemma) ? undefined : "object");
  if (kind === undefined) return 0;
  return accepts.includes(kind) || accepts.includes(kind === "place" || kind === "object" || kind === "document" || kind === "policy" ? "thing" : "actor") ? 1 : -1;
}

/** "got a loan from the bank": a giving, told of who takes. */
function fromGiver(frames: EventFrames, sentence: ReportSentence, clause: Clause): FrameMatch | undefined {
  const object = clause.arguments.find((one) => one.kind === "object")?.head;
  const giver = clause.arguments.find((one) => one.marker === "from" && one.kind === "oblique")?.head ?? (object === undefined ? undefined : childrenWith(sentence.tree, object, "nmod").find((child) => caseOf(sentence.tree, child) === "from"));
  if (object === undefined || giver === undefined || !isPersonal(sentence, giver)) return undefined;
  const beside = wordsBeside(sentence, clause);
  const frame = frames.forVerbBeside("give", beside).find((one) => one.words.length === 1 && longestOf(one.words[0]!, beside) !== undefined);
  return frame && { frame, act: -1, viaPreposition: undefined, giver };
}

/** The argument behind the first of the prepositions that the clause has. An infinitive is one for forms that ask, promise or say: "agreed to pay", but not "flocked to pay". */
function phraseLedBy(sentence: ReportSentence, clause: Clause, { prepositions, type }: VerbFrame): ClauseArgument | undefined {
  const takesClause = type.stance !== undefined || type.object === "about" || /^(?:REQUEST|REJECT|AGREE|THREATEN)/.test(type.codes["plover"] ?? "");
  for (const preposition of prepositions) {
    // "Norway is to expel them, she told reporters": a clause with a subject of its own is no infinitive.
    // "In Oslo, the ministry offered condolences": what stands before the subject is where, not to whom.
    const found = clause.arguments.find((one) => one.marker === preposition && one.kind !== "agent" && !isTimeWord(sentence.tokens[one.head]!.form) && !(one.kind === "oblique" && one.head < clause.subject && clause.subject < clause.head && clause.subjectFrom === "own") && !(preposition === "to" && (one.kind === "clause" || (!takesClause && one.kind.endsWith("clause")))));
    if (found) return found;
  }
  return undefined;
}

function longestOf(alternatives: ReadonlySet<string>, beside: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  for (const word of beside) if (alternatives.has(word) && (best === undefined || word.length > best.length)) best = word;
  return best;
}

/** The lemma of an act noun, or of its phrase as the ontology has it: "hunger strike", "martial law", "state of emergency". */
export function actNoun(frames: EventFrames, sentence: ReportSentence, word: number): string | undefined {
  const token = sentence.tokens[word]!;
  if (token.upos !== "NOUN" && token.upos !== "VERB" && token.upos !== "PROPN") return undefined;
  const lemma = token.lemma.toLowerCase();
  for (const long of nounPhrases(sentence, word, lemma, " ")) if (frames.forNoun(long)) return long;
  if (frames.forNoun(lemma)) return lemma;
  // "relations", "talks": nouns that the ontology has in the plural.
  const form = token.form.toLowerCase();
  return form !== lemma && frames.forNoun(form) ? form : undefined;
}

/** "house arrest", "martial law", "state of emergency": the noun with each word that makes a term of it. */
function nounPhrases(sentence: ReportSentence, word: number, lemma: string, join: string): string[] {
  const found: string[] = [];
  for (const child of sentence.tree.children[word]!) {
    const { relation, form, lemma: other } = sentence.tokens[child]!;
    if (child < word && (relation === "compound" || relation === "amod")) found.push(`${other.toLowerCase()}${join}${lemma}`);
    if (child < word && relation === "amod" && form.toLowerCase() !== other) found.push(`${form.toLowerCase()}${join}${lemma}`);
    else if (relation === "nmod" && child > word && caseOf(sentence.tree, child) === "of") found.push(`${lemma}${join}of${join}${other.toLowerCase()}`);
  }
  return found;
}

const isPersonal = (sentence: ReportSentence, word: number): boolean => sentence.tokens[word]!.upos === "PROPN" || sentence.tokens[word]!.upos === "PRON" || kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) !== undefined;

/** Somebody who can be asked: no place and no paper. */
const isSomebody = (sentence: ReportSentence, word: number): boolean => isPersonal(sentence, word) && !/^(?:place|document|policy)$/.test(kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) ?? "");

const equipping = new Set(["provide", "supply", "equip", "furnish", "present", "arm"]);

/** What a form may ask for beside its verb: particle, nouns and adjectives around it, with the prepositions of its phrases. */
function wordsBeside(sentence: ReportSentence, clause: Clause): Set<string> {
  const words = new Set<string>();
  const add = (word: number, alone = true): void => {
    const lemma = sentence.tokens[word]!.lemma.toLowerCase();
    if (alone) words.add(lemma).add(sentence.tokens[word]!.form.toLowerCase());
    const marker = caseOf(sentence.tree, word).replaceAll(" ", "_");
    // "threw them out of the hall", "drove them off their land"
    if (/^(?:out|off)(?:_|$)/.test(marker)) words.add(marker.slice(0, 3));
    if (marker !== "") words.add(`${marker}_${lemma}`);
    // "dozens of tanks", "crates of food": what is counted.
    if (alone && (measures.has(lemma) || !isPersonal(sentence, word))) for (const counted of childrenWith(sentence.tree, word, "nmod")) {
      if (caseOf(sentence.tree, counted) !== "of") continue;
      const lemma = sentence.tokens[counted]!.lemma.toLowerCase();
      words.add(lemma);
      // "a week of joint drills"
      for (const phrase of nounPhrases(sentence, counted, lemma, "_")) words.add(phrase);
    }
    // "a resolution critical of Denmark"
    if (alone) for (const child of childrenWith(sentence.tree, word, "amod")) if (child > word) words.add(sentence.tokens[child]!.lemma.toLowerCase());
    for (const phrase of nounPhrases(sentence, word, lemma, "_")) words.add(alone ? phrase : `${marker}_${phrase}`).add(`${marker}_${phrase}`);
  };
  if (clause.kind === "copula") add(clause.head);
  // "wants Iran to stop": a form may ask for somebody as its object.
  const object = clause.passive ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head ?? -1;
  if (object >= 0 && (isSomebody(sentence, object) || (measures.has(sentence.tokens[object]!.lemma.toLowerCase()) && childrenWith(sentence.tree, object, "nmod").some((child) => isSomebody(sentence, child))))) words.add("someone");
  // "the ban that they lifted": the antecedent is the object.
  for (const argument of clause.arguments) if (argument.kind === "object") add(argument.head);
  if (clause.passive && clause.subject >= 0) add(clause.subject);
  // "placed him [under arrest]", with the phrase hung on him; "insisted that he go".
  for (const argument of clause.arguments) {
    if (argument.kind === "oblique" && sentence.tokens[argument.head]!.head !== clause.head) add(argument.head, false);
    // "provided Denmark with food": the thing given stands behind "with".
    if (argument.kind === "oblique" && argument.marker === "with" && equipping.has(clause.lemma)) add(argument.head);
    if (argument.kind === "clause") words.add("that");
  }
  for (const child of sentence.tree.children[clause.head]!) {
    const { relation } = sentence.tokens[child]!;
    // "gathered to denounce the law"
    if (relation === "advcl") add(child, false);
    if (/^(?:compound:prt|obj|advmod|obl|xcomp|nsubj:pass|iobj|case)/.test(relation)) {
      // "denied backing the rebels" denies no backing to anybody.
      if (relation === "xcomp" && sentence.tokens[child]!.xpos === "VBG" && /^(?:deny|admit|acknowledge)$/.test(clause.lemma)) continue;
      // A noun behind a preposition counts with it only: "took to the streets".
      add(child, !relation.startsWith("obl") || caseOf(sentence.tree, child) === "");
      if (/^obj|^nsubj:pass/.test(relation)) for (const other of childrenWith(sentence.tree, child, "conj")) add(other);
      // "handed over a man": a particle that was taken for a preposition.
      if (relation.startsWith("obl") && child > clause.head && sentence.tokens[clause.head + 1]?.relation === "case" && sentence.tokens[clause.head + 1]!.head === child) words.add(sentence.tokens[clause.head + 1]!.form.toLowerCase());
    }
  }
  return words;
}

/** "got ready to strike": the infinitive hangs on the adjective. */
function clauseOfAdjective(sentence: ReportSentence, clause: Clause, prepositions: readonly string[], found: readonly (string | undefined)[]): ClauseArgument | undefined {
  const adjective = childrenWith(sentence.tree, clause.head, "xcomp").find((child) => found.includes(sentence.tokens[child]!.form.toLowerCase()));
  const below = adjective === undefined || !prepositions.includes("to") ? undefined : childrenWith(sentence.tree, adjective, "xcomp", "advcl", "ccomp").find((child) => caseOf(sentence.tree, child) === "to");
  return below === undefined ? undefined : { kind: "open-clause", head: below, marker: "to" };
}

/** A phrase that hangs on a noun of the clause though the verb's frame wants it: "claimed responsibility for the attack", "called for sanctions against them". */
function phraseOfNoun(sentence: ReportSentence, clause: Clause, prepositions: readonly string[], found: readonly (string | undefined)[]): ClauseArgument | undefined {
  const object = clause.kind === "copula" ? clause.head : clause.passive ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head;
  const nouns = [...(object === undefined || object < 0 ? [] : [object]), ...clause.arguments.filter((one) => one.kind === "oblique" && found.includes(`${one.marker}_${sentence.tokens[one.head]!.lemma.toLowerCase()}`)).map((one) => one.head)];
  if (object !== undefined && object >= 0) nouns.push(...childrenWith(sentence.tree, object, "amod").filter((child) => child > object && found.includes(sentence.tokens[child]!.lemma.toLowerCase())));
  for (const preposition of prepositions) {
    for (const noun of nouns) {
      // "a loan of two million to Chad": the phrase may hang on what is counted.
      const counted = childrenWith(sentence.tree, noun, "nmod").filter((one) => caseOf(sentence.tree, one) === "of" && (/^(?:SYM|NUM)$/.test(sentence.tokens[one]!.upos) || isTimeWord(sentence.tokens[noun]!.form) || measures.has(sentence.tokens[noun]!.lemma.toLowerCase())));
      const child = [noun, ...counted].flatMap((one) => childrenWith(sentence.tree, one, "nmod", "acl", "obl")).find((one) => one > noun && caseOf(sentence.tree, one) === preposition && !isTimeWord(sentence.tokens[one]!.form) && !(preposition === "of" && /^(?:NUM|DET|PRON)$/.test(sentence.tokens[noun]!.upos) && found.includes(sentence.tokens[one]!.lemma.toLowerCase())));
      if (child !== undefined) return { kind: sentence.tokens[child]!.relation.startsWith("acl") ? "adverbial-clause" : "oblique", head: child, marker: preposition };
    }
  }
  return undefined;
}
