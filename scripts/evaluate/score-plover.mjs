// Scores claims against PLOVER records with marked source, target and event: are both in one claim, the right way round, and of the right category?

/** Text between "(SRC: " and its closing bracket, nested brackets included. */
function marked(markup, tag) {
  const found = [];
  const pattern = new RegExp(`\\(((?:SRC|TAR|EVT|LOC)(?:\\/(?:SRC|TAR|EVT|LOC))*): ?`, "g");
  for (let match = pattern.exec(markup); match; match = pattern.exec(markup)) {
    if (!match[1].split("/").includes(tag)) continue;
    let depth = 1;
    let at = match.index + match[0].length;
    const start = at;
    for (; at < markup.length && depth > 0; at += 1) depth += markup[at] === "(" ? 1 : markup[at] === ")" ? -1 : 0;
    found.push(plain(markup.slice(start, at - 1)));
  }
  return found;
}

/** Markup without its tags and brackets. */
export function plain(markup) {
  let text = markup;
  for (let round = 0; round < 4; round += 1) text = text.replace(/\((?:SRC|TAR|EVT|LOC)(?:\/(?:SRC|TAR|EVT|LOC))*: ?([^()]*)\)/g, "$1");
  return text.replace(/\s+/g, " ").trim();
}

const small = new Set("the a an of in on at to for and or by with from as its his her their 's".split(" "));
const content = (text) => text.toLowerCase().replace(/['’]s\b/g, "").split(/[^\p{L}\p{N}.-]+/u).filter((word) => word && !small.has(word));
/** At least half of the gold words stand in the argument. */
const covers = (argument, gold) => {
  const wanted = content(gold);
  const has = new Set(content(argument));
  return wanted.length > 0 && wanted.filter((word) => has.has(word)).length * 2 >= wanted.length;
};

// Older names of the categories in the records, and PLOVER's of 2021.
const today = { DEMAND: "REQUEST", DISAPPROVE: "ACCUSE", INVESTIGATE: "ACCUSE", FIGHT: "ASSAULT", CONCEDE: "RETREAT", YIELD: "RETREAT", CRIME: "ASSAULT" };
const category = (name) => today[name] ?? name;

export function readPlover(json) {
  return JSON.parse(json)
    .filter((record) => record.textInfo?.markup)
    .map((record) => ({ id: record.id, category: category(record.event), text: record.text, sources: marked(record.textInfo.markup, "SRC"), targets: marked(record.textInfo.markup, "TAR") }))
    .filter((record) => record.sources.length > 0 && record.targets.length > 0);
}

/** Sentences of our own, one a line: class, source, target, sentence; both parties in both columns where the act is mutual. */
export function readPloverClasses(tsv) {
  return tsv.trim().split("\n").slice(1).map((line, at) => {
    const [name, source, target, text] = line.split("\t");
    return { id: `line ${at + 2}`, category: category(name), text, sources: source.split(";"), targets: target.split(";") };
  });
}

/**
 * @param records from readPlover
 * @param claimsOf text → claims, each with `roles` (fillers with mention or name) and `plover`
 */
export function scorePlover(records, claimsOf) {
  const words = (fillers) => fillers.map((filler) => `${filler.mention ?? ""} ${filler.name ?? ""}`);
  let dyads = 0;
  const perCategory = new Map();
  const misses = [];
  const count = (name) => perCategory.get(name) ?? perCategory.set(name, { right: 0, said: 0, gold: 0 }).get(name);
  for (const record of records) {
    const claims = claimsOf(record.text);
    const joined = claims.filter((claim) => {
      const actors = words(claim.roles.actor ?? []);
      const others = words(Object.entries(claim.roles).filter(([role]) => role !== "actor").flatMap(([, fillers]) => fillers));
      // Where the record marks one party as both (a meeting, a treaty), both stand as actors or face each other.
      const both = record.sources.length > 1 && record.sources.every((source) => record.targets.includes(source));
      if (both) return record.sources.every((party) => [...actors, ...others].some((text) => covers(text, party)));
      return record.sources.some((source) => actors.some((text) => covers(text, source))) && record.targets.some((target) => others.some((text) => covers(text, target)));
    });
    if (joined.length > 0) dyads += 1;
    const pool = joined.length > 0 ? joined : claims;
    const said = pool.map((claim) => claim.plover).find((code) => code !== "") ?? claims.map((claim) => claim.plover).find((code) => code !== "") ?? "";
    count(record.category).gold += 1;
    if (said) count(category(said)).said += 1;
    if (category(said) === record.category) count(record.category).right += 1;
    misses.push({ record, found: joined.length > 0, said, claims });
  }
  const categories = [...perCategory].filter(([, one]) => one.gold > 0);
  const f1 = ({ right, said, gold }) => (said + gold > 0 ? (2 * right) / (said + gold) : 0);
  return { records: records.length, dyads: dyads / records.length, macroF1: categories.reduce((sum, [, one]) => sum + f1(one), 0) / categories.length, accuracy: misses.filter((miss) => category(miss.said) === miss.record.category).length / records.length, perCategory: categories, misses };
}
