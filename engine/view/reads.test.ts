import { expect, test } from "vitest";
import { runCell } from "./run.ts";

/** Lists the heads that each head reads, and those that the result reads, by name. */
function reads(source: string) {
  const outcome = runCell(source);
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  const { attention, reads } = outcome.view;
  const names = new Map(attention.map(({ node, name }) => [node, name ?? "?"]));
  const say = ({ heads, input }: typeof reads) => [
    ...heads.map((node) => names.get(node)),
    ...(input ? ["input"] : []),
  ];
  return { ...Object.fromEntries(attention.map((head) => [head.name, say(head.reads)])), result: say(reads) };
}

test("a head reads the heads that its keys, queries and values are made of, and the input", () => {
  expect(
    reads(`a = (key(1) == query(1)).value(1)
b = (key(a - 1 - indices) == query(indices)).value(tokens)
c = (key(indices) == query(a - 1)).value(b)
c`),
  ).toEqual({ a: [], b: ["a", "input"], c: ["a", "b", "input"], result: ["c"] });
});

test("feed-forward passes on what it is made of", () => {
  expect(reads("a = (key(1) == query(1)).value(1)\na * 2 + indices")).toEqual({ a: [], result: ["a", "input"] });
});

test("a program without attention reads the input", () => {
  expect(reads("tokens + '!'")).toEqual({ result: ["input"] });
});
