import type { AggregateNode, SOpNode } from "../graph/node.ts";
import { Float, repr, type Scalar } from "../graph/scalar.ts";
import { inputsOf } from "../graph/walk.ts";
import { atPosition, fail } from "../problem/problem.ts";
import type { Column } from "./columns/column.ts";
import { patternOf } from "./selectors/pattern.ts";
import type { PatternSource } from "./selectors/pattern-source.ts";

export type TypeRules = "strict" | "numbers";

/**
 * Demands that a sequence holds values of one type, where int and float are one, and that only numbers were averaged.
 * The input may hold several types where it is only converted. Throws a ProblemError at the first position that differs.
 */
export function checkTypes(node: SOpNode, column: Column, source: PatternSource, rules: TypeRules): void {
  if (rules === "strict" && node.kind !== "input") {
    checkOneType(column);
    if (!takesAnyType(node))
      for (const input of inputsOf(node)) if (input.kind === "input") checkOneType(source.columnFor(input));
  }
  if (node.kind === "aggregate" && node.mode === "mean") checkAveraged(node, column, source);
}

function takesAnyType(node: SOpNode): boolean {
  return node.kind === "elementwise" && node.operation.kind === "map" && node.operation.fn.takesAnyType === true;
}

export function checkOneType(column: Column): void {
  if (column.kind === "number" || column.kind === "text" || column.kind === "constant" || column.length === 0) return;
  const first = column.at(0);
  for (let i = 1; i < column.length; i++) {
    const value = column.at(i);
    if (groupOf(value) === groupOf(first)) continue;
    failAt(i, "rasp-mixed-types", { first: repr(first), second: repr(value) });
  }
}

function groupOf(value: Scalar): string {
  if (value instanceof Float) return "number";
  return value === null ? "none" : typeof value;
}

/** Booleans can be added, but have no mean. A boolean that was selected alone passes unchanged, and a mean is a float. */
function checkAveraged(node: AggregateNode, column: Column, source: PatternSource): void {
  const values = source.columnFor(node.value);
  if (values.length === 0 || typeof values.at(0) !== "boolean") return;
  for (let query = 0; query < column.length; query++) {
    if (!(column.at(query) instanceof Float)) continue;
    const { selects } = patternOf(node.selector, source);
    let count = 0;
    for (let key = 0; key < source.size && count < 2; key++) if (selects(query, key)) count++;
    if (count > 1) failAt(query, "rasp-mean-text", { value: repr(values.at(0)) });
  }
}

function failAt(position: number, code: "rasp-mixed-types" | "rasp-mean-text", args: Record<string, string>): never {
  try {
    return fail("TypeError", code, args);
  } catch (error) {
    throw atPosition(error, position);
  }
}
