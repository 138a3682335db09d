// Stands in for Node's `events` in sigma, which needs these four methods of it and none of its checks (see vite.config.ts).
type Listener = (...args: readonly unknown[]) => void;

export class EventEmitter {
  readonly #listeners = new Map<string, readonly Listener[]>();

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  removeListener(name: string, listener: Listener): this {
    this.#listeners.set(name, (this.#listeners.get(name) ?? []).filter((one) => one !== listener));
    return this;
  }

  removeAllListeners(): this {
    this.#listeners.clear();
    return this;
  }

  /** Lists are replaced, never changed, so a listener may take itself away while it is called. */
  emit(name: string, ...args: readonly unknown[]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(...args);
  }
}
