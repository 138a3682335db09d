// Lemmas that the rules of src/text/lemmatize.ts miss, by word and part of speech; the commonest wins.
import { lemmatize } from "../../dist/text/lemmatize.js";

/** @returns `word/UPOS` → lemma, in the order of the treebank */
export function learnLemmas(sentences) {
  const counts = new Map();
  for (const { words } of sentences) {
    for (const { form, upos, xpos, lemma } of words) {
      const key = `${form.toLowerCase().replace(/[’‘]/g, "'")}/${upos}`;
      const entry = counts.get(key) ?? new Map();
      entry.set(`${lemma}\t${xpos}`, (entry.get(`${lemma}\t${xpos}`) ?? 0) + 1);
      counts.set(key, entry);
    }
  }
  const none = new Map();
  const lemmas = [];
  for (const [key, entry] of counts) {
    const [[best]] = [...entry].sort((a, b) => b[1] - a[1]);
    const [lemma, xpos] = best.split("\t");
    const [form, upos] = [key.slice(0, key.lastIndexOf("/")), key.slice(key.lastIndexOf("/") + 1)];
    const total = [...entry.values()].reduce((sum, count) => sum + count, 0);
    if (upos !== "PROPN" && lemmatize(form, upos, xpos, none) !== lemma && (total > 1 || lemma.length > 1)) lemmas.push([key, lemma]);
  }
  return lemmas;
}
