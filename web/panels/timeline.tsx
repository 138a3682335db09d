// Events over time: a histogram whose range filters the picture, by mouse, keyboard or play.
import { useEffect, useMemo, useState } from "preact/hooks";
import { change, select, state, story } from "../state.ts";
import { isoDay } from "../../src/index.ts";

// A bar is a button: 24 px at least (WCAG 2.2, 2.5.8), and the gap.
const BAR_WIDTH = 27;

export function Timeline() {
  const graph = story.value;
  const { from, to } = state.value;
  const [playing, setPlaying] = useState(false);
  const events = useMemo(() => (graph ? [...graph.agreement.events.values()].filter((found) => found.span.start !== null && found.span.end !== null && found.status !== "unclaimed" && graph.ontology.eventTypes.get(found.event.type)?.state !== true).sort((a, b) => (a.span.start ?? 0) - (b.span.start ?? 0)) : []), [graph]);
  // Years crowd at the end of most stories: the axis is by rank, one place an event, so that every bar can be hit.
  const starts = useMemo(() => [...new Set(events.map((found) => found.span.start ?? 0))], [events]);
  const room = (innerWidth > 820 ? innerWidth - 432 : innerWidth) - 24;
  const bars = Math.min(Math.max(4, Math.floor(room / BAR_WIDTH)), starts.length);
  const groups = useMemo(() => Array.from({ length: bars }, (_, index) => {
    const [low, high] = [starts[Math.floor((index * starts.length) / bars)] ?? 0, starts[Math.floor(((index + 1) * starts.length) / bars) - 1] ?? 0];
    return { low, high, events: events.filter((found) => (found.span.start ?? 0) >= low && (found.span.start ?? 0) <= high) };
  }), [bars, events, starts]);
  useEffect(() => {
    if (!playing) return undefined;
    let at = 0;
    const timer = setInterval(() => {
      const group = groups[at];
      if (!group) {
        setPlaying(false);
        return;
      }
      change({ from: null, to: group.high }, { commit: false });
      at += 1;
    }, 700);
    return () => clearInterval(timer);
  }, [playing, groups]);
  if (!graph || groups.length === 0) return null;
  const most = Math.max(...groups.map((group) => group.events.length));
  const indexOf = (day: number | null, otherwise: number) => (day === null ? otherwise : Math.max(0, groups.findLastIndex((group) => group.low <= day)));
  const inside = (low: number, high: number) => (from === null || high >= from) && (to === null || low <= to);
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="bars" role="group" aria-label="Events by date">
        {groups.map((group, index) => (
          <button key={index} type="button" class={inside(group.low, group.high) ? "in" : ""} title={`${isoDay(group.low)}${group.high === group.low ? "" : ` to ${isoDay(group.high)}`}: ${group.events.map((found) => graph.eventName(found.event.id)).join("; ")}`} aria-label={`${isoDay(group.low)}: ${group.events.length} event${group.events.length === 1 ? "" : "s"}`} onClick={() => (group.events.length === 1 && group.events[0] ? select("event", group.events[0].event.id) : change({ from: group.low, to: group.high }))}>
            <span style={{ height: `${Math.max(8, (100 * group.events.length) / most)}%` }} />
          </button>
        ))}
      </div>
      <div class="range">
        <label><span class="hidden">From</span><input type="range" min={0} max={groups.length - 1} value={indexOf(from, 0)} aria-valuetext={from === null ? "the beginning" : isoDay(from)} onInput={(event) => change({ from: event.currentTarget.valueAsNumber === 0 ? null : (groups[event.currentTarget.valueAsNumber]?.low ?? null) }, { commit: false })} /></label>
        <span class="meta">{from === null ? "from the beginning" : isoDay(from)} – {to === null ? "to the end" : isoDay(to)}</span>
        <label><span class="hidden">To</span><input type="range" min={0} max={groups.length - 1} value={indexOf(to, groups.length - 1)} aria-valuetext={to === null ? "the end" : isoDay(to)} onInput={(event) => change({ to: event.currentTarget.valueAsNumber === groups.length - 1 ? null : (groups[event.currentTarget.valueAsNumber]?.high ?? null) }, { commit: false })} /></label>
        <button type="button" onClick={() => setPlaying(!playing)} aria-pressed={playing}>{playing ? "Stop" : "Play"}</button>
        {(from !== null || to !== null) && <button type="button" onClick={() => { setPlaying(false); change({ from: null, to: null }); }}>All dates</button>}
      </div>
    </section>
  );
}
