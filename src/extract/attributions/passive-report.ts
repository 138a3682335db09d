// "The gang is said to control the port", "Hobbs was accused of forgery", "The plan was denounced by teachers", "X was quoted as saying".
import { baseRelation, childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import { markerOf } from "../../text/clauses/predicates.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { chargeOf } from "./object-content.ts";
import { expletives, factualPassives, hearerVerbs } from "./cue-verbs.ts";

/** "was quoted as saying that ...": the subject speaks. */
export const quotedAsSaying: ClausePattern = ({ sentence, clause }) => {
  if (!clause.passive || clause.lemma !== "quote" || clause.subject < 0) return undefined;
  const { tree } = sentence;
  const saying = [clause.head + 1, clause.head + 2].find((word) => sentence.tokens[word]?.xpos === "VBG" && sentence.tokens[word - 1]?.form === "as");
  if (saying === undefined) return undefined;
  const content = childrenWith(tree, saying, "ccomp", "obj", "parataxis").filter((child) => child !== clause.head);
  // "It will go on, the minister was quoted as saying": what stands before it.
  const first = subtree(tree, clause.subject).find((word) => tree.tokens[word]!.upos !== "PUNCT") ?? clause.subject;
  const before = content.length > 0 || tree.tokens[first - 1]?.form !== "," ? [] : sentence.tokens.slice(0, first - 1).map((_, word) => word);
  const aside = before.some((word) => tree.tokens[word]!.relation.startsWith("nsubj"));
  const words = content.length > 0 ? content.flatMap((child) => subtree(tree, child)) : aside ? before : sentence.tokens.map((_, word) => word).filter((word) => word > saying);
  return words.length === 0 ? undefined : { kind: "clause", words, cueWords: [saying - 1, saying], speaker: clause.subject };
};

export const passiveReport: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  if (!clause.passive || clause.subject < 0) return undefined;
  const { tree } = sentence;
  const complements = clause.arguments.filter((one) => one.head > clause.head && isComplement(cue, one.kind, one.marker, one.head));
  const agent = clause.arguments.find((one) => one.kind === "agent");
  // "was accused by exiles of hiding it", where the tree hangs the charge on who accuses.
  const behindAgent = agent && complements.length === 0 && verb.prepositions.size > 0 ? subtree(tree, agent.head).find((word) => word > agent.head && tree.tokens[word]!.relation === "acl" && tree.tokens[word]!.xpos === "VBG" && verb.prepositions.has(markerOf(tree, word))) : undefined;
  if (behindAgent === undefined && complements.length === 0 && !(agent && (verb.takes.has("object") || verb.takes.has("matter")) && verb.act !== "thought")) return undefined;
  const own = clause.subjectFrom === "own" && tree.tokens[clause.subject]!.head === clause.head && !expletives.has(sentence.tokens[clause.subject]!.form.toLowerCase());
  // "They were told to leave": who hears is no content.
  const subject = own && !(hearerVerbs.has(clause.lemma) && verb.act === "said" && clause.lemma !== "accuse") ? subtree(tree, clause.subject) : [];
  const words = [...subject, ...complements.flatMap((one) => subtree(tree, one.head)), ...(behindAgent === undefined ? [] : subtree(tree, behindAgent))];
  return words.length === 0 ? undefined : { kind: "passive", words, speaker: agent?.head ?? -1, ...chargeOf(clause.lemma, complements) };
};

function isComplement({ sentence, clause, verb }: CueClause, kind: string, marker: string, head: number): boolean {
  if (kind === "open-clause") {
    if (markerOf(sentence.tree, head).split(" ").includes("to")) return (verb.takes.has("that") || verb.takes.has("to")) && verb.act !== "wanted" && !factualPassives.has(clause.lemma);
    // "a man named Joe" bears the name, nobody calls him so.
    return verb.takes.has("naming") && (verb.act === "thought" || clause.arguments.some((one) => one.kind === "agent")) && baseRelation(sentence.tokens[head]!.relation) === "xcomp";
  }
  if (kind !== "oblique" && kind !== "adverbial-clause") return false;
  // "is referred to as" is a name, "compared with last year" a measure.
  return (verb.prepositions.has(marker) && clause.lemma !== "refer" && clause.lemma !== "compare") || (marker === "as" && verb.takes.has("as") && clause.lemma !== "know");
}
