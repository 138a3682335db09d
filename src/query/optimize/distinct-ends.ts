// RETURN DISTINCT c, count(DISTINCT c): where only the different ends of a chain (or of a variable-length path) matter, each is found once,
// level by level with a bit a node, instead of once for each way that leads to it.
import type { Aggregation, BoundExpression, Slot } from "../bind/bound.ts";
import type { ChainStep, Plan } from "../plan/plan.ts";
import { isRepeatable } from "../plan/is-repeatable.ts";
import { slotsOf } from "../plan/slots-of.ts";

const maxSteps = 3;
/** Aggregates of different values whose result does not depend on the order in which they come. */
const unordered = new Set(["count", "min", "max"]);

export function distinctEnds(plan: Plan): Plan {
  if (plan.kind === "distinct") return withInput(plan, narrowed(plan.input, new Set(plan.slots.map(({ index }) => index))));
  if (plan.kind !== "aggregate" || plan.aggregates.length === 0 || !plan.aggregates.every(isUnmoved)) return plan;
  const expressions = [...plan.keys.map(({ expression }) => expression), ...plan.aggregates.flatMap(({ args }) => args)];
  if (!expressions.every(isRepeatable)) return plan;
  return counted(plan) ?? withInput(plan, narrowed(plan.input, readBy(expressions)));
}

const withInput = <T extends Extract<Plan, { kind: "distinct" | "aggregate" | "project" | "filter" }>>(plan: T, input: Plan | undefined): Plan => (input ? { ...plan, input } : plan);

const isUnmoved = ({ aggregate, distinct, args }: Aggregation): boolean => args.length === 1 && unordered.has(aggregate.name) && (distinct || aggregate.name !== "count");

function readBy(expressions: readonly BoundExpression[]): Set<number> {
  return new Set(expressions.flatMap((expression) => [...slotsOf(expression)]));
}

/** count(DISTINCT end) alone: the ends are not even made rows. */
function counted(plan: Extract<Plan, { kind: "aggregate" }>): Plan | undefined {
  const [only] = plan.aggregates;
  const [argument] = only?.args ?? [];
  if (plan.keys.length > 0 || plan.aggregates.length !== 1 || !only || only.aggregate.name !== "count" || argument?.kind !== "slot" || argument.slot.storage !== "node") return undefined;
  const ends = endsOf(plan.input, new Set([argument.slot.index]), true);
  const end = ends?.kind === "chain-ends" ? ends.to : ends?.kind === "path-ends" ? ends.path.to : undefined;
  return ends && end === argument.slot ? ({ ...ends, count: only.slot } as Plan) : undefined;
}

/** The plan with a chain at or below it replaced, where nothing above reads more of a row than `needed`; undefined where there is none. */
function narrowed(plan: Plan, needed: ReadonlySet<number>): Plan | undefined {
  const ends = endsOf(plan, needed, false);
  if (ends) return ends;
  if (plan.kind === "project") {
    const expressions = plan.assignments.map(({ expression }) => expression);
    if (!expressions.every(isRepeatable)) return undefined;
    const below = readBy(expressions);
    for (const slot of needed) if (!plan.assignments.some((assignment) => assignment.slot.index === slot)) below.add(slot);
    const input = narrowed(plan.input, below);
    return input && { ...plan, input };
  }
  if (plan.kind === "filter") {
    if (!plan.predicates.every(isRepeatable)) return undefined;
    const input = narrowed(plan.input, new Set([...needed, ...readBy(plan.predicates)]));
    return input && { ...plan, input };
  }
  return undefined;
}

type Ends = Extract<Plan, { kind: "chain-ends" | "path-ends" }>;

function endsOf(plan: Plan, needed: ReadonlySet<number>, isCounted: boolean): Ends | undefined {
  return pathOf(plan, needed, isCounted) ?? chainOf(plan, needed, isCounted);
}

function pathOf(plan: Plan, needed: ReadonlySet<number>, isCounted: boolean): Ends | undefined {
  if (plan.kind !== "expand-path" || plan.into || plan.matches || plan.min > 1 || (plan.direction === "both" && plan.inOrder) || plan.differs.length > 0 || needed.has(plan.edge.index)) return undefined;
  if (plan.each && (!isRepeatable(plan.each.predicate) || readsBeside(plan.each.predicate, [plan.each.slot], isCounted))) return undefined;
  return { kind: "path-ends", input: plan.input, path: plan };
}

/** Whether an expression reads more than these slots, where the rows of the input are not told apart. */
const readsBeside = (expression: BoundExpression, slots: readonly Slot[], isCounted: boolean): boolean => isCounted && [...slotsOf(expression)].some((slot) => !slots.some(({ index }) => index === slot));

type Link = Extract<Plan, { kind: "expand" }>;

function chainOf(top: Plan, needed: ReadonlySet<number>, isCounted: boolean): Ends | undefined {
  const links: { readonly link: Link; readonly tests: readonly BoundExpression[] }[] = [];
  let tests: readonly BoundExpression[] = [];
  let plan = top;
  let input = top;
  while (plan.kind === "filter" || plan.kind === "expand") {
    if (plan.kind === "filter") {
      tests = [...tests, ...plan.predicates];
    } else {
      const later = links[0]?.link;
      if (plan.into || (later && later.from !== plan.to)) break;
      links.unshift({ link: plan, tests: [...tests, ...(plan.days ?? []).map(({ predicate }) => predicate)] });
      tests = [];
      input = plan.input;
    }
    plan = plan.input;
  }
  const [first] = links;
  const last = links.at(-1)?.link;
  if (!first || !last || links.length < 2 || links.length > maxSteps) return undefined;
  const inside = links.flatMap(({ link }) => (link === last ? [link.edge] : [link.edge, link.to]));
  if (inside.some(({ index }) => needed.has(index)) || !links.every(({ link }, at) => comparesAll(link, links.slice(0, at).map((other) => other.link)))) return undefined;
  const own = new Set([...inside, last.to].map(({ index }) => index));
  const steps = links.map(({ link, tests: all }) => stepOf(link, all, own, isCounted));
  return steps.every((step) => step !== undefined) ? { kind: "chain-ends", input, from: first.link.from, to: last.to, steps } : undefined;
}

/** No edge twice within the chain, and no edge of anything beside it: only then do bits find the same ends. */
function comparesAll(link: Link, earlier: readonly Link[]): boolean {
  if (!link.differs.every((slot) => earlier.some(({ edge }) => edge === slot))) return false;
  return earlier.every(({ edge, types }) => link.differs.includes(edge) || (types !== undefined && link.types !== undefined && !types.some((type) => link.types?.includes(type))));
}

function stepOf(link: Link, tests: readonly BoundExpression[], own: ReadonlySet<number>, isCounted: boolean): ChainStep | undefined {
  const edgeTests: BoundExpression[] = [];
  const nodeTests: BoundExpression[] = [];
  for (const test of tests) {
    const reads = slotsOf(test);
    const [readsEdge, readsNode] = [reads.has(link.edge.index), reads.has(link.to.index)];
    const readsOther = [...reads].some((slot) => slot !== link.edge.index && slot !== link.to.index && (own.has(slot) || isCounted));
    if (!isRepeatable(test) || readsOther || (readsEdge && readsNode)) return undefined;
    (readsEdge ? edgeTests : nodeTests).push(test);
  }
  return { edge: link.edge, to: link.to, types: link.types, direction: link.direction, edgeTests, nodeTests };
}
