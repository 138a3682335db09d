// Events over time: a histogram whose range filters the picture, by mouse, keyboard or play.
import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Glyph } from "./glyph.tsx";
import { dateBars, datedEvents } from "../graph/event-dates.ts";
import type { DateBar, DatedEvents } from "../graph/event-dates.ts";
import { change, select, state, story } from "../state.ts";
import { MONTHS } from "../when-text.ts";
import { isoDay } from "../../src/index.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

// A bar is a button: 24 px at least (WCAG 2.2, 2.5.8), and the gap.
const BAR_WIDTH = 27;
const STEP_MS = 700;
/** Names in the tip of a bar. */
const MOST_NAMED = 40;

export function Timeline() {
  const graph = story.value;
  const events = useMemo(() => (graph ? datedEvents(graph) : null), [graph]);
  return graph && events && events.nodes.length > 0 ? <Axis graph={graph} events={events} /> : null;
}

function Axis({ graph, events }: { readonly graph: KnowledgeGraph; readonly events: DatedEvents }) {
  const { from, to } = state;
  const [playing, setPlaying] = useState(false);
  const [width, setWidth] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => dateBars(events, Math.max(4, Math.floor(width / BAR_WIDTH))), [events, width]);
  const titles = useMemo(() => groups.map((group) => `${datesOf(group)}: ${namesIn(graph, events, group)}`), [graph, events, groups]);
  const selectedAt = useMemo(() => computed(() => placeOfSelected(graph, events)), [graph, events]);
  const open = useCallback((group: DateBar) => (sizeOf(group) === 1 ? select("event", idAt(graph, events.nodes[group.first])) : change({ from: group.low, to: group.high })), [graph, events]);
  useEffect(() => {
    const { current } = row;
    if (!current) return undefined;
    const watch = new ResizeObserver(() => setWidth(current.clientWidth));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!playing) return undefined;
    let at = 0;
    const timer = setInterval(() => {
      const group = groups[at];
      if (!group) return setPlaying(false);
      change({ from: null, to: at === groups.length - 1 ? null : group.high }, { commit: false });
      at += 1;
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, groups]);
  const most = Math.max(...groups.map(sizeOf));
  const inside = (group: DateBar) => (from === null || group.high >= from) && (to === null || group.low <= to);
  const first = from === null ? 0 : Math.max(0, groups.findIndex((group) => group.high >= from));
  const last = to === null ? groups.length : Math.max(first + 1, groups.findLastIndex((group) => group.low <= to) + 1);
  return (
    <section class="timeline" aria-label="Timeline">
      <button type="button" class="icon" onClick={() => setPlaying(!playing)} aria-pressed={playing} aria-label={playing ? "Stop" : "Play"} title="Lets the story unfold"><Glyph name={playing ? "stop" : "play"} /></button>
      <div class="axis" ref={row}>
        <div class="bars" role="group" aria-label="Events by date">
          {groups.map((group, index) => <Bar key={index} group={group} title={titles[index] ?? ""} tick={tickOf(group, groups[index - 1])} most={most} isInside={inside(group)} selectedAt={selectedAt} open={open} />)}
        </div>
        <div class="range">
          <div class="between" style={{ left: `${(100 * first) / groups.length}%`, right: `${100 - (100 * last) / groups.length}%` }} />
          <input type="range" aria-label="From" min={0} max={groups.length} value={first} aria-valuetext={from === null ? "the beginning" : isoDay(from)} onInput={(event) => {
            const at = Math.min(event.currentTarget.valueAsNumber, last - 1);
            event.currentTarget.value = String(at);
            change({ from: at === 0 ? null : (groups[at]?.low ?? null) }, { commit: false });
          }} />
          <input type="range" aria-label="To" min={0} max={groups.length} value={last} aria-valuetext={to === null ? "the end" : isoDay(to)} onInput={(event) => {
            const at = Math.max(event.currentTarget.valueAsNumber, first + 1);
            event.currentTarget.value = String(at);
            change({ to: at === groups.length ? null : (groups[at - 1]?.high ?? null) }, { commit: false });
          }} />
        </div>
      </div>
      <button type="button" class="link all-dates" disabled={from === null && to === null} onClick={() => { setPlaying(false); change({ from: null, to: null }); }}>All dates</button>
    </section>
  );
}

interface BarProps {
  readonly group: DateBar;
  readonly title: string;
  readonly tick: string;
  /** Events in the longest bar. */
  readonly most: number;
  readonly isInside: boolean;
  readonly selectedAt: ReadonlySignal<number>;
  readonly open: (group: DateBar) => void;
}

// As long as there are events in it, dark as far as they are contested. Only the bars whose selection begins or ends are drawn again.
function Bar({ group, title, tick, most, isInside, selectedAt, open }: BarProps) {
  // Made anew with other bars: useComputed would keep what it found for the ones before.
  const isSelected = useMemo(() => computed(() => selectedAt.value >= group.first && selectedAt.value < group.end), [group, selectedAt]).value;
  const count = sizeOf(group);
  return (
    <button type="button" class={`${isInside ? "in" : ""}${isSelected ? " selected" : ""}`} title={title} onClick={() => open(group)}>
      <i style={{ height: `${(100 * count) / most}%` }}><b style={{ height: `${(100 * group.contested) / count}%` }} /></i>
      <span class="tick">{tick}</span>
      <span class="hidden"> {datesOf(group)}: {count} event{count === 1 ? "" : "s"}{group.contested > 0 ? `, ${group.contested} contested` : ""}</span>
    </button>
  );
}

/** Where the selected event stands among the dated ones, or -1. */
function placeOfSelected(graph: KnowledgeGraph, { nodes }: DatedEvents): number {
  const { selection } = state;
  return selection === null || !graph.isEvent(selection.id) ? -1 : Math.max(-1, ...[...graph.reader.findNodes("id", selection.id)].map((node) => nodes.indexOf(node)));
}

const sizeOf = ({ first, end }: DateBar): number => end - first;
const idAt = ({ reader }: KnowledgeGraph, node: number | undefined): string => String(reader.nodeProperty(node ?? 0, "id"));

function namesIn(graph: KnowledgeGraph, { nodes }: DatedEvents, { first, end }: DateBar): string {
  const names = [...nodes.subarray(first, Math.min(end, first + MOST_NAMED))].map((node) => String(graph.reader.nodeProperty(node, "name")));
  return `${names.join("; ")}${end - first > MOST_NAMED ? `; and ${end - first - MOST_NAMED} more` : ""}`;
}

const datesOf = ({ low, high }: DateBar): string => (low === high ? isoDay(low) : `${isoDay(low)} to ${isoDay(high)}`);

// The year where it changes, else the month where that does.
function tickOf(group: DateBar, before: DateBar | undefined): string {
  const [year = "", month = ""] = isoDay(group.low).split("-");
  const [yearBefore, monthBefore] = before ? isoDay(before.low).split("-") : [];
  if (year !== yearBefore) return year;
  return month === monthBefore ? "" : (MONTHS[Number(month) - 1] ?? "");
}
