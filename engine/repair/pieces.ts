import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type Failure } from "./failure.ts";

/** A source and what its nodes read. */
export type Written = Pick<Failure, "source" | "text">;

/** An operand or a sign of an expression, as the source has it. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isSign: boolean;
}

const SIGNS: ReadonlySet<string> = new Set(["ArithOp", "BitOp", "CompareOp", "and", "or", "not", "in", "is", "**"]);
export const COMPARISONS: ReadonlySet<string> = new Set([
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "in",
  "not in",
  "is",
  "is not",
]);
export const LOGIC: ReadonlySet<string> = new Set(["&", "|", "^", "and", "or"]);

/** The widest expression of operators around a place, outside brackets of its own, taken apart. */
export function piecesAround(failure: Failure, from: number, to: number): Piece[] {
  let node = failure.around(from, to, ["BinaryExpression", "UnaryExpression"]);
  while (node && (node.parent?.name === "BinaryExpression" || node.parent?.name === "UnaryExpression"))
    node = node.parent;
  return node ? piecesOf(node, failure) : [];
}

export function piecesOf(root: SyntaxNode, written: Written): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.name === "BinaryExpression" || node.name === "UnaryExpression") return childrenOf(node).forEach(visit);
    const { from, to } = node;
    const text = written.text(node);
    const last = pieces.at(-1);
    const joined = last?.isSign ? `${last.text} ${text}` : "";
    if (last && (joined === "not in" || joined === "is not")) pieces[pieces.length - 1] = { ...last, text: joined, to };
    else pieces.push({ text, from, to, isSign: SIGNS.has(node.name) });
  };
  visit(root);
  return pieces;
}

/** The pieces between the signs of a set, and those signs. */
export function splitPieces(pieces: readonly Piece[], at: ReadonlySet<string>): { groups: Piece[][]; signs: Piece[] } {
  const groups: Piece[][] = [[]];
  const signs: Piece[] = [];
  for (const piece of pieces) {
    if (piece.isSign && at.has(piece.text)) {
      signs.push(piece);
      groups.push([]);
    } else groups.at(-1)?.push(piece);
  }
  return { groups, signs };
}

export function hasSign(pieces: readonly Piece[], signs: ReadonlySet<string>): boolean {
  return pieces.some((piece) => piece.isSign && signs.has(piece.text));
}

/** From the first piece to the last, blanks between them included. */
export function textOf(pieces: readonly Piece[], { source }: Written): string {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? source.slice(first.from, last.to) : "";
}

export function extentOf(pieces: readonly Piece[]): { from: number; to: number } | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && { from: first.from, to: last.to };
}
