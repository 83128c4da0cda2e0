import { parse, printExpression } from "../syntax/index.ts";
import type { BinaryName, ComparisonName, Expression, Module, Statement } from "../syntax/tree.ts";
import type { PublicPuzzle } from "./puzzle.ts";

/** A program with one small mistake. */
export interface Mutant {
  readonly line: number;
  /** The text at this place, before and after. */
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

type Called = Pick<PublicPuzzle, "function" | "call">;

/**
 * Returns every program that differs from this one by one slip: a changed comparison, a number off by one, a dropped
 * default, an exchanged key and query, a removed head, and so on. A slip is made on the syntax tree and written back in its
 * place, so that the lines stay. Calls at the end of the program, and defaults that the puzzle's call overrides, stay too.
 */
export function mutantsOf(source: string, called: Called): Mutant[] {
  const seen = new Set<string>([source]);
  const mutants: Mutant[] = [];
  for (const expression of expressionsOf(mutableParts(parse(source), called))) {
    for (const replacement of replacementsOf(expression)) {
      const { from, to, line } = expression.span;
      const changed = `${source.slice(0, from)}(${printExpression(replacement)})${source.slice(to)}`;
      if (seen.has(changed)) continue;
      seen.add(changed);
      mutants.push({ line, from: source.slice(from, to), to: printExpression(replacement), source: changed });
    }
  }
  return mutants;
}

function mutableParts({ body }: Module, called: Called): unknown {
  return body.filter(({ kind }) => kind !== "expression").map((statement) => withoutGivenDefaults(statement, called));
}

/** The puzzle gives these arguments itself, so their defaults are never used. */
function withoutGivenDefaults(statement: Statement, { function: name, call }: Called): unknown {
  if (statement.kind !== "def" || statement.name !== name) return statement;
  return { ...statement, parameters: statement.parameters.slice(call.length) };
}

const MUTABLE: ReadonlySet<string> = new Set([
  "number",
  "string",
  "boolean",
  "not",
  "and",
  "or",
  "unary",
  "binary",
  "compare",
  "call",
  "conditional",
]);

function isMutable(node: object): node is Expression {
  return "kind" in node && typeof node.kind === "string" && MUTABLE.has(node.kind) && "span" in node;
}

function* expressionsOf(node: unknown): Generator<Expression> {
  if (typeof node !== "object" || node === null || isDocstring(node)) return;
  if (isMutable(node)) yield node;
  for (const child of Object.values(node)) yield* expressionsOf(child);
}

function isDocstring(node: object): boolean {
  return (
    "kind" in node && node.kind === "expression" && "value" in node && (node.value as Expression).kind === "string"
  );
}

const COMPARISONS: Readonly<Partial<Record<ComparisonName, readonly ComparisonName[]>>> = {
  "==": ["!="],
  "!=": ["=="],
  "<": ["<=", ">"],
  "<=": ["<", ">="],
  ">": [">=", "<"],
  ">=": [">", "<="],
  in: ["not in"],
  "not in": ["in"],
  is: ["is not"],
  "is not": ["is"],
};

const OPERATORS: Readonly<Partial<Record<BinaryName, readonly BinaryName[]>>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["+"],
  "/": ["//"],
  "//": ["/", "%"],
  "%": ["//"],
  "&": ["|"],
  "|": ["&"],
  "^": ["|"],
};

/** To leave out one operand of these is a plausible slip too. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(["&", "|"]);

function replacementsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number": {
      const { value, isFloat } = expression;
      if (typeof value === "bigint") return [value + 1n, value - 1n].map((near) => ({ ...expression, value: near }));
      const step = isFloat ? 0.5 : 1;
      return [1, -1].map((sign) => ({ ...expression, value: value + sign * step }));
    }
    case "string":
      return [{ ...expression, value: expression.value === "?" ? "!" : "?" }];
    case "boolean":
      return [{ ...expression, value: !expression.value }];
    case "not":
      return [expression.value];
    case "and":
    case "or":
      return [{ ...expression, kind: expression.kind === "and" ? "or" : "and" }];
    case "unary":
      return [expression.value];
    case "conditional":
      return [{ ...expression, ifTrue: expression.orElse, orElse: expression.ifTrue }];
    case "binary": {
      const others = OPERATORS[expression.operator] ?? [];
      const alone = CONJUNCTIONS.has(expression.operator) ? [expression.left, expression.right] : [];
      return [...others.map((operator) => ({ ...expression, operator })), ...alone];
    }
    case "compare":
      return [...turnComparison(expression), ...swapSides(expression)];
    case "call":
      return changeCall(expression);
    default:
      return [];
  }
}

type Compare = Extract<Expression, { kind: "compare" }>;
type Call = Extract<Expression, { kind: "call" }>;

function turnComparison(expression: Compare): Expression[] {
  return expression.operators.flatMap((operator, i) =>
    (COMPARISONS[operator] ?? []).map((other) => ({ ...expression, operators: expression.operators.with(i, other) })),
  );
}

/** `key(a) == query(b)` becomes `query(a) == key(b)`. With the same operand on both sides that would change nothing. */
function swapSides(expression: Compare): Expression[] {
  const swapped = expression.operands.map(swapSide);
  const [left, right] = expression.operands.map(offered);
  if (left === right && expression.operators.every((operator) => operator === "==" || operator === "!=")) return [];
  return swapped.every((operand) => operand !== undefined) ? [{ ...expression, operands: swapped }] : [];
}

function swapSide(operand: Expression): Expression | undefined {
  if (operand.kind !== "call" || operand.callee.kind !== "name") return undefined;
  const { name } = operand.callee;
  if (name !== "key" && name !== "query") return undefined;
  return { ...operand, callee: { ...operand.callee, name: name === "key" ? "query" : "key" } };
}

function changeCall(expression: Call): Expression[] {
  const { callee, args } = expression;
  if (callee.kind === "name") return changeFunctionCall(expression, callee.name);
  if (callee.kind !== "attribute" || (callee.name !== "value" && callee.name !== "mean")) return [];
  const [moved, fallback] = args;
  const changed: Expression[] = [];
  // Without the head, every position keeps its own value.
  if (moved?.kind === "positional") changed.push(moved.value);
  if (fallback) changed.push({ ...expression, args: args.slice(0, 1) });
  return changed;
}

function offered(operand: Expression): string {
  return operand.kind === "call" ? operand.args.map(({ value }) => printExpression(value)).join() : "";
}

const TWINS: Readonly<Record<string, string>> = { min: "max", max: "min", any: "all", all: "any" };

function changeFunctionCall(expression: Call, name: string): Expression[] {
  const { callee, args } = expression;
  const twin = Object.hasOwn(TWINS, name) ? TWINS[name] : undefined;
  if (twin) return [{ ...expression, callee: { ...callee, name: twin } as Expression }];
  const [test, ifTrue, orElse] = args;
  if (name === "where" && test && ifTrue && orElse) return [{ ...expression, args: [test, orElse, ifTrue] }];
  if (name === "aggregate" && args.length === 3) return [{ ...expression, args: args.slice(0, 2) }];
  return [];
}
