import type { SOpNode } from "../graph/node.ts";
import { type Base, finiteNumber, type Tables } from "./table.ts";

/**
 * A number as a sum of functions of one base each, plus a constant: what a matrix can read from the residual stream.
 * `NaN` is a state in which any number will do.
 */
export interface Reading {
  readonly constant: number;
  readonly parts: ReadonlyMap<Base, readonly number[]>;
}

export function constantReading(constant: number): Reading {
  return { constant, parts: new Map() };
}

export function readingOf(base: Base, numbers: readonly number[]): Reading {
  return { constant: 0, parts: new Map([[base, numbers]]) };
}

/** Σ weight · reading. */
export function addReadings(terms: readonly (readonly [weight: number, reading: Reading])[]): Reading {
  let constant = 0;
  const parts = new Map<Base, number[]>();
  for (const [weight, reading] of terms) {
    constant += weight * reading.constant;
    for (const [base, numbers] of reading.parts) {
      const sum = parts.get(base) ?? new Array<number>(numbers.length).fill(0);
      parts.set(
        base,
        sum.map((number, i) => number + weight * (numbers[i] as number)),
      );
    }
  }
  return { constant, parts };
}

/** The reading's number for each entry of a table over `bases`; a state in which any will do reads as 0. */
export function evaluateReading(
  reading: Reading,
  places: ReadonlyMap<Base, Int32Array>,
  entries: number,
): Float64Array {
  const numbers = new Float64Array(entries).fill(reading.constant);
  for (const [base, values] of reading.parts) {
    const states = places.get(base);
    if (!states) throw new Error("the table lacks a base of the reading");
    for (let i = 0; i < entries; i++) {
      const value = values[states[i] as number] as number;
      if (!Number.isNaN(value)) numbers[i] = (numbers[i] as number) + value;
    }
  }
  return numbers;
}

/**
 * A node as a reading: sums, differences and multiples of what depends on one base each. Such arithmetic costs nothing,
 * since it is a direction to read along. `undefined` for anything else.
 */
export function linearReading(node: SOpNode, tables: Tables): Reading | undefined {
  const { bases, values } = tables.of(node);
  if (bases.length <= 1) return singleReading(bases[0], values.map(numberOrAny));
  if (node.kind !== "elementwise") return undefined;
  const { operation, inputs } = node;
  const [a, b] = inputs as [SOpNode, SOpNode];
  if (operation.kind === "unary" && operation.operator === "neg") return combine(tables, [[-1, a]]);
  if (operation.kind !== "binary") return undefined;
  switch (operation.operator) {
    case "+":
      return combine(tables, [
        [1, a],
        [1, b],
      ]);
    case "-":
      return combine(tables, [
        [1, a],
        [-1, b],
      ]);
    case "*": {
      const [left, right] = [constantOf(a), constantOf(b)];
      if (left !== undefined) return combine(tables, [[left, b]]);
      return right === undefined ? undefined : combine(tables, [[right, a]]);
    }
    case "/": {
      const divisor = constantOf(b);
      return divisor ? combine(tables, [[1 / divisor, a]]) : undefined;
    }
    default:
      return undefined;
  }
}

/** `a - b` as a reading, which decides every comparison of the two. */
export function differenceReading(a: SOpNode, b: SOpNode, tables: Tables): Reading | undefined {
  return combine(tables, [
    [1, a],
    [-1, b],
  ]);
}

function combine(tables: Tables, terms: readonly (readonly [number, SOpNode])[]): Reading | undefined {
  const readings: (readonly [number, Reading])[] = [];
  for (const [weight, node] of terms) {
    const reading = linearReading(node, tables);
    if (!reading) return undefined;
    readings.push([weight, reading]);
  }
  return addReadings(readings);
}

function constantOf(node: SOpNode): number | undefined {
  return node.kind === "constant" ? finiteNumber(node.value) : undefined;
}

/** `NaN` where the program raises, `undefined` for what is no finite number. */
function numberOrAny(value: Parameters<typeof finiteNumber>[0]): number | undefined {
  return value === undefined ? Number.NaN : finiteNumber(value);
}

