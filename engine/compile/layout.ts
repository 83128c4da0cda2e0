import type { SOpNode } from "../graph/node.ts";
import type { Feature, HeadPlan, Plan } from "./plan.ts";
import { outputKey } from "./plan.ts";
import { asAffine, fitChannels, type Reading } from "./reading.ts";
import { type Base, finiteNumber } from "./table.ts";
import { smallestGap, type Unit } from "./units.ts";

/** A direction in the residual stream: Σ weight · dimension + constant. */
export interface Direction {
  readonly weights: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** One dimension of the residual stream. */
export interface Dimension {
  /** The node whose value it holds, all of it or a part; `undefined` for the mark of BOS. */
  readonly node: SOpNode | undefined;
  /** `"number"`, a class of the node, or what a head hands over: `"sum"`, `"count"`, `"symbol"`, `"mean"`. */
  readonly holds: string | number;
  /** Its value in the row of BOS, whatever the input. */
  readonly atBos: number;
  /** The largest error at any other position. */
  readonly noise: number;
  /** The block that writes it; -1 for the embedding. */
  readonly block: number;
}

export interface PlacedHead {
  readonly plan: HeadPlan;
  /** One column of W_Q and of W_K each; the last one, which holds the sink, is not among them. */
  readonly queries: readonly Direction[];
  readonly keys: readonly Direction[];
  readonly values: readonly { readonly from: Direction; readonly to: number; readonly fallback: number }[];
}

export interface PlacedUnit {
  readonly input: Direction;
  readonly outputs: ReadonlyMap<number, number>;
  /** The nodes that it helps to compute. */
  readonly nodes: ReadonlySet<SOpNode>;
}

export interface PlacedBlock {
  readonly layer: number;
  readonly heads: readonly PlacedHead[];
  readonly units: readonly PlacedUnit[];
}

/** How a node is read: as one number, or by classes of its values, of which one has the direction 1. */
export interface Placed {
  readonly node: SOpNode;
  readonly feature: Feature | undefined;
  readonly number?: Direction;
  readonly classes?: { readonly classOf: readonly number[]; readonly directions: readonly Direction[] };
}

/** The weights of the sinks: `sharpness` is β, the score of a selected key. The heavy sink holds e^β · `weight`. */
export interface Sinks {
  readonly sharpness: number;
  readonly weight: number;
}

/** The dimension of each class of tokens (of positions), and the class of each token. */
export interface Embedded {
  readonly classOf: readonly number[];
  readonly dimensions: readonly number[];
}

/** The place of every feature in the residual stream, and the precision with which it can be read. */
export interface Layout {
  readonly dimensions: readonly Dimension[];
  readonly blocks: readonly PlacedBlock[];
  readonly tokens: Embedded | undefined;
  readonly positions: Embedded | undefined;
  readonly placed: readonly Placed[];
  readonly outputs: readonly { readonly value: number; readonly logit: Direction }[];
  readonly sinks: Sinks;
  /** The largest noise that any reading can meet, as a part of what would change it: below 1 every answer is exact. */
  readonly risk: number;
  /** The node at which that is. */
  readonly riskAt: SOpNode | undefined;
}

/** This dimension marks the row of BOS. */
export const BOS_DIMENSION = 0;

/** Half the distance from 1 to the next single-precision number. */
const UNIT = 2 ** -24;
/** Single precision holds no smaller number at full precision. */
const SMALLEST = 2 ** -126;
/** A sum of terms is taken to be off by this many units of its largest partial sum: blocked sums of a few hundred terms are. */
const ROUNDINGS = 2;

/** `"exact"` leaves out the logits of a layout whose risk is 1 or more, because nobody makes weights of it. */
export function layOut(plan: Plan, length: number, sinks: Sinks, wanted: "any" | "exact" = "any"): Layout {
  return new Layouter(plan, length, sinks, wanted).layOut();
}

class Layouter {
  private readonly dimensions: Dimension[] = [{ node: undefined, holds: "BOS", atBos: 1, noise: 0, block: -1 }];
  private readonly placed = new Map<SOpNode, Placed>();
  private readonly channels = new Map<SOpNode, Map<string, number>>();
  private risk = 0;
  private riskAt: SOpNode | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly length: number,
    private readonly sinks: Sinks,
    private readonly wanted: "any" | "exact",
  ) {}

