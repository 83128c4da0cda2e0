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
  if (!Array.isArray(body)) {
    readExpression(body as Expression, new Set([...outer, ...own]), found);
    return;
  }
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
    case "import":
      return importedNames(statement);
    default:
      return [];
  }
}

/** `import a.b` binds `a`; what `from a import *` binds, the module says. */
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
      readFunction(statement, bound, found);
      return;
    case "return":
      read(statement.value);
      return;
    case "assign":
      read(statement.value);
      readTargets(statement.targets, bound, found);
      return;
    case "augmented":
      read(statement.value);
      readTargets([statement.target], bound, found);
      return;
    case "if":
      for (const { test, body } of statement.branches) {
        read(test);
        readBlock(body, bound, found);
      }
      readBlock(statement.orElse, bound, found);
      return;
    case "for":
    case "while":
      if (statement.kind === "for") readTargets([statement.target], bound, found);
      read(statement.kind === "for" ? statement.iterable : statement.test);
      readBlock(statement.body, bound, found);
      readBlock(statement.orElse, bound, found);
      return;
    case "assert":
      read(statement.test);
      read(statement.message);
      return;
    case "raise":
      read(statement.message);
      return;
    case "delete":
      readTargets(statement.targets, bound, found);
      return;
    case "expression":
      read(statement.value);
      return;
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
      readFormat(expression.parts, bound, found);
      return;
    case "list":
    case "tuple":
    case "set":
      read(...expression.items);
      return;
    case "dict":
      for (const { key, value } of expression.entries) read(key, value);
      return;
    case "comprehension":
      readClauses(expression.clauses, [expression.item], bound, found);
      return;
    case "dictComprehension":
      readClauses(expression.clauses, [expression.key, expression.value], bound, found);
      return;
    case "lambda":
      for (const parameter of expression.parameters) read(parameter.fallback);
      readFunction(expression, bound, found);
      return;
    case "conditional":
      read(expression.test, expression.ifTrue, expression.orElse);
      return;
    case "and":
    case "or":
    case "binary":
      read(expression.left, expression.right);
      return;
    case "not":
    case "unary":
    case "starred":
      read(expression.value);
      return;
    case "compare":
      read(...expression.operands);
      return;
    case "call":
      read(expression.callee, ...expression.args.map(({ value }) => value));
      return;
    case "attribute":
      read(expression.object);
      return;
    case "index":
      read(expression.object, expression.index);
      return;
    case "slice":
      read(expression.start, expression.stop, expression.step);
      return;
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
