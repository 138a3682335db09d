// The ontology: kinds of entity, roles, figures and types of event, as read from ontology.yaml. Data, not code.
import { FileReader } from "./located.ts";
import type { Located, LocatedFile, LocatedMap } from "./located.ts";
import type { Problem } from "./problem.ts";
import type { Stance } from "./records.ts";

export interface EntityKind {
  readonly id: string;
  /** `actor` or `thing`. */
  readonly group: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** One end of a derived edge: a role, or a role of the event that a role points to (`about.actor`). */
export interface RolePath {
  readonly role: string;
  readonly nested?: string;
}

export interface EventType {
  readonly id: string;
  /** The more general type, if any. */
  readonly is?: string;
  /** Base form: `warn`. */
  readonly base: string;
  /** Finite forms that `what` and questions may use, the canonical one first: `warned`, `notified`, `tipped off`. */
  readonly forms: readonly string[];
  /** Nouns for it: warning, alert. */
  readonly nouns: readonly string[];
  /** Further forms that only the reading of texts uses; they may be shared with another type. */
  readonly reads: readonly string[];
  /** Forms with alternatives, for texts only: `lift|ease curfew|sanction (in|on|against)`; verbs and nouns in base form, word classes written out. */
  readonly patterns: readonly string[];
  /** Nouns for who stands in the relation: `director` leads, `spokesman` works for. */
  readonly offices: readonly string[];
  /** Label read from the other end: `was warned by`. */
  readonly back: string;
  /** Forms that say that it did not happen; the first labels the negated edge: `failed to warn`. */
  readonly not: readonly string[];
  /** Role pairs that become edges. */
  readonly edges: readonly { readonly from: RolePath; readonly to: RolePath }[];
  readonly subject: string;
  readonly object: string;
  readonly stance?: Stance;
  /** Speaks about the content of what was said, not about its being said: dismissing a warning doubts the attack, not the warning. */
  readonly towardContent: boolean;
  /** A role of the content that the speaker claims for itself: claiming responsibility. */
  readonly self?: string;
  /** Holds over a span rather than happens. */
  readonly state: boolean;
  /** Roles that tell two events of this type apart. */
  readonly key: readonly string[];
  /** Kinds that a role accepts; absent means any. */
  readonly accepts: Readonly<Record<string, readonly string[]>>;
  /** `harm`, `plan` and the like: classes that questions need. */
  readonly tags: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
}

export interface Ontology {
  readonly entityKinds: ReadonlyMap<string, EntityKind>;
  readonly eventTypes: ReadonlyMap<string, EventType>;
  /** Figure names: killed, injured ... */
  readonly figures: readonly string[];
  readonly roles: readonly string[];
  /** Words of the `what` line → role. */
  readonly prepositions: ReadonlyMap<string, string>;
  /** Verb form (lower case) → type; forms shared by unrelated types are reported when read. */
  readonly verbForms: ReadonlyMap<string, { readonly type: string; readonly negated: boolean }>;
}

const KIND_CODES = ["plover", "ftm", "stix"];
const TYPE_KEYS = ["is", "verb", "base", "past", "forms", "more", "nouns", "reads", "patterns", "offices", "back", "not", "edges", "subject", "object", "stance", "toward", "self", "state", "key", "accepts", "roles", "tags", "harm", "plan", "note", "trap", "modes", "passive", "label"];
const STANCES: readonly string[] = ["asserts", "alleges", "expects", "doubts", "denies", "unclear"];

/** Reads the shipped ontology and a folder's own extension; a later definition of the same id replaces the earlier. */
export function readOntology(files: readonly LocatedFile[], problems: Problem[]): Ontology {
  const entityKinds = new Map<string, EntityKind>();
  const eventTypes = new Map<string, EventType>();
  const figures = new Set<string>();
  const roles = new Set<string>(["actor", "place"]);
  const acceptedByRole: Record<string, readonly string[]> = {};
  const prepositions = new Map<string, string>();
  const whereOf = new Map<string, { reader: FileReader; at: LocatedMap }>();
  const wordClasses = new Map<string, string>();
  for (const file of files) {
    const reader = new FileReader(file, problems);
    if (!file.root) continue;
    if (file.root.kind !== "map") {
      reader.error("ontology", "an ontology is a map of sections", file.root);
      continue;
    }
    for (const section of file.root.entries) {
      const { key, value } = section;
      if (key === "version" || key === "note") continue;
      if (value.kind !== "map") {
        reader.error("ontology", `the section "${key}" must be a map`, value);
        continue;
      }
      switch (key) {
        case "entities":
          for (const entry of value.entries) if (entry.value.kind === "map") entityKinds.set(entry.key, readKind(entry.key, entry.value, reader));
          break;
        case "words":
          for (const entry of value.entries) wordClasses.set(entry.key, reader.texts(value, entry.key).map((item) => item.value.replace(/\s+/gu, "_")).join("|"));
          break;
        case "events":
          for (const entry of value.entries) {
            if (entry.value.kind !== "map") continue;
            eventTypes.set(entry.key, readType(entry.key, entry.value, reader));
            whereOf.set(entry.key, { reader, at: entry.value });
          }
          break;
        case "fields":
        case "figures":
          for (const entry of value.entries) if (key === "figures" || (entry.value.kind === "map" && reader.text(entry.value, "kind") === "count")) figures.add(entry.key);
          break;
        case "roles":
          for (const entry of value.entries) {
            roles.add(entry.key);
            if (entry.value.kind === "map" && reader.get(entry.value, "accepts")) acceptedByRole[entry.key] = reader.texts(entry.value, "accepts").map((item) => item.value);
          }
          break;
        case "preps":
        case "prepositions":
          for (const entry of value.entries) if (entry.value.kind === "text") prepositions.set(entry.key.toLowerCase(), entry.value.value);
          break;
        default:
          break;
      }
    }
  }
  const written = (pattern: string): string => pattern.replace(/<([^>]*)>/gu, (_, name: string) => wordClasses.get(name) ?? name);
  for (const [id, type] of eventTypes) eventTypes.set(id, { ...type, patterns: type.patterns.map(written), accepts: { ...acceptedByRole, ...type.accepts } });
  for (const type of eventTypes.values()) {
    for (const role of [type.subject, type.object, ...type.key, ...type.edges.flatMap((edge) => [edge.from.role, edge.to.role, edge.to.nested])]) if (role) roles.add(role);
  }
  for (const role of prepositions.values()) roles.add(role);
  for (const [id, type] of eventTypes) {
    const where = whereOf.get(id);
    if (type.is !== undefined && !eventTypes.has(type.is) && where) where.reader.error("ontology", `"${id}" is a kind of "${type.is}", which does not exist`, where.at);
  }
  const verbForms = collectVerbForms(eventTypes, whereOf);
  return { entityKinds, eventTypes, figures: [...figures], roles: [...roles], prepositions, verbForms };
}

function readKind(id: string, map: LocatedMap, reader: FileReader): EntityKind {
  return { id, group: reader.text(map, "group") ?? "thing", codes: readCodes(map, reader, KIND_CODES) };
}

function readCodes(map: LocatedMap, reader: FileReader, keys: readonly string[]): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const key of keys) {
    const value = reader.text(map, key);
    if (value !== undefined && value !== "-") codes[key] = value;
  }
  return codes;
}

