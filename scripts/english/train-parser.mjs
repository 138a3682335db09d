// Trains the parser's two classifiers with a dynamic oracle: mistakes are explored, and the cheapest way on from them is learned.
import { LinearModel } from "../../dist/text/linear-model.js";
import { LEFT, Parser, ParserState, RIGHT, SHIFT, actionFeatures, labelFeatures, maxActionFeatures, maxLabelFeatures } from "../../dist/text/parse-dependencies.js";
import { AveragedPerceptron, randomSequence, shuffle } from "./averaged-perceptron.mjs";

/** Gold arcs that an action puts out of reach (Goldberg and Nivre 2013, arc-hybrid). */
function cost(state, gold, action) {
  const { n, next, size, stack } = state;
  let lost = 0;
  if (action === SHIFT) {
    for (let i = 0; i < size - 1; i += 1) if (stack[i] === gold[next]) lost += 1;
    for (let i = 0; i < size; i += 1) if (gold[stack[i]] === next) lost += 1;
    return lost;
  }
  const child = state.top(0);
  for (let j = next; j <= n; j += 1) if (gold[j] === child) lost += 1;
  const head = gold[child];
  if (action === LEFT) {
    if (head !== next && ((size > 1 && head === state.top(1)) || head > next)) lost += 1;
  } else if (head >= next) lost += 1;
  return lost;
}

export function isProjective(gold, n) {
  for (let child = 1; child <= n; child += 1) {
    const [low, high] = [Math.min(child, gold[child]), Math.max(child, gold[child])];
    for (let between = low + 1; between < high; between += 1) if (gold[between] < low || gold[between] > high) return false;
  }
  return true;
}

export function trainParser(sentences, tagsOf, relations, { actionBits, labelBits, epochs, seed, explore = 0.9, log, onEpoch }) {
  const numberOf = new Map(relations.map((relation, index) => [relation, index]));
  const rootLabel = numberOf.get("root");
  const actions = new AveragedPerceptron(actionBits, 3);
  const labels = new AveragedPerceptron(labelBits, relations.length);
  const actionModel = new LinearModel(actions.weights, 3);
  const parser = new Parser(actionModel, new LinearModel(labels.weights, relations.length), rootLabel);
  const random = randomSequence(seed);
  const features = new Uint32Array(maxActionFeatures);
  const labelRow = new Uint32Array(maxLabelFeatures);
  const items = sentences.flatMap((sentence, index) => {
    const n = sentence.words.length;
    const gold = Int32Array.of(0, ...sentence.words.map((word) => (word.head === 0 ? n + 1 : word.head)), -1);
    return isProjective(gold, n) ? [{ forms: sentence.words.map((word) => word.form), tags: tagsOf(index), gold, goldLabels: [0, ...sentence.words.map((word) => numberOf.get(word.relation))] }] : [];
  });
  log(`parser: ${items.length} projective sentences of ${sentences.length}`);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(items, random);
    let [right, all] = [0, 0];
    for (const { forms, tags, gold, goldLabels } of items) {
      const state = new ParserState(forms, tags);
      while (!state.done) {
        const count = actionFeatures(state, features);
        const scores = actionModel.score(features, count);
        let [chosen, best, cheapest] = [-1, -1, Infinity];
        const costs = [SHIFT, LEFT, RIGHT].map((action) => (state.allows(action) ? cost(state, gold, action) : Infinity));
        for (const action of [SHIFT, LEFT, RIGHT]) cheapest = Math.min(cheapest, costs[action]);
        for (const action of [SHIFT, LEFT, RIGHT]) {
          if (costs[action] === Infinity) continue;
          if (chosen < 0 || scores[action] > scores[chosen]) chosen = action;
          if (costs[action] === cheapest && (best < 0 || scores[action] > scores[best])) best = action;
        }
        all += 1;
        if (costs[chosen] === cheapest) {
          actions.tick();
          right += 1;
        } else actions.update(features, count, best, chosen);
        const taken = costs[chosen] === cheapest || (epoch > 0 && random() < explore) ? chosen : best;
        let label = -1;
        if (taken !== SHIFT) {
          const [child, head] = [state.top(0), state.headFor(taken)];
          label = parser.bestLabel(state, head, child);
          if (head === gold[child] && head !== state.n + 1) {
            if (label === goldLabels[child]) labels.tick();
            else {
              labels.update(labelRow, labelFeatures(state, head, child, labelRow), goldLabels[child], label);
              if (epoch === 0 || random() > 0.5) label = goldLabels[child];
            }
          }
        }
        state.apply(taken, label);
      }
    }
    log(`parser: epoch ${epoch + 1} of ${epochs}, actions right ${((100 * right) / all).toFixed(2)} %`);
    onEpoch?.(epoch, () => ({ actions: actions.averaged(), labels: labels.averaged() }));
  }
  return { actions: actions.averaged(), labels: labels.averaged() };
}
