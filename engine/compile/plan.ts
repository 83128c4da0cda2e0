import type { AggregateNode, SOpNode } from "../graph/node.ts";
import { isComparison } from "../graph/operators.ts";
import { identityKey, type Scalar } from "../graph/scalar.ts";
import { factorTable } from "./factor.ts";
import {
  addReadings,
  asAffine,
  constantReading,
  differenceReading,
  fitChannels,
  linearReading,
  type Reading,
  readingOf,
} from "./reading.ts";
import type { Term } from "./selection.ts";
import { type Base, finiteNumber, project, type Table, Tables } from "./table.ts";
import { type Atoms, fitUnits, smallestGap, type Target, type Unit } from "./units.ts";
import type { HeadStates, ValueSets } from "./value-sets.ts";

/** A number of the program: read along a direction, or written by hidden units into a dimension of its own. */
export type NumberCode =
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "units"; readonly units: readonly Unit[] }
  | { readonly kind: "head" };

/**
 * Values of a node that somebody tells apart, one class for each. Each class but `rest` has a dimension that is 1 where
 * the node has such a value; at `rest` all are 0.
 */
export interface ClassCode {
  readonly how: NumberCode["kind"];
  /** The class of each value of the node. */
  readonly classOf: readonly number[];
  readonly count: number;
  readonly rest: number;
  /** How each class is read, where it is. */
  readonly readings: readonly Reading[];
  /** Hidden units; their channels are the classes but `rest`, in order. */
  readonly units: readonly Unit[];
}

/** The part of a node that a later stage reads, and the way to compute it. */
export interface Feature {
  readonly node: SOpNode;
  /** The values that the node can take, which classes count. */
  readonly values: readonly Scalar[];
  readonly number?: NumberCode;
  readonly classes?: ClassCode;
}

/** One head of the model: part of an aggregate of the program, or all of it. */
export interface HeadPlan {
  readonly aggregate: AggregateNode;
  /** `light`: a sink at half the score, which gives the default. `heavy`: one that holds K times as much, for sums. */
  readonly sink: "light" | "heavy";
  /** The most keys that a query of it can select. */
  readonly most: number;
  /** Scores add up over the parts: each is `β Σ query · key`, 1 where its part of the selector holds and 0 elsewhere. */
  readonly parts: readonly {
    readonly queries: readonly Reading[];
    readonly keys: readonly Reading[];
  }[];
  /** The numbers that it moves, each into one dimension. */
  readonly channels: readonly ChannelPlan[];
}

export interface ChannelPlan {
  /** `number`, `sum`, `count`, `mean`, `symbol`, or the class whose dimension this is. */
  readonly name: string | number;
  readonly value: Reading;
  readonly fallback: number;
}

export interface BlockPlan {
  /** The layer of the program that it computes; 0 for a block whose attention is idle. */
  readonly layer: number;
  readonly heads: readonly HeadPlan[];
  readonly features: readonly Feature[];
}

export interface Plan {
  readonly blocks: readonly BlockPlan[];
  /** The features that can be read from the embedding alone, before any block. */
  readonly direct: readonly Feature[];
  /** Functions of tokens alone and of positions alone that are read, which the embedding holds. */
  readonly tokens: readonly number[] | undefined;
  readonly positions: readonly number[] | undefined;
  readonly inputs: { readonly tokens: Base; readonly positions: Base };
  readonly result: SOpNode;
  readonly outputs: "number" | "classes";
  /** For outputs by class: the class of each value of the result. */
  readonly values: readonly Scalar[];
}

interface Demand {
  number: boolean;
  readonly functions: (readonly number[])[];
}

const LARGEST_SPLIT = 4;

/** Works from the result down: what a layer must provide is known once all layers above it have asked. */
export function makePlan(result: SOpNode, sets: ValueSets): Plan {
  return new Planner(sets).plan(result);
}

class Planner {
  private readonly demands = new Map<SOpNode, Demand>();
  private readonly channels = new Map<AggregateNode, Set<string>>();
  private readonly bases = new Map<AggregateNode, Base>();

  constructor(private readonly sets: ValueSets) {}

