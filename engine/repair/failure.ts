import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import type { ProblemCode } from "../problem/en/index.ts";
import type { Edit, Problem } from "../problem/problem.ts";
import type { ProblemArgs } from "../problem/words.ts";
import { maskCode } from "./mask.ts";

/** The offer of a recipe: better words for the problem if it knows some, and sources that may run. */
export interface Remedy {
  readonly code?: ProblemCode;
  readonly args?: ProblemArgs;
  /** The place of the problem, if it is another than the place at which it was found. */
  readonly at?: { readonly from: number; readonly to: number };
  /** Each a whole repair. They are tried in order. */
  readonly candidates: readonly (readonly Edit[])[];
  /** The recipe is a guess: it says nothing unless one of its candidates runs. */
  readonly isGuess?: true;
  /** Its candidates are not repaired any further: what they then lack would be another slip. */
  readonly isWhole?: true;
  /** Right on any input. It is offered even if the program then fails on a value of this input. */
  readonly isExact?: true;
  /** Good enough by itself, but not as a step of a longer repair. */
  readonly isRough?: true;
}

/** Knows one kind of slip; undefined where the failure is another. */
export type Recipe = (failure: Failure) => Remedy | undefined;

/** A program that does not run, with what recipes look at. */
export class Failure {
  readonly masked: string;
  private parsed: Tree | undefined;

  constructor(
    readonly source: string,
    readonly problem: Problem,
  ) {
    this.masked = maskCode(source);
  }

  text(node: { readonly from: number; readonly to: number }): string {
    return this.source.slice(node.from, node.to);
  }

  /** The line of an offset: where it begins and where it ends, without the line break. */
  lineAt(offset: number): { readonly from: number; readonly to: number } {
    // `lastIndexOf` looks at the first character for a negative offset too.
    const from = offset === 0 ? 0 : this.source.lastIndexOf("\n", offset - 1) + 1;
    const end = this.source.indexOf("\n", offset);
    return { from, to: end < 0 ? this.source.length : end };
  }

  /** The innermost node of one of these names that covers the problem, or undefined. */
  covering(...names: readonly string[]): SyntaxNode | undefined {
    const { from, to } = this.problem.span;
    return this.around(from, to, names);
  }

  around(from: number, to: number, names: readonly string[]): SyntaxNode | undefined {
    this.parsed ??= parser.parse(this.source);
    for (let node: SyntaxNode | null = this.parsed.resolveInner(from, 1); node; node = node.parent)
      if (node.to >= to && names.includes(node.name)) return node;
    return undefined;
  }

  /** Calls of these functions, in order of the source, that begin where the problem does or within it. */
  nodesIn(from: number, to: number, name: string): SyntaxNode[] {
    this.parsed ??= parser.parse(this.source);
    const found: SyntaxNode[] = [];
    this.parsed.iterate({
      from,
      to,
      enter: (node) => {
        if (node.name === name && node.from >= from && node.to <= to) found.push(node.node);
      },
    });
    return found;
  }
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The arguments of a call, in order; a keyword argument is three nodes, of which the last counts. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = call.getChild("ArgList");
  if (!list) return [];
  return childrenOf(list).filter((node) => !["(", ")", ",", "Comment", "AssignOp"].includes(node.name));
}

export function replace(node: { readonly from: number; readonly to: number }, insert: string): Edit {
  return { from: node.from, to: node.to, insert };
}

export function insertAt(at: number, insert: string): Edit {
  return { from: at, to: at, insert };
}

/** The expression as it can stand before a `.` or in a comparison. */
export function asOperand(text: string): string {
  return /^[\w.]+$|^[\w.]+\([^()]*\)$/.test(text) ? text : `(${text})`;
}
