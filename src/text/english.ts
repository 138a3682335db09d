// The English weights: one file of a JSON header and three tables, and what is made of them.
//
//     "whom-en1" | length of the header (uint32) | header JSON | tagger rows | action rows | label rows (int8 each)
import { exitCodes, WhomError } from "../model/problem.ts";
import { LinearModel } from "./linear-model.ts";
import { Parser } from "./parse-dependencies.ts";
import { Tagger } from "./tag-words.ts";

const MAGIC = "whom-en1";

export interface EnglishHeader {
  /** `NOUN/NNS`, by number. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Words that are practically always one tag. */
  readonly fixed: readonly (readonly [string, number])[];
  /** Irregular and ambiguous lemmas: `word/UPOS` → lemma. */
  readonly lemmas: readonly (readonly [string, string])[];
  /** log2 of the number of rows of each table. */
  readonly bits: { readonly tagger: number; readonly actions: number; readonly labels: number };
}

export interface English {
  readonly header: EnglishHeader;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmas: ReadonlyMap<string, string>;
}

/** @throws WhomError where the bytes are not English weights of this version. */
export function loadEnglish(bytes: Uint8Array): English {
  const wrong = (): never => {
    throw new WhomError("the English weights are damaged or of another version\n  hint: install whom again, or make them with npm run train", exitCodes.inputOutput);
  };
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (bytes.length < 12 || ascii(0, 8) !== MAGIC) wrong();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(8, true);
  if (12 + headerLength > bytes.length) wrong();
  let json = "";
  for (let at = 12; at < 12 + headerLength; at += 8192) json += ascii(at, Math.min(at + 8192, 12 + headerLength));
  const header = JSON.parse(json) as EnglishHeader;
  let at = 12 + headerLength;
  const table = (bits: number, classes: number): LinearModel => {
    const length = (1 << bits) * classes;
    if (at + length > bytes.length) wrong();
    const model = new LinearModel(new Int8Array(bytes.buffer, bytes.byteOffset + at, length), classes);
    at += length;
    return model;
  };
  const tagger = table(header.bits.tagger, header.tags.length);
  const actions = table(header.bits.actions, 3);
  const labels = table(header.bits.labels, header.relations.length);
  return { header, tagger: new Tagger(tagger, new Map(header.fixed), header.tags), parser: new Parser(actions, labels, header.relations.indexOf("root")), lemmas: new Map(header.lemmas) };
}

/** The file of a trained model. The header is written in ASCII, other characters as JSON escapes. */
export function writeEnglish(header: EnglishHeader, tables: readonly Int8Array[]): Uint8Array {
  const json = JSON.stringify(header).replace(/[^\u{20}-\u{7e}]/gu, (char) => [...Array(char.length).keys()].map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""));
  const total = 12 + json.length + tables.reduce((sum, table) => sum + table.length, 0);
  const bytes = new Uint8Array(total);
  for (let i = 0; i < MAGIC.length; i += 1) bytes[i] = MAGIC.charCodeAt(i);
  new DataView(bytes.buffer).setUint32(8, json.length, true);
  for (let i = 0; i < json.length; i += 1) bytes[12 + i] = json.charCodeAt(i);
  let at = 12 + json.length;
  for (const table of tables) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  }
  return bytes;
}
