import type { Expression, FormatPart, Pattern, Statement } from "./tree.ts";

/** The expressions directly inside an expression. A lambda has only its defaults, because its body belongs to another function. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "name":
    case "number":
    case "string":
    case "boolean":
    case "none":
    case "ellipsis":
      return [];
    case "format":
      return formatParts(expression.parts);
    case "list":
    case "tuple":
    case "set":
      return expression.items;
    case "dict":
      return expression.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
    case "comprehension":
      return [expression.item, ...clauseParts(expression.clauses)];
    case "dictComprehension":
      return [expression.key, expression.value, ...clauseParts(expression.clauses)];
    case "lambda":
      return expression.parameters.flatMap(({ fallback }) => fallback ?? []);
    case "conditional":
      return [expression.test, expression.ifTrue, expression.orElse];
    case "and":
    case "or":
    case "binary":
      return [expression.left, expression.right];
    case "not":
    case "unary":
    case "starred":
    case "named":
      return [expression.value];
    case "yield":
      return expression.value ? [expression.value] : [];
    case "compare":
      return expression.operands;
    case "call":
      return [expression.callee, ...expression.args.map(({ value }) => value)];
    case "attribute":
      return [expression.object];
    case "index":
      return [expression.object, expression.index];
    case "slice":
      return [expression.start, expression.stop, expression.step].flatMap((part) => part ?? []);
  }
}

function formatParts(parts: readonly FormatPart[]): Expression[] {
  return parts.flatMap((part) =>
    part.kind === "text" ? [] : [part.value, ...(part.format ? formatParts(part.format) : [])],
  );
}

function clauseParts(clauses: Extract<Expression, { kind: "comprehension" }>["clauses"]): Expression[] {
  return clauses.flatMap(({ iterable, tests }) => [iterable, ...tests]);
}

/** The expression with other parts: `change` gets the parts of `partsOf` in their order. A lambda and a comprehension stay as they are. */
export function mapParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "format":
      return { ...expression, parts: mapFormat(expression.parts, change) };
    case "list":
    case "tuple":
    case "set":
      return { ...expression, items: expression.items.map(change) };
    case "dict":
      return {
        ...expression,
        entries: expression.entries.map(({ key, value }) => ({
          ...(key && { key: change(key) }),
          value: change(value),
        })),
      };
    case "conditional":
      return {
        ...expression,
        test: change(expression.test),
        ifTrue: change(expression.ifTrue),
        orElse: change(expression.orElse),
      };
    case "and":
    case "or":
    case "binary":
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case "not":
    case "unary":
    case "starred":
    case "named":
      return { ...expression, value: change(expression.value) };
    case "yield":
      return expression.value ? { ...expression, value: change(expression.value) } : expression;
    case "compare":
      return { ...expression, operands: expression.operands.map(change) };
    case "call": {
      const callee = change(expression.callee);
      return { ...expression, callee, args: expression.args.map((one) => ({ ...one, value: change(one.value) })) };
    }
    case "attribute":
      return { ...expression, object: change(expression.object) };
    case "index":
      return { ...expression, object: change(expression.object), index: change(expression.index) };
    case "slice": {
      const { start, stop, step } = expression;
      return {
        ...expression,
        ...(start && { start: change(start) }),
        ...(stop && { stop: change(stop) }),
        ...(step && { step: change(step) }),
      };
    }
    default:
      return expression;
  }
}

function mapFormat(parts: readonly FormatPart[], change: (part: Expression) => Expression): FormatPart[] {
  return parts.map((part) =>
    part.kind === "text"
      ? part
      : { ...part, value: change(part.value), ...(part.format && { format: mapFormat(part.format, change) }) },
  );
}

/** The expressions that a statement evaluates itself, without those of its blocks. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "def":
      return [...statement.parameters.flatMap(({ fallback }) => fallback ?? []), ...(statement.decorators ?? [])];
    case "return":
      return statement.value ? [statement.value] : [];
    case "assign":
    case "augmented":
    case "expression":
      return [statement.value];
    case "if":
      return statement.branches.map(({ test }) => test);
    case "for":
      return [statement.iterable];
    case "while":
      return [statement.test];
    case "assert":
      return statement.message ? [statement.test, statement.message] : [statement.test];
    case "raise":
      return [statement.value, statement.cause].flatMap((part) => part ?? []);
    case "try":
      return statement.handlers.flatMap(({ type }) => type ?? []);
    case "match":
      return [statement.subject, ...statement.cases.flatMap(({ guard }) => guard ?? [])];
    case "break":
    case "continue":
    case "pass":
    case "import":
    case "delete":
    case "scope":
      return [];
  }
}

/** The blocks directly inside a statement, without the body of a function. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case "if":
      return [...statement.branches.map(({ body }) => body), statement.orElse];
    case "for":
    case "while":
      return [statement.body, statement.orElse];
    case "try":
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.orElse, statement.finally];
    case "match":
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}

/** True if the expression, or one inside it, is a `yield` of the same function. */
export function hasYield(expression: Expression): boolean {
  return expression.kind === "yield" || partsOf(expression).some(hasYield);
}

/** True if a statement, or one of its blocks, yields. */
export function yields(statement: Statement): boolean {
  return expressionsOf(statement).some(hasYield) || blocksOf(statement).some((block) => block.some(yields));
}

/** The names that `:=` binds in an expression. */
export function namedIn(expression: Expression): string[] {
  const inner = partsOf(expression).flatMap(namedIn);
  return expression.kind === "named" ? [expression.name, ...inner] : inner;
}

/** The names that a pattern binds. */
export function namesOfPattern(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case "value":
      return [];
    case "capture":
    case "star":
      return pattern.name === undefined ? [] : [pattern.name];
    case "or":
      return pattern.options.flatMap(namesOfPattern);
    case "as":
      return [...namesOfPattern(pattern.pattern), pattern.name];
    case "sequence":
      return pattern.items.flatMap(namesOfPattern);
    case "mapping":
      return [
        ...pattern.entries.flatMap(({ value }) => namesOfPattern(value)),
        ...(pattern.rest ? [pattern.rest] : []),
      ];
    case "class":
      return pattern.inner ? namesOfPattern(pattern.inner) : [];
  }
}
