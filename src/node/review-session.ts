// One sitting of review: what is to be decided, and the writing of each decision. The terminal and the page decide through the same door.
import { claimLine } from "../extract/show-claims.ts";
import { readReviewInput } from "../match/review-input.ts";
import type { ReviewInput } from "../match/review-input.ts";
import { standingDecisions } from "../match/review-claims.ts";
import { NameIndex } from "../model/names.ts";
import type { Problem } from "../model/problem.ts";
import type { JournalLine, MachineClaim } from "../model/records.ts";
import type { ReviewList } from "../model/review-list.ts";
import { appendDecisions } from "./journal.ts";
import { claimDecisions, journalOf, readReviewFolder } from "./review-folder.ts";
import type { ClaimDecisions, ReviewFolder } from "./review-folder.ts";

export type Outcome =
  | { readonly kind: "written"; readonly line: JournalLine; readonly undone?: JournalLine }
  | { readonly kind: "wrong"; readonly message: string }
  /** Somebody else decided on this claim after the list was read. */
  | { readonly kind: "overtaken"; readonly by: JournalLine };

const CONTEXT = 280;

export class ReviewSession {
  readonly folder: string;
  readonly read: ReviewFolder;
  readonly #names: NameIndex;
  readonly #events: NameIndex;
  #journal: readonly JournalLine[];
  #decided: ClaimDecisions;

  constructor(folder: string, problems: Problem[]) {
    this.folder = folder;
    this.read = readReviewFolder(folder, problems);
    this.#names = new NameIndex(this.read.dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })));
    this.#events = new NameIndex(this.read.dataset.events.map((event) => ({ id: event.id, names: [this.read.eventNames.get(event.id) ?? event.id, ...event.aka] })));
    this.#journal = journalOf(folder);
    this.#decided = claimDecisions(this.read.claims, this.#journal);
  }

  get decided(): ClaimDecisions {
    return this.#decided;
  }

  /** What a line that a reviewer typed at a claim means. */
  understand(line: string, claim: MachineClaim): ReviewInput {
    return readReviewInput(line, { claim: this.#decided.get(claim.id)?.claim ?? claim, ontology: this.read.ontology, entities: this.read.dataset.entities, names: this.#names, events: this.#events });
  }

  /**
   * Writes a decision or an undo to the journal.
   * @param seen number of the last decision that the reviewer knew of; without it, nothing counts as overtaken
   */
  decide(input: Extract<ReviewInput, { kind: "decide" | "undo" }>, who: string, seen?: number): Outcome {
    this.#refresh();
    const standing = standingDecisions(this.#journal);
    let decision: Pick<JournalLine, "do" | "on" | "with" | "because">;
    let undone: JournalLine | undefined;
    if (input.kind === "undo") {
      const seq = input.seq ?? standing.at(-1)?.seq;
      undone = standing.find((one) => one.seq === seq);
      if (!undone) return { kind: "wrong", message: `there is no decision${seq === undefined ? "" : ` ${seq}`} to undo` };
      decision = { do: "undo", on: [String(undone.seq)] };
    } else {
      decision = input.decision;
    }
    const on = new Set(undone?.on ?? decision.on);
    const later = standing.find((one) => seen !== undefined && one.seq > seen && one.on.some((id) => on.has(id)));
    if (later) return { kind: "overtaken", by: later };
    const [line] = appendDecisions(this.folder, [{ at: new Date().toISOString(), who, ...decision }]);
    this.#refresh();
    if (!line) throw new Error("the journal gave no line back");
    return { kind: "written", line, ...(undone ? { undone } : {}) };
  }

  list(): ReviewList {
    const joined = new Map(this.read.dataset.claims.map((claim) => [claim.id, claim]));
    const shares = new Map<string, number>();
    for (const claim of joined.values()) shares.set(claim.event, (shares.get(claim.event) ?? 0) + 1);
    const titles = new Map(this.read.dataset.sources.map((source) => [source.id, source.title]));
    return {
      seq: this.#journal.at(-1)?.seq ?? 0,
      items: this.read.claims.map((drawn) => {
        const decided = this.#decided.get(drawn.id);
        const text = this.read.texts.get(drawn.source);
        const { start, end } = drawn.span;
        const event = joined.get(drawn.id);
        return {
          id: drawn.id, source: drawn.source, title: titles.get(drawn.source) ?? drawn.source, state: decided?.state ?? "proposed", fields: fieldsOf(decided?.claim ?? drawn), passage: drawn.passage,
          before: text?.slice(Math.max(0, start - CONTEXT), start) ?? "", after: text?.slice(end, end + CONTEXT) ?? "",
          ...(event && (shares.get(event.event) ?? 0) > 1 ? { event: { id: event.event, name: this.read.eventNames.get(event.event) ?? event.event, why: event.why ?? "" } } : {}),
        };
      }),
    };
  }

  #refresh(): void {
    this.#journal = journalOf(this.folder);
    this.#decided = claimDecisions(this.read.claims, this.#journal);
  }
}

// The claim's line, taken apart; the terminal prints it whole.
function fieldsOf(claim: MachineClaim): readonly (readonly [string, string])[] {
  const roles = new Set(Object.keys(claim.roles));
  return claimLine(claim).split("; ").map((part, at) => {
    if (at === 0) return claim.negated ? ["type", `${claim.type} (not)`] as const : ["type", claim.type] as const;
    const [, field = "", value = ""] = /^([\p{L}-]+): (.*)$/su.exec(part) ?? [];
    return field === "" || (!roles.has(field) && value === "") ? ["stance", part] as const : [field, value] as const;
  });
}
