// The picture as a table: the full alternative, in step with the selection.
import { useEffect, useMemo, useState } from "preact/hooks";
import { KindIcon } from "./icon.tsx";
import { Status } from "./status.tsx";
import { change, select, shown, state, story } from "../state.ts";
import { whenText } from "../when-text.ts";
import { kindOfId, pictogramOf, relationText } from "../story.ts";
import type { ViewEdge, ViewGraph } from "../story.ts";
import type { EdgeRecord, KnowledgeGraph } from "../../src/index.ts";

const PAGE = 200;
type Column = "who" | "relation" | "whom" | "when" | "status" | "voices";
const COLUMNS: readonly { readonly id: Column; readonly text: string }[] = [{ id: "who", text: "who" }, { id: "relation", text: "did" }, { id: "whom", text: "whom or what" }, { id: "when", text: "when" }, { id: "status", text: "status" }, { id: "voices", text: "voices" }];

interface Row {
  readonly edge: ViewEdge;
  readonly fact: EdgeRecord;
  readonly who: string;
  readonly whom: string;
  readonly start: number;
}

const byText = (text: (row: Row) => string) => (a: Row, b: Row) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
const compare: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  when: (a, b) => (a.start === b.start ? 0 : a.start - b.start), who: byText((row) => row.who), whom: byText((row) => row.whom), relation: byText((row) => row.fact.type), status: byText((row) => String(row.fact.properties["status"])), voices: (a, b) => Number(a.fact.properties["voices"]) - Number(b.fact.properties["voices"]),
};

function rowsOf(graph: KnowledgeGraph, view: ViewGraph, sort: { readonly by: Column; readonly down: boolean }): readonly Row[] {
  const rows = [...view.edges.values()].flatMap((edge) => edge.facts.map((fact) => ({ edge, fact, who: graph.nameOf(fact.from), whom: graph.nameOf(fact.to), start: fact.span?.start ?? fact.span?.end ?? Infinity })));
  return rows.sort((a, b) => (sort.down ? -1 : 1) * compare[sort.by](a, b));
}

export function TablePanel() {
  const [page, setPage] = useState(0);
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>({ by: "when", down: false });
  const graph = story.value;
  const view = shown.value;
  const selection = state.value.selection;
  useEffect(() => {
    document.querySelector(".facts-table tr.chosen")?.scrollIntoView({ block: "nearest" });
  }, [selection?.id]);
  const rows = useMemo(() => (graph && view ? rowsOf(graph, view, sort) : []), [graph, view, sort]);
  if (!graph || !view) return null;
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(page, last);
  const chosen = (row: Row) => selection !== null && (selection.id === row.edge.key || selection.id === row.fact.properties["event"] || selection.id === row.fact.from || selection.id === row.fact.to);
  const icon = (id: string) => <KindIcon kind={kindOfId(graph, id)} name={pictogramOf(graph, id, kindOfId(graph, id))} />;
  return (
    <>
      <h2>Facts shown <span class="meta">{rows.length}</span></h2>
      {rows.length === 0 && <p class="empty">No fact passes the filters. “Show everything” in the lens panel clears them.</p>}
      <div class="scroll" tabIndex={0} role="region" aria-label="Facts shown">
        <table class="facts-table" role="table">
          <thead role="rowgroup"><tr role="row">{COLUMNS.map(({ id, text }) => <th key={id} role="columnheader" scope="col" aria-sort={sort.by === id ? (sort.down ? "descending" : "ascending") : "none"}><button type="button" class="link" onClick={() => setSort({ by: id, down: sort.by === id && !sort.down })}>{text}</button></th>)}</tr></thead>
          <tbody role="rowgroup">{rows.slice(at * PAGE, (at + 1) * PAGE).map((row) => (
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
