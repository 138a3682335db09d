// The source that the words of a question mean: "the French report", "Fox News", "the wire story".
import { normalizeName } from "../../model/names.ts";
import type { Source, SourceId } from "../../model/records.ts";

// Words that any source may be called.
const GENERIC = new Set(["report", "reports", "article", "story", "digest", "summary", "text", "source", "piece", "news", "of", "the", "our", "in", "by", "from", "a", "an", "on"]);
const LANGUAGES: Readonly<Record<string, string>> = { french: "fr", english: "en", german: "de", russian: "ru", spanish: "es", italian: "it", arabic: "ar", chinese: "zh", japanese: "ja", ukrainian: "uk", persian: "fa", turkish: "tr" };

/** Sources in which every telling word occurs; the strictest field that fits any decides: id, publisher, language, title. */
export function findSources(words: string, sources: readonly Source[]): readonly SourceId[] {
  const all = normalizeName(words).split(" ");
  const telling = all.filter((word) => !GENERIC.has(word));
  const exact = sources.filter((source) => source.id === words.trim() || normalizeName(source.title) === all.join(" ") || normalizeName(source.publisher ?? "") === all.join(" ") || normalizeName(source.digests ?? "") === all.join(" "));
  if (exact.length > 0) return exact.map((source) => source.id);
  const wanted = telling.length > 0 ? telling : all.filter((word) => word === "summary");
  if (wanted.length === 0) return [];
  const within = (text: string): boolean => {
    const parts = new Set(normalizeName(text).split(" "));
    return wanted.every((word) => parts.has(word));
  };
  const fields: readonly ((source: Source) => boolean)[] = [
    (source) => within(source.id.replaceAll("-", " ")),
    (source) => within(source.publisher ?? ""),
    (source) => wanted.length === 1 && LANGUAGES[wanted[0] ?? ""] === source.lang && source.lang !== undefined,
    (source) => within(`${source.title} ${source.digests ?? ""} ${source.publisher ?? ""} ${source.author ?? ""}`),
  ];
  for (const fits of fields) {
    const found = sources.filter(fits);
    if (found.length > 0) return found.map((source) => source.id);
  }
  return [];
}

/** Whether words can only mean a source: they end in report, article, story ... */
export function soundsLikeSource(words: string): boolean {
  return /\b(?:report|article|story|digest|summary|text|source|piece)$/iu.test(words.trim());
}
