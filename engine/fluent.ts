import { evaluate } from "./evaluate/evaluate.ts";
import { GraphBuilder, MIRRORED } from "./graph/build.ts";
import { measure } from "./graph/measure.ts";
import type {
  BinaryOperator,
  ComparisonOperator,
  LogicOperator,
  PureFunction,
  SelectorNode,
  SOpNode,
} from "./graph/node.ts";
import { Float, type Scalar } from "./graph/scalar.ts";
import { Meter } from "./limits.ts";

/** The other side of an operator: a sequence, or one value for every position. */
export type Operand = Sequence | Scalar;

/** Makes a float; a plain TypeScript number is an integer of the language. */
export function float(value: number): Float {
  return new Float(value);
}

/**
 * Builds RASP programs in TypeScript, over the same graph that RASPy source becomes.
 *
 * @example
 * const { tokens, indices, key, query, select } = rasp();
 * const length = select(key(1).eq(query(1))).value(1);
 * const flip = select(key(length.sub(indices).sub(1)).eq(query(indices))).value(tokens);
 * flip.run([..."hello"]); // ["o", "l", "l", "e", "h"]
 * flip.metrics(); // { layers: 2, heads: 2, ops: 2 }
 */
export function rasp(graph = new GraphBuilder(new Meter())) {
  const sequence = (operand: Operand): Sequence => toSequence(operand, graph);
  return {
    tokens: new Sequence(graph.tokens, graph),
    indices: new Sequence(graph.indices, graph),
    key: (operand: Operand) => new KeySide(sequence(operand)),
    query: (operand: Operand) => new QuerySide(sequence(operand)),
    /** Reads as in the paper, `select(key(a).eq(query(b)))`; the selector itself comes back. */
    select: (selector: Selection) => selector,
    where: (condition: Sequence, then: Operand, orElse: Operand) =>
      new Sequence(graph.where(condition.node, sequence(then).node, sequence(orElse).node), graph),
    raw: (values: readonly Scalar[]) => new Sequence(graph.sequence(values), graph),
  };
}

function toSequence(operand: Operand, graph: GraphBuilder): Sequence {
  if (!(operand instanceof Sequence)) return new Sequence(graph.constant(operand), graph);
  if (operand.graph !== graph) throw new Error("an s-op of one graph cannot be used in another");
  return operand;
}

/** An s-op. */
export class Sequence {
  constructor(
    readonly node: SOpNode,
    readonly graph: GraphBuilder,
  ) {}

  add = (other: Operand) => this.binary("+", other);
  sub = (other: Operand) => this.binary("-", other);
  mul = (other: Operand) => this.binary("*", other);
  div = (other: Operand) => this.binary("/", other);
  floorDiv = (other: Operand) => this.binary("//", other);
  mod = (other: Operand) => this.binary("%", other);
  pow = (other: Operand) => this.binary("**", other);
  eq = (other: Operand) => this.binary("==", other);
  ne = (other: Operand) => this.binary("!=", other);
  lt = (other: Operand) => this.binary("<", other);
  le = (other: Operand) => this.binary("<=", other);
  gt = (other: Operand) => this.binary(">", other);
  ge = (other: Operand) => this.binary(">=", other);
  and = (other: Operand) => this.binary("&", other);
  or = (other: Operand) => this.binary("|", other);
  not = () => new Sequence(this.graph.unary("not", this.node), this.graph);
  neg = () => new Sequence(this.graph.unary("neg", this.node), this.graph);
  has = (collection: readonly Scalar[]) => new Sequence(this.graph.has(this.node, collection), this.graph);

  /** One position at a time. `name` tells two functions apart: equal names on equal inputs are one operation. */
  map(name: string, fn: (value: Scalar) => Scalar): Sequence {
    const pure: PureFunction = { key: `typescript ${name}`, label: name, call: ([value]) => fn(value as Scalar) };
    return new Sequence(this.graph.map(pure, [this.node]), this.graph);
  }

  name(name: string): Sequence {
    this.graph.name(this.node, name);
    return this;
  }

  /** The values at each position. Throws a ProblemError where Python would raise. */
  run(input: readonly Scalar[]): Scalar[] {
    const column = evaluate([this.node], input, { meter: new Meter(this.graph.meter.limits) }).column(this.node);
    return Array.from({ length: column.length }, (_, i) => column.at(i));
  }

  /** Layers, heads and ops, as they are ranked. */
  metrics = () => measure([this.node]);

  private binary(operator: BinaryOperator, other: Operand): Sequence {
    return new Sequence(this.graph.binary(operator, this.node, toSequence(other, this.graph).node), this.graph);
  }
}

/** The side of a selector that is attended to. */
class KeySide {
  constructor(readonly sequence: Sequence) {}
  eq = (query: QuerySide) => match("==", this, query);
  ne = (query: QuerySide) => match("!=", this, query);
  lt = (query: QuerySide) => match("<", this, query);
  le = (query: QuerySide) => match("<=", this, query);
  gt = (query: QuerySide) => match(">", this, query);
  ge = (query: QuerySide) => match(">=", this, query);
}

/** The side of a selector that attends. */
class QuerySide {
  constructor(readonly sequence: Sequence) {}
  eq = (key: KeySide) => match(MIRRORED["=="], key, this);
  ne = (key: KeySide) => match(MIRRORED["!="], key, this);
  lt = (key: KeySide) => match(MIRRORED["<"], key, this);
  le = (key: KeySide) => match(MIRRORED["<="], key, this);
  gt = (key: KeySide) => match(MIRRORED[">"], key, this);
  ge = (key: KeySide) => match(MIRRORED[">="], key, this);
}

function match(operator: ComparisonOperator, { sequence: key }: KeySide, { sequence: query }: QuerySide): Selection {
  const node = key.graph.match({ kind: "compare", operator }, key.node, toSequence(query, key.graph).node);
  return new Selection(node, key.graph);
}

/** A selector: rows are queries, columns keys. */
export class Selection {
  constructor(
    readonly node: SelectorNode,
    readonly graph: GraphBuilder,
  ) {}

  and = (other: Selection) => this.combine("&", other);
  or = (other: Selection) => this.combine("|", other);
  xor = (other: Selection) => this.combine("^", other);
  not = () => new Selection(this.graph.complement(this.node), this.graph);

  /** Sums what each query selects; nothing selected gives `fallback`, a single value passes unchanged. */
  value = (value: Operand, fallback: Scalar = 0) => this.aggregate("sum", value, fallback);
  /** Averages what each query selects, as in the paper (section 3). */
  mean = (value: Operand, fallback: Scalar = 0) => this.aggregate("mean", value, fallback);

  private aggregate(mode: "sum" | "mean", value: Operand, fallback: Scalar): Sequence {
    const node = this.graph.aggregate(mode, this.node, toSequence(value, this.graph).node, fallback);
    return new Sequence(node, this.graph);
  }

  private combine(operator: LogicOperator, other: Selection): Selection {
    if (other.graph !== this.graph) throw new Error("a selector of one graph cannot be used in another");
    return new Selection(this.graph.combine(operator, this.node, other.node), this.graph);
  }
}
