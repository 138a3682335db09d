// Lenses: according to one source, a set, or a speaker, compared with another source; and what the picture leaves out.
import { DifferenceList } from "./difference-list.tsx";
import { KindIcon } from "./icon.tsx";
import { Status } from "./status.tsx";
import { Views } from "./views.tsx";
import { base, change, isVoicedOnly, shown, startState, state, story } from "../state.ts";
import { hasUnreviewed, kindsIn, relationsIn, speakersIn, statusesIn } from "../graph/outline.ts";
import { kindText, relationText } from "../story.ts";

const toggle = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

export function LensPanel() {
  const graph = base.value;
  if (!graph) return null;
  const { lens, speakers, against, hiddenKinds, hiddenRelations, hiddenStatuses, hiddenNodes, disputedOnly, singleVoiceOnly, reviewedOnly } = state;
  const unreviewed = hasUnreviewed(graph);
  const all = story.value ?? graph;
  const sources = [...graph.sources.keys()];
  const speaking = speakersIn(graph);
  const title = (id: string) => graph.sourceTitle(id);
  return (
    <>
      <h2>According to whom</h2>
      <fieldset>
        <legend>Sources</legend>
        {sources.map((id) => (
          <div class="choice" key={id}>
            <label><input type="checkbox" checked={lens === null || lens.includes(id)} onChange={() => {
              const next = toggle(lens ?? sources, id);
              change({ lens: next.length === sources.length ? null : next });
            }} /><span>{title(id)}</span></label>
            <button type="button" class="link" aria-label={`Only ${title(id)}`} onClick={() => change({ lens: [id] })}>only</button>
          </div>
        ))}
        {lens !== null && <div class="tools"><button type="button" onClick={() => change({ lens: null, against: null })}>All sources</button></div>}
      </fieldset>
      <label class="stacked">Compare with
        <select value={against?.[0] ?? ""} onChange={(event) => change({ against: event.currentTarget.value === "" ? null : [event.currentTarget.value] })}>
          <option value="">nothing</option>
          {sources.map((id) => <option key={id} value={id}>{title(id)}</option>)}
        </select>
      </label>
      {against && <DifferenceList against={against} />}
      {speaking.length > 0 && (
        <details class="fold" open={speakers !== null}>
          <summary>Speakers {speakers !== null && <span class="meta">{speakers.length} of {speaking.length}</span>}</summary>
          <p class="meta">Only claims in which one of these speaks.</p>
          <fieldset><legend class="hidden">Speakers</legend>{speaking.map(([id, number]) => <label key={id}><input type="checkbox" checked={speakers?.includes(id) ?? false} onChange={() => {
            const next = toggle(speakers ?? [], id);
            change({ speakers: next.length === 0 ? null : next });
          }} /><span>{graph.nameOf(id)}</span><span class="meta">{number}</span></label>)}</fieldset>
        </details>
      )}
      <h2>Shown</h2>
      <label class="check"><input type="checkbox" checked={disputedOnly} onChange={() => change({ disputedOnly: !disputedOnly })} /><span>Disputed only</span></label>
      <label class="check"><input type="checkbox" checked={singleVoiceOnly} onChange={() => change({ singleVoiceOnly: !singleVoiceOnly })} /><span>Single voice only</span></label>
      {(unreviewed || reviewedOnly) && <label class="check"><input type="checkbox" checked={reviewedOnly} onChange={() => change({ reviewedOnly: !reviewedOnly })} /><span>Reviewed only</span></label>}
      <fieldset class="kinds"><legend>Kinds</legend>{kindsIn(all, isVoicedOnly.value).map(([kind, number]) => <label key={kind}><input type="checkbox" checked={!hiddenKinds.includes(kind)} onChange={() => change({ hiddenKinds: toggle(hiddenKinds, kind) })} /><KindIcon kind={kind} /><span>{kindText(kind)}</span><span class="meta">{number}</span></label>)}</fieldset>
      <fieldset><legend>Status</legend>{statusesIn(all, isVoicedOnly.value).map(([status, number]) => <label key={status}><input type="checkbox" checked={!hiddenStatuses.includes(status)} onChange={() => change({ hiddenStatuses: toggle(hiddenStatuses, status) })} /><Status status={status} /><span class="meta">{number}</span></label>)}</fieldset>
      <fieldset class="relations"><legend>Relations</legend>{relationsIn(all, isVoicedOnly.value).map(([relation, number]) => <label key={relation}><input type="checkbox" checked={!hiddenRelations.includes(relation)} onChange={() => change({ hiddenRelations: toggle(hiddenRelations, relation) })} /><span>{relationText(relation)}</span><span class="meta">{number}</span></label>)}</fieldset>
      {hiddenNodes.length > 0 && <fieldset><legend>Hidden by hand</legend>{hiddenNodes.map((id) => <label key={id}><input type="checkbox" onChange={() => change({ hiddenNodes: toggle(hiddenNodes, id) })} /><span>{graph.nameOf(id)}</span></label>)}</fieldset>}
      <p class="meta">{shown.value?.nodes.size ?? 0} nodes and {shown.value?.edges.size ?? 0} edges shown.</p>
      <button type="button" onClick={() => change({ ...startState, selection: state.selection, panel: "lens" })}>Show everything</button>
      <Views />
    </>
  );
}
