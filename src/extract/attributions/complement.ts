// "X said that ...", "“...,” X said", "X said: “...”": a clause is what the verb takes as its object.
import { baseRelation, childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClauseArgument } from "../../text/clauses/clause.ts";
import { markerOf } from "../../text/clauses/predicates.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { hearerVerbs } from "./cue-verbs.ts";

export const complement: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  if (!verb.takes.has("that") && !verb.takes.has("quote")) return undefined;
  // "reported, citing two aides, that ...": who is cited is a source; the clause is what was reported.
  if (clause.lemma === "cite" && sentence.tokens[clause.head]!.xpos === "VBG") return undefined;
  // "in an interview published Sunday that ...": such a participle takes no clause, but "residents told that ..." does.
  if (clause.passive && clause.link === "participle" && !hearerVerbs.has(clause.lemma)) return undefined;
  const { tree } = sentence;
  // "It is alleged that ...": the clause is what "it" stands for.
  const meant = childrenWith(tree, clause.head, "csubj").find((child) => child > clause.head && childrenWith(tree, clause.head, "expl").length > 0);
  // "A poll conducted last month found that ...": what stands between subject and verb belongs to the subject.
  const clauses = clause.arguments.filter((one) => (one.kind === "clause" || isQuestion(one)) && !(one.head > clause.subject && one.head < clause.head && clause.subject >= 0));
  const said = meant === undefined ? (clauses.find((one) => one.head > clause.head) ?? clauses[0]) : { head: meant };
  if (said) {
    // "knows how to swim" is a skill.
    if (clause.lemma === "know" && /^how to$/.test(markerOf(tree, said.head))) return undefined;
    const words = subtree(tree, said.head, (child) => child === clause.head || isOwnSubject(cue, child));
    if (!verb.takes.has("that") && !startsQuoted(cue, words)) return undefined;
    return { kind: "clause", words };
  }
  // "pleaded not guilty to the charge"
  const plea = clause.lemma === "plead" ? childrenWith(tree, clause.head, "xcomp", "advmod", "obj", "obl", "ccomp").find((child) => child > clause.head && /^(?:guilty|innocent)$/i.test(tree.tokens[child]!.form)) : undefined;
  if (plea !== undefined) return { kind: "clause", words: sentence.tokens.map((_, word) => word).filter((word) => (word > clause.head && word <= plea) || subtree(tree, plea).includes(word)) };
  const after = afterColon(cue);
  if (after !== undefined) return { kind: "clause", words: subtree(tree, after) };
  return verb.takes.has("that") ? lostClause(cue) : undefined;
};

/** "wondered why nobody had called", "reported, citing emails, that it failed": a complement, though a parser may see an adverbial clause. */
const isQuestion = ({ kind, marker }: ClauseArgument): boolean => kind === "adverbial-clause" && /^(?:why|whether|how|that)$/.test(marker);

function isOwnSubject({ sentence, clause }: CueClause, word: number): boolean {
  return clause.subject >= 0 && word === clause.subject && sentence.tree.tokens[word]!.head === clause.head;
}

function startsQuoted({ sentence, quoted }: CueClause, words: readonly number[]): boolean {
  const first = sentence.tokens[words[0]!]!;
  return quoted.some((stretch) => stretch.start <= first.start && stretch.end >= first.end);
}

/** "X wrote: the deal is off": the tree sets the second clause beside the first. */
function afterColon({ sentence, clause }: CueClause): number | undefined {
  const { tree } = sentence;
  return tree.children[clause.head]!.find((child) => {
    if (child < clause.head || baseRelation(tree.tokens[child]!.relation) !== "parataxis") return false;
    const first = subtree(tree, child)[0]!;
    return [first - 1, first - 2, first].some((word) => word > clause.head && tree.tokens[word]!.form === ":");
  });
}

/** "said that ...", where the tree lost the clause: to the end of the sentence. */
function lostClause({ sentence, clause }: CueClause): ReturnType<ClausePattern> {
  if (clause.subject < 0) return undefined;
  const that = [1, 2, 3].map((step) => clause.head + step).find((word) => sentence.tokens[word]?.form.toLowerCase() === "that" && sentence.tokens[word]!.upos !== "DET");
  if (that === undefined || that >= sentence.tokens.length - 3) return undefined;
  return { kind: "clause", words: sentence.tokens.map((_, word) => word).filter((word) => word >= that) };
}
