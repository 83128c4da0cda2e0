import type { Meter } from "../limits.ts";
import { fail, type Span } from "../problem/problem.ts";
import type {
  AggregateNode,
  BinaryOperator,
  CombineNode,
  ComparisonOperator,
  ComplementNode,
  ConstantNode,
  ElementwiseNode,
  ElementwiseOperation,
  GraphNode,
  InputNode,
  LogicOperator,
  MatchNode,
  Predicate,
  PureFunction,
  SelectorNode,
  SequenceNode,
  SOpNode,
  UnaryOperator,
} from "./node.ts";
import { applyBinary, applyUnary, scalarTruthy } from "./operators.ts";
import { identityKey, type Scalar, scalarEquals } from "./scalar.ts";
import { inputsOf } from "./walk.ts";

/** Characters of a key that cost no more than the node. */
const SHORT_KEY = 64;

const COMMUTATIVE: ReadonlySet<string> = new Set(["==", "!=", "&", "|", "^"]);

/** Each comparison with its sides exchanged: `key < query` is `query > key`. */
export const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/**
 * Makes the nodes of one graph. Equal nodes are one node, so an equal head is never counted twice. Elementwise work on
 * constants is done at once. Names and source places are kept beside the nodes, because they change no meaning.
 */
export class GraphBuilder {
  /** The expression that is interpreted now. It becomes the place of the nodes that are built now. */
  span: Span | undefined;
  private isPlaced = true;
  private readonly nodes: GraphNode[] = [];
  private readonly known = new Map<string, GraphNode>();
  private readonly spans = new Map<number, Span[]>();
  private readonly names = new Map<number, string>();
  private readonly groupNames = new Map<number, string>();
  private readonly localNames = new Map<number, string>();

  constructor(readonly meter: Meter) {}

  get tokens(): InputNode {
    return this.intern("tokens", 0, { kind: "input", name: "tokens" });
  }

  get indices(): InputNode {
    return this.intern("indices", 0, { kind: "input", name: "indices" });
  }

  constant(value: Scalar): ConstantNode {
    return this.intern(`constant ${identityKey(value)}`, 0, { kind: "constant", value });
  }

  sequence(values: readonly Scalar[]): SOpNode {
    this.payForKeys(values);
    return this.intern<SequenceNode>(`sequence ${joinKeys(values.map(identityKey))}`, 0, { kind: "sequence", values });
  }

  binary(operator: BinaryOperator, left: SOpNode, right: SOpNode): SOpNode {
    if (left.kind === "constant" && right.kind === "constant")
      return this.constant(applyBinary(operator, left.value, right.value, this.meter));
    const ids = COMMUTATIVE.has(operator) ? sorted(left.id, right.id) : `${left.id} ${right.id}`;
    return this.elementwise(`binary ${operator} ${ids}`, { kind: "binary", operator }, [left, right]);
  }

  unary(operator: UnaryOperator, value: SOpNode): SOpNode {
    if (value.kind === "constant") return this.constant(applyUnary(operator, value.value));
    return this.elementwise(`unary ${operator} ${value.id}`, { kind: "unary", operator }, [value]);
  }

  where(condition: SOpNode, then: SOpNode, orElse: SOpNode): SOpNode {
    if (condition.kind === "constant") return scalarTruthy(condition.value) ? then : orElse;
    const inputs = [condition, then, orElse];
    return this.elementwise(`where ${inputs.map((node) => node.id).join(" ")}`, { kind: "where" }, inputs);
  }

  has(value: SOpNode, collection: readonly Scalar[]): SOpNode {
    if (value.kind === "constant") return this.constant(collection.some((item) => scalarEquals(item, value.value)));
    this.payForKeys(collection);
    const key = `has ${value.id} ${joinKeys(collection.map(identityKey))}`;
    return this.elementwise(key, { kind: "has", collection }, [value]);
  }

  map(fn: PureFunction, inputs: readonly SOpNode[]): SOpNode {
    const key = `map ${inputs.map((node) => node.id).join(" ")} ${fn.key}`;
    return this.elementwise(key, { kind: "map", fn }, inputs);
  }

  match(predicate: Predicate, key: SOpNode, query: SOpNode): SelectorNode {
    const layer = Math.max(key.layer, query.layer);
    const data = { kind: "match", predicate, key, query } as const;
    return this.intern<MatchNode>(`match ${predicateKey(predicate)} ${key.id} ${query.id}`, layer, data);
  }

