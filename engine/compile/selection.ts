import type { LogicOperator, MatchNode, Predicate, SelectorNode } from "../graph/node.ts";
import { applyBinary, scalarTruthy } from "../graph/operators.ts";
import type { Scalar } from "../graph/scalar.ts";
import { reachable } from "../graph/walk.ts";
import type { Meter } from "../limits.ts";
import { type Base, unlessRaised } from "./table.ts";

/** A side of a comparison: the base that it is read from and its value in each state; a constant has no base. */
export interface Side {
  readonly base: Base | undefined;
  readonly values: readonly (Scalar | undefined)[];
}

/**
 * All comparisons between one key base and one query base. Cells that no comparison tells apart have one type, so any
 * logic over the comparisons is a table over types. Rows are queries.
 */
export interface Pair {
  readonly key: Base | undefined;
  readonly query: Base | undefined;
  /** The type of each cell, at `query * keys + key`. */
  readonly cells: Int32Array;
  readonly keys: number;
  readonly queries: number;
  readonly types: number;
}

/** A conjunction: in each pair, the types that are selected. Without parts it selects everything. */
export interface Term {
  /** The most keys that a query can select. */
  readonly most: number;
  readonly parts: readonly { readonly pair: Pair; readonly isSelected: readonly boolean[] }[];
}

/** A selector as conjunctions of which no two select the same key, so that sums over them add up. */
export interface Selection {
  readonly terms: readonly Term[];
  /** The fewest and the most keys that a query can select. */
  readonly least: number;
  readonly most: number;
}

interface Atom {
  readonly match: MatchNode;
  readonly key: Side;
  readonly query: Side;
}

/** Splits a selector, or says how many cells its largest comparison would need where that is more than `maxCells`. */
export function splitSelector(
  selector: SelectorNode,
  sideOf: (node: MatchNode["key"]) => Side,
  context: Counting & { readonly meter: Meter; readonly maxCells: number },
): Selection | { readonly tooManyCells: number } {
  const matches = reachable([selector]).filter((node) => node.kind === "match");
  const atoms = matches.map((match) => ({ match, key: sideOf(match.key), query: sideOf(match.query) }));
  const cells = Math.max(0, ...atoms.map(({ key, query }) => key.values.length * query.values.length));
  if (cells > context.maxCells) return { tooManyCells: cells };
  const groups = groupAtoms(atoms);
  const pairs = groups.map((group) => makePair(group, context.meter));
  const types = pairs.reduce((product, { pair }) => product * pair.types, 1);
  if (types > context.maxCells) return { tooManyCells: types };
  const table = truthTable(selector, pairs);
  const plain = pairs.map(({ pair }) => pair);
  return {
    terms: fewestTerms(plain, table).map((parts) => countTerm(parts, context)),
    ...countSelected(plain, table, context),
  };
}

interface Counting {
  readonly length: number;
  readonly isUnique: (base: Base) => boolean;
}

function countTerm(parts: Term["parts"], { length, isUnique }: Counting): Term {
  const counts = parts.map(({ pair, isSelected }) =>
    pair.key && isUnique(pair.key) ? mostKeys(pair, isSelected) : length,
  );
  return { parts, most: Math.min(length, ...counts) };
}

/** Atoms over the same two bases together. A comparison with a constant joins a pair that reads its base anyway. */
function groupAtoms(atoms: readonly Atom[]): Atom[][] {
  const groups: { key: Base | undefined; query: Base | undefined; atoms: Atom[] }[] = [];
  const isTwoSided = ({ key, query }: Atom) => key.base !== undefined && query.base !== undefined;
  for (const atom of [...atoms.filter(isTwoSided), ...atoms.filter((other) => !isTwoSided(other))]) {
    const [key, query] = [atom.key.base, atom.query.base];
    const group = groups.find(
      (other) => (!key || other.key === key) && (!query || other.query === query) && (key || query || !other.key),
    );
    if (group) group.atoms.push(atom);
    else groups.push({ key, query, atoms: [atom] });
  }
  return groups.map((group) => group.atoms);
}

interface TypedPair {
  readonly pair: Pair;
  /** For each type, whether each match of the pair holds. */
  readonly truths: readonly ReadonlyMap<MatchNode, boolean>[];
}

