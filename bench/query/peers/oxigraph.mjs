// Oxigraph: SPARQL. Every edge is a thing of its own (so that it can have a date) beside a direct triple of its type and one of any type.
import { createRequire } from "node:module";
import { dayCount, isoDate, kinds, nodeName, readGraph, relations } from "../graph-data.mjs";

const { Store } = createRequire(import.meta.url)("oxigraph");
const prefixes = "PREFIX : <http://x/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

export function load(size) {
  const { source, target, relation, day, kind } = readGraph(size);
  const store = new Store();
  const dates = Array.from({ length: dayCount }, (_, each) => isoDate(each));
  let lines = [];
  const flush = () => {
    store.load(lines.join(""), { format: "application/n-triples" });
    lines = [];
  };
  for (let node = 0; node < kind.length; node++) {
    const name = nodeName(node, kind);
    lines.push(`<http://x/${name}> <http://x/name> "${name}" .\n<http://x/${name}> <http://x/type> "${kinds[kind[node]]}" .\n`);
    if (lines.length >= 100_000) flush();
  }
  for (let edge = 0; edge < source.length; edge++) {
    const [a, b, type] = [nodeName(source[edge], kind), nodeName(target[edge], kind), relations[relation[edge]]].map((name) => `<http://x/${name}>`);
    const thing = `<http://x/e${edge}>`;
    lines.push(`${a} ${type} ${b} .\n${a} <http://x/E> ${b} .\n${thing} <http://x/s> ${a} .\n${thing} <http://x/o> ${b} .\n${thing} <http://x/p> ${type} .\n`);
    lines.push(`${thing} <http://x/d> "${dates[day[edge]]}"^^<http://www.w3.org/2001/XMLSchema#date> .\n`);
    if (lines.length >= 100_000) flush();
  }
  flush();
  const rows = (text) => store.query(prefixes + text);
  const number = (text) => Number(rows(text)[0].get("n").value);
  const inOrder = (name, hops) => {
    const steps = Array.from({ length: hops }, (_, i) => `?e${i} :s ${i === 0 ? `:${name}` : `?v${i}`} ; :p :WARNED ; :d ?d${i} ; :o ${i === hops - 1 ? "?b" : `?v${i + 1}`} .${i === 0 ? "" : ` FILTER(?d${i - 1} <= ?d${i})`}`);
    return `{ ${steps.join(" ")} }`;
  };
  return {
    name: ({ name }) => rows(`SELECT ?t WHERE { ?a :name "${name}" ; :type ?t }`)[0].get("t").value,
    hub: ({ name }) => rows(`SELECT DISTINCT ?n WHERE { :${name} :WARNED ?b . ?b :name ?n }`).length,
    "hub before": ({ name, before }) => rows(`SELECT ?n ?d WHERE { ?e :o :${name} ; :p :WARNED ; :d ?d ; :s ?a . ?a :name ?n FILTER(?d < "${before}"^^xsd:date) } ORDER BY ?d`).length,
    "2 hops": ({ name }) => number(`SELECT (count(DISTINCT ?c) AS ?n) WHERE { :${name} :E ?b . ?b :E ?c }`),
    "3 hops": ({ name }) => number(`SELECT (count(DISTINCT ?d) AS ?n) WHERE { :${name} :E ?b . ?b :E ?c . ?c :E ?d }`),
    "in order": ({ name }) => number(`SELECT (count(DISTINCT ?b) AS ?n) WHERE { ${[1, 2, 3, 4].map((hops) => inOrder(name, hops)).join(" UNION ")} }`),
    // SPARQL has no length of a path: one question a length.
    shortest: ({ from, to }) => {
      for (let hops = 1; hops <= 8; hops++) if (rows(`ASK { :${from} ${Array(hops).fill(":E").join("/")} :${to} }`)) return hops;
      return -1;
    },
    group: () =>
      rows("SELECT ?s ?t ?c WHERE { { SELECT ?a ?b (count(*) AS ?c) WHERE { ?e :p :WARNED ; :s ?a ; :o ?b } GROUP BY ?a ?b } ?a :name ?s . ?b :name ?t } ORDER BY DESC(?c) ?s ?t LIMIT 20").map((row) => [row.get("s").value, row.get("t").value, Number(row.get("c").value)]),
  };
}
