import { evaluateReading, type Reading, readingOf } from "./reading.ts";
import { type Base, countEntries, project, type Table } from "./table.ts";

/** Σ weight · reading + constant; readings are shared, since a staircase reads the same one again and again. */
export interface WeightedReadings {
  readonly terms: readonly (readonly [weight: number, reading: Reading])[];
  readonly constant: number;
}

/** One hidden unit of a feed-forward: `relu(input)`, which adds to the channels of its output. */
export interface Unit {
  readonly input: WeightedReadings;
  readonly output: readonly number[];
  /** The most that the input can be. */
  readonly largest: number;
  /**
   * Whether it is one of two that together are flat around every value: noise of less than a half in the input does not
   * pass. Else it passes by the weight of the output.
   */
  readonly snaps: boolean;
}

/** The function that a feed-forward must compute: the number of an output for each entry of a table, or -1 if any output will do. */
export interface Target {
  readonly table: Pick<Table, "bases">;
  readonly ids: Int32Array;
  /** The output of each id, one number a channel. */
  readonly outputs: readonly (readonly number[])[];
}

/** The features that the units may read: numbers, each from its direction, and one-hot gates. */
export interface Atoms {
  readonly numbers: readonly Reading[];
  readonly gates: readonly Base[];
}

/** Entries of the grid of gates and numbers that one fit looks at. */
const MAX_GRID = 2_000_000;

/**
 * Hidden units that compute a target from atoms: staircases over one number, gated by one-hots; tables where there is no
 * number. Atoms that the target does not depend on are left out, and several numbers are written as one. `undefined`
 * where the atoms do not determine the target.
 */
export function fitUnits(target: Target, atoms: Atoms): readonly Unit[] | undefined {
  const columns = columnsOf(target, atoms);
  const needed = neededColumns(columns, target.ids);
  if (!needed) return undefined;
  const gates = needed.filter((column) => column.gate !== undefined);
  const numbers = needed.filter((column) => column.reading !== undefined);
  const code = encodeNumbers(numbers, target.ids.length);
  const gateSize = gates.reduce((product, { size }) => product * size, 1);
  if (gateSize * code.values.length > MAX_GRID) return undefined;
  const grid = new Int32Array(gateSize * code.values.length).fill(-1);
  target.ids.forEach((id, entry) => {
    if (id < 0) return;
    let at = 0;
    for (const { size, places } of gates) at = at * size + (places[entry] as number);
    grid[at * code.values.length + (code.places[entry] as number)] = id;
  });
  return emit(splitGates(gates, grid, code.values.length), code, target.outputs);
}

interface Column {
  readonly reading?: Reading;
  readonly gate?: Base;
  readonly size: number;
  readonly places: Int32Array;
  /** The numbers that the reading takes, ascending. */
  readonly values: readonly number[];
}

function columnsOf({ table, ids }: Target, { numbers, gates }: Atoms): Column[] {
  const states = new Map(table.bases.map((base) => [base, project({ bases: [base] }, table.bases)]));
  const entries = countEntries(table.bases);
  const readings = numbers.map((reading): Column => {
    const all = evaluateReading(reading, states, entries);
    const rounded = all.map(tidy);
    const { values, places } = indexNumbers(rounded, (i) => (ids[i] as number) >= 0);
    return { reading, size: values.length, places, values };
  });
  const gated = gates.map(
    (gate): Column => ({ gate, size: gate.values.length, places: states.get(gate) as Int32Array, values: [] }),
  );
  return [...readings, ...gated];
}

/** Sums of floats that differ in the last bits alone are one number to a Transformer. */
function tidy(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(12));
}

/** Leaves out, from the last to the first, each column without which the others still decide; undefined if all do not. */
function neededColumns(columns: readonly Column[], ids: Int32Array): readonly Column[] | undefined {
  if (!decide(columns, ids)) return undefined;
  let needed = columns;
  for (const column of [...columns].reverse()) {
    const without = needed.filter((other) => other !== column);
    if (decide(without, ids)) needed = without;
  }
  return needed;
}

