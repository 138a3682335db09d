// The names that can be seen at one place of a query.
import type { Slot } from "./bound.ts";

export class Scope {
  private readonly names = new Map<string, Slot>();
  /** What a subquery sees of the query around it, at every place. */
  readonly outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.outer = outer;
  }

  find(name: string): Slot | undefined {
    return this.names.get(name) ?? this.outer?.find(name);
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
    return copy;
  }
  allNames(): readonly string[] {
    return [...this.names.keys(), ...(this.outer?.allNames() ?? [])];
  }
}
