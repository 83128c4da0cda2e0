import type { GraphNode, PredicateForm, PureFunction } from "./node.ts";
import { identityKey } from "./scalar.ts";
import { inputsOf, walk } from "./walk.ts";

/**
 * In the key of a function, the start of a value that is a node of its own graph. Such a key means nothing in another
 * program. JSON writes these characters as they are.
 */
export const OF_THIS_GRAPH = "⟪node⟫ ";

/**
 * A text that two graphs share, also of two programs, only if they compute the same. Undefined for a graph with a function
 * that holds a node.
 */
export function structureOf(root: GraphNode): string | undefined {
  const nodes = walk([root], inputsOf);
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const parts = nodes.map((node) => {
    const inputs = inputsOf(node).map((input) => numbers.get(input));
    return `${labelOf(node)} ${inputs.join(" ")}`;
  });
  const text = parts.map((part) => `${part.length}:${part}`).join("");
  return text.includes(OF_THIS_GRAPH) ? undefined : text;
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
