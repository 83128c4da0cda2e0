import type { Groups } from "../order/groups.ts";
import { rankPositions } from "../order/order.ts";
import type { OrderedKeys, Selected } from "./selected.ts";

/** Keys by group, then by rank, then by position. Keys that compare with nothing are left out. */
interface SortedKeys {
  readonly order: Int32Array;
  /** The start of each group in `order`, and the end of the last one. */
  readonly starts: Int32Array;
}

/**
 * Answers inequalities on two key columns. The first column is sorted, so a query's range in it is the difference of two
 * prefixes. Keys enter a Fenwick tree over the second column in that order. When a prefix is complete, the tree is asked
 * for the query's range in the second column.
 */
export function prepareSweep(groups: Groups, first: OrderedKeys, second: OrderedKeys): Selected {
  const { length } = groups;
  const everyone = { keys: new Int32Array(length), queries: new Int32Array(length), count: 1, length };
  const outer = sortKeys(groups, first.keys);
  const inner = sortKeys(everyone, second.keys);
  const outerRanges = rangesOf(outer, groups, first);
  const innerRanges = rangesOf(inner, everyone, second);
  const place = new Int32Array(length).fill(-1);
  for (let i = 0; i < inner.order.length; i++) place[inner.order[i] as number] = i;
  const asked = queriesByPrefix(outer.order.length, outerRanges);

  const addTo = (totals: Float64Array, times: number, weights: Float64Array | undefined) => {
    const tree = new Float64Array(inner.order.length + 1);
    for (let prefix = 0; prefix <= outer.order.length; prefix++) {
      if (prefix > 0) {
        const key = outer.order[prefix - 1] as number;
        const at = place[key] as number;
        if (at >= 0) addAt(tree, at, weights ? (weights[key] as number) : 1);
      }
      const end = asked.starts[prefix + 1] as number;
      for (let i = asked.starts[prefix] as number; i < end; i++) {
        const entry = asked.entries[i] as number;
        const query = entry >>> 1;
        const from = innerRanges.low[query] as number;
        const to = innerRanges.high[query] as number;
        if (from >= to) continue;
        const part = times * (sumTo(tree, to) - sumTo(tree, from));
        totals[query] = (totals[query] as number) + (entry & 1 ? part : -part);
      }
    }
  };
  return { addTo };
}

function sortKeys({ keys, count, length }: Groups, ranks: Float64Array): SortedKeys {
  const ranked = rankPositions(ranks, length);
  const starts = new Int32Array(count + 1);
  const positionAt = (i: number) => (ranked.positions ? (ranked.positions[i] as number) : i);
  for (let i = 0; i < ranked.count; i++) {
    const group = keys[positionAt(i)] as number;
    if (group >= 0) starts[group + 1] = (starts[group + 1] as number) + 1;
  }
  for (let group = 0; group < count; group++)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count] as number);
  for (let i = 0; i < ranked.count; i++) {
    const position = positionAt(i);
    const group = keys[position] as number;
    if (group < 0) continue;
    const at = next[group] as number;
    order[at] = position;
    next[group] = at + 1;
  }
  return { order, starts };
}

interface Ranges {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The sorted keys of the query's group that lie within its bounds; none if low ≥ high. */
function rangesOf({ order, starts }: SortedKeys, { queries, length }: Groups, { keys, bounds }: OrderedKeys): Ranges {
  const low = new Int32Array(length);
  const high = new Int32Array(length);
  const sortedRanks = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) sortedRanks[i] = keys[order[i] as number] as number;
  for (let query = 0; query < length; query++) {
    const group = queries[query] as number;
    if (group < 0) continue;
    const from = starts[group] as number;
    const to = starts[group + 1] as number;
    let [a, b] = [from, to];
    for (const { operator, queries: ranks } of bounds) {
      const rank = ranks[query] as number;
      if (Number.isNaN(rank)) b = a;
      else if (operator === "<") b = Math.min(b, lowerBound(sortedRanks, rank, from, to));
      else if (operator === "<=") b = Math.min(b, upperBound(sortedRanks, rank, from, to));
      else if (operator === ">") a = Math.max(a, upperBound(sortedRanks, rank, from, to));
      else a = Math.max(a, lowerBound(sortedRanks, rank, from, to));
    }
    low[query] = a;
    high[query] = Math.max(a, b);
  }
  return { low, high };
}

/** The first place in [from, to) whose rank is not below `rank`. */
function lowerBound(ranks: Float64Array, rank: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] as number) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in [from, to) whose rank is above `rank`. */
function upperBound(ranks: Float64Array, rank: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] as number) <= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The queries that ask at each prefix. A query q is written as 2q for its lower end and as 2q + 1 for its upper end. */
function queriesByPrefix(prefixes: number, { low, high }: Ranges) {
  const starts = new Int32Array(prefixes + 2);
  for (let query = 0; query < low.length; query++) {
    const [a, b] = [low[query] as number, high[query] as number];
    if (a >= b) continue;
    starts[a + 1] = (starts[a + 1] as number) + 1;
    starts[b + 1] = (starts[b + 1] as number) + 1;
  }
  for (let i = 0; i <= prefixes; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const entries = new Int32Array(starts[prefixes + 1] as number);
  const put = (prefix: number, entry: number) => {
    const at = next[prefix] as number;
    entries[at] = entry;
    next[prefix] = at + 1;
  };
  for (let query = 0; query < low.length; query++) {
    if ((low[query] as number) >= (high[query] as number)) continue;
    put(low[query] as number, query << 1);
    put(high[query] as number, (query << 1) | 1);
  }
  return { starts, entries };
}

function addAt(tree: Float64Array, index: number, amount: number): void {
  for (let i = index + 1; i < tree.length; i += i & -i) tree[i] = (tree[i] as number) + amount;
}

/** The sum of the first `count` entries. */
function sumTo(tree: Float64Array, count: number): number {
  let sum = 0;
  for (let i = count; i > 0; i -= i & -i) sum += tree[i] as number;
  return sum;
}