function decide(columns: readonly Column[], ids: Int32Array): boolean {
  const known = new Map<number, number>();
  for (let entry = 0; entry < ids.length; entry++) {
    const id = ids[entry] as number;
    if (id < 0) continue;
    let key = 0;
    for (const { size, places } of columns) key = key * size + (places[entry] as number);
    const before = known.get(key);
    if (before === undefined) known.set(key, id);
    else if (before !== id) return false;
  }
  return true;
}

/** One number that tells apart whatever the given ones tell apart. */
interface Code {
  /** Without terms there is one value, 0. */
  readonly terms: WeightedReadings["terms"];
  readonly values: readonly number[];
  readonly places: Int32Array;
}

/**
 * Several numbers as one: the one with most values keeps its size, and each further one takes steps that are larger than
 * all that came before together. So noise grows as little as it can.
 */
function encodeNumbers(numbers: readonly Column[], entries: number): Code {
  const [first, ...others] = [...numbers].sort((a, b) => b.size - a.size);
  if (!first) return { terms: [], values: [0], places: new Int32Array(entries) };
  const terms: (readonly [number, Reading])[] = [[1, first.reading as Reading]];
  let gap = smallestGap(first.values);
  let range = rangeOf(first.values);
  const sums = Float64Array.from(first.places, (place) => first.values[place] ?? Number.NaN);
  for (const column of others) {
    const own = smallestGap(column.values);
    const weight = (range + gap) / own;
    terms.push([weight, column.reading as Reading]);
    column.places.forEach((place, i) => {
      sums[i] = (sums[i] as number) + weight * (column.values[place] ?? Number.NaN);
    });
    range += weight * rangeOf(column.values);
    gap = Math.min(gap, weight * own);
  }
  const rounded = sums.map(tidy);
  return {
    terms,
    ...indexNumbers(rounded, (i) => !Number.isNaN(rounded[i])),
  };
}

/** The distinct numbers at entries that count, ascending, and the place of each entry's number among them. */
function indexNumbers(numbers: Float64Array, counts: (entry: number) => boolean) {
  const index = new Map<number, number>();
  for (let i = 0; i < numbers.length; i++) if (counts(i)) index.set(numbers[i] as number, 0);
  const values = [...index.keys()].sort((a, b) => a - b);
  values.forEach((value, i) => {
    index.set(value, i);
  });
  const places = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) places[i] = index.get(numbers[i] as number) ?? -1;
  return { values, places };
}

function rangeOf(values: readonly number[]): number {
  return (values.at(-1) ?? 0) - (values[0] ?? 0);
}

export function smallestGap(ascending: readonly number[]): number {
  let gap = Number.POSITIVE_INFINITY;
  for (let i = 1; i < ascending.length; i++)
    gap = Math.min(gap, (ascending[i] as number) - (ascending[i - 1] as number));
  return Number.isFinite(gap) ? gap : 1;
}

/** A function of the coded number that holds where every condition does. */
interface Row {
  /** Each is 1 where it holds, else 0. */
  readonly conditions: readonly Reading[];
  /** An output id for each value of the number, -1 where any will do. */
  readonly ids: Int32Array;
}

