// CoNLL-U files → sentences of words. Multiword tokens and empty nodes are passed over, as the shared tasks do for gold tokens.
import { readFileSync } from "node:fs";

export function readConllu(path) {
  const sentences = [];
  let words = [];
  let text = "";
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("# text = ")) text = line.slice(9);
    else if (/^\d+\t/.test(line)) {
      const [, form, lemma, upos, xpos, , head, relation, , misc] = line.split("\t");
      words.push({ form, lemma, upos, xpos, head: Number(head), relation, spaceAfter: !/SpaceAfter=No/.test(misc ?? "") });
    } else if (line === "" && words.length > 0) {
      sentences.push({ text, words });
      words = [];
      text = "";
    }
  }
  if (words.length > 0) sentences.push({ text, words });
  return sentences;
}
