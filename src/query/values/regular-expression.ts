// Regular expressions that cannot run away: all ways through the expression are followed side by side, one character at a time
// (K. Thompson, "Regular Expression Search Algorithm", 1968), so the time is at most the length of the text times that of the expression.
// JavaScript's own backtrack, and a text of forty characters can keep them busy for hours.
import { runtimeError } from "../errors.ts";

type Instruction =
  | { readonly kind: "character"; readonly test: (character: string) => boolean }
  | { readonly kind: "split"; first: number; second: number }
  | { readonly kind: "jump"; to: number }
  | { readonly kind: "assert"; readonly what: "start" | "end" | "word" | "not-word" }
  | { readonly kind: "match" };

type Node =
  | { readonly kind: "character"; readonly test: (character: string) => boolean }
  | { readonly kind: "assert"; readonly what: "start" | "end" | "word" | "not-word" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Node[] }
  | { readonly kind: "repeat"; readonly part: Node; readonly min: number; readonly max: number };

const mostInstructions = 20_000;
const deepest = 200;

/** A test of whole texts. `tick` is called for each character, so that a deadline can stop it. */
export type TextTest = (text: string, tick: () => void) => boolean;

/** Compiles an expression in the syntax that Java and JavaScript share, without look-around and back references. */
export function compileRegularExpression(source: string): TextTest {
  const flags = /^\(\?([imsu]+)\)/.exec(source);
  const reader = new Reader(flags ? source.slice(flags[0].length) : source, flags?.[1] ?? "");
  const program: Instruction[] = [];
  emit(reader.read(), program, source);
  program.push({ kind: "match" });
  return (text, tick) => run(program, [...text], tick);
}

const refuse = (source: string, why: string): Error => runtimeError("SyntaxError", "InvalidRegularExpression", `${JSON.stringify(source.slice(0, 60))} is not a regular expression that can be used: ${why}.`);

// ---------------------------------------------------------------- reading

