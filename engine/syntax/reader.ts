import type { SyntaxNode } from "@lezer/common";
import { fail, type Span } from "../problem/problem.ts";
import type { SourceText } from "./source-text.ts";

/** The most levels of nested expressions and blocks. The host's stack is far from full at this depth. */
const MAX_NESTING = 90;

/** The state of the parser: the source, and the depth in its tree. */
export class Reader {
  private depth = 0;

  constructor(
    readonly source: SourceText,
    private readonly maxNesting = MAX_NESTING,
  ) {}

  text(node: SyntaxNode): string {
    return this.source.text.slice(node.from, node.to);
  }

  span(node: SyntaxNode): Span {
    return this.source.span(node.from, node.to);
  }

  between(first: SyntaxNode | undefined, last: SyntaxNode | undefined): Span {
    if (!first || !last) throw new Error("a span has two ends");
    return this.source.span(first.from, last.to);
  }

  /** Runs one level deeper, up to the limit. */
  nested<T>(node: SyntaxNode, run: () => T): T {
    const limit = this.maxNesting;
    if (this.depth >= limit) fail("LimitError", "limit-nesting", { limit }, this.span(node));
    this.depth++;
    try {
      return run();
    } finally {
      this.depth--;
    }
  }
}

/** The children of a node, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== "Comment") children.push(child);
  return children;
}
