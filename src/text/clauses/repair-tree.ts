// Trees that no sentence has: what a parser that chooses each arc by itself may put together is put right by what UD allows.
import { chargingNouns, controlOf, reportNouns, signNouns, talkNouns } from "./control-words.ts";
import type { TreeToken } from "./dependency-tree.ts";

type Repair = (tokens: readonly TreeToken[], index: number) => Partial<TreeToken> | undefined;

const isSubject = (relation: string): boolean => relation === "nsubj" || relation === "nsubj:pass";

/** One subject a predicate: "said [Dana Whitlock], [the secretary]" names her twice, "[Greg] [Toll] said" is one name. */
const oneSubject: Repair = (tokens, index) => {
  const token = tokens[index]!;
  if (!isSubject(token.relation)) return undefined;
  const earlier = tokens.findIndex((other, at) => at < index && other.head === token.head && isSubject(other.relation) && at < token.head === index < token.head);
  if (earlier < 0) return undefined;
  if (earlier === index - 1 && token.upos === "PROPN" && tokens[earlier]!.upos === "PROPN") return { head: earlier, relation: "flat" };
  return tokens.slice(earlier, index).some((between) => between.form === ",") ? { head: earlier, relation: "appos" } : undefined;
};

/** "expelled envoys to warn them" has a purpose; "had a duty to warn them" a duty. Only verbs that govern acts have an open complement after an object. */
const infinitiveAfterObject: Repair = (tokens, index) => {
  const { head, relation } = tokens[index]!;
  if (head < 0 || head > index) return undefined;
  const verb = tokens[head]!;
  const lemma = verb.lemma.toLowerCase();
  if (relation !== "xcomp" && !(relation === "advcl" && lemma === "have")) return undefined;
  if (verb.upos !== "VERB" || (lemma !== "have" && controlOf(lemma))) return undefined;
  if (!tokens.some((other, at) => at < index && other.head === index && other.relation === "mark" && /^to$/i.test(other.form))) return undefined;
  const object = tokens.findIndex((other, at) => at > head && at < index && other.head === head && other.relation === "obj");
  if (object < 0) return undefined;
  const { upos, lemma: owned } = tokens[object]!;
  return upos === "NOUN" && (lemma === "have" || controlOf(owned.toLowerCase())) ? { head: object, relation: "acl" } : { relation: "advcl" };
};

/** "waived the duty to warn": right behind a duty or right stands what it is, whatever the verb before it. */
const infinitiveOfDuty: Repair = (tokens, index) => {
  const { head, relation } = tokens[index]!;
  if (!/^(?:advcl|xcomp|ccomp)$/.test(relation) || head < 0 || head > index || !/^to$/i.test(tokens[index - 1]?.form ?? "")) return undefined;
  const noun = index - 2;
  return noun > head && tokens[noun]!.upos === "NOUN" && duties.test(tokens[noun]!.lemma) ? { head: noun, relation: "acl" } : undefined;
};
const duties = /^(?:duty|responsibility|obligation|right|commitment|mandate)$/i;

/** "failed adequately to follow up" leaves no purpose open: such a verb says what was, or was not, done. */
const infinitiveAfterVerb: Repair = (tokens, index) => {
  const { head, relation } = tokens[index]!;
  if (relation !== "advcl" || head < 0 || head > index || !completed.has(tokens[head]!.lemma.toLowerCase())) return undefined;
  const isOf = (word: number, name: string) => tokens.some((other, at) => at < index && other.head === word && other.relation === name && (name !== "mark" || /^to$/i.test(other.form)));
  return isOf(index, "mark") && !isOf(head, "obj") ? { relation: "xcomp" } : undefined;
};
const completed = new Set("fail refuse decline neglect try attempt intend want agree vow promise pledge threaten seek hope expect decide begin continue manage hesitate".split(" "));

/** "has evidence pointing to them", "found letters linking him to it": what follows the object is what it does. */
const participleOfObject: Repair = (tokens, index) => {
  const { head, relation, xpos } = tokens[index]!;
  if (relation !== "xcomp" || xpos !== "VBG" || head < 0 || head > index || tokens[head]!.lemma.toLowerCase() !== "have" || tokens.some((other, at) => at < index && other.head === index && /^(?:mark|case)$/.test(other.relation))) return undefined;
  const object = tokens.findLastIndex((other, at) => at > head && at < index && other.head === head && other.relation === "obj");
  return object >= 0 && tokens[object]!.upos === "NOUN" ? { head: object, relation: "acl" } : undefined;
};

