// Questions on the bundled story. To add one: copy a line, write the question and the rows that the answer must have.
import { describe, expect, test } from "vitest";
import { ask } from "../../src/ask/ask.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openInMemory } from "./open.ts";
import { differences } from "./table.ts";
import type { Expected } from "./table.ts";

const questions: Readonly<Record<string, Expected>> = {
  // who did what to whom
  "who warned whom": {
    rows: ["US intelligence community | warned | Russia", "United States | warned | Russia", "US Embassy in Moscow | warned | US citizens in Moscow", "United States | warned | Iran", "US officials | warned | Venezuelan government", "Federal Security Service | warned | US officials", "Russian intelligence services | warned | United States"],
    not: ["Khashoggi"],
  },
  "who failed to warn whom": { rows: ["US intelligence community | failed to warn | Jamal Khashoggi | alleged"], count: 1 },
  "who did not warn Khashoggi?": { rows: ["US intelligence community | failed to warn | Jamal Khashoggi | alleged"] },
  "who warned Khashoggi?": { count: 0, notices: ["not to have happened: a warning to Khashoggi"] },
  "what did Putin dismiss?": { rows: ["Vladimir Putin | dismissed | the US warning to Russia | 2024-03-19"] },
  "which attacks did ISIS-K claim?": { rows: ["ISIS-K | claimed | the Moscow attack", "ISIS-K | claimed | the Kerman bombings"], count: 2 },
  "attacks claimed by ISIS-K": { rows: ["ISIS-K | claimed | the Moscow attack", "ISIS-K | claimed | the Kerman bombings"], count: 2 },
  "who funds ISIS-K?": { rows: ["Islamic State | aided | ISIS-K | reported"], count: 1 },
  "who was warned by the US?": { rows: ["US Embassy in Moscow | warned | US citizens in Moscow", "United States | warned | Iran"], not: ["Federal Security Service"], notices: ["US Embassy in Moscow counts as part of United States"] },
  "by whom was Iran warned?": { rows: ["United States | warned | Iran"], not: ["Russia"] },
  "whom did Russia warn?": { rows: ["Federal Security Service | warned | US officials"], notices: ["Federal Security Service counts as part of Russia"] },
  "what did the FSB do?": { rows: ["Federal Security Service | warned | US officials | 2011"] },
  "who warned the US about Tamerlan Tsarnaev?": { rows: ["Federal Security Service | warned | US officials"] },
  "who was warned about the plot to kill Hugo Chávez?": { rows: ["US officials | warned | Venezuelan government"] },
  "who wrote about intelligence diplomacy?": { rows: ["William Burns | wrote"] },
  "who is the director of the CIA?": { rows: ["William Burns | leads | Central Intelligence Agency"] },
  "what is ISIS-K part of?": { rows: ["ISIS-K | part of | Islamic State"] },
  "who accused the US?": { rows: ["(nobody named) | accused | US intelligence community"] },
  "who gave Iran a warning?": { rows: ["United States | warned | Iran"], not: ["Russia"] },
  "who received warnings from the US?": { rows: ["warned | Iran", "warned | Russia"], not: ["Federal Security Service"] },
  "warnings to Russia": { rows: ["the US warning to Russia"], count: 1 },
  "US warnings to Iran": { rows: ["United States | warned | Iran"], not: ["Russia"] },
  "attacks in Iran": { rows: ["the Kerman bombings"], count: 1 },
  "who carried out the Moscow attack?": { rows: ["ISIS-K | attacked | Crocus City Hall", "Tajik terrorists | attacked"] },
  "who was behind the Kerman bombing?": { rows: ["ISIS-K | bombed | Kerman"] },
  "which attacks did al-Qaeda carry out?": { rows: ["al-Qaeda | US embassy in Kenya"] },
  "who attacked the US embassies?": { rows: ["al-Qaeda | attacked | US embassy in Tanzania"], notices: ["all are searched"] },
  "who planned to kill Chávez?": { rows: ["unnamed extremists | planned | the killing of Hugo Chávez"] },
  "who wrote an article?": { rows: ["William Burns | wrote"] },
  "what has ISIS-K done?": { rows: ["ISIS-K | bombed | Kerman"] },
  "show me the attacks in Moscow": { rows: ["the Moscow attack"] },
  "warnings that were ignored": { rows: ["the US warning to Russia | doubted"] },
  // yes or no
  "did Russia ever warn the US?": { rows: ["Federal Security Service | warned | US officials"], notices: ["yes, it is reported"] },
  "did the US warn Khashoggi?": { rows: ["US intelligence community | failed to warn | Jamal Khashoggi"], notices: ["it is alleged not to have happened"] },
  "did Iran heed the warning?": { rows: ["what Iran did about the warning | unclear"], count: 1, notices: ["it is not clear"] },
  "did Russia heed the warning?": { rows: ["Russia | heeded | the US warning to Russia | doubted"], notices: ["it is doubted"] },
  "was Iran warned by China?": { count: 0, notices: ["no source says so, and none denies it"] },
  // when, where, how often, how many
  "when was Iran warned?": { rows: ["United States | Iran | 2024-01"] },
  "when was the embassy alert issued?": { rows: ["the embassy's alert to US citizens | US Embassy in Moscow | 2024-03-07"], count: 1, understood: "when the embassy's alert to US citizens happened" },
  "which attacks were warned of?": { rows: ["warned | Russia"], not: ["Tsarnaev"] },
  "what did the US tell Russia?": { rows: ["warned | Russia | the Moscow attack"] },
  "which sources mention Khashoggi?": { rows: ["wire-digest"], not: ["iran"] },
  "who contradicts whom?": { rows: ["the Kerman bombings"] },
  "which attacks did ISIS-K carry out?": { rows: ["ISIS-K | bombed | Kerman", "ISIS-K | attacked | Crocus City Hall"], not: ["gun battles"] },
  "when was the Moscow attack?": { rows: ["the Moscow attack | 2024-03-22"], count: 1 },
  "where did al-Qaeda attack?": { rows: ["al-Qaeda | US embassy in Kenya"] },
  "how many people were killed in Kerman?": { rows: ["95 | conflict | wire-digest", "94 | conflict | french-digest", "over 100 | conflict | outreach-digest"], count: 3, notices: ["there is no one number"] },
  "how many people were killed in the Moscow attack?": { rows: ["over 130", "143"], count: 2, notices: ["143 fits them all"] },
  "how many attacks did ISIS-K claim?": { rows: ["2 | reported"], count: 1 },
  "how many warnings did the US give to Iran?": { rows: ["1 | reported | iran-warning"], count: 1 },
  "how often was Iran warned?": { rows: ["1 | reported | iran-warning"] },
  // filters
  "who was warned before March 2024?": { rows: ["United States | warned | Iran", "Federal Security Service | warned | US officials"], not: ["US citizens in Moscow"] },
  "who was warned on 7 March 2024?": { rows: ["US citizens in Moscow"], not: ["Iran"] },
  "according to the French report, who warned whom?": { rows: ["Russian intelligence services | warned | United States"], not: ["Federal Security Service"], notices: ["our digest of the French report"] },
  "who warned whom according to Stephen McFarland?": { rows: ["US officials | warned | Venezuelan government"], count: 1 },
  // what happened
  "what happened between 2024-03-07 and 2024-03-25?": { rows: ["2024-03-07 | the embassy's alert to US citizens | certainly", "2024-03-19 | Putin's dismissal of the warning | certainly", "the Moscow attack | certainly", "Kirby's statement"], not: ["the 1998 embassy bombings"] },
  "what happened before the Moscow attack?": { rows: ["Putin's dismissal of the warning | certain", "the US warning to Iran"], not: ["the claim of responsibility for the Moscow attack"] },
  "what did not happen?": { rows: ["a warning to Khashoggi | alleged not to have happened", "prevention of the Moscow attack | said not to have happened"], not: ["| reported"] },
  "which warnings were not heeded?": { rows: ["the Russian message on Tsarnaev | said not to be heeded", "the US warning to Russia | doubted | the Moscow attack", "the US warning to Iran | nothing said | the Kerman bombings"] },
  // who says so
  "who said that the Venezuelan government was suspicious?": { rows: ["Stephen McFarland | asserts | the suspicion of the Venezuelan government"] },
  "according to whom did the US warn Russia?": { rows: ["John Kirby | asserts", "US officials | asserts"] },
  "which sources say that the US warned Russia?": { rows: ["John Kirby | asserts"] },
  "where do the sources differ about Burns's article?": { rows: ["Burns's article | when | 2024-01"], count: 2 },
  "what did McFarland say?": { rows: ["Stephen McFarland | asserts | the US warning to Venezuela"] },
  "what does the French report say about the Moscow attack?": { rows: ["the Moscow attack"] },
  "on what do the sources disagree?": { rows: ["the Kerman bombings | killed | 95", "the Kerman bombings | killed | 94", "Kirby's office", "Burns's article | when", "the Russian message on Tsarnaev | what kind of event it was"], not: ["143"] },
  "on what do the sources disagree about the Kerman bombings?": { rows: ["the Kerman bombings | killed | 95"], not: ["Kirby's office"] },
  "which facts rest on one voice?": { rows: ["Tsarnaev's visit to Dagestan"], not: ["the Kerman bombings", "Putin's dismissal"] },
  "which facts rest on the French report alone?": { rows: ["the credibility test"], not: ["the Moscow attack"] },
  // about, and ways between
  "what is known of Kirby?": { rows: ["John Kirby | actor | Kirby's office"] },
  "tell me about the Moscow attack": { rows: ["killed | 143"], notices: ["the Moscow attack: reported"] },
  "how is Clapper connected to the Moscow attack?": { rows: ["1 | 1 | James Clapper | issued"] },
  // names in other spellings
  "whom did Vladmir Putin accuse?": { rows: ["Vladimir Putin | accused | the West"], notices: ["is read as Vladimir Putin"] },
  "what is known of Dzokhar?": { rows: ["Dzhokhar Tsarnaev | actor"], notices: ["is read as Dzhokhar Tsarnaev"] },
};

