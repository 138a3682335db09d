// Scores claims against annotated stories by the rules of ../shared/stories/README.md (see score-claims there): span, class, actor, object and speaker must meet.

const classes = Object.fromEntries(
  Object.entries({
    warn: "warned alerted notified cautioned", inform: "informed warned briefed told shared", say: "said told announced concluded confirmed disclosed wrote", claim: "claimed", deny: "denied", accuse: "accused alleged blamed charged", dismiss: "dismissed denied",
    condemn: "condemned", praise: "praised supported endorsed", threaten: "threatened warned promised", ask: "asked demanded", refuse: "refused rejected", promise: "promised", meet: "met", cooperate: "cooperated signed-with informed", aid: "aided",
    sanction: "sanctioned expelled", expel: "expelled sanctioned", arrest: "arrested", charge: "charged accused", convict: "convicted", investigate: "investigated monitored", attack: "attacked bombed struck killed invaded", kill: "killed attacked bombed struck",
    plan: "planned threatened", prevent: "prevented", "fail-to-act": "heeded prevented answered warned refused", publish: "disclosed said wrote issued", issue: "issued wrote", "member-or-part-of": "part-of member-of works-for leads citizen-of", lead: "leads works-for",
    located: "located-in citizen-of", other: "*",
  }).map(([name, types]) => [name, new Set(types.split(" "))]),
);

const normalize = (text) => String(text).replace(/['’]s\b/g, "").toLowerCase().replace(/\./g, "").replace(/[^\p{L}\p{N}_\s-]/gu, " ").trim().replace(/^(?:the|a|an|its|his|her|their|our)\s+/, "").replace(/\s+/g, " ").trim();

/**
 * @param rows gold rows
 * @param entities who is who, with forms and partOf
 * @param claimsOf document id → {text, claims} with `is` on each claim
 */
export function scoreStories(rows, entities, claimsOf) {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const formsOf = (id) => {
    const entity = byId.get(id);
    return [id.replace(/-/g, " "), ...(entity ? [entity.label, ...(entity.aliases ?? []).map((alias) => alias.form ?? alias)] : [])].map(normalize).filter(Boolean);
  };
  const chain = (id) => {
    const seen = [];
    for (let at = id; at && !seen.includes(at); ) {
      seen.push(at);
      const above = byId.get(at)?.partOf;
      at = Array.isArray(above) ? above[0] : above;
    }
    return seen;
  };
  const family = new Map(entities.map(({ id }) => [id, new Set([...chain(id), ...entities.filter((other) => chain(other.id).includes(id)).map((other) => other.id)])]));
  const names = new Map([...family].map(([id, ids]) => [id, new Set([...ids].flatMap(formsOf))]));
  const same = (id, texts) => {
    const wanted = names.get(id) ?? new Set(formsOf(id));
    return texts.map(normalize).some((text) => text !== "" && (wanted.has(text) || [...wanted].some((form) => form.length > 3 && ` ${text} `.includes(` ${form} `) && text.split(" ").length <= form.split(" ").length + 4)));
  };
  const texts = (fillers) => (fillers ?? []).flatMap((filler) => [filler.mention, filler.name, filler.entity].filter(Boolean));
  const right = new Set();
  const missed = [];
  let found = 0;
  let speakers = 0;
  let withSpeaker = 0;
  const documents = new Map();
  for (const row of rows) {
    if (!documents.has(row.doc)) documents.set(row.doc, claimsOf(row.doc));
    const { text, claims } = documents.get(row.doc);
    // Gold offsets count code points.
    const unit = (at) => [...text].slice(0, at).join("").length;
    const [start, end] = [unit(row.charStart), unit(row.charEnd)];
    const kinds = classes[row.relationClass] ?? new Set(["*"]);
    let hit = false;
    let spoken = false;
    for (const claim of claims) {
      if (claim.span.start >= end || claim.span.end <= start) continue;
      if (!kinds.has("*") && ![claim.type, ...(claim.is ?? [])].some((type) => kinds.has(type))) continue;
      if (row.subject && !same(row.subject, texts(claim.roles.actor))) continue;
      if (row.object && !same(row.object, Object.entries(claim.roles).filter(([role]) => role !== "actor").flatMap(([, fillers]) => texts(fillers)))) continue;
      hit = true;
      right.add(claim);
      if (row.speaker && same(row.speaker, texts(claim.by))) spoken = true;
    }
    if (row.speaker) withSpeaker += 1;
    if (spoken) speakers += 1;
    if (hit && (!row.speaker || spoken)) found += 1;
    else missed.push({ row, why: hit ? "speaker" : "claim" });
  }
  const all = [...documents.values()].flatMap(({ claims }) => claims);
  return { claims: all.length, rows: rows.length, precision: right.size / (all.length || 1), recall: found / (rows.length || 1), speakers, withSpeaker, missed, wrong: all.filter((claim) => !right.has(claim)) };
}
