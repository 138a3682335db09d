// Sentences → claim drafts: what the verbs say, what act nouns say, and who is what by title and apposition.
import type { EventType } from "../../model/ontology.ts";
import type { Clause, ClauseModality } from "../../text/clauses/clause.ts";
import { weaker } from "../../text/clauses/control-words.ts";
import { baseRelation, childrenWith, coordinated, subtree, trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClaimDraft, DraftFiller } from "./claim-draft.ts";
import { lemmasOfForm, type EventFrames } from "./event-frames.ts";
import { withEachOther } from "./fill-mutual.ts";
import { fillFromNoun, fillRoles, type Roles } from "./fill-roles.ts";
import { findResponsible } from "./find-responsible.ts";
import { giverOfOrder, holderOfEvidence, isReaction } from "./holder-of-evidence.ts";
import { isHarm } from "./is-harm.ts";
import { isHeldOut } from "./held-out.ts";
import { actNoun, matchFrame, receivingVerbs, type FrameMatch } from "./match-frame.ts";
import { kindOfNoun } from "../entities/nouns.ts";
import type { ReportSentence } from "../report.ts";

export function findEvents(frames: EventFrames, sentence: ReportSentence): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const usedNouns = new Set<number>();
  for (const clause of sentence.clauses) {
    if (clause.kind === "apposition" || clause.mood !== "asserted") continue;
    const draft = fromClause(frames, sentence, clause, usedNouns);
    if (draft) drafts.push(draft);
  }
  for (let word = 0; word < sentence.tokens.length; word++) {
    if (usedNouns.has(word)) continue;
    const draft = fromNoun(frames, sentence, word);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function fromClause(frames: EventFrames, sentence: ReportSentence, written: Clause, usedNouns: Set<number>): ClaimDraft | undefined {
  const blamed = findResponsible(frames, sentence, written);
  if (blamed) return blamed;
  const passive = written.passive && !isState(written);
  const agents = written.arguments.map((one) => (one.kind === "agent" ? { ...one, head: giverOfOrder(sentence, one.head) } : one));
  const clause = { ...written, passive, arguments: agents, subject: passive ? written.subject : giverOfOrder(sentence, holderOfEvidence(sentence, bearerOf(sentence, written))) };
  const charge = chargesBeside(frames, sentence, clause);
  if (charge) return charge;
  const match = matchFrame(frames, sentence, clause) ?? heldBy(frames, sentence, clause);
  if (!match) return clause.kind === "copula" ? fromAdjective(frames, sentence, clause) : undefined;
  const refusal = frames.ontology.eventTypes.get("refused");
  if (refusal && match.frame.type.stance === "asserts" && refusesWords(sentence, clause)) return { sentence: sentence.index, head: clause.head, type: refusal, roles: fillRoles(frames, sentence, clause, { ...match, frame: { ...match.frame, type: refusal } }), negated: false, modality: "actual", words: clauseWords(sentence, clause), rule: "active" };
  const type = typeByHearer(frames, sentence, clause, match.frame.type);
  if (type !== match.frame.type) return { sentence: sentence.index, head: clause.head, type, roles: fillRoles(frames, sentence, clause, { ...match, frame: { ...match.frame, type } }), negated: clause.negated, modality: clause.modality, words: clauseWords(sentence, clause), rule: clause.passive ? "passive" : "active" };
  const roles = withEachOther(sentence, match.frame.type, clause, fillRoles(frames, sentence, clause, match));
  if (match.act >= 0) usedNouns.add(match.act);
  // "poison was used to kill him": what is used kills nobody by itself.
  const above = clause.link === "open-complement" || clause.link === "adverbial" ? sentence.clauses[clause.parent] : undefined;
  const isMeans = above?.lemma === "use" && above.passive && clause.subjectFrom === "control" && clause.subject === above.subject;
  if (isMeans) {
    const doer = above.arguments.find((one) => one.kind === "agent")?.head;
    roles["using"] = roles[match.frame.type.subject] ?? [];
    if (doer === undefined) delete roles[match.frame.type.subject];
    else roles[match.frame.type.subject] = [{ head: doer, kind: "phrase" }];
  }
  // "Putin's reaction was dismissive": of what was told before.
  if (match.frame.type.towardContent && written.subject >= 0 && clause.subject !== written.subject && isReaction(sentence, written.subject) && Object.keys(roles).every((role) => role === match.frame.type.subject)) roles["about"] = [{ head: written.subject, kind: "act" }];
  // "We pass on such warnings": to whom and of what is not told.
  if (match.act >= 0 && match.frame.type.id === "warned" && childrenWith(sentence.tree, match.act, "det", "amod", "nummod").length > 0 && Object.keys(roles).every((role) => role === match.frame.type.subject)) roles["about"] = [{ head: match.act, kind: "act" }];
  // "No group has claimed it", "Nobody has": not done, and by nobody.
  if (match.frame.type.self !== undefined && clause.negated && clause.subject >= 0 && isNobody(sentence, clause.subject)) delete roles[match.frame.type.subject];
  const words = wordsThatHurt(frames, sentence, clause, match.frame.type);
  if (words) return words;
  return {
    sentence: sentence.index, head: clause.head, type: match.frame.type, roles, negated: clause.negated !== match.frame.negated, modality: match.act >= 0 && aims.has(clause.lemma) ? weaker(clause.modality, aims.get(clause.lemma)!) : clause.modality,
    words: clauseWords(sentence, clause), rule: match.act >= 0 ? (receivingVerbs.has(clause.lemma.split(" ")[0]!) ? "receiving" : "light-verb") : clause.kind === "copula" ? "copula" : clause.passive || isMeans ? "passive" : clause.link === "relative" ? "relative" : clause.link === "participle" ? "participle" : "active",
  };
}

/** "his client is a courier who delivered them": what a pronoun adds to what somebody is, he does. */
function bearerOf({ tokens, tree }: ReportSentence, { link, subject }: Clause): number {
  if (link !== "relative" || subject < 0 || tokens[subject]!.upos !== "NOUN") return subject;
  const [copula, bearer] = ["cop", "nsubj"].map((relation) => childrenWith(tree, subject, relation)[0]);
  return copula === undefined || bearer === undefined || /^(?:it|this|that|these|those|there|who|which|what)$/i.test(tokens[bearer]!.form) ? subject : bearer;
}

const isNobody = ({ tokens, tree }: ReportSentence, word: number): boolean => /^(?:nobody|none)$/i.test(tokens[word]!.form) || tree.children[word]!.some((child) => tokens[child]!.relation === "det" && /^no$/i.test(tokens[child]!.form)) || (/^one$/i.test(tokens[word]!.form) && /^no$/i.test(tokens[word - 1]?.form ?? ""));

/** "was held by soldiers": somebody, by somebody. */
function heldBy(frames: EventFrames, sentence: ReportSentence, { lemma, passive, subject, arguments: found }: Clause): FrameMatch | undefined {
  const agent = found.find((one) => one.kind === "agent")?.head;
  const type = frames.ontology.eventTypes.get("arrested");
  if (lemma !== "hold" || !passive || subject < 0 || agent === undefined || !type) return undefined;
  const isSomebody = (word: number): boolean => sentence.tokens[word]!.upos === "PROPN" || /^(?:person|people|agency)$/.test(kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) ?? "");
  return isSomebody(subject) && isSomebody(agent) ? { frame: { type, negated: false, words: [], prepositions: [], bare: true }, act: -1, viaPreposition: undefined } : undefined;
}

