// The picture as a table: the full alternative, in step with the selection.
import { useState } from "preact/hooks";
import { select, shown, state, story } from "../state.ts";
import { relationText } from "../story.ts";
import { Status } from "./evidence.tsx";

const PAGE = 200;

export function TablePanel() {
  const [page, setPage] = useState(0);
  const [sort, setSort] = useState<"when" | "who" | "relation" | "status">("when");
  const graph = story.value;
  const view = shown.value;
  if (!graph || !view) return null;
  const rows = [...view.edges.values()].flatMap((edge) => edge.facts.map((fact) => ({ edge, fact, who: graph.nameOf(fact.from), whom: graph.nameOf(fact.to), start: fact.span?.start ?? fact.span?.end ?? Infinity })));
  const compare: Record<typeof sort, (a: (typeof rows)[number], b: (typeof rows)[number]) => number> = {
    when: (a, b) => a.start - b.start, who: (a, b) => (a.who < b.who ? -1 : 1), relation: (a, b) => (a.fact.type < b.fact.type ? -1 : 1), status: (a, b) => (String(a.fact.properties["status"]) < String(b.fact.properties["status"]) ? -1 : 1),
  };
  rows.sort(compare[sort]);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(page, last);
  const head = (key: typeof sort, text: string) => <th scope="col" aria-sort={sort === key ? "ascending" : "none"}><button type="button" class="link" onClick={() => setSort(key)}>{text}</button></th>;
  return (
    <>
      <h2>Facts shown</h2>
      {rows.length === 0 && <p class="empty">No fact passes the filters. “Show everything” in the lens panel clears them.</p>}
      <div class="scroll" tabIndex={0} role="region" aria-label="Facts shown">
        <table>
          <thead><tr>{head("who", "who")}{head("relation", "did")}<th scope="col">whom or what</th>{head("when", "when")}{head("status", "status")}<th scope="col">voices</th></tr></thead>
          <tbody>{rows.slice(at * PAGE, (at + 1) * PAGE).map(({ edge, fact, who, whom }) => (
            <tr key={fact.key} class={state.value.selection?.id === edge.key ? "chosen" : ""}>
              <td>{who}</td><td><button type="button" class="link" onClick={() => select("edge", edge.key)}>{relationText(fact.type)}</button></td><td>{whom}</td><td>{graph.whenText(String(fact.properties["when"] ?? ""))}</td>
              <td><Status status={String(fact.properties["status"])} grade={String(fact.properties["grade"])} disputed={fact.properties["disputed"] === true} /></td><td>{String(fact.properties["voices"])}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      {last > 0 && <div class="tools"><button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>Earlier rows</button> <span class="meta">{at + 1} of {last + 1}</span> <button type="button" disabled={at === last} onClick={() => setPage(at + 1)}>Later rows</button></div>}
    </>
  );
}
