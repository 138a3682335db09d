// Lenses: according to one source or a set, compared with another; and what the picture leaves out.
import { base, change, select, shown, startState, state, story } from "../state.ts";
import { KindIcon } from "./icon.tsx";
import { kindOf, relationText } from "../story.ts";
import { Views } from "./views.tsx";

const toggle = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

export function LensPanel() {
  const graph = base.value;
  if (!graph) return null;
  const { lens, against, hiddenKinds, hiddenRelations, hiddenStatuses, hiddenNodes, disputedOnly, singleVoiceOnly, reviewedOnly, ego } = state.value;
  const unreviewed = graph.agreement.claims.some((claim) => claim.review === "proposed");
  const all = story.value ?? graph;
  const facts = all.claimGraph.edges.filter((edge) => edge.layer === "fact");
  const count = (keys: readonly string[]) => [...keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ids = new Set(facts.flatMap((edge) => [edge.from, edge.to]));
  const kinds = count(all.claimGraph.nodes.filter((node) => ids.has(node.key)).map(kindOf));
  const relations = count(facts.map((edge) => edge.type));
  const statuses = count(facts.map((edge) => String(edge.properties["status"])));
  return (
    <>
      <h2>According to whom</h2>
      <fieldset>
        <legend>Only these sources</legend>
        {graph.dataset.sources.map((source) => (
          <label key={source.id}><input type="checkbox" checked={lens === null || lens.includes(source.id)} onChange={() => {
            const next = toggle(lens ?? graph.dataset.sources.map((one) => one.id), source.id);
            change({ lens: next.length === graph.dataset.sources.length ? null : next });
          }} /> {graph.sourceTitle(source.id)}</label>
        ))}
        <div class="tools">{lens !== null && <button type="button" onClick={() => change({ lens: null, against: null })}>All sources</button>}</div>
      </fieldset>
      <label class="row">Compare with <select value={against?.[0] ?? ""} onChange={(event) => change({ against: event.currentTarget.value === "" ? null : [event.currentTarget.value] })}>
        <option value="">nothing</option>
        {graph.dataset.sources.map((source) => <option key={source.id} value={source.id}>{graph.sourceTitle(source.id)}</option>)}
      </select></label>
      {against && <Difference against={against} />}
      <h2>Shown</h2>
      {unreviewed && <label><input type="checkbox" checked={reviewedOnly} onChange={() => change({ reviewedOnly: !reviewedOnly })} /> Reviewed only</label>}
      <label><input type="checkbox" checked={disputedOnly} onChange={() => change({ disputedOnly: !disputedOnly })} /> Disputed only</label>
      <label><input type="checkbox" checked={singleVoiceOnly} onChange={() => change({ singleVoiceOnly: !singleVoiceOnly })} /> Single voice only</label>
      <fieldset class="legend"><legend>Kinds</legend>{kinds.map(([kind, number]) => <label key={kind}><input type="checkbox" checked={!hiddenKinds.includes(kind)} onChange={() => change({ hiddenKinds: toggle(hiddenKinds, kind) })} /><KindIcon kind={kind} /> {kind} <span class="meta">{number}</span></label>)}</fieldset>
      <fieldset><legend>Status</legend>{statuses.map(([status, number]) => <label key={status}><input type="checkbox" checked={!hiddenStatuses.includes(status)} onChange={() => change({ hiddenStatuses: toggle(hiddenStatuses, status) })} /> <span class={`status ${status.replaceAll(" ", "-")}`}>{status}</span> <span class="meta">{number}</span></label>)}</fieldset>
      <fieldset><legend>Relations</legend>{relations.map(([relation, number]) => <label key={relation}><input type="checkbox" checked={!hiddenRelations.includes(relation)} onChange={() => change({ hiddenRelations: toggle(hiddenRelations, relation) })} /> {relationText(relation)} <span class="meta">{number}</span></label>)}</fieldset>
      {hiddenNodes.length > 0 && <fieldset><legend>Hidden by hand</legend>{hiddenNodes.map((id) => <label key={id}><input type="checkbox" onChange={() => change({ hiddenNodes: toggle(hiddenNodes, id) })} /> {graph.nameOf(id)}</label>)}</fieldset>}
      {ego && <p>Only {graph.nameOf(ego.center)} and {ego.depth} step{ego.depth === 1 ? "" : "s"} around. <button type="button" class="link" onClick={() => change({ ego: null })}>Show all</button></p>}
      <p class="meta">{shown.value?.nodes.size ?? 0} nodes and {shown.value?.edges.size ?? 0} edges shown.</p>
      <button type="button" onClick={() => change({ ...startState, selection: state.value.selection, panel: "lens" })}>Show everything</button>
      <Views />
    </>
  );
}

// What one side says and the other does not, and where they differ.
function Difference({ against }: { readonly against: readonly string[] }) {
  const graph = base.value;
  if (!graph) return null;
  const { lens } = state.value;
  const ours = new Set(lens ?? graph.dataset.sources.map((source) => source.id).filter((id) => !against.includes(id)));
  const theirs = new Set(against);
  const events = [...graph.agreement.events.values()];
  const says = (sources: readonly string[], set: ReadonlySet<string>) => sources.some((source) => set.has(source));
  const onlyOurs = events.filter((found) => says(found.sources, ours) && !says(found.sources, theirs));
  const onlyTheirs = events.filter((found) => !says(found.sources, ours) && says(found.sources, theirs));
  const differing = events.filter((found) => found.fields.some((field) => (field.verdict === "conflict" || field.verdict === "compatible") && field.values.some((value) => says(value.sources, ours) && !says(value.sources, theirs)) && field.values.some((value) => says(value.sources, theirs) && !says(value.sources, ours))));
  const list = (title: string, found: typeof events) => (
    <details open={found.length > 0 && found.length < 12}>
      <summary>{title}: {found.length}</summary>
      <ul class="plain">{found.map((one) => <li key={one.event.id}><button type="button" class="link" onClick={() => select("event", one.event.id)}>{graph.eventName(one.event.id)}</button></li>)}</ul>
    </details>
  );
  return (
    <div class="difference">
      {list("Told differently", differing)}
      {list("Only here", onlyOurs)}
      {list(`Only in ${graph.sourceTitle(against[0] ?? "")}`, onlyTheirs)}
    </div>
  );
}
