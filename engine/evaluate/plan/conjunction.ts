import type { Column } from "../columns/column.ts";
import { scratch } from "../columns/memory.ts";
import { type Groups, groupColumns, intersectGroups, oneGroup } from "../order/groups.ts";
import { type RankedPositions, rankPositions } from "../order/order.ts";
import { rankColumns } from "../order/ranking.ts";
import type { Compared } from "./derived.ts";
import type { Atom } from "./indicator.ts";
import type { OrderedKeys, Selected } from "./selected.ts";
import { prepareSweep } from "./sweep.ts";

/** A plan that answers a conjunction for every query at once, and the atoms in the order that the plan needs. */
export interface ConjunctionPlan {
  readonly kind: "all" | "groups" | "sorted ranges" | "sweep";
  readonly equalities: readonly Atom[];
  /** The inequalities, by the key column that they bound. */
  readonly orders: readonly { readonly key: Compared; readonly bounds: readonly Atom[] }[];
}

/**
 * Chooses the plan of a conjunction. Equalities become groups. Inequalities on one key column become a range in each
 * sorted group, and on two key columns a sweep over one with a Fenwick tree over the other. `undefined` for three or more.
 */
export function planConjunction(atoms: readonly Atom[]): ConjunctionPlan | undefined {
  const equalities = atoms.filter(({ operator }) => operator === "==");
  const inequalities = atoms.filter(({ operator }) => operator !== "==");
  const keys = [...new Set(inequalities.map(({ key }) => key))];
  const orders = keys.map((key) => ({ key, bounds: inequalities.filter((atom) => atom.key === key) }));
  if (orders.length === 0) return { kind: atoms.length === 0 ? "all" : "groups", equalities, orders };
  if (orders.length > 2) return undefined;
  return { kind: orders.length === 1 ? "sorted ranges" : "sweep", equalities, orders };
}

/** Computes the keys that the atoms let each query select, without a matrix. Its arrays are valid until `scratch` is reset. */
export function prepareConjunction(
  { kind, equalities, orders }: ConjunctionPlan,
  length: number,
  columnFor: (node: Compared) => Column,
): Selected {
  if (kind === "all") return selectAll(length);
  const groups = groupKeys(equalities, length, columnFor);
  if (kind === "groups") return selectGroups(groups);
  const [first, second] = orders.map((order) => rankOrder(order, columnFor));
  if (!first) throw new Error("an order has a key column");
  return second ? prepareSweep(groups, first, second) : selectRanges(groups, first);
}

/** Selects every key, so all queries share one total. */
function selectAll(length: number): Selected {
  const addTo = (totals: Float64Array, times: number, weights: Float64Array | undefined) => {
    let total = length;
    if (weights) {
      total = 0;
      for (let i = 0; i < length; i++) total += weights[i] as number;
    }
    for (let i = 0; i < length; i++) totals[i] = (totals[i] as number) + times * total;
  };
  return { addTo, groups: oneGroup(length) };
}

/** The equalities as groups of keys and queries. */
function groupKeys(equalities: readonly Atom[], length: number, columnFor: (node: Compared) => Column): Groups {
  let groups: Groups | undefined;
  for (const { key, query } of equalities) {
    const next = groupColumns(columnFor(key), columnFor(query));
    groups = groups ? intersectGroups(groups, next) : next;
  }
  return groups ?? oneGroup(length);
}

function rankOrder(
  { key, bounds }: ConjunctionPlan["orders"][number],
  columnFor: (node: Compared) => Column,
): OrderedKeys {
  const [keys, ...queries] = rankColumns([columnFor(key), ...bounds.map(({ query }) => columnFor(query))]);
  return {
    keys: keys as Float64Array,
    bounds: bounds.map(({ operator }, at) => ({ operator, queries: queries[at] as Float64Array })),
  };
}

function selectGroups(groups: Groups): Selected {
  const { keys, queries, count, length } = groups;
  const sums = scratch.floats(count);
  const addTo = (totals: Float64Array, times: number, weights: Float64Array | undefined) => {
    sums.fill(0, 0, count);
    for (let i = 0; i < length; i++) {
      const group = keys[i] as number;
      if (group >= 0) sums[group] = (sums[group] as number) + (weights ? (weights[i] as number) : 1);
    }
    for (let i = 0; i < length; i++) {
      const group = queries[i] as number;
      if (group >= 0) totals[i] = (totals[i] as number) + times * (sums[group] as number);
    }
  };
  return { addTo, groups };
}

/** The ranked keys within each query's bounds: from `starts` up to `ends`. There is none if `starts` is not below `ends`. */
interface Ranges {
  readonly starts: Int32Array | undefined;
  readonly ends: Int32Array | undefined;
}

