import type { Expression, Statement } from "./tree.ts";

/**
 * Counts the work in a function's body (docs/language.md §1): its operators, calls, comparisons, conditionals, loops and
 * comprehensions, each counted once where it is written. Work on literals alone is done beforehand and does not count.
 */
export function countOperations(body: readonly Statement[] | Expression): number {
  const count = known.get(body) ?? countIn(body);
  known.set(body, count);
  return count;
}

const known = new WeakMap<readonly Statement[] | Expression, number>();

/** The count of one node by itself. A kind that is not here counts 0. */
const COUNTS: Readonly<Record<string, (node: Readonly<Record<string, unknown>>) => number>> = {
  and: one,
  augmented: one,
  binary: one,
  call: one,
  compare: ({ operators }) => lengthOf(operators),
  comprehension: ({ clauses }) => lengthOf(clauses),
  conditional: one,
  dictComprehension: ({ clauses }) => lengthOf(clauses),
  for: one,
  if: ({ branches }) => lengthOf(branches),
  index: one,
  match: ({ cases }) => lengthOf(cases),
  not: one,
  or: one,
  unary: one,
  // To turn a value of an f-string into text is an operation.
  value: one,
  while: one,
};

function one(): number {
  return 1;
}

function lengthOf(items: unknown): number {
  return Array.isArray(items) ? items.length : 0;
}

function countIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, item) => sum + countIn(item), 0);
  if (typeof node !== "object" || node === null || isLiteral(node)) return 0;
  const fields = node as Readonly<Record<string, unknown>>;
  const own = typeof fields.kind === "string" ? (COUNTS[fields.kind]?.(fields) ?? 0) : 0;
  return Object.values(fields).reduce<number>((sum, field) => sum + countIn(field), own);
}

const LITERALS: ReadonlySet<unknown> = new Set(["number", "string", "boolean", "none"]);

function isLiteral(node: object): boolean {
  if (!("kind" in node)) return false;
  if (LITERALS.has(node.kind)) return true;
  if (node.kind === "unary" && "value" in node) return isLiteral(node.value as object);
  if (node.kind !== "binary" || !("left" in node) || !("right" in node)) return false;
  return isLiteral(node.left as object) && isLiteral(node.right as object);
}
