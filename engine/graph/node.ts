import type { Meter } from "../limits.ts";
import type { Scalar } from "./scalar.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**";
export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";
export type LogicOperator = "&" | "|" | "^";
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | LogicOperator;
export type UnaryOperator = "neg" | "not" | "abs" | "round";

/**
 * A function that runs for one position at a time (`map`, `zip`) or for one pair at a time (`select`, key first). It is
 * pure: equal arguments give equal results, so it is evaluated once for each distinct list of arguments.
 */
export interface PureFunction {
  /** Functions with equal keys compute the same. The key is the source with renamed parameters, and the values that it captures. */
  readonly key: string;
  /** The function as the learner wrote it, for messages and drawings. */
  readonly label: string;
  /** The operator that the function equals on two numbers. It lets a column of numbers be computed as a whole. */
  readonly onNumbers?: ArithmeticOperator;
  /** It reads a sequence of several types too, where a language has such a rule. */
  readonly takesAnyType?: true;
  call(args: readonly Scalar[], meter: Meter): Scalar;
  /** The operations of the function and of each helper that it may call, by their keys. A built-in function has none. */
  readonly work?: ReadonlyMap<string, number>;
}

export type ElementwiseOperation =
  | { readonly kind: "binary"; readonly operator: BinaryOperator }
  | { readonly kind: "unary"; readonly operator: UnaryOperator }
  | { readonly kind: "where" }
  | { readonly kind: "has"; readonly collection: readonly Scalar[] }
  | { readonly kind: "map"; readonly fn: PureFunction };

interface NodeBase {
  /** The number of the node in order of creation, from 0. A node has a larger number than its inputs. */
  readonly id: number;
  /** The layer that computes it: 0 for the input embedding, 1 + its inputs for an aggregate. */
  readonly layer: number;
}

export interface InputNode extends NodeBase {
  readonly kind: "input";
  readonly name: "tokens" | "indices";
}

/** One scalar at every position. */
export interface ConstantNode extends NodeBase {
  readonly kind: "constant";
  readonly value: Scalar;
}

/** An exact sequence (`raw([…])`). The input must have the same length. */
export interface SequenceNode extends NodeBase {
  readonly kind: "sequence";
  readonly values: readonly Scalar[];
}

export interface ElementwiseNode extends NodeBase {
  readonly kind: "elementwise";
  readonly operation: ElementwiseOperation;
  readonly inputs: readonly SOpNode[];
}

/** The comparison of a key with a query. The key is always the left operand: `query(a) < key(b)` is stored as `key(b) > query(a)`. */
export type Predicate =
  | { readonly kind: "compare"; readonly operator: ComparisonOperator }
  /** `key + query` and the like. A pair is selected if the result is truthy. */
  | { readonly kind: "arithmetic"; readonly operator: ArithmeticOperator | LogicOperator }
  /** `form` is set if the function is made of comparisons that sorting and hashing can answer. */
  | { readonly kind: "function"; readonly fn: PureFunction; readonly form?: PredicateForm };

/** A predicate as comparisons of a side that depends only on the key with a side that depends only on the query. */
export type PredicateForm =
  | { readonly kind: "compare"; readonly operator: ComparisonOperator; readonly key: Side; readonly query: Side }
  | { readonly kind: "truth"; readonly of: "key" | "query"; readonly fn: PureFunction }
  | { readonly kind: "and" | "or"; readonly left: PredicateForm; readonly right: PredicateForm }
  | { readonly kind: "not"; readonly inner: PredicateForm };

/** One side of a comparison. A sum has been rearranged, so it means the same only for numbers that add up exactly. */
export interface Side {
  readonly isSum: boolean;
  readonly terms: readonly SideTerm[];
}

/** The value of a function, multiplied by a number. Without a function, the key or the query itself is multiplied. */
export interface SideTerm {
  readonly times: number;
  readonly fn: PureFunction | undefined;
}

export interface MatchNode extends NodeBase {
  readonly kind: "match";
  readonly predicate: Predicate;
  readonly key: SOpNode;
  readonly query: SOpNode;
}

export interface CombineNode extends NodeBase {
  readonly kind: "combine";
  readonly operator: LogicOperator;
  readonly left: SelectorNode;
  readonly right: SelectorNode;
}

export interface ComplementNode extends NodeBase {
  readonly kind: "complement";
  readonly selector: SelectorNode;
}

/** `selector.value(x, default)` adds the selected values, and a single one passes unchanged, whatever its type. `selector.mean(x, default)` averages them. */
export interface AggregateNode extends NodeBase {
  readonly kind: "aggregate";
  readonly mode: "sum" | "mean";
  readonly selector: SelectorNode;
  readonly value: SOpNode;
  readonly fallback: Scalar;
}

export type SOpNode = InputNode | ConstantNode | SequenceNode | ElementwiseNode | AggregateNode;
export type SelectorNode = MatchNode | CombineNode | ComplementNode;
export type GraphNode = SOpNode | SelectorNode;