function readType(id: string, map: LocatedMap, reader: FileReader): EventType {
  reader.allowKeys(map, [...TYPE_KEYS, ...KIND_CODES, "cameo"], `the event type "${id}"`);
  const list = (key: string) => reader.texts(map, key).map((item) => item.value);
  // `verb: warn|warned` or `verb: [warn, warned]` or base and past apart.
  const [base = id, ...finite] = [...list("verb").flatMap((text) => text.split("|")), ...list("base"), ...list("past")].map((text) => text.trim());
  const accepts: Record<string, readonly string[]> = {};
  const acceptsMap = reader.get(map, "accepts");
  if (acceptsMap?.kind === "map") for (const entry of acceptsMap.entries) accepts[entry.key] = reader.texts(acceptsMap, entry.key).map((item) => item.value);
  const flag = (key: string) => reader.text(map, key) === "true";
  const tags = [...list("tags"), ...(flag("harm") ? ["harm"] : []), ...(flag("plan") ? ["plan"] : [])];
  const stance = reader.text(map, "stance");
  const is = reader.text(map, "is");
  const self = reader.text(map, "self");
  const object = reader.text(map, "object") ?? "target";
  const subject = reader.text(map, "subject") ?? "actor";
  return {
    id,
    ...(is === undefined ? {} : { is }),
    base,
    forms: [...new Set([...finite, ...list("forms"), ...list("more")])],
    nouns: list("nouns"),
    reads: list("reads"),
    patterns: list("patterns"),
    offices: list("offices"),
    back: reader.text(map, "back") ?? `was ${finite[0] ?? base} by`,
    not: list("not"),
    edges: list("edges").flatMap((text) => readEdge(text)),
    subject,
    object,
    ...(stance !== undefined && STANCES.includes(stance) ? { stance: stance as Stance } : {}),
    ...(self === undefined ? {} : { self }),
    towardContent: reader.text(map, "toward") === "content",
    state: flag("state"),
    key: list("key").length > 0 ? list("key") : [subject, object],
    accepts,
    tags,
    codes: readCodes(map, reader, [...KIND_CODES, "cameo"]),
  };
}