/** An `undefined` bound leaves that side open. A query that compares with nothing has an empty range. */
function rangesOf(ranked: RankedPositions, { bounds }: OrderedKeys, length: number): Ranges {
  let starts: Int32Array | undefined;
  let ends: Int32Array | undefined;
  for (const { operator, queries } of bounds) {
    const isUpper = operator === "<" || operator === "<=";
    const cut = operator === "<" || operator === ">=" ? ranked.countBelow : ranked.countUpTo;
    if (isUpper) ends ??= scratch.ints(length).fill(ranked.count, 0, length);
    else starts ??= scratch.zeroInts(length);
    const cuts = (isUpper ? ends : starts) as Int32Array;
    for (let i = 0; i < length; i++) {
      const rank = queries[i] as number;
      // NaN compares with nothing, so no key is below it or above it.
      const place = Number.isNaN(rank) ? (isUpper ? 0 : ranked.count) : cut(rank);
      const known = cuts[i] as number;
      if (isUpper ? place < known : place > known) cuts[i] = place;
    }
  }
  if (starts && ends) emptyWhereCrossed(starts, ends, length);
  return { starts, ends };
}

function emptyWhereCrossed(starts: Int32Array, ends: Int32Array, length: number): void {
  for (let i = 0; i < length; i++) if ((starts[i] as number) > (ends[i] as number)) starts[i] = ends[i] as number;
}

/**
 * Ranges of one ranked column, within groups. The sum of a range is the total of the keys before its end minus the total
 * of the keys before its start. Each side is one walk over the ranked keys that keeps a running total for every group.
 */
function selectRanges(groups: Groups, ordered: OrderedKeys): Selected {
  const { length } = groups;
  const ranked = rankPositions(ordered.keys, length);
  const { starts, ends } = rangesOf(ranked, ordered, length);
  const endQueries = ends && askedByCut(ends, length, ranked.count);
  const startQueries = starts && askedByCut(starts, length, ranked.count);
  const running = scratch.floats(groups.count);
  const addTo = (totals: Float64Array, times: number, weights: Float64Array | undefined) => {
    if (ends && endQueries) addPrefixes(totals, times, weights, groups, ranked, ends, endQueries, running);
    else addWholes(totals, times, weights, groups, ranked, running);
    if (starts && startQueries) addPrefixes(totals, -times, weights, groups, ranked, starts, startQueries, running);
  };
  const runsLeftToRight = ranked.positions === undefined && ends && !starts;
  return { addTo, ...(runsLeftToRight && { prefixes: { groups, ends } }) };
}

/** The queries in order of their cuts; `undefined` if they are in this order already. */
interface Asked {
  readonly order: Int32Array | undefined;
}

function askedByCut(cuts: Int32Array, length: number, count: number): Asked {
  let isAscending = true;
  for (let i = 1; i < length && isAscending; i++) isAscending = (cuts[i] as number) >= (cuts[i - 1] as number);
  if (isAscending) return { order: undefined };
  const next = scratch.zeroInts(count + 2);
  for (let i = 0; i < length; i++) {
    const at = (cuts[i] as number) + 1;
    next[at] = (next[at] as number) + 1;
  }
  for (let i = 0; i <= count; i++) next[i + 1] = (next[i + 1] as number) + (next[i] as number);
  const order = scratch.ints(length);
  for (let i = 0; i < length; i++) {
    const cut = cuts[i] as number;
    const at = next[cut] as number;
    order[at] = i;
    next[cut] = at + 1;
  }
  return { order };
}

function addPrefixes(
  totals: Float64Array,
  times: number,
  weights: Float64Array | undefined,
  { keys, queries, count, length }: Groups,
  { positions }: RankedPositions,
  cuts: Int32Array,
  { order }: Asked,
  running: Float64Array,
): void {
  running.fill(0, 0, count);
  let ranked = 0;
  for (let i = 0; i < length; i++) {
    const query = order ? (order[i] as number) : i;
    const cut = cuts[query] as number;
    for (; ranked < cut; ranked++) {
      const key = positions ? (positions[ranked] as number) : ranked;
      const group = keys[key] as number;
      if (group >= 0) running[group] = (running[group] as number) + (weights ? (weights[key] as number) : 1);
    }
    const group = queries[query] as number;
    if (group >= 0) totals[query] = (totals[query] as number) + times * (running[group] as number);
  }
}

/** All ranked keys of each query's group. */
function addWholes(
  totals: Float64Array,
  times: number,
  weights: Float64Array | undefined,
  { keys, queries, count, length }: Groups,
  { positions, count: rankedCount }: RankedPositions,
  sums: Float64Array,
): void {
  sums.fill(0, 0, count);
  for (let i = 0; i < rankedCount; i++) {
    const key = positions ? (positions[i] as number) : i;
    const group = keys[key] as number;
    if (group >= 0) sums[group] = (sums[group] as number) + (weights ? (weights[key] as number) : 1);
  }
  for (let i = 0; i < length; i++) {
    const group = queries[i] as number;
    if (group >= 0) totals[i] = (totals[i] as number) + times * (sums[group] as number);
  }
}
