// A tree in one string, for tests: word/UPOS/XPOS>head:relation, heads counted from 1, 0 for the root, lemma after an equals sign.
import { makeTree, type DependencyTree } from "../../../src/text/clauses/dependency-tree.ts";

/** `Iran/PROPN/NNP>2:nsubj struck=strike/VERB/VBD>0:root Syria/PROPN/NNP>2:obj` */
export function tree(text: string): DependencyTree {
  return makeTree(
    text.trim().split(/\s+/).map((part) => {
      const match = /^(.+?)(?:=([^/]+))?\/([A-Z]+)\/([^>]+)>(\d+):(.+)$/.exec(part);
      if (!match) throw new Error(`not a word of a tree: ${part}`);
      const [, form = "", lemma, upos = "", xpos = "", head = "", relation = ""] = match;
      return { form, lemma: lemma ?? form.toLowerCase(), upos, xpos, head: Number(head) - 1, relation };
    }),
  );
}
