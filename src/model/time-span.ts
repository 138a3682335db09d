// Dates of uneven precision as spans of days.

/** Days since 1970-01-01 (UTC calendar, proleptic Gregorian), both inclusive; null is open. Fractions do not occur. */
export interface TimeSpan {
  readonly start: number | null;
  readonly end: number | null;
}

/** When something is said to have happened, as written: a span, or an order that leans on another event. */
export type TimeExpression =
  | { readonly kind: "span"; readonly text: string; readonly span: TimeSpan }
  | {
      readonly kind: "relative";
      readonly text: string;
      readonly relation: "before" | "after";
      /** The event leaned on. */
      readonly anchor: string;
      /** The stated distance in days, already widened (weeks ±3 days ...); absent when none is stated. */
      readonly distance?: { readonly min: number; readonly max: number };
    };
