import { expect, test } from "vitest";
import { interpret } from "../interpret/interpret.ts";
import { SOp } from "../interpret/value.ts";
import { measure } from "./measure.ts";

function opsOf(source: string): number {
  const { result } = interpret(source);
  if (!(result instanceof SOp)) throw new Error("not a sequence");
  return measure([result.node]).ops;
}

test.each<[string, number]>([
  ["(tokens + 1) % 10", 2],
  ["tokens.map(lambda v: (v + 1) % 10)", 2],
  ["where(tokens == 1, 2, 3)", 2],
  ["tokens.map(lambda v: 2 if v == 1 else 3)", 2],
  ["tokens.map(int)", 1],
  ["tokens.map(lambda v: int(v))", 1],
  ["tokens.map(lambda v: v)", 0],
  ["tokens.map(lambda v: 2 * 3 - 1)", 0],
  ["tokens.map(lambda v: 0 < v <= 9)", 2],
  ["tokens.map(lambda v: sum([w * w for w in (1, 2) if w > v]))", 4],
  ["def f(v):\n    if v > 1:\n        v += 1\n    for w in 'ab':\n        v = v - 1\n    return v\ntokens.map(f)", 5],
  ["select(indices, indices, lambda k, q: k < q).value(1)", 0],
  ["select(indices, indices, lambda k, q: q - k == 1).value(1)", 2],
  ["SOp.zip(lambda a, b: a + b, tokens, indices)", 1],
])("the work of %j is %i", (source, ops) => {
  expect(opsOf(source)).toBe(ops);
});

test("a helper counts once, whoever calls it, and every call of it counts", () => {
  expect(opsOf("def h(v):\n    return v * 2\ntokens.map(lambda v: h(v) + 1).map(lambda v: h(v) - 1)")).toBe(5);
  expect(opsOf("def h(v):\n    return v * 2\ntokens.map(h) + indices.map(h)")).toBe(2);
});

test("a helper is found in a list, in a default and in itself", () => {
  expect(opsOf("fs = [lambda v: v + 1]\ntokens.map(lambda v: fs[0](v))")).toBe(3);
  expect(opsOf("tokens.map(lambda v, f=lambda w: w + 1: f(v))")).toBe(2);
  expect(opsOf("def f(v):\n    return f(v - 1) if v else 0\ntokens.map(f)")).toBe(3);
});
