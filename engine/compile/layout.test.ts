import { expect, test } from "vitest";
import { compileSource } from "./testing.ts";

/** The risk that noise changes an answer of a program. */
function riskOf(source: string): number {
  return compileSource(source, [..."abc"], 6).compiled.layout.risk;
}

const COUNT = "a = (key(tokens) == query('a')).value(1)\nb = (key(tokens) == query('b')).value(1)";
const EITHER = "(key(tokens) == query('a')) | (key(indices) == query(0))";

test.each(["tokens", "tokens == 'a'", "indices % 2"])("%s has no risk", (source) => {
  expect(riskOf(source)).toBe(0);
});

test.each([
  ["a key that is compared alone, a count of many keys", "(key(indices) == query(0)).value(1)", `${COUNT}\na`],
  ["a count, the count of its keys", `${COUNT}\na`, `${COUNT}\n(key(a) == query(indices)).value(1)`],
  ["a sum over a union, its mean", `(${EITHER}).value(1)`, `(${EITHER}).mean(indices)`],
  [
    "a count of a count, a count of their sum",
    `${COUNT}\n(key(a) == query(0)).value(1)`,
    `${COUNT}\n(key(a + b) == query(0)).value(1)`,
  ],
])("more risk than %s has", (_, less, more) => {
  expect(riskOf(less)).toBeGreaterThan(0);
  expect(riskOf(more)).toBeGreaterThan(riskOf(less) * 1.3);
});

test("two heads that share a channel add their noise, as two counts do", () => {
  const one = riskOf(`${COUNT}\n(key(a) == query(indices)).value(1)`);
  expect(riskOf(`${COUNT}\n(key(a + b) == query(indices)).value(1)`) / one).toBeCloseTo(2, 2);
  expect(riskOf(`(${EITHER}).value(1) > 2`)).toBeGreaterThan(0.001);
});
