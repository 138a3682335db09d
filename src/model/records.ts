// The records of graph-data/: entity, source, event, claim, identity line, journal line. docs/data.md explains them to journalists.
import type { Place } from "./problem.ts";
import type { Quantity } from "./quantity.ts";
import type { TimeExpression } from "./time-span.ts";

export type EntityId = string;
export type EventId = string;
export type ClaimId = string;
export type SourceId = string;

/** Handling marks of the Traffic Light Protocol 2.0. `red` and `amber` never leave by an export unless asked for by name. */
export type Tlp = "clear" | "green" | "amber" | "amber+strict" | "red";

/** Someone or something with a name. */
export interface Entity {
  readonly id: EntityId;
  /** A kind of the ontology: person, state, agency ... */
  readonly type: string;
  readonly name: string;
  readonly aka: readonly string[];
  /** Entities that contain this one, for roll-up: the FSB is part of Russia. */
  readonly partOf: readonly EntityId[];
  readonly wikidata?: string;
  /** Latitude and longitude in degrees. */
  readonly at?: readonly [number, number];
  readonly note?: string;
  readonly tlp?: Tlp;
  readonly where?: Place;
}

/** A report. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** Publication date; may be an interval when the text does not say. */
  readonly published?: TimeExpression;
  readonly retrieved?: string;
  readonly url?: string;
  readonly archived?: string;
  readonly lang?: string;
  /** The source whose text this one repeats. */
  readonly copies?: SourceId;
  readonly corrects?: SourceId;
  readonly retracts?: SourceId;
  /** Set when the kept text is our own summary: the title of the report that it sums up. */
  readonly digests?: string;
  readonly sha256?: string;
  /** Admiralty reliability, A (best) to F (cannot be judged). */
  readonly grade?: Grade;
  readonly tlp?: Tlp;
  /** False when we know of the source but do not have its text. */
  readonly held: boolean;
  readonly note?: string;
  readonly where?: Place;
}
export type Grade = "A" | "B" | "C" | "D" | "E" | "F";

/** The attitude of a voice towards what it speaks of. */
export type Stance = "asserts" | "alleges" | "expects" | "doubts" | "denies" | "unclear";

/** A claim's stance towards its event: "alleges not" where it is only alleged that the thing did not happen. */
export type ClaimStance = Stance | "alleges not";

/** Who fills a role: an entity or another event, perhaps negated ("accused X about not Y"). */
export interface Filler {
  readonly id: string;
  readonly not?: boolean;
}
export type Roles = Readonly<Record<string, readonly Filler[]>>;

/** What an event is said to be. Every part of it is vouched for by claims only. */
export interface EventHeader {
  readonly type: string;
  readonly roles: Roles;
  readonly when?: TimeExpression;
  readonly place?: EntityId;
}

export interface EventRecord extends EventHeader {
  readonly id: EventId;
  readonly name?: string;
  readonly aka: readonly string[];
  /** What fills a role in the words of a report, where it is no entity or event of the graph: `{about: "that it had a hand in it"}`. Of events drawn from text. */
  readonly words?: Readonly<Record<string, string>>;
  /** The event is recorded as something that did not happen ("not" in its `what`). */
  readonly not?: boolean;
  /** The editor's choice of value for display, per field; removes nothing. */
  readonly prefer?: Readonly<Record<string, string>>;
  readonly note?: string;
  readonly tlp?: Tlp;
  readonly story?: string;
  readonly where?: Place;
}

/** A stretch of a source's text: UTF-16 code units, start inclusive, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a person has looked at it. Hand-written claims are `accepted`. */
export type ReviewState = "accepted" | "proposed" | "rejected";

/** One source's word on one event, resolved against the event's header. */
export interface Claim {
  readonly id: ClaimId;
  readonly event: EventId;
  readonly source: SourceId;
  /** The speaker, or a chain of them, outermost first; empty when the source speaks itself. */
  readonly by: readonly EntityId[];
  readonly stance: ClaimStance;
  /** Fields of the header that this claim is silent on. */
  readonly omits: readonly string[];
  /** Field values that this claim says are wrong: {type: "warned"}. */
  readonly denies: Readonly<Record<string, string>>;
  /** Header fields that it states in its own way. */
  readonly type?: string;
  readonly roles: Roles;
  readonly when?: TimeExpression;
  readonly place?: EntityId;
  readonly figures: Readonly<Record<string, Quantity>>;
  readonly passage?: string;
  /** Where the passage stands in the kept text. */
  readonly span?: Span;
  /** Where it stands when the text may not be kept: `p7`. */
  readonly at?: string;
  /** The text before translation. */
  readonly original?: string;
  readonly grade?: Grade;
  readonly note?: string;
  readonly review: ReviewState;
  /** Why a machine claim was joined to this event. */
  readonly why?: string;
  readonly where?: Place;
}

/** A mention of an entity in a machine claim, with how sure the link is. */
export interface Mention {
  readonly mention: string;
  /** The linked entity, or `new:<slug>` for one that the graph does not have; empty where the words name no one thing. */
  readonly entity: string;
  /** The entity's name, where it differs from the mention: "Iran" of "it". */
  readonly name?: string;
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
  /** Guessed kind, for a new entity. */
  readonly type?: string;
  /** For a new entity, what it is part of: the state of "US officials". */
  readonly of?: string;
}

/** A filler that is itself a claim of the same source: "said that ...". */
export interface ClaimReference {
  readonly claim: ClaimId;
  readonly not?: boolean;
  /** The words for it: "the attack". */
  readonly mention?: string;
}

/** A claim drawn from a text, one line of claims/<source>.jsonl. Immutable; never an event id. */
export interface MachineClaim {
  readonly id: ClaimId;
  readonly source: SourceId;
  readonly span: Span;
  readonly passage: string;
  /** Speaker chain, outermost first. */
  readonly by: readonly Mention[];
  readonly stance: Stance;
  readonly type: string;
  /** A filler is an entity, or the id of another claim of the same source ("said that ..."). */
  readonly roles: Readonly<Record<string, readonly (Mention | ClaimReference)[]>>;
  readonly when?: { readonly text: string; readonly edtf?: string; readonly anchor?: ClaimId | string; readonly relation?: "before" | "after" | "during"; readonly distance?: string };
  readonly place?: Mention;
  readonly figures: Readonly<Record<string, { readonly text: string; readonly min: number; readonly max: number | null }>>;
  readonly negated: boolean;
  /** The rule that drew it, for the error lists. */
  readonly rule: string;
  readonly version: number;
}

/** Who is the same as whom. */
export interface IdentityLine {
  readonly relation: "same" | "different" | "unsure";
  readonly ids: readonly string[];
  readonly by?: string;
  readonly because?: string;
  readonly where?: Place;
}

/** One decision of decisions.jsonl. */
export interface JournalLine {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly do: "accept" | "reject" | "correct" | "match" | "same" | "different" | "undo";
  /** Claim or entity ids; for `undo`, the seq of the undone line as text. */
  readonly on: readonly string[];
  readonly with?: Readonly<Record<string, unknown>>;
  readonly because?: string;
}

/** Everything that a data folder says, resolved and checked. */
export interface Dataset {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly events: readonly EventRecord[];
  readonly claims: readonly Claim[];
  readonly identity: readonly IdentityLine[];
}
