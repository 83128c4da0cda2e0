import { MIRRORED } from "../graph/build.ts";
import type { ComparisonOperator, PredicateForm, PureFunction, Side, SideTerm } from "../graph/node.ts";
import { freeNames, namedIn } from "../syntax/index.ts";
import type { Expression, Parameter, Statement } from "../syntax/tree.ts";

/** The source of a function of a key and a query. */
export interface PredicateSource {
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[] | Expression;
  /** Makes a function of one argument, the named parameter, that computes a part of the body. */
  part(body: Expression, parameter: Parameter): PureFunction;
  /** True if the program does not define this name itself. */
  isBuiltin(name: string): boolean;
}

/**
 * Writes a predicate as comparisons of a side that depends only on the key with a side that depends only on the query:
 * `q - k == i` becomes `-k == i - q`, and `abs(k - q) <= w` becomes two orders. `undefined` if the body has no such form.
 */
export function predicateForm(source: PredicateSource): PredicateForm | undefined {
  const [key, query] = source.parameters;
  const body = expressionOf(source.body);
  // A name that `:=` binds on one side can be read on the other side.
  if (!body || namedIn(body).length > 0 || key?.kind !== "plain" || query?.kind !== "plain") return undefined;
  return formOf(body, { source, key, query });
}

interface Context {
  readonly source: PredicateSource;
  readonly key: Parameter;
  readonly query: Parameter;
}

/** The body of a `def` that has only assignments to names, conditions and returns, as one expression. */
function expressionOf(body: readonly Statement[] | Expression): Expression | undefined {
  return Array.isArray(body) ? returned(body, NO_LOCALS) : (body as Expression);
}

/** The names that a body has assigned so far, with what they hold in terms of its parameters. */
interface Locals {
  readonly values: ReadonlyMap<string, Expression>;
  readonly assignments: number;
}

const NO_LOCALS: Locals = { values: new Map(), assignments: 0 };

/** Each assignment may double the expression. */
const MOST_ASSIGNMENTS = 6;

function returned([first, ...rest]: readonly Statement[], locals: Locals): Expression | undefined {
  if (!first) return undefined;
  if (first.kind === "return") return first.value && inlined(first.value, locals);
  if (first.kind === "pass" || (first.kind === "expression" && first.value.kind === "string"))
    return returned(rest, locals);
  if (first.kind === "assign") {
    const [target, ...others] = first.targets;
    const value = isTotal(first.value) ? inlined(first.value, locals) : undefined;
    if (!value || target?.kind !== "name" || others.length > 0 || locals.assignments >= MOST_ASSIGNMENTS)
      return undefined;
    const values = new Map(locals.values).set(target.name, value);
    return returned(rest, { values, assignments: locals.assignments + 1 });
  }
  if (first.kind !== "if" || first.branches.length !== 1) return undefined;
  const [branch] = first.branches;
  const test = branch && inlined(branch.test, locals);
  const ifTrue = branch && returned(branch.body, locals);
  const orElse = returned(first.orElse.length > 0 ? first.orElse : rest, locals);
  return test && ifTrue && orElse && { kind: "conditional", test, ifTrue, orElse, span: first.span };
}

/** True for arithmetic and logic of names and numbers: it raises no error on numbers, so it may be computed later or never. */
function isTotal(expression: Expression): boolean {
  switch (expression.kind) {
    case "name":
    case "number":
    case "boolean":
    case "none":
    case "string":
      return true;
    case "unary":
    case "not":
      return isTotal(expression.value);
    case "and":
    case "or":
      return isTotal(expression.left) && isTotal(expression.right);
    case "binary":
      return /^[-+*]$/.test(expression.operator) && isTotal(expression.left) && isTotal(expression.right);
    case "compare":
      return expression.operators.every(isComparison) && expression.operands.every(isTotal);
    default:
      return false;
  }
}