function makePair(atoms: readonly Atom[], meter: Meter): TypedPair {
  const key = atoms.find((atom) => atom.key.base)?.key;
  const query = atoms.find((atom) => atom.query.base)?.query;
  const keys = key?.values.length ?? 1;
  const queries = query?.values.length ?? 1;
  const cells = new Int32Array(keys * queries);
  const known = new Map<string, number>();
  const truths: ReadonlyMap<MatchNode, boolean>[] = [];
  const tests = atoms.map((atom) => memoTest(atom, meter));
  for (let q = 0; q < queries; q++)
    for (let k = 0; k < keys; k++) {
      let name = "";
      for (const test of tests) name += test(k, q) ? "1" : "0";
      let type = known.get(name);
      if (type === undefined) {
        type = known.size;
        known.set(name, type);
        truths.push(new Map(atoms.map(({ match }, i) => [match, name[i] === "1"])));
      }
      cells[q * keys + k] = type;
    }
  return { pair: { key: key?.base, query: query?.base, cells, keys, queries, types: known.size }, truths };
}

/** Whether a key state is selected by a query state; a comparison that raises selects nothing. */
function memoTest({ match, key, query }: Atom, meter: Meter): (key: number, query: number) => boolean {
  return (k, q) => {
    const [a, b] = [key.values[key.base ? k : 0], query.values[query.base ? q : 0]];
    if (a === undefined || b === undefined) return false;
    return unlessRaised(() => scalarTruthy(applyPredicate(match.predicate, a, b, meter))) ?? false;
  };
}

function applyPredicate(predicate: Predicate, key: Scalar, query: Scalar, meter: Meter): Scalar {
  return predicate.kind === "function"
    ? predicate.fn.call([key, query], meter)
    : applyBinary(predicate.operator, key, query, meter);
}

/** Whether the selector holds for every combination of types, the last pair's type fastest. */
function truthTable(selector: SelectorNode, pairs: readonly TypedPair[]): boolean[] {
  let combinations: ReadonlyMap<MatchNode, boolean>[] = [new Map()];
  for (const { truths } of pairs)
    combinations = combinations.flatMap((before) => truths.map((truth) => new Map([...before, ...truth])));
  return combinations.map((truth) => holds(selector, truth));
}

function holds(selector: SelectorNode, truth: ReadonlyMap<MatchNode, boolean>): boolean {
  const known = new Map<SelectorNode, boolean>();
  for (const node of reachable([selector])) {
    if (node.kind === "match") known.set(node, truth.get(node) ?? false);
    else if (node.kind === "complement") known.set(node, !known.get(node.selector));
    else if (node.kind === "combine")
      known.set(node, logic(node.operator, known.get(node.left) === true, known.get(node.right) === true));
  }
  return known.get(selector) === true;
}

function logic(operator: LogicOperator, a: boolean, b: boolean): boolean {
  if (operator === "&") return a && b;
  return operator === "|" ? a || b : a !== b;
}

type Parts = Term["parts"];

/** Orders of more pairs than this are not all tried. */
const MAX_ORDERED = 5;

/**
 * Splits by the types of one pair after the other; types after which the same rest decides stay together. The order of
 * the pairs decides how many terms that gives.
 */
function fewestTerms(pairs: readonly Pair[], table: readonly boolean[]): readonly Parts[] {
  const orders = pairs.length <= MAX_ORDERED ? permutations(pairs.length) : [pairs.map((_, i) => i)];
  let best: readonly Parts[] | undefined;
  for (const order of orders) {
    const terms = splitInOrder(pairs, table, order);
    if (!best || sizeOf(terms) < sizeOf(best)) best = terms;
  }
  return best ?? [];
}

/** A head more weighs more than any number of parts within a head. */
function sizeOf(terms: readonly Parts[]): number {
  return terms.reduce((sum, parts) => sum + 100 + parts.length, 0);
}

function splitInOrder(pairs: readonly Pair[], table: readonly boolean[], order: readonly number[]): readonly Parts[] {
  const strides = pairs.map((_, i) => pairs.slice(i + 1).reduce((product, pair) => product * pair.types, 1));
  const typesAt = (depth: number) => pairs[order[depth] as number]?.types ?? 0;
  const strideAt = (depth: number) => strides[order[depth] as number] as number;
  const signature = (depth: number, offset: number): string => {
    if (depth === order.length) return table[offset] ? "1" : "0";
    let text = "";
    for (let type = 0; type < typesAt(depth); type++) text += signature(depth + 1, offset + type * strideAt(depth));
    return text;
  };
  const split = (depth: number, offset: number): Parts[] => {
    if (depth === order.length) return table[offset] ? [[]] : [];
    const groups = new Map<string, number[]>();
    for (let type = 0; type < typesAt(depth); type++) {
      const rest = signature(depth + 1, offset + type * strideAt(depth));
      groups.set(rest, [...(groups.get(rest) ?? []), type]);
    }
    return [...groups.values()].flatMap((types) => {
      const rest = split(depth + 1, offset + (types[0] as number) * strideAt(depth));
      if (types.length === typesAt(depth)) return rest;
      const isSelected = Array.from({ length: typesAt(depth) }, (_, type) => types.includes(type));
      const part = { pair: pairs[order[depth] as number] as Pair, isSelected };
      return rest.map((parts) => [part, ...parts]);
    });
  };
  return split(0, 0);
}

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}

