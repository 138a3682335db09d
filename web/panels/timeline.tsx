// Events over time: a histogram whose range filters the picture, by mouse, keyboard or play.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Glyph } from "./glyph.tsx";
import { change, select, state, story } from "../state.ts";
import { isoDay } from "../../src/index.ts";
import type { EventAgreement } from "../../src/index.ts";

// A bar is a button: 24 px at least (WCAG 2.2, 2.5.8), and the gap.
const BAR_WIDTH = 27;
const STEP_MS = 700;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Group {
  readonly low: number;
  readonly high: number;
  readonly events: readonly EventAgreement[];
  readonly contested: number;
}

export function Timeline() {
  const graph = story.value;
  const { from, to, selection } = state.value;
  const [playing, setPlaying] = useState(false);
  const [width, setWidth] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const events = useMemo(() => (graph ? [...graph.agreement.events.values()].filter((found) => found.span.start !== null && found.span.end !== null && found.status !== "unclaimed" && graph.ontology.eventTypes.get(found.event.type)?.state !== true).sort((a, b) => (a.span.start ?? 0) - (b.span.start ?? 0)) : []), [graph]);
  const groups = useMemo(() => inGroups(events, Math.max(4, Math.floor(width / BAR_WIDTH))), [events, width]);
  useEffect(() => {
    const { current } = row;
    if (!current) return undefined;
    const watch = new ResizeObserver(() => setWidth(current.clientWidth));
    watch.observe(current);
    return () => watch.disconnect();
  }, [graph === null || events.length === 0]);
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
  if (!graph || events.length === 0) return null;
  const most = Math.max(...groups.map((group) => group.events.length));
  const inside = (group: Group) => (from === null || group.high >= from) && (to === null || group.low <= to);
  const first = from === null ? 0 : Math.max(0, groups.findIndex((group) => group.high >= from));
  const last = to === null ? groups.length : Math.max(first + 1, groups.findLastIndex((group) => group.low <= to) + 1);
  const open = (group: Group) => (group.events.length === 1 && group.events[0] ? select("event", group.events[0].event.id) : change({ from: group.low, to: group.high }));
  return (
    <section class="timeline" aria-label="Timeline">
      <button type="button" class="icon" onClick={() => setPlaying(!playing)} aria-pressed={playing} aria-label={playing ? "Stop" : "Play"} title="Lets the story unfold"><Glyph name={playing ? "stop" : "play"} /></button>
      <div class="axis" ref={row}>
        <div class="bars" role="group" aria-label="Events by date">
          {groups.map((group, index) => (
            <button key={index} type="button" class={`${inside(group) ? "in" : ""}${group.events.some((found) => found.event.id === selection?.id) ? " selected" : ""}`} title={`${datesOf(group)}: ${group.events.map((found) => graph.eventName(found.event.id)).join("; ")}`} onClick={() => open(group)}>
              <i style={{ height: `${(100 * group.events.length) / most}%` }}><b style={{ height: `${(100 * group.contested) / group.events.length}%` }} /></i>
              <span class="tick">{tickOf(group, groups[index - 1])}</span>
              <span class="hidden"> {datesOf(group)}: {group.events.length} event{group.events.length === 1 ? "" : "s"}{group.contested > 0 ? `, ${group.contested} contested` : ""}</span>
            </button>
          ))}
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

// Years crowd at the end of most stories: the axis is by rank, about as many dates a bar, so that every bar can be hit.
function inGroups(events: readonly EventAgreement[], most: number): readonly Group[] {
  const starts = [...new Set(events.map((found) => found.span.start ?? 0))];
  const bars = Math.min(most, starts.length);
  return Array.from({ length: bars }, (_, index) => {
    const [low, high] = [starts[Math.floor((index * starts.length) / bars)] ?? 0, starts[Math.floor(((index + 1) * starts.length) / bars) - 1] ?? 0];
    const inside = events.filter((found) => (found.span.start ?? 0) >= low && (found.span.start ?? 0) <= high);
    return { low, high, events: inside, contested: inside.filter((found) => found.disputed || found.status !== "reported").length };
  });
}

const datesOf = ({ low, high }: Group): string => (low === high ? isoDay(low) : `${isoDay(low)} to ${isoDay(high)}`);

// The year where it changes, else the month where that does.
function tickOf(group: Group, before: Group | undefined): string {
  const [year = "", month = ""] = isoDay(group.low).split("-");
  const [yearBefore, monthBefore] = before ? isoDay(before.low).split("-") : [];
  if (year !== yearBefore) return year;
  return month === monthBefore ? "" : (MONTHS[Number(month) - 1] ?? "");
}
