// Words that tell a time and never fill a role, whatever the parser hung them on. "Jan" and "Mar" without a dot are names.

const words = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now january february march april june july august september october november december
  week month year day morning afternoon evening night noon midnight time hour minute decade century weekend while moment spring summer autumn winter easter christmas ramadan jan. feb mar. apr aug sept sep oct nov dec once times past future weeks months years days hours minutes decades`
    .trim().split(/\s+/),
);

export function isTimeWord(form: string): boolean {
  const lower = form.toLowerCase();
  return words.has(lower) || words.has(lower.endsWith(".") ? lower.slice(0, -1) : lower) || (isDigit(form) && /^\d{4}s?$/.test(form));
}

const isDigit = (text: string): boolean => text.charCodeAt(0) >= 0x30 && text.charCodeAt(0) <= 0x39;
