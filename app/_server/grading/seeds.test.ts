import { expect, test } from "vitest";
import { hasSeedClosed, takeSeed } from "./seeds.ts";

const MINUTE = 60_000;

test("submissions that come together share a seed, 64 at most", () => {
  const seeds = Array.from({ length: 65 }, () => takeSeed("shared", 0));
  expect(new Set(seeds.slice(0, 64)).size).toBe(1);
  expect(seeds[64]).not.toBe(seeds[0]);
});

test("a seed is open for a minute, and told to nobody before", () => {
  const first = takeSeed("minute", 0);
  expect(takeSeed("minute", MINUTE - 1)).toBe(first);
  expect(hasSeedClosed(new Date(0), MINUTE - 1)).toBe(false);
  expect(hasSeedClosed(new Date(0), MINUTE)).toBe(true);
  expect(takeSeed("minute", MINUTE)).not.toBe(first);
});

test("each puzzle has seeds of its own", () => {
  expect(takeSeed("one", 0)).not.toBe(takeSeed("another", 0));
});
