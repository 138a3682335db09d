// The answer to a question or a query: what was understood, rows, and the evidence of each.
import { answer, change, select } from "../state.ts";
import type { Cell } from "../../src/index.ts";

export const cellText = (cell: Cell): string => (cell === null ? "" : Array.isArray(cell) ? cell.map(cellText).join(", ") : String(cell));

export function AnswerPanel() {
  const found = answer.value;
  if (!found) return <p class="empty">Ask something in the bar above: “who warned whom”, “what did Putin dismiss?”, or a Cypher query.</p>;
  return (
    <>
      <h2>{found.question}</h2>
      {found.understood !== undefined && <p class="meta">Understood: {found.understood}</p>}
      {found.notices.map((notice) => <p class="notice" key={notice}>{notice}</p>)}
      {found.rows.length === 0 ? <p class="empty">Nothing found.</p> : (
        <div class="scroll" tabIndex={0} role="region" aria-label="Rows of the answer">
          <table>
            <thead><tr>{found.columns.map((column) => <th key={column} scope="col">{column}</th>)}{found.rows.some((row) => row.event !== undefined) && <th scope="col">evidence</th>}</tr></thead>
            <tbody>
              {found.rows.slice(0, 500).map((row, at) => (
                <tr key={at}>
                  {row.cells.map((cell, index) => <td key={index}>{cellText(cell)}</td>)}
                  {found.rows.some((one) => one.event !== undefined) && <td>{row.event !== undefined && <button type="button" class="link" onClick={() => select("event", row.event ?? "")}>{row.status ?? "show"}{row.evidence.length > 0 ? `, ${row.evidence.length} claim${row.evidence.length === 1 ? "" : "s"}` : ""}</button>}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.cypher !== "" && <details><summary>As Cypher</summary><pre tabIndex={0}>{found.cypher}</pre></details>}
      <button type="button" onClick={() => { answer.value = null; change({ question: "", panel: "evidence" }); }}>Clear the answer</button>
    </>
  );
}
