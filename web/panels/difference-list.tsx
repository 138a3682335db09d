// A comparison as lists: told differently with both values, only here, only there.
import { difference } from "../difference.ts";
import { NameLink } from "./name-link.tsx";
import { base, sides, state } from "../state.ts";
import type { EventAgreement, KnowledgeGraph } from "../../src/index.ts";

export function DifferenceList({ against }: { readonly against: readonly string[] }) {
  const graph = base.value;
  if (!graph) return null;
  const two = sides(state.lens, against, [...graph.sources.keys()]);
  const { onlyOurs, onlyTheirs, differently } = difference(graph, two);
  const theirName = graph.sourceTitle(against[0] ?? "");
  const ourName = two.ours.size === 1 ? graph.sourceTitle([...two.ours][0] ?? "") : "the sources chosen above";
  return (
    <div class="sides">
      <p class="meta sides-key"><span class="side ours">A</span> {ourName} <span class="side theirs">B</span> {theirName}</p>
      <List title="Told differently" found={differently} details={(one) => <Values graph={graph} found={one} ours={two.ours} theirs={two.theirs} />} />
      <List title="Only in A" found={onlyOurs} />
      <List title="Only in B" found={onlyTheirs} />
    </div>
  );
}

function List({ title, found, details }: { readonly title: string; readonly found: readonly EventAgreement[]; readonly details?: (one: EventAgreement) => preact.JSX.Element | null }) {
  return (
    <details class="fold" open={found.length > 0 && found.length < 12}>
      <summary>{title} <span class="meta">{found.length}</span></summary>
      <ul class="plain">{found.map((one) => <li key={one.event.id}><NameLink id={one.event.id} />{details?.(one)}</li>)}</ul>
    </details>
  );
}

// Each field on which the two sides give other values: A's beside B's.
function Values({ graph, found, ours, theirs }: { readonly graph: KnowledgeGraph; readonly found: EventAgreement; readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> }) {
  const text = (value: string) => graph.whenText(value.split(" + ").map((part) => graph.nameOf(part)).join(" + "));
  const rows = found.fields.flatMap((field) => {
    const of = (set: ReadonlySet<string>, other: ReadonlySet<string>) => field.values.filter((value) => value.sources.some((source) => set.has(source)) && !value.sources.some((source) => other.has(source))).map((value) => text(value.text)).join(", ");
    const [here, there] = [of(ours, theirs), of(theirs, ours)];
    return here !== "" && there !== "" ? [{ field: field.field, here, there }] : [];
  });
  return <dl class="two">{rows.map(({ field, here, there }) => <div key={field}><dt>{field}</dt><dd><span class="side ours">A</span> {here}</dd><dd><span class="side theirs">B</span> {there}</dd></div>)}</dl>;
}
