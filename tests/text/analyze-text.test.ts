// What is read of a text: page furniture never, headlines only for those who want them.
import { expect, test } from "vitest";
import { loadEnglishWeights } from "../../src/node/load-weights.ts";
import { analyzeText } from "../../src/text/analyze-text.ts";

const text = "DUTY TO WARN\n\nNorway warned Denmark.\n\nShare\n";
const read = (options?: Parameters<typeof analyzeText>[2]) => analyzeText(text, loadEnglishWeights(), options).sentences.map(({ kind, tokens }) => `${kind} ${tokens.length}`);

test("headlines and prose", () => expect(read()).toEqual(["headline 3", "prose 4", "furniture 0"]));
test("prose alone: the others keep their place", () => expect(read({ reads: (kind) => kind === "prose" })).toEqual(["headline 0", "prose 4", "furniture 0"]));
test("nothing after the deadline, and where it was left", () => expect(analyzeText(text, loadEnglishWeights(), { deadline: { timeoutMs: 1, expired: () => true } })).toMatchObject({ sentences: [], skipped: [{ start: 0, end: text.length, why: "deadline" }] }));
