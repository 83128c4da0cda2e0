import type { AggregateNode, SOpNode } from "../graph/node.ts";
import { asNumber, Float, identityKey, type Scalar } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { fail, type Span } from "../problem/problem.ts";
import { isStrictOrder, type Selection, type Side, splitSelector } from "./selection.ts";
import { type Base, distinctValues, finiteNumber, type Table, Tables } from "./table.ts";

/** Cells of one comparison of keys with queries. */
const MAX_CELLS = 4_000_000;
/** States of one head: pairs of a sum and a count. */
const MAX_STATES = 6_000;

/** How a head's result follows from what attention hands over. */
export interface HeadStates {
  readonly selection: Selection;
  /**
   * Whether at most one key is ever selected, or several would raise: then the result is the value or the default
   * itself, and any function of it passes through attention. Else the base has the channels `sum`, `count`, and where
   * they are needed `symbol` (numbers the values that are no number) and `mean`.
   */
  readonly isLookup: boolean;
  readonly base: Base;
}

/**
 * The values that every node can take over a vocabulary and all lengths up to a bound. The sets may hold values that
 * never occur, but miss none that does.
 */
export class ValueSets {
  readonly tokens: Base;
  readonly positions: Base;
  readonly tables: Tables;
  private readonly whole = new Map<SOpNode, Base>();
  private readonly heads = new Map<AggregateNode, HeadStates>();

  constructor(
    inputs: { readonly tokens: SOpNode; readonly indices: SOpNode },
    vocabulary: readonly Scalar[],
    length: number,
    readonly meter: Meter,
    private readonly spanOf: (node: SOpNode) => Span,
  ) {
    this.tokens = { node: inputs.tokens, values: vocabulary };
    this.positions = { node: inputs.indices, values: Array.from({ length }, (_, i) => i) };
    this.tables = new Tables({
      baseOf: (node) => this.inputOf(node) ?? (node.kind === "aggregate" ? this.wholeOf(node) : undefined),
      positions: this.positions,
      meter,
      tooBig: (node, tables, entries) => this.cut(node, tables, entries),
    });
  }

  inputOf(node: SOpNode): Base | undefined {
    if (node.kind !== "input") return undefined;
    return node.name === "tokens" ? this.tokens : this.positions;
  }

  valuesOf(node: SOpNode): readonly Scalar[] {
    return this.wholeOf(node).values;
  }

  /** The node as one base, whatever it is computed from. */
  wholeOf(node: SOpNode): Base {
    const known = this.inputOf(node) ?? this.whole.get(node);
    if (known) return known;
    const values =
      node.kind === "aggregate"
        ? distinctValues(this.headOf(node).base.values)
        : distinctValues(this.tables.of(node).values);
    if (values.length === 0) fail("ValueError", "compile-never", {}, this.spanOf(node));
    const base = { node, values };
    this.whole.set(node, base);
    return base;
  }

  /** Finds the side of a comparison: the one base that decides the node, or else the node itself. */
  sideOf(node: SOpNode): Side {
    const { bases, values } = this.tables.of(node);
    if (bases.length <= 1) return { base: bases[0], values };
    const base = this.wholeOf(node);
    return { base, values: base.values };
  }

  headOf(node: AggregateNode): HeadStates {
    const known = this.heads.get(node);
    if (known) return known;
    const selection = splitSelector(node.selector, (side) => this.sideOf(side), {
      length: this.positions.values.length,
      isUnique: (base) => this.isUnique(base.node),
      meter: this.meter,
      maxCells: MAX_CELLS,
    });
    if ("tooManyCells" in selection) return this.failTooBig(node, selection.tooManyCells, MAX_CELLS);
    const head = this.statesOf(node, selection);
    this.heads.set(node, head);
    return head;
  }

  /** Whether no two positions of an input can have the same value: positions themselves, and the ranks of a strict order. */
  private isUnique(node: SOpNode): boolean {
    if (node === this.positions.node) return true;
    if (node.kind !== "aggregate" || node.mode !== "sum" || node.value.kind !== "constant") return false;
    if (node.fallback !== 0 || !finiteNumber(node.value.value)) return false;
    return isStrictOrder(this.headOf(node).selection, this.positions);
  }

  failTooBig(node: SOpNode, size: number, limit: number): never {
    return fail("LimitError", "compile-too-big", { size, limit }, this.spanOf(node));
  }

  failUndecided(node: SOpNode): never {
    return fail("TypeError", "compile-undecided", {}, this.spanOf(node));
  }

  private cut(node: SOpNode, tables: readonly Table[], entries: number): readonly Table[] {
    if (node.kind !== "elementwise") return tables;
    const smaller = node.inputs.map((input, i): Table => {
      const base = this.wholeOf(input);
      const table = tables[i] as Table;
      return base.values.length < table.values.length ? { bases: [base], values: base.values } : table;
    });
    const bases = new Set(smaller.flatMap((table) => table.bases));
    const size = [...bases].reduce((product, base) => product * base.values.length, 1);
    return size < entries ? this.checkSize(node, smaller, size) : this.failTooBig(node, entries, MAX_CUT);
  }

  private checkSize(node: SOpNode, tables: readonly Table[], size: number): readonly Table[] {
    return size > MAX_CUT ? this.failTooBig(node, size, MAX_CUT) : tables;
  }

