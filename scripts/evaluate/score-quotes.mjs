// Scores attributions (source, cue, content) against a text in which they are marked; tests/extract/attributions/marked-news.txt says how.

/** Blocks of marked text → the plain text and its attributions, each a list of spans for source, cue and content. */
export function readMarked(file) {
  return file.split(/\n\s*\n/).map((block) => block.split("\n").filter((line) => !line.startsWith("#")).join(" ").trim()).filter(Boolean).map(readBlock);
}

function readBlock(block) {
  let text = "";
  const byNumber = new Map();
  const open = [];
  const parts = { s: "source", c: "cue", q: "content" };
  for (const [piece] of block.matchAll(/\[[scq][\dA-Z]* |\]|\s*\/\/\s*|[^\][/\s]+|[[/\s]/g)) {
    const mark = /^\[([scq])([\dA-Z]*) $/.exec(piece);
    if (mark) open.push({ part: parts[mark[1]], numbers: mark[2] === "" ? ["1"] : [...mark[2]], start: text.length });
    else if (piece === "]" && open.length > 0) {
      const { part, numbers, start } = open.pop();
      for (const number of numbers) {
        if (!byNumber.has(number)) byNumber.set(number, { source: [], cue: [], content: [] });
        byNumber.get(number)[part].push({ start, end: text.length });
      }
    } else text += piece.trim() === "//" ? "\n\n" : piece;
  }
  return { text, gold: [...byNumber.values()] };
}

/** A record of `whom read --as quotes` in the same form. */
export const recordParts = (record) => ({ source: record.speaker ? [record.speaker] : [], cue: [record.cue], content: record.content, kind: record.kind });

const wordsIn = (text, spans) => {
  const found = new Set();
  for (const span of spans) for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) found.add(span.start + match.index);
  return found;
};

/** Harmonic mean of how much of either is in the other, by words. */
function overlap(text, one, other) {
  const [a, b] = [wordsIn(text, one), wordsIn(text, other)];
  if (a.size === 0 && b.size === 0) return 1;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}

/**
 * A cue is right when it shares a word with the marked one; a source or a content when at least half its words are right (harmonic mean).
 * @param items what readMarked gives
 * @param quotesOf text → attributions in the form of `recordParts`
 */
export function scoreQuotes(items, quotesOf) {
  const counts = { gold: 0, said: 0, cue: 0, source: 0, content: 0 };
  let contentSum = 0;
  const errors = [];
  for (const { text, gold } of items) {
    const said = quotesOf(text);
    const free = new Set(said);
    counts.gold += gold.length;
    counts.said += said.length;
    const show = (spans) => spans.map((span) => text.slice(span.start, span.end)).join(" … ");
    for (const one of gold) {
      const match = [...free].filter((other) => one.cue.some((cue) => other.cue.some((span) => span.start < cue.end && span.end > cue.start))).sort((a, b) => overlap(text, one.content, b.content) - overlap(text, one.content, a.content))[0];
      if (!match) {
        errors.push({ why: "missed", text, found: `${show(one.source)} | ${show(one.cue)} | ${show(one.content)}` });
        continue;
      }
      free.delete(match);
      counts.cue += 1;
      const content = overlap(text, one.content, match.content);
      contentSum += content;
      const rightSource = overlap(text, one.source, match.source) >= 0.5;
      if (!rightSource) errors.push({ why: "source", text, found: `${show(match.source)} | ${show(match.cue)} for ${show(one.source)}` });
      else counts.source += 1;
      if (content < 0.5) errors.push({ why: "content", text, found: `${show(match.content)} for ${show(one.content)}` });
      else if (rightSource) counts.content += 1;
    }
    for (const other of free) errors.push({ why: "false", text, found: `${other.kind}: ${show(other.source)} | ${show(other.cue)} | ${show(other.content)}` });
  }
  const f1 = (right) => (2 * right) / (counts.gold + counts.said || 1);
  return { ...counts, cueF1: f1(counts.cue), sourceF1: f1(counts.source), contentF1: f1(counts.content), contentWords: contentSum / (counts.cue || 1), errors };
}
