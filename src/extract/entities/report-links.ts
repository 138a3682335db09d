// The mentions of a report and what each was linked to.
import type { EntityMention, Link } from "./mention.ts";

/** One number for a word of a report: no sentence has so many words. */
const keyOf = (sentence: number, head: number): number => sentence * 0x100000 + head;

/** Links of a report by sentence and head word. */
export class ReportLinks {
  readonly mentions: readonly EntityMention[];
  readonly #links = new Map<number, Link>();
  readonly #mentionAt = new Map<number, EntityMention>();
  readonly #bySentence = new Map<number, EntityMention[]>();

  constructor(mentions: readonly EntityMention[]) {
    this.mentions = mentions;
    for (const mention of mentions) {
      this.#mentionAt.set(keyOf(mention.sentence, mention.head), mention);
      const list = this.#bySentence.get(mention.sentence);
      if (list) list.push(mention);
      else this.#bySentence.set(mention.sentence, [mention]);
    }
  }

  inSentence(sentence: number): readonly EntityMention[] {
    return this.#bySentence.get(sentence) ?? [];
  }
  mention(sentence: number, head: number): EntityMention | undefined {
    return this.#mentionAt.get(keyOf(sentence, head));
  }
  link(sentence: number, head: number): Link | undefined {
    return this.#links.get(keyOf(sentence, head));
  }
  set(mention: EntityMention, link: Link): void {
    this.#links.set(keyOf(mention.sentence, mention.head), link);
  }
}
