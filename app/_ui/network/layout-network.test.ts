import { expect, test } from "vitest";
import { type RunView, runCell } from "../../../engine/index.ts";
import { layoutNetwork, thumbnailPath } from "./layout-network.ts";

function view(source: string, input = "hello"): RunView {
  const outcome = runCell(source, { input: [...input] });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.view;
}

const FLIP = `length = (key(1) == query(1)).value(1)
flip = (key(length - 1 - indices) == query(indices)).value(tokens)
flip`;

/** Six layers of one head each. */
const TOWER = `x = tokens\n${"x = (key(indices) == query(indices - 1)).value(x, '_')\n".repeat(6)}x`;

test("the input is at the bottom, the result at the top, and each layer above the one below", () => {
  const { attention, reads } = view(FLIP);
  const { input, result, heads, height } = layoutNetwork(attention, reads, 640);
  const [first, second] = heads.map(({ box }) => box);
  if (!first || !second) throw new Error("two heads are drawn");
  expect(result.y).toBe(0);
  expect(second.y).toBeGreaterThanOrEqual(result.y + result.height);
  expect(first.y).toBeGreaterThanOrEqual(second.y + second.height);
  expect(input.y).toBeGreaterThanOrEqual(first.y + first.height);
  expect(input.y + input.height).toBe(height);
});

test("lines say what reads what", () => {
  const { attention, reads } = view(FLIP);
  const [length, flip] = attention.map(({ node }) => node);
  const links = layoutNetwork(attention, reads, 640).links.map(({ from, to }) => [from, to]);
  expect(links).toEqual([
    [length, flip],
    [null, flip],
    [flip, null],
  ]);
});

test("six layers are not higher than 480 pixels, and every thumbnail can be hit", () => {
  const { attention, reads } = view(TOWER, "abcdefghijklmnopqrst");
  const { height, heads } = layoutNetwork(attention, reads, 640);
  expect(heads).toHaveLength(6);
  expect(height).toBeLessThanOrEqual(480);
  for (const { box } of heads) expect(box.width).toBeGreaterThanOrEqual(34);
});

test("thumbnails of a layer do not overlap, and stay within the width", () => {
  const wide = Array.from({ length: 8 }, (_, i) => `(key(indices) == query(indices - ${i})).value(indices)`).join(
    " + ",
  );
  const { attention, reads } = view(wide);
  const { heads, width } = layoutNetwork(attention, reads, 320);
  expect(heads).toHaveLength(8);
  for (const [i, { box }] of heads.entries()) {
    const next = heads[i + 1]?.box;
    expect(box.x + box.width).toBeLessThanOrEqual(next ? next.x : width);
  }
});

test("a thumbnail is one path, with pairs beside each other as one rectangle", () => {
  expect(
    thumbnailPath([
      [true, true, false],
      [false, false, true],
    ]),
  ).toBe("M0 0h2v1h-2zM2 1h1v1h-1z");
});
