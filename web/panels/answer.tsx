// The answer to a question or a query: what was understood, rows, and the evidence of each.
import { asked, askQuestion } from "../ask.ts";
import { cellText, isPathAnswer } from "../cell-text.ts";
import { isCypherText } from "../complete.ts";
import { plainDate } from "../when-text.ts";
import { NameLink } from "./name-link.tsx";
import { PathSteps } from "./path-steps.tsx";
import { Status } from "./status.tsx";
import { answer, busy, change, failure, isVoicedOnly, select, state, story, withoutLens } from "../state.ts";
import { idOfName } from "../story.ts";
import type { Answer, AnswerRow, Cell, KnowledgeGraph } from "../../src/index.ts";

/** Columns that a row shows below itself, beside its evidence. */
const BELOW: ReadonlySet<string> = new Set(["status", "voices", "grade", "when"]);
const MOST_ROWS = 500;

export function AnswerPanel() {
  const found = answer.value;
  const graph = story.value;
  if (busy.value && (found ?? failure.value)?.question !== asked.value) return <p class="empty">Asking…</p>;
  if (!found || !graph) return failure.value ? <Failed {...failure.value} /> : <p class="empty">Ask something in the bar above, in English or in Cypher.</p>;
  const isPath = isPathAnswer(found);
  return (
    <>
      <h2 class={found.understood === undefined && found.cypher !== "" ? "query" : ""}>{found.question}</h2>
      {found.understood !== undefined && <p class="understood"><span class="meta">Understood as</span> {found.understood}</p>}
      {found.notices.filter((notice) => notice !== NOBODY).map((notice) => <p class="notice" key={notice}>{notice}</p>)}
      {found.notUnderstood && <NotUnderstood suggestions={found.notUnderstood.suggestions} />}
      {isPath ? <PathSteps graph={graph} found={found} /> : found.rows.length === 0 ? (!found.notUnderstood && <NothingFound found={found} />) : <Rows graph={graph} found={found} />}
      {found.cypher !== "" && <details class="fold"><summary>As Cypher</summary><pre tabIndex={0}>{found.cypher}</pre></details>}
      <div class="tools"><button type="button" onClick={clear}>Clear the answer</button></div>
    </>
  );
}

/** What the engine says of an empty answer: true of all sources, not of those that a lens leaves. */
const NOBODY = "no source in the graph says so";

// Nobody says so, or only nobody in view: the two are not the same.
function NothingFound({ found }: { readonly found: Answer }) {
  const isNarrowed = isVoicedOnly.value;
  const text = state.path !== null ? "Nothing connects the two" : !found.notices.includes(NOBODY) ? "Nothing found" : isNarrowed ? "Nobody says so" : "No source says so";
  return (
    <>
      <p class="empty">{text}{isNarrowed ? " under this lens" : ""}.</p>
      {isNarrowed && <div class="tools"><button type="button" onClick={() => change(withoutLens)}>Ask all sources</button></div>}
    </>
  );
}

const clear = () => change({ question: "", path: null, panel: "evidence" });

// The lines of a query that a problem quotes keep their columns: a caret points into them.
function Failed({ question, message }: { readonly question: string; readonly message: string }) {
  const lines = message.split("\n");
  const quoted = lines.filter((line) => line.startsWith("  |"));
  return (
    <>
      <h2 class={isCypherText(question) ? "query" : ""}>{question}</h2>
      <div class="notice">
        {lines.filter((line) => !line.startsWith("  |")).map((line) => <p key={line}>{line.trim()}</p>)}
        {quoted.length > 0 && <pre tabIndex={0}>{quoted.join("\n")}</pre>}
      </div>
      <div class="tools"><button type="button" onClick={clear}>Clear the answer</button></div>
    </>
  );
}

function NotUnderstood({ suggestions }: { readonly suggestions: readonly string[] }) {
  return (
    <>
      <h3>Questions that can be answered</h3>
      <ul class="plain questions">{suggestions.map((question) => <li key={question}><button type="button" class="link" onClick={() => askQuestion(question)}>{question}</button></li>)}</ul>
    </>
  );
}

function Rows({ graph, found }: { readonly graph: KnowledgeGraph; readonly found: Answer }) {
  const withEvidence = found.rows.some((row) => row.event !== undefined);
  const columns = found.columns.map((name, index) => ({ name, index })).filter(({ name }) => !(withEvidence && BELOW.has(name)));
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Rows of the answer">
        <table class="rows">
          <thead><tr>{columns.map(({ name, index }) => <th key={index} scope="col">{name}</th>)}</tr></thead>
          {found.rows.slice(0, MOST_ROWS).map((row, at) => (
            <tbody key={at}>
              <tr>{columns.map(({ index }) => <td key={index}><CellView graph={graph} cell={row.cells[index] ?? null} /></td>)}</tr>
              {row.event !== undefined && <tr class="below"><td colSpan={columns.length}><div><Behind row={row} when={plainDate(cellText(row.cells[found.columns.indexOf("when")] ?? null))} /></div></td></tr>}
            </tbody>
          ))}
        </table>
      </div>
      {found.rows.length > MOST_ROWS && <p class="meta">The first {MOST_ROWS} of {found.rows.length} rows.</p>}
    </>
  );
}

function CellView({ graph, cell }: { readonly graph: KnowledgeGraph; readonly cell: Cell }) {
  const text = cellText(cell);
  const id = typeof cell === "string" ? idOfName(graph, cell) : undefined;
  return id === undefined ? <>{text}</> : <NameLink id={id} text={text} />;
}

function Behind({ row, when }: { readonly row: AnswerRow; readonly when: string }) {
  return (
    <>
      {when !== "" && <span>{when}</span>}
      {row.status !== undefined && <Status status={row.status} {...(row.grade === undefined ? {} : { grade: row.grade })} />}
      <button type="button" class="link" onClick={() => select("event", row.event ?? "")}>{row.evidence.length} claim{row.evidence.length === 1 ? "" : "s"}</button>
      {row.voices.length > 0 && <span class="meta">{row.voices.join("; ")}</span>}
    </>
  );
}
