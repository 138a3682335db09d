// Words that tell a time and never fill a role, whatever the parser hung them on.

const words = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now january february march april june july august september october november december
  week month year day morning afternoon evening night noon midnight time hour minute decade century weekend while moment spring summer autumn winter easter christmas ramadan jan feb mar apr aug sept sep oct nov dec once times past future weeks months years days hours minutes decades`
    .trim().split(/\s+/),
);

export function isTimeWord(form: string): boolean {
  return words.has(form.toLowerCase().replace(/\.$/, "")) || /^\d{4}s?$/.test(form);
}
