// An English verb form as a question has it → the past forms that an ontology may list: notify, notifies, notifying → notified.
// The way is from the question's word to the past, because that way English has no guesses to make (accus- or accuse).

export type Tense = "base" | "third" | "ing" | "past" | "participle";

export interface PastForm {
  readonly past: string;
  readonly tense: Tense;
}

// base, past, participle where it differs
const IRREGULAR: readonly (readonly [string, string, string?])[] = [
  ["say", "said"], ["tell", "told"], ["meet", "met"], ["lead", "led"], ["strike", "struck"], ["hit", "hit"], ["shoot", "shot"], ["blow", "blew", "blown"], ["throw", "threw", "thrown"],
  ["take", "took", "taken"], ["give", "gave", "given"], ["hide", "hid", "hidden"], ["write", "wrote", "written"], ["speak", "spoke", "spoken"], ["seek", "sought"], ["hold", "held"],
  ["withdraw", "withdrew", "withdrawn"], ["freeze", "froze", "frozen"], ["slay", "slew", "slain"], ["overrun", "overran", "overrun"], ["fight", "fought"], ["send", "sent"], ["lend", "lent"],
  ["bind", "bound"], ["find", "found"], ["set", "set"], ["cut", "cut"], ["put", "put"], ["quit", "quit"], ["beat", "beat", "beaten"], ["mislead", "misled"], ["spread", "spread"], ["withhold", "withheld"],
  ["leave", "left"], ["break", "broke", "broken"], ["drive", "drove", "driven"], ["deal", "dealt"], ["pay", "paid"], ["make", "made"], ["begin", "began", "begun"], ["go", "went", "gone"], ["see", "saw", "seen"],
  ["know", "knew", "known"], ["steal", "stole", "stolen"], ["undertake", "undertook", "undertaken"], ["uphold", "upheld"], ["sink", "sank", "sunk"], ["shut", "shut"], ["stand", "stood"], ["bring", "brought"],
  ["buy", "bought"], ["teach", "taught"], ["catch", "caught"], ["do", "did", "done"], ["have", "had"], ["be", "was", "been"], ["learn", "learned", "learnt"],
];
const BY_FORM = new Map<string, PastForm[]>();
for (const [base, past, participle = past] of IRREGULAR) {
  const add = (form: string, tense: Tense) => BY_FORM.set(form, [...(BY_FORM.get(form) ?? []), { past, tense }]);
  add(base, "base");
  add(base.endsWith("y") && !/[aeo]y$/u.test(base) ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|o)$/u.test(base) ? `${base}es` : `${base}s`, "third");
  for (const stem of new Set([base, base.replace(/e$/u, ""), base + (base.at(-1) ?? "")])) add(`${stem}ing`, "ing");
  add(past, "past");
  if (participle !== past) add(participle, "participle");
}

/** What the word can be a form of; a regular past is its own. */
export function pastFormsOf(word: string): readonly PastForm[] {
  const irregular = BY_FORM.get(word) ?? [];
  const out: PastForm[] = [...irregular, { past: word, tense: "past" }];
  const regular = (base: string, tense: Tense) => {
    for (const past of pastsOf(base)) out.push({ past, tense });
    for (const { past, tense: own } of BY_FORM.get(base) ?? []) if (own === "base" && tense !== "base") out.push({ past, tense });
  };
  regular(word, "base");
  if (word.endsWith("ies")) regular(`${word.slice(0, -3)}y`, "third");
  if (word.endsWith("es")) regular(word.slice(0, -2), "third");
  if (word.endsWith("s")) regular(word.slice(0, -1), "third");
  if (word.endsWith("ing") && word.length > 5) {
    const stem = word.slice(0, -3);
    regular(stem, "ing");
    regular(`${stem}e`, "ing");
    if (stem.at(-1) === stem.at(-2)) regular(stem.slice(0, -1), "ing");
  }
  return out;
}

function pastsOf(base: string): readonly string[] {
  if (base.endsWith("e")) return [`${base}d`];
  if (/[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}ied`];
  return [`${base}ed`, `${base}${base.at(-1) ?? ""}ed`];
}

/** A noun and its plural. */
export function nounForms(noun: string): readonly [string, string] {
  const of = /^(\S+) (of .+)$/u.exec(noun);
  if (of) return [noun, `${nounForms(of[1] ?? "")[1]} ${of[2]}`];
  if (/[^aeiou]y$/u.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`];
}
