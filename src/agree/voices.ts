// Who vouches: the innermost speaker that a claim names, else the root of its source. Copies are one voice.
import type { Claim, Dataset, EventId, SourceId } from "../model/records.ts";

/** `entity:us-officials`, `source:wire`, or `unnamed:<event>` for a speaker whom a claim leaves out. */
export type VoiceId = string;

export interface AddedInCopying {
  readonly claim: string;
  readonly copy: SourceId;
  readonly root: SourceId;
  readonly event: EventId;
  /** What the copy adds: the whole event, or one field of it. */
  readonly field?: string;
}

/** The sources at the end of the `copies` lines, and who speaks in each claim. */
export class Voices {
  readonly #root = new Map<SourceId, SourceId>();
  readonly #copies = new Map<SourceId, SourceId[]>();
  readonly #held: ReadonlySet<SourceId>;
  readonly #saidBy = new Map<string, Set<SourceId>>();

  constructor(dataset: Dataset) {
    const copies = new Map(dataset.sources.map((source) => [source.id, source.copies]));
    for (const source of dataset.sources) {
      let root = source.id;
      const seen = new Set([root]);
      for (let next = copies.get(root); next !== undefined && !seen.has(next); next = copies.get(root)) {
        seen.add(next);
        root = next;
      }
      this.#root.set(source.id, root);
      this.#copies.set(root, [...(this.#copies.get(root) ?? []), source.id]);
    }
    this.#held = new Set(dataset.sources.filter((source) => source.held).map((source) => source.id));
    for (const claim of dataset.claims) {
      const list = this.#saidBy.get(claim.event) ?? new Set();
      list.add(claim.source);
      this.#saidBy.set(claim.event, list);
    }
  }

  root(source: SourceId): SourceId {
    return this.#root.get(source) ?? source;
  }

  /** All sources that repeat this root, itself first. */
  copiesOf(root: SourceId): readonly SourceId[] {
    return this.#copies.get(root) ?? [root];
  }

  /** Whether a copy says it and its root does not. Where the root is not held, what two copies share is the root's. */
  isAddedInCopying(claim: Claim): boolean {
    const root = this.root(claim.source);
    if (root === claim.source) return false;
    const said = this.#saidBy.get(claim.event) ?? new Set();
    if (this.#held.has(root)) return !said.has(root);
    return this.copiesOf(root).length > 2 && this.copiesOf(root).filter((copy) => said.has(copy)).length < 2;
  }

  of(claim: Claim): VoiceId {
    const speaker = claim.by.at(-1);
    if (speaker !== undefined) return `entity:${speaker}`;
    return `source:${this.isAddedInCopying(claim) ? claim.source : this.root(claim.source)}`;
  }
}