function singleReading(base: Base | undefined, numbers: readonly (number | undefined)[]): Reading | undefined {
  if (!numbers.every((number) => number !== undefined)) return undefined;
  return base ? readingOf(base, numbers) : constantReading(numbers[0] ?? 0);
}

/** `h` as `slope * x + offset`, or undefined where it is no such function. */
export function asAffine(
  x: readonly (number | undefined)[],
  h: readonly number[],
): { readonly slope: number; readonly offset: number } | undefined {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i < h.length; i++) {
    if (Number.isNaN(h[i])) continue;
    const at = x[i];
    if (at === undefined || Number.isNaN(at)) return undefined;
    points.push([at, h[i] as number]);
  }
  const first = points[0];
  if (!first) return { slope: 0, offset: 0 };
  const other = points.find(([at]) => at !== first[0]);
  const slope = other ? (other[1] - first[1]) / (other[0] - first[0]) : 0;
  const offset = first[1] - slope * first[0];
  return points.every(([at, value]) => isNear(slope * at + offset, value)) ? { slope, offset } : undefined;
}

/**
 * `h` as a weighted sum of channels and a constant, with as few channels as possible. `undefined` if it is not such a sum.
 */
export function fitChannels(
  channels: Readonly<Record<string, readonly number[]>>,
  h: readonly number[],
): { readonly weights: ReadonlyMap<string, number>; readonly constant: number } | undefined {
  for (const [name, numbers] of Object.entries(channels)) {
    const affine = asAffine(numbers, h);
    if (affine) return { weights: new Map(affine.slope === 0 ? [] : [[name, affine.slope]]), constant: affine.offset };
  }
  const names = Object.keys(channels).filter((name) => name !== "mean");
  return solve(
    names,
    names.map((name) => channels[name] as readonly number[]),
    h,
  );
}

/** Solves for one weight a channel by elimination over the states, and checks that it holds in all of them. */
function solve(
  names: readonly string[],
  channels: readonly (readonly number[])[],
  h: readonly number[],
): { readonly weights: ReadonlyMap<string, number>; readonly constant: number } | undefined {
  const known = h.map((_, state) => state).filter((state) => !Number.isNaN(h[state]));
  const origin = known[0];
  if (origin === undefined) return undefined;
  const width = names.length;
  const differences = known.map((state) => [
    ...channels.map((numbers) => (numbers[state] as number) - (numbers[origin] as number)),
    (h[state] as number) - (h[origin] as number),
  ]);
  const pivots: number[][] = [];
  for (let column = 0; column < width; column++) {
    const reduced = differences.find((row) => Math.abs(without(row, pivots)[column] as number) > 1e-9);
    if (!reduced) return undefined;
    const row = without(reduced, pivots);
    pivots.push(row.map((number) => number / (row[column] as number)));
  }
  const weights = new Array<number>(width).fill(0);
  for (let column = width - 1; column >= 0; column--) {
    const row = pivots[column] as number[];
    let rest = row[width] as number;
    for (let other = column + 1; other < width; other++) rest -= (row[other] as number) * (weights[other] as number);
    weights[column] = rest;
  }
  const given = (row: readonly number[]) => weights.reduce((sum, weight, i) => sum + weight * (row[i] as number), 0);
  if (!differences.every((row) => isNear(given(row), row[width] as number))) return undefined;
  const atOrigin = channels.map((numbers) => numbers[origin] as number);
  return {
    weights: new Map(names.map((name, i) => [name, weights[i] as number])),
    constant: (h[origin] as number) - given(atOrigin),
  };
}

/** A row without what the pivots so far say of its first columns. */
function without(row: readonly number[], pivots: readonly (readonly number[])[]): number[] {
  const rest = [...row];
  pivots.forEach((pivot, column) => {
    const factor = rest[column] as number;
    if (factor !== 0)
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - factor * (pivot[i] as number);
  });
  return rest;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
