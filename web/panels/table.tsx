// The picture as a table: the full alternative, in step with the selection.
import { useEffect, useMemo, useState } from "preact/hooks";
import { sortedFacts } from "../graph/sorted-facts.ts";
import type { Column } from "../graph/sorted-facts.ts";
import { KindIcon } from "./icon.tsx";
import { Status } from "./status.tsx";
import { change, select, shown, state, story } from "../state.ts";
import { whenText } from "../when-text.ts";
import { kindOfId, pictogramOf, relationText } from "../story.ts";

const PAGE = 200;
const COLUMNS: readonly { readonly id: Column; readonly text: string }[] = [{ id: "who", text: "who" }, { id: "relation", text: "did" }, { id: "whom", text: "whom or what" }, { id: "when", text: "when" }, { id: "status", text: "status" }, { id: "voices", text: "voices" }];

export function TablePanel() {
  const [page, setPage] = useState(0);
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>({ by: "when", down: false });
  const graph = story.value;
  const view = shown.value;
  const selection = state.selection;
  useEffect(() => {
    document.querySelector(".facts-table tr.chosen")?.scrollIntoView({ block: "nearest" });
  }, [selection?.id]);
  const rows = useMemo(() => (graph && view ? sortedFacts(view, sort.by, sort.down) : []), [graph, view, sort]);
  if (!graph || !view) return null;
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(page, last);
  const shownRows = rows.slice(at * PAGE, (at + 1) * PAGE).map(({ pair, fact }) => {
    const found = view.graph.record(fact);
    return { edge: view.edges.at(pair), fact: found, who: graph.nameOf(found.from), whom: graph.nameOf(found.to) };
  });
  const chosen = (row: (typeof shownRows)[number]) => selection !== null && (selection.id === row.edge.key || selection.id === row.fact.properties["event"] || selection.id === row.fact.from || selection.id === row.fact.to);
  const icon = (id: string) => <KindIcon kind={kindOfId(graph, id)} name={pictogramOf(graph, id, kindOfId(graph, id))} />;
  return (
    <>
      <h2>Facts shown <span class="meta">{rows.length}</span></h2>
      {rows.length === 0 && <p class="empty">No fact passes the filters. “Show everything” in the lens panel clears them.</p>}
      <div class="scroll" tabIndex={0} role="region" aria-label="Facts shown">
        <table class="facts-table" role="table">
          <thead role="rowgroup"><tr role="row">{COLUMNS.map(({ id, text }) => <th key={id} role="columnheader" scope="col" aria-sort={sort.by === id ? (sort.down ? "descending" : "ascending") : "none"}><button type="button" class="link" onClick={() => setSort({ by: id, down: sort.by === id && !sort.down })}>{text}</button></th>)}</tr></thead>
          <tbody role="rowgroup">{shownRows.map((row) => (
            <tr key={row.fact.key} role="row" class={chosen(row) ? "chosen" : ""} onClick={() => change({ selection: { kind: "edge", id: row.edge.key } })}>
              <td role="cell">{icon(row.fact.from)}{row.who}</td>
              <td role="cell"><button type="button" class="link" onClick={(event) => { event.stopPropagation(); select("edge", row.edge.key); }}>{relationText(row.fact.type)}</button></td>
              <td role="cell">{icon(row.fact.to)}{row.whom}</td>
              <td role="cell" class="detail">{whenText(graph, String(row.fact.properties["when"] ?? ""))}</td>
              <td role="cell" class="detail"><Status status={String(row.fact.properties["status"])} grade={String(row.fact.properties["grade"])} disputed={row.fact.properties["disputed"] === true} /></td>
              <td role="cell" class="detail number">{String(row.fact.properties["voices"])}<span class="unit"> voice{row.fact.properties["voices"] === 1 ? "" : "s"}</span></td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      {last > 0 && <div class="tools"><button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>Earlier rows</button> <span class="meta">{at + 1} of {last + 1}</span> <button type="button" disabled={at === last} onClick={() => setPage(at + 1)}>Later rows</button></div>}
    </>
  );
}
