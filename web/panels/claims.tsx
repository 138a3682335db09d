// Claims with speaker, stance, source, date and grade, and the passage of each, which can be read in the text of its source.
import { useEffect, useRef, useState } from "preact/hooks";
import { plainDate } from "../when-text.ts";
import { Glyph } from "./glyph.tsx";
import { ReportLinks } from "./report-links.tsx";
import type { Evidence, KnowledgeGraph } from "../../src/index.ts";

/** Letters of the text shown on either side of the passage: a long report stays quick to open. */
const AROUND = 20_000;

/** Claims in the same words by the same speaker stand together: the others are copies. */
export function Claims({ graph, evidence }: { readonly graph: KnowledgeGraph; readonly evidence: readonly Evidence[] }) {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.passage ?? one.claim}\n${one.by.join()}\n${one.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return <p class="empty">No claim under this lens.</p>;
  return <>{[...groups.values()].map(([one, ...copies]) => one && <ClaimView key={one.claim} graph={graph} one={one} copies={copies} />)}</>;
}

function ClaimView({ graph, one, copies }: { readonly graph: KnowledgeGraph; readonly one: Evidence; readonly copies: readonly Evidence[] }) {
  const [reading, setReading] = useState(false);
  const hasText = graph.hasText(one.source);
  const text = reading ? graph.text(one.source) : undefined;
  const source = graph.sources.get(one.source);
  const { at, original } = graph.claim(one.claim) ?? {};
  const elsewhere = copies.filter((copy) => copy.source !== one.source);
  return (
    <figure class="claim">
      {one.passage === undefined ? <p class="empty">The text of this source is not kept{at === undefined ? "." : `; the claim stands at ${placeText(at)}.`}</p> : <blockquote>{one.passage}</blockquote>}
      {original !== undefined && <blockquote class="original" lang={source?.lang}>{original}</blockquote>}
      <figcaption>
        <span class="speaker">{one.by.length > 0 ? `${one.by.join(", quoting ")}, in ` : ""}<cite>{one.sourceTitle}</cite></span>
        <span class="meta">{one.published !== undefined && <span>published {plainDate(one.published)}</span>}{source?.grade !== undefined && <span>source grade {source.grade}</span>}{one.passage !== undefined && at !== undefined && <span>{placeText(at)}</span>}{one.stance !== "asserts" && <b>{one.stance}</b>}{one.review === "proposed" && <span>unreviewed</span>}{hasText && one.span && <button type="button" class="link" aria-expanded={reading} onClick={() => setReading(!reading)}>{reading ? "Close the text" : "Read in place"}</button>}<ReportLinks source={source} /></span>
        {elsewhere.length > 0 && <span class="copies"><Glyph name="quote" /> the same words in {elsewhere.map((copy) => copy.sourceTitle).join("; ")}</span>}
      </figcaption>
      {reading && text !== undefined && one.span && <InPlace text={text} start={one.span.start} end={one.span.end} title={one.sourceTitle} />}
    </figure>
  );
}

/** `p7` is a paragraph. */
const placeText = (at: string): string => at.replace(/^p(\d+)$/u, "paragraph $1");

function InPlace({ text, start, end, title }: { readonly text: string; readonly start: number; readonly end: number; readonly title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current && mark.current) box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3;
  }, [start]);
  return <div ref={box} class="reading" tabIndex={0} role="region" aria-label={`Text of ${title}`}>{start > AROUND && "… "}{text.slice(Math.max(0, start - AROUND), start)}<mark ref={mark}>{text.slice(start, end)}</mark>{text.slice(end, end + AROUND)}{text.length > end + AROUND && " …"}</div>;
}