describe("questions on the bundled story", () => {
  const graph = openInMemory(bundledFolder);
  for (const [question, expected] of Object.entries(questions)) test(question, () => expect(differences(ask(question, graph), expected)).toEqual([]));

  test("every row of an answer has its evidence: claims with passages and sources", () => {
    const answer = ask("who warned whom", graph);
    expect(answer.rows.length).toBeGreaterThan(5);
    for (const row of answer.rows) {
      expect(row.evidence.length).toBeGreaterThan(0);
      expect(row.voices.length).toBeGreaterThan(0);
      expect(row.sources.length).toBeGreaterThan(0);
      for (const one of row.evidence) {
        expect(one.passage).not.toBe(undefined);
        expect(one.sourceTitle).toContain("our digest of");
      }
    }
  });

  test("what is not understood is named, and the nearest questions are offered", () => {
    const answer = ask("who flurbed Russia?", graph);
    expect(answer.notUnderstood?.words).toEqual(["flurbed"]);
    expect(answer.notUnderstood?.suggestions.length).toBeGreaterThan(2);
    for (const suggestion of answer.notUnderstood?.suggestions ?? []) expect(ask(suggestion, graph).notUnderstood).toBe(undefined);
    expect(ask("who warned of the", graph).notUnderstood).not.toBe(undefined);
    expect(ask("", graph).notUnderstood).not.toBe(undefined);
  });

  test("an unknown word is guessed at aloud, never in silence", () => {
    expect(ask("who wraned Russia?", graph).notices.join()).toContain('did you mean "warned"?');
  });
});
