// A way from one node to another, step by step, with the passage behind each step.
import { cellText } from "../cell-text.ts";
import { Claims } from "./claims.tsx";
import { NameLink } from "./name-link.tsx";
import { Status } from "./status.tsx";
import { idOfName, relationText } from "../story.ts";
import type { Answer, AnswerRow, KnowledgeGraph } from "../../src/index.ts";

export function PathSteps({ graph, found }: { readonly graph: KnowledgeGraph; readonly found: Answer }) {
  const column = (name: string) => found.columns.indexOf(name);
  const [pathAt, fromAt, relationAt, toAt, whenAt] = [column("path"), column("from"), column("relation"), column("to"), column("when")];
  const paths = new Map<string, AnswerRow[]>();
  for (const row of found.rows) {
    const number = cellText(row.cells[pathAt] ?? null);
    paths.set(number, [...(paths.get(number) ?? []), row]);
  }
  const name = (text: string) => {
    const id = idOfName(graph, text);
    return id === undefined ? text : <NameLink id={id} />;
  };
  return (
    <>
      {[...paths].map(([number, steps]) => (
        <section key={number} class="path">
          <h3>{paths.size > 1 ? `Way ${number} of ${paths.size}, ` : ""}{steps.length} step{steps.length === 1 ? "" : "s"}</h3>
          <ol>
            {steps.map((row, index) => {
              const cell = (at: number) => cellText(row.cells[at] ?? null);
              return (
                <li key={index}>
                  <p class="step">{name(cell(fromAt))} <span class="relation">{relationText(cell(relationAt)).replace(/\bhas /u, "")}</span> {name(cell(toAt))}</p>
                  <p class="meta">{whenAt >= 0 && cell(whenAt) !== "" && <span>{cell(whenAt)}</span>}{row.status !== undefined && <Status status={row.status} {...(row.grade === undefined ? {} : { grade: row.grade })} />}</p>
                  {row.evidence.length > 0 && <details class="fold" open={index === 0}><summary>{row.evidence.length} claim{row.evidence.length === 1 ? "" : "s"}</summary><Claims graph={graph} evidence={row.evidence} /></details>}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
}
