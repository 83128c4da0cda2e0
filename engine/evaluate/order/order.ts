import { scratch } from "../columns/memory.ts";

/** True if an integer range is small enough to be indexed directly. */
export function isDense(low: number, high: number, count: number): boolean {
  return high - low < 4 * count + 64;
}

/** Positions in ascending order of their ranks; equal ranks in order of position. Positions with the rank NaN are left out. */
export interface RankedPositions {
  /** `undefined` if the positions are in this order already, as for `indices`. */
  readonly positions: Int32Array | undefined;
  readonly count: number;
  /** The number of positions with a rank below, or not above, a number. */
  countBelow(rank: number): number;
  countUpTo(rank: number): number;
}

/** Sorts by counting if the ranks are integers in a range not much wider than their number; otherwise by their bits. */
export function rankPositions(ranks: Float64Array, length: number): RankedPositions {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let isAscending = true;
  let isIntegral = true;
  for (let i = 0; i < length; i++) {
    const rank = ranks[i] as number;
    if (!(rank >= last)) isAscending = false;
    last = rank;
    if (rank < low) low = rank;
    if (rank > high) high = rank;
    if (isIntegral && rank !== Math.floor(rank)) isIntegral = false;
  }
  if (isIntegral && length > 0 && isDense(low, high, length))
    return rankByCounting(ranks, length, low, high, isAscending);
  return rankByBits(ranks, length, isAscending);
}

function rankByCounting(
  ranks: Float64Array,
  length: number,
  low: number,
  high: number,
  isAscending: boolean,
): RankedPositions {
  const width = high - low + 1;
  const below = scratch.zeroInts(width + 1);
  for (let i = 0; i < length; i++) {
    const at = (ranks[i] as number) - low + 1;
    below[at] = (below[at] as number) + 1;
  }
  for (let i = 0; i < width; i++) below[i + 1] = (below[i + 1] as number) + (below[i] as number);
  let positions: Int32Array | undefined;
  if (!isAscending) {
    const next = scratch.ints(width);
    for (let i = 0; i < width; i++) next[i] = below[i] as number;
    positions = scratch.ints(length);
    for (let i = 0; i < length; i++) {
      const rank = (ranks[i] as number) - low;
      const at = next[rank] as number;
      positions[at] = i;
      next[rank] = at + 1;
    }
  }
  const countBelow = (rank: number) => {
    if (rank <= low) return 0;
    return rank > high ? length : (below[Math.ceil(rank) - low] as number);
  };
  const countUpTo = (rank: number) => {
    if (rank < low) return 0;
    return rank >= high ? length : (below[Math.floor(rank) - low + 1] as number);
  };
  return { positions, count: length, countBelow, countUpTo };
}

function rankByBits(ranks: Float64Array, length: number, isAscending: boolean): RankedPositions {
  const positions = isAscending ? undefined : sortByBits(ranks, length);
  const count = positions ? positions.length : length;
  const sorted = positions ? new Float64Array(count) : ranks;
  if (positions) for (let i = 0; i < count; i++) sorted[i] = ranks[positions[i] as number] as number;
  const search = (goesRight: (rank: number) => boolean) => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (goesRight(sorted[middle] as number)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    positions,
    count,
    countBelow: (rank) => search((other) => other < rank),
    countUpTo: (rank) => search((other) => other <= rank),
  };
}

/** Fewer positions than this are sorted faster by comparing than by their bits. */
const FEW = 512;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Positions by rank, NaN left out; zeros of both signs are equal. */
function sortByBits(ranks: Float64Array, length: number): Int32Array {
  const positions = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (!Number.isNaN(ranks[i] as number)) positions[count++] = i;
  const kept = positions.subarray(0, count);
  if (count < FEW) return kept.sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
  return radixSort(ranks, kept);
}

/**
 * Sorts by the bits of the doubles, eleven at a time, the lowest first. All bits of negative numbers are flipped, and the
 * sign of the others, so that their order is that of unsigned integers.
 */
function radixSort(ranks: Float64Array, positions: Int32Array): Int32Array {
  const count = positions.length;
  const bits = new Uint32Array(2 * count);
  const doubles = new Float64Array(bits.buffer);
  for (let i = 0; i < count; i++) doubles[i] = (ranks[positions[i] as number] as number) + 0;
  let [low, high] = [new Uint32Array(count), new Uint32Array(count)];
  for (let i = 0; i < count; i++) {
    const sign = bits[2 * i + 1] as number;
    const isNegative = sign >>> 31 === 1;
    low[i] = isNegative ? ~(bits[2 * i] as number) : (bits[2 * i] as number);
    high[i] = isNegative ? ~sign : sign ^ 0x80000000;
  }
  let from: Int32Array = positions;
  let to: Int32Array = new Int32Array(count);
  let [nextLow, nextHigh] = [new Uint32Array(count), new Uint32Array(count)];
  const starts = new Int32Array(DIGITS + 1);
  for (let shift = 0; shift < 64; shift += DIGIT_BITS) {
    const digit = (i: number) => digitAt(low[i] as number, high[i] as number, shift);
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const at = digit(i) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    if (starts.includes(count)) continue;
    for (let i = 0; i < DIGITS; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    for (let i = 0; i < count; i++) {
      const value = digit(i);
      const at = starts[value] as number;
      starts[value] = at + 1;
      to[at] = from[i] as number;
      nextLow[at] = low[i] as number;
      nextHigh[at] = high[i] as number;
    }
    [from, to] = [to, from];
    [low, nextLow] = [nextLow, low];
    [high, nextHigh] = [nextHigh, high];
  }
  return from;
}

function digitAt(low: number, high: number, shift: number): number {
  if (shift >= 32) return (high >>> (shift - 32)) & (DIGITS - 1);
  const bits = shift === 0 ? low : (low >>> shift) | (high << (32 - shift));
  return bits & (DIGITS - 1);
}
