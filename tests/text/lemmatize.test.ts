// Dictionary forms of words that no treebank has shown: the rules of English spelling and the irregular verbs.
import { expect, test } from "vitest";
import { lemmatize } from "../../src/text/lemmatize.ts";

const lemma = (word: string, upos: string, xpos: string) => lemmatize(word, upos, xpos, new Map());

test.each([
  ["freed", "free"], ["decreed", "decree"], ["expelled", "expel"], ["patrolled", "patrol"], ["recalled", "recall"], ["conceded", "concede"], ["exchanged", "exchange"], ["urged", "urge"], ["boycotted", "boycott"], ["deferred", "defer"],
  ["begged", "beg"], ["stoned", "stone"], ["restored", "restore"], ["repaired", "repair"], ["extradited", "extradite"], ["visited", "visit"], ["postponed", "postpone"], ["abandoned", "abandon"], ["froze", "freeze"], ["overthrew", "overthrow"], ["withheld", "withhold"],
  ["accused", "accuse"], ["planned", "plan"], ["warned", "warn"], ["besieged", "besiege"], ["persuaded", "persuade"],
])("%s → %s", (word, expected) => expect(lemma(word, "VERB", "VBD")).toBe(expected));

test.each([
  ["exercises", "exercise"], ["licenses", "license"], ["viruses", "virus"], ["attacks", "attack"], ["boxes", "box"], ["losses", "loss"], ["vetoes", "veto"], ["shoes", "shoe"], ["crises", "crisis"], ["stories", "story"], ["prizes", "prize"],
])("%s → %s", (word, expected) => expect(lemma(word, "NOUN", "NNS")).toBe(expected));