/** Splits by the states of one gate after the other; states with the same rest stay together. */
function splitGates(gates: readonly Column[], grid: Int32Array, width: number): readonly Row[] {
  const [column, ...others] = gates;
  if (!column) return [{ conditions: [], ids: grid }];
  const size = grid.length / column.size;
  const groups: { states: number[]; rest: Int32Array }[] = [];
  for (let state = 0; state < column.size; state++) {
    const rest = grid.subarray(state * size, (state + 1) * size);
    if (rest.every((id) => id < 0)) continue;
    const group = groups.find((other) => agree(other.rest, rest));
    if (!group) groups.push({ states: [state], rest: rest.slice() });
    else {
      group.states.push(state);
      rest.forEach((id, i) => {
        if (id >= 0) group.rest[i] = id;
      });
    }
  }
  if (groups.length === 1) return splitGates(others, (groups[0] as (typeof groups)[0]).rest, width);
  return groups.flatMap(({ states, rest }) => {
    const gate = column.gate as Base;
    const inGroup = new Set(states);
    const condition = readingOf(
      gate,
      gate.values.map((_, state) => (inGroup.has(state) ? 1 : 0)),
    );
    return splitGates(others, rest, width).map((row) => ({ ids: row.ids, conditions: [condition, ...row.conditions] }));
  });
}

function agree(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && (a[i] as number) >= 0 && (b[i] as number) >= 0) return false;
  return true;
}

/** Rows beyond this many are not all tried as the one that needs no gate. */
const MAX_TRIED = 24;

/**
 * One row goes without a gate, and the others add what they differ by; or all are gated. Whichever takes fewest units.
 */
function emit(rows: readonly Row[], code: Code, outputs: readonly (readonly number[])[]): readonly Unit[] {
  const channels = outputs[0]?.length ?? 0;
  const zero = code.values.map(() => new Array<number>(channels).fill(0));
  const vectorsOf = (row: Row, otherwise: readonly (readonly number[])[] | undefined) =>
    fill(row.ids, outputs, otherwise);
  if (rows.length === 1 && rows[0]?.conditions.length === 0) return staircase(code, vectorsOf(rows[0], undefined), []);
  let best: Unit[] | undefined;
  for (const base of [undefined, ...rows.slice(0, MAX_TRIED)]) {
    const common = base ? vectorsOf(base, undefined) : zero;
    const units = base ? [...staircase(code, common, [])] : [];
    for (const row of rows) {
      if (row === base) continue;
      const own = vectorsOf(row, base ? common : undefined);
      const delta = own.map((vector, i) => vector.map((number, c) => number - (common[i]?.[c] as number)));
      units.push(...staircase(code, delta, row.conditions));
      if (best && units.length >= best.length) break;
    }
    if (!best || units.length < best.length) best = units;
  }
  return best ?? [];
}

/** The outputs along the values; one that does not matter is as `otherwise` says, or as its neighbour. */
function fill(
  ids: Int32Array,
  outputs: readonly (readonly number[])[],
  otherwise: readonly (readonly number[])[] | undefined,
): (readonly number[])[] {
  const first = ids.find((id) => id >= 0) ?? 0;
  let last = outputs[first] as readonly number[];
  return Array.from(ids, (id, i) => {
    if (id >= 0) last = outputs[id] as readonly number[];
    else if (otherwise) return otherwise[i] as readonly number[];
    return last;
  });
}

/**
 * A function of the code as ReLUs: two for each jump, flat around every value so that noise does not pass, and for a
 * single channel one for a slope that most steps share.
 */
function staircase(
  code: Code,
  vectors: readonly (readonly number[])[],
  conditions: Row["conditions"],
): readonly Unit[] {
  const steep = vectors[0]?.length === 1 ? commonSlope(code, vectors) : 0;
  const flat = jumps(code, vectors, conditions, 0);
  if (steep === 0) return flat;
  const sloped = jumps(code, vectors, conditions, steep);
  return sloped.length < flat.length ? sloped : flat;
}