/** "Chad is arming rebels, Norway charged": what stands before it is the accusation. */
function chargesBeside(frames: EventFrames, sentence: ReportSentence, clause: Clause): ClaimDraft | undefined {
  if (!/^(?:charge|allege)$/.test(clause.lemma) || clause.passive || clause.subject < 0 || clause.arguments.some((one) => one.kind !== "oblique" && one.head > clause.head)) return undefined;
  const type = frames.ontology.eventTypes.get("accused");
  const { head, relation } = sentence.tokens[clause.head]!;
  const content = relation.startsWith("parataxis") && head < clause.subject ? head : childrenWith(sentence.tree, clause.head, "ccomp", "parataxis").find((child) => child < clause.subject);
  if (!type || content === undefined || !sentence.clauses.some((one) => one.head === content)) return undefined;
  return { sentence: sentence.index, head: clause.head, type, roles: { [type.subject]: [{ head: clause.subject, kind: "phrase" }], about: [{ head: content, kind: "clause" }] }, negated: false, modality: clause.modality, words: clauseWords(sentence, clause), rule: "active" };
}

/** "would not comment", "would not say who did it": who will not speak refuses to. */
const refusesWords = (sentence: ReportSentence, { head, negated, lemma, subject }: Clause): boolean =>
  negated && subject >= 0 && /^(?:comment|say|discuss|confirm|disclose|elaborate|reveal|answer|speculate)$/.test(lemma) && sentence.tree.children[head]!.some((child) => sentence.tokens[child]!.relation === "aux" && /^(?:would|will|wo)$/i.test(sentence.tokens[child]!.form)) && sentence.tree.tokens[head]!.relation !== "advcl";

