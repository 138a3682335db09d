// Clauses whose verb the ontology does not know, between parties that it would want to know about: "X deals with Y".
import type { EventType } from "../../model/ontology.ts";
import { controlOf } from "../../text/clauses/control-words.ts";
import { coordinated, subtree, trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClaimDraft, DraftFiller } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { isHeldBack, isHeldOut } from "./held-out.ts";
import { actNoun } from "./match-frame.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

/** The type of last resort, where the ontology has it. */
const lastResort = "dealt-with";
const parties = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** @param poor drafts of a known type that lack what the type needs: they keep their type if their words name another party */
export function findDealings(frames: EventFrames, sentence: ReportSentence, links: ReportLinks, typed: readonly ClaimDraft[], poor: readonly ClaimDraft[]): ClaimDraft[] {
  const resort = frames.ontology.eventTypes.get(lastResort);
  if (!resort) return [];
  const taken = new Set(typed.filter((draft) => !["noun", "apposition", "title"].includes(draft.rule)).map((draft) => draft.head));
  const found: ClaimDraft[] = [];
  const isParty = (word: number): boolean => {
    const link = links.link(sentence.index, word);
    return link !== undefined && parties.has(link.entity.type) && link.score >= 0.5;
  };
  // "spoke in Oslo": where, not with whom.
  const isPlace = (word: number): boolean => /^(?:in|at|near|inside|outside)$/.test(caseOf(sentence.tree, firstOf(sentence, word))) && links.mention(sentence.index, word)?.form === "name" && /^(?:state|place)$/.test(links.link(sentence.index, word)?.entity.type ?? "");
  // "hired them over Telegram": by which way, not whom.
  const isChannel = (word: number): boolean => /^(?:over|via|through|on)$/.test(caseOf(sentence.tree, word)) && links.link(sentence.index, word)?.entity.type === "outlet";
  const isNamed = (word: number): boolean => {
    const mention = links.mention(sentence.index, word);
    return mention !== undefined && (mention.form === "name" || mention.form === "demonym" || mention.modifier !== "" || mention.form === "pronoun");
  };
  for (const clause of sentence.clauses) {
    if (clause.kind !== "verb" || clause.mood !== "asserted" || taken.has(clause.head) || clause.modality === "possible" || clause.modality === "necessary") continue;
    // The chain that the clause belongs to is told by its typed member.
    // "vetoed any attempt to bring it to the council": nobody has brought it.
    if (clause.link === "participle" && clause.marker === "to") continue;
    if (clause.link === "open-complement" && clause.parent >= 0 && taken.has(sentence.clauses[clause.parent]!.head)) continue;
    if (clause.arguments.some((one) => one.kind === "open-clause" && taken.has(one.head))) continue;
    const doer = clause.passive ? clause.arguments.find((one) => one.kind === "agent")?.head ?? -1 : clause.subject;
    if (doer < 0 || !coordinated(sentence.tree, doer).some(isParty)) continue;
    const own = subtree(sentence.tree, clause.head, (child, parent) => sentence.tokens[child]!.relation === "acl:relcl" || (/^(?:parataxis|advcl|conj|ccomp)/.test(sentence.tokens[child]!.relation) && parent === clause.head));
    const object = clause.passive ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head ?? -1;
    // "bore a responsibility to warn": a duty or right is no act.
    const held = object < 0 ? undefined : controlOf(sentence.tokens[object]!.lemma.toLowerCase())?.modality;
    if (held === "necessary" || held === "possible" || naming.has(clause.lemma) || states.has(clause.lemma)) continue;
    const doers = new Set(coordinated(sentence.tree, doer));
    const others = own.filter((word) => !doers.has(word) && isParty(word) && !isPlace(word) && !isSource(sentence, word) && !isChannel(word) && links.mention(sentence.index, word)?.form !== "pronoun" && !isBelow(sentence, word, doer));
    const near = others.filter((word) => isNear(sentence, word, clause.head) && !isOfThing(sentence, links, word));
    const known = poor.find((draft) => draft.head === clause.head);
    if (!known) others.splice(0, others.length, ...near);
    // What leads to something is an event, no party.
    if (known && ((known.type.accepts[known.type.subject] ?? []).join() === "event" || !takesParty(frames, known.type))) continue;
    // "would strike back if Denmark fired": whom an act of a known type answers.
    if (known && others.length === 0) others.push(...subtree(sentence.tree, clause.head, (child, parent) => (/^(?:acl:relcl|parataxis|conj)/.test(sentence.tokens[child]!.relation) && parent === clause.head) || givesReason(sentence, child)).filter((word) => !doers.has(word) && isParty(word) && !isPlace(word) && links.mention(sentence.index, word)?.form !== "pronoun" && !isBelow(sentence, word, doer)));
    const targets = object >= 0 && isParty(object) && !others.includes(object) ? [object, ...others] : others;
    if (targets.length === 0) continue;
    const phrase = (head: number): DraftFiller => ({ head, kind: "phrase" });
    // "acted to try to head off": one act, told by its last verb.
    const lower = clause.arguments.some((one) => (one.kind === "open-clause" || (one.kind === "adverbial-clause" && one.marker === "to")) && one.head > clause.head && sentence.clauses.some((other) => other.head === one.head && other.kind === "verb"));
    if (lower) continue;
    if (!known && isHeldBack(sentence, clause.head)) continue;
    const type: EventType = known?.type ?? typeOfAct(frames, sentence, clause.head, own) ?? resort;
    // Without a type, only parties with a name, or people of a named state, are worth a line.
    if (!known && (![...doers].some(isNamed) || !targets.some(isNamed) || clause.link === "adverbial")) continue;
    // "came under criticism from Norway": the noun tells who criticizes whom.
    if (!known && typed.some((draft) => draft.rule === "noun" && !draft.type.state && sentence.tokens[draft.head]!.head === clause.head)) continue;
    if (!known && type.id === lastResort && isToldAlready(sentence, links, typed, [...doers], targets)) continue;
    found.push({
      sentence: sentence.index, head: clause.head, type, roles: { [type.subject]: [...doers].filter(isParty).map(phrase), [type.object]: targets.map(phrase) }, negated: clause.negated, modality: clause.modality,
      words: trimPunctuation(sentence.tree, own), rule: known ? known.rule : "dealing",
    });
  }
  return found;
}

