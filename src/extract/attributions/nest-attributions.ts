// Attributions as a tree: what is said inside a content is nested in it. "An official said that the agency had warned ..." has one outermost attribution.
import type { Span } from "../../model/records.ts";
import type { Attribution } from "./attribution.ts";

export interface NestedAttribution {
  readonly attribution: Attribution;
  /** Those whose cue stands in this one's content and in no smaller content, in text order. */
  readonly nested: readonly NestedAttribution[];
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);

export function nestAttributions(attributions: readonly Attribution[]): NestedAttribution[] {
  const nodes = attributions.map((attribution) => ({ attribution, nested: [] as NestedAttribution[], size: size(attribution.content) }));
  const outermost: NestedAttribution[] = [];
  // Cost stays linear: only attributions of the sentences that a content reaches are looked at, by their place in the text.
  const byStart = nodes.map((node) => ({ node, from: Math.min(...node.attribution.content.map((span) => span.start)), to: Math.max(...node.attribution.content.map((span) => span.end)) })).sort((a, b) => a.from - b.from);
  const longest = Math.max(0, ...byStart.map(({ from, to }) => to - from));
  for (const node of nodes) {
    const { cueSpan } = node.attribution;
    let above: (typeof nodes)[number] | undefined;
    for (let at = firstFrom(byStart, cueSpan.start - longest); at < byStart.length && byStart[at]!.from <= cueSpan.start; at++) {
      const other = byStart[at]!.node;
      if (other === node || !other.attribution.content.some((span) => span.start <= cueSpan.start && span.end >= cueSpan.end)) continue;
      // Two that hold each other's cue ("X, A says, B adds"): the wider is above, or the earlier.
      if (holds(node.attribution, other.attribution) && (node.size > other.size || (node.size === other.size && nodes.indexOf(node) < nodes.indexOf(other)))) continue;
      if (!above || other.size < above.size) above = other;
    }
    (above?.nested ?? outermost).push(node);
  }
  return outermost;
}

const holds = (one: Attribution, other: Attribution): boolean => one.content.some((span) => span.start <= other.cueSpan.start && span.end >= other.cueSpan.end);

function firstFrom(sorted: readonly { readonly from: number }[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
