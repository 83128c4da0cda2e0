import { expect, test } from "vitest";
import { asAffine, fitChannels } from "./reading.ts";

test.each<[readonly (number | undefined)[], readonly number[], number, number]>([
  [[0, 1, 2], [3, 5, 7], 2, 3],
  [[4, 2, 7], [1, 2, -0.5], -0.5, 3],
  [[1, 1, 3], [5, 5, 9], 2, 3],
  [[2, 2], [6, 6], 0, 6],
  [[2, 5, 7], [Number.NaN, 4, 8], 2, -6],
  [[undefined, 5, 7], [Number.NaN, 4, 8], 2, -6],
  [[1, 2], [Number.NaN, Number.NaN], 0, 0],
  [[], [], 0, 0],
])("at %o, %o is a line", (x, h, slope, offset) => {
  expect(asAffine(x, h)).toEqual({ slope, offset });
});

test.each<[readonly (number | undefined)[], readonly number[]]>([
  [
    [0, 1, 2],
    [0, 1, 4],
  ],
  [
    [2, 2],
    [6, 7],
  ],
  [
    [1, undefined, 3],
    [1, 2, 3],
  ],
  [
    [1, Number.NaN, 3],
    [1, 2, 3],
  ],
])("at %o, %o is no line", (x, h) => {
  expect(asAffine(x, h)).toBeUndefined();
});

test.each<[Readonly<Record<string, readonly number[]>>, readonly number[], Readonly<Record<string, number>>, number]>([
  [{ a: [0, 1, 0, 1], b: [0, 0, 1, 1] }, [1, 3, 4, 6], { a: 2, b: 3 }, 1],
  [{ a: [2, 1, 0, 1], b: [5, 0, 1, 1] }, [Number.NaN, 3, 2, 4], { a: 2, b: 1 }, 1],
  [{ a: [0, 1, 2], b: [0, 0, 1] }, [3, 5, 7], { a: 2 }, 3],
  [{ a: [0, 1, 0], b: [0, 0, 1] }, [4, 4, 4], {}, 4],
])("of the channels %o, %o is a weighted sum", (channels, h, weights, constant) => {
  expect(fitChannels(channels, h)).toEqual({ weights: new Map(Object.entries(weights)), constant });
});

test.each([
  [{ a: [0, 1, 0, 1], b: [0, 0, 1, 1] }, [0, 0, 0, 1]],
  [{ a: [0, 1, 0], b: [0, 2, 0] }, [0, 1, 1]],
])("of the channels %o, %o is no weighted sum", (channels, h) => {
  expect(fitChannels(channels, h)).toBeUndefined();
});
