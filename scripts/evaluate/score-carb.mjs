// Scores Open IE tuples as CaRB's scorer does by default (binary lenient tuple match), for tuning offline.
// Where it differs: confidences are used for the cut with the best F1 as there, but no area under the curve is computed.

const formsOfBe = ["be", "is", "am", "are", "was", "were", "been", "being"];
const saidVerbs = ["said", "told", "added", "adds", "says"];
const words = (text) => text.split(/\s+/).filter(Boolean);

/** Sentence keys ignore white space and punctuation, so that tokenisations of one sentence meet. */
const keyOf = (sentence) => sentence.replace(/[^\p{L}\p{N}]/gu, "");

function common(gold, predicted) {
  let count = 0;
  for (const word of gold) {
    const at = predicted.indexOf(word);
    if (at < 0) continue;
    count += 1;
    predicted.splice(at, 1);
  }
  return count;
}

/** [precision, recall] by words, slot by slot; nothing where no relation word is shared. */
function match(gold, predicted) {
  const relation = words(predicted.relation);
  const goldRelation = words(gold.relation);
  let found = common(goldRelation, relation);
  if (relation.includes("be") && formsOfBe.some((form) => goldRelation.includes(form))) found += 1;
  if (found === 0) return [0, 0];
  let precisionTotal = words(predicted.relation).length;
  let recallTotal = goldRelation.length;
  for (let slot = 0; slot < gold.arguments.length; slot += 1) {
    const goldWords = words(gold.arguments[slot]);
    recallTotal += goldWords.length;
    if (predicted.arguments.length <= slot) {
      if (slot < 2) return [0, 0];
      continue;
    }
    const predictedWords = words(predicted.arguments[slot]);
    precisionTotal += predictedWords.length;
    found += common(goldWords, predictedWords);
  }
  return [precisionTotal ? found / precisionTotal : 0, recallTotal ? found / recallTotal : 0];
}

const binary = (tuple) => (tuple.arguments.length >= 2 ? { ...tuple, arguments: [tuple.arguments[0], tuple.arguments.slice(1).join(" ")] } : tuple);

function binaryMatch(gold, predicted) {
  const straight = match(binary(gold), binary(predicted));
  if (!saidVerbs.some((verb) => gold.relation.includes(verb))) return straight;
  const turned = predicted.arguments.length >= 2 ? { ...predicted, arguments: [predicted.arguments.slice(1).join(" "), predicted.arguments[0]] } : predicted;
  const reverse = match(binary(gold), turned);
  return reverse[0] > straight[0] || (reverse[0] === straight[0] && reverse[1] > straight[1]) ? reverse : straight;
}

/** Reads the gold file: sentence, relation, subject, object ... */
export function readGold(text) {
  const gold = new Map();
  for (const line of text.split("\n")) {
    if (!line.trim()) continue;
    const [sentence, relation, ...rest] = line.trim().split("\t");
    const key = keyOf(sentence);
    if (!gold.has(key)) gold.set(key, []);
    gold.get(key).push({ sentence, relation: relation.trim(), arguments: rest.map((part) => part.trim()) });
  }
  return gold;
}

/**
 * @param gold from readGold
 * @param predicted list of {sentence, confidence, relation, arguments: [subject, object ...]}
 * @returns {{precision, recall, f1, confidence, count, perGold, perPredicted}} at the confidence with the best F1
 */
export function scoreCarb(gold, predicted) {
  const bySentence = new Map();
  for (const tuple of predicted) {
    const key = keyOf(tuple.sentence);
    if (!bySentence.has(key)) bySentence.set(key, []);
    bySentence.get(key).push(tuple);
  }
  const thresholds = [...new Set(predicted.map((tuple) => tuple.confidence))].sort((a, b) => a - b);
  const totals = thresholds.map(() => ({ precision: 0, count: 0, recall: 0 }));
  let goldCount = 0;
  const details = [];
  for (const [key, goldTuples] of gold) {
    goldCount += goldTuples.length;
    const tuples = bySentence.get(key) ?? [];
    const scores = goldTuples.map((one) => tuples.map((other) => binaryMatch(one, other)));
    for (const [at, threshold] of thresholds.entries()) {
      const columns = tuples.flatMap((tuple, column) => (tuple.confidence >= threshold ? [column] : []));
      if (columns.length === 0) continue;
      const total = totals[at];
      total.count += columns.length;
      for (const row of scores) total.recall += Math.max(0, ...columns.map((column) => row[column][1]));
      // One gold tuple vouches for one prediction: best pairs first.
      const rowsLeft = new Set(goldTuples.keys());
      const columnsLeft = new Set(columns);
      const pairs = Math.min(goldTuples.length, columns.length);
      for (let pair = 0; pair < pairs; pair += 1) {
        let best = [-1, -1, -1];
        for (const row of rowsLeft) for (const column of columnsLeft) if (scores[row][column][0] > best[0]) best = [scores[row][column][0], row, column];
        rowsLeft.delete(best[1]);
        columnsLeft.delete(best[2]);
        total.precision += best[0];
        if (at === 0) details.push({ tuple: tuples[best[2]], precision: best[0], gold: goldTuples[best[1]] });
      }
      if (at === 0) for (const column of columnsLeft) details.push({ tuple: tuples[column], precision: 0, gold: undefined });
    }
  }
  let best = { precision: 0, recall: 0, f1: 0, confidence: 0, count: 0 };
  for (const [at, total] of totals.entries()) {
    const precision = total.count ? total.precision / total.count : 1;
    const recall = goldCount ? total.recall / goldCount : 0;
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    if (f1 > best.f1) best = { precision, recall, f1, confidence: thresholds[at], count: total.count };
  }
  const all = totals[0] ?? { precision: 0, count: 0, recall: 0 };
  return { ...best, goldCount, all: { precision: all.precision / (all.count || 1), recall: all.recall / (goldCount || 1), count: all.count }, details };
}
