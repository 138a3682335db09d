// Whole queries: the clauses one after another, and what each lets the next one see.
import { QueryError, syntaxError } from "../errors.ts";
import type { CallClause, Clause, ProcedureClause, Query, SingleQuery, Span, WithClause } from "../syntax/ast.ts";
import { bindCondition, bindExpression, checkArguments, checkArity } from "./bind-expression.ts";
import { bindPatterns } from "./bind-pattern.ts";
import { bindProjection } from "./bind-projection.ts";
import { Binder } from "./binder.ts";
import type { BoundBranch, BoundClause, BoundExpression, BoundQuery, Slot } from "./bound.ts";
import type { FunctionLibrary } from "../functions/library.ts";
import { Scope } from "./scope.ts";
import { anyType, booleanType, eitherType } from "./static-type.ts";

/** Binds a whole query; `width` is the number of slots that its rows need. */
export function bind(query: Query, library: FunctionLibrary): { readonly query: BoundQuery; readonly width: number; readonly parameters: ReadonlyMap<string, Span | undefined> } {
  const binder = new Binder(library, { expression: bindExpression, patterns: bindPatterns, query: bindQuery });
  const bound = bindQuery(binder, query, undefined);
  return { query: bound, width: binder.width, parameters: binder.parameters };
}

function bindQuery(binder: Binder, query: Query, outer: Scope | undefined): BoundQuery {
  return bindBranches(binder, query, () => new Scope(outer));
}

function bindBranches(binder: Binder, query: Query, startScope: (branch: SingleQuery) => Scope): BoundQuery {
  const branches = query.branches.map((branch) => bindBranch(binder, branch, startScope(branch)));
  const [first] = branches;
  if (!first) throw new Error("a query has at least one branch");
  const columns = first.columns;
  for (const [at, branch] of branches.entries()) {
    if (at === 0) continue;
    const names = new Set(branch.columns);
    if (names.size === columns.length && columns.every((column) => names.has(column))) continue;
    throw syntaxError(
      "DifferentColumnsInUnion",
      `All parts of a UNION return the same columns; found ${columns.join(", ")} and ${branch.columns.join(", ")}.`,
      query.branches[at]?.span,
      "Name them alike with AS.",
    );
  }
  const bound = branches.map((branch): BoundBranch => ({ clauses: branch.clauses, outputs: branch === first ? first.outputs : columns.map((column) => slotOf(branch, column)) }));
  const outputs =
    branches.length === 1
      ? first.outputs
      : columns.map((column, at) => binder.slot(column, "value", bound.map((branch) => branch.outputs[at]?.type ?? anyType).reduce(eitherType)));
  return { columns, outputs, branches: bound, all: query.all };
}

interface NamedBranch extends BoundBranch {
  readonly columns: readonly string[];
}
function slotOf(branch: NamedBranch, column: string): Slot {
  const slot = branch.outputs[branch.columns.indexOf(column)];
  if (!slot) throw new Error("a branch has a slot for each of its columns");
  return slot;
}

function bindBranch(binder: Binder, branch: SingleQuery, start: Scope): NamedBranch {
  let scope = start;
  const clauses: BoundClause[] = [];
  let columns: readonly string[] = [];
  let outputs: readonly Slot[] = [];
  branch.clauses.forEach((clause, at) => {
    const isLast = at === branch.clauses.length - 1;
    if (clause.kind === "with" || clause.kind === "return") {
      const projection = bindProjection(binder, clause, scope);
      clauses.push(projection.clause);
      ({ scope } = projection);
      if (clause.kind === "return") ({ columns, outputs } = projection);
    } else {
      clauses.push(bindReading(binder, clause, scope, branch.clauses.length === 1));
      if (isLast && clause.kind === "procedure" && branch.clauses.length === 1) {
        columns = scope.own().map(([name]) => name);
        outputs = scope.own().map(([, slot]) => slot);
      }
    }
  });
  return { clauses, columns, outputs };
}

/** Clauses that add names to the scope and take none away. */
function bindReading(binder: Binder, clause: Exclude<Clause, { kind: "with" | "return" }>, scope: Scope, isAlone: boolean): BoundClause {
  switch (clause.kind) {
    case "match":
      return { kind: "match", optional: clause.optional, pattern: bindPatterns(binder, clause.patterns, scope, { where: clause.where }) };
    case "unwind": {
      const list = bindExpression(binder, clause.list, { scope });
      refuseBound(clause.variable.name, scope, clause.variable.span);
      const slot = binder.slot(clause.variable.name, "value", list.type.kind === "list" ? (list.type.element ?? anyType) : anyType);
      scope.declare(slot);
      return { kind: "unwind", list, slot };
    }
    case "call":
      return bindCallClause(binder, clause, scope);
    case "procedure":
      return bindProcedure(binder, clause, scope, isAlone);
  }
}