  plan(result: SOpNode): Plan {
    const outputs = this.demandResult(result);
    const blocks: BlockPlan[] = [];
    let direct: readonly Feature[] = [];
    for (let layer = result.layer; layer >= 0; layer--) {
      const block = this.planLayer(layer);
      if (layer > 0 || block.features.some(needsUnits)) blocks.unshift(block);
      else direct = block.features;
    }
    return {
      blocks,
      direct,
      tokens: this.inputClasses(this.sets.tokens),
      positions: this.inputClasses(this.sets.positions),
      inputs: { tokens: this.sets.tokens, positions: this.sets.positions },
      result,
      outputs,
      values: this.sets.valuesOf(result),
    };
  }

  private demandResult(result: SOpNode): "number" | "classes" {
    const values = this.sets.valuesOf(result);
    const all = values.map((_, i) => i);
    const isOneType = values.every((value) => typeof value !== "boolean" && finiteNumber(value) !== undefined);
    if (isOneType && result.layer > 0 && nearestIsExact(values.map((value) => finiteNumber(value) as number))) {
      this.demandOf(result).number = true;
      return "number";
    }
    this.demandOf(result).functions.push(firstEqual(values, all));
    return "classes";
  }

  private inputClasses(base: Base): readonly number[] | undefined {
    const demand = this.demands.get(base.node);
    return demand && partition(base.values.length, demand.functions);
  }

  private planLayer(layer: number): BlockPlan {
    const tables = this.tablesAt(layer);
    const features: Feature[] = [];
    const asked = [...this.demands.keys()].filter((node) => node.layer === layer && node.kind !== "input");
    // Elementwise nodes ask their heads for more, so heads come last.
    for (const node of asked.sort((a, b) => b.id - a.id)) {
      if (node.kind === "aggregate" && this.sets.headOf(node).isLookup) continue;
      features.unshift(this.computed(node, tables));
    }
    const heads: HeadPlan[] = [];
    for (const [node, demand] of this.demands) {
      if (node.layer !== layer || node.kind !== "aggregate" || !this.sets.headOf(node).isLookup) continue;
      const feature = this.fetched(node, demand);
      features.unshift(feature);
      if (feature.values.length > 1) heads.push(...this.headsOf(node, this.sets.headOf(node), lookupChannels(feature)));
    }
    for (const [node, names] of this.channels)
      if (node.layer === layer)
        heads.push(...this.headsOf(node, this.sets.headOf(node), addingChannels(this.baseOf(node), names)));
    return { layer, heads, features };
  }

  private computed(node: SOpNode, tables: Tables): Feature {
    const demand = this.demandOf(node);
    const { values } = this.sets.wholeOf(node);
    const classOf = partition(values.length, demand.functions);
    const classes = demand.functions.length > 0 ? this.classCode(node, tables, classOf) : undefined;
    const isWhole = classes && classes.count === values.length;
    const number = demand.number && !isWhole ? this.numberCode(node, tables) : undefined;
    for (const code of [classes, number]) if (code) this.demandCode(code);
    return { node, values, ...(number && { number }), ...(classes && { classes }) };
  }

  /** If each query selects one key, the head can move any function of that key's value. */
  private fetched(node: AggregateNode, demand: Demand): Feature {
    const { values } = this.sets.wholeOf(node);
    if (values.length === 1) return this.computed(node, this.tablesAt(node.layer));
    const feature = { node, values, ...(demand.number && { number: { kind: "head" } as const }) };
    if (demand.functions.length === 0) return feature;
    const classOf = partition(values.length, demand.functions);
    const count = Math.max(...classOf) + 1;
    const fallback = values.findIndex((value) => identityKey(value) === identityKey(node.fallback));
    const rest = classOf[Math.max(0, fallback)] as number;
    return { ...feature, classes: { how: "head", classOf, count, rest, readings: [], units: [] } };
  }

  private demandOf(node: SOpNode): Demand {
    const demand = this.demands.get(node) ?? { number: false, functions: [] };
    this.demands.set(node, demand);
    return demand;
  }

  private demandCode(code: NumberCode | ClassCode): void {
    const units = "units" in code ? code.units : [];
    const readings = "readings" in code ? code.readings : "reading" in code ? [code.reading] : [];
    const used = new Set([...readings, ...units.flatMap(({ input }) => input.terms.map(([, reading]) => reading))]);
    for (const reading of used) this.demandReading(reading);
  }

  private demandReading(reading: Reading): void {
    for (const [base, numbers] of reading.parts) this.demandPart(base, numbers);
  }

