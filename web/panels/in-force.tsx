// What narrows the picture, as chips; each takes itself away.
import { Glyph } from "./glyph.tsx";
import { base, change, state } from "../state.ts";
import type { ViewState } from "../state.ts";
import { kindText, relationText } from "../story.ts";
import { isoDay } from "../../src/index.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

interface Chip {
  readonly text: string;
  readonly without: Partial<ViewState>;
}

export function InForce() {
  const graph = base.value;
  if (!graph) return null;
  const chips = chipsOf(state, graph);
  if (chips.length === 0) return null;
  return (
    <ul class="in-force" aria-label="What narrows the picture">
      {chips.map((chip) => <li key={chip.text}><button type="button" title="Take it away" onClick={() => change(chip.without)}><span>{chip.text}</span><Glyph name="close" /><span class="hidden">: take it away</span></button></li>)}
    </ul>
  );
}

const some = (names: readonly string[]): string => (names.length > 2 ? `${names.length}` : names.join(", "));

function chipsOf(s: ViewState, graph: KnowledgeGraph): readonly Chip[] {
  const chips: Chip[] = [];
  const when = (is: boolean, text: () => string, without: Partial<ViewState>) => is && chips.push({ text: text(), without });
  when(s.path !== null && s.path[1] === "", () => `Path from ${graph.nameOf(s.path?.[0] ?? "")}: choose where to`, { path: null });
  when(s.lens !== null, () => `According to ${s.lens?.length === 1 ? graph.sourceTitle(s.lens[0] ?? "") : `${s.lens?.length ?? 0} sources`}`, { lens: null, against: null });
  when(s.against !== null, () => `Compared with ${graph.sourceTitle(s.against?.[0] ?? "")}`, { against: null });
  when(s.speakers !== null, () => `Where ${some(s.speakers?.map((id) => graph.nameOf(id)) ?? [])} speak${s.speakers?.length === 1 ? "s" : ""}`, { speakers: null });
  when(s.reviewedOnly, () => "Reviewed only", { reviewedOnly: false });
  when(s.disputedOnly, () => "Disputed only", { disputedOnly: false });
  when(s.singleVoiceOnly, () => "Single voice only", { singleVoiceOnly: false });
  when(s.ego !== null, () => `${graph.nameOf(s.ego?.center ?? "")} and ${s.ego?.depth} step${s.ego?.depth === 1 ? "" : "s"} around`, { ego: null, grown: [] });
  when(s.from !== null || s.to !== null, () => s.from === s.to ? `on ${isoDay(s.from ?? 0)}` : `${s.from === null ? "" : `from ${isoDay(s.from)} `}${s.to === null ? "" : `to ${isoDay(s.to)}`}`, { from: null, to: null });
  when(s.hiddenKinds.length > 0, () => `Without ${some(s.hiddenKinds.map((kind) => kindText(kind).toLowerCase()))}${s.hiddenKinds.length > 2 ? " kinds" : ""}`, { hiddenKinds: [] });
  when(s.hiddenStatuses.length > 0, () => `Without ${some(s.hiddenStatuses)}${s.hiddenStatuses.length > 2 ? " statuses" : ""}`, { hiddenStatuses: [] });
  when(s.hiddenRelations.length > 0, () => `Without ${some(s.hiddenRelations.map(relationText))}${s.hiddenRelations.length > 2 ? " relations" : ""}`, { hiddenRelations: [] });
  when(s.hiddenNodes.length > 0, () => `${s.hiddenNodes.length} hidden`, { hiddenNodes: [] });
  return chips;
}
