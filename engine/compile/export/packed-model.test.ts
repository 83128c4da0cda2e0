import { expect, test } from "vitest";
import { makeRunner } from "../forward.ts";
import { compileSource } from "../testing.ts";
import { packModel, unpackModel } from "./packed-model.ts";
import { namedTensors } from "./tensors.ts";

test("a model that was packed as JSON has the same weights and gives the same logits", () => {
  const { compiled } = compileSource("(key(tokens) == query(tokens)).value(1)", [..."abc"], 6);
  const text = JSON.stringify(packModel(compiled.model));
  const model = unpackModel(JSON.parse(text));
  const numbers = (of: typeof model) =>
    // A -0 becomes 0.
    [...namedTensors(of)].map(([name, { shape, data }]) => [name, shape, [...data].map((number) => number + 0)]);
  expect(model.size).toEqual(compiled.model.size);
  expect(numbers(model)).toEqual(numbers(compiled.model));
  expect(makeRunner(model).run([0, 1, 0]).logits).toEqual(makeRunner(compiled.model).run([0, 1, 0]).logits);
  expect(text).not.toContain("tokens");
});