class Reader {
  private readonly source: string;
  private readonly flags: string;
  private at = 0;
  private depth = 0;
  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  read(): Node {
    const node = this.choice();
    if (this.at < this.source.length) throw refuse(this.source, "a ) is too much");
    return node;
  }
  private takes(text: string): boolean {
    const found = this.source.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }
  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    if (found) this.at += found[0].length;
    return found;
  }

  private choice(): Node {
    if (++this.depth > deepest) throw refuse(this.source, "it is nested too deeply");
    const parts = [this.sequence()];
    while (this.takes("|")) parts.push(this.sequence());
    this.depth--;
    return { kind: "choice", parts };
  }
  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.source.length && this.source[this.at] !== "|" && this.source[this.at] !== ")") parts.push(this.repeated());
    return { kind: "sequence", parts };
  }
  private repeated(): Node {
    let node = this.atom();
    for (;;) {
      const range = this.match(/\{(\d{1,4})(?:(,)(\d{0,4}))?\}/y);
      const [min, max] = range
        ? [Number(range[1]), range[2] === undefined ? Number(range[1]) : range[3] === "" ? Infinity : Number(range[3])]
        : this.takes("*") ? [0, Infinity] : this.takes("+") ? [1, Infinity] : this.takes("?") ? [0, 1] : [-1, -1];
      if (min < 0) return node;
      if (max < min) throw refuse(this.source, "a repetition ends before it begins");
      // Lazy and possessive differ only in what groups would capture.
      if (!this.takes("?")) this.takes("+");
      node = { kind: "repeat", part: node, min, max };
    }
  }
  private atom(): Node {
    if (this.takes("(")) {
      if (this.takes("?:") || this.match(/\?<[A-Za-z]\w*>/y) || !this.takes("?")) {
        const inner = this.choice();
        if (!this.takes(")")) throw refuse(this.source, "a ( is not closed");
        return inner;
      }
      throw refuse(this.source, "look-around and flags inside it are not supported");
    }
    if (this.takes("^")) return { kind: "assert", what: "start" };
    if (this.takes("$")) return { kind: "assert", what: "end" };
    if (this.takes("\\b")) return { kind: "assert", what: "word" };
    if (this.takes("\\B")) return { kind: "assert", what: "not-word" };
    if (this.takes(".")) return this.character(this.flags.includes("s") ? "[^]" : ".");
    const quoted = this.match(/\\Q([^]*?)(?:\\E|$)/y);
    if (quoted) return { kind: "sequence", parts: [...(quoted[1] ?? "")].map((letter) => this.character(letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&"))) };
    if (this.match(/\\[1-9k]/y)) throw refuse(this.source, "back references are not supported");
    const one = this.match(/\[\^?\]?(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^]|[^*+?]/uy);
    if (!one) throw refuse(this.source, "a repetition has nothing to repeat");
    return this.character(one[0]);
  }

  /** A class or a single character is left to JavaScript: one character against one class cannot take long. */
  private character(source: string): Node {
    try {
      const pattern = new RegExp(`^${/^[\]{}/-]$/.test(source) ? `\\${source}` : source}$`, this.flags.includes("i") ? "iu" : "u");
      return { kind: "character", test: (character) => pattern.test(character) };
    } catch {
      try {
        const loose = new RegExp(`^${source}$`, this.flags.includes("i") ? "i" : "");
        return { kind: "character", test: (character) => loose.test(character) };
      } catch {
        throw refuse(this.source, `${source} is not a character or a class`);
      }
    }
  }
}

// ---------------------------------------------------------------- compiling

function emit(node: Node, program: Instruction[], source: string): void {
  if (program.length > mostInstructions) throw refuse(source, "its repetitions make it too long");
  switch (node.kind) {
    case "character":
    case "assert":
      program.push(node);
      return;
    case "sequence":
      for (const part of node.parts) emit(part, program, source);
      return;
    case "choice":
      emitChoice(node.parts, program, source);
      return;
    case "repeat": {
      for (let times = 0; times < node.min; times++) emit(node.part, program, source);
      if (node.max === Infinity) {
        const split = { kind: "split" as const, first: 0, second: 0 };
        const at = program.push(split) - 1;
        emit(node.part, program, source);
        program.push({ kind: "jump", to: at });
        split.first = at + 1;
        split.second = program.length;
        return;
      }
      const splits = [];
      for (let times = node.min; times < node.max; times++) {
        const split = { kind: "split" as const, first: program.length + 1, second: 0 };
        program.push(split);
        splits.push(split);
        emit(node.part, program, source);
      }
      for (const split of splits) split.second = program.length;
    }
  }
}

function emitChoice(parts: readonly Node[], program: Instruction[], source: string): void {
  const jumps: { kind: "jump"; to: number }[] = [];
  parts.forEach((part, at) => {
    if (at === parts.length - 1) {
      emit(part, program, source);
      return;
    }
    const split = { kind: "split" as const, first: program.length + 1, second: 0 };
    program.push(split);
    emit(part, program, source);
    const jump = { kind: "jump" as const, to: 0 };
    program.push(jump);
    jumps.push(jump);
    split.second = program.length;
  });
  for (const jump of jumps) jump.to = program.length;
}

// ---------------------------------------------------------------- running

const isWord = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character);

function run(program: readonly Instruction[], text: readonly string[], tick: () => void): boolean {
  const addedAt = new Int32Array(program.length).fill(-1);
  let current: number[] = [];
  /** Follows everything that takes no character. */
  const add = (list: number[], start: number, position: number): void => {
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (addedAt[at] === position) continue;
      addedAt[at] = position;
      const instruction = program[at];
      if (!instruction) continue;
      if (instruction.kind === "jump") waiting.push(instruction.to);
      else if (instruction.kind === "split") waiting.push(instruction.second, instruction.first);
      else if (instruction.kind === "assert") {
        if (holds(instruction.what, text, position)) waiting.push(at + 1);
      } else list.push(at);
    }
  };
  add(current, 0, 0);
  for (let position = 0; position < text.length && current.length > 0; position++) {
    tick();
    const character = text[position] ?? "";
    const next: number[] = [];
    for (const at of current) {
      const instruction = program[at];
      if (instruction?.kind === "character" && instruction.test(character)) add(next, at + 1, position + 1);
    }
    current = next;
    if (position === text.length - 1) break;
  }
  return (text.length === 0 || addedAt[program.length - 1] === text.length) && current.some((at) => program[at]?.kind === "match");
}

function holds(what: "start" | "end" | "word" | "not-word", text: readonly string[], position: number): boolean {
  if (what === "start") return position === 0;
  if (what === "end") return position === text.length;
  return (isWord(text[position - 1]) !== isWord(text[position])) === (what === "word");
}
