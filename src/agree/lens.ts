// A lens: whose word counts. Everything in agree is computed under one.
import type { Claim, Dataset, EntityId, SourceId } from "../model/records.ts";

export interface Lens {
  /** Only claims of these sources. */
  readonly sources?: ReadonlySet<SourceId>;
  /** Only claims in which one of these speaks. */
  readonly speakers?: ReadonlySet<EntityId>;
  /** `accepted` claims alone, or also those that nobody has reviewed yet. */
  readonly review: "accepted" | "all";
  /** A day: only what was published by then. Sources without a date always count. */
  readonly asOf?: number;
}

export const widestLens: Lens = { review: "all" };

/** Whether a claim counts under the lens. */
export function passesLens(lens: Lens, claim: Claim, published: (source: SourceId) => number | null): boolean {
  if (claim.review === "rejected" || (lens.review === "accepted" && claim.review !== "accepted")) return false;
  if (lens.sources && !lens.sources.has(claim.source)) return false;
  if (lens.speakers && !claim.by.some((speaker) => lens.speakers?.has(speaker))) return false;
  if (lens.asOf !== undefined) {
    const day = published(claim.source);
    if (day !== null && day > lens.asOf) return false;
  }
  return true;
}

/** The first day on which a source can have been read. */
export function publicationDays(dataset: Dataset): (source: SourceId) => number | null {
  const days = new Map(dataset.sources.map((source) => [source.id, source.published?.kind === "span" ? source.published.span.start : null]));
  return (source) => days.get(source) ?? null;
}
