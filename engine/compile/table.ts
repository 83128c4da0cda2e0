import type { ElementwiseOperation, SOpNode } from "../graph/node.ts";
import { applyElementwise } from "../graph/operators.ts";
import { asNumber, identityKey, type Scalar } from "../graph/scalar.ts";
import type { Meter } from "../limits.ts";
import { ProblemError } from "../problem/problem.ts";

/** One coordinate of a table: the states that a node can have at a position, and its value in each. */
export interface Base {
  readonly node: SOpNode;
  readonly values: readonly Scalar[];
  /**
   * The numbers that attention moves if the value is a function of them: a number for each state, by name. A base
   * without channels is coded: any function of its state can be read from the residual stream.
   */
  readonly channels?: Readonly<Record<string, readonly number[]>>;
}

/**
 * The value of a node in every combination of states of its bases, the last base fastest. `undefined` is a combination
 * in which the program raises: it never answers there, so any weights will do.
 */
export interface Table {
  readonly bases: readonly Base[];
  readonly values: readonly (Scalar | undefined)[];
}

/** Says where tables end: a node that is a base is not looked into. */
export interface Scope {
  baseOf(node: SOpNode): Base | undefined;
  /** The base that positions count from, which literal sequences are read by. */
  readonly positions: Base;
  readonly meter: Meter;
  /** Called for a table that has more entries than `MAX_ENTRIES`; gives tables with fewer bases, or throws. */
  tooBig(node: SOpNode, inputs: readonly Table[], entries: number): readonly Table[];
}

/** Entries of one table; a table costs about a microsecond an entry. */
const MAX_ENTRIES = 400_000;

/** Tables of many nodes over one scope; each is made once. */
export class Tables {
  private readonly known = new Map<SOpNode, Table>();

  constructor(readonly scope: Scope) {}

  of(node: SOpNode): Table {
    const known = this.known.get(node);
    if (known) return known;
    const table = this.make(node);
    this.known.set(node, table);
    return table;
  }

  private make(node: SOpNode): Table {
    const base = this.scope.baseOf(node);
    if (base) return { bases: [base], values: base.values };
    switch (node.kind) {
      case "constant":
        return { bases: [], values: [node.value] };
      case "sequence":
        return { bases: [this.scope.positions], values: this.scope.positions.values.map((_, i) => node.values[i]) };
      case "elementwise":
        return this.combine(node, node.operation);
      case "input":
      case "aggregate":
        throw new Error(`${node.kind} is no base of this scope`);
    }
  }

  private combine(node: Extract<SOpNode, { kind: "elementwise" }>, operation: ElementwiseOperation): Table {
    let inputs: readonly Table[] = node.inputs.map((input) => this.of(input));
    let bases = mergeBases(inputs);
    const entries = countEntries(bases);
    if (entries > MAX_ENTRIES) {
      inputs = this.scope.tooBig(node, inputs, entries);
      bases = mergeBases(inputs);
    }
    return { bases, values: applyToTables(operation, inputs, bases, this.scope.meter) };
  }
}

export function countEntries(bases: readonly Base[]): number {
  return bases.reduce((product, base) => product * base.values.length, 1);
}

/** Every base once, in order of their nodes. */
function mergeBases(tables: readonly Pick<Table, "bases">[]): readonly Base[] {
  const bases = new Set(tables.flatMap((table) => table.bases));
  return [...bases].sort((a, b) => a.node.id - b.node.id);
}

/** For each entry over `bases`, the index of the entry of a table over some of them. */
export function project(table: Pick<Table, "bases">, bases: readonly Base[]): Int32Array {
  const strides = new Map<Base, number>();
  let stride = 1;
  for (const base of [...table.bases].reverse()) {
    strides.set(base, stride);
    stride *= base.values.length;
  }
  let indices = new Int32Array(1);
  for (const base of bases) {
    const own = strides.get(base) ?? 0;
    const size = base.values.length;
    const next = new Int32Array(indices.length * size);
    for (let i = 0; i < indices.length; i++)
      for (let state = 0; state < size; state++) next[i * size + state] = (indices[i] as number) + own * state;
    indices = next;
  }
  return indices;
}

function applyToTables(
  operation: ElementwiseOperation,
  inputs: readonly Table[],
  bases: readonly Base[],
  meter: Meter,
): (Scalar | undefined)[] {
  const places = inputs.map((table) => project(table, bases));
  const entries = countEntries(bases);
  const results: (Scalar | undefined)[] = [];
  // Equal arguments give equal results, and equal results are one object: most entries repeat an earlier one.
  const known = new Map<string, Scalar | undefined>();
  for (let entry = 0; entry < entries; entry++) {
    const args: Scalar[] = [];
    let key = "";
    for (let i = 0; i < inputs.length; i++) {
      const value = inputs[i]?.values[places[i]?.[entry] as number];
      if (value === undefined) break;
      args.push(value);
      if (operation.kind === "map") key += `${identityKey(value)}\u0000`;
    }
    if (args.length < inputs.length) results.push(undefined);
    else if (operation.kind !== "map") results.push(tryApply(operation, args, meter));
    else {
      if (!known.has(key)) known.set(key, tryApply(operation, args, meter));
      results.push(known.get(key));
    }
  }
  return results;
}

function tryApply(operation: ElementwiseOperation, args: readonly Scalar[], meter: Meter): Scalar | undefined {
  return unlessRaised(() => applyElementwise(operation, args, meter));
}

/** The value, or `undefined` where Python raises. A limit is no mistake of these values: it ends the compilation. */
export function unlessRaised<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.type !== "LimitError") return undefined;
    throw error;
  }
}

/** The finite number that a value counts as; an integer that a double cannot hold has no such number. */
export function finiteNumber(value: Scalar | undefined): number | undefined {
  if (typeof value === "bigint") return undefined;
  const number = value === undefined ? undefined : asNumber(value);
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

/** Every distinct value once; `1`, `1.0` and `True` are three. */
export function distinctValues(values: Iterable<Scalar | undefined>): Scalar[] {
  const known = new Map<string, Scalar>();
  for (const value of values) if (value !== undefined) known.set(identityKey(value), value);
  return [...known.values()];
}
