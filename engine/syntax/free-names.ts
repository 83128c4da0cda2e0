import { blocksOf, expressionsOf, namedIn, namesOfPattern, partsOf } from "./parts.ts";
import type { Clause, Expression, Parameter, Pattern, Statement, Target } from "./tree.ts";

interface FunctionLike {
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[] | Expression;
}

/** The names that a `def` or `lambda` reads from outside itself, in order of first reading. Its defaults are read outside, so they do not count. */
export function freeNames(fn: FunctionLike): string[] {
  const found = new Set<string>();
  readFunction(fn, new Set(), found);
  return [...found];
}

type Bound = ReadonlySet<string>;

function readFunction({ parameters, body }: FunctionLike, outer: Bound, found: Set<string>): void {
  const own = parameters.map((parameter) => parameter.name);
  if (!Array.isArray(body)) {
    readExpression(body as Expression, new Set([...outer, ...own]), found);
    return;
  }
  const statements = body as readonly Statement[];
  const bound = new Set([...outer, ...own, ...blockNames(statements)]);
  for (const name of declaredNames(statements, "global")) bound.delete(name);
  readBlock(statements, bound, found);
}

function assignedNames(statement: Statement): string[] {
  const inside = blocksOf(statement).flatMap((block) => block.flatMap(assignedNames));
  return [...ownNames(statement), ...expressionsOf(statement).flatMap(namedIn), ...inside];
}

function ownNames(statement: Statement): string[] {
  switch (statement.kind) {
    case "def":
      return [statement.name];
    case "assign":
    case "delete":
      return statement.targets.flatMap(namesOf);
    case "augmented":
    case "for":
      return namesOf(statement.target);
    case "try":
      return statement.handlers.flatMap(({ name }) => name ?? []);
    case "match":
      return statement.cases.flatMap(({ pattern }) => namesOfPattern(pattern));
    case "import":
      return importedNames(statement);
    default:
      return [];
  }
}

/** The names that a block declares with `global` or `nonlocal`, so that they are not its own. */
export function declaredNames(body: readonly Statement[], keyword: "global" | "nonlocal"): string[] {
  return body.flatMap((statement) =>
    statement.kind === "scope"
      ? statement.keyword === keyword
        ? statement.names
        : []
      : blocksOf(statement).flatMap((block) => declaredNames(block, keyword)),
  );
}

/** The names that a function of a module declares with `global`. The module has them even if it does not assign them. */
export function globalNames(body: readonly Statement[]): string[] {
  return body.flatMap((statement) =>
    statement.kind === "def"
      ? [...declaredNames(statement.body, "global"), ...globalNames(statement.body)]
      : blocksOf(statement).flatMap(globalNames),
  );
}

/** The names that an import binds. `import a.b` binds `a`. The names of `from a import *` depend on the module, so none are here. */
function importedNames({ module, names, as }: Extract<Statement, { kind: "import" }>): string[] {
  if (names === undefined) return [as ?? (module.split(".")[0] as string)];
  return names === "*" ? [] : names.map((name) => name.as);
}

/** The names that a target binds. */
export function namesOf(target: Target): string[] {
  switch (target.kind) {
    case "name":
      return [target.name];
    case "tuple":
      return target.items.flatMap(namesOf);
    case "starred":
      return namesOf(target.item);
    case "index":
      return [];
  }
}

/** The names that a block binds. */
export function blockNames(body: readonly Statement[]): string[] {
  const declared = new Set([...declaredNames(body, "global"), ...declaredNames(body, "nonlocal")]);
  return body.flatMap(assignedNames).filter((name) => !declared.has(name));
}

function readBlock(body: readonly Statement[], bound: Bound, found: Set<string>): void {
  for (const statement of body) readStatement(statement, bound, found);
}

function readStatement(statement: Statement, bound: Bound, found: Set<string>): void {
  for (const expression of expressionsOf(statement)) readExpression(expression, bound, found);
  if (statement.kind === "def") readFunction(statement, bound, found);
  for (const target of targetsOf(statement)) readTargets([target], bound, found);
  if (statement.kind === "match") for (const { pattern } of statement.cases) readPattern(pattern, bound, found);
  for (const block of blocksOf(statement)) readBlock(block, bound, found);
}

function targetsOf(statement: Statement): readonly Target[] {
  if (statement.kind === "assign" || statement.kind === "delete") return statement.targets;
  return statement.kind === "augmented" || statement.kind === "for" ? [statement.target] : [];
}

function readPattern(pattern: Pattern, bound: Bound, found: Set<string>): void {
  const read = (...patterns: readonly (Pattern | undefined)[]) => {
    for (const inner of patterns) if (inner) readPattern(inner, bound, found);
  };
  switch (pattern.kind) {
    case "value":
      readExpression(pattern.value, bound, found);
      return;
    case "or":
      read(...pattern.options);
      return;
    case "as":
      read(pattern.pattern);
      return;
    case "sequence":
      read(...pattern.items);
      return;
    case "mapping":
      for (const { key, value } of pattern.entries) {
        readExpression(key, bound, found);
        read(value);
      }
      return;
    case "class":
      readExpression(pattern.type, bound, found);
      read(pattern.inner);
      return;
    case "capture":
    case "star":
      return;
  }
}

function readTargets(targets: readonly Target[], bound: Bound, found: Set<string>): void {
  for (const target of targets) {
    if (target.kind === "index") {
      readExpression(target.object, bound, found);
      readExpression(target.index, bound, found);
    } else if (target.kind === "tuple") readTargets(target.items, bound, found);
    else if (target.kind === "starred") readTargets([target.item], bound, found);
  }
}

function readExpression(expression: Expression, bound: Bound, found: Set<string>): void {
  switch (expression.kind) {
    case "name":
      if (!bound.has(expression.name)) found.add(expression.name);
      return;
    case "comprehension":
      readClauses(expression.clauses, [expression.item], bound, found);
      return;
    case "dictComprehension":
      readClauses(expression.clauses, [expression.key, expression.value], bound, found);
      return;
    default:
      for (const part of partsOf(expression)) readExpression(part, bound, found);
  }
  if (expression.kind === "lambda") readFunction(expression, bound, found);
}

/** The first iterable is read outside the comprehension's own scope, and everything else inside. */
function readClauses(clauses: readonly Clause[], items: readonly Expression[], outer: Bound, found: Set<string>): void {
  const bound = new Set([...outer, ...clauses.flatMap((clause) => namesOf(clause.target))]);
  clauses.forEach((clause, i) => {
    readExpression(clause.iterable, i === 0 ? outer : bound, found);
    readTargets([clause.target], bound, found);
    for (const test of clause.tests) readExpression(test, bound, found);
  });
  for (const item of items) readExpression(item, bound, found);
}
