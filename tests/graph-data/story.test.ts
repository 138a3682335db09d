// What the bundled story must show: who warned whom, what the reports disagree on, what was not heeded, what a copy adds.
import { describe, expect, it } from "vitest";
import { agree } from "../../src/agree/agree.ts";
import { unheededWarnings } from "../../src/agree/unheeded.ts";
import { claimGraph } from "../../src/graph/claim-graph.ts";
import { readFolder } from "../../src/node/build-folder.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";

const { dataset, ontology, problems } = readFolder(bundledFolder);
const agreement = agree(dataset, ontology);
const graph = claimGraph(dataset, agreement, ontology);
const pairs = (type: string) => graph.edges.filter((edge) => edge.type === type).map((edge) => `${edge.from} > ${edge.to}`);
const statusOf = (event: string) => agreement.events.get(event)?.status;
const field = (event: string, name: string) => agreement.events.get(event)?.fields.find((one) => one.field === name);
const values = (event: string, name: string) => field(event, name)?.values.map((value) => `${value.denied ? "not " : ""}${value.text}`);

describe("the records", () => {
  it("have no problems", () => {
    expect(problems).toEqual([]);
  });

  it("rest on digests that are named as digests", () => {
    expect(dataset.sources.filter((source) => source.digests === undefined).map((source) => source.id)).toEqual([]);
  });

  it("pin every claim to a passage of its digest", () => {
    expect(dataset.claims.filter((claim) => claim.span === undefined).map((claim) => claim.id)).toEqual([]);
  });

  it("say no more in an event's head than somebody vouches for", () => {
    const silent = dataset.events.flatMap((event) => {
      const claims = dataset.claims.filter((claim) => claim.event === event.id);
      const viaSaying = agreement.events.get(event.id)?.testimony.some((one) => one.via !== undefined);
      if (claims.length === 0 || viaSaying) return [];
      const fields = [...Object.keys(event.roles), ...(event.when ? ["when"] : []), ...(event.place === undefined ? [] : ["place"])];
      const restates = (claim: (typeof claims)[number], name: string) => name in claim.roles || (name === "when" && claim.when !== undefined) || (name === "place" && claim.place !== undefined);
      return fields.filter((name) => claims.every((claim) => claim.omits.includes(name) || restates(claim, name))).map((name) => `${event.id} ${name}`);
    });
    // Nobody says who the accusers are: "critics" stands for them.
    expect(silent).toEqual(["khashoggi-accusation actor"]);
  });

  it("are all used: no entity without an event or a whole", () => {
    const used = new Set([
      ...dataset.events.flatMap((event) => [...Object.values(event.roles).flat().map((filler) => filler.id), event.place]),
      ...dataset.claims.flatMap((claim) => [...Object.values(claim.roles).flat().map((filler) => filler.id), claim.place, ...claim.by]),
      ...dataset.entities.flatMap((entity) => entity.partOf),
    ]);
    expect(dataset.entities.map((entity) => entity.id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("who warned whom", () => {
  it.each([
    ["us-ic > russia"], ["us > russia"], ["us-embassy-moscow > us-citizens-moscow"], ["us > iran"], ["us-officials > venezuelan-government"], ["fsb > us-officials"], ["russian-services > us"],
  ])("%s", (pair) => {
    expect(pairs("WARNED")).toContain(pair);
  });

  it("does not count as a warning what a source calls mere information", () => {
    expect(pairs("WARNED")).not.toContain("russia > us");
    expect(pairs("INFORMED")).toContain("russia > us");
  });

  it("does not count Khashoggi, who is said not to have been warned", () => {
    expect(pairs("WARNED").filter((pair) => pair.endsWith("> khashoggi"))).toEqual([]);
    expect(pairs("FAILED_TO_WARN")).toEqual(["us-ic > khashoggi"]);
    expect(statusOf("khashoggi-warning")).toBe("alleged not");
  });
});

describe("what the reports disagree on", () => {
  it.each([
    ["kerman-bombing", "killed", ["95", "over 100", "94"]],
    ["kirby-post", "whole", ["nsc", "dod"]],
    ["burns-article", "when", ["spring 2024", "2024-01"]],
    ["tsarnaev-warning", "type", ["warned", "informed", "not warned"]],
  ])("%s: %s", (event, name, expected) => {
    expect(field(event, name)?.verdict).toBe("conflict");
    expect(values(event, name)).toEqual(expected);
  });

  it("is nothing else", () => {
    const conflicts = [...agreement.events.values()].flatMap((one) => one.fields.filter((found) => found.verdict === "conflict").map((found) => `${one.event.id} ${found.field}`));
    expect(conflicts.sort()).toEqual(["burns-article when", "kerman-bombing killed", "kirby-post whole", "tsarnaev-warning type"]);
  });

  it.each([
    ["crocus-attack", "killed", "143"],
    ["russia-warning", "when", "15 days before crocus-attack"],
    ["kerman-claim", "actor", "isis-k"],
  ])("%s: %s is worded differently and fits", (event, name, best) => {
    expect(field(event, name)?.verdict).toBe("compatible");
    expect(field(event, name)?.best?.text).toBe(best);
  });

  it.each([
    ["crocus-plot", "disputed", "Putin doubts what he was warned of"],
    ["tsarnaev-threat", "disputed", "the Russians suggest it, US officials conclude the opposite"],
    ["russia-heeded", "doubted", "there is little sign that Russia acted"],
    ["russia-prevented", "denied", "the attacks were not prevented"],
    ["iran-precautions", "unclaimed", "it is not clear whether Iran acted"],
    ["tsarnaev-followup", "denied", "US officials failed to follow up"],
    ["us-russia-assistance", "denied", "Kirby: there will be none"],
  ])("%s is %s: %s", (event, status) => {
    expect(statusOf(event)).toBe(status);
  });
});

describe("which warnings were not heeded", () => {
  it.each([
    ["tsarnaev-warning", "said not to be heeded"],
    ["russia-warning", "doubted"],
    ["iran-warning", "nothing said"],
  ])("%s: %s", (warning, kind) => {
    expect(unheededWarnings(agreement, ontology).filter((one) => one.warning === warning).map((one) => one.kind)).toEqual([kind]);
  });

  it("names those who say that it is not known", () => {
    expect(unheededWarnings(agreement, ontology).find((one) => one.warning === "iran-warning")?.claims).toContain("iran-precautions~wire-digest");
  });

  it("came before the harm: by dates, or in words where dates cannot tell", () => {
    const order = (warning: string) => unheededWarnings(agreement, ontology).find((one) => one.warning === warning)?.order;
    expect([order("russia-warning"), order("iran-warning")]).toEqual(["certain", "stated"]);
  });
});

describe("copies", () => {
  it("are one voice: three texts of the wire story count once", () => {
    const texts = ["wire-digest", "fox-digest", "summary-digest"];
    expect(texts.map((source) => agreement.voices.root(source))).toEqual(["wire-digest", "wire-digest", "wire-digest"]);
    expect(field("crocus-attack", "killed")?.values[0]?.sources).toEqual(expect.arrayContaining(texts));
    expect(field("crocus-attack", "killed")?.values[0]?.voices).toEqual(["source:wire-digest", "source:outreach-digest"]);
  });

  it("may add: the summary an attack in Venezuela, Fox a headline on recruiting", () => {
    const added = (source: string) => [...new Set(dataset.claims.filter((claim) => claim.source === source && agreement.voices.isAddedInCopying(claim)).map((claim) => claim.event))].sort();
    expect(added("summary-digest")).toContain("venezuela-attack");
    expect(added("fox-digest")).toEqual(["isis-recruitment", "recruitment-monitoring"]);
  });
});

describe("single questions", () => {
  it.each([
    ["DISMISSED", "putin > russia-warning", "what did Putin dismiss?"],
    ["CLAIMED", "isis-k > crocus-attack", "which attacks did ISIS-K claim?"],
    ["CLAIMED", "isis-k > kerman-bombing", "which attacks did ISIS-K claim?"],
    ["AIDED", "isis > isis-k", "who funds ISIS-K?"],
    ["SAID", "mcfarland > venezuela-suspicion", "who said that the Venezuelan government was suspicious?"],
    ["ISSUED", "clapper > icd-191", "how is Clapper connected to the Moscow attack?"],
    ["OBLIGED", "icd-191 > us-ic", "how is Clapper connected to the Moscow attack?"],
  ])("%s %s: %s", (type, pair) => {
    expect(pairs(type)).toContain(pair);
  });
});
