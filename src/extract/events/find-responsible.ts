// Who is said to be behind an act: "was behind the bombing", "is to blame for the murder of X", "the mastermind of the attack".
import type { Clause } from "../../text/clauses/clause.ts";
import { childrenWith, childWith, subtree, trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClaimDraft, DraftFiller } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { fillFromNoun, type Roles } from "./fill-roles.ts";
import { isHarm } from "./is-harm.ts";
import { actNoun } from "./match-frame.ts";
import type { ReportSentence } from "../report.ts";

const blameAdjectives = new Set(["responsible", "guilty", "culpable", "liable", "answerable"]);
const blameNouns = new Set(["author", "mastermind", "perpetrator", "architect", "culprit"]);

/** The act with the clause's subject as its doer; undefined where the clause blames nobody or names no act that does harm. */
export function findResponsible(frames: EventFrames, sentence: ReportSentence, clause: Clause): ClaimDraft | undefined {
  if (clause.subject < 0) return undefined;
  const act = actBlamedFor(sentence, clause);
  if (act < 0 || act === clause.subject) return undefined;
  const noun = actNoun(frames, sentence, act);
  const type = noun === undefined ? undefined : frames.forNoun(noun);
  if (!type || !isHarm(frames.ontology, type.id)) return undefined;
  const roles: Roles = { [type.subject]: [{ head: clause.subject, kind: "phrase" }] };
  const add = (role: string, head: number, kind: DraftFiller["kind"] = "phrase"): void => {
    if (role === type.subject) return;
    const list = (roles[role] ??= []);
    for (const one of [head, ...childrenWith(sentence.tree, head, "conj")]) if (!list.some((filler) => filler.head === one)) list.push({ head: one, kind });
  };
  fillFromNoun(frames, sentence, act, type, roles, add);
  if (Object.keys(roles).every((role) => role === type.subject || role === "place")) add("about", act, "act");
  const attempted = childrenWith(sentence.tree, act, "amod").some((child) => /^(?:attempted|failed|foiled)$/i.test(sentence.tokens[child]!.form));
  return {
    sentence: sentence.index, head: clause.head, type, roles, negated: clause.negated, modality: attempted ? "attempted" : clause.modality === "planned" ? "actual" : clause.modality,
    words: trimPunctuation(sentence.tree, subtree(sentence.tree, clause.head, (child) => /^(?:parataxis|advcl|acl:relcl)/.test(sentence.tokens[child]!.relation))), rule: "responsible",
  };
}

function actBlamedFor(sentence: ReportSentence, clause: Clause): number {
  const { tree, tokens } = sentence;
  const { lemma, form } = tokens[clause.head]!;
  const phrase = (prepositions: readonly string[]): number => childrenWith(tree, clause.head, "obl", "nmod").find((child) => child > clause.head && prepositions.includes(caseOf(tree, child))) ?? -1;
  if (clause.kind === "copula") {
    if (blameAdjectives.has(form.toLowerCase())) return phrase(["for", "of"]);
    if (blameNouns.has(lemma.toLowerCase())) return phrase(["of"]);
    // "was behind the attack": the noun heads the clause.
    return /(?:^|\s)behind$/.test(caseOf(tree, clause.head)) ? clause.head : -1;
  }
  // "is to blame for"
  if (lemma.toLowerCase() === "blame" && !clause.passive && childWith(tree, clause.head, "mark") !== undefined && childrenWith(tree, clause.head, "aux", "cop").some((child) => tokens[child]!.lemma === "be")) return phrase(["for"]);
  return -1;
}
