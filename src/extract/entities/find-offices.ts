// Who holds which office: "CIA Director William Burns", "James Clapper, the intelligence director", "IS's branch in Khorasan".
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClaimDraft } from "../events/claim-draft.ts";
import type { EventFrames } from "../events/event-frames.ts";
import type { ReportLinks } from "./report-links.ts";
import type { EntityMention } from "./mention.ts";
import type { ReportSentence } from "../report.ts";

export function findOffices(frames: EventFrames, sentence: ReportSentence, links: ReportLinks): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  const add = (holder: number, office: number, whole: number, words: readonly number[], rule: string): void => {
    const type = frames.forOffice(sentence.tokens[office]!.lemma) ?? frames.forOffice(sentence.tokens[office]!.form);
    if (!type || holder === whole || found.some((one) => one.head === office && one.roles[type.subject]?.[0]?.head === holder)) return;
    found.push({
      sentence: sentence.index, head: office, type, roles: { [type.subject]: [{ head: holder, kind: "phrase" }], [type.object]: [{ head: whole, kind: "phrase" }] },
      negated: false, modality: "actual", words: [...words].sort((a, b) => a - b), rule,
    });
  };
  for (const clause of sentence.clauses) fromApposition(sentence, clause, add);
  for (const mention of links.inSentence(sentence.index)) fromTitle(sentence, mention, links, add);
  return found;
}

type Add = (holder: number, office: number, whole: number, words: readonly number[], rule: string) => void;

/** "X, the Y of Z" and "X is the Y of Z", either way round. */
function fromApposition(sentence: ReportSentence, clause: Clause, add: Add): void {
  if (clause.kind !== "apposition" && clause.kind !== "copula") return;
  if (clause.negated || clause.mood !== "asserted" || clause.subject < 0 || /^(?:it|that|this|there|these|those)$/i.test(sentence.tokens[clause.subject]!.form) || clause.modality !== "actual") return;
  const [subject, complement] = sentence.tokens[clause.head]!.upos === "PROPN" ? [clause.head, clause.subject] : [clause.subject, clause.head];
  const whole = wholeOf(sentence, complement);
  if (whole < 0) return;
  const words = [subject, complement, whole];
  const low = Math.min(...words);
  const high = Math.max(...words);
  if (high - low > 30) return;
  add(subject, complement, whole, Array.from({ length: high - low + 1 }, (_, at) => low + at), "apposition");
}

/** Whose office it is: possessor, "of ...", or a name before the noun. */
function wholeOf(sentence: ReportSentence, office: number): number {
  const { tree } = sentence;
  const possessor = childrenWith(tree, office, "nmod:poss")[0];
  if (possessor !== undefined) return possessor;
  const phrase = childrenWith(tree, office, "nmod").find((child) => ["of", "for", "to", "in", "at", "from", "with"].includes(caseOf(tree, child)) && /^(?:PROPN|NOUN)$/.test(sentence.tokens[child]!.upos));
  if (phrase !== undefined && caseOf(tree, phrase) === "of") return phrase;
  const modifier = childrenWith(tree, office, "compound", "amod").filter((child) => child < office && /^\p{Lu}/u.test(sentence.tokens[child]!.form))[0];
  return modifier ?? phrase ?? -1;
}

/** "CIA Director William Burns": the title's own name words say where. */
function fromTitle(sentence: ReportSentence, mention: EntityMention, links: ReportLinks, add: Add): void {
  if (mention.form !== "name" || mention.titleWords.length === 0) return;
  // "the General Directorate": no general.
  const kind = links.link(sentence.index, mention.head)?.entity.type;
  if (kind !== undefined && kind !== "person" && kind !== "people") return;
  const office = mention.titleWords.at(-1)!;
  const inner = links.inSentence(sentence.index).filter((other) => other !== mention && mention.titleWords.includes(other.head) && other.head !== office)[0];
  const whole = inner?.head ?? childrenWith(sentence.tree, mention.head, "nmod:poss")[0] ?? childrenWith(sentence.tree, office, "nmod:poss")[0] ?? -1;
  if (whole < 0) return;
  const low = Math.min(whole, office, mention.titleWords[0]!);
  const high = Math.max(mention.head, mention.nameWords.at(-1) ?? mention.head);
  add(mention.head, office, whole, Array.from({ length: high - low + 1 }, (_, at) => low + at), "title");
}
