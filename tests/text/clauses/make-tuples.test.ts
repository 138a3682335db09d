// Each row: a tree, and its tuples as "subject | relation | object ...": first each clause whole, then its single facts.
import { expect, test } from "vitest";
import { findClauses } from "../../../src/text/clauses/find-clauses.ts";
import { makeTuples, tupleText } from "../../../src/text/clauses/make-tuples.ts";
import { tree } from "./tree.ts";

const table: readonly (readonly [name: string, tree: string, tuples: readonly string[]])[] = [
  ["one object", "Iran/PROPN/NNP>2:nsubj struck=strike/VERB/VBD>0:root Syria/PROPN/NNP>2:obj", ["Iran | struck | Syria"]],
  ["the preposition joins the relation", "He/PRON/PRP>2:nsubj served=serve/VERB/VBD>0:root as/ADP/IN>4:case minister/NOUN/NN>2:obl", ["He | served as | minister"]],
  ["what comes first is told last", "In/ADP/IN>2:case 1948/NUM/CD>4:obl they/PRON/PRP>4:nsubj moved=move/VERB/VBD>0:root to/ADP/IN>6:case Haifa/PROPN/NNP>4:obl", ["they | moved to | Haifa | In 1948", "they | moved to | Haifa", "they | moved | In 1948"]],
  ["a further object", "They/PRON/PRP>2:nsubj signed=sign/VERB/VBD>0:root accords=accord/NOUN/NNS>2:obj in/ADP/IN>5:case Oslo/PROPN/NNP>2:obl", ["They | signed | accords | in Oslo", "They | signed | accords", "They | signed accords | in Oslo"]],
  ["conjuncts are single facts", "Iran/PROPN/NNP>4:nsubj and/CCONJ/CC>3:cc Oman/PROPN/NNP>1:conj makes=make/VERB/VBP>0:root ships=ship/NOUN/NNS>4:obj and/CCONJ/CC>7:cc cars=car/NOUN/NNS>5:conj", ["Iran and Oman | makes | ships and cars", "Iran | makes | ships", "Iran | makes | cars", "Oman | makes | ships", "Oman | makes | cars"]],
  ["a phrase inside the object", "It/PRON/PRP>2:nsubj hit/VERB/VBD>0:root parts=part/NOUN/NNS>2:obj of/ADP/IN>6:case the/DET/DT>6:det city/NOUN/NN>3:nmod", ["It | hit | parts of the city", "It | hit parts of | the city"]],
  ["tried to", "They/PRON/PRP>2:nsubj tried=try/VERB/VBD>0:root to/PART/TO>4:mark lay/VERB/VB>2:xcomp mines=mine/NOUN/NNS>4:obj", ["They | tried to lay | mines"]],
  ["able to", "They/PRON/PRP>3:nsubj were=be/AUX/VBD>3:cop able/ADJ/JJ>0:root to/PART/TO>5:mark lay/VERB/VB>3:xcomp mines=mine/NOUN/NNS>5:obj", ["They | were able to lay | mines"]],
  ["an adverb after the verb", "It/PRON/PRP>2:nsubj relies=rely/VERB/VBZ>0:root heavily/ADV/RB>2:advmod on/ADP/IN>5:case oil/NOUN/NN>2:obl", ["It | relies heavily on | oil"]],
  ["an adjective with its phrase", "They/PRON/PRP>3:nsubj were=be/AUX/VBD>3:cop subject/ADJ/JJ>0:root to/ADP/IN>5:case rents=rent/NOUN/NNS>3:obl", ["They | were subject to | rents"]],
  ["two complements", "It/PRON/PRP>3:nsubj is=be/AUX/VBZ>3:cop large/ADJ/JJ>0:root and/CCONJ/CC>5:cc old/ADJ/JJ>3:conj", ["It | is | large and old", "It | is | large", "It | is | old"]],
  ["said that", "He/PRON/PRP>2:nsubj said=say/VERB/VBD>0:root that/SCONJ/IN>5:mark they/PRON/PRP>5:nsubj won=win/VERB/VBD>2:ccomp it/PRON/PRP>5:obj", ["He | said that | they won it", "they | won | it"]],
  ["a participle gets a finite verb", "Bombs=bomb/NOUN/NNS>5:nsubj planted=plant/VERB/VBN>1:acl by/ADP/IN>4:case rebels=rebel/NOUN/NNS>2:obl:agent hit/VERB/VBD>0:root Homs/PROPN/NNP>5:obj", ["Bombs | were planted by | rebels", "Bombs planted by rebels | hit | Homs", "Bombs | planted by | rebels"]],
  ["shared auxiliary", "They/PRON/PRP>3:nsubj may/AUX/MD>3:aux attack/VERB/VB>0:root and/CCONJ/CC>5:cc kill/VERB/VB>3:conj us/PRON/PRP>5:obj", ["They | may kill | us"]],
  ["shared negation", "They/PRON/PRP>4:nsubj did=do/AUX/VBD>4:aux not/PART/RB>4:advmod see/VERB/VB>0:root or/CCONJ/CC>6:cc hear/VERB/VB>4:conj us/PRON/PRP>6:obj", ["They | did not hear | us"]],
  ["neither of two subjects", "Neither/CCONJ/CC>2:cc:preconj Iran/PROPN/NNP>5:nsubj nor/CCONJ/CC>4:cc Iraq/PROPN/NNP>2:conj attended=attend/VERB/VBD>0:root talks=talk/NOUN/NNS>5:obj", ["Neither Iran nor Iraq | attended | talks"]],
  ["neither of two verbs", "He/PRON/PRP>3:nsubj neither/CCONJ/CC>3:cc:preconj confirmed=confirm/VERB/VBD>0:root nor/CCONJ/CC>5:cc denied=deny/VERB/VBD>3:conj it/PRON/PRP>5:obj", ["He | nor denied | it"]],
  ["failed to do either", "They/PRON/PRP>2:nsubj failed=fail/VERB/VBD>0:root to/PART/TO>4:mark warn/VERB/VB>2:xcomp us/PRON/PRP>4:obj or/CCONJ/CC>7:cc evacuate/VERB/VB>4:conj Homs/PROPN/NNP>7:obj", ["They | failed to warn | us", "They | failed to evacuate | Homs"]],
  ["without doing", "They/PRON/PRP>2:nsubj left=leave/VERB/VBD>0:root without/SCONJ/IN>4:mark paying=pay/VERB/VBG>2:advcl us/PRON/PRP>4:obj", ["They | left | without paying us", "They | without paying | us"]],
  ["what was prevented is not told as done", "They/PRON/PRP>2:nsubj kept=keep/VERB/VBD>0:root ships=ship/NOUN/NNS>2:obj from/SCONJ/IN>5:mark leaving=leave/VERB/VBG>2:advcl Oran/PROPN/NNP>5:obj", ["They | kept | ships | from leaving Oran", "They | kept | ships", "They | kept ships | from leaving Oran"]],
  ["a phrase of the verb that hangs on the noun", "They/PRON/PRP>2:nsubj warned=warn/VERB/VBD>0:root Iran/PROPN/NNP>2:obj of/ADP/IN>6:case an/DET/DT>6:det attack/NOUN/NN>3:nmod", ["They | warned | Iran | of an attack", "They | warned | Iran", "They | warned Iran | of an attack"]],
  ["an infinitive without an object", "They/PRON/PRP>2:nsubj tried=try/VERB/VBD>0:root to/PART/TO>4:mark leave/VERB/VB>2:xcomp", ["They | tried | to leave"]],
  ["an aside tells what stands around it", "It/PRON/PRP>2:nsubj exploded=explode/VERB/VBD>0:root ,/PUNCT/,>5:punct police/NOUN/NNS>5:nsubj said=say/VERB/VBD>2:parataxis", ["police | said | It exploded"]],
  ["an adverbial clause is told by itself", "They/PRON/PRP>2:nsubj left=leave/VERB/VBD>0:root Homs/PROPN/NNP>2:obj when/ADV/WRB>6:advmod it/PRON/PRP>6:nsubj fell=fall/VERB/VBD>2:advcl to/ADP/IN>8:case rebels=rebel/NOUN/NNS>6:obl", ["They | left | Homs", "it | fell to | rebels"]],
  ["an aim is told with what serves it", "Kenya/PROPN/NNP>2:nsubj sent=send/VERB/VBD>0:root troops/NOUN/NNS>2:obj to/PART/TO>5:mark protect/VERB/VB>2:advcl it/PRON/PRP>5:obj", ["Kenya | sent | troops | to protect it", "Kenya | sent | troops", "Kenya | sent troops | to protect it"]],
  ["plans to", "Plans=plan/NOUN/NNS>4:nsubj to/PART/TO>3:mark raze/VERB/VB>1:acl angered=anger/VERB/VBD>0:root locals=local/NOUN/NNS>4:obj", ["Plans to raze | angered | locals"]],
  ["plans to do something", "They/PRON/PRP>2:nsubj made=make/VERB/VBD>0:root plans=plan/NOUN/NNS>2:obj to/PART/TO>5:mark raze/VERB/VB>3:acl Homs/PROPN/NNP>5:obj", ["They | made | plans to raze Homs", "plans | were to raze | Homs", "plans | to raze | Homs"]],
  ["the first to do something", "Kenya/PROPN/NNP>4:nsubj was=be/AUX/VBD>4:cop the/DET/DT>4:det first/ADJ/JJ>0:root to/PART/TO>6:mark send/VERB/VB>4:acl troops/NOUN/NNS>6:obj", ["Kenya | was | the first to send troops", "Kenya | send | troops"]],
  ["the name of the subject", "a/DET/DT>2:det judge/NOUN/NN>6:nsubj ,/PUNCT/,>4:punct Noor/PROPN/NNP>2:appos ,/PUNCT/,>4:punct left=leave/VERB/VBD>0:root Cairo/PROPN/NNP>6:obj", ["Noor | left | Cairo", "a judge | is | Noor"]],
  ["a noun that is a predicate", "He/PRON/PRP>4:nsubj was=be/AUX/VBD>4:cop the/DET/DT>4:det judge/NOUN/NN>0:root freeing=free/VERB/VBG>4:acl Noor/PROPN/NNP>5:obj", ["He | was | the judge freeing Noor", "the judge | was freeing | Noor", "the judge | freeing | Noor"]],
  ["apposition", "Noor/PROPN/NNP>6:nsubj ,/PUNCT/,>4:punct a/DET/DT>4:det judge/NOUN/NN>1:appos ,/PUNCT/,>4:punct left=leave/VERB/VBD>0:root Cairo/PROPN/NNP>6:obj", ["Noor | left | Cairo", "Noor | is | a judge"]],
  ["a form of address is no office", "Mr./PROPN/NNP>2:nmod:desc Noor/PROPN/NNP>3:nsubj left=leave/VERB/VBD>0:root Cairo/PROPN/NNP>3:obj", ["Mr. Noor | left | Cairo"]],
];

test.each(table)("%s", (_, text, expected) => {
  const given = tree(text);
  const lines = makeTuples(given, findClauses(given)).map((tuple) => {
    const { relation, arguments: [subject, ...objects] } = tupleText(given, tuple);
    return [subject, relation, ...objects].join(" | ");
  });
  expect(lines).toEqual(expected);
});

test("single facts count for less than the clause that they repeat", () => {
  const given = tree("They/PRON/PRP>2:nsubj signed=sign/VERB/VBD>0:root accords=accord/NOUN/NNS>2:obj in/ADP/IN>5:case Oslo/PROPN/NNP>2:obl");
  const [whole, ...facts] = makeTuples(given, findClauses(given));
  for (const fact of facts) expect(fact.confidence).toBeLessThan(whole!.confidence);
});
