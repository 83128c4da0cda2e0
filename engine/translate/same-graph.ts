import { evaluate } from "../evaluate/evaluate.ts";
import type { GraphNode, PureFunction, SOpNode } from "../graph/node.ts";
import { identityKey, type Scalar } from "../graph/scalar.ts";
import { inputsOf, isSelector, reachable } from "../graph/walk.ts";
import { Meter } from "../limits.ts";
import { ProblemError } from "../problem/problem.ts";

/** Inputs on which functions of two graphs are held against each other. */
const SAMPLES: readonly (readonly Scalar[])[] = [[..."hello"], [..."30127"], [0, 1, 2, 1, 0], [..."a"]];

/**
 * Whether two nodes are one computation: the same operations over the same inputs. Operands that may be swapped are, `a != b`
 * is `not (a == b)`, and functions are the same if they give the same on a few inputs.
 */
export function isSameGraph(a: GraphNode, b: GraphNode): boolean {
  const shapes = new Map<string, number>();
  if (shapeOf(a, shapes) !== shapeOf(b, shapes)) return false;
  return !hasFunction(a) || SAMPLES.every((sample) => sampleOf(a, sample) === sampleOf(b, sample));
}

function shapeOf(root: GraphNode, shapes: Map<string, number>): number {
  const numbers = new Map<GraphNode, number>();
  const numberFor = (key: string) => {
    const known = shapes.get(key) ?? shapes.size;
    shapes.set(key, known);
    return known;
  };
  for (const node of reachable([root])) {
    const inputs = inputsOf(node).map((input) => numbers.get(input) as number);
    const [label, isSwappable] = labelOf(node);
    const ordered = isSwappable ? inputs.toSorted((x, y) => x - y) : inputs;
    if (label !== "binary !=") numbers.set(node, numberFor(`${label} ${ordered.join(" ")}`));
    else numbers.set(node, numberFor(`unary not ${numberFor(`binary == ${ordered.join(" ")}`)}`));
  }
  return numbers.get(root) as number;
}

const SWAPPABLE: ReadonlySet<string> = new Set(["==", "!=", "&", "|", "^"]);

/** The operation of a node without its inputs, and whether they may be swapped. */
function labelOf(node: GraphNode): [label: string, isSwappable: boolean] {
  switch (node.kind) {
    case "input":
      return [node.name, false];
    case "constant":
      return [`constant ${identityKey(node.value)}`, false];
    case "sequence":
      return [`sequence ${JSON.stringify(node.values.map(identityKey))}`, false];
    case "elementwise": {
      const { operation } = node;
      const operator = functionOf(node)?.onNumbers ?? (operation.kind === "binary" ? operation.operator : undefined);
      if (operator) return [`binary ${operator}`, SWAPPABLE.has(operator)];
      if (operation.kind === "unary") return [`unary ${operation.operator}`, false];
      if (operation.kind === "has") return [`has ${JSON.stringify(operation.collection.map(identityKey))}`, false];
      return [operation.kind, false];
    }
    case "match":
      return [`match ${node.predicate.kind === "function" ? "function" : node.predicate.operator}`, false];
    case "combine":
      return [`combine ${node.operator}`, true];
    case "complement":
      return ["complement", false];
    case "aggregate":
      return [`aggregate ${node.mode} ${identityKey(node.fallback)}`, false];
  }
}

function functionOf(node: GraphNode): PureFunction | undefined {
  return node.kind === "elementwise" && node.operation.kind === "map" ? node.operation.fn : undefined;
}

function hasFunction(root: GraphNode): boolean {
  return reachable([root]).some((node) => functionOf(node) !== undefined);
}

/** The values of a node on an input, as text. If it raises an error, the kind of its problem. */
function sampleOf(node: GraphNode, input: readonly Scalar[]): string {
  try {
    const evaluation = evaluate([node], input, { meter: new Meter() });
    if (isSelector(node)) {
      const pattern = evaluation.pattern(node);
      return input.map((_, q) => input.map((__, k) => Number(pattern.selects(q, k))).join("")).join(" ");
    }
    const column = evaluation.column(node satisfies SOpNode);
    return JSON.stringify(input.map((_, i) => identityKey(column.at(i))));
  } catch (error) {
    if (error instanceof ProblemError) return "problem";
    throw error;
  }
}
