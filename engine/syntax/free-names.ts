import type { Clause, Expression, FormatPart, Parameter, Statement, Target } from "./tree.ts";

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
  if (!Array.isArray(body)) return readExpression(body as Expression, new Set([...outer, ...own]), found);
  const statements = body as readonly Statement[];
  const bound = new Set([...outer, ...own, ...statements.flatMap(assignedNames)]);
  readBlock(statements, bound, found);
}

function assignedNames(statement: Statement): string[] {
  switch (statement.kind) {
    case "def":
      return [statement.name];
    case "assign":
    case "delete":
      return statement.targets.flatMap(namesOf);
    case "augmented":
      return namesOf(statement.target);
    case "if":
      return [
        ...statement.branches.flatMap(({ body }) => body.flatMap(assignedNames)),
        ...statement.orElse.flatMap(assignedNames),
      ];
    case "for":
      return [...namesOf(statement.target), ...[...statement.body, ...statement.orElse].flatMap(assignedNames)];
    case "while":
      return [...statement.body, ...statement.orElse].flatMap(assignedNames);
    default:
      return [];
  }
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
  return body.flatMap(assignedNames);
}

function readBlock(body: readonly Statement[], bound: Bound, found: Set<string>): void {
  for (const statement of body) readStatement(statement, bound, found);
}

function readStatement(statement: Statement, bound: Bound, found: Set<string>): void {
  const read = (expression: Expression | undefined) => expression && readExpression(expression, bound, found);
  switch (statement.kind) {
    case "def":
      for (const parameter of statement.parameters) read(parameter.fallback);
      return readFunction(statement, bound, found);
    case "return":
      return void read(statement.value);
    case "assign":
      read(statement.value);
      return readTargets(statement.targets, bound, found);
    case "augmented":
      read(statement.value);
      return readTargets([statement.target], bound, found);
    case "if":
      for (const { test, body } of statement.branches) {
        read(test);
        readBlock(body, bound, found);
      }
      return readBlock(statement.orElse, bound, found);
    case "for":
    case "while":
      if (statement.kind === "for") readTargets([statement.target], bound, found);
      read(statement.kind === "for" ? statement.iterable : statement.test);
      readBlock(statement.body, bound, found);
      return readBlock(statement.orElse, bound, found);
    case "assert":
      read(statement.test);
      return void read(statement.message);
    case "raise":
      return void read(statement.message);
    case "delete":
      return readTargets(statement.targets, bound, found);
    case "expression":
      return void read(statement.value);
    case "break":
    case "continue":
    case "pass":
    case "import":
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
  const read = (...parts: readonly (Expression | undefined)[]) => {
    for (const part of parts) if (part) readExpression(part, bound, found);
  };
  switch (expression.kind) {
    case "name":
      if (!bound.has(expression.name)) found.add(expression.name);
      return;
    case "number":
    case "string":
    case "boolean":
    case "none":
      return;
    case "format":
      return readFormat(expression.parts, bound, found);
    case "list":
    case "tuple":
    case "set":
      return read(...expression.items);
    case "dict":
      for (const { key, value } of expression.entries) read(key, value);
      return;
    case "comprehension":
      return readClauses(expression.clauses, [expression.item], bound, found);
    case "dictComprehension":
      return readClauses(expression.clauses, [expression.key, expression.value], bound, found);
    case "lambda":
      for (const parameter of expression.parameters) read(parameter.fallback);
      return readFunction(expression, bound, found);
    case "conditional":
      return read(expression.test, expression.then, expression.orElse);
    case "and":
    case "or":
    case "binary":
      return read(expression.left, expression.right);
    case "not":
    case "unary":
    case "starred":
      return read(expression.value);
    case "compare":
      return read(...expression.operands);
    case "call":
      return read(expression.callee, ...expression.args.map(({ value }) => value));
    case "attribute":
      return read(expression.object);
    case "index":
      return read(expression.object, expression.index);
    case "slice":
      return read(expression.start, expression.stop, expression.step);
  }
}

function readFormat(parts: readonly FormatPart[], bound: Bound, found: Set<string>): void {
  for (const part of parts) {
    if (part.kind === "text") continue;
    readExpression(part.value, bound, found);
    if (part.format) readFormat(part.format, bound, found);
  }
}

/** The first iterable is read outside the comprehension's own names, everything else inside. */
function readClauses(clauses: readonly Clause[], items: readonly Expression[], outer: Bound, found: Set<string>): void {
  const bound = new Set([...outer, ...clauses.flatMap((clause) => namesOf(clause.target))]);
  clauses.forEach((clause, i) => {
    readExpression(clause.iterable, i === 0 ? outer : bound, found);
    readTargets([clause.target], bound, found);
    for (const test of clause.tests) readExpression(test, bound, found);
  });
  for (const item of items) readExpression(item, bound, found);
}
