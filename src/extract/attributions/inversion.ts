// “We will see,” said the mayor: right after a closing mark, a verb of saying has its subject behind it.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClausePattern } from "./attribution.ts";
import { overlaps } from "./content-spans.ts";

const phraseStart = /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/;

export const inversion: ClausePattern = ({ sentence, clause, verb, quoted }) => {
  if (!verb.takes.has("aside") && !verb.takes.has("quote")) return undefined;
  const cue = sentence.tokens[clause.head]!;
  const first = sentence.tokens[clause.head + 1];
  if (!/^VB[DZP]$/.test(cue.xpos) || !first || !phraseStart.test(first.upos) || /^(?:that|me|him|her|them|us|it|what|which)$/i.test(first.form)) return undefined;
  const before = quoted.find((stretch) => stretch.end <= cue.start && cue.start - stretch.end <= 2);
  if (!before) return undefined;
  // The top of the phrase that begins behind the verb.
  let speaker = clause.head + 1;
  for (let steps = 0; steps < 20; steps++) {
    const above = sentence.tokens[speaker]!.head;
    if (above <= clause.head || subtree(sentence.tree, above).some((word) => word <= clause.head)) break;
    speaker = above;
  }
  if (!/^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(sentence.tokens[speaker]!.upos)) return undefined;
  // All before the cue, so that “Well,” or a clause outside of the marks is not lost.
  return { kind: "aside", words: sentence.tokens.map((_, word) => word).filter((word) => sentence.tokens[word]!.end <= cue.start || overlaps(sentence.tokens[word]!, before)), speaker };
};
