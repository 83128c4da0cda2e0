import { expect, test } from "vitest";
import { readProgram } from "../front-ends.ts";
import { structureOf } from "./structure.ts";

test.each([
  ["arithmetic", "indices + 1", false],
  ["`where`", "where(tokens == 'a', 1, 2)", false],
  ["a comparison of a key and a query", "(key(tokens) == query(tokens)).value(1)", false],
  ["a mapped function", "tokens.map(lambda t: t + t)", true],
  ["a zipped function", "SOp.zip(lambda a, b: (a, b) == (b, a), tokens, indices)", true],
  ["a function below an aggregate", "(key(tokens) == query(tokens)).value(tokens.map(lambda t: t * 2))", true],
  ["a predicate", "select(tokens, tokens, lambda k, q: k + q == 'ab').value(1)", true],
])("whether %s has functions", (_, source, hasFunctions) => {
  const { result } = readProgram(source);
  if (result?.kind !== "sequence") throw new Error("the program ends in no s-op");
  expect(structureOf(result.node, 1000)?.hasFunctions).toBe(hasFunctions);
});

test("a structure longer than allowed is none", () => {
  const { result } = readProgram("tokens + 'abcdefghij'.upper()[0] * 1");
  if (result?.kind !== "sequence") throw new Error("the program ends in no s-op");
  expect(structureOf(result.node, 5)).toBeUndefined();
});