  layOut(): Layout {
    const { plan } = this;
    const tokens = this.placeInput(plan.inputs.tokens, plan.tokens);
    const positions = this.placeInput(plan.inputs.positions, plan.positions);
    for (const feature of plan.direct) this.placeRead(feature);
    const blocks = plan.blocks.map((block, index): PlacedBlock => {
      const heads = this.placeHeads(block.heads, index);
      for (const feature of block.features) this.placeFetched(feature);
      const units = new Map<string, MutableUnit>();
      for (const feature of block.features) {
        this.placeRead(feature);
        this.placeComputed(feature, index, units);
      }
      return { layer: block.layer, heads, units: [...units.values()] };
    });
    const outputs = this.placeOutputs();
    const { dimensions, placed, sinks, risk, riskAt } = this;
    return { dimensions, blocks, tokens, positions, placed: [...placed.values()], outputs, sinks, risk, riskAt };
  }

  private add(dimension: Dimension): number {
    return this.dimensions.push(dimension) - 1;
  }

  private placeInput(base: Base, classOf: readonly number[] | undefined): Embedded | undefined {
    if (!classOf) return undefined;
    const { node } = base;
    const count = Math.max(...classOf) + 1;
    const own = Array.from({ length: count }, (_, holds) => this.add({ node, holds, atBos: 0, noise: 0, block: -1 }));
    this.placed.set(node, { node, feature: undefined, classes: { classOf, directions: own.map(along) } });
    return { classOf, dimensions: own };
  }

  /** Features that are read from what lies there already. */
  private placeRead(feature: Feature): void {
    const { number, classes, node } = feature;
    const before = this.placed.get(node);
    this.placed.set(node, {
      ...before,
      node,
      feature,
      ...(number?.kind === "read" && { number: this.resolve(number.reading) }),
      ...(classes?.how === "read" && {
        classes: { classOf: classes.classOf, directions: classes.readings.map((reading) => this.resolve(reading)) },
      }),
    });
  }

  private placeHeads(heads: readonly HeadPlan[], block: number): PlacedHead[] {
    const placed = heads.map((plan) => ({
      plan,
      queries: plan.parts.flatMap(({ queries }) => queries.map((reading) => this.resolve(reading))),
      keys: plan.parts.flatMap(({ keys }) => keys.map((reading) => this.resolve(reading))),
      from: plan.channels.map(({ value }) => this.resolve(value)),
    }));
    // Heads of one layer read what lies below it, so no head sees what another writes.
    return placed.map(({ plan, queries, keys, from }): PlacedHead => {
      const scoreNoise = this.scoreNoise(plan, queries, keys);
      const values = plan.channels.map((channel, i) => {
        const noise = this.headNoise(plan, channel.value, channel.fallback, from[i] as Direction, scoreNoise);
        const to = this.channelOf(plan, channel.name, channel.fallback, noise, block);
        return { from: from[i] as Direction, to, fallback: channel.fallback };
      });
      return { plan, queries, keys, values };
    });
  }

  /** Heads that share an aggregate write into the same dimension: their terms add up there. */
  private channelOf(
    { aggregate }: HeadPlan,
    name: string | number,
    fallback: number,
    noise: number,
    block: number,
  ): number {
    const known = this.channels.get(aggregate) ?? new Map<string, number>();
    this.channels.set(aggregate, known);
    const key = String(name);
    const before = known.get(key);
    if (before === undefined) {
      const added = this.add({ node: aggregate, holds: name, atBos: fallback, noise, block });
      known.set(key, added);
      return added;
    }
    const dimension = this.dimensions[before] as Dimension;
    this.dimensions[before] = { ...dimension, noise: dimension.noise + noise };
    return before;
  }

  private scoreNoise(plan: HeadPlan, queries: readonly Direction[], keys: readonly Direction[]): ScoreNoise {
    const { sharpness, weight } = this.sinks;
    let noise = 0;
    let at = 0;
    for (const part of plan.parts) {
      const end = at + part.keys.length;
      noise += this.weighted(part.keys, queries.slice(at, end)) + this.weighted(part.queries, keys.slice(at, end));
      at = end;
    }
    const largest = sharpness * plan.parts.length + Math.log(weight);
    return { features: sharpness * noise, rounding: ROUNDINGS * UNIT * largest };
  }

