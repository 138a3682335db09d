// The functions and procedures that one engine knows, found without regard to case.
import { didYouMean } from "../errors.ts";
import type { Procedure, QueryFunction } from "./declare.ts";

export class FunctionLibrary {
  private readonly functions = new Map<string, QueryFunction>();
  private readonly procedures = new Map<string, Procedure>();

  constructor(functions: readonly QueryFunction[], procedures: readonly Procedure[] = []) {
    for (const declared of functions) this.functions.set(declared.name.toLowerCase(), declared);
    for (const declared of procedures) this.procedures.set(declared.name.toLowerCase(), declared);
  }
  find(name: string): QueryFunction | undefined {
    return this.functions.get(name.toLowerCase());
  }
  findProcedure(name: string): Procedure | undefined {
    return this.procedures.get(name.toLowerCase());
  }
  /** All functions, for help and completion. */
  all(): readonly QueryFunction[] {
    return [...this.functions.values()];
  }
  allProcedures(): readonly Procedure[] {
    return [...this.procedures.values()];
  }
  suggest(name: string): string | undefined {
    return didYouMean(name, this.all().map((declared) => declared.name));
  }
}
