// Claims to review, as a page shows them and `whom serve` sends them.
export type ReviewState = "proposed" | "accepted" | "rejected";

/** A claim as a page shows it: its words in their text, what was drawn from them, and what was decided. */
export interface ReviewItem {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly state: ReviewState;
  /** Field and value, as `c FIELD=VALUE` takes them. */
  readonly fields: readonly (readonly [field: string, value: string])[];
  readonly before: string;
  readonly passage: string;
  readonly after: string;
  /** The event that it shares with other claims, and why. */
  readonly event?: { readonly id: string; readonly name: string; readonly why: string };
}

export interface ReviewList {
  /** Number of the last decision; what was decided later, this list does not know. */
  readonly seq: number;
  readonly items: readonly ReviewItem[];
}