/** "the service had been told", "wrote to the mayor that it was unsafe": somebody is let know, though no more is told of it. */
function typeByHearer(frames: EventFrames, sentence: ReportSentence, clause: Clause, type: EventType): EventType {
  const told = clause.lemma === "tell" && clause.passive && type.id === "said" && clause.arguments.every((one) => !one.kind.endsWith("clause"));
  const written = clause.lemma === "write" && !clause.passive && type.id === "met" && clause.arguments.some((one) => one.kind === "clause");
  // "she wrote Albright": a letter to somebody.
  const addressed = clause.lemma === "write" && type.id === "wrote" && clause.arguments.some((one) => (one.kind === "object" || one.kind === "indirect-object") && sentence.tokens[one.head]!.upos === "PROPN");
  return told || written || addressed ? frames.ontology.eventTypes.get("informed") ?? type : type;
}

/** "planned an attack": a verb that carries the act and holds it back. */
const aims: ReadonlyMap<string, ClauseModality> = new Map([["plan", "planned"], ["attempt", "attempted"]]);

/** "was hit by allegations": what is said of somebody does no other harm than saying it. */
function wordsThatHurt(frames: EventFrames, sentence: ReportSentence, clause: Clause, type: EventType): ClaimDraft | undefined {
  const agent = clause.passive && isHarm(frames.ontology, type.id) ? clause.arguments.find((one) => one.kind === "agent") : undefined;
  const noun = agent && actNoun(frames, sentence, agent.head);
  const said = noun === undefined ? undefined : frames.forNoun(noun);
  if (!agent || said?.stance === undefined || clause.subject < 0) return undefined;
  const about = childrenWith(sentence.tree, agent.head, "acl", "ccomp").filter((child) => child > agent.head).map((head): DraftFiller => ({ head, kind: "clause" }));
  return { sentence: sentence.index, head: clause.head, type: said, roles: { target: [{ head: clause.subject, kind: "phrase" }], ...(about.length > 0 ? { about } : {}) }, negated: clause.negated, modality: clause.modality, words: clauseWords(sentence, clause), rule: "receiving" };
}

/** "were engaged in a siege", "is opposed to talks": nobody does it to them. */
const isState = ({ lemma, arguments: found }: Clause): boolean => /^(?:engage|involve|oppose|embroil|commit|ally|align|affiliate)$/.test(lemma) && found.every((one) => one.kind !== "agent") && found.some((one) => /^(?:in|to|with)$/.test(one.marker));