  private demandPart(base: Base, numbers: readonly number[]): void {
    const known = numbers.filter((number) => !Number.isNaN(number));
    if (known.every((number) => number === known[0])) return;
    if (base.channels && base.node.kind === "aggregate") {
      const names = this.channels.get(base.node) ?? new Set();
      for (const name of fitChannels(base.channels, numbers)?.weights.keys() ?? []) names.add(name);
      this.channels.set(base.node, names);
      return;
    }
    const demand = this.demandOf(base.node);
    const isNumber = this.sets.inputOf(base.node) === undefined && asAffine(base.values.map(finiteNumber), numbers);
    if (isNumber) demand.number = true;
    else demand.functions.push(numbers);
  }

  /** Tables of a layer end at its heads and at what lower layers hold ready. */
  private readonly layers = new Map<number, Tables>();

  private tablesAt(layer: number): Tables {
    const known = this.layers.get(layer);
    if (known) return known;
    const { sets } = this;
    const tables: Tables = new Tables({
      positions: sets.positions,
      meter: sets.meter,
      baseOf: (node) => {
        if (node.kind === "input") return sets.inputOf(node);
        if (node.kind === "aggregate") return node.layer === layer ? this.baseOf(node) : sets.wholeOf(node);
        if (node.layer === layer || node.layer === 0) return undefined;
        return sets.tables.of(node).bases.length <= 1 ? undefined : sets.wholeOf(node);
      },
      tooBig: (node, inputs, entries) =>
        entries > LARGEST_TABLE ? sets.failTooBig(node, entries, LARGEST_TABLE) : inputs,
    });
    this.layers.set(layer, tables);
    return tables;
  }

  /** A fresh head as a base; a mean that one softmax cannot give is computed from sum and count. */
  private baseOf(node: AggregateNode): Base {
    const known = this.bases.get(node);
    if (known) return known;
    const { isLookup, base, selection } = this.sets.headOf(node);
    let result = isLookup ? this.sets.wholeOf(node) : base;
    const channels = result.channels;
    if (channels?.mean && (selection.terms.length > 1 || this.splitValue(node.value))) {
      const { mean: _, ...others } = channels;
      result = { ...result, channels: others };
    }
    this.bases.set(node, result);
    return result;
  }

  private numberCode(node: SOpNode, tables: Tables): NumberCode {
    const reading = linearReading(node, tables);
    if (reading && isReadable(reading)) return { kind: "read", reading };
    const table = tables.of(node);
    const { ids, distinct } = number(table, (value) => String(finiteNumber(value)));
    const outputs = distinct.map((value) => [finiteNumber(value) ?? 0]);
    return { kind: "units", units: this.fit(node, { table, ids, outputs }, tables) };
  }

  private classCode(node: SOpNode, tables: Tables, classOf: readonly number[]): ClassCode {
    const table = tables.of(node);
    const places = new Map(this.sets.valuesOf(node).map((value, i) => [identityKey(value), i]));
    const ids = Int32Array.from(table.values, (value) =>
      value === undefined ? -1 : (classOf[places.get(identityKey(value)) as number] as number),
    );
    const count = Math.max(...classOf) + 1;
    const rest = mostFrequent(ids, count);
    const entries = count * ids.length;
    if (entries > LARGEST_TABLE) return this.sets.failTooBig(node, entries, LARGEST_TABLE);
    const code = { classOf, count, rest };
    if (count === 1) return { ...code, how: "read", readings: [constantReading(1)], units: [] };
    const base = table.bases.length === 1 ? table.bases[0] : undefined;
    if (base) {
      const readings = Array.from({ length: count }, (_, id) =>
        readingOf(
          base,
          Array.from(ids, (other) => (other < 0 ? Number.NaN : other === id ? 1 : 0)),
        ),
      );
      if (readings.every(isReadable)) return { ...code, how: "read", readings, units: [] };
    }
    const outputs = Array.from({ length: count }, (_, id) =>
      Array.from({ length: count }, (_, channel) => (channel === id ? 1 : 0)).filter((_, channel) => channel !== rest),
    );
    return { ...code, how: "units", readings: [], units: this.fit(node, { table, ids, outputs }, tables) };
  }

