// Who is what by juxtaposition: "James Clapper, the director", "CIA Director William Burns", "the director, James Clapper".
import type { Clause } from "./clause.ts";
import { baseRelation, childrenWith, type DependencyTree } from "./dependency-tree.ts";

export function findAppositions(tree: DependencyTree): Clause[] {
  const found: Clause[] = [];
  for (let word = 0; word < tree.tokens.length; word++) {
    const { relation, head, upos } = tree.tokens[word]!;
    if (head < 0) continue;
    const nominal = upos === "NOUN" || upos === "PROPN";
    if (baseRelation(relation) === "appos" && nominal) {
      const { upos: above } = tree.tokens[head]!;
      if (above !== "NOUN" && above !== "PROPN" && above !== "PRON") continue;
      // An acronym in brackets names, it does not describe.
      if (/^[A-Z][A-Z&.-]+$/.test(tree.tokens[word]!.form) && tree.tokens[word - 1] && /^(?:\(|-LRB-)$/.test(tree.tokens[word - 1]!.form)) continue;
      found.push(apposition(head, word));
    } else if (relation === "nmod:desc") found.push(apposition(head, word));
    else if (relation === "compound" && isTitleBefore(tree, word, head)) found.push(apposition(head, word));
  }
  return found;
}

/** A common noun of office before a person's name that the parser took for a compound: "spokesman John Kirby". */
function isTitleBefore(tree: DependencyTree, word: number, head: number): boolean {
  const { upos, xpos } = tree.tokens[word]!;
  return upos === "NOUN" && xpos === "NN" && tree.tokens[head]!.upos === "PROPN" && childrenWith(tree, head, "flat").length > 0 && word === head - 1;
}

function apposition(subject: number, complement: number): Clause {
  return {
    kind: "apposition", head: complement, lemma: "be", verbGroup: [], passive: false, subject, subjectFrom: "own",
    arguments: [{ kind: "complement", head: complement, marker: "" }], negated: false, mood: "asserted", modality: "actual", link: "noun", parent: -1, marker: "",
  };
}
