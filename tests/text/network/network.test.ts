// The network that reads and the network that learns are written apart; here they must agree. And what learning calls a slope must be one.
import { beforeAll, describe, expect, it } from "vitest";
import { kernelCode } from "../../../src/text/network/kernel-code.ts";
import { Network, type NetworkWeights } from "../../../src/text/network/network.ts";
import { wordFeatures } from "../../../src/text/network/word-features.ts";

const sentences = ["The agency warned Moscow of an attack .", "Officials said on Monday that the border had been closed since 2019 .", "Why ?"].map((text) => ({ words: text.split(" ").map((form, i) => ({ form, upos: i % 2 ? "VERB" : "NOUN", xpos: "X", head: i % 3 === 2 ? i - 1 : i, relation: i === 0 ? "root" : i % 3 ? "nsubj" : "obj" })) }));
const size = { hidden: 16, layers: 3, tagLayer: 1, arc: 16, label: 8 };

interface Trainer {
  answer(batch: readonly unknown[]): { readonly heads: readonly number[]; readonly relations: readonly number[]; readonly tags: readonly number[] };
}
let trainer: Trainer;
let numbered: readonly { readonly length: number }[];
let network: Network;
let relationCount = 0;

beforeAll(async () => {
  const load = (name: string): Promise<Record<string, (...args: unknown[]) => unknown>> => import(`../../../scripts/english/${name}.mjs`) as never;
  const [features, training, exporting] = [await load("treebank-features"), await load("train-network"), await load("export-network")];
  const data = features["learnVocabulary"]!(sentences) as { readonly relations: readonly string[]; readonly tags: readonly string[]; readonly vocabulary: NetworkWeights["vocabulary"] };
  numbered = features["numberSentences"]!(sentences, data) as typeof numbered;
  trainer = (await training["trainNetwork"]!(numbered, data, { size, seed: 3, epochs: 300 })) as Trainer;
  const weights = { ...(exporting["exportNetwork"]!(trainer) as NetworkWeights), size, vocabulary: data.vocabulary };
  relationCount = data.relations.length;
  network = new Network(weights, data.tags.length, relationCount, data.relations.indexOf("root"));
}, 120_000);

describe("the network", () => {
  it("learns three sentences by heart", () => {
    const { heads } = trainer.answer(numbered);
    const gold = sentences.flatMap(({ words }) => words.map((word) => word.head));
    expect(heads.filter((head, i) => head === gold[i]).length / gold.length).toBeGreaterThan(0.9);
  });

  it("answers in fixed point what it answered in floats", () => {
    for (const [index, { words }] of sentences.entries()) {
      const one = trainer.answer([numbered[index]]);
      const found = network.analyze(words.map((word) => word.form));
      expect([...found.heads].map((head) => head + 1)).toEqual(one.heads);
      expect([...found.tags]).toEqual(one.tags);
    }
  });

  it("answers the same when it has seen other words since, more than it keeps", () => {
    const words = sentences[0]!.words.map((word) => word.form);
    const before = network.analyze(words);
    for (let round = 0; round < 30; round += 1) network.analyze(Array.from({ length: 250 }, (_, i) => `word${round * 250 + i}`));
    expect(network.analyze(words)).toEqual(before);
  });

  it("cuts what nobody writes, and still gives one root", () => {
    const { heads, relations } = network.analyze(Array.from({ length: 1000 }, (_, i) => (i % 7 === 0 ? "warned" : "agency")));
    expect([...heads].filter((head) => head < 0)).toHaveLength(1);
    expect(Math.max(...relations)).toBeLessThan(relationCount);
    expect(network.analyze([])).toEqual({ tags: new Int32Array(0), heads: new Int32Array(0), relations: new Int32Array(0) });
  });

  it("runs the kernels that their source says", async () => {
    const { kernelSource } = (await import("../../../scripts/english/kernel-source.mjs" as string)) as { kernelSource: string };
    const wabt = (await import("wabt")).default;
    const module = (await wabt()).parseWat("kernels.wat", kernelSource, { simd: true });
    expect(Buffer.from(module.toBinary({}).buffer).toString("hex")).toBe(kernelCode);
  });
});

it.each([
  ["Boeing-747", ["boeing-747", "Xxx-dd", "7", "47", "747", "-747", "b", "bo", "boe", "boei"]],
  ["2019", ["!year", "dd", "r", "ar", "ear", "year", "!", "!y", "!ye", "!yea"]],
  ["“", ['"', "“", '"', '"', '"', "", '"', '"', '"', ""]],
])("features of %s", (word, expected) => {
  expect(wordFeatures(word)).toEqual(expected);
});