  private fit(node: SOpNode, target: Target, tables: Tables): readonly Unit[] {
    let best: readonly Unit[] | undefined;
    for (const atoms of candidates(node, tables, this.sets)) {
      const fitted = fitUnits(target, atoms);
      if (fitted && (!best || costOf(fitted) < costOf(best))) best = fitted;
      // One number alone decides: nothing else will be cheaper.
      if (fitted && atoms.numbers.length === 1 && atoms.gates.length === 0) break;
    }
    if (!best) return this.sets.failUndecided(node);
    return best.length > MAX_UNITS ? this.sets.failTooBig(node, best.length, MAX_UNITS) : best;
  }

  /** A value that joins token and position, one part for each group of tokens (or positions) that are treated alike. */
  private splitValue(node: SOpNode): readonly ValuePart[] | undefined {
    if (node.layer > 0) return undefined;
    const table = this.sets.tables.of(node);
    if (table.bases.length < 2) return undefined;
    if (linearReading(node, this.sets.tables)) return undefined;
    const options = table.bases.map((base) => groupStates(table, base));
    const [best] = options.sort((a, b) => a.length - b.length);
    return best && best.length <= LARGEST_SPLIT ? best : undefined;
  }

  private headsOf(node: AggregateNode, states: HeadStates, wanted: readonly WantedChannel[]): HeadPlan[] {
    if (wanted.length === 0) return [];
    const { terms } = states.selection;
    const heads: HeadPlan[] = [];
    for (const sink of ["light", "heavy"] as const) {
      const channels = wanted.filter((channel) => channel.sink === sink);
      if (channels.length === 0) continue;
      for (const part of this.splitValue(node.value) ?? [undefined])
        for (const term of terms) {
          const parts = term.parts.map(factorPart);
          if (part) parts.push({ queries: [constantReading(1)], keys: [part.condition] });
          const plans = channels.map((channel) => this.channelPlan(node, channel, part));
          heads.push({ aggregate: node, sink, most: term.most, parts, channels: plans });
        }
    }
    for (const head of heads) {
      for (const { queries, keys } of head.parts)
        for (const reading of [...queries, ...keys]) this.demandReading(reading);
      for (const { value } of head.channels) this.demandReading(value);
    }
    return heads;
  }

  private channelPlan(node: AggregateNode, channel: WantedChannel, part: ValuePart | undefined): ChannelPlan {
    const { name, of } = channel;
    const fallback = channel.sink === "light" ? of(node.fallback) : 0;
    const numberAt = (value: Scalar | undefined) => (value === undefined ? Number.NaN : of(value));
    const moved = (reading: Reading) =>
      addReadings([
        [1, reading],
        [1, constantReading(-fallback)],
      ]);
    if (part) return { name, fallback, value: moved(readingOf(part.base, part.values.map(numberAt))) };
    const linear = channel.isNumber ? linearReading(node.value, this.sets.tables) : undefined;
    if (linear && node.value.layer === 0) return { name, fallback, value: moved(linear) };
    const { base, values } = this.sets.sideOf(node.value);
    const numbers = values.map(numberAt);
    const reading = base ? readingOf(base, numbers) : constantReading(numbers[0] ?? 0);
    return { name, fallback, value: moved(reading) };
  }
}

/** Entries of a table that one feed-forward computes, and of a one-hot code: its classes times the states it is made of. */
const LARGEST_TABLE = 2_000_000;
const MAX_UNITS = 8_000;

/**
 * Whether single precision tells which number is nearest from logits that are as large as the square of the largest: of
 * the room between two neighbours their rounding takes half at most.
 */
function nearestIsExact(numbers: readonly number[]): boolean {
  const gap = smallestGap([...new Set(numbers)].sort((a, b) => a - b));
  return gap > 2 ** -40 && 2 ** -22 * Math.max(...numbers.map(Math.abs)) ** 2 <= 0.5 * gap * gap;
}

function needsUnits({ number, classes }: Feature): boolean {
  return number?.kind === "units" || classes?.how === "units";
}

/** Rounding grows with what units hold: one that holds thousands counts as several. */
function costOf(units: readonly Unit[]): number {
  return units.reduce((sum, { largest }) => sum + 1 + largest / 500, 0);
}

/** Whether each part can be read: from one-hots always, from a fresh head where it is a sum of its channels. */
function isReadable(reading: Reading): boolean {
  return [...reading.parts].every(
    ([{ channels }, numbers]) => !channels || fitChannels(channels, numbers) !== undefined,
  );
}

