import type { ComparisonOperator, MatchNode, SelectorNode } from "../../graph/node.ts";
import { applyBinary, scalarTruthy } from "../../graph/operators.ts";
import { identityKey, type Scalar } from "../../graph/scalar.ts";
import { matchesOf, partsOf } from "../../graph/walk.ts";
import { atPosition, locate } from "../../problem/problem.ts";
import type { Column } from "../columns/column.ts";
import { scratch } from "../columns/memory.ts";
import { groupColumns } from "../order/groups.ts";
import { checkComparisons, checkMatch, rankColumns } from "../order/ranking.ts";
import type { PatternSource } from "./pattern-source.ts";
import { spanOf } from "./places.ts";

/** A selector's rows, computed one at a time by looking at every key. */
export interface Rows {
  /** The keys that a query selects, in order. */
  select(query: number): number[];
  /** True if a query selects a key. Questions about one row after another are cheap. */
  selects(query: number, key: number): boolean;
  /** Queries with the same number select the same keys. */
  likeOf(query: number): number;
  /** Throws the first error of comparing all pairs: comparison by comparison, each row by row. */
  checkAll(): void;
}

/** Keys are compared in blocks of this length, so that memory depends on the selector's size and not on the input's. */
const TILE = 1024;

export function rowsOf(selector: SelectorNode, source: PatternSource): Rows {
  const { size, meter } = source;
  const parts = partsOf(selector);
  const places = new Map(parts.map((part, i) => [part, i]));
  const tiles = parts.map(() => new Uint8Array(Math.min(TILE, size)));
  const result = tiles[parts.length - 1] as Uint8Array;
  const fill = parts.map((part, i) => fillerOf(part, tiles[i] as Uint8Array, places, tiles, source));
  const pairs = size * Math.max(1, parts.length >> 2);
  const likes = likenessOf(selector, source);

  function visitTiles(query: number, visit: (from: number, count: number) => void): void {
    meter.lookAtPairs(pairs);
    for (let from = 0; from < size; from += TILE) visit(from, fillFrom(query, from));
  }

  function fillFrom(query: number, from: number): number {
    const count = Math.min(TILE, size - from);
    try {
      for (const fillTile of fill) fillTile(query, from, count);
    } catch (error) {
      checkAllMatches(selector, source);
      throw error;
    }
    return count;
  }

  let currentQuery = -1;
  let currentFrom = -1;
  return {
    select: (query) => {
      currentQuery = -1;
      const selected: number[] = [];
      visitTiles(query, (from, count) => {
        for (let i = 0; i < count; i++) if (result[i]) selected.push(from + i);
      });
      return selected;
    },
    selects: (query, key) => {
      const from = key - (key % TILE);
      if (query !== currentQuery || from !== currentFrom) {
        meter.lookAtPairs(Math.min(TILE, size));
        fillFrom(query, from);
        currentQuery = query;
        currentFrom = from;
      }
      return result[key - from] === 1;
    },
    likeOf: (query) => likes[query] as number,
    checkAll: () => checkAllMatches(selector, source),
  };
}

type Filler = (query: number, from: number, count: number) => void;

function fillerOf(
  node: SelectorNode,
  out: Uint8Array,
  places: ReadonlyMap<SelectorNode, number>,
  tiles: readonly Uint8Array[],
  source: PatternSource,
): Filler {
  const tileOf = (part: SelectorNode) => tiles[places.get(part) as number] as Uint8Array;
  if (node.kind === "match") return matchFiller(node, out, source);
  if (node.kind === "complement") {
    const inner = tileOf(node.selector);
    return (_, __, count) => {
      for (let i = 0; i < count; i++) out[i] = (inner[i] as number) ^ 1;
    };
  }
  const [left, right] = [tileOf(node.left), tileOf(node.right)];
  switch (node.operator) {
    case "&":
      return (_, __, count) => {
        for (let i = 0; i < count; i++) out[i] = (left[i] as number) & (right[i] as number);
      };
    case "|":
      return (_, __, count) => {
        for (let i = 0; i < count; i++) out[i] = (left[i] as number) | (right[i] as number);
      };
    case "^":
      return (_, __, count) => {
        for (let i = 0; i < count; i++) out[i] = (left[i] as number) ^ (right[i] as number);
      };
  }
}

function matchFiller(node: MatchNode, out: Uint8Array, source: PatternSource): Filler {
  const { predicate } = node;
  if (predicate.kind !== "compare") return predicateFiller(node, out, source);
  const { operator } = predicate;
  if (operator === "==" || operator === "!=") return equalityFiller(node, operator === "==" ? 1 : 0, out, source);
  return orderFiller(node, operator, out, source);
}

function equalityFiller(node: MatchNode, ifEqual: 0 | 1, out: Uint8Array, { columnFor }: PatternSource): Filler {
  const { keys, queries } = scratch.scoped(() => {
    const groups = groupColumns(columnFor(node.key), columnFor(node.query));
    return { keys: groups.keys.slice(0, groups.length), queries: groups.queries.slice(0, groups.length) };
  });
  return (query, from, count) => {
    const group = queries[query] as number;
    if (group < 0) out.fill(1 - ifEqual, 0, count);
    else for (let i = 0; i < count; i++) out[i] = keys[from + i] === group ? ifEqual : 1 - ifEqual;
  };
}

