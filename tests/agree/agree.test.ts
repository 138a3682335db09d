// The six rules of docs/architecture.md, one block each.
import { describe, expect, test } from "vitest";
import { orderOf } from "../../src/agree/order.ts";
import { unheededWarnings } from "../../src/agree/unheeded.ts";
import { eventOf, story } from "./fixture.ts";

const attack = (claims: string) => `
- id: attack
  what: branch attacked hall
  when: 2024-03-22
  claims: [${claims}]
`;
const status = (yaml: string, id = "attack") => eventOf(story(yaml), id).status;
const p = "passage: x";

describe("1. an event is what its claims make of it: the truth table", () => {
  test.each([
    ["", "unclaimed"],
    [`{from: wire, stance: expects, ${p}}`, "expected"],
    [`{from: wire, ${p}}`, "reported"],
    [`{from: wire, ${p}}, {from: second, stance: denies, ${p}}`, "disputed"],
    [`{from: wire, ${p}}, {from: second, stance: doubts, ${p}}`, "disputed"],
    [`{from: wire, ${p}}, {from: second, stance: unclear, ${p}}`, "reported"],
    [`{from: wire, stance: alleges, ${p}}`, "alleged"],
    [`{from: wire, stance: alleges, ${p}}, {from: second, stance: denies, ${p}}`, "disputed"],
    [`{from: wire, stance: doubts, ${p}}`, "doubted"],
    [`{from: wire, stance: denies, ${p}}`, "denied"],
    [`{from: wire, ${p}}, {from: copy, stance: doubts, ${p}}`, "reported"],
  ])("%s → %s", (claims, expected) => expect(status(attack(claims))).toBe(expected));
});

describe("2. a claim vouches for the header, except what it omits, restates or denies", () => {
  test("an omitted actor is not credited to the source", () => {
    const found = eventOf(story(attack(`{from: wire, omits: [actor], ${p}}, {from: second, ${p}}`)), "attack");
    expect(found.fields.find((field) => field.field === "actor")?.values.flatMap((value) => value.sources)).toEqual(["second"]);
  });
  test("a denied type conflicts with those who assert it", () => {
    const found = eventOf(story(`
- id: message
  what: fsb warned us
  claims: [{from: wire, ${p}}, {from: second, type: informed, denies: {type: warned}, ${p}}]`), "message");
    expect(found.status).toBe("reported");
    expect(found.fields.find((field) => field.field === "type")?.verdict).toBe("conflict");
  });
});

describe("3. saying is an event about an event", () => {
  test("a quoted speaker vouches for what is said, and the reporter only for the saying", () => {
    const found = eventOf(story(`
- {id: warning, what: us-ic warned russia}
- id: statement
  what: official said warning
  claims: [{from: wire, ${p}}]`), "warning");
    expect(found.status).toBe("reported");
    expect(found.voices).toEqual(["entity:official"]);
  });
  test("an accusation that something did not happen leaves it alleged not", () => {
    const fixture = story(`
- {id: warning, what: us-ic warned leader}
- id: accusation
  what: critics accused us-ic about not warning
  claims: [{from: wire, ${p}}]`);
    expect(eventOf(fixture, "warning").status).toBe("alleged not");
    expect(eventOf(fixture, "accusation").status).toBe("reported");
  });
  test("to dismiss a warning doubts what was warned of, not the warning", () => {
    const fixture = story(`
- {id: plot, what: branch planned attack}
- {id: attack, what: branch attacked hall}
- id: warning
  what: us-ic warned russia about plot
  claims: [{from: wire, ${p}}]
- id: dismissal
  what: leader dismissed warning
  claims: [{from: wire, ${p}}]`);
    expect(eventOf(fixture, "warning").status).toBe("reported");
    expect(eventOf(fixture, "plot").testimony.map((one) => `${one.voice} ${one.stance}`)).toEqual(["entity:us-ic expects", "entity:leader doubts"]);
  });
  test("claiming responsibility names the claimant as the doer, and backing the claim does too", () => {
    const fixture = story(`
- id: attack
  what: branch attacked hall
  claims: [{from: wire, omits: [actor], ${p}}]
- id: claim
  what: branch claimed attack
  claims: [{from: wire, ${p}}]
- id: backing
  what: us confirmed claim
  claims: [{from: wire, by: official, ${p}}]`);
    const actor = eventOf(fixture, "attack").fields.find((field) => field.field === "actor");
    expect(actor?.values).toHaveLength(1);
    expect(actor?.values[0]?.voices).toEqual(["entity:branch", "entity:us"]);
    expect(eventOf(fixture, "claim").voices).toEqual(["source:wire"]);
  });
  test("two levels deep: an official said that the agency said that it warned", () => {
    const fixture = story(`
- {id: warning, what: us-ic warned russia}
- {id: inner, what: us-ic said warning}
- id: outer
  what: official said inner
  claims: [{from: wire, ${p}}]`);
    expect(eventOf(fixture, "warning").voices).toEqual(["entity:us-ic"]);
    expect(eventOf(fixture, "inner").voices).toEqual(["entity:official"]);
  });
  test("events that speak of each other in a circle prove nothing, and end", () => {
    const fixture = story(`
- {id: a, what: official said b}
- {id: b, what: leader said a}`);
    expect(eventOf(fixture, "a").status).toBe("unclaimed");
  });
});

