// Each row: a text, and what is inside quotation marks.
import { expect, test } from "vitest";
import { findQuotedStretches } from "../../../src/extract/attributions/find-quotations.ts";

const table: readonly (readonly [text: string, ...quoted: string[]])[] = [
  ["“We go,” he said.", "“We go,”"],
  ['"We go," he said. "Now."', '"We go,"', '"Now."'],
  ['a rule called the “duty," which', '“duty,"'],
  ["“First.\n“Second,” she said.", "“First.", "“Second,”"],
  ["“never closed\nNext paragraph", "“never closed"],
  ["it's Russia's, they said"],
  ["‘We go,’ he said. It wasn’t the workers’ fault.", "‘We go,’"],
  ["'We go,' he said, and the workers' rights", "'We go,'"],
  ["called it a ‘duty’ of the ’90s", "‘duty’"],
  ["in the '90s, they 'sort of' knew"],
  ["they “go home “, he said", "“go home “"],
  ["it is ” pure theater » to him", "” pure theater »"],
  ['he said " we go , " and left', '" we go , "'],
  ["“First, he said. “Second,” she said.", "“First, he said. ", "“Second,”"],
  ["‘’We go,’’ he said.", "‘’We go,’’"],
  ["`` We go , '' he said", "`` We go , ''"],
];

test.each(table)("%s", (text, ...quoted) => {
  expect(findQuotedStretches(text).map((stretch) => text.slice(stretch.start, stretch.end))).toEqual(quoted);
});
