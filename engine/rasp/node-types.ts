import type { SOpNode } from "../graph/node.ts";
import { oncePerNode } from "../graph/once-per-node.ts";
import { isComparison } from "../graph/operators.ts";
import { isBooleanConversion } from "./conversions.ts";

/** True if every position surely holds a boolean. Then `and`, `or` and `not` are operations of the graph. */
export function isBoolean(node: SOpNode): boolean {
  return knownBoolean(node).is;
}

const knownBoolean: (node: SOpNode) => { readonly is: boolean } = oncePerNode((node: SOpNode) => ({ is: look(node) }));

function look(node: SOpNode): boolean {
  switch (node.kind) {
    case "constant":
      return typeof node.value === "boolean";
    case "aggregate":
      return isBoolean(node.value) && typeof node.fallback === "boolean";
    case "elementwise": {
      const { operation, inputs } = node;
      if (operation.kind === "has") return true;
      if (operation.kind === "binary")
        return isComparison(operation.operator) || (/[&|]/.test(operation.operator) && inputs.every(isBoolean));
      if (operation.kind === "unary") return operation.operator === "not" && inputs.every(isBoolean);
      if (operation.kind === "where") return inputs.slice(1).every(isBoolean);
      return isBooleanConversion(operation.fn);
    }
    default:
      return false;
  }
}