function countSelected(pairs: readonly Pair[], table: readonly boolean[], { length, isUnique }: Counting) {
  const counts = pairs.map((pair, i) =>
    pair.key && isUnique(pair.key) ? mostKeys(pair, possibleTypes(pairs, table, i)) : length,
  );
  const most = Math.min(length, ...counts);
  return { least: selectsItself(pairs, table) ? 1 : 0, most: table.some(Boolean) ? most : 0 };
}

/** The types of one pair with which the selector can hold at all. */
function possibleTypes(pairs: readonly Pair[], table: readonly boolean[], index: number): boolean[] {
  const stride = pairs.slice(index + 1).reduce((product, pair) => product * pair.types, 1);
  const { types } = pairs[index] as Pair;
  const isPossible = new Array<boolean>(types).fill(false);
  table.forEach((holdsHere, i) => {
    if (holdsHere) isPossible[Math.floor(i / stride) % types] = true;
  });
  return isPossible;
}

function mostKeys({ cells, keys, queries }: Pair, isPossible: readonly boolean[]): number {
  let most = 0;
  for (let q = 0; q < queries; q++) {
    let count = 0;
    for (let k = 0; k < keys; k++) if (isPossible[cells[q * keys + k] as number]) count++;
    most = Math.max(most, count);
  }
  return most;
}

/** Whether every position selects at least itself: as key and as query it is in the same state of a shared base. */
function selectsItself(pairs: readonly Pair[], table: readonly boolean[]): boolean {
  const allowed = pairs.map((pair) => {
    if (pair.key !== pair.query) return undefined;
    const types = new Set<number>();
    for (let state = 0; state < pair.keys; state++) types.add(pair.cells[state * pair.keys + state] as number);
    return types;
  });
  return table.every((holdsHere, i) => {
    if (holdsHere) return true;
    let rest = i;
    for (let p = pairs.length - 1; p >= 0; p--) {
      const { types } = pairs[p] as Pair;
      if (allowed[p]?.has(rest % types) === false) return true;
      rest = Math.floor(rest / types);
    }
    return false;
  });
}

/**
 * Whether a selector puts all positions in one strict order, whatever the input: of two positions exactly one selects the
 * other, and who selects whom goes on along the order. Then no two positions count the same number of keys.
 *
 * @param positions the base that no two positions share a state of
 */
export function isStrictOrder({ terms }: Selection, positions: Base): boolean {
  const parts = terms.flatMap((term) => term.parts);
  if (parts.some(({ pair }) => pair.key !== pair.query || !pair.key)) return false;
  const bases = [...new Set(parts.map(({ pair }) => pair.key as Base))];
  if (!bases.includes(positions)) return false;
  const size = bases.reduce((product, base) => product * base.values.length, 1);
  if (size > MAX_ORDER_STATES) return false;
  const stateOf = (joint: number, base: Base): number => {
    let rest = joint;
    for (const other of bases) {
      const own = rest % other.values.length;
      if (other === base) return own;
      rest = Math.floor(rest / other.values.length);
    }
    return 0;
  };
  const selects = Array.from({ length: size }, (_, query) =>
    Array.from({ length: size }, (_, key) =>
      terms.some((term) =>
        term.parts.every(({ pair, isSelected }) => {
          const base = pair.key as Base;
          return isSelected[pair.cells[stateOf(query, base) * pair.keys + stateOf(key, base)] as number];
        }),
      ),
    ),
  );
  const position = Array.from({ length: size }, (_, joint) => stateOf(joint, positions));
  const below = (a: number, b: number) => selects[b]?.[a] === true;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      if (position[a] === position[b]) continue;
      if (below(a, b) === below(b, a)) return false;
      if (!below(a, b)) continue;
      for (let c = 0; c < size; c++)
        if (position[c] !== position[a] && position[c] !== position[b] && below(b, c) && !below(a, c)) return false;
    }
  return true;
}

/** Triples of them are looked at. */
const MAX_ORDER_STATES = 300;
