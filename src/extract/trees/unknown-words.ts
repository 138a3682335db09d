// Words that the network has never seen, and what their spelling says about their part: a capital makes a name, "is ...ing" a verb.
import type { Token } from "../../text/analyzed-text.ts";

/** Endings of adjectives that are written with a capital: "Tuareg" is a name, "Bavarian" may be none. */
const ofPeoples = /(?:an|ese|ish|i|ic|ean)$/;

/**
 *     Blixen and Wang met          Fareland is massing tanks
 *     ^ ADJ      ^ NOUN                        ^ ADJ
 */
export function withUnknownWords(tokens: readonly Token[], knows: (word: string) => boolean): readonly Token[] {
  return tokens.map((token, at) => {
    const { text, upos, xpos, relation, head } = token;
    if (upos === "PROPN" || upos === "PUNCT" || text.length < 3 || knows(text)) return token;
    if (/^\p{Lu}\p{Ll}+$/u.test(text) && isName(tokens, at, knows)) return { ...token, upos: "PROPN", xpos: "NNP", lemma: text, relation: relation === "amod" && tokens[head]?.upos === "VERB" ? "nsubj" : relation };
    // "is massing tanks"
    if (xpos === "JJ" && relation === "amod" && head > at && /^\p{Ll}+ing$/u.test(text) && tokens[at - 1]?.lemma === "be" && tokens[at - 1]!.head === head) return { ...token, upos: "VERB", xpos: "VBG", lemma: text.slice(0, -3) };
    return token;
  });
}

function isName(tokens: readonly Token[], at: number, knows: (word: string) => boolean): boolean {
  const { upos, relation, head, text, xpos } = tokens[at]!;
  if (upos === "NUM" || upos === "DET" || upos === "PRON" || upos === "AUX" || upos === "ADP") return false;
  const before = tokens[at - 1];
  const opens = before === undefined || /^[“"‘':(—–-]$/.test(before.text);
  if (!opens) return !(upos === "ADJ" && ofPeoples.test(text)) && !isPlural(tokens[at]!, knows);
  // At the start every word has a capital.
  if (upos === "ADJ" && relation === "amod" && tokens[head]?.upos === "VERB" && tokens.every((token) => token.head !== head || !token.relation.startsWith("nsubj"))) return true;
  return relation.startsWith("nsubj") && !isPlural(tokens[at]!, knows) && (upos !== "NOUN" || xpos === "NNS" || (/^(?:and|,)$/.test(tokens[at + 1]?.text ?? "") && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? "")));
}

/** "Jihadists", "Paramilitaries"; but "Guterres", whose singular is no word. */
const isPlural = ({ text, xpos }: Token, knows: (word: string) => boolean): boolean =>
  xpos.endsWith("S") && (knows(text.slice(0, -1)) || knows(text.slice(0, -2)) || /(?:ists|ers|ors|ants|ents|ians|ans|eers|ees|ies|men|ites|ages|ings|ions|isms|crats|naires|ives|als|iles|ues|ards)$/.test(text));
