// A small ontology and a way to write events as YAML in a test.
import { agree } from "../../src/agree/agree.ts";
import type { Agreement, EventAgreement } from "../../src/agree/agree.ts";
import { applyIdentity } from "../../src/agree/identity.ts";
import type { Lens } from "../../src/agree/lens.ts";
import { readOntology } from "../../src/model/ontology.ts";
import type { Ontology } from "../../src/model/ontology.ts";
import type { Problem } from "../../src/model/problem.ts";
import { readDataset } from "../../src/model/read-dataset.ts";
import type { Dataset } from "../../src/model/records.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

const ONTOLOGY = `
entities:
  person: {group: actor}
  state: {group: actor}
  agency: {group: actor}
  place: {group: thing}
fields:
  killed: {kind: count}
preps: {about: about, in: place, under: under}
events:
  said: {verb: [say, said], object: about, stance: asserts, edges: [actor>about]}
  claimed: {verb: [claim, claimed], object: about, stance: asserts, self: actor, edges: [actor>about]}
  denied: {verb: [deny, denied], object: about, stance: denies, edges: [actor>about]}
  accused: {verb: [accuse, accused], object: target, stance: alleges, edges: [actor>target]}
  dismissed: {verb: [dismiss, dismissed], object: about, stance: doubts, toward: content, tags: [dismissal], edges: [actor>about, actor>about.actor]}
  confirmed: {verb: [confirm, confirmed], object: about, stance: asserts, toward: content, edges: [actor>about]}
  informed: {verb: [inform, informed], object: recipient, stance: asserts, edges: [actor>recipient]}
  warned: {is: informed, verb: [warn, warned], not: [failed to warn], object: recipient, stance: expects, tags: [warning], edges: [actor>recipient]}
  heeded: {verb: [heed, heeded], not: [ignored], object: about, tags: [heeding], edges: [actor>about]}
  planned: {verb: [plan, planned], object: about, stance: expects, tags: [plan], edges: [actor>about]}
  attacked: {verb: [attack, attacked], object: target, tags: [harm], edges: [actor>target]}
  works-for: {verb: [work for, works for], object: whole, state: true, edges: [actor>whole]}
`;

const ENTITIES = `
- {id: us, type: state, name: United States}
- {id: us-ic, type: agency, name: US intelligence community, part-of: us}
- {id: russia, type: state, name: Russia}
- {id: fsb, type: agency, name: Federal Security Service, part-of: [russia]}
- {id: group, type: agency, name: The Group}
- {id: branch, type: agency, name: The Branch, part-of: group}
- {id: critics, type: person, name: Critics}
- {id: leader, type: person, name: The Leader}
- {id: official, type: person, name: An Official}
- {id: other-official, type: person, name: Another Official}
- {id: hall, type: place, name: The Hall}
- {id: writer, type: person, name: The Writer}
- {id: nsc, type: agency, name: Security Council}
- {id: dod, type: agency, name: Defense}
`;

const SOURCES = `
- {id: wire, title: Wire, grade: B, published: 2024-03-25}
- {id: copy, title: Copy, grade: B, copies: wire, published: 2024-03-26}
- {id: second, title: Second, grade: C, published: 2024-04-07}
- {id: third, title: Third, grade: D, published: 2024-04-08}
`;

export interface Fixture {
  readonly dataset: Dataset;
  readonly ontology: Ontology;
  readonly agreement: Agreement;
  readonly problems: readonly Problem[];
}

export function story(events: string, options: { readonly identity?: string; readonly sources?: string; readonly lens?: Lens } = {}): Fixture {
  const problems: Problem[] = [];
  const yaml = (name: string, text: string) => [readYaml(name, text, problems)];
  const ontology = readOntology(yaml("ontology.yaml", ONTOLOGY), problems);
  const raw = readDataset({ entities: yaml("entities.yaml", ENTITIES), sources: yaml("sources.yaml", options.sources ?? SOURCES), identity: yaml("identity.yaml", options.identity ?? ""), events: yaml("events/test.yaml", events) }, ontology, problems);
  const dataset = applyIdentity(raw, problems);
  return { dataset, ontology, agreement: agree(dataset, ontology, options.lens), problems };
}

export function eventOf(fixture: Fixture, id: string): EventAgreement {
  const found = fixture.agreement.events.get(id);
  if (!found) throw new Error(`the fixture has no event ${id}: ${fixture.problems.map((problem) => problem.message).join("; ")}`);
  return found;
}
