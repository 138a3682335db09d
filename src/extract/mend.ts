// What every mend of a tree is made of.
import type { ReportToken } from "./report.ts";

/** Changes tokens in place; each mend sees what those before it made. */
export type Mend = (tokens: ReportToken[]) => void;

export const isNominal = ({ upos }: ReportToken): boolean => upos === "NOUN" || upos === "PROPN";

/** Hangs a word anew, unless its new head hangs on it: a tree has no rings. */
export const hang = (tokens: ReportToken[], word: number, head: number, relation: string): void => {
  for (let at = head, steps = 0; at >= 0; at = tokens[at]!.head, steps++) if (at === word || steps > tokens.length) return;
  tokens[word] = { ...tokens[word]!, head, relation };
};
