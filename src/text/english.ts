// The English weights: one file of a JSON header and the network's tables, and what is made of them.
//
//     "whom-en2" | length of the header (uint32) | header JSON | for each matrix: int8 values, float32 scales; biases and gates as float32
import { exitCodes, WhomError } from "../model/problem.ts";
import { normalizeWord } from "./network/word-features.ts";
import { Network, type ByteMatrix, type NetworkResult, type NetworkSize, type NetworkWeights } from "./network/network.ts";

const MAGIC = "whom-en2";

export interface EnglishHeader {
  /** `NOUN/NNS`, by number. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Irregular and ambiguous lemmas: `word/UPOS` → lemma. */
  readonly lemmas: readonly (readonly [string, string])[];
  readonly size: NetworkSize;
  /** What the network knows of words, by kind of feature. */
  readonly vocabulary: readonly (readonly string[])[];
}

export interface English {
  readonly header: EnglishHeader;
  /** Tags, heads and relations of a sentence's words. What `isName` knows as a name is a proper noun unless the network reads it as an adjective ("Swedish"). */
  analyze(words: readonly string[], isName?: (word: string) => boolean): NetworkResult;
  readonly lemmas: ReadonlyMap<string, string>;
  /** Whether the network has seen the word in training, in whatever case. */
  knows(word: string): boolean;
  /** The two parts of each tag, by number: `NOUN` and `NNS`. */
  readonly universal: readonly string[];
  readonly penn: readonly string[];
}

const padded = (count: number): number => (count + 7) & ~7;

/** The shape of each matrix, in the order of the file. */
function shapes({ size, vocabulary, tags, relations }: EnglishHeader): { readonly tables: readonly number[]; readonly matrices: readonly (readonly [number, number])[] } {
  const width = 2 * size.hidden;
  const recurrent = Array.from({ length: size.layers }, (_, layer): readonly [number, number] => [layer === 0 ? 3 * width : width, 6 * size.hidden]);
  return {
    tables: vocabulary.map((features) => features.length + 1),
    matrices: [...recurrent, [width, padded(tags.length)], [width, 2 * (size.arc + size.label)], [size.arc, size.arc], [3 * size.label, padded(relations.length)]],
  };
}

/** @throws WhomError where the bytes are not English weights of this version. */
export function loadEnglish(bytes: Uint8Array): English {
  const wrong = (): never => {
    throw new WhomError("the English weights are damaged or of another version\n  hint: install whom again, or make them with npm run train", exitCodes.inputOutput);
  };
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (bytes.length < 12 || ascii(0, 8) !== MAGIC) wrong();
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  if (12 + headerLength > bytes.length) wrong();
  let json = "";
  for (let at = 12; at < 12 + headerLength; at += 8192) json += ascii(at, Math.min(at + 8192, 12 + headerLength));
  const header = JSON.parse(json) as EnglishHeader;
  let at = 12 + headerLength;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) wrong();
    at += length;
    return bytes.subarray(at - length, at);
  };
  // Copied: numbers of four bytes must lie at multiples of four.
  const floats = (count: number) => new Float32Array(new Uint8Array(take(count * 4)).buffer);
  const matrix = (rows: number, columns: number, scales: number): ByteMatrix => {
    const values = take(rows * columns);
    return { rows, columns, values: new Int8Array(values.buffer, values.byteOffset, values.length), scales: floats(scales) };
  };
  const { size, vocabulary } = header;
  const { tables, matrices } = shapes(header);
  const vectors = tables.map((rows) => matrix(rows, 2 * size.hidden, 1));
  const all = matrices.map(([rows, columns]) => matrix(rows, columns, columns));
  const [tag, project, arc, relation] = all.slice(size.layers) as [ByteMatrix, ByteMatrix, ByteMatrix, ByteMatrix];
  const gates = Array.from({ length: 2 * size.layers }, () => floats(4 * size.hidden));
  const [tagBias, projectBias, root, arcBias, relationBias] = [floats(tag.columns), floats(project.columns), floats(2 * size.hidden), floats(size.arc), floats(relation.columns)];
  const weights: NetworkWeights = { size, vocabulary, tables: vectors, recurrent: all.slice(0, size.layers), gates, tag, tagBias, project, projectBias, root, arc, arcBias, relation, relationBias };
  const network = new Network(weights, header.tags.length, header.relations.length, header.relations.indexOf("root"));
  const words = new Set(vocabulary[0]);
  const mayName = header.tags.map((name) => /^(?:PROPN|ADJ)\//.test(name));
  const properNoun = header.tags.indexOf("PROPN/NNP");
  return {
    header,
    lemmas: new Map(header.lemmas),
    knows: (word) => words.has(normalizeWord(word)),
    universal: header.tags.map((tag) => tag.slice(0, tag.indexOf("/"))),
    penn: header.tags.map((tag) => tag.slice(tag.indexOf("/") + 1)),
    analyze(words, isName) {
      const found = network.analyze(words);
      if (isName) for (const [index, word] of words.entries()) if (!mayName[found.tags[index] ?? 0] && isName(word)) found.tags[index] = properNoun;
      return found;
    },
  };
}

/** The file of trained weights. The header is written in ASCII, other characters as JSON escapes. */
export function writeEnglish(header: EnglishHeader, weights: Omit<NetworkWeights, "size" | "vocabulary">): Uint8Array {
  const json = JSON.stringify(header).replace(/[^\u{20}-\u{7e}]/gu, (char) => [...Array(char.length).keys()].map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""));
  const raw = (numbers: Float32Array | Int8Array) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const matrices = [...weights.tables, ...weights.recurrent, weights.tag, weights.project, weights.arc, weights.relation];
  const head = new Uint8Array(12 + json.length);
  for (let i = 0; i < MAGIC.length; i += 1) head[i] = MAGIC.charCodeAt(i);
  new DataView(head.buffer).setUint32(8, json.length, true);
  for (let i = 0; i < json.length; i += 1) head[12 + i] = json.charCodeAt(i);
  const parts = [head, ...matrices.flatMap(({ values, scales }) => [raw(values), raw(scales)]), ...[...weights.gates, weights.tagBias, weights.projectBias, weights.root, weights.arcBias, weights.relationBias].map(raw)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
