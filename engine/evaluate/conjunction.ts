import type { SOpNode } from "../graph/node.ts";
import type { Column } from "./column.ts";
import type { Atom } from "./indicator.ts";
import { type Groups, groupColumns, intersectGroups, type Ranks, rankColumns } from "./ranking.ts";

/** How a conjunction is answered for every query at once. */
export type ConjunctionPlan = "all" | "groups" | "sorted ranges" | "sweep";

/** For each query, the sum of each weight over the keys that it selects. */
export type Sums = readonly Float64Array[];

/**
 * Which plan answers a conjunction: equalities become groups; inequalities on one key column a range in each sorted
 * group; on two key columns a sweep over one with a Fenwick tree over the other. Undefined for three or more.
 */
export function planConjunction(atoms: readonly Atom[]): ConjunctionPlan | undefined {
  const ordered = new Set(atoms.filter(isOrdered).map((atom) => atom.key));
  if (ordered.size === 0) return atoms.length === 0 ? "all" : "groups";
  if (ordered.size > 2) return undefined;
  return ordered.size === 1 ? "sorted ranges" : "sweep";
}

function isOrdered({ operator }: Atom): boolean {
  return operator !== "==";
}

/** Sums every weight over the keys that all the atoms let each query select. Weights are exact integers, so any order of adding is right. */
export function sumConjunction(
  atoms: readonly Atom[],
  size: number,
  columnFor: (sop: SOpNode) => Column,
  weights: readonly Float64Array[],
): Sums {
  const groups = groupAtoms(atoms, size, columnFor);
  const [first, second] = orderAtoms(atoms, columnFor);
  if (!first) return sumGroups(groups, weights);
  const sorted = sortKeys(groups, first.keys);
  if (!second) return sumRanges(sorted, groups, first, weights);
  return sumSweep(sorted, groups, first, second, weights);
}

/** The equalities among the atoms, as groups of keys and queries. */
export function groupAtoms(atoms: readonly Atom[], size: number, columnFor: (sop: SOpNode) => Column): Groups {
  const equalities = atoms.filter((atom) => !isOrdered(atom));
  const all = equalities.map(({ key, query }) => groupColumns(columnFor(key), columnFor(query)));
  const [first = oneGroup(size), ...rest] = all;
  return rest.reduce(intersectGroups, first);
}

function oneGroup(size: number): Groups {
  return { keys: new Int32Array(size), queries: new Int32Array(size), count: 1 };
}

/** The inequalities on one key column: its ranks, and the range of them that each query allows. */
interface OrderedKeys {
  readonly keys: Float64Array;
  readonly bounds: readonly { readonly operator: Atom["operator"]; readonly ranks: Ranks }[];
}

function orderAtoms(atoms: readonly Atom[], columnFor: (sop: SOpNode) => Column): OrderedKeys[] {
  const byKey = new Map<SOpNode, Atom[]>();
  for (const atom of atoms.filter(isOrdered)) byKey.set(atom.key, [...(byKey.get(atom.key) ?? []), atom]);
  return [...byKey].map(([key, bounds]) => {
    const ranked = bounds.map((atom) => ({
      operator: atom.operator,
      ranks: rankColumns(columnFor(key), columnFor(atom.query)),
    }));
    return { keys: (ranked[0] as { ranks: Ranks }).ranks.keys, bounds: ranked };
  });
}

function sumGroups({ keys, queries, count }: Groups, weights: readonly Float64Array[]): Sums {
  return weights.map((weight) => {
    const totals = new Float64Array(count);
    for (let i = 0; i < keys.length; i++) {
      const group = keys[i] as number;
      if (group >= 0) totals[group] = (totals[group] as number) + (weight[i] as number);
    }
    return Float64Array.from(queries, (group) => (group < 0 ? 0 : (totals[group] as number)));
  });
}

/** Keys by group, then by rank, then by position; those that compare with nothing are left out. */
interface SortedKeys {
  readonly order: Uint32Array;
  /** Where each group begins in `order`; one more entry than there are groups. */
  readonly starts: Uint32Array;
}

function sortKeys({ keys, count }: Groups, ranks: Float64Array): SortedKeys {
  const positions = positionsByRank(ranks);
  const starts = new Uint32Array(count + 1);
  for (const position of positions) {
    const group = keys[position] as number;
    if (group >= 0) starts[group + 1] = (starts[group + 1] as number) + 1;
  }
  for (let group = 0; group < count; group++)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const next = starts.slice(0, count);
  const order = new Uint32Array(starts[count] as number);
  for (const position of positions) {
    const group = keys[position] as number;
    if (group < 0) continue;
    const at = next[group] as number;
    order[at] = position;
    next[group] = at + 1;
  }
  return { order, starts };
}

/** Positions in ascending order of rank, NaN left out. Ranks that already ascend, like `indices`, need no sorting. */
function positionsByRank(ranks: Float64Array): Uint32Array {
  const positions = new Uint32Array(ranks.length);
  let count = 0;
  let ascending = true;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    if (Number.isNaN(rank)) continue;
    ascending &&= rank >= last;
    last = rank;
    positions[count++] = i;
  }
  const kept = positions.subarray(0, count);
  if (ascending) return kept;
  return sortSmallIntegers(kept, ranks) ?? kept.sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
}