/** "issued a document": whoever is named beside it is not what was issued. */
function takesParty({ ontology }: EventFrames, { accepts, object }: EventType): boolean {
  const taken = accepts[object] ?? [];
  return taken.length === 0 || taken.some((kind) => kind === "actor" || kind === "event" || ontology.entityKinds.get(kind)?.group === "actor" || kind === "place");
}

/** "in Norway, Denmark and Poland": the first of a list has its preposition. */
const firstOf = ({ tokens }: ReportSentence, word: number): number => (tokens[word]!.relation === "conj" && tokens[word]!.head >= 0 ? tokens[word]!.head : word);

/** A claim of a known type between the two says more; nobody deals with himself. */
function isToldAlready(sentence: ReportSentence, links: ReportLinks, typed: readonly ClaimDraft[], doers: readonly number[], targets: readonly number[]): boolean {
  const ids = (words: readonly number[]): ReadonlySet<string> => new Set(words.flatMap((word) => links.link(sentence.index, word)?.entity.id ?? []));
  const [one, others] = [ids(doers), ids(targets)];
  if ([...others].every((id) => one.has(id))) return true;
  return typed.some((draft) => {
    if (draft.type.state) return false;
    const subjects = ids((draft.roles[draft.type.subject] ?? []).map((filler) => filler.head));
    const rest = ids(Object.entries(draft.roles).flatMap(([role, fillers]) => (role === draft.type.subject ? [] : fillers.filter((filler) => filler.kind !== "clause").map((filler) => filler.head))));
    return [...subjects].some((id) => one.has(id)) && [...rest].some((id) => others.has(id));
  });
}

/** "we have evidence that they sold arms": to have or know something is no dealing. */
const states = new Set(["have", "know", "see", "think", "believe", "need", "want", "seem", "appear", "include", "involve", "mean", "understand", "remember", "consider", "deem", "regard", "view", "treat", "find", "share", "expect", "fear", "like", "love", "hate", "respect", "flee", "escape", "emigrate", "live", "reside", "stay", "grow"]);

/** "what he called threats from Denmark": a word for it, and no dealing. */
/** "because we have no wish to see people die": why it is done tells of others. */
const givesReason = ({ tokens, tree }: ReportSentence, word: number): boolean => tokens[word]!.relation.startsWith("advcl") && tree.children[word]!.some((child) => tokens[child]!.relation === "mark" && /^(?:because|since|as|although|though|while)$/i.test(tokens[child]!.form));

/** A few steps below the verb at most, and in no clause of its own: "tried to get documents for a marriage to a Dane" deals with nobody. */
function isNear({ tokens }: ReportSentence, word: number, verb: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && at !== verb && steps < 8; steps++, at = tokens[at]!.head) if (/^(?:acl|advcl|ccomp)/.test(tokens[at]!.relation)) return false;
  let hops = 0;
  for (at = word; at >= 0 && at !== verb && hops < 5; at = tokens[at]!.head) if (!/^(?:flat|compound|amod|conj|appos)/.test(tokens[at]!.relation)) hops += 1;
  return hops <= 3;
}

/** "in a Danish aircraft": of a state, and not the state. */
const isOfThing = (sentence: ReportSentence, links: ReportLinks, word: number): boolean => links.mention(sentence.index, word)?.form === "demonym" && sentence.tokens[sentence.tokens[word]!.head]?.relation.startsWith("obl") === true && links.link(sentence.index, sentence.tokens[word]!.head) === undefined;

/** "according to Norway": who tells of it deals with nobody. */
const isSource = (sentence: ReportSentence, word: number): boolean => {
  for (let at = word, steps = 0; at >= 0 && steps < 8; at = sentence.tokens[at]!.head, steps++) if (sentence.tree.children[at]!.some((child) => child < at && /^according$/i.test(sentence.tokens[child]!.form))) return true;
  return false;
};
const naming = new Set(["call", "name", "term", "label", "dub", "describe", "brand"]);

/** "resorted to stones during demonstrations": where the verb says little, the first act that a noun behind it names. */
function typeOfAct(frames: EventFrames, sentence: ReportSentence, verb: number, words: readonly number[]): EventType | undefined {
  for (const word of words) {
    if (word < verb || sentence.tokens[word]!.head !== verb || sentence.tokens[word]!.upos !== "NOUN" || sentence.tokens[word]!.relation === "compound" || isHeldOut(sentence, word)) continue;
    const noun = actNoun(frames, sentence, word);
    const type = noun === undefined ? undefined : frames.forNoun(noun);
    if (type?.codes["plover"] !== undefined && type.stance === undefined && !type.state) return type;
  }
  return undefined;
}

function isBelow(sentence: ReportSentence, word: number, top: number): boolean {
  let at = word;
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    if (at === top) return true;
    at = sentence.tokens[at]!.head;
  }
  return false;
}

