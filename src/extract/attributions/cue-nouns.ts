// Nouns, adjectives, adverbs and prepositions by which English reports what somebody says, thinks, wants or feels.
import type { Act } from "./attribution.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const byAct = (words: Partial<Record<Act, string>>): ReadonlyMap<string, Act> => new Map(Object.entries(words).flatMap(([act, each]) => list(each).map((word): [string, Act] => [word, act as Act])));

/** "the claim that ...": with a clause as content. */
export const clauseNouns = byAct({
  said: `
    statement claim report allegation accusation warning announcement assertion argument suggestion promise pledge vow rumor rumour prediction complaint charge confirmation denial contention testimony remark
    comment assurance indication evidence news word message threat demand call insistence declaration admission acknowledgment acknowledgement revelation proposal recommendation advice forecast estimate explanation
    hint reminder signal ruling verdict boast lie narrative talk question criticism`,
  thought: "belief view fear hope concern idea notion conclusion finding opinion theory assumption doubt speculation impression conviction expectation suspicion understanding feeling sense worry confidence realization perception thought knowledge certainty consensus",
});

/** "his promise to ...": with an infinitive as content. */
export const infinitiveNouns = byAct({
  said: "promise pledge vow threat call offer proposal demand request order invitation recommendation commitment appeal advice warning suggestion plea",
  wanted: "plan intention desire wish hope decision willingness refusal unwillingness reluctance determination eagerness ambition dream intent agreement aspiration aim readiness",
});

/** "his call for ...", "her criticism of ...": with a phrase as content, and only where a source is named. */
export const phraseNouns: ReadonlyMap<string, { readonly act: Act; readonly prepositions: ReadonlySet<string> }> = new Map(
  Object.entries({
    call: "for", demand: "for", plea: "for", appeal: "for", request: "for", criticism: "of", denunciation: "of", condemnation: "of", denial: "of", accusation: "of about", allegation: "of about", warning: "of about",
    claim: "of about", prediction: "of", description: "of", praise: "for of", proposal: "for", view: "of", opinion: "of about", assessment: "of", complaint: "about", support: "for", opposition: "to", endorsement: "of",
    rejection: "of", promise: "of", pledge: "of", threat: "of", admission: "of", fear: "of about", hope: "for of", concern: "about over", remark: "about", comment: "about on", statement: "about on", attack: "", dismissal: "of",
    portrayal: "of", characterization: "of", characterisation: "of", doubt: "about", skepticism: "about of", scepticism: "about of", mockery: "of", defense: "of", desire: "for", estimate: "of", forecast: "of", depiction: "of", worry: "about",
  }).map(([noun, prepositions]) => [noun, { act: /^(?:support|opposition|endorsement|criticism|condemnation|denunciation|praise|fear|hope|concern|skepticism|scepticism|doubt|worry|defense|mockery)$/.test(noun) ? "felt" : "said", prepositions: new Set(list(prepositions)) }]),
);

/** "is confident that ...", "is worried about ...", "is eager to ...". */
export const cueAdjectives: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    "that to about of": "confident certain sure convinced optimistic hopeful aware unaware proud glad happy pleased sorry afraid mindful conscious wary",
    "that about": "worried concerned adamant clear skeptical sceptical doubtful pessimistic anxious nervous angry upset unhappy furious excited uneasy suspicious dismayed disappointed surprised shocked alarmed outraged grateful thankful unsure uncertain insistent fearful",
    "to": "eager reluctant determined willing unwilling anxious keen desperate hesitant afraid excited",
    "of": "critical supportive skeptical sceptical fearful suspicious dismissive wary tired scornful contemptuous disdainful",
    "to-thing": "opposed sympathetic committed open receptive hostile resistant",
    "by": "",
  }).flatMap(([takes, adjectives]) => list(adjectives).map((adjective): [string, string[]] => [adjective, takes.split(" ")])).reduce((all, [adjective, takes]) => all.set(adjective, new Set([...(all.get(adjective) ?? []), ...takes])), new Map<string, Set<string>>()),
);

/** Adverbs that report without naming a source. */
export const hearsayAdverbs: ReadonlySet<string> = new Set(["reportedly", "allegedly", "supposedly", "purportedly"]);

/** Prepositions that name the source: "according to". */
export const sourcePrepositions: ReadonlySet<string> = new Set(["according to", "in the words of", "in the view of", "in the opinion of", "in the eyes of", "per"]);