/** "Israel is opposed to talks": a participle that the parser takes for an adjective. */
function fromAdjective(frames: EventFrames, sentence: ReportSentence, clause: Clause): ClaimDraft | undefined {
  const { form, upos } = sentence.tokens[clause.head]!;
  const phrase = clause.arguments.find((one) => one.kind === "oblique" && (one.marker === "to" || one.marker === "of"));
  if (upos !== "ADJ" || !phrase || clause.subject < 0) return undefined;
  const frame = lemmasOfForm(form).map((lemma) => frames.forVerbAlone(lemma)).find((one) => one && !one.type.state);
  if (!frame || !form.endsWith("ed")) return undefined;
  const roles = fillRoles(frames, sentence, { ...clause, passive: false, arguments: clause.arguments.filter((one) => one.kind !== "complement") }, { frame, act: -1, viaPreposition: phrase });
  return { sentence: sentence.index, head: clause.head, type: frame.type, roles, negated: clause.negated, modality: clause.modality, words: clauseWords(sentence, clause), rule: "adjective" };
}

/** Subject to last argument, without clauses of their own that hang on it. */
function clauseWords(sentence: ReportSentence, clause: Clause): number[] {
  const { tree } = sentence;
  const words = subtree(tree, clause.head, (child, parent) => {
    const { relation } = tree.tokens[child]!;
    const base = baseRelation(relation);
    return base === "parataxis" || base === "advcl" || relation === "acl:relcl" || (parent === clause.head && base === "conj") || (parent === clause.head && base === "cc");
  });
  if (clause.subject >= 0 && !words.includes(clause.subject)) words.push(...subtree(tree, clause.subject, (child) => child === clause.head || /^acl|^parataxis|^appos|^conj/.test(tree.tokens[child]!.relation)));
  return trimPunctuation(tree, [...new Set(words)].sort((a, b) => a - b));
}

const endings = /^(?:suspended|frozen|froze|severed|halted|cance?lled|canceled|withheld|cut|terminated|broken|broke|failed|rejected|refused|aborted|stopped|slashed|ended|abandoned|thwarted|foiled|averted|postponed|denied)$/i;

/** "has strained ties with Chad", "relations soured", "frosty relations": who is on bad terms does not work together. */
function isWorse(sentence: ReportSentence, word: number): boolean {
  if (childrenWith(sentence.tree, word, "amod").some((child) => bad.test(sentence.tokens[child]!.form))) return true;
  const { head, relation } = sentence.tokens[word]!;
  return head >= 0 && /^(?:obj|nsubj|nsubj:pass)$/.test(relation) && worsening.has(sentence.tokens[head]!.lemma.toLowerCase());
}
const ties = /\b(?:relations?|relationships?|ties?|cooperation|partnership|coordination)$/;
const bad = /^(?:strained|tense|frosty|icy|chilly|cool|poor|bad|soured|sour|damaged|troubled|fraught|rocky|hostile|worsening|deteriorating|stormy)$/i;
const worsening = new Set("strain damage hurt harm sour poison worsen chill undermine test threaten complicate upset disrupt cool jeopardize jeopardise endanger ruin rupture deteriorate fray suffer collapse plunge plummet freeze unravel impair weaken erode mar spoil sever".split(" "));

/** "should not be seen as a step in relations": of an act that no article or owner takes for granted, what is denied or wished says nothing. */
function isOpen(sentence: ReportSentence, word: number): boolean {
  if (childrenWith(sentence.tree, word, "det", "nmod:poss").some((child) => !/^(?:a|an|any|no)$/i.test(sentence.tokens[child]!.form))) return false;
  let at = sentence.tokens[word]!.head;
  for (let steps = 0; at >= 0 && steps < 8 && sentence.tokens[at]!.upos !== "VERB"; steps++) at = sentence.tokens[at]!.head;
  const clause = sentence.clauses.find((one) => one.head === at && one.kind === "verb");
  return clause !== undefined && clause.negated && (clause.modality === "necessary" || clause.modality === "possible");
}