/** The expression with the values of local names in place of the names. `undefined` if a value cannot take the place of its name. */
function inlined(expression: Expression, locals: Locals): Expression | undefined {
  const reads = freeNames({ parameters: [], body: expression }).some((name) => locals.values.has(name));
  if (!reads) return expression;
  const both = (left: Expression, right: Expression) => {
    const [l, r] = [inlined(left, locals), inlined(right, locals)];
    return l && r && { left: l, right: r };
  };
  switch (expression.kind) {
    case "name":
      return locals.values.get(expression.name);
    case "unary":
    case "not": {
      const value = inlined(expression.value, locals);
      return value && { ...expression, value };
    }
    case "and":
    case "or":
    case "binary": {
      const sides = both(expression.left, expression.right);
      return sides && { ...expression, ...sides };
    }
    case "compare": {
      const operands = expression.operands.flatMap((operand) => inlined(operand, locals) ?? []);
      return operands.length === expression.operands.length ? { ...expression, operands } : undefined;
    }
    case "conditional": {
      const [test, ifTrue, orElse] = [expression.test, expression.ifTrue, expression.orElse].map((part) =>
        inlined(part, locals),
      );
      return test && ifTrue && orElse && { ...expression, test, ifTrue, orElse };
    }
    case "call": {
      const isFree = expression.callee.kind === "name" && !locals.values.has(expression.callee.name);
      const args = expression.args.flatMap((argument) => {
        const value = argument.kind === "positional" ? inlined(argument.value, locals) : undefined;
        return value ? [{ ...argument, value }] : [];
      });
      return isFree && args.length === expression.args.length ? { ...expression, args } : undefined;
    }
    default:
      return undefined;
  }
}

function formOf(expression: Expression, context: Context): PredicateForm | undefined {
  const of = readsOnly(expression, context);
  if (of !== undefined) return { kind: "truth", of, fn: partOf(expression, of, context) };
  switch (expression.kind) {
    case "and":
    case "or":
      return join(expression.kind, formOf(expression.left, context), formOf(expression.right, context));
    case "not":
      return negate(formOf(expression.value, context));
    case "conditional": {
      const test = formOf(expression.test, context);
      const then = join("and", test, formOf(expression.ifTrue, context));
      return join("or", then, join("and", negate(test), formOf(expression.orElse, context)));
    }
    case "compare":
      return expression.operators
        .map((operator, i) => {
          const [left, right] = [expression.operands[i] as Expression, expression.operands[i + 1] as Expression];
          return isComparison(operator) ? comparisonForm(operator, left, right, context) : undefined;
        })
        .reduce((left, right) => join("and", left, right));
    default:
      return undefined;
  }
}

function isComparison(operator: string): operator is ComparisonOperator {
  return operator in MIRRORED;
}

function join(kind: "and" | "or", left?: PredicateForm, right?: PredicateForm): PredicateForm | undefined {
  return left && right && { kind, left, right };
}

function negate(inner: PredicateForm | undefined): PredicateForm | undefined {
  return inner && { kind: "not", inner };
}

function comparisonForm(
  operator: ComparisonOperator,
  left: Expression,
  right: Expression,
  context: Context,
): PredicateForm | undefined {
  const distance = absoluteOf(left, context) ?? absoluteOf(right, context);
  if (distance && readsOnly(distance, context) === undefined) {
    const [limit, about] = absoluteOf(left, context) ? [right, operator] : [left, MIRRORED[operator]];
    return distanceForm(about, distance, limit, context);
  }
  const [ofLeft, ofRight] = [readsOnly(left, context), readsOnly(right, context)];
  if (ofLeft === "key" && ofRight === "query") return compare(operator, left, right, context);
  if (ofLeft === "query" && ofRight === "key") return compare(MIRRORED[operator], right, left, context);
  return sumForm(operator, left, right, 1, context);
}

/** A comparison whose sides depend on one parameter each. Their values may have any type. */
function compare(operator: ComparisonOperator, key: Expression, query: Expression, context: Context): PredicateForm {
  const side = (expression: Expression, of: "key" | "query"): Side => ({
    isSum: false,
    terms: [{ times: 1, fn: sidePart(expression, of, context) }],
  });
  return { kind: "compare", operator, key: side(key, "key"), query: side(query, "query") };
}