/** Counting sort, where the ranks are integers in a range not much wider than they are many. */
function sortSmallIntegers(positions: Uint32Array, ranks: Float64Array): Uint32Array | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    const rank = ranks[position] as number;
    if (!Number.isInteger(rank)) return undefined;
    if (rank < low) low = rank;
    if (rank > high) high = rank;
  }
  const width = high - low + 1;
  if (!(width <= 4 * positions.length + 1024)) return undefined;
  const starts = new Uint32Array(width + 1);
  for (const position of positions) {
    const at = (ranks[position] as number) - low + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  for (let i = 0; i < width; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const sorted = new Uint32Array(positions.length);
  for (const position of positions) {
    const rank = (ranks[position] as number) - low;
    const at = starts[rank] as number;
    sorted[at] = position;
    starts[rank] = at + 1;
  }
  return sorted;
}

function sumRanges(
  { order, starts }: SortedKeys,
  { queries }: Groups,
  ordered: OrderedKeys,
  weights: readonly Float64Array[],
): Sums {
  const { low, high } = rangesOf(order, starts, queries, ordered);
  return weights.map((weight) => {
    const prefix = prefixSums(order, weight);
    return Float64Array.from(queries, (_, query) => {
      const [from, to] = [low[query] as number, high[query] as number];
      return from < to ? (prefix[to] as number) - (prefix[from] as number) : 0;
    });
  });
}

function prefixSums(order: Uint32Array, weight: Float64Array): Float64Array {
  const prefix = new Float64Array(order.length + 1);
  for (let i = 0; i < order.length; i++) prefix[i + 1] = (prefix[i] as number) + (weight[order[i] as number] as number);
  return prefix;
}

/** The part of the sorted keys that each query's bounds leave, within its group; empty where low ≥ high. */
function rangesOf(order: Uint32Array, starts: Uint32Array, queries: Int32Array, { keys, bounds }: OrderedKeys) {
  const low = new Uint32Array(queries.length);
  const high = new Uint32Array(queries.length);
  const sortedRanks = Float64Array.from(order, (position) => keys[position] as number);
  for (let query = 0; query < queries.length; query++) {
    const group = queries[query] as number;
    if (group < 0) continue;
    const [from, to] = [starts[group] as number, starts[group + 1] as number];
    let [a, b] = [from, to];
    for (const { operator, ranks } of bounds) {
      const rank = ranks.queries[query] as number;
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

/**
 * Two key columns: the first is sorted, so a query's range in it is two prefixes; keys enter a Fenwick tree over the
 * second in that order, and each prefix is asked for its part of the second range as it is reached.
 */
function sumSweep(
  sorted: SortedKeys,
  { queries }: Groups,
  first: OrderedKeys,
  second: OrderedKeys,
  weights: readonly Float64Array[],
): Sums {
  const { low, high } = rangesOf(sorted.order, sorted.starts, queries, first);
  const all = sortKeys({ keys: new Int32Array(second.keys.length), queries, count: 1 }, second.keys);
  const inner = rangesOf(all.order, all.starts, new Int32Array(queries.length), second);
  const place = new Int32Array(second.keys.length).fill(-1);
  all.order.forEach((position, i) => {
    place[position] = i;
  });
  const asked = queriesByPrefix(sorted.order.length, low, high);
  return weights.map((weight) => {
    const tree = new Float64Array(all.order.length + 1);
    const result = new Float64Array(queries.length);
    for (let prefix = 0; prefix <= sorted.order.length; prefix++) {
      if (prefix > 0) {
        const position = sorted.order[prefix - 1] as number;
        const at = place[position] as number;
        if (at >= 0) addAt(tree, at, weight[position] as number);
      }
      for (let i = asked.starts[prefix] as number; i < (asked.starts[prefix + 1] as number); i++) {
        const query = (asked.queries[i] as number) >> 1;
        const from = inner.low[query] as number;
        const to = inner.high[query] as number;
        const part = from < to ? sumTo(tree, to) - sumTo(tree, from) : 0;
        result[query] = (result[query] as number) + ((asked.queries[i] as number) & 1 ? part : -part);
      }
    }
    return result;
  });
}

/** Which queries ask at which prefix: twice the query for its lower end, and one more for its upper. */
function queriesByPrefix(prefixes: number, low: Uint32Array, high: Uint32Array) {
  const starts = new Uint32Array(prefixes + 2);
  const visit = (visitor: (prefix: number, entry: number) => void) => {
    for (let query = 0; query < low.length; query++) {
      if ((low[query] as number) >= (high[query] as number)) continue;
      visitor(low[query] as number, query << 1);
      visitor(high[query] as number, (query << 1) | 1);
    }
  };
  visit((prefix) => {
    starts[prefix + 1] = (starts[prefix + 1] as number) + 1;
  });
  for (let i = 0; i <= prefixes; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const queries = new Uint32Array(starts[prefixes + 1] as number);
  visit((prefix, entry) => {
    const at = next[prefix] as number;
    queries[at] = entry;
    next[prefix] = at + 1;
  });
  return { starts, queries };
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