describe("4. values are sets", () => {
  const killed = (...figures: string[]) => {
    const sources = ["wire", "second", "third"];
    return eventOf(story(attack(figures.map((figure, index) => `{from: ${sources[index]}, killed: ${figure}, ${p}}`).join(", "))), "attack").fields.find((field) => field.field === "killed");
  };
  test.each([
    [["130+", "143"], "compatible", "143"],
    [["over 130", "143"], "compatible", "143"],
    [["95", "94"], "conflict", undefined],
    [["95", "over 100"], "conflict", undefined],
    [["95", "95"], "agreed", "95"],
    [["over 90", "under 100"], "compatible", "91..99"],
  ])("%j → %s", (figures, verdict, best) => {
    const field = killed(...figures);
    expect(field?.verdict).toBe(verdict);
    expect(field?.best?.text).toBe(best);
  });
  test("the best value is credited to the voices that narrow it", () => expect(killed("130+", "143")?.best?.voices).toEqual(["source:second"]));
  test("a part is compatible with its whole, another body is not", () => {
    const actor = (other: string) => eventOf(story(attack(`{from: wire, actor: ${other}, ${p}}, {from: second, ${p}}`)), "attack").fields.find((field) => field.field === "actor")?.verdict;
    expect(actor("group")).toBe("compatible");
    expect(actor("fsb")).toBe("conflict");
  });
  test("two weeks before the attack and the day itself agree", () => {
    const fixture = story(`${attack(`{from: wire, ${p}}`)}
- id: warning
  what: us-ic warned russia
  when: 2 weeks before attack
  claims: [{from: wire, ${p}}, {from: second, when: 2024-03-07, ${p}}]`);
    const when = eventOf(fixture, "warning").fields.find((field) => field.field === "when");
    expect(when?.verdict).toBe("compatible");
    expect(when?.best?.text).toBe("2024-03-07");
  });
  test("spring and January conflict", () => {
    const fixture = story(`
- id: article
  what: writer said attack
  claims: [{from: wire, when: spring 2024, ${p}}, {from: second, when: 2024-01, ${p}}]
${attack("")}`);
    expect(eventOf(fixture, "article").fields.find((field) => field.field === "when")?.verdict).toBe("conflict");
    expect(eventOf(fixture, "article").disputed).toBe(true);
  });
});

describe("5. count voices, not copies", () => {
  test("a copy adds no voice and no grade", () => {
    const found = eventOf(story(attack(`{from: wire, ${p}}, {from: copy, ${p}}`)), "attack");
    expect(found.voices).toEqual(["source:wire"]);
    expect(found.sources).toEqual(["wire", "copy"]);
    expect(found.grade).toBe("B2");
  });
  test("two roots do", () => expect(eventOf(story(attack(`{from: wire, ${p}}, {from: second, ${p}}`)), "attack").grade).toBe("B1"));
  test("one official in three outlets is one voice", () => {
    const found = eventOf(story(attack(`{from: wire, by: official, ${p}}, {from: second, by: official, ${p}}, {from: third, by: official, ${p}}`)), "attack");
    expect(found.voices).toEqual(["entity:official"]);
    expect(found.sources).toHaveLength(3);
    expect(found.grade).toBe("B2");
  });
  test("what a copy says beyond its root is in its own voice", () => {
    const fixture = story(`${attack(`{from: wire, ${p}}`)}
- id: extra
  what: branch attacked russia
  claims: [{from: copy, ${p}}]`);
    expect(eventOf(fixture, "extra").voices).toEqual(["source:copy"]);
    expect(fixture.dataset.claims.filter((claim) => fixture.agreement.voices.isAddedInCopying(claim)).map((claim) => claim.id)).toEqual(["extra~copy"]);
  });
  test.each([
    [`{from: wire, ${p}}, {from: second, stance: denies, ${p}}`, "B4"],
    [`{from: second, stance: denies, ${p}}`, "F6"],
    ["", "F6"],
  ])("grade of [%s] is %s", (claims, grade) => expect(eventOf(story(attack(claims)), "attack").grade).toBe(grade));
});

