// Dates as people write them: `2001-09-11~/..` is "since about 2001-09-11".
import { isoDay } from "../src/index.ts";
import type { KnowledgeGraph } from "../src/index.ts";

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Two days since 1970 as the years or months around them: "1998–2004", "Mar–May 2024", "Mar 2024". */
export function daysText(first: number, last: number): string {
  const [from, to] = [first, last].map((day) => /^(-?\d+)-(\d+)/u.exec(isoDay(day))) as [RegExpExecArray, RegExpExecArray];
  const month = (found: RegExpExecArray) => MONTHS[Number(found[2]) - 1];
  if (from[1] !== to[1]) return `${from[1]}–${to[1]}`;
  return from[2] === to[2] ? `${month(from)} ${from[1]}` : `${month(from)}–${month(to)} ${to[1]}`;
}

const about = (text: string): string => (text.endsWith("~") ? `about ${text.slice(0, -1)}` : text);

export function plainDate(text: string): string {
  const found = /^([^\s/]+)\/([^\s/]+)$/u.exec(text);
  if (!found) return /^[\d-]+~$/u.test(text) ? about(text) : text;
  const [, from = "", to = ""] = found;
  if (to === "..") return `since ${about(from)}`;
  return from === ".." ? `until ${about(to)}` : `${about(from)} to ${about(to)}`;
}

/** With the event that a date leans on by name. */
export const whenText = (graph: KnowledgeGraph, when: string): string => plainDate(graph.whenText(when));
