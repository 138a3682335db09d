// Trees hung anew: words with "head:relation" as the parser gave them, and the arc that comes of it.
import { array, assert, constantFrom, nat, property, record } from "fast-check";
import { expect, test } from "vitest";
import { mendTree } from "../../../src/extract/trees/mend-trees.ts";
import type { ReportToken } from "../../../src/extract/report.ts";
import { repairTree } from "../../../src/text/clauses/repair-tree.ts";

/** "Hill/PROPN/nsubj/2": form, part of speech (VBD for a past verb), relation, number of the head from 1, 0 for the root. */
const tree = (text: string): ReportToken[] =>
  text.split(" ").map((word, at) => {
    const [form = "", tag = "", relation = "", head = "0"] = word.split("/");
    const upos = tag === "VBD" ? "VERB" : tag;
    return { form, lemma: form === "said" ? "say" : form === "wrote" ? "write" : form === "told" ? "tell" : form === "took" ? "take" : form, upos, xpos: tag, relation, head: Number(head) - 1, start: at * 10, end: at * 10 + form.length };
  });
const arcs = (text: string): string[] => mendTree(tree(text)).map((token) => `${token.form} ${token.relation} ${token.head + 1}`);

test.each<[string, string, string]>([
  ["two subjects side by side", "Secretary/PROPN/nsubj/4 Anna/PROPN/nsubj/4 Hill/PROPN/flat/2 left/VBD/root/0", "Secretary nmod:desc 2"],
  ["a name behind an office, as a second subject", "minister/NOUN/nsubj/4 ,/PUNCT/punct/3 Anna/PROPN/nsubj/4 left/VBD/root/0", "Anna appos 1"],
  ["a name behind an office, as if listed", "met/VBD/root/0 minister/NOUN/obj/1 ,/PUNCT/punct/4 Anna/PROPN/conj/2", "Anna appos 2"],
  ["a list stays a list", "met/VBD/root/0 minister/NOUN/obj/1 ,/PUNCT/punct/4 Anna/PROPN/conj/2 and/CCONJ/cc/6 Hill/PROPN/conj/2", "Anna conj 2"],
  ["a given name taken for a title", "Theresa/PROPN/nmod:desc/2 Hill/PROPN/nsubj/3 left/VBD/root/0", "Hill flat 1"],
  ["a subject that went to the clause below", "Danes/PROPN/nsubj/5 faced/VERB/root/0 claims/NOUN/obj/5 they/PRON/nsubj/5 lied/VBD/ccomp/2", "Danes nsubj 2"],
  ["an object that went there too", "Danes/PROPN/nsubj/5 faced/VERB/root/0 claims/NOUN/obj/5 they/PRON/nsubj/5 lied/VBD/ccomp/2", "claims obj 2"],
  ["a title before a name", "warned/VBD/root/0 journalist/NOUN/obj/1 Omar/PROPN/obj/1", "journalist nmod:desc 3"],
  ["a name behind the place of an office", "ambassador/NOUN/nsubj/6 in/ADP/case/3 Oslo/PROPN/nmod/1 ,/PUNCT/punct/5 Hill/PROPN/appos/3 left/VBD/root/0", "Hill appos 1"],
  ["a name that reached over a conjunction", "Anna/PROPN/nsubj/5 Hill/PROPN/compound/4 and/CCONJ/cc/4 Omar/PROPN/conj/1 left/VBD/root/0", "Hill flat 1"],
  ["a subject before an aside", "Oslo/PROPN/discourse/4 ,/PUNCT/punct/1 she/PRON/nsubj/4 told/VBD/root/0 them/PRON/obj/4 ,/PUNCT/punct/7 refused/VBD/ccomp/4", "Oslo nsubj 7"],
  ["who speaks at the end", "Danes/PROPN/nsubj/2 pay/VERB/root/0 taxes/NOUN/obj/2 late/ADV/advmod/2 ,/PUNCT/punct/6 Anna/PROPN/conj/3 Hill/PROPN/flat/6 ,/PUNCT/punct/10 an/DET/det/10 economist/NOUN/conj/3 ,/PUNCT/punct/12 wrote/VBD/conj/2", "Anna nsubj 12"],
  ["a doer of the verb that is the demand's", "Iraq/PROPN/nsubj/2 rejected/VBD/root/0 demands/NOUN/obj/2 by/ADP/case/5 Norway/PROPN/obl:agent/2", "Norway nmod 3"],
  ["the first of two verbs with one subject", "missile/NOUN/nsubj/2 launched/VBD/root/0 from/ADP/case/4 Norway/PROPN/obl/5 flew/VBD/advcl/2", "flew root 0"],
  ["the first of two verbs with one subject", "missile/NOUN/nsubj/2 launched/VBD/root/0 from/ADP/case/4 Norway/PROPN/obl/5 flew/VBD/advcl/2", "launched acl 1"],
  ["a subject taken for a phrase of time", "In/ADP/case/2 Oslo/PROPN/obl/4 exiles/NOUN/obl/4 wept/VBD/root/0", "exiles nsubj 4"],
  ["a particle of giving", "Oslo/PROPN/nsubj/2 took/VERB/root/0 over/ADP/case/4 banks/NOUN/obl/2", "banks obj 2"],
  ["a verb between an auxiliary and the noun that took both", "police/NOUN/nsubj/4 will/AUX/aux/4 tolerate/ADJ/amod/4 rallies/NOUN/root/0", "tolerate root 0"],
  ["a verb between an auxiliary and the noun that took both", "police/NOUN/nsubj/4 will/AUX/aux/4 tolerate/ADJ/amod/4 rallies/NOUN/root/0", "rallies obj 3"],
  ["a clause hung on its own conjunction", "declared/VBD/root/0 that/SCONJ/obj/1 China/PROPN/nsubj/4 act/VERB/acl/2", "act ccomp 1"],
  ["a phrase taken for a conjunct", "provided/VBD/root/0 Chad/PROPN/obj/1 with/ADP/case/6 fuel/NOUN/compound/6 and/CCONJ/cc/6 parts/NOUN/conj/2", "parts obl 1"],
  ["a name torn apart", "sent/VBD/root/0 by/ADP/case/3 Boko/PROPN/obl/1 Haram/PROPN/obl/1", "Haram flat 3"],
  ["a content behind the phrase of its verb", "Danes/PROPN/nsubj/2 said/VBD/root/0 in/ADP/case/4 video/NOUN/obl/2 that/SCONJ/mark/7 they/PRON/nsubj/7 won/VBD/acl:relcl/4", "won ccomp 2"],
  ["who speaks before a stop, and a day", "guards/NOUN/nsubj/6 beat/VBD/ccomp/6 him/PRON/obj/2 ,/PUNCT/punct/2 police/NOUN/appos/1 said/VBD/root/0 on/ADP/case/8 Monday/PROPN/obl/6", "police nsubj 6"],
  ["who speaks before a stop, and a day", "guards/NOUN/nsubj/6 beat/VBD/ccomp/6 him/PRON/obj/2 ,/PUNCT/punct/2 police/NOUN/appos/1 said/VBD/root/0 on/ADP/case/8 Monday/PROPN/obl/6", "guards nsubj 2"],
])("%s", (_, text, arc) => expect(arcs(text)).toContain(arc));

