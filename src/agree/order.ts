// Which of two events came first: certain by their dates, stated in words, possible, or unknown.
import type { ClaimId, EventId } from "../model/records.ts";
import { spanOrder } from "../model/time-span.ts";
import type { Agreement } from "./agree.ts";

export type Order = "certain" | "stated" | "possible" | "unknown" | "no";

export interface OrderFinding {
  readonly order: Order;
  /** Claims that state the order in words. */
  readonly claims: readonly ClaimId[];
}

/** Whether event a came before event b. */
export function orderOf(agreement: Agreement, a: EventId, b: EventId): OrderFinding {
  const [first, second] = [agreement.events.get(a), agreement.events.get(b)];
  if (!first || !second) return { order: "unknown", claims: [] };
  const byDates = spanOrder(first.span, second.span);
  const stated = [...statedBy(agreement, a, b, "before"), ...statedBy(agreement, b, a, "after")];
  if (byDates === "certain") return { order: "certain", claims: stated };
  if (stated.length > 0) return { order: "stated", claims: stated };
  if (byDates === "no") return { order: "no", claims: [] };
  const dated = (one: typeof first) => one.span.start !== null || one.span.end !== null;
  return { order: dated(first) && dated(second) ? "possible" : "unknown", claims: [] };
}

function statedBy(agreement: Agreement, event: EventId, anchor: EventId, relation: "before" | "after"): ClaimId[] {
  return (agreement.events.get(event)?.readings ?? []).filter((reading) => reading.when?.kind === "relative" && reading.when.relation === relation && reading.when.anchor === anchor).map((reading) => reading.claim.id);
}
