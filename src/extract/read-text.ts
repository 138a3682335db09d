// A text of any length → claims, tuples or quotations, in bounded pieces and under a deadline.
import type { Deadline } from "../model/platform.ts";
import type { MachineClaim, Span } from "../model/records.ts";
import type { Act, AttributionKind } from "./attributions/attribution.ts";
import { nestAttributions, type NestedAttribution } from "./attributions/nest-attributions.ts";
import { attributionsOf } from "./attributions/speaker-of.ts";
import { extractClaims, type ExtractedReport } from "./extract-claims.ts";
import type { ExtractOptions } from "./extract-options.ts";
import type { LinkedEntity } from "./entities/mention.ts";
import type { Report, SentenceParser } from "./report.ts";
import type { ReportLinks } from "./entities/report-links.ts";

/** A piece of text that is read as one report: no longer than `pieceLength` where a paragraph ends in time. */
export interface TextPiece extends Span {
  readonly text: string;
}

// Long enough for any article, so that references reach across all of it.
const pieceLength = 100_000;

export function cutIntoPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + pieceLength);
    if (end < text.length) {
      const paragraph = text.lastIndexOf("\n\n", end);
      const line = text.lastIndexOf("\n", end);
      const space = text.lastIndexOf(" ", end);
      if (paragraph > start + pieceLength / 2) end = paragraph + 2;
      else if (line > start + pieceLength / 2) end = line + 1;
      else if (space > start + pieceLength / 2) end = space + 1;
      else if (text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) <= 0xdbff) end -= 1;
    }
    pieces.push({ start, end, text: text.slice(start, end) });
    start = end;
  }
  return pieces;
}

export interface ReadText {
  readonly claims: readonly MachineClaim[];
  readonly newEntities: readonly LinkedEntity[];
  readonly sentences: number;
  /** The offset up to which the text was read before the deadline; the text's length when all of it was. */
  readonly readUpTo: number;
}

export interface ReadPiece extends ExtractedReport {
  /** Where the piece starts in the whole text. */
  readonly offset: number;
}

/** Piece by piece, so that a caller may stop between two; claim ids depend on the whole text alone. */
export function* readPieces(text: string, parse: SentenceParser, options: ExtractOptions): Generator<ReadPiece> {
  const textHash = options.hash(text).slice(0, 16);
  for (const piece of cutIntoPieces(text)) yield { ...extractClaims(piece.text, parse(piece.text), { ...options, textKey: `${textHash}@${piece.start}` }), offset: piece.start };
}

/** Claims of a text; spans point into the whole text. */
export function readText(text: string, parse: SentenceParser, options: ExtractOptions, deadline: Deadline): ReadText {
  const claims: MachineClaim[] = [];
  const entities = new Map<string, LinkedEntity>();
  let sentences = 0;
  let readUpTo = 0;
  for (const piece of readPieces(text, parse, options)) {
    sentences += piece.report.sentences.length;
    readUpTo = piece.offset + piece.report.text.length;
    claims.push(...piece.claims.map((claim) => shiftClaim(claim, piece.offset)));
    for (const entity of piece.newEntities) if (!entities.has(entity.id)) entities.set(entity.id, entity);
    if (deadline.expired()) break;
  }
  return { claims, newEntities: [...entities.values()], sentences, readUpTo };
}

export function shiftClaim(claim: MachineClaim, by: number): MachineClaim {
  return by === 0 ? claim : { ...claim, span: { start: claim.span.start + by, end: claim.span.end + by } };
}

/** Who says what, for those who want the stage alone. */
export interface QuotationRecord {
  readonly source: string;
  readonly kind: AttributionKind;
  /** What the speaker does: says, thinks, wants or feels so. */
  readonly act: Act;
  readonly speaker?: { readonly text: string; readonly entity?: string; readonly name?: string } & Span;
  readonly cue: { readonly text: string; readonly lemma: string } & Span;
  readonly content: readonly ({ readonly text: string } & Span)[];
  /** What is said by others inside the content. */
  readonly nested?: readonly QuotationRecord[];
}

/** The outermost attributions of a report, in text order, each with those nested in its content. */
export function quotationsOf(source: string, report: Report, links: Pick<ReportLinks, "link">, offset: number): QuotationRecord[] {
  const quote = (span: Span): { text: string; start: number; end: number } => ({ text: report.text.slice(span.start, span.end), start: span.start + offset, end: span.end + offset });
  const record = ({ attribution, nested }: NestedAttribution): QuotationRecord => {
    const { sentence, speaker, speakerSpan, cueSpan, lemma, content, kind, act } = attribution;
    const link = speaker < 0 ? undefined : links.link(sentence, speaker);
    return {
      source, kind, act,
      ...(speakerSpan ? { speaker: { ...quote(speakerSpan), ...(link ? { entity: link.entity.id, name: link.entity.name } : {}) } } : {}),
      cue: { ...quote(cueSpan), lemma }, content: content.map(quote),
      ...(nested.length === 0 ? {} : { nested: nested.map(record) }),
    };
  };
  return nestAttributions(attributionsOf(report)).map(record);
}