  private statesOf(node: AggregateNode, selection: Selection): HeadStates {
    const values = this.valuesOf(node.value);
    const fallback = selection.least === 0 ? [node.fallback] : [];
    if (selection.most <= 1 || values.every((value) => asNumber(value) === undefined)) {
      const results = selection.most === 0 ? [node.fallback] : distinctValues([...values, ...fallback]);
      return { selection, isLookup: true, base: { node, values: results } };
    }
    const infinite = values.find((value) => asNumber(value) !== undefined && finiteNumber(value) === undefined);
    if (infinite !== undefined) fail("ValueError", "compile-not-finite", {}, this.spanOf(node.value));
    return { selection, isLookup: false, base: this.addingBase(node, selection, values) };
  }

  private addingBase(node: AggregateNode, selection: Selection, values: readonly Scalar[]): Base {
    const states: State[] = [];
    if (selection.least === 0) states.push({ value: node.fallback, sum: 0, count: 0, symbol: 0 });
    let symbols = 0;
    for (const value of values) {
      const number = asNumber(value);
      states.push({ value, sum: number ?? 0, count: 1, symbol: number === undefined ? ++symbols : 0 });
    }
    const { tables, positions } = this;
    const table = tables.of(node.value);
    const isByPosition = table.bases.length === 1 && table.bases[0] === positions;
    const numbers = values.map(asNumber).filter((number) => number !== undefined);
    const sums = isByPosition
      ? sumsOfSubsets(table.values.map(finiteNumber), selection.most)
      : sumsOfCounts(new Set(numbers), selection.most);
    const isFloat = values.some((value) => value instanceof Float);
    const isInt = values.some((value) => asNumber(value) !== undefined && !(value instanceof Float));
    for (let count = 2; count <= selection.most; count++)
      for (const sum of sums[count] ?? []) {
        const state = { sum, count, symbol: 0 };
        if (Math.abs(sum) > Number.MAX_SAFE_INTEGER) fail("ValueError", "compile-not-finite", {}, this.spanOf(node));
        if (node.mode === "mean") states.push({ ...state, value: new Float(sum / count) });
        else {
          if (isFloat) states.push({ ...state, value: new Float(sum) });
          if (isInt && Number.isInteger(sum)) states.push({ ...state, value: sum });
        }
        if (states.length > MAX_STATES) this.failTooBig(node, states.length, MAX_STATES);
      }
    return sumAlone(node, states) ?? withChannels(node, states, symbols > 0);
  }
}

/** If the sum decides the value (integers that default to 0), the count is not needed, and states that differ only in it become one. */
function sumAlone(node: AggregateNode, states: readonly State[]): Base | undefined {
  if (node.mode === "mean") return undefined;
  const values = new Map<number, Scalar>();
  for (const { value, sum, symbol } of states) {
    if (symbol > 0 || (values.has(sum) && identityKey(values.get(sum) as Scalar) !== identityKey(value)))
      return undefined;
    values.set(sum, value);
  }
  return { node, values: [...values.values()], channels: { sum: [...values.keys()] } };
}

function withChannels(node: AggregateNode, states: readonly State[], hasSymbols: boolean): Base {
  return {
    node,
    values: states.map(({ value }) => value),
    channels: {
      ...(node.mode === "mean" && { mean: states.map(({ value }) => finiteNumber(value) ?? Number.NaN) }),
      sum: states.map(({ sum }) => sum),
      count: states.map(({ count }) => count),
      ...(hasSymbols && { symbol: states.map(({ symbol }) => symbol) }),
    },
  };
}

/** A table of this many entries takes about two seconds. */
const MAX_CUT = 2_000_000;

interface State {
  readonly value: Scalar;
  readonly sum: number;
  readonly count: number;
  readonly symbol: number;
}

/** Sums of `count` numbers added one after the other, for each count; any number may come any number of times. */
function sumsOfCounts(numbers: ReadonlySet<number>, most: number): ReadonlySet<number>[] {
  const sums: Set<number>[] = [new Set([0])];
  for (let count = 1; count <= most; count++) {
    const next = new Set<number>();
    const before = sums[count - 1] as Set<number>;
    // More than can be compiled: how many more does not matter.
    if (before.size * numbers.size > MAX_CELLS) return Array.from({ length: most + 1 }, () => tooMany());
    for (const sum of before) {
      for (const number of numbers) next.add(sum + number);
      if (next.size > MAX_STATES) return [...sums, next];
    }
    sums.push(next);
  }
  return sums;
}

function tooMany(): ReadonlySet<number> {
  return new Set(Array.from({ length: MAX_STATES + 1 }, (_, i) => i));
}

/** The same where each position gives its own number, so that none comes twice. */
function sumsOfSubsets(numbers: readonly (number | undefined)[], most: number): ReadonlySet<number>[] {
  const sums = Array.from({ length: most + 1 }, () => new Set<number>());
  sums[0]?.add(0);
  for (const number of numbers) {
    if (number === undefined) continue;
    for (let count = most; count > 0; count--) for (const sum of sums[count - 1] ?? []) sums[count]?.add(sum + number);
  }
  return sums;
}
