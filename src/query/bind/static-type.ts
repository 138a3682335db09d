// What can be said of a value's type before the query runs.

export interface StaticType {
  readonly kind:
    | "any" | "null" | "boolean" | "integer" | "float" | "number" | "string" | "list" | "map" | "node" | "edge" | "path"
    | "date" | "time" | "localtime" | "datetime" | "localdatetime" | "duration";
  /** Of a list. */
  readonly element?: StaticType;
}

const plain = (kind: StaticType["kind"]): StaticType => ({ kind });
export const anyType = plain("any");
export const nullType = plain("null");
export const booleanType = plain("boolean");
export const integerType = plain("integer");
export const floatType = plain("float");
export const numberType = plain("number");
export const stringType = plain("string");
export const mapType = plain("map");
export const nodeType = plain("node");
export const edgeType = plain("edge");
export const pathType = plain("path");
export const listOf = (element: StaticType): StaticType => ({ kind: "list", element });
export const listType = listOf(anyType);

const temporalKinds: ReadonlySet<string> = new Set(["date", "time", "localtime", "datetime", "localdatetime", "duration"]);
export const isTemporalType = (type: StaticType): boolean => temporalKinds.has(type.kind);

/** Whether a value of this type can also be one of the kinds; `any` and `null` can be everything. */
export function mayBe(type: StaticType, kinds: readonly (StaticType["kind"] | "temporal")[]): boolean {
  if (type.kind === "any" || type.kind === "null") return true;
  return kinds.some(
    (kind) =>
      kind === type.kind ||
      kind === "any" ||
      (kind === "number" && (type.kind === "integer" || type.kind === "float")) ||
      (type.kind === "number" && (kind === "integer" || kind === "float")) ||
      (kind === "temporal" && isTemporalType(type)),
  );
}

/** The type of a value that is one or the other. */
export function eitherType(a: StaticType, b: StaticType): StaticType {
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (a.kind === "list" && b.kind === "list") return listOf(eitherType(a.element ?? anyType, b.element ?? anyType));
  if (a.kind === b.kind) return a;
  const isNumber = (type: StaticType): boolean => type.kind === "integer" || type.kind === "float" || type.kind === "number";
  return isNumber(a) && isNumber(b) ? numberType : anyType;
}

const names: Readonly<Record<StaticType["kind"], string>> = {
  any: "ANY", null: "NULL", boolean: "BOOLEAN", integer: "INTEGER", float: "FLOAT", number: "INTEGER or FLOAT", string: "STRING",
  list: "LIST", map: "MAP", node: "NODE", edge: "RELATIONSHIP", path: "PATH", date: "DATE", time: "TIME", localtime: "LOCAL TIME",
  datetime: "DATETIME", localdatetime: "LOCAL DATETIME", duration: "DURATION",
};
export const nameOfType = (type: StaticType): string => names[type.kind];
export const nameOfKind = (kind: StaticType["kind"] | "temporal"): string => (kind === "temporal" ? "a temporal value" : names[kind]);
