// Do the voices agree on a field? Values are sets: they agree when the sets meet, and conflict when they do not.
import { isKindOf } from "../model/ontology.ts";
import type { Ontology } from "../model/ontology.ts";
import { intersectQuantities, printBounds } from "../model/quantity.ts";
import type { Quantity } from "../model/quantity.ts";
import type { ClaimId, SourceId } from "../model/records.ts";
import { intersectSpans, printSpan } from "../model/time-span.ts";
import type { TimeSpan } from "../model/time-span.ts";
import type { Containment } from "./identity.ts";
import type { VoiceId } from "./voices.ts";

export type FieldSet =
  | { readonly kind: "time"; readonly span: TimeSpan }
  | { readonly kind: "count"; readonly quantity: Quantity }
  | { readonly kind: "entities"; readonly ids: readonly string[] }
  | { readonly kind: "type"; readonly type: string };

/** One voice's value of a field. */
export interface FieldStatement {
  readonly text: string;
  readonly set: FieldSet;
  readonly voice: VoiceId;
  readonly claim: ClaimId;
  readonly source: SourceId;
  /** Publication day, for updates. */
  readonly published: number | null;
  /** The voice says that the value is wrong. */
  readonly denied?: boolean;
  /** A source that this one says it corrects. */
  readonly corrects?: SourceId;
}

/** One row a value, with those who state it. */
export interface FieldValue {
  readonly text: string;
  readonly set: FieldSet;
  readonly voices: readonly VoiceId[];
  readonly claims: readonly ClaimId[];
  readonly sources: readonly SourceId[];
  readonly denied: boolean;
  /** The same voice said something else later, or a correction replaced it. */
  readonly superseded: boolean;
}

export interface FieldAgreement {
  readonly field: string;
  readonly verdict: "agreed" | "compatible" | "updated" | "conflict";
  readonly values: readonly FieldValue[];
  /** The overlap of all values, where there is one. */
  readonly best?: { readonly text: string; readonly set: FieldSet; readonly voices: readonly VoiceId[] };
}

export function agreeOnField(field: string, statements: readonly FieldStatement[], containment: Containment, ontology: Ontology): FieldAgreement {
  const superseded = new Set<FieldStatement>();
  for (const earlier of statements) for (const later of statements) if (replaces(later, earlier) && !setsMeet(earlier.set, later.set, containment, ontology)) superseded.add(earlier);
  const current = statements.filter((one) => !superseded.has(one));
  const stated = current.filter((one) => !one.denied);
  const values = groupValues(statements, superseded);
  const conflict = stated.some((a, i) => stated.slice(i + 1).some((b) => a.voice !== b.voice && !setsMeet(a.set, b.set, containment, ontology))) ||
    current.some((no) => no.denied && stated.some((yes) => yes.voice !== no.voice && sameSet(yes.set, no.set)));
  const best = conflict ? undefined : overlap(stated, containment, ontology);
  const verdict = conflict ? "conflict" : superseded.size > 0 ? "updated" : values.length > 1 ? "compatible" : "agreed";
  return { field, verdict, values, ...(best ? { best } : {}) };
}

function replaces(later: FieldStatement, earlier: FieldStatement): boolean {
  if (later === earlier) return false;
  if (later.corrects !== undefined && later.corrects === earlier.source) return true;
  return later.voice === earlier.voice && later.source !== earlier.source && later.published !== null && earlier.published !== null && later.published > earlier.published;
}

export function setsMeet(a: FieldSet, b: FieldSet, containment: Containment, ontology: Ontology): boolean {
  if (a.kind === "time" && b.kind === "time") return intersectSpans(a.span, b.span) !== undefined;
  if (a.kind === "count" && b.kind === "count") return intersectQuantities(a.quantity, b.quantity) !== undefined;
  if (a.kind === "type" && b.kind === "type") return isKindOf(ontology, a.type, b.type) || isKindOf(ontology, b.type, a.type);
  if (a.kind === "entities" && b.kind === "entities") return a.ids.some((x) => b.ids.some((y) => containment.meet(x, y)));
  return false;
}

/** Whether every value in `part` is also in `whole`: 1998 covers 1998-08-07, Russia covers the FSB. */
export function covers(whole: FieldSet, part: FieldSet, containment: Containment, ontology: Ontology): boolean {
  if (whole.kind === "time" && part.kind === "time") return (whole.span.start ?? -Infinity) <= (part.span.start ?? -Infinity) && (whole.span.end ?? Infinity) >= (part.span.end ?? Infinity);
  if (whole.kind === "count" && part.kind === "count") return whole.quantity.min <= part.quantity.min && (whole.quantity.max ?? Infinity) >= (part.quantity.max ?? Infinity);
  if (whole.kind === "type" && part.kind === "type") return isKindOf(ontology, part.type, whole.type);
  if (whole.kind === "entities" && part.kind === "entities") return part.ids.every((id) => whole.ids.some((other) => containment.contains(other, id)));
  return false;
}

function sameSet(a: FieldSet, b: FieldSet): boolean {
  return setKey(a) === setKey(b);
}

function setKey(set: FieldSet): string {
  switch (set.kind) {
    case "time": return printSpan(set.span);
    case "count": return `${set.quantity.min}..${set.quantity.max ?? ""}`;
    case "entities": return [...set.ids].sort().join("+");
    case "type": return set.type;
  }
}

function groupValues(statements: readonly FieldStatement[], superseded: ReadonlySet<FieldStatement>): FieldValue[] {
  const groups = new Map<string, FieldStatement[]>();
  for (const one of statements) {
    const key = `${one.denied ? "!" : ""}${setKey(one.set)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({
    text: group[0]?.text ?? "", set: group[0]?.set ?? { kind: "entities", ids: [] }, voices: unique(group.map((one) => one.voice)), claims: unique(group.map((one) => one.claim)), sources: unique(group.map((one) => one.source)),
    denied: group[0]?.denied ?? false, superseded: group.every((one) => superseded.has(one)),
  }));
}

// The meeting of all values, credited to the voices whose own value is no wider than it.
function overlap(stated: readonly FieldStatement[], containment: Containment, ontology: Ontology): FieldAgreement["best"] {
  const first = stated[0];
  if (!first) return undefined;
  let set: FieldSet = first.set;
  for (const { set: next } of stated) {
    if (set.kind === "time" && next.kind === "time") {
      const span: TimeSpan | undefined = intersectSpans(set.span, next.span);
      if (!span) return undefined; // all meet in pairs, and not all at once
      set = { kind: "time", span };
    } else if (set.kind === "count" && next.kind === "count") {
      const quantity: Quantity | undefined = intersectQuantities(set.quantity, next.quantity);
      if (!quantity) return undefined;
      set = { kind: "count", quantity };
    } else if (set.kind === "type" && next.kind === "type") {
      if (isKindOf(ontology, next.type, set.type)) set = next;
    } else if (set.kind === "entities" && next.kind === "entities") {
      const before: readonly string[] = set.ids;
      if (next.ids.every((id) => before.some((other) => containment.contains(other, id))) && next.ids.length <= before.length) set = next;
    }
  }
  const key = setKey(set);
  const exact = stated.filter((one) => setKey(one.set) === key);
  return { set, text: exact[0]?.text ?? printSet(set), voices: unique((exact.length > 0 ? exact : stated).map((one) => one.voice)) };
}

export function printSet(set: FieldSet): string {
  switch (set.kind) {
    case "time": return printSpan(set.span);
    case "count": return printBounds(set.quantity.min, set.quantity.max);
    case "entities": return set.ids.join(" + ");
    case "type": return set.type;
  }
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
