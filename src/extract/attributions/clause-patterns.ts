// What a reporting verb may take as its content, in the order in which it is tried.
import { aside } from "./aside.ts";
import type { ClausePattern } from "./attribution.ts";
import { complement } from "./complement.ts";
import { makeClear } from "./make-clear.ts";
import { interposed } from "./interposed.ts";
import { inversion } from "./inversion.ts";
import { naming } from "./naming.ts";
import { objectContent } from "./object-content.ts";
import { openComplement } from "./open-complement.ts";
import { passiveReport, quotedAsSaying } from "./passive-report.ts";
import { quotedArgument } from "./quoted-argument.ts";

export const clausePatterns: readonly ClausePattern[] = [quotedAsSaying, makeClear, inversion, interposed, complement, aside, naming, openComplement, objectContent, passiveReport, quotedArgument];
