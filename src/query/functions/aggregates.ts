// Aggregates: count, sum, avg, min, max, collect, percentiles, standard deviations.
import { Float } from "../../graph/graph-reader.ts";
import { anyType, floatType, integerType, listType, numberType } from "../bind/static-type.ts";
import { runtimeError } from "../errors.ts";
import { add, divide } from "../values/arithmetic.ts";
import { order } from "../values/order.ts";
import { DurationValue } from "../values/temporal.ts";
import { isNumber, toDouble, typeName, type Value } from "../values/value.ts";
import { aggregate, parameterOf, type Aggregator, type QueryFunction } from "./declare.ts";

const valueParameter = parameterOf("value");
const numberParameter = parameterOf("number", ["number", "duration"]);

function numeric(name: string, value: Value | undefined): number {
  if (value !== undefined && isNumber(value)) return toDouble(value);
  throw runtimeError("TypeError", "InvalidArgumentType", `${name}() takes numbers, not ${typeName(value ?? null)}.`);
}
function summable(name: string, value: Value | undefined): Value {
  if (value !== undefined && (isNumber(value) || value instanceof DurationValue)) return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${name}() takes numbers or durations, not ${typeName(value ?? null)}.`);
}

function counting(): Aggregator {
  let count = 0;
  return { add: () => void count++, result: () => count };
}
function summing(): Aggregator {
  let sum: Value = 0;
  let isEmpty = true;
  return {
    add([value]) {
      const next = summable("sum", value);
      sum = isEmpty && next instanceof DurationValue ? next : add(sum, next);
      isEmpty = false;
    },
    result: () => sum,
  };
}
function averaging(): Aggregator {
  let sum: Value = 0;
  let count = 0;
  return {
    add([value]) {
      const next = summable("avg", value);
      sum = count === 0 && next instanceof DurationValue ? next : add(sum, next instanceof DurationValue ? next : new Float(numeric("avg", next)));
      count++;
    },
    result: () => (count === 0 ? null : divide(sum, count)),
  };
}
function extreme(sign: 1 | -1): Aggregator {
  let best: Value = null;
  return {
    add([value = null]) {
      if (best === null || order(value, best) * sign < 0) best = value;
    },
    result: () => best,
  };
}
function collecting(): Aggregator {
  const values: Value[] = [];
  return {
    add([value = null], context) {
      context.retain(1);
      values.push(value);
    },
    result: () => values,
  };
}

function percentile(name: string, pick: (sorted: readonly (readonly [number, Value])[], at: number) => Value): () => Aggregator {
  return () => {
    const values: (readonly [number, Value])[] = [];
    let wanted = 0;
    return {
      add([value = null, percent], context) {
        wanted = numeric(name, percent);
        if (!(wanted >= 0 && wanted <= 1)) throw runtimeError("ArgumentError", "NumberOutOfRange", `${name}() takes a share from 0.0 to 1.0, not ${wanted}.`);
        context.retain(1);
        values.push([numeric(name, value), value]);
      },
      result: () => (values.length === 0 ? null : pick(values.sort(([a], [b]) => a - b), wanted)),
    };
  };
}
const discrete = percentile("percentileDisc", (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]?.[1] ?? null);
const continuous = percentile("percentileCont", (sorted, share) => {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)]?.[0] ?? 0;
  const high = sorted[Math.ceil(at)]?.[0] ?? 0;
  return new Float(low + (high - low) * (at - Math.floor(at)));
});

/** Welford's method: one pass, no loss by cancellation. */
function deviation(name: string, ofSample: boolean): () => Aggregator {
  return () => {
    let count = 0;
    let mean = 0;
    let squares = 0;
    return {
      add([value]) {
        const next = numeric(name, value);
        count++;
        const delta = next - mean;
        mean += delta / count;
        squares += delta * (next - mean);
      },
      result: () => new Float(count < 2 ? 0 : Math.sqrt(squares / (ofSample ? count - 1 : count))),
    };
  };
}

const share = parameterOf("share", "number");
export const aggregateFunctions: readonly QueryFunction[] = [
  aggregate("count", [valueParameter], integerType, "How many values are not null; count(*) counts rows.", "count(DISTINCT n.name)", counting),
  aggregate("sum", [numberParameter], anyType, "The sum of numbers or durations.", "sum(n.killed)", summing),
  aggregate("avg", [numberParameter], anyType, "The mean of numbers or durations.", "avg(n.killed)", averaging),
  aggregate("min", [valueParameter], anyType, "The least value.", "min(n.when)", () => extreme(1)),
  aggregate("max", [valueParameter], anyType, "The greatest value.", "max(n.when)", () => extreme(-1)),
  aggregate("collect", [valueParameter], listType, "All values that are not null, as a list.", "collect(n.name)", collecting),
  aggregate("percentileDisc", [parameterOf("number", "number"), share], numberType, "The value below which a share of the values lies, one of them.", "percentileDisc(n.age, 0.5)", discrete),
  aggregate("percentileCont", [parameterOf("number", "number"), share], floatType, "The value below which a share of the values lies, between two of them where need be.", "percentileCont(n.age, 0.5)", continuous),
  aggregate("stDev", [parameterOf("number", "number")], floatType, "The standard deviation of a sample.", "stDev(n.age)", deviation("stDev", true)),
  aggregate("stDevP", [parameterOf("number", "number")], floatType, "The standard deviation of a whole population.", "stDevP(n.age)", deviation("stDevP", false)),
];