  combine(operator: LogicOperator, left: SelectorNode, right: SelectorNode): SelectorNode {
    if (left === right && operator !== "^") return left;
    const layer = Math.max(left.layer, right.layer);
    const data = { kind: "combine", operator, left, right } as const;
    return this.intern<CombineNode>(`combine ${operator} ${sorted(left.id, right.id)}`, layer, data);
  }

  complement(selector: SelectorNode): SelectorNode {
    if (selector.kind === "complement") return selector.selector;
    return this.intern<ComplementNode>(`complement ${selector.id}`, selector.layer, { kind: "complement", selector });
  }

  aggregate(mode: "sum" | "mean", selector: SelectorNode, value: SOpNode, fallback: Scalar): AggregateNode {
    const layer = 1 + Math.max(selector.layer, value.layer);
    const data = { kind: "aggregate", mode, selector, value, fallback } as const;
    const key = `aggregate ${mode} ${selector.id} ${value.id} ${identityKey(fallback)}`;
    return this.intern<AggregateNode>(key, layer, data);
  }

  /**
   * Gives a node the name that drawings and messages show. A later name replaces an earlier one. Heads below the node show
   * the name too, unless they have a name or are below another named node: `minimum` names both of its heads.
   */
  name(node: GraphNode, name: string): void {
    this.names.set(node.id, name);
    const stack = [...inputsOf(node)];
    for (let below = stack.pop(); below; below = stack.pop()) {
      if (this.names.has(below.id) || this.groupNames.has(below.id)) continue;
      this.groupNames.set(below.id, name);
      stack.push(...inputsOf(below));
    }
  }

  /** Notes the variable of a function that holds a node. The first one stays. */
  nameLocally(node: GraphNode, name: string): void {
    if (!this.localNames.has(node.id)) this.localNames.set(node.id, name);
  }

  /** The first variable of a function that held this node. */
  localNameOf(node: GraphNode): string | undefined {
    return this.localNames.get(node.id);
  }

  /** The name that was given to this node itself. */
  ownNameOf(node: GraphNode): string | undefined {
    return this.names.get(node.id);
  }

  nameOf(node: GraphNode): string | undefined {
    return this.names.get(node.id) ?? this.groupNames.get(node.id);
  }

  /** Every expression that made this node, in order; equal expressions share one. */
  spansOf(node: GraphNode): readonly Span[] {
    return this.spans.get(node.id) ?? [];
  }

  /** Builds nodes from text that is not part of the program. They get no place in the source. */
  unplaced<T>(run: () => T): T {
    const { span, isPlaced } = this;
    this.isPlaced = false;
    try {
      return run();
    } finally {
      this.isPlaced = isPlaced;
      this.span = span;
    }
  }

  get size(): number {
    return this.nodes.length;
  }

  private elementwise(key: string, operation: ElementwiseOperation, inputs: readonly SOpNode[]): SOpNode {
    const layer = inputs.reduce((most, node) => Math.max(most, node.layer), 0);
    return this.intern<ElementwiseNode>(key, layer, { kind: "elementwise", operation, inputs });
  }

  /** Pays for the key of a list before it is made: a list may hold one long text many times. */
  private payForKeys(values: readonly Scalar[]): void {
    let steps = values.length;
    for (const value of values) if (typeof value === "string") steps += value.length >> 3;
    this.meter.spend(steps);
  }

  private intern<N extends GraphNode>(key: string, layer: number, data: Omit<N, "id" | "layer">): N {
    if (key.length > SHORT_KEY) this.meter.spend(key.length >> 3);
    const known = this.known.get(key) as N | undefined;
    const node = known ?? this.add<N>(key, layer, data);
    if (this.span && this.isPlaced) this.addSpan(node, this.span);
    return node;
  }

  private add<N extends GraphNode>(key: string, layer: number, data: Omit<N, "id" | "layer">): N {
    const limit = this.meter.limits.nodes;
    if (this.nodes.length >= limit) fail("LimitError", "limit-nodes", { limit });
    const node = { ...data, id: this.nodes.length, layer } as N;
    this.nodes.push(node);
    this.known.set(key, node);
    return node;
  }

  private addSpan(node: GraphNode, span: Span): void {
    const spans = this.spans.get(node.id);
    if (!spans) this.spans.set(node.id, [span]);
    else if (!spans.some((other) => other.from === span.from && other.to === span.to)) spans.push(span);
  }
}

function sorted(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Writes each length in front, so that different lists of strings never look the same. */
function joinKeys(keys: readonly string[]): string {
  return keys.map((key) => `${key.length}:${key}`).join("");
}

function predicateKey(predicate: Predicate): string {
  return predicate.kind === "function" ? `function ${predicate.fn.key}` : predicate.operator;
}
