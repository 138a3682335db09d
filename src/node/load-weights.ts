// The English weights from the package's own folder, read when a text is first read.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { exitCodes, WhomError } from "../model/problem.ts";
import { loadEnglish } from "../text/english.ts";
import type { English } from "../text/english.ts";

let loaded: English | undefined;

/** @throws WhomError where the package's weights are missing or damaged. */
export function loadEnglishWeights(): English {
  if (loaded) return loaded;
  const path = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "weights/english.bin.gz");
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(path));
  } catch (error) {
    throw new WhomError(`cannot read the English weights (${path}): ${error instanceof Error ? error.message : String(error)}\n  hint: install whom again, or make them with npm run train`, exitCodes.inputOutput);
  }
  loaded = loadEnglish(bytes);
  return loaded;
}
