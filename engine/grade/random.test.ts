import { expect, test } from "vitest";
import { interpret } from "../interpret/interpret.ts";
import { PyList } from "../interpret/value.ts";
import { randomNamespace, seededRandom } from "./random.ts";

function draw(expression: string): readonly unknown[] {
  const program = interpret(`def draw(rng):\n    return ${expression}`);
  const drawn = program.call("draw", [randomNamespace(seededRandom(7))]);
  return drawn instanceof PyList ? drawn.items : [];
}

test.each(["'abc'", "[1, 2, 3]", "range(5, 9)"])("rng.choices(%s, k=n) draws what n choices would", (items) => {
  expect(draw(`rng.choices(${items}, k=40)`)).toEqual(draw(`[rng.choice(${items}) for _ in range(40)]`));
});

test.each([
  ["rng.choices([], k=1)", "choice-empty"],
  ["rng.choices('ab', k=-1)", "sample-size"],
  ["rng.choices('ab', k=10**9)", "limit-size"],
])("%s is refused", (expression, code) => {
  expect(() => draw(expression)).toThrow(code);
});