test("whatever the parser gave, a tree stays one", () => {
  assert(
    property(array(record({ form: constantFrom("said", "police", "that", "to", ",", "handed", "over", "Oslo", "by", "has", "."), upos: constantFrom("VERB", "NOUN", "PROPN", "ADP", "PUNCT", "AUX"), xpos: constantFrom("VBD", "VBN", "NNS", "NNP", "IN"), relation: constantFrom("nsubj", "obj", "obl", "acl", "conj", "aux", "amod", "compound", "ccomp", "appos", "case", "advcl"), up: nat() }), { minLength: 2, maxLength: 14 }), (words) => {
      // Each word hangs on an earlier one of a shuffled order: no rings.
      const order = words.map((_, at) => at).sort((a, b) => words[a]!.up - words[b]!.up || a - b);
      const tokens = words.map(({ form, upos, xpos, relation, up }, at): ReportToken => {
        const place = order.indexOf(at);
        return { form, lemma: form === "said" ? "say" : form, upos, xpos, relation: place === 0 ? "root" : relation, head: place === 0 ? -1 : order[up % place]!, start: at * 10, end: at * 10 + form.length };
      });
      for (const mended of [mendTree(tokens), repairTree(mendTree(tokens))]) {
        for (let at = 0; at < mended.length; at++) {
          let steps = 0;
          for (let up = at; up >= 0; up = mended[up]!.head) expect(++steps).toBeLessThanOrEqual(mended.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});
