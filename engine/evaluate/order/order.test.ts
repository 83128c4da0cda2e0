import { expect, test } from "vitest";
import { rankPositions } from "./order.ts";

/** Ranks that look random and are the same on every machine. */
function ranksOf(length: number, scale: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647 - 0.5) * scale;
  });
}

test.each([
  ["few fractions", ranksOf(100, 3)],
  ["many fractions", ranksOf(2_000, 3)],
  ["many large numbers", ranksOf(2_000, 1e300)],
  ["many tiny numbers", ranksOf(2_000, 1e-300)],
  ["many equal numbers", ranksOf(2_000, 9).map(Math.round)],
  ["numbers that differ in their last bits", ranksOf(2_000, 3000).map((rank) => 1 + Math.round(rank) * 2 ** -50)],
  ["negative ones too", ranksOf(2_000, 3000).map((rank) => -1 - Math.round(rank) * 2 ** -50)],
  [
    "zeros of both signs",
    Float64Array.from({ length: 1_000 }, (_, i) => (i % 3 === 0 ? -0 : i % 3 === 1 ? 0 : 0.5 - i)),
  ],
  ["infinite numbers", ranksOf(1_000, 4).map((rank) => (rank > 1 ? Infinity : rank < -1 ? -Infinity : rank))],
  ["numbers that compare with nothing", ranksOf(1_000, 4).map((rank) => (rank > 1 ? Number.NaN : rank))],
])("%s are sorted by rank, then by position", (_, ranks) => {
  const sorted = Array.from(ranks.keys())
    .filter((i) => !Number.isNaN(ranks[i]))
    .sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
  const { positions, count, countBelow, countUpTo } = rankPositions(ranks, ranks.length);
  expect(Array.from(positions ?? ranks.keys()).slice(0, count)).toEqual(sorted);
  for (const bound of [-2, -1, -0.5, 0, 0.5, 1, ranks[0] as number]) {
    expect(countBelow(bound)).toBe(sorted.filter((i) => (ranks[i] as number) < bound).length);
    expect(countUpTo(bound)).toBe(sorted.filter((i) => (ranks[i] as number) <= bound).length);
  }
});
