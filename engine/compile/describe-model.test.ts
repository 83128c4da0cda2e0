import { expect, test } from "vitest";
import { describeModel } from "./describe-model.ts";
import { compileSource } from "./testing.ts";

/** The channels that each head of a program moves. */
function moves(source: string): readonly (readonly string[])[] {
  const { compiled } = compileSource(source, [..."abc"], 4);
  return describeModel(compiled, source).blocks.flatMap(({ heads }) => heads.map((head) => head.moves));
}

test.each([
  ["letters", "(key(indices) == query(indices - 1)).value(tokens, '_')", [["one-hot 3"]]],
  ["numbers", "(key(indices) == query(indices - 1)).value(indices)", [["number"]]],
  ["a count", "(key(tokens) == query(tokens)).value(1)", [["sum"]]],
  ["a mean", "(key(indices) <= query(indices)).mean(indices)", [["mean"]]],
])("a head moves %s", (_, source, expected) => {
  expect(moves(source)).toEqual(expected);
});