function orderFiller(
  node: MatchNode,
  operator: Exclude<ComparisonOperator, "==" | "!=">,
  out: Uint8Array,
  { columnFor, size }: PatternSource,
): Filler {
  const { keys, queries } = scratch.scoped(() => {
    const [ofKeys, ofQueries] = rankColumns([columnFor(node.key), columnFor(node.query)]) as [
      Float64Array,
      Float64Array,
    ];
    return { keys: ofKeys.slice(0, size), queries: ofQueries.slice(0, size) };
  });
  const test = ORDERS[operator];
  return (query, from, count) => {
    const rank = queries[query] as number;
    for (let i = 0; i < count; i++) out[i] = test(keys[from + i] as number, rank) ? 1 : 0;
  };
}

const ORDERS: Readonly<Record<"<" | "<=" | ">" | ">=", (key: number, query: number) => boolean>> = {
  "<": (key, query) => key < query,
  "<=": (key, query) => key <= query,
  ">": (key, query) => key > query,
  ">=": (key, query) => key >= query,
};

/** The most answers that are kept for one predicate: one byte for each distinct pair of a key and a query. */
const KEPT_ANSWERS = 1 << 24;
const UNKNOWN = 2;

/** Computes a function or arithmetic once for each distinct pair. `1`, `1.0` and `True` are distinct. */
function predicateFiller(node: MatchNode, out: Uint8Array, source: PatternSource): Filler {
  const [keys, queries] = [source.columnFor(node.key), source.columnFor(node.query)];
  const keyIds = identify(keys);
  const queryIds = identify(queries);
  const ask = asker(node, keys, queries, source);
  const known = new Map<number, Uint8Array>();
  const answersFor = (query: number): Uint8Array => {
    const id = queryIds.ids[query] as number;
    const before = known.get(id);
    if (before) return before;
    if (known.size * keyIds.count > KEPT_ANSWERS) known.clear();
    const answers = new Uint8Array(keyIds.count).fill(UNKNOWN);
    known.set(id, answers);
    return answers;
  };
  return (query, from, count) => {
    const answers = answersFor(query);
    for (let i = 0; i < count; i++) {
      const id = keyIds.ids[from + i] as number;
      let answer = answers[id] as number;
      if (answer === UNKNOWN) {
        answer = ask(query, from + i) ? 1 : 0;
        answers[id] = answer;
      }
      out[i] = answer;
    }
  };
}

function asker(node: MatchNode, keys: Column, queries: Column, { meter, places }: PatternSource) {
  const { predicate } = node;
  return (query: number, key: number): boolean => {
    const args = [keys.at(key), queries.at(query)] as const;
    try {
      if (predicate.kind === "function") return scalarTruthy(predicate.fn.call(args, meter));
      return scalarTruthy(applyBinary(predicate.operator, args[0], args[1], meter));
    } catch (error) {
      throw locate(atPosition(error, query), spanOf(node, places));
    }
  };
}

interface Identities {
  readonly ids: Int32Array;
  readonly count: number;
}

/** A number for each distinct value of a column. Equal values of different types have different numbers. */
function identify(column: Column): Identities {
  const ids = new Int32Array(column.length);
  if (column.kind === "constant") return { ids, count: 1 };
  const numbers = new Map<Scalar, number>();
  for (let i = 0; i < column.length; i++) {
    const value = column.at(i);
    const key = typeof value === "number" ? value : identityKey(value);
    let id = numbers.get(key);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(key, id);
    }
    ids[i] = id;
  }
  return { ids, count: Math.max(1, numbers.size) };
}

/** Numbers the queries. Queries with the same values in every comparison have the same number. */
function likenessOf(selector: SelectorNode, { columnFor, size }: PatternSource): Int32Array {
  let likes: Int32Array = new Int32Array(size);
  for (const query of new Set(matchesOf(selector).map((match) => match.query))) {
    const { ids, count } = identify(columnFor(query));
    const numbers = new Map<number, number>();
    const before = likes;
    likes = before.map((like, i) => {
      const both = like * count + (ids[i] as number);
      const known = numbers.get(both);
      if (known !== undefined) return known;
      numbers.set(both, numbers.size);
      return numbers.size - 1;
    });
  }
  return likes;
}

/** Throws the first error of a selector's comparisons. Pairs are compared only if one of them is wrong. */
export function checkSelector(selector: SelectorNode, source: PatternSource): void {
  try {
    checkComparisons(selector, source);
  } catch (error) {
    // The leftmost comparison fails first, and it may have no structure.
    checkAllMatches(selector, source);
    throw error;
  }
}

function checkAllMatches(selector: SelectorNode, source: PatternSource): void {
  for (const match of matchesOf(selector)) {
    checkMatch(match, source);
    if (match.predicate.kind !== "compare") checkPairs(match, source);
  }
}

function checkPairs(match: MatchNode, source: PatternSource): void {
  const out = new Uint8Array(Math.min(TILE, source.size));
  const fill = predicateFiller(match, out, source);
  const { ids } = identify(source.columnFor(match.query));
  const seen = new Set<number>();
  for (let query = 0; query < source.size; query++) {
    const id = ids[query] as number;
    if (seen.has(id)) continue;
    seen.add(id);
    source.meter.lookAtPairs(source.size);
    for (let from = 0; from < source.size; from += TILE) fill(query, from, Math.min(TILE, source.size - from));
  }
}
