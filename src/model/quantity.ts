// Figures with bounds: `143`, `130+`, `over 100`, `hundreds`, `90..95`.

/** A set of whole numbers: both bounds inclusive; max is null where the text gives none. */
export interface Quantity {
  readonly text: string;
  readonly min: number;
  readonly max: number | null;
}