/** `left × times OP right`. Terms that depend on the key are on the left, and all others on the right. */
function sumForm(
  operator: ComparisonOperator,
  left: Expression,
  right: Expression,
  times: number,
  context: Context,
): PredicateForm | undefined {
  const terms = [...termsOf(left, times), ...termsOf(right, -1)];
  const sides: Record<"key" | "query", SideTerm[]> = { key: [], query: [] };
  for (const { times: count, expression } of terms) {
    const of = readsOnly(expression, context);
    if (of === undefined) return undefined;
    sides[of].push({ times: of === "key" ? count : -count, fn: sidePart(expression, of, context) });
  }
  const side = (of: "key" | "query"): Side => ({ isSum: true, terms: sides[of] });
  return { kind: "compare", operator, key: side("key"), query: side("query") };
}

/** `abs(distance) OP limit`, as comparisons of the distance and of its negative. */
function distanceForm(
  operator: ComparisonOperator,
  distance: Expression,
  limit: Expression,
  context: Context,
): PredicateForm | undefined {
  const about = (sign: ComparisonOperator, times: number) => sumForm(sign, distance, limit, times, context);
  switch (operator) {
    case "<":
    case "<=":
      return join("and", about(operator, 1), about(operator, -1));
    case ">":
    case ">=":
      return join("or", about(operator, 1), about(operator, -1));
    case "==":
      return join("and", join("or", about("==", 1), about("==", -1)), join("and", about("<=", 1), about("<=", -1)));
    case "!=":
      return negate(distanceForm("==", distance, limit, context));
  }
}

function absoluteOf(expression: Expression, { source }: Context): Expression | undefined {
  if (expression.kind !== "call" || expression.callee.kind !== "name") return undefined;
  if (expression.callee.name !== "abs" || !source.isBuiltin("abs")) return undefined;
  const [argument, ...rest] = expression.args;
  return argument?.kind === "positional" && rest.length === 0 ? argument.value : undefined;
}

interface Term {
  readonly times: number;
  readonly expression: Expression;
}

/** The terms of a sum, each with the whole number that it is multiplied by. */
function termsOf(expression: Expression, times: number): readonly Term[] {
  if (expression.kind === "unary" && expression.operator !== "~")
    return termsOf(expression.value, expression.operator === "-" ? -times : times);
  if (expression.kind !== "binary") return [{ times, expression }];
  const { operator, left, right } = expression;
  if (operator === "+") return [...termsOf(left, times), ...termsOf(right, times)];
  if (operator === "-") return [...termsOf(left, times), ...termsOf(right, -times)];
  const factor = operator === "*" ? (wholeNumber(left) ?? wholeNumber(right)) : undefined;
  if (factor === undefined) return [{ times, expression }];
  return termsOf(wholeNumber(left) === undefined ? left : right, times * factor);
}

const LARGEST_FACTOR = 1000;

function wholeNumber(expression: Expression): number | undefined {
  if (expression.kind !== "number" || expression.isFloat) return undefined;
  const value = Number(expression.value);
  return value <= LARGEST_FACTOR ? value : undefined;
}

/** The parameter that an expression depends on; the query if it depends on neither. `undefined` if it depends on both. */
function readsOnly(expression: Expression, { key, query }: Context): "key" | "query" | undefined {
  const names = freeNames({ parameters: [], body: expression });
  if (!names.includes(key.name)) return "query";
  return names.includes(query.name) ? undefined : "key";
}

/** The function of a part; `undefined` if the part is the key or the query itself. */
function sidePart(expression: Expression, of: "key" | "query", context: Context): PureFunction | undefined {
  const isItself = expression.kind === "name" && expression.name === context[of].name;
  return isItself ? undefined : partOf(expression, of, context);
}

function partOf(expression: Expression, of: "key" | "query", { source, ...parameters }: Context): PureFunction {
  return source.part(expression, parameters[of]);
}
