// The questions of the benchmark: what each asks in words and in Cypher, and how an answer is checked. The parameters are in data/<size>/questions.json.
export const questions = {
  name: {
    title: "a node by name",
    cypher: "MATCH (a:Entity {name: $name}) RETURN a.type AS type",
    isRight: (answer, given) => answer === given.type,
  },
  hub: {
    title: "neighbors of a hub, one type",
    cypher: "MATCH (a:Entity {name: $name})-[:WARNED]->(b) RETURN DISTINCT b.name AS name",
    isRight: (answer, given) => answer === given.count,
  },
  "hub before": {
    title: "into a hub, before a date",
    cypher: "MATCH (b:Entity {name: $name})<-[r:WARNED]-(a) WHERE r.date < date($before) RETURN a.name AS name, r.date AS date ORDER BY date",
    isRight: (answer, given) => answer === given.count,
  },
  "2 hops": {
    title: "2 hops, distinct",
    cypher: "MATCH (a:Entity {name: $name})-->()-->(c) RETURN count(DISTINCT c) AS n",
    isRight: (answer, given) => answer === given.count,
  },
  "3 hops": {
    title: "3 hops, distinct",
    cypher: "MATCH (a:Entity {name: $name})-->()-->()-->(d) RETURN count(DISTINCT d) AS n",
    isRight: (answer, given) => answer === given.count,
  },
  "in order": {
    title: "1..4 hops, typed, dates in order",
    cypher: "MATCH (a:Entity {name: $name})-[r:WARNED*1..4]->(b) WHERE all(i IN range(0, size(r) - 2) WHERE r[i].date <= r[i + 1].date) RETURN count(DISTINCT b) AS n",
    isRight: (answer, given) => answer === given.count,
  },
  shortest: {
    title: "shortest path",
    cypher: "MATCH p = shortestPath((a:Entity {name: $from})-[*]->(b:Entity {name: $to})) RETURN length(p) AS n",
    isRight: (answer, given) => answer === given.length,
  },
  group: {
    title: "who X whom, group, count, top 20",
    cypher: "MATCH (a)-[:WARNED]->(b) RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20",
    isRight: (answer, given) => JSON.stringify(answer) === JSON.stringify(given.top),
  },
  triangle: {
    title: "triangle pattern",
    cypher: "MATCH (a)-[:SUPPORTED]->(b)-[:ATTACKED]->(c), (a)-[:ACCUSED]->(c) RETURN count(*) AS n",
    isRight: (answer, given) => answer === given.count,
  },
};
