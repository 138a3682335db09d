// Doings that a parser takes for adjectives: "accused of arming militias" is no militia that arms.
import { gerundPrepositions } from "../../text/clauses/control-words.ts";
import { lemmatize } from "../../text/lemmatize.ts";
import type { Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";

/**
 *     accused of arming militias
 *                ^ amod ^ obl
 *
 * Behind "accused of", "blamed for", "aimed at" stands what somebody does: the noun after it is its object.
 */
export const gerundsBehindCharges: Mend = {
  room: [2, 0],
  on: ({ relation, xpos }) => /^(?:amod|compound)$/.test(relation) && /^(?:VBG|NN|JJ)$/.test(xpos),
  at: ({ form, head }, word) => head > word && /^\p{Ll}{2,}ing$/u.test(form),
  mend(tokens, word) {
    const { head, form } = tokens[word]!;
    const preposition = tokens[word - 1]!;
    if (preposition.upos === "VERB") return gerundBehindVerb(tokens, word);
    if (!/^(?:ADP|SCONJ)$/.test(preposition.upos) || (preposition.head !== head && preposition.head !== word)) return;
    const above = chargeAbove(tokens, word - 1, head);
    if (above < 0) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBG", lemma: lemmatize(form, "VERB", "VBG", noForms), head: above, relation: tokens[above]!.upos === "VERB" ? "advcl" : "acl" };
    tokens[word - 1] = { ...preposition, head: word, relation: "mark" };
    tokens[head] = { ...tokens[head]!, head: word, relation: "obj" };
  },
};

/**
 *     demanded that Oslo stop selling bombs
 *                        ^    ^ amod  ^ obj of "stop"
 *
 * Who stops or denies something, and no article begins a phrase, stops doing it.
 */
function gerundBehindVerb(tokens: ReportToken[], word: number): void {
  const { head, form } = tokens[word]!;
  if (tokens[head]!.head !== word - 1 || tokens[head]!.relation !== "obj" || !takesGerund.has(tokens[word - 1]!.lemma.toLowerCase()) || adjectival.has(form)) return;
  tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBG", lemma: lemmatize(form, "VERB", "VBG", noForms), head: word - 1, relation: "xcomp" };
  tokens[head] = { ...tokens[head]!, head: word };
}
const takesGerund = new Set("stop start begin continue keep quit cease resume deny admit avoid finish".split(" "));
/** What goes on by itself: "began emergency talks", "stop rising prices". */
const adjectival = new Set("rising growing falling mounting ongoing existing remaining warring fleeing fighting protesting incoming outgoing approaching advancing retreating passing opposing ruling governing leading neighbouring neighboring emerging increasing worsening sweeping lasting competing conflicting arriving returning visiting striking farming".split(" "));

const noForms: ReadonlyMap<string, string> = new Map();

/** The word that calls for the preposition: right before it, or one of those that the noun's phrase hangs on; -1 for none. */
function chargeAbove(tokens: readonly ReportToken[], preposition: number, noun: number): number {
  const calls = (word: number): boolean => word >= 0 && word < preposition && gerundPrepositions.get(tokens[word]!.lemma.toLowerCase())?.has(tokens[preposition]!.form.toLowerCase()) === true;
  const above = [preposition - 1];
  for (let at = tokens[noun]!.head, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) above.push(at);
  return above.find(calls) ?? -1;
}
