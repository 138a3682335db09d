// The names that can be seen at one place of a query.
import type { Span } from "../syntax/ast.ts";
import type { Slot } from "./bound.ts";

export class Scope {
  private readonly names = new Map<string, Slot>();
  private readonly hidden = new Map<string, (span: Span | undefined) => Error>();
  /** What a subquery sees of the query around it, at every place. */
  readonly outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.outer = outer;
  }

  /** Throws for a name that was hidden here. */
  find(name: string, span?: Span): Slot | undefined {
    const slot = this.names.get(name);
    if (slot) return slot;
    const refuse = this.hidden.get(name);
    if (refuse) throw refuse(span);
    return this.outer?.find(name, span);
  }
  /** The name is known but must not be used here. */
  hide(name: string, refuse: (span: Span | undefined) => Error): void {
    this.hidden.set(name, refuse);
  }
  declare(slot: Slot, name = slot.name): void {
    this.names.set(name, slot);
  }
  /** The names of this scope itself, in the order they came. */
  own(): readonly (readonly [string, Slot])[] {
    return [...this.names];
  }
  /** A copy that can take more names. */
  copy(): Scope {
    const copy = new Scope(this.outer);
    for (const [name, slot] of this.names) copy.names.set(name, slot);
    for (const [name, refuse] of this.hidden) copy.hidden.set(name, refuse);
    return copy;
  }
  allNames(): readonly string[] {
    return [...this.names.keys(), ...(this.outer?.allNames() ?? [])];
  }
}
