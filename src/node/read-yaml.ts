// YAML text → located values. js-yaml's failsafe events: every scalar stays text, depth is capped, aliases are refused.
import { EVENT_ID, getScalarValue, parseEvents, YAMLException } from "js-yaml";
import type { Event } from "js-yaml";
import { LineMap } from "../model/located.ts";
import type { Located, LocatedEntry, LocatedFile } from "../model/located.ts";
import type { Problem } from "../model/problem.ts";

/** Reads one YAML file. A broken file gives no values and one problem with the place that the parser names. */
export function readYaml(file: string, text: string, problems: Problem[]): LocatedFile {
  const lines = new LineMap(text);
  const report = (message: string, offset: number, hint: string) => {
    problems.push({ code: "yaml", severity: "error", message, where: lines.place(file, offset), hint });
    return { file, text, root: undefined };
  };
  try {
    return { file, text, root: new EventTree(parseEvents(text, { filename: file, maxDepth: 50 }), text).document() };
  } catch (error) {
    if (error instanceof YAMLException) return report(`this is not YAML: ${error.reason}`, error.mark?.position ?? 0, "put a text with a colon, a quote, a hash or a bracket in quotes");
    if (error instanceof RefusedYaml) return report(error.message, error.offset, error.hint);
    throw error;
  }
}

class RefusedYaml extends Error {
  readonly offset: number;
  readonly hint: string;
  constructor(message: string, offset: number, hint: string) {
    super(message);
    this.offset = offset;
    this.hint = hint;
  }
}

class EventTree {
  readonly #events: readonly Event[];
  readonly #text: string;
  #next = 0;
  #lastOffset = 0;

  constructor(events: readonly Event[], text: string) {
    this.#events = events;
    this.#text = text;
  }

  document(): Located | undefined {
    if (this.#peek() !== EVENT_ID.DOCUMENT) return undefined;
    this.#next += 1;
    if (this.#peek() === EVENT_ID.POP) return undefined;
    const root = this.#value();
    this.#next += 1;
    if (this.#peek() === EVENT_ID.DOCUMENT) throw new RefusedYaml("a file holds one document", this.#lastOffset, "remove the `---` between documents");
    return root.kind === "text" && root.value === "" ? undefined : root;
  }

  #peek(): number | undefined {
    return this.#events[this.#next]?.type;
  }

  #value(): Located {
    const event = this.#events[this.#next];
    this.#next += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        if (event.valueStart < 0) return { kind: "text", value: "", start: this.#lastOffset, end: this.#lastOffset };
        this.#lastOffset = event.valueEnd;
        return { kind: "text", value: getScalarValue(this.#text, event), start: event.valueStart, end: event.valueEnd };
      }
      case EVENT_ID.SEQUENCE: {
        const items: Located[] = [];
        while (this.#peek() !== EVENT_ID.POP) items.push(this.#value());
        this.#next += 1;
        return { kind: "list", items, start: event.start, end: Math.max(event.start, this.#lastOffset) };
      }
      case EVENT_ID.MAPPING: {
        const entries: LocatedEntry[] = [];
        const seen = new Set<string>();
        while (this.#peek() !== EVENT_ID.POP) {
          const key = this.#value();
          if (key.kind !== "text") throw new RefusedYaml("a key must be plain text", key.start, "put the key in quotes, or the value after a colon");
          if (seen.has(key.value)) throw new RefusedYaml(`the key "${key.value}" stands twice in one record`, key.start, "keep one of the two");
          seen.add(key.value);
          entries.push({ key: key.value, keyStart: key.start, keyEnd: key.end, value: this.#value() });
        }
        this.#next += 1;
        return { kind: "map", entries, start: event.start, end: Math.max(event.start, this.#lastOffset) };
      }
      case EVENT_ID.ALIAS:
        throw new RefusedYaml("aliases (*name) are not used in graph-data", event.anchorStart, "put a text that starts with * in quotes");
      default:
        throw new RefusedYaml("the file ends too early", this.#text.length, "complete the last record");
    }
  }
}
