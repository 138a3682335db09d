// What the journal makes of claims.
import { expect, test } from "vitest";
import { reviewClaims } from "../../src/match/review-claims.ts";
import type { JournalLine, MachineClaim } from "../../src/model/records.ts";

const claim = (id: string): MachineClaim => ({ id, source: "a", span: { start: 0, end: 1 }, passage: "…", by: [], stance: "asserts", type: "warned", roles: {}, figures: {}, negated: false, rule: "active", version: 1 });
const line = (seq: number, doing: JournalLine["do"], on: readonly string[], extra: Partial<JournalLine> = {}): JournalLine => ({ seq, at: "2024-04-01T00:00:00Z", who: "me", do: doing, on, ...extra });
const states = (journal: readonly JournalLine[], proposed = true) => reviewClaims([claim("x"), claim("y")], journal, proposed).claims.map((one) => `${one.claim.id} ${one.review}${one.event ? ` ${one.event}` : ""} ${one.claim.type}`);

test.each<[string, readonly JournalLine[], readonly string[]]>([
  ["nothing decided", [], ["x proposed warned", "y proposed warned"]],
  ["accepted and rejected", [line(1, "accept", ["x"]), line(2, "reject", ["y"])], ["x accepted warned"]],
  ["a rejection undone", [line(1, "reject", ["y"]), line(2, "undo", ["1"])], ["x proposed warned", "y proposed warned"]],
  ["an undo undone", [line(1, "reject", ["y"]), line(2, "undo", ["1"]), line(3, "undo", ["2"])], ["x proposed warned"]],
  ["corrected", [line(1, "correct", ["x"], { with: { type: "threatened" } })], ["x accepted threatened", "y proposed warned"]],
  ["put to an event", [line(1, "match", ["x"], { with: { event: "e" } })], ["x accepted e warned", "y proposed warned"]],
  ["the later word wins", [line(1, "reject", ["x"]), line(2, "accept", ["x"])], ["x accepted warned", "y proposed warned"]],
])("%s", (_, journal, expected) => expect(states(journal)).toEqual(expected));

test("without --proposed only accepted claims are kept", () => expect(states([line(1, "accept", ["x"])], false)).toEqual(["x accepted warned"]));
