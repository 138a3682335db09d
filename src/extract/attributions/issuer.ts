// "[The union] released a statement saying ...": the source is who puts the document out.
import type { Clause } from "../../text/clauses/clause.ts";
import type { ReportSentence } from "../report.ts";

const documents = new Set(["statement", "letter", "email", "e-mail", "tweet", "post", "memo", "message", "note", "release", "communique", "video", "report", "op-ed", "article"]);

export function issuerOf(sentence: ReportSentence, { head, subject }: Clause): number | undefined {
  const document = sentence.tokens[subject]!;
  if (document.relation !== "obj" || document.head < 0 || subject > head || !documents.has(document.lemma.toLowerCase())) return undefined;
  return sentence.clauses.find((one) => one.kind === "verb" && one.head === document.head && !one.passive && one.subject >= 0)?.subject;
}
