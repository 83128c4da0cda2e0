import { expect, test } from "vitest";
import { hardestExample } from "./hardest-example.ts";
import { loadPuzzle } from "./load.ts";

const index = loadPuzzle("index");
const { examples } = index.data;
const answering = (i: number) => `def index(i, seq=tokens):\n    return (key(indices) == query(${i})).value(seq)\n`;
const wrong = (...sources: string[]) => sources.map((source, i) => ({ file: `${i}.py`, source }));

test("the hardest example is the one that most wrong answers fail", () => {
  const asked = examples.map(({ args }) => Number(args.i));
  for (const [i, example] of examples.entries()) {
    // Each of these answers is right for one of the other examples alone.
    const others = asked.filter((_, other) => other !== i).map(answering);
    expect(hardestExample({ data: index.data, wrong: wrong(...others) })).toBe(example);
  }
});

test("of examples that are equally hard, the hardest is the longest", () => {
  const longest = Math.max(...examples.map(({ input }) => input.length));
  expect(hardestExample({ data: index.data, wrong: [] })?.input).toHaveLength(longest);
  expect(
    hardestExample({ data: index.data, wrong: wrong("def index(i, seq=tokens):\n    return seq(\n") })?.input,
  ).toHaveLength(longest);
});

test("a puzzle without examples has no hardest one", () => {
  expect(hardestExample({ data: { ...index.data, examples: [] }, wrong: [] })).toBeUndefined();
});
