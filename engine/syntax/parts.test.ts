import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { mapParts, partsOf } from "./parts.ts";
import { printExpression } from "./print.ts";
import type { Expression } from "./tree.ts";

function expressionOf(source: string): Expression {
  const [statement] = parse(source).body;
  if (statement?.kind !== "expression") throw new Error(`this is no expression: ${source}`);
  return statement.value;
}

test.each([
  ["a"],
  ["1"],
  ["f'{a!r:>{b}} and {c:{d}.{e}}'", "a", "b", "c", "d", "e"],
  ["[a, *b]", "a", "*b"],
  ["(a, b)", "a", "b"],
  ["{a, b}", "a", "b"],
  ["{a: b, **c}", "a", "b", "c"],
  ["a if b else c", "b", "a", "c"],
  ["a and b", "a", "b"],
  ["a + b", "a", "b"],
  ["not a", "a"],
  ["-a", "a"],
  ["(a := b)", "b"],
  ["a < b < c", "a", "b", "c"],
  ["f(a, *b, c=d, **e)", "f", "a", "b", "d", "e"],
  ["a.b", "a"],
  ["a[b]", "a", "b"],
])("the parts of %s are visited and replaced in their order", (source, ...parts) => {
  const expression = expressionOf(source);
  expect(partsOf(expression).map((part) => printExpression(part))).toEqual(parts);
  const seen: string[] = [];
  const same = mapParts(expression, (part) => {
    seen.push(printExpression(part));
    return part;
  });
  expect(seen).toEqual(parts);
  expect(same).toEqual(expression);
  const other = { ...expressionOf("z"), span: expression.span };
  const changed = mapParts(expression, () => other);
  expect(partsOf(changed)).toEqual(parts.map(() => other));
});

test("the parts of a slice are visited and replaced", () => {
  const index = expressionOf("a[b:c:d]");
  const slice = index.kind === "index" ? index.index : index;
  expect(partsOf(slice).map((part) => printExpression(part))).toEqual(["b", "c", "d"]);
  expect(printExpression(mapParts(slice, () => expressionOf("z")))).toBe("z:z:z");
});

test.each(["lambda a=b: a", "[a for a in b]"])("%s is not changed", (source) => {
  const expression = expressionOf(source);
  expect(mapParts(expression, () => expressionOf("z"))).toBe(expression);
});