// `actor>about.target`
function readEdge(text: string): EventType["edges"] {
  const [from, to] = text.split(">").map((side) => side.trim());
  if (!from || !to) return [];
  const path = (side: string): RolePath => {
    const [role = side, nested] = side.split(".");
    return nested === undefined ? { role } : { role, nested };
  };
  return [{ from: path(from), to: path(to) }];
}

function collectVerbForms(types: ReadonlyMap<string, EventType>, whereOf: ReadonlyMap<string, { reader: FileReader; at: Located }>): Map<string, { type: string; negated: boolean }> {
  const forms = new Map<string, { type: string; negated: boolean }>();
  const add = (form: string, type: EventType, negated: boolean) => {
    const key = form.toLowerCase();
    const taken = forms.get(key);
    if (taken && taken.type !== type.id) {
      const where = whereOf.get(type.id);
      where?.reader.report("shared-verb-form", "warning", `the verb form "${form}" belongs to "${taken.type}" and to "${type.id}"; "${taken.type}" keeps it`, where.reader.place(where.at, 0, 1), "leave the form to one of the two");
      return;
    }
    forms.set(key, { type: type.id, negated });
  };
  for (const type of types.values()) {
    for (const form of [...type.forms, type.id]) add(form, type, false);
    for (const form of type.not) add(form, type, true);
  }
  for (const type of types.values()) if (!forms.has(type.base.toLowerCase())) forms.set(type.base.toLowerCase(), { type: type.id, negated: false });
  return forms;
}

/** Whether `type` is `ancestor` or a kind of it. */
export function isKindOf(ontology: Ontology, type: string, ancestor: string): boolean {
  for (let current: string | undefined = type, steps = 0; current !== undefined && steps < 20; current = ontology.eventTypes.get(current)?.is, steps += 1) if (current === ancestor) return true;
  return false;
}

/** A type and all its kinds. */
export function kindsOf(ontology: Ontology, ancestor: string): readonly string[] {
  return [...ontology.eventTypes.keys()].filter((type) => isKindOf(ontology, type, ancestor));
}

/** The relation type of an event type's edges in Cypher: `signed-with` → `SIGNED_WITH`. */
export function edgeType(type: EventType): string {
  return type.id.toUpperCase().replace(/[^A-Z0-9]+/gu, "_");
}

/** The relation type when it is said not to have happened: `FAILED_TO_WARN`, or `NOT_...` where the ontology has no words for it. */
export function negatedEdgeType(type: EventType): string {
  const label = type.not[0];
  return label === undefined ? `NOT_${edgeType(type)}` : label.toUpperCase().replace(/[^A-Z0-9]+/gu, "_");
}

/** The ontology as plain data, for the snapshot; patterns serve the reading of texts only, which starts from the YAML. */
export interface OntologyData {
  readonly entityKinds: readonly EntityKind[];
  readonly eventTypes: readonly EventType[];
  readonly figures: readonly string[];
  readonly roles: readonly string[];
  readonly prepositions: readonly (readonly [string, string])[];
  readonly verbForms: readonly (readonly [string, { readonly type: string; readonly negated: boolean }])[];
}

export function ontologyToData(ontology: Ontology): OntologyData {
  const { entityKinds, eventTypes, figures, roles, prepositions, verbForms } = ontology;
  return { entityKinds: [...entityKinds.values()], eventTypes: [...eventTypes.values()].map((type) => ({ ...type, patterns: [] })), figures, roles, prepositions: [...prepositions], verbForms: [...verbForms] };
}

export function ontologyFromData(data: OntologyData): Ontology {
  return {
    entityKinds: new Map(data.entityKinds.map((kind) => [kind.id, kind])), eventTypes: new Map(data.eventTypes.map((type) => [type.id, type])),
    figures: data.figures, roles: data.roles, prepositions: new Map(data.prepositions), verbForms: new Map(data.verbForms),
  };
}
