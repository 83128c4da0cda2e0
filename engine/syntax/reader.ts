import type { SyntaxNode } from "@lezer/common";
import { fail, type Span } from "../problem/problem.ts";
import type { SourceText } from "./source-text.ts";

/** How deep expressions and blocks may nest; the host's own stack is far from full there. */
const MAX_NESTING = 90;

/** What every part of the parser needs: the source, and how deep it is in it. */
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

/** A node's children, comments left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== "Comment") children.push(child);
  return children;
}
