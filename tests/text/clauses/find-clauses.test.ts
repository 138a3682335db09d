// Each row: a tree, and its clauses as "subject verb(object ...)" with their polarity, mood and modality.
import { expect, test } from "vitest";
import type { Clause } from "../../../src/text/clauses/clause.ts";
import type { DependencyTree } from "../../../src/text/clauses/dependency-tree.ts";
import { findClauses } from "../../../src/text/clauses/find-clauses.ts";
import { tree } from "./tree.ts";

function show(given: DependencyTree, clause: Clause): string {
  const word = (at: number): string => given.tokens[at]?.form ?? "-";
  const flags = [clause.negated ? "not" : "", clause.modality === "actual" ? "" : clause.modality, clause.mood === "asserted" ? "" : clause.mood, clause.passive ? "passive" : ""].filter((flag) => flag !== "");
  return `${word(clause.subject)} ${clause.lemma}(${clause.arguments.map((one) => `${one.marker === "" ? "" : `${one.marker} `}${word(one.head)}`).join(", ")})${flags.length > 0 ? ` ${flags.join(" ")}` : ""}`;
}

const table: readonly (readonly [name: string, tree: string, clauses: readonly string[]])[] = [
  ["active", "Iran/PROPN/NNP>2:nsubj struck=strike/VERB/VBD>0:root Syria/PROPN/NNP>2:obj", ["Iran strike(Syria)"]],
  ["passive with a doer", "He/PRON/PRP>3:nsubj:pass was=be/AUX/VBD>3:aux:pass killed=kill/VERB/VBN>0:root by/ADP/IN>5:case rebels=rebel/NOUN/NNS>3:obl:agent", ["He kill(by rebels) passive"]],
  ["shared subject", "Iran/PROPN/NNP>2:nsubj struck=strike/VERB/VBD>0:root Syria/PROPN/NNP>2:obj and/CCONJ/CC>5:cc hit/VERB/VBD>2:conj Iraq/PROPN/NNP>5:obj", ["Iran strike(Syria)", "Iran hit(Iraq)"]],
  ["shared object to the right", "They/PRON/PRP>2:nsubj shelled=shell/VERB/VBD>0:root and/CCONJ/CC>4:cc took=take/VERB/VBD>2:conj Juba/PROPN/NNP>2:obj", ["They shell(Juba)", "They take(Juba)"]],
  ["relative clause", "Hamas/PROPN/NNP>0:root which/PRON/WDT>3:nsubj denied=deny/VERB/VBD>1:acl:relcl it/PRON/PRP>3:obj", ["Hamas deny(it)"]],
  ["object relative without a pronoun", "the/DET/DT>2:det warning/NOUN/NN>0:root they/PRON/PRP>4:nsubj gave=give/VERB/VBD>2:acl:relcl", ["they give(warning)"]],
  ["participle", "bombs=bomb/NOUN/NNS>0:root planted=plant/VERB/VBN>1:acl by/ADP/IN>4:case rebels=rebel/NOUN/NNS>2:obl:agent", ["bombs plant(by rebels) passive"]],
  ["object control", "They/PRON/PRP>2:nsubj asked=ask/VERB/VBD>0:root Iran/PROPN/NNP>2:obj to/PART/TO>5:mark leave/VERB/VB>2:xcomp", ["They ask(Iran, to leave)", "Iran leave() possible"]],
  ["what is planned", "They/PRON/PRP>2:nsubj plan/VERB/VBP>0:root to/PART/TO>4:mark leave/VERB/VB>2:xcomp", ["They plan(to leave)", "They leave() planned"]],
  ["failed to is not", "They/PRON/PRP>2:nsubj failed=fail/VERB/VBD>0:root to/PART/TO>4:mark warn/VERB/VB>2:xcomp him/PRON/PRP>4:obj", ["They fail(to warn)", "They warn(him) not"]],
  ["did not fail to is so", "They/PRON/PRP>4:nsubj did=do/AUX/VBD>4:aux not/PART/RB>4:advmod fail/VERB/VB>0:root to/PART/TO>6:mark warn/VERB/VB>4:xcomp", ["They fail(to warn) not", "They warn()"]],
  ["accused of", "She/PRON/PRP>2:nsubj accused=accuse/VERB/VBD>0:root Iran/PROPN/NNP>2:obj of/SCONJ/IN>5:mark hiding=hide/VERB/VBG>2:advcl arms=arm/NOUN/NNS>5:obj", ["She accuse(Iran, of hiding)", "Iran hide(arms) reported"]],
  ["no subject negates", "No/DET/DT>2:det minister/NOUN/NN>4:nsubj will/AUX/MD>4:aux attend/VERB/VB>0:root", ["minister attend() not planned"]],
  ["conditions assert nothing", "If/SCONJ/IN>3:mark they/PRON/PRP>3:nsubj attack/VERB/VBP>6:advcl Iran/PROPN/NNP>6:nsubj will/AUX/MD>6:aux answer/VERB/VB>0:root", ["they attack() condition", "Iran answer(if attack) planned"]],
  ["questions assert nothing", "Did=do/AUX/VBD>3:aux Iran/PROPN/NNP>3:nsubj attack/VERB/VB>0:root ?/PUNCT/.>3:punct", ["Iran attack() question"]],
  ["title and apposition", "President/PROPN/NNP>2:nmod:desc Bush/PROPN/NNP>3:nsubj spoke=speak/VERB/VBD>0:root", ["Bush speak()", "Bush be(President)"]],
  ["of-phrase on the object", "They/PRON/PRP>2:nsubj warned=warn/VERB/VBD>0:root Iran/PROPN/NNP>2:obj of/ADP/IN>6:case an/DET/DT>6:det attack/NOUN/NN>3:nmod", ["They warn(Iran, of attack)"]],
];

test.each(table)("%s", (_, text, expected) => {
  const given = tree(text);
  expect(findClauses(given).map((clause) => show(given, clause))).toEqual(expected);
});

test("a tree as deep as it is long does not exhaust the stack", () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w/VERB/VB>${at}:${at === 0 ? "root" : "xcomp"}`);
  expect(findClauses(tree(words.join(" "))).length).toBe(20_000);
});
