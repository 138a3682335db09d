// UPOS, XPOS, lemma, UAS and LAS on gold tokens, as the CoNLL 2018 scorer counts them, and words a second.
import { lemmatize } from "../../dist/text/lemmatize.js";

export function scoreParser(english, sentences) {
  const counts = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  const errors = new Map();
  // Words a second of a reader that has been at it for a moment.
  for (const { words } of sentences.slice(0, 500)) english.analyze(words.map((word) => word.form));
  const started = process.cpuUsage();
  const parsed = sentences.map(({ words }) => {
    const forms = words.map((word) => word.form);
    return english.analyze(forms);
  });
  const used = process.cpuUsage(started);
  for (const [index, { words }] of sentences.entries()) {
    const { tags, heads, relations } = parsed[index];
    for (const [i, word] of words.entries()) {
      const [upos, xpos] = english.header.tags[tags[i]].split("/");
      const relation = english.header.relations[relations[i]];
      const headRight = heads[i] === word.head - 1;
      counts.words += 1;
      if (upos === word.upos) counts.upos += 1;
      if (xpos === word.xpos) counts.xpos += 1;
      if (lemmatize(word.form, upos, xpos, english.lemmas) === word.lemma) counts.lemma += 1;
      if (headRight) counts.uas += 1;
      if (headRight && relation === word.relation) counts.las += 1;
      else {
        const kind = headRight ? `${word.relation} called ${relation}` : `${word.relation} on the wrong head`;
        errors.set(kind, (errors.get(kind) ?? 0) + 1);
      }
    }
  }
  const percent = (count) => Number(((100 * count) / counts.words).toFixed(2));
  const cpuSeconds = (used.user + used.system) / 1e6;
  return { words: counts.words, upos: percent(counts.upos), xpos: percent(counts.xpos), lemma: percent(counts.lemma), uas: percent(counts.uas), las: percent(counts.las), wordsPerSecond: Math.round(counts.words / cpuSeconds), errors: [...errors].sort((a, b) => b[1] - a[1]) };
}