/** "warned them not to interfere": who is told something to do has no purpose with it. */
const infinitiveOfHearer: Repair = (tokens, index) => {
  const { head, relation } = tokens[index]!;
  if (relation !== "advcl" || head < 0 || head > index || !orders.has(tokens[head]!.lemma.toLowerCase())) return undefined;
  const to = tokens.findIndex((other, at) => at > head && at < index && other.head === index && other.relation === "mark" && /^to$/i.test(other.form));
  const object = tokens.findLastIndex((other, at) => at > head && at < to && other.head === head && /^i?obj$/.test(other.relation));
  return to >= 0 && object >= 0 && tokens.slice(object, to).every((other) => other.form !== ",") ? { relation: "xcomp" } : undefined;
};
const orders = new Set("ask order urge tell warn advise persuade encourage invite instruct command challenge beg remind implore exhort prod oblige forbid caution".split(" "));

/** "planted bombs along the route, killing three": what follows a comma is what the doer did, not what the route did. */
const participleAfterComma: Repair = (tokens, index) => {
  const { head, relation, xpos } = tokens[index]!;
  if (relation !== "acl" || xpos !== "VBG" || head < 0 || head > index || tokens[index - 1]?.form !== ",") return undefined;
  let above = tokens[head]!.head;
  for (let steps = 0; above >= 0 && steps < 8 && tokens[above]!.upos !== "VERB"; steps += 1) above = tokens[above]!.head;
  return above >= 0 && above < head && tokens[above]!.upos === "VERB" ? { head: above, relation: "advcl" } : undefined;
};

/** "faced claims", "denies reports": of two verbs side by side, with no subject between them, the second is a noun. */
const nounBehindVerb: Repair = (tokens, index) => {
  const { head, xpos, form, relation } = tokens[index]!;
  const verb = tokens[index - 1];
  if (xpos !== "VBZ" || head !== index - 1 || verb?.upos !== "VERB" || !/^VB[DZPNG]?$/.test(verb.xpos) || !/^(?:ccomp|xcomp|conj|parataxis|obj)$/.test(relation)) return undefined;
  if (!/s$/i.test(form) || tokens.some((other) => other.head === index && /^(?:nsubj|aux|cop)/.test(other.relation))) return undefined;
  return { upos: "NOUN", xpos: "NNS", relation: "obj" };
};

