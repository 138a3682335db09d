// Every function of the standard, family by family. A new function is one entry in its family.
import { aggregateFunctions } from "./aggregates.ts";
import { conversionFunctions } from "./conversion.ts";
import type { QueryFunction } from "./declare.ts";
import { graphFunctions } from "./graph.ts";
import { listFunctions } from "./lists.ts";
import { numberFunctions } from "./numbers.ts";
import { temporalFunctions } from "./temporal.ts";
import { textFunctions } from "./text.ts";

export const standardFunctions: readonly QueryFunction[] = [
  ...graphFunctions,
  ...listFunctions,
  ...textFunctions,
  ...numberFunctions,
  ...conversionFunctions,
  ...temporalFunctions,
  ...aggregateFunctions,
];
