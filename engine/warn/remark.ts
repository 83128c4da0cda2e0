import type { SyntaxNode, Tree } from "@lezer/common";
import type { ProblemCode } from "../problem/en/index.ts";
import type { Edit } from "../problem/problem.ts";
import type { ProblemArgs } from "../problem/words.ts";

/** A remark before it has a line and a fix: the first of its candidates that runs becomes the fix. */
export interface Remark {
  readonly code: ProblemCode;
  readonly args: ProblemArgs;
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly (readonly Edit[])[];
}

/** All nodes of one name, in the order of the source. */
export function nodesOf(tree: Tree, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  tree.iterate({ enter: (node) => void (node.name === name && found.push(node.node)) });
  return found;
}