/** "faced accusations it had failed", "was hit by claims he had lied": the clause right behind the noun says what the accusations are. */
const clauseOfNoun: Repair = (tokens, index) => {
  const { head, relation } = tokens[index]!;
  if (!/^(?:ccomp|advcl|acl:relcl|parataxis)$/.test(relation) || head < 0 || head > index) return undefined;
  const told = relation === "ccomp" && !hearing.test(tokens[head]!.lemma.toLowerCase());
  const subject = tokens.findIndex((other, at) => at > head && at < index && other.head === index && other.relation.startsWith("nsubj") && !other.xpos.startsWith("W"));
  if (subject < 0) return undefined;
  const noun = tokens.findLastIndex((other, at) => at >= head && at < subject && other.upos === "NOUN" && (reportNouns.has(other.lemma.toLowerCase()) || signNouns.has(other.lemma.toLowerCase())));
  if (noun < 0) return undefined;
  const between = tokens.slice(noun + 1, subject);
  const behind = between.every((other) => /^(?:DET|ADJ|NUM)$/.test(other.upos) || other.relation === "nmod:poss" || /^(?:that|'s|’s)$/i.test(other.form) || other.relation === "compound");
  const asObject = told && tokens[noun]!.relation === "obj" && (tokens[noun]!.head === head || tokens[noun]!.head === index);
  if (!behind && !(asObject && reportNouns.has(tokens[noun]!.lemma.toLowerCase()))) return undefined;
  // "the claims that he made" tells which claims.
  if (relation === "acl:relcl" && madeWithWords.has(tokens[index]!.lemma.toLowerCase())) return undefined;
  return { head: noun, relation: "acl" };
};
/** What one does with claims. */
const madeWithWords = new Set("make level raise face deny reject hear publish repeat bring dismiss issue receive file air voice refute rebut read see cite quote release describe get know push spread consider doubt confirm find like support write call".split(" "));
const hearing = /^(?:tell|remind|inform|warn|assure|convince|persuade|show)$/;

/** "accusations that he had taken bribes": a clause with an object has no gap for "that" to fill. */
const thatOfNoun: Repair = (tokens, index) => {
  const { head, form, relation } = tokens[index]!;
  if (!/^that$/i.test(form) || !/^(?:obj|nsubj|obl|det)/.test(relation) || head <= index) return undefined;
  const verb = tokens[head]!;
  if (verb.relation !== "acl" || verb.head !== index - 1 || !reportNouns.has(tokens[verb.head]!.lemma.toLowerCase())) return undefined;
  return tokens.some((other, at) => at > index && at < head && other.head === head && other.relation.startsWith("nsubj")) ? { relation: "mark", upos: "SCONJ" } : undefined;
};

/** "drew criticism for failing to act": the doing is what the criticism is for. */
const gerundOfNoun: Repair = (tokens, index) => {
  const { head, relation, xpos } = tokens[index]!;
  if (!/^(?:advcl|acl|obl|nmod)$/.test(relation) || xpos !== "VBG" || head < 0 || head > index) return undefined;
  const preposition = tokens.findIndex((other, at) => at < index && other.head === index && /^(?:mark|case)$/.test(other.relation));
  if (preposition < 0) return undefined;
  const charges = (word: number): boolean => {
    const [noun, form] = [tokens[word]?.lemma.toLowerCase() ?? "", tokens[preposition]!.form.toLowerCase()];
    // "talks on restoring ties"
    return tokens[word]?.upos === "NOUN" && (chargingNouns.get(noun)?.has(form) === true || (talkNouns.has(noun) && /^(?:on|about|over)$/.test(form)));
  };
  // "drew criticism from Peru for hiding it": over the phrase between them.
  const above = tokens[head]!.relation.startsWith("nmod") ? tokens[head]!.head : tokens.findIndex((other, at) => at > head && at < preposition && other.head === head && other.relation === "obj");
  if (above < preposition - 1 && charges(above) && above !== head) return { head: above, relation: "acl" };
  const noun = preposition - 1;
  return noun > head && charges(noun) ? { head: noun, relation: "acl" } : undefined;
};

/** "the official condemned it", "its chief executive resigned": what has an article or owner and acts is a noun. */
const nounByPlace: Repair = (tokens, index) => {
  const { upos, xpos, relation } = tokens[index]!;
  if (!((upos === "ADJ" && xpos === "JJ") || (upos === "VERB" && xpos === "VB")) || !/^(?:nsubj|nsubj:pass|obj|iobj)$/.test(relation)) return undefined;
  return tokens.some((other) => other.head === index && (other.relation === "det" || other.relation === "nmod:poss")) ? { upos: "NOUN", xpos: "NN" } : undefined;
};

const repairs: readonly Repair[] = [oneSubject, infinitiveAfterObject, infinitiveOfDuty, infinitiveAfterVerb, infinitiveOfHearer, participleOfObject, participleAfterComma, nounBehindVerb, clauseOfNoun, thatOfNoun, gerundOfNoun, nounByPlace];

/** A tree has no rings: nothing is hung on what hangs on it. */
function isBelow(tokens: readonly TreeToken[], word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps <= tokens.length; at = tokens[at]!.head, steps += 1) if (at === top) return true;
  return false;
}

export function repairTree<T extends TreeToken>(tokens: readonly T[]): readonly T[] {
  let repaired = tokens;
  for (const repair of repairs) {
    for (let index = 0; index < repaired.length; index += 1) {
      const change = repair(repaired, index);
      if (change && (change.head === undefined || !isBelow(repaired, change.head, index))) repaired = repaired.with(index, { ...repaired[index]!, ...change });
    }
  }
  return repaired;
}
