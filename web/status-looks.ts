// How a status is drawn, everywhere alike: a dash and a mark, so that none is told by color alone.
import type { Status } from "../src/index.ts";

export interface StatusLook {
  /** Lengths of stroke and gap in pixels; empty is a plain line. */
  readonly dash: readonly number[];
  readonly mark: string;
  /** What it means, in a few words. */
  readonly means: string;
}

const looks: Readonly<Record<Status, StatusLook>> = {
  reported: { dash: [], mark: "", means: "said by at least one voice, and nobody denies or doubts it" },
  disputed: { dash: [9, 3], mark: "≠", means: "some say it, others deny or doubt it" },
  alleged: { dash: [5, 4], mark: "?", means: "alleged; nobody vouches for it" },
  expected: { dash: [2, 4], mark: "…", means: "only expected" },
  doubted: { dash: [2, 3, 7, 3], mark: "??", means: "doubted, and nobody asserts it" },
  denied: { dash: [1.5, 4], mark: "✕", means: "said not to have happened" },
  "alleged not": { dash: [1.5, 4], mark: "✕?", means: "alleged not to have happened" },
  unclaimed: { dash: [1, 6], mark: "∅", means: "no source in view speaks of it" },
};

export const statusLook = (status: string): StatusLook => (looks as Readonly<Record<string, StatusLook | undefined>>)[status] ?? looks.unclaimed;
