// Whose evidence it is: "the US has information backing up the claim" lets the US back it up.
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ReportSentence } from "../report.ts";

const evidence = new Set(["information", "intelligence", "evidence", "proof", "data", "material", "indication", "document", "recording", "footage", "satellite"]);
export const isEvidence = (lemma: string): boolean => evidence.has(lemma.toLowerCase());
const words = new Set(["reaction", "response", "reply", "answer", "attitude", "tone", "comment", "remark"]);
/** "his reaction": to something that was told. */
export const isReaction = ({ tokens }: ReportSentence, word: number): boolean => words.has(tokens[word]!.lemma.toLowerCase());
const holding = new Set(["have", "hold", "possess", "obtain", "get", "receive", "gather", "collect", "see"]);

const papers = new Set("motion resolution statement letter article report declaration communique message note petition bill law decree order editorial speech draft memo cable tweet post".split(" "));
const issuing = new Set("adopt pass issue publish send sign approve write release read deliver make circulate post submit hand present table".split(" "));
const orders = new Set(["directive", "order", "decree", "edict", "memo", "memorandum"]);

/** "a directive from the minister": whoever gave it; the word itself where it is none, or nobody is named. */
export function giverOfOrder(sentence: ReportSentence, word: number): number {
  const { tree, tokens } = sentence;
  if (word < 0 || !orders.has(tokens[word]!.lemma.toLowerCase())) return word;
  const giver = childrenWith(tree, word, "nmod:poss")[0] ?? childrenWith(tree, word, "nmod").find((child) => /^(?:from|by|of)$/.test(caseOf(tree, child))) ?? (tokens[word + 1]?.form === "from" && tokens[word + 1]!.relation === "case" ? tokens[word + 1]!.head : undefined);
  return giver === undefined ? word : (childrenWith(tree, giver, "appos").find((name) => tokens[name]!.upos === "PROPN") ?? giver);
}

/** "a statement by the party said": who speaks in it, where the paper's own phrase tells; undefined where it does not. */
export function issuerOfPaper({ tree, tokens }: ReportSentence, word: number): number | undefined {
  if (word < 0 || !/^(?:statement|communique|message|declaration|announcement|release|tweet|post|letter)$/.test(tokens[word]!.lemma.toLowerCase())) return undefined;
  return childrenWith(tree, word, "nmod:poss")[0] ?? childrenWith(tree, word, "nmod").find((child) => /^(?:by|from|of)$/.test(caseOf(tree, child)) && /^(?:PROPN|NOUN)$/.test(tokens[child]!.upos));
}

/** The word for who has the evidence that the word names; the word itself where it is none, or nobody is said to have it. */
export function holderOfEvidence(sentence: ReportSentence, word: number): number {
  const { tree, tokens } = sentence;
  // "the minister's reaction was dismissive": the minister was.
  if (word >= 0 && words.has(tokens[word]!.lemma.toLowerCase())) return childrenWith(tree, word, "nmod:poss")[0] ?? word;
  const issuer = issuerOfPaper(sentence, word);
  if (issuer !== undefined) return issuer;
  // "adopted a motion condemning it": who adopts it condemns.
  if (word >= 0 && papers.has(tokens[word]!.lemma.toLowerCase())) {
    const issued = sentence.clauses.find((one) => issuing.has(one.lemma) && !one.negated && (one.passive ? one.subject === word : one.arguments.some((argument) => argument.kind === "object" && argument.head === word)));
    const issuer = issued?.passive ? issued.arguments.find((one) => one.kind === "agent")?.head : issued?.subject;
    return issuer !== undefined && issuer >= 0 ? issuer : word;
  }
  if (word < 0 || !isEvidence(tokens[word]!.lemma)) return word;
  const owner = childrenWith(tree, word, "nmod:poss")[0] ?? childrenWith(tree, word, "nmod").find((child) => caseOf(tree, child) === "from");
  if (owner !== undefined) return owner;
  const clause = sentence.clauses.find((one) => holding.has(one.lemma) && !one.passive && !one.negated && one.arguments.some((argument) => argument.kind === "object" && argument.head === word));
  return clause && clause.subject >= 0 ? clause.subject : word;
}
