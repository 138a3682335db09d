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
  ["a verb that was tagged as something else", "Shares=share/NOUN/NNS>3:nsubj:pass were=be/AUX/VBD>3:aux:pass unchanged/ADJ/JJ>0:root in/ADP/IN>5:case London/PROPN/NNP>3:obl", ["Shares unchanged(in London) passive"]],
  ["title and apposition", "President/PROPN/NNP>2:nmod:desc Bush/PROPN/NNP>3:nsubj spoke=speak/VERB/VBD>0:root", ["Bush speak()", "Bush be(President)"]],
  ["failed, with an adverb between", "They/PRON/PRP>2:nsubj failed=fail/VERB/VBD>0:root adequately/ADV/RB>2:advmod to/PART/TO>5:mark follow/VERB/VB>2:xcomp up/ADP/RP>5:compound:prt reports=report/NOUN/NNS>5:obj", ["They fail(to follow)", "They follow up(reports) not"]],
  ["unlikely to", "Iran/PROPN/NNP>3:nsubj is=be/AUX/VBZ>3:cop unlikely/ADJ/JJ>0:root to/PART/TO>5:mark answer/VERB/VB>3:xcomp", ["Iran unlikely(unlikely, to answer)", "Iran answer() not possible"]],
  ["has yet to", "They/PRON/PRP>2:nsubj have/VERB/VBP>0:root yet/ADV/RB>5:advmod to/PART/TO>5:mark respond/VERB/VB>2:xcomp", ["They have(to respond)", "They respond() not"]],
  ["stopped short of", "They/PRON/PRP>2:nsubj stopped=stop/VERB/VBD>0:root short/ADV/RB>2:advmod of/SCONJ/IN>5:mark entering=enter/VERB/VBG>2:advcl Tyre/PROPN/NNP>5:obj", ["They stop(of entering)", "They enter(Tyre) not"]],
  ["no longer", "Rebels=rebel/NOUN/NNS>4:nsubj no/ADV/RB>3:advmod longer/ADV/RBR>4:advmod hold/VERB/VBP>0:root it/PRON/PRP>4:obj", ["Rebels hold(it) not"]],
  ["neither of two subjects", "Neither/CCONJ/CC>2:cc:preconj Iran/PROPN/NNP>5:nsubj nor/CCONJ/CC>4:cc Iraq/PROPN/NNP>2:conj attended=attend/VERB/VBD>0:root", ["Iran attend() not"]],
  ["neither of two verbs", "He/PRON/PRP>3:nsubj neither/CCONJ/CC>3:cc:preconj confirmed=confirm/VERB/VBD>0:root nor/CCONJ/CC>5:cc denied=deny/VERB/VBD>3:conj it/PRON/PRP>3:obj", ["He confirm(it) not", "He deny(it) not"]],
  ["nor with a subject of its own", "Nobody/PRON/NN>2:nsubj helped=help/VERB/VBD>0:root nor/CCONJ/CC>6:cc did=do/AUX/VBD>6:aux police/NOUN/NNS>6:nsubj come/VERB/VB>2:conj", ["Nobody help() not", "police come() not"]],
  ["rather than", "They/PRON/PRP>2:nsubj helped=help/VERB/VBD>0:root rather/ADV/RB>5:cc than/ADP/IN>3:fixed hurt/VERB/VBD>2:conj us/PRON/PRP>5:obj", ["They help()", "They hurt(us) not"]],
  ["without doing", "They/PRON/PRP>2:nsubj fired=fire/VERB/VBD>0:root without/SCONJ/IN>4:mark warning=warn/VERB/VBG>2:advcl drivers=driver/NOUN/NNS>4:obj", ["They fire(without warning)", "They warn(drivers) not"]],
  ["under no circumstances", "Under/ADP/IN>3:case no/DET/DT>3:det circumstances=circumstance/NOUN/NNS>6:obl will/AUX/MD>6:aux Iran/PROPN/NNP>6:nsubj pay/VERB/VB>0:root", ["Iran pay(under circumstances) not planned"]],
  ["no way to know who", "There/PRON/EX>2:expl is=be/VERB/VBZ>0:root no/DET/DT>4:det way/NOUN/NN>2:nsubj to/PART/TO>6:mark know/VERB/VB>4:acl who/PRON/WP>8:nsubj did=do/VERB/VBD>6:ccomp it/PRON/PRP>8:obj", ["way be() not", "- know(did) not possible", "who do(it) question"]],
  ["no sign that", "There/PRON/EX>2:expl is=be/VERB/VBZ>0:root no/DET/DT>4:det sign/NOUN/NN>2:nsubj that/SCONJ/IN>7:mark they/PRON/PRP>7:nsubj warned=warn/VERB/VBD>4:acl us/PRON/PRP>7:obj", ["sign be() not", "they warn(us) not reported"]],
  ["claims that", "He/PRON/PRP>2:nsubj rejected=reject/VERB/VBD>0:root claims=claim/NOUN/NNS>2:obj that/SCONJ/IN>6:mark he/PRON/PRP>6:nsubj ordered=order/VERB/VBD>3:acl it/PRON/PRP>6:obj", ["He reject(claims)", "he order(it) reported"]],
  ["not true that", "It/PRON/PRP>4:expl is=be/AUX/VBZ>4:cop not/PART/RB>4:advmod true/ADJ/JJ>0:root that/SCONJ/IN>7:mark they/PRON/PRP>7:nsubj fled=flee/VERB/VBD>4:csubj", ["fled true(true) not", "they flee() supposition"]],
  ["not clear who", "It/PRON/PRP>4:expl is=be/AUX/VBZ>4:cop not/PART/RB>4:advmod clear/ADJ/JJ>0:root who/PRON/WP>6:nsubj fled=flee/VERB/VBD>4:csubj", ["fled clear(clear) not", "who flee() question"]],
  ["did not say that", "He/PRON/PRP>4:nsubj did=do/AUX/VBD>4:aux not/PART/RB>4:advmod say/VERB/VB>0:root that/SCONJ/IN>7:mark Iran/PROPN/NNP>7:nsubj fired=fire/VERB/VBD>4:ccomp", ["He say(that fired) not", "Iran fire() supposition"]],
  ["did not know that", "He/PRON/PRP>4:nsubj did=do/AUX/VBD>4:aux not/PART/RB>4:advmod know/VERB/VB>0:root that/SCONJ/IN>7:mark Iran/PROPN/NNP>7:nsubj fired=fire/VERB/VBD>4:ccomp", ["He know(that fired) not", "Iran fire()"]],
  ["demanded that they leave", "He/PRON/PRP>2:nsubj demanded=demand/VERB/VBD>0:root that/SCONJ/IN>5:mark they/PRON/PRP>5:nsubj leave/VERB/VB>2:ccomp", ["He demand(that leave)", "they leave() possible"]],
  ["a purpose is planned", "Kenya/PROPN/NNP>2:nsubj sent=send/VERB/VBD>0:root troops/NOUN/NNS>2:obj to/PART/TO>5:mark protect/VERB/VB>2:advcl it/PRON/PRP>5:obj", ["Kenya send(troops, to protect)", "Kenya protect(it) planned"]],
  ["what something is used for is done", "They/PRON/PRP>2:nsubj used=use/VERB/VBD>0:root boats=boat/NOUN/NNS>2:obj to/PART/TO>5:mark smuggle/VERB/VB>2:advcl arms/NOUN/NNS>5:obj", ["They use(boats, to smuggle)", "They smuggle(arms)"]],
  ["an accord to", "They/PRON/PRP>2:nsubj signed=sign/VERB/VBD>0:root an/DET/DT>4:det accord/NOUN/NN>2:obj to/PART/TO>6:mark share/VERB/VB>4:acl water/NOUN/NN>6:obj", ["They sign(accord)", "They share(water) planned"]],
  ["the first to", "Kenya/PROPN/NNP>5:nsubj was=be/AUX/VBD>5:cop the/DET/DT>5:det first/ADJ/JJ>5:amod state/NOUN/NN>0:root to/PART/TO>7:mark send/VERB/VB>5:acl troops/NOUN/NNS>7:obj", ["Kenya state(state)", "Kenya send(troops)"]],
  ["an ultimatum to somebody", "He/PRON/PRP>2:nsubj gave=give/VERB/VBD>0:root Iran/PROPN/NNP>2:iobj an/DET/DT>5:det ultimatum/NOUN/NN>2:obj to/PART/TO>7:mark leave/VERB/VB>5:acl", ["He give(Iran, ultimatum)", "Iran leave() possible"]],
  ["called on", "He/PRON/PRP>2:nsubj called=call/VERB/VBD>0:root on/ADP/IN>4:case Turkey/PROPN/NNP>2:obl to/PART/TO>6:mark leave/VERB/VB>2:xcomp", ["He call(on Turkey, to leave)", "Turkey leave() possible"]],
  ["urged not to", "He/PRON/PRP>2:nsubj urged=urge/VERB/VBD>0:root them/PRON/PRP>2:obj not/PART/RB>6:advmod to/PART/TO>6:mark use/VERB/VB>2:xcomp force/NOUN/NN>6:obj", ["He urge(them, to use)", "them use(force) not possible"]],
  ["helped do", "He/PRON/PRP>2:nsubj helped=help/VERB/VBD>0:root them/PRON/PRP>2:obj take/VERB/VB>2:xcomp it/PRON/PRP>4:obj", ["He help(them, take)", "them take(it)"]],
  ["had they been warned", "Had=have/AUX/VBD>4:aux they/PRON/PRP>4:nsubj:pass been=be/AUX/VBN>4:aux:pass warned=warn/VERB/VBN>7:advcl some/DET/DT>7:nsubj would/AUX/MD>7:aux live/VERB/VB>0:root", ["they warn() condition passive", "some live(warned) possible"]],
  ["whose", "the/DET/DT>2:det judge/NOUN/NN>0:root whose/PRON/WP$>4:nmod:poss house/NOUN/NN>6:nsubj:pass was=be/AUX/VBD>6:aux:pass attacked=attack/VERB/VBN>2:acl:relcl", ["house attack() passive"]],
  ["time of a relative clause", "the/DET/DT>2:det day/NOUN/NN>0:root they/PRON/PRP>4:nsubj met=meet/VERB/VBD>2:acl:relcl", ["they meet(day)"]],
  ["place of a relative clause", "the/DET/DT>2:det city/NOUN/NN>0:root where/ADV/WRB>5:advmod they/PRON/PRP>5:nsubj met=meet/VERB/VBD>2:acl:relcl", ["they meet(where city)"]],
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