/** "the US warning to Russia": an act noun with somebody who takes part. */
function fromNoun(frames: EventFrames, sentence: ReportSentence, word: number): ClaimDraft | undefined {
  const { relation, upos } = sentence.tokens[word]!;
  if (upos !== "NOUN" || /^(?:compound|amod|nmod:desc)/.test(relation)) return undefined;
  const noun = actNoun(frames, sentence, word);
  const type = noun === undefined ? undefined : frames.forNoun(noun);
  if (!type) return undefined;
  // "suspended aid", "severed ties": the act that the noun names is over.
  if (childrenWith(sentence.tree, word, "amod").some((child) => endings.test(sentence.tokens[child]!.form))) return undefined;
  if (isOpen(sentence, word) || (ties.test(noun!) && isWorse(sentence, word))) return undefined;
  const roles: Roles = {};
  const add = (role: string, head: number, kind?: DraftFiller["kind"]): void => {
    const list = (roles[role] ??= []);
    for (const one of kind === "clause" ? [head] : coordinated(sentence.tree, head)) if (!list.some((filler) => filler.head === one)) list.push({ head: one, kind: kind ?? (actNoun(frames, sentence, one) === undefined ? "phrase" : "act") });
  };
  fillFromNoun(frames, sentence, word, type, roles, add);
  // "reinstated him under pressure from the court", "came in for criticism from it": who acts under it is on its receiving end.
  const preposition = caseOf(sentence.tree, word);
  const isReceived = preposition === "under" || (preposition === "for" && /^in$/i.test(sentence.tokens[childrenWith(sentence.tree, word, "case")[0]! - 1]?.form ?? ""));
  const under = isReceived ? sentence.clauses.find((clause) => clause.kind === "verb" && clause.arguments.some((one) => one.head === word)) : undefined;
  if (under && under.subject >= 0 && (roles[type.object]?.length ?? 0) === 0) add(type.object === "about" ? "target" : type.object, under.subject);
  if (under && (roles[type.subject]?.length ?? 0) === 0) for (const argument of under.arguments) if (argument.kind === "oblique" && argument.marker === "from") add(type.subject, argument.head);
  // "attacked with the help of Denmark": whom it helps.
  const helped = /^(?:support|backing|help|assistance|blessing|approval|consent)$/.test(sentence.tokens[word]!.lemma) && (roles[type.object]?.length ?? 0) === 0 ? sentence.clauses.find((clause) => clause.kind === "verb" && !clause.passive && clause.arguments.some((one) => one.head === word && one.marker === "with")) : undefined;
  if (helped && helped.subject >= 0 && (roles[type.subject]?.length ?? 0) > 0) add(type.object === "about" ? "target" : type.object, helped.subject);
  // "a joint exercise by Norway and Denmark"
  const doers = roles[type.subject] ?? [];
  if (doers.length > 1 && (roles[type.object]?.length ?? 0) === 0 && type.forms.includes(type.back)) roles[type.object] = doers.slice(1);
  // Nobody stands on both sides.
  const sufferers = new Set((roles[type.object] ?? []).map((filler) => filler.head));
  if (roles[type.subject]?.some((filler) => !sufferers.has(filler.head))) roles[type.subject] = roles[type.subject]!.filter((filler) => !sufferers.has(filler.head));
  if (Object.keys(roles).every((role) => role === "place" || role === "about")) return undefined;
  const negated = childrenWith(sentence.tree, word, "det").some((child) => /^no$/i.test(sentence.tokens[child]!.form));
  const planned = childrenWith(sentence.tree, word, "amod").some((child) => /^(?:imminent|planned|possible|potential|future|upcoming|alleged|attempted|threatened|impending|looming|proposed|suspected)$/i.test(sentence.tokens[child]!.form));
  const words = subtree(sentence.tree, word, (child) => /^(?:acl:relcl|parataxis|conj|cc|case)/.test(sentence.tokens[child]!.relation) && sentence.tokens[child]!.head === word);
  return { sentence: sentence.index, head: word, type, roles, negated, modality: planned ? "planned" : isHeldOut(sentence, word) ? "possible" : "actual", words: trimPunctuation(sentence.tree, words), rule: "noun" };
}