/** Numbers the values that differ by `keyOf`; -1 for what raises. */
function number(table: Table, keyOf: (value: Scalar) => string): { ids: Int32Array; distinct: Scalar[] } {
  const known = new Map<string, number>();
  const distinct: Scalar[] = [];
  const ids = Int32Array.from(table.values, (value) => {
    if (value === undefined) return -1;
    const key = keyOf(value);
    const id = known.get(key) ?? distinct.push(value) - 1;
    known.set(key, id);
    return id;
  });
  return { ids, distinct };
}

function mostFrequent(ids: Int32Array, count: number): number {
  const times = new Array<number>(count).fill(0);
  for (const id of ids) if (id >= 0) times[id] = (times[id] as number) + 1;
  return times.indexOf(Math.max(...times));
}

/** Classes of states that no function tells apart; a state in which any number will do is a number of its own. */
function partition(size: number, functions: readonly (readonly number[])[]): readonly number[] {
  const known = new Map<string, number>();
  return Array.from({ length: size }, (_, state) => {
    const key = functions.map((numbers) => numbers[state]).join(" ");
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
}

/** Values that a reader cannot tell apart are one output: `2` and `2.0` are, `True` and `1` are not. */
export function outputKey(value: Scalar): string {
  const number = typeof value === "boolean" ? undefined : finiteNumber(value);
  return number === undefined ? identityKey(value) : `n${number + 0}`;
}

/** For each value the first one that is the same answer. */
function firstEqual(values: readonly Scalar[], indices: readonly number[]): number[] {
  const first = new Map<string, number>();
  const keys = values.map(outputKey);
  keys.forEach((key, i) => {
    if (!first.has(key)) first.set(key, i);
  });
  return indices.map((i) => first.get(keys[i] as string) as number);
}

function factorPart({ pair, isSelected }: Term["parts"][number]): HeadPlan["parts"][number] {
  const { cells, keys, queries } = pair;
  const { rank, left, right } = factorTable(
    queries,
    keys,
    (q, k) => isSelected[cells[q * keys + k] as number] === true,
  );
  const side = (base: Base | undefined, rows: readonly (readonly number[])[]) =>
    Array.from({ length: rank }, (_, i) => {
      const numbers = rows.map((row) => row[i] as number);
      return base ? readingOf(base, numbers) : constantReading(numbers[0] ?? 0);
    });
  return { queries: side(pair.query, left), keys: side(pair.key, right) };
}

interface WantedChannel {
  readonly name: string | number;
  readonly sink: "light" | "heavy";
  /** Whether it is the value as a number, of which sums are sums. */
  readonly isNumber: boolean;
  readonly of: (value: Scalar) => number;
}

function lookupChannels({ values, number, classes }: Feature): readonly WantedChannel[] {
  const channels: WantedChannel[] = [];
  const asNumber = (value: Scalar) => finiteNumber(value) ?? 0;
  if (number) channels.push({ name: "number", sink: "light", isNumber: true, of: asNumber });
  if (!classes) return channels;
  const classOf = new Map(values.map((value, i) => [identityKey(value), classes.classOf[i]]));
  for (let id = 0; id < classes.count; id++) {
    if (id === classes.rest) continue;
    const of = (value: Scalar) => (classOf.get(identityKey(value)) === id ? 1 : 0);
    channels.push({ name: id, sink: "light", isNumber: false, of });
  }
  return channels;
}

function addingChannels(base: Base, names: ReadonlySet<string>): readonly WantedChannel[] {
  const asNumber = (value: Scalar) => finiteNumber(value) ?? 0;
  const symbols = new Map<string, number>();
  base.values.forEach((value, i) => {
    const symbol = base.channels?.symbol?.[i] ?? 0;
    if (symbol > 0) symbols.set(identityKey(value), symbol);
  });
  return [...names].map((name): WantedChannel => {
    if (name === "count") return { name, sink: "heavy", isNumber: false, of: () => 1 };
    if (name === "symbol")
      return { name, sink: "heavy", isNumber: false, of: (value) => symbols.get(identityKey(value)) ?? 0 };
    return { name, sink: name === "mean" ? "light" : "heavy", isNumber: true, of: asNumber };
  });
}

interface ValuePart {
  readonly condition: Reading;
  readonly base: Base;
  readonly values: readonly (Scalar | undefined)[];
}

/** Groups the states of one base of a table over two by what the other base makes of them. */
function groupStates(table: Table, base: Base): ValuePart[] {
  const other = table.bases.find((candidate) => candidate !== base) as Base;
  const places = project(table, [base, other]);
  const width = other.values.length;
  const rowOf = (state: number) =>
    Array.from({ length: width }, (_, i) => table.values[places[state * width + i] as number]);
  const groups: { states: Set<number>; values: (Scalar | undefined)[] }[] = [];
  base.values.forEach((_, state) => {
    const row = rowOf(state);
    const group = groups.find(({ values }) => values.every((value, i) => isCompatible(value, row[i])));
    if (!group) groups.push({ states: new Set([state]), values: row });
    else {
      group.states.add(state);
      group.values = group.values.map((value, i) => value ?? row[i]);
    }
  });
  return groups.map(({ states, values }) => ({
    condition: readingOf(
      base,
      base.values.map((_, state) => (states.has(state) ? 1 : 0)),
    ),
    base: other,
    values,
  }));
}

function isCompatible(a: Scalar | undefined, b: Scalar | undefined): boolean {
  return a === undefined || b === undefined || identityKey(a) === identityKey(b);
}

/**
 * Lists several sets of atoms from which a feed-forward can compute a node: the largest parts of its expression that are one
 * number each; the bases themselves, one-hot where they can be; the bases as numbers.
 */
function candidates(node: SOpNode, tables: Tables, sets: ValueSets): readonly Atoms[] {
  const { bases } = tables.of(node);
  const parts = cutAtoms(node, tables);
  const fromBases = (asNumber: (base: Base) => boolean, isMean: boolean): Atoms => ({
    numbers: bases.flatMap((base) =>
      base.channels ? channelReadings(base, isMean) : asNumber(base) ? numberOf(base) : [],
    ),
    gates: bases.filter((base) => !base.channels && !asNumber(base)),
  });
  const isNumeric = (base: Base) =>
    base !== sets.tokens && base.values.every((value) => finiteNumber(value) !== undefined);
  const options = [parts, fromBases(() => false, false), fromBases(isNumeric, false)];
  if (bases.some((base) => base.channels?.mean))
    options.push(
      fromBases(() => false, true),
      fromBases(isNumeric, true),
    );
  return options.filter((atoms, i) => options.findIndex((other) => sameAtoms(other, atoms)) === i);
}

function sameAtoms(a: Atoms, b: Atoms): boolean {
  const name = ({ numbers, gates }: Atoms) => JSON.stringify([numbers.map(nameOf), gates.map((gate) => gate.node.id)]);
  return name(a) === name(b);
}

function nameOf({ constant, parts }: Reading): string {
  return JSON.stringify([constant, [...parts].map(([base, numbers]) => [base.node.id, numbers])]);
}

function numberOf(base: Base): Reading[] {
  return [
    readingOf(
      base,
      base.values.map((value) => finiteNumber(value) ?? Number.NaN),
    ),
  ];
}

function channelReadings(base: Base, isMean: boolean): Reading[] {
  return Object.entries(base.channels ?? {})
    .filter(([name]) => (name === "mean") === isMean)
    .map(([, numbers]) => readingOf(base, numbers));
}

function cutAtoms(node: SOpNode, tables: Tables): Atoms {
  const numbers = new Map<string, Reading>();
  const gates = new Set<Base>();
  const addNumber = (reading: Reading) => numbers.set(nameOf(reading), reading);
  const visit = (part: SOpNode): void => {
    const { bases } = tables.of(part);
    const [only] = bases;
    if (!only) return;
    const reading = linearReading(part, tables);
    if (bases.length === 1 && !only.channels) gates.add(only);
    else if (reading && isReadable(reading)) addNumber(reading);
    else if (part.kind !== "elementwise" || bases.length === 1) {
      for (const base of bases) for (const channel of channelReadings(base, false)) addNumber(channel);
    } else {
      const difference = comparedDifference(part, tables);
      if (difference && isReadable(difference)) addNumber(difference);
      else for (const input of part.inputs) visit(input);
    }
  };
  visit(node);
  return { numbers: [...numbers.values()], gates: [...gates] };
}

function comparedDifference(node: SOpNode, tables: Tables): Reading | undefined {
  if (node.kind !== "elementwise" || node.operation.kind !== "binary") return undefined;
  if (!isComparison(node.operation.operator)) return undefined;
  const [a, b] = node.inputs as [SOpNode, SOpNode];
  return differenceReading(a, b, tables);
}
