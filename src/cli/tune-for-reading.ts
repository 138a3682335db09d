// How V8 goes about the rules by which texts are read.
import { setFlagsFromString } from "node:v8";

/**
 * Called before the first text. The rules are some thousand small functions, of which each sentence goes its own way through; V8 by its habit
 * takes each for hot too early, and compiles it again and again as it meets new kinds of sentences: a third of the time went there. Made to
 * wait eight times as long, it reads the first thousand sentences two fifths faster, and the ten thousandth still a seventh (Node 20).
 */
export function tuneForReading(): void {
  setFlagsFromString("--interrupt-budget=1000000");
}
