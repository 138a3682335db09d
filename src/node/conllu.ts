// Parsed text ↔ CoNLL-U, the format of Universal Dependencies.
import type { AnalyzedText, Token } from "../text/analyzed-text.ts";
import { parseWords } from "../text/analyze-text.ts";
import type { English } from "../text/english.ts";

export function conlluOf(analyzed: AnalyzedText, source: string): string {
  const blocks: string[] = [`# newdoc id = ${source}\n`];
  let number = 0;
  for (const sentence of analyzed.sentences) {
    if (sentence.tokens.length === 0) continue;
    number += 1;
    blocks.push(`# sent_id = ${source}-${number}\n# text = ${analyzed.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ")}\n${tokenLines(sentence.tokens)}\n`);
  }
  return number === 0 ? "" : blocks.join("");
}

function tokenLines(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) => {
      const next = tokens[at + 1];
      return `${at + 1}\t${token.text}\t${token.lemma}\t${token.upos}\t${token.xpos}\t_\t${token.head + 1}\t${token.relation}\t_\t${next && next.start === token.end ? "SpaceAfter=No" : "_"}\n`;
    })
    .join("");
}

/** Tags and parses a CoNLL-U file's own words; comments, multi-word and empty tokens stay where they are. */
export function reparseConllu(text: string, english: English): string {
  return text
    .split(/\n\n+/u)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const lines = block.split("\n").filter((line) => line !== "");
      const words = lines.filter((line) => /^\d+\t/u.test(line)).map((line) => ({ text: line.split("\t")[1] ?? "_", start: 0, end: 0 }));
      const tokens = parseWords(words, english);
      let at = 0;
      return `${lines
        .map((line) => {
          if (!/^\d+\t/u.test(line)) return line;
          const columns = line.split("\t");
          const token = tokens[at]!;
          at += 1;
          return [columns[0], columns[1], token.lemma, token.upos, token.xpos, "_", token.head + 1, token.relation, "_", columns[9] ?? "_"].join("\t");
        })
        .join("\n")}\n\n`;
    })
    .join("");
}
