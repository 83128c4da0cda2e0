import type { GraphNode, PredicateForm, PureFunction } from "./node.ts";
import { identityKey } from "./scalar.ts";
import { inputsOf, walk } from "./walk.ts";

/**
 * In the key of a function, the start of a value that is a node of its own graph. Such a key means nothing in another
 * program. JSON writes these characters as they are.
 */
export const OF_THIS_GRAPH = "⟪node⟫ ";

/** The structure of a graph. */
export interface Structure {
  /** If two graphs have no functions of their programs and share this text, they compute the same. */
  readonly text: string;
  /** A function is known by its text and its captured values. */
  readonly hasFunctions: boolean;
}

/** Reads the structure of a graph. Undefined for a graph with a function that holds a node, or if the text would be longer than `longest`. */
export function structureOf(root: GraphNode, longest: number): Structure | undefined {
  const nodes = walk([root], inputsOf);
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  let text = "";
  for (const node of nodes) {
    if (lengthOf(node) > longest) return undefined;
    const inputs = inputsOf(node).map((input) => numbers.get(input));
    const part = `${labelOf(node)} ${inputs.join(" ")}`;
    text += `${part.length}:${part}`;
    if (text.length > longest) return undefined;
  }
  return text.includes(OF_THIS_GRAPH)
    ? undefined
    : { text, hasFunctions: nodes.some((node) => functionOf(node) !== undefined) };
}

/** The function of the program that a node applies, if it applies one. */
function functionOf(node: GraphNode): PureFunction | undefined {
  if (node.kind === "elementwise") return node.operation.kind === "map" ? node.operation.fn : undefined;
  return node.kind === "match" && node.predicate.kind === "function" ? node.predicate.fn : undefined;
}

/** The length of the long texts in a node's label, before it is written: a predicate may repeat a text of a million characters. */
function lengthOf(node: GraphNode): number {
  let sum = functionOf(node)?.key.length ?? 0;
  const add = (value: unknown): void => {
    if (typeof value === "string") sum += value.length;
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(add);
  };
  if (node.kind === "match" && node.predicate.kind === "function") add(node.predicate.form);
  return sum;
}

/** All of a node but its inputs. */
function labelOf(node: GraphNode): string {
  switch (node.kind) {
    case "input":
      return node.name;
    case "constant":
      return `constant ${identityKey(node.value)}`;
    case "sequence":
      return `sequence ${JSON.stringify(node.values.map(identityKey))}`;
    case "elementwise": {
      const { operation } = node;
      if (operation.kind === "has") return `has ${JSON.stringify(operation.collection.map(identityKey))}`;
      if (operation.kind === "map") return `map ${functionLabel(operation.fn)}`;
      return operation.kind === "where" ? "where" : `${operation.kind} ${operation.operator}`;
    }
    case "match": {
      const { predicate } = node;
      if (predicate.kind !== "function") return `match ${predicate.kind} ${predicate.operator}`;
      return `match function ${functionLabel(predicate.fn)} ${predicate.form ? formLabel(predicate.form) : ""}`;
    }
    case "combine":
      return `combine ${node.operator}`;
    case "complement":
      return "complement";
    case "aggregate":
      return `aggregate ${node.mode} ${identityKey(node.fallback)}`;
  }
}

function functionLabel({ key, onNumbers, takesAnyType }: PureFunction): string {
  return JSON.stringify([key, onNumbers, takesAnyType]);
}

/** How a predicate is evaluated. Its cost depends on it, its answer does not. */
function formLabel(form: PredicateForm): string {
  return JSON.stringify(form, (name, value) => (name === "fn" && value ? functionLabel(value as PureFunction) : value));
}