describe("6. nothing is overwritten", () => {
  test("a later figure of the same voice is an update, and both are kept", () => {
    const field = eventOf(story(attack(`{from: wire, by: official, killed: 60, ${p}}, {from: second, by: official, killed: 143, ${p}}`)), "attack").fields.find((one) => one.field === "killed");
    expect(field?.verdict).toBe("updated");
    expect(field?.values.map((value) => `${value.text} ${value.superseded}`)).toEqual(["60 true", "143 false"]);
  });
  test("a merge is one line", () => {
    const events = `
- {id: a, what: fsb warned us, claims: [{from: wire, ${p}}]}
- {id: b, what: other-official warned us, claims: [{from: wire, ${p}}]}`;
    expect(story(events).dataset.entities).toHaveLength(14);
    const merged = story(events, { identity: "- same: [official, other-official]" });
    expect(merged.dataset.entities).toHaveLength(13);
    expect(eventOf(merged, "b").event.roles["actor"]).toEqual([{ id: "official" }]);
  });
  test("a merge that contradicts a different line is an error", () => {
    const { problems } = story("", { identity: "- same: [official, other-official]\n- same: [other-official, leader]\n- different: [official, leader]" });
    expect(problems.map((problem) => problem.code)).toEqual(["identity-conflict"]);
    expect(problems[0]?.where?.line).toBe(3);
  });
  test("a retracted source no longer counts, and did before the retraction", () => {
    const sources = "- {id: wire, title: Wire, published: 2024-03-25}\n- {id: second, title: Second, published: 2024-04-07, retracts: wire}";
    expect(eventOf(story(attack(`{from: wire, ${p}}`), { sources }), "attack").status).toBe("unclaimed");
    expect(eventOf(story(attack(`{from: wire, ${p}}`), { sources, lens: { review: "all", asOf: 19_810 } }), "attack").status).toBe("reported");
  });
});

describe("lenses", () => {
  const events = attack(`{from: wire, ${p}}, {from: second, stance: denies, ${p}}`);
  test("according to one source", () => expect(eventOf(story(events, { lens: { review: "all", sources: new Set(["second"]) } }), "attack").status).toBe("denied"));
  test("as of a day", () => expect(eventOf(story(events, { lens: { review: "all", asOf: 19_808 } }), "attack").status).toBe("reported"));
});

describe("order and unheeded warnings", () => {
  const events = `
- {id: attack, what: branch attacked hall, when: 2024-01, claims: [{from: wire, ${p}}]}
- {id: stated, what: us warned russia about attack, when: before attack, claims: [{from: wire, ${p}}]}
- {id: certain, what: us-ic warned fsb about attack, when: 2023, claims: [{from: wire, ${p}}]}
- {id: later, what: us-ic warned russia about attack, when: 2025, claims: [{from: wire, ${p}}]}
- {id: ignored, what: fsb heeded certain, claims: [{from: wire, stance: denies, ${p}}]}
- {id: heard, what: us warned leader about attack, when: 2023, claims: [{from: wire, ${p}}]}
- {id: doubtful, what: leader heeded heard, claims: [{from: wire, stance: doubts, ${p}}]}
- {id: never, what: us warned critics about attack, when: 2023, claims: [{from: wire, stance: denies, ${p}}]}`;
  test("stated, certain, impossible, unknown", () => {
    const { agreement } = story(events);
    expect(orderOf(agreement, "stated", "attack").order).toBe("stated");
    expect(orderOf(agreement, "certain", "attack").order).toBe("certain");
    expect(orderOf(agreement, "later", "attack").order).toBe("no");
    expect(orderOf(agreement, "ignored", "attack").order).toBe("unknown");
  });
  test("three kinds, never merged; what was denied or came later is none", () => {
    const { agreement, ontology } = story(events);
    expect(unheededWarnings(agreement, ontology).map((one) => `${one.warning}: ${one.kind}`)).toEqual(["stated: nothing said", "certain: said not to be heeded", "heard: doubted"]);
  });
});
