// Warnings that came before the harm that they warned of, in three kinds that are never merged:
// said not to be heeded, doubted to have been heeded, and nothing said.
import { isKindOf } from "../model/ontology.ts";
import type { Ontology } from "../model/ontology.ts";
import type { ClaimId, EventId } from "../model/records.ts";
import type { Agreement } from "./agree.ts";
import { orderOf } from "./order.ts";
import type { Order } from "./order.ts";

export interface UnheededWarning {
  readonly warning: EventId;
  /** The harm that it was about; absent where somebody says that a warning of something else went unheeded. */
  readonly harm?: EventId;
  readonly kind: "said not to be heeded" | "doubted" | "nothing said";
  readonly order: Order;
  /** On its being heeded; where nothing is said, those who say that it is not known. */
  readonly claims: readonly ClaimId[];
  /** Events in which somebody dismissed the warning. */
  readonly dismissals: readonly EventId[];
}

/** Which types play which part: by the ontology's tags `warning`, `heeding`, `dismissal`, `harm` and `plan`. */
export function unheededWarnings(agreement: Agreement, ontology: Ontology): readonly UnheededWarning[] {
  const tagged = (event: EventId, tag: string): boolean => {
    const type = agreement.events.get(event)?.event.type;
    return type !== undefined && [...ontology.eventTypes.values()].some((one) => one.tags.includes(tag) && isKindOf(ontology, type, one.id));
  };
  const about = new Map<EventId, EventId[]>();
  for (const { event } of agreement.events.values()) for (const filler of event.roles["about"] ?? []) about.set(filler.id, [...(about.get(filler.id) ?? []), event.id]);
  const out: UnheededWarning[] = [];
  for (const { event, status } of agreement.events.values()) {
    if (!tagged(event.id, "warning") || status === "denied" || status === "alleged not" || status === "unclaimed") continue;
    const speaking = about.get(event.id) ?? [];
    const heeding = speaking.filter((id) => tagged(id, "heeding")).flatMap((id) => agreement.events.get(id) ?? []);
    if (heeding.some((one) => one.status === "reported")) continue;
    const denied = heeding.filter((one) => one.status === "denied");
    const doubted = heeding.filter((one) => one.status === "doubted" || one.status === "disputed" || one.status === "alleged not");
    const kind = denied.length > 0 ? "said not to be heeded" : doubted.length > 0 ? "doubted" : "nothing said";
    const found = { warning: event.id, kind, claims: (denied.length > 0 ? denied : doubted.length > 0 ? doubted : heeding).flatMap((one) => one.claims), dismissals: speaking.filter((id) => tagged(id, "dismissal") && agreement.events.get(id)?.status !== "unclaimed") } as const;
    const harms = harmsBehind(agreement, event.id, tagged).flatMap((harm) => {
      const harmStatus = agreement.events.get(harm)?.status;
      const { order } = orderOf(agreement, event.id, harm);
      return (harmStatus === "reported" || harmStatus === "disputed") && order !== "no" && order !== "unknown" ? [{ ...found, harm, order }] : [];
    });
    if (harms.length > 0) out.push(...harms);
    else if (kind !== "nothing said") out.push({ ...found, order: "unknown" });
  }
  return out;
}

// The harm that a warning is about: directly, or through a plan of it or what the plan led to.
function harmsBehind(agreement: Agreement, warning: EventId, tagged: (event: EventId, tag: string) => boolean): readonly EventId[] {
  const harms = new Set<EventId>();
  const seen = new Set<EventId>();
  const visit = (id: EventId, depth: number) => {
    if (seen.has(id) || depth > 4) return;
    seen.add(id);
    for (const filler of agreement.events.get(id)?.event.roles["about"] ?? []) {
      if (!agreement.events.has(filler.id)) continue;
      if (tagged(filler.id, "harm")) harms.add(filler.id);
      else if (tagged(filler.id, "plan")) visit(filler.id, depth + 1);
    }
  };
  visit(warning, 0);
  return [...harms];
}