  /** The most that noise of the directions can add to a score, over all states of what they are multiplied with. */
  private weighted(readings: readonly Reading[], directions: readonly Direction[]): number {
    const noise = directions.map((direction) => this.noiseOf(direction));
    const [base] = readings.flatMap(({ parts }) => [...parts.keys()]);
    const states = base?.values.length ?? 1;
    let largest = 0;
    for (let state = 0; state < states; state++) {
      let sum = 0;
      readings.forEach(({ constant, parts }, i) => {
        const own = base && parts.get(base)?.[state];
        sum += (noise[i] as number) * Math.abs(constant + (own === undefined || Number.isNaN(own) ? 0 : own));
      });
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private headNoise(
    { sink, aggregate, most }: HeadPlan,
    value: Reading,
    fallback: number,
    from: Direction,
    score: ScoreNoise,
  ): number {
    const { sharpness, weight } = this.sinks;
    const { length } = this;
    const size = largestOf(value);
    const own = this.noiseOf(from);
    const rounding = ROUNDINGS * UNIT * (size + Math.abs(fallback)) + SMALLEST;
    if (sink === "light") {
      // Two keys that should weigh the same may differ by the noise of both scores.
      const skew = Math.expm1(2 * (score.features + score.rounding));
      const leak = (length + 1) * Math.exp(-sharpness / 2) * (1 + skew) * size;
      return own + leak + rounding + (aggregate.mode === "mean" ? 2 * size * skew : 0);
    }
    // The sink's own score has no noise but its rounding.
    const skew = Math.expm1(score.features + 2 * score.rounding);
    const total = most * size;
    return most * own + total * (most / weight + skew) + length * size * Math.exp(-sharpness) + most * rounding;
  }

  /** Features that a head fetches lie where it writes. */
  private placeFetched({ node, number, classes }: Feature): void {
    const dimensions = this.channels.get(node);
    if (!dimensions || (number?.kind !== "head" && classes?.how !== "head")) return;
    const before = this.placed.get(node);
    this.placed.set(node, {
      ...before,
      node,
      feature: before?.feature,
      ...(number?.kind === "head" && { number: along(dimensions.get("number") as number) }),
      ...(classes?.how === "head" && {
        classes: {
          classOf: classes.classOf,
          directions: withRest(classes, (id) => along(dimensions.get(String(id)) as number)),
        },
      }),
    });
  }

  private placeComputed({ node, number, classes }: Feature, block: number, units: Map<string, MutableUnit>): void {
    const before = this.placed.get(node) as Placed;
    if (number?.kind === "units") {
      const [own] = this.placeUnits(node, number.units, ["number"], block, units);
      this.placed.set(node, { ...before, number: along(own as number) });
    }
    if (classes?.how !== "units") return;
    const ids = Array.from({ length: classes.count }, (_, id) => id).filter((id) => id !== classes.rest);
    const own = this.placeUnits(node, classes.units, ids, block, units);
    const at = new Map(ids.map((id, i) => [id, own[i] as number]));
    this.placed.set(node, {
      ...(this.placed.get(node) as Placed),
      classes: { classOf: classes.classOf, directions: withRest(classes, (id) => along(at.get(id) as number)) },
    });
  }

  private placeUnits(
    node: SOpNode,
    planned: readonly Unit[],
    holds: readonly (string | number)[],
    block: number,
    units: Map<string, MutableUnit>,
  ): number[] {
    const noise = new Array<number>(holds.length).fill(0);
    const known = new Map<Reading, Direction>();
    const resolve = (reading: Reading): Direction => {
      const direction = known.get(reading) ?? this.resolve(reading);
      known.set(reading, direction);
      return direction;
    };
    const inputs = planned.map(({ input }) =>
      input.terms.reduce((sum, [weight, reading]) => addDirection(sum, weight, resolve(reading)), {
        weights: new Map(),
        constant: input.constant,
      } as Direction),
    );
    planned.forEach((unit, i) => {
      const own = this.noiseOf(inputs[i] as Direction) + ROUNDINGS * UNIT * unit.largest;
      if (unit.snaps) this.check(own / 0.5, node);
      unit.output.forEach((weight, channel) => {
        const passed = unit.snaps ? ROUNDINGS * UNIT * unit.largest : own;
        noise[channel] = (noise[channel] as number) + Math.abs(weight) * passed;
      });
    });
    const own = holds.map((what, i) => this.add({ node, holds: what, atBos: 0, noise: noise[i] as number, block }));
    planned.forEach((unit, i) => {
      const input = inputs[i] as Direction;
      const key = nameOf(input);
      const shared = units.get(key) ?? { input, outputs: new Map(), nodes: new Set() };
      units.set(key, shared);
      shared.nodes.add(node);
      unit.output.forEach((weight, channel) => {
        const to = own[channel] as number;
        if (weight !== 0) shared.outputs.set(to, (shared.outputs.get(to) ?? 0) + weight);
      });
    });
    return own;
  }

  private placeOutputs(): { value: number; logit: Direction }[] {
    const { plan } = this;
    const { values, result } = plan;
    const first = new Map<string, number>();
    values.forEach((value, i) => {
      if (!first.has(outputKey(value))) first.set(outputKey(value), i);
    });
    const own = this.placed.get(result) as Placed;
    if (plan.outputs === "number") return this.numberOutputs([...first.values()], own.number ?? this.asNumber(own));
    const { classOf, directions } = own.classes as NonNullable<Placed["classes"]>;
    return [...first.values()].map((value) => {
      const logit = directions[classOf[value] as number] as Direction;
      this.check(this.noiseOf(logit) / 0.25, result);
      return { value, logit };
    });
  }

  private asNumber({ node, feature }: Placed): Direction {
    const values = feature?.values ?? this.plan.values;
    const base = { node, values };
    return this.resolve({ constant: 0, parts: new Map([[base, values.map((value) => finiteNumber(value) ?? 0)]]) });
  }

  /** The logit of y is 2xy − y², largest for the y that is nearest to x. */
  private numberOutputs(indices: readonly number[], x: Direction): { value: number; logit: Direction }[] {
    const numbers = indices.map((i) => finiteNumber(this.plan.values[i]) as number);
    const gap = smallestGap([...numbers].sort((a, b) => a - b));
    const largest = Math.max(...numbers.map(Math.abs));
    const rounding = ROUNDINGS * UNIT * 3 * largest * largest;
    this.check(this.noiseOf(x) / (gap / 2) + rounding / (gap * gap), this.plan.result);
    // A program of thousands of answers would make millions of logit weights for each of the sinks that are tried.
    if (this.wanted === "exact" && !(this.risk < 1)) return [];
    return indices.map((value, i) => {
      const y = numbers[i] as number;
      const weights = new Map([...x.weights].map(([dimension, weight]) => [dimension, 2 * y * weight]));
      return { value, logit: { weights, constant: 2 * y * x.constant - y * y } };
    });
  }

  private check(risk: number, node: SOpNode): void {
    if (risk <= this.risk) return;
    this.risk = Number.isNaN(risk) ? Number.POSITIVE_INFINITY : risk;
    this.riskAt = node;
  }

  private noiseOf({ weights, constant }: Direction): number {
    let noise = 0;
    let size = Math.abs(constant);
    for (const [index, weight] of weights) {
      noise += Math.abs(weight) * (this.dimensions[index] as Dimension).noise;
      size = Math.max(size, Math.abs(weight));
    }
    return noise + (noise > 0 ? ROUNDINGS * UNIT * size : 0);
  }

  private resolve({ constant, parts }: Reading): Direction {
    let sum: Direction = { weights: new Map(), constant };
    for (const [base, numbers] of parts) sum = addDirection(sum, 1, this.resolvePart(base, numbers));
    return sum;
  }

  private resolvePart(base: Base, numbers: readonly number[]): Direction {
    const known = numbers.filter((number) => !Number.isNaN(number));
    if (known.every((number) => number === known[0])) return { weights: new Map(), constant: known[0] ?? 0 };
    if (base.channels) return this.resolveChannels(base, base.channels, numbers);
    const placed = this.placed.get(base.node);
    const options = [this.byClass(placed, numbers), this.byNumber(placed, base, numbers)];
    const found = options.filter((direction) => direction !== undefined);
    const [best] = found.sort((a, b) => this.noiseOf(a) - this.noiseOf(b) || a.weights.size - b.weights.size);
    if (!best) throw new Error(`node ${base.node.id} is not laid out for what reads it`);
    return best;
  }

  private resolveChannels(base: Base, channels: NonNullable<Base["channels"]>, numbers: readonly number[]): Direction {
    const fitted = fitChannels(channels, numbers);
    if (!fitted) throw new Error(`the channels of node ${base.node.id} do not give what reads it`);
    const own = this.channels.get(base.node);
    const weights = [...fitted.weights].map(([name, weight]) => [own?.get(name) as number, weight] as const);
    return { weights: new Map(weights), constant: fitted.constant };
  }

  private byClass(placed: Placed | undefined, numbers: readonly number[]): Direction | undefined {
    if (!placed?.classes) return undefined;
    const { classOf, directions } = placed.classes;
    const ofClass: (number | undefined)[] = directions.map(() => undefined);
    for (let i = 0; i < numbers.length; i++) {
      const [number, id] = [numbers[i] as number, classOf[i] as number];
      if (Number.isNaN(number)) continue;
      if (ofClass[id] !== undefined && ofClass[id] !== number) return undefined;
      ofClass[id] = number;
    }
    return sumDirections(
      0,
      directions.map((direction, id) => [ofClass[id] ?? 0, direction] as const),
    );
  }

  private byNumber(placed: Placed | undefined, base: Base, numbers: readonly number[]): Direction | undefined {
    if (!placed?.number) return undefined;
    const affine = asAffine(base.values.map(finiteNumber), numbers);
    return affine && addDirection({ weights: new Map(), constant: affine.offset }, affine.slope, placed.number);
  }
}

/** The largest error of a score: the noise of its parts, and its own rounding. */
interface ScoreNoise {
  readonly features: number;
  readonly rounding: number;
}

interface MutableUnit {
  readonly input: Direction;
  readonly outputs: Map<number, number>;
  readonly nodes: Set<SOpNode>;
}

function along(dimension: number): Direction {
  return { weights: new Map([[dimension, 1]]), constant: 0 };
}

/** Directions of all classes: the rest is 1 where no other class is. */
function withRest(
  { count, rest }: { readonly count: number; readonly rest: number },
  directionOf: (id: number) => Direction,
): Direction[] {
  const others = Array.from({ length: count }, (_, id) => (id === rest ? undefined : directionOf(id)));
  const remainder = sumDirections(
    1,
    others.flatMap((direction) => (direction ? [[-1, direction] as const] : [])),
  );
  return others.map((direction) => direction ?? remainder);
}

function addDirection(sum: Direction, weight: number, other: Direction): Direction {
  return sumDirections(sum.constant, [
    [1, { ...sum, constant: 0 }],
    [weight, other],
  ]);
}

function sumDirections(start: number, terms: readonly (readonly [weight: number, direction: Direction])[]): Direction {
  const weights = new Map<number, number>();
  let constant = start;
  for (const [weight, direction] of terms) {
    if (weight === 0) continue;
    constant += weight * direction.constant;
    for (const [dimension, own] of direction.weights) {
      const total = (weights.get(dimension) ?? 0) + weight * own;
      if (total === 0) weights.delete(dimension);
      else weights.set(dimension, total);
    }
  }
  return { weights, constant };
}

function nameOf({ weights, constant }: Direction): string {
  return `${constant} ${[...weights].sort((a, b) => a[0] - b[0]).join(" ")}`;
}

function largestOf({ constant, parts }: Reading): number {
  let low = constant;
  let high = constant;
  for (const numbers of parts.values()) {
    const known = numbers.filter((number) => !Number.isNaN(number));
    low += Math.min(...known, Number.POSITIVE_INFINITY);
    high += Math.max(...known, Number.NEGATIVE_INFINITY);
  }
  return Math.max(Math.abs(low), Math.abs(high));
}
