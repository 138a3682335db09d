// What the parts of binding share: slots, functions, parameters, and how they reach each other.
import type { FunctionLibrary } from "../functions/library.ts";
import type { Expression, PathPattern, Query, Span } from "../syntax/ast.ts";
import type { BoundExpression, BoundQuery, PatternGraph, Slot } from "./bound.ts";
import type { Scope } from "./scope.ts";
import { anyType, type StaticType } from "./static-type.ts";

/** What stands around an expression and changes how it is bound. */
export interface ExpressionContext {
  readonly scope: Scope;
  /** What to do with an aggregate; where absent it is refused. */
  readonly aggregates?: ((call: Expression) => BoundExpression) | undefined;
  /** A value that is already there for an expression as written (a grouping key, a projected item). */
  readonly substitute?: ((expression: Expression) => BoundExpression | undefined) | undefined;
  /** Whether a pattern may stand here as a predicate. */
  readonly predicate?: boolean;
}

export interface PatternOptions {
  /** Where new names are refused, as in a pattern that is a predicate. */
  readonly onlyKnownNames?: boolean;
  readonly where?: Expression | undefined;
}

export class Binder {
  readonly library: FunctionLibrary;
  private next = 0;
  /** Parameters that the query reads, with where it does so first. */
  readonly parameters = new Map<string, Span | undefined>();
  /** Set by the files that hold them, so that they need not import each other in a circle. */
  readonly parts: BinderParts;

  constructor(library: FunctionLibrary, parts: BinderParts) {
    this.library = library;
    this.parts = parts;
  }
  get width(): number {
    return this.next;
  }
  slot(name: string, storage: Slot["storage"], type: StaticType = anyType): Slot {
    return { index: this.next++, name, storage, type };
  }
}

export interface BinderParts {
  expression(binder: Binder, expression: Expression, context: ExpressionContext): BoundExpression;
  /** Binds patterns and adds their names to the scope. */
  patterns(binder: Binder, patterns: readonly PathPattern[], scope: Scope, options: PatternOptions): PatternGraph;
  /** Binds a query that sees `outer`. */
  query(binder: Binder, query: Query, outer: Scope | undefined): BoundQuery;
}

/** A slot as an expression. */
export const slotExpression = (slot: Slot): BoundExpression => ({ kind: "slot", slot, type: slot.type });
