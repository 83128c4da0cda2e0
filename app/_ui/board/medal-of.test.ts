import { expect, test } from "vitest";
import { medalOf } from "./medal-of.ts";

const medals = { par: { layers: 6, heads: 6 }, best: { layers: 4, heads: 4 } };

test.each([
  [{ layers: 7, heads: 1 }, null],
  [{ layers: 6, heads: 9 }, "par"],
  [{ layers: 5, heads: 5 }, "par"],
  [{ layers: 4, heads: 5 }, "par"],
  [{ layers: 4, heads: 4 }, "best"],
  [{ layers: 4, heads: 3 }, "better"],
  [{ layers: 3, heads: 9 }, "better"],
] as const)("%j earns %s", (score, medal) => {
  expect(medalOf(score, medals)).toBe(medal);
});

test("below the best exact score, a score is better only if it beats the best known that may be wrong too", () => {
  const both = { ...medals, probable: { layers: 3, heads: 5 } };
  expect(medalOf({ layers: 4, heads: 4 }, both)).toBe("best");
  expect(medalOf({ layers: 3, heads: 9 }, both)).toBe("probable");
  expect(medalOf({ layers: 3, heads: 5 }, both)).toBe("probable");
  expect(medalOf({ layers: 3, heads: 4 }, both)).toBe("better");
});

test("a score of par is the best if par is the best known score", () => {
  const same = { par: { layers: 1, heads: 1 }, best: { layers: 1, heads: 1 } };
  expect(medalOf({ layers: 1, heads: 1 }, same)).toBe("best");
  expect(medalOf({ layers: 1, heads: 2 }, same)).toBe("par");
});