function commonSlope({ values }: Code, vectors: readonly (readonly number[])[]): number {
  const times = new Map<number, number>();
  for (let i = 1; i < values.length; i++) {
    const rise = (vectors[i]?.[0] as number) - (vectors[i - 1]?.[0] as number);
    const slope = Number((rise / ((values[i] as number) - (values[i - 1] as number))).toPrecision(12));
    times.set(slope, (times.get(slope) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function jumps(
  { terms, values }: Code,
  vectors: readonly (readonly number[])[],
  conditions: Row["conditions"],
  slope: number,
): readonly Unit[] {
  const units: Unit[] = [];
  const add = (input: WeightedReadings, largest: number, output: readonly number[], snaps = false) =>
    units.push({ input: gated(input, largest, conditions), output, largest, snaps });
  const first = values[0] as number;
  const last = values.at(-1) as number;
  // The rest after the slope is removed. It is flat between the jumps.
  const level = (i: number) =>
    (vectors[i] as readonly number[]).map((number) => number - slope * ((values[i] as number) - first));
  const levels = values.map((_, i) => level(i));
  const steps = values.map((_, i) => (i > 0 && !isSame(levels[i], levels[i - 1]) ? i : 0)).filter((i) => i > 0);
  const pivot = choosePivot(levels, steps, values);
  // One more than the way from the first value, so that noise there is not cut off; the constant makes up for it.
  if (slope !== 0) add(shifted(terms, 1, first - 1), last - first + 1, [slope]);
  const constant = (levels[pivot] as readonly number[]).map((number) => number - slope);
  if (constant.some((number) => Math.abs(number) > 1e-9)) add({ terms: [], constant: 1 }, 1, constant);
  for (const i of steps) {
    const [from, to] = [values[i - 1] as number, values[i] as number];
    const width = (to - from) / 2;
    const [low, high] = [from + width / 2, to - width / 2];
    const rise = (levels[i] as readonly number[]).map((number, c) => number - (levels[i - 1]?.[c] as number));
    const fall = rise.map((number) => -number);
    // Both are gated by the same weight, so that noise of the gate cancels too.
    if (i > pivot) {
      const largest = (last - low) / width;
      add(shifted(terms, 1 / width, low), largest, rise, true);
      add(shifted(terms, 1 / width, high), largest, fall, true);
    } else {
      const largest = (high - first) / width;
      add(shifted(terms, -1 / width, high), largest, fall, true);
      add(shifted(terms, -1 / width, low), largest, rise, true);
    }
  }
  return units;
}

function isSame(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  return a?.every((number, c) => Math.abs(number - (b?.[c] as number)) < 1e-9) ?? false;
}

/**
 * Steps above the pivot rise to the right, those below fall to the left, so that no unit grows larger than it must:
 * rounding grows with it. A pivot at which all channels are 0 saves the unit for the constant.
 */
function choosePivot(
  levels: readonly (readonly number[])[],
  steps: readonly number[],
  values: readonly number[],
): number {
  const starts = [0, ...steps];
  const isFree = (i: number) => levels[i]?.every((number) => Math.abs(number) < 1e-9) ?? false;
  const free = starts.filter(isFree);
  const reach = (pivot: number) =>
    steps.reduce(
      (sum, i) =>
        sum +
        (i > pivot ? (values.at(-1) as number) - (values[i] as number) : (values[i] as number) - (values[0] as number)),
      0,
    );
  return (free.length > 0 ? free : starts).reduce((best, i) => (reach(i) < reach(best) ? i : best));
}

/** `(reading − zero) · scale` */
function shifted(terms: WeightedReadings["terms"], scale: number, zero: number): WeightedReadings {
  return { terms: terms.map(([weight, reading]) => [weight * scale, reading]), constant: -zero * scale };
}

/** Pushes a unit below zero unless every condition holds. `largest` is the most that its input can be. */
function gated(
  { terms, constant }: WeightedReadings,
  largest: number,
  conditions: readonly Reading[],
): WeightedReadings {
  if (conditions.length === 0) return { terms, constant };
  const weight = Math.max(1, Math.ceil(largest) + (terms.length > 0 ? 1 : 0));
  return {
    terms: [...terms, ...conditions.map((condition) => [weight, condition] as const)],
    constant: constant - weight * conditions.length,
  };
}