function refuseBound(name: string, scope: Scope, span: Clause["span"]): void {
  if (scope.find(name)) throw syntaxError("VariableAlreadyBound", `The variable ${name} is already bound.`, span, "Choose another name.");
}

// ---------------------------------------------------------------- CALL

function bindCallClause(binder: Binder, clause: CallClause, scope: Scope): BoundClause {
  const imported = new Scope();
  if (clause.imports === "*") for (const name of scope.allNames()) declareFrom(scope, imported, name);
  else if (clause.imports) {
    for (const variable of clause.imports) {
      const expression = bindExpression(binder, variable, { scope });
      if (expression.kind === "slot") imported.declare(expression.slot, variable.name);
    }
  }
  const query = clause.imports
    ? bindBranches(binder, clause.query, () => new Scope(imported))
    : bindBranches(binder, withoutImport(clause.query), (branch) => importScope(binder, clause.query, branch, scope));
  for (const [at, column] of query.columns.entries()) {
    refuseBound(column, scope, clause.span);
    const slot = query.outputs[at];
    if (slot) scope.declare(slot, column);
  }
  return { kind: "call", optional: clause.optional, query, returns: query.columns.length > 0 };
}

function declareFrom(from: Scope, to: Scope, name: string): void {
  const slot = from.find(name);
  if (slot) to.declare(slot, name);
}

/** A leading `WITH a, b` of a subquery imports from around it. */
const isImport = (clause: Clause | undefined): clause is WithClause =>
  clause?.kind === "with" && !clause.distinct && !clause.where && clause.orderBy.length === 0 && !clause.skip && !clause.limit &&
  clause.items.every(({ expression, alias }) => expression.kind === "variable" && (!alias || alias.name === expression.name));

const withoutImport = (query: Query): Query => ({
  ...query,
  branches: query.branches.map((branch) => (isImport(branch.clauses[0]) ? { ...branch, clauses: branch.clauses.slice(1) } : branch)),
});

function importScope(binder: Binder, query: Query, stripped: SingleQuery, scope: Scope): Scope {
  const original = query.branches.find((branch) => branch === stripped || branch.span === stripped.span);
  const [first] = original?.clauses ?? [];
  const imported = new Scope();
  if (!isImport(first)) return imported;
  if (first.star) for (const name of scope.allNames()) declareFrom(scope, imported, name);
  for (const { expression } of first.items) {
    const bound = bindExpression(binder, expression, { scope });
    if (bound.kind === "slot" && expression.kind === "variable") imported.declare(bound.slot, expression.name);
  }
  return imported;
}

const falseExpression: BoundExpression = { kind: "constant", value: false, type: booleanType };

function bindProcedure(binder: Binder, clause: ProcedureClause, scope: Scope, isAlone: boolean): BoundClause {
  const procedure = binder.library.findProcedure(clause.name);
  if (!procedure) {
    const known = binder.library.allProcedures().map(({ name }) => name);
    throw new QueryError("ProcedureError", "ProcedureNotFound", `There is no procedure ${clause.name}.`, { span: clause.span, hint: `Known: ${known.join(", ")}.` });
  }
  if (!clause.args && !isAlone) throw syntaxError("InvalidArgumentPassingMode", "Inside a query the arguments of a procedure stand in brackets.", clause.span);
  const args = clause.args
    ? clause.args.map((argument) => bindExpression(binder, argument, { scope }))
    : procedure.parameters.map(({ name }) => bindExpression(binder, { kind: "parameter", name, span: clause.span }, { scope }));
  checkArity({ ...procedure, example: `CALL ${procedure.name}(${procedure.parameters.map(({ name }) => name).join(", ")})` }, args.length, clause.span);
  checkArguments(procedure, args, clause.span);
  if (clause.yields === "*" && !isAlone) throw syntaxError("UnexpectedSyntax", "YIELD * can stand only in a CALL on its own.", clause.span, "Name the columns.");
  const wanted = clause.yields === undefined && !isAlone ? [] : clause.yields === undefined || clause.yields === "*" ? procedure.columns.map(({ name }) => ({ name, alias: undefined })) : clause.yields;
  const yields = wanted.map(({ name, alias }) => {
    const column = procedure.columns.findIndex((known) => known.name === name);
    if (column === -1) throw syntaxError("UndefinedVariable", `${procedure.name} yields no ${name}.`, clause.span, `It yields ${procedure.columns.map((known) => known.name).join(", ")}.`);
    const shown = alias?.name ?? name;
    refuseBound(shown, scope, alias?.span ?? clause.span);
    const slot = binder.slot(shown, "value", procedure.columns[column]?.type ?? anyType);
    scope.declare(slot);
    return { column, slot };
  });
  // A call on its own shows the results of the procedure, and there are none where it has no columns.
  const showsNothing = isAlone && procedure.columns.length === 0;
  const where = showsNothing ? falseExpression : clause.where && bindCondition(binder, clause.where, { scope });
  return { kind: "procedure", procedure, args, yields, where };
}

