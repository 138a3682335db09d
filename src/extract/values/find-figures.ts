// How many: killed, injured, expelled, with the bounds that the words give.
import { readQuantity } from "../../model/quantity.ts";
import type { MachineClaim } from "../../model/records.ts";
import { childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClaimDraft } from "../events/claim-draft.ts";
import type { Report, ReportSentence } from "../report.ts";

/** Figure names by the verb that counts: data of English, not of a story. */
const figureOfVerb: Readonly<Record<string, string>> = {
  kill: "killed", die: "killed", murder: "killed", slaughter: "killed", massacre: "killed", execute: "killed", leave: "killed", injure: "injured", wound: "injured", hurt: "injured",
  expel: "expelled", deport: "expelled", arrest: "arrested", detain: "arrested", jail: "arrested",
};

export function figuresOf(report: Report, draft: ClaimDraft): MachineClaim["figures"] {
  const sentence = report.sentences[draft.sentence]!;
  const name = figureOfVerb[sentence.tokens[draft.head]!.lemma.toLowerCase()];
  if (!name) return {};
  for (const filler of Object.entries(draft.roles).flatMap(([role, fillers]) => (role === draft.type.subject || role === "place" ? [] : fillers))) {
    const quantity = quantityOf(report, sentence, filler.head);
    if (quantity) return { [name]: quantity };
  }
  return {};
}

function quantityOf(report: Report, sentence: ReportSentence, head: number): { text: string; min: number; max: number | null } | undefined {
  const { tree } = sentence;
  const number = sentence.tokens[head]!.upos === "NUM" ? head : childrenWith(tree, head, "nummod")[0] ?? -1;
  if (number < 0) {
    const { lemma, form } = sentence.tokens[head]!;
    if (/^(?:dozen|hundred|thousand|score|million)$/.test(lemma.toLowerCase())) return asFigure(form);
    return undefined;
  }
  const words = subtree(tree, number).filter((word) => word <= number);
  // "more" of "more than 300 people" hangs on the people.
  const first = words[0] ?? number;
  const start = sentence.tokens[/^than$/i.test(sentence.tokens[first]!.form) && first > 0 && /^(?:more|fewer|less)$/i.test(sentence.tokens[first - 1]!.form) ? first - 1 : first]!.start;
  // "more than", "at least", "as many as" may hang elsewhere; they stand right before the number.
  const before = /(?:more than|over|at least|as many as|up to|about|around|nearly|almost|some|fewer than|less than|no fewer than|approximately|roughly)\s+$/i.exec(report.text.slice(Math.max(0, start - 24), start));
  const text = `${before ? before[0] : ""}${report.text.slice(start, sentence.tokens[number]!.end)}`;
  return asFigure(text);
}

function asFigure(text: string): { text: string; min: number; max: number | null } | undefined {
  const clean = text.replace(/\s+/g, " ").trim();
  const quantity = readQuantity(clean) ?? readQuantity(clean.split(" ").slice(-1)[0]!);
  return quantity ? { text: clean, min: quantity.min, max: quantity.max } : undefined;
}
