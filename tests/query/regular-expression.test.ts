// =~ tests whole texts, says the same as JavaScript where both understand the expression, and never runs away.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compileRegularExpression } from "../../src/query/values/regular-expression.ts";

const matches = (expression: string, text: string): boolean => compileRegularExpression(expression)(text, () => undefined);

it.each([
  ["a.c", "abc", true], ["a.c", "abcd", false], ["(?i)PUTIN.*", "Putin said", true], ["[A-Z][a-z]+ \\d{2,3}", "Tim 123", true], ["", "", true], ["a*", "", true], ["a", "", false],
  ["\\w+@\\w+\\.com", "x@y.com", true], [".*\\bfoo\\b.*", "a foo b", true], [".*\\bfoo\\b.*", "afoob", false], ["\\Qa.b\\E", "a.b", true], ["\\Qa.b\\E", "axb", false], ["(?s).+", "a\nb", true], [".+", "a\nb", false],
  ["\\p{Lu}.*", "Éa", true], [".", "😀", true], ["^(ab|c){2,}$", "abc", true],
] as const)("%s on %j: %s", (expression, text, wanted) => expect(matches(expression, text)).toBe(wanted));

it("takes an instant where backtracking takes hours", () => {
  const text = `${"a".repeat(5_000)}c`;
  expect(matches("(a+)+b", text)).toBe(false);
  expect(matches("(a|aa)+$", text)).toBe(false);
});

it.each(["(?=a)b", "(a)\\1", "a{5000}{5000}", "(", ")", "*a", "(".repeat(1_000)])("refuses %s in a sentence", (expression) => {
  expect(() => matches(expression, "a")).toThrow(/is not a regular expression that can be used/);
});

it("says the same as JavaScript", () => {
  const part = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\w", "\\b"), fc.tuple(tie("any"), tie("any")).map((both) => both.join("")), fc.tuple(tie("any"), tie("any")).map(([a, b]) => `(${a}|${b})`), fc.tuple(tie("any"), fc.constantFrom("*", "+", "?", "{2}", "{1,2}")).map(([a, times]) => `(?:${a})${times}`)),
  })).any;
  fc.assert(
    fc.property(part, fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 6 }), (expression, text) => {
      expect(matches(expression, text)).toBe(new RegExp(`^(?:${expression})$`, "u").test(text));
    }),
    { numRuns: 2_000 },
  );
});
