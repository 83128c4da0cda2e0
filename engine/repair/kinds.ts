import type { SyntaxNode } from "@lezer/common";
import type { Edit } from "../problem/problem.ts";
import { argumentsOf, asOperand, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";
import { piecesAround } from "./pieces.ts";

/** Text and numbers that meet: one of them is converted. */
function repairKinds(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  if (!["operator-types", "not-comparable", "unary-type", "argument-type"].includes(code)) return undefined;
  const { from, to } = problem.span;
  const operations = failure.nodesIn(from, to, "BinaryExpression").filter((node) => {
    const sign = node.firstChild?.nextSibling;
    return sign && failure.text(sign) === args.operator;
  });
  const isText = /^["']\D/.test(String(args.left)) || /^["']\D/.test(String(args.right));
  const sides = operations
    .flatMap((node) => [node.firstChild, node.lastChild])
    .filter((node) => node !== null && node !== undefined);
  const literals = sides
    .filter((node) => node.name === "Number")
    .map((node) => [replace(node, `"${failure.text(node)}"`)]);
  const wrong = (node: SyntaxNode | null, type: string, isLeft: boolean) =>
    node !== null && isConvertible(node) && typeOf(failure, isLeft) !== (type === "ord" ? "int" : type);
  const converted = (type: string) => {
    const repaired = operations.map(({ firstChild, lastChild }): Edit[] => [
      ...(firstChild && wrong(firstChild, type, true) ? [replace(firstChild, convert(firstChild, type, failure))] : []),
      ...(lastChild && wrong(lastChild, type, false) ? [replace(lastChild, convert(lastChild, type, failure))] : []),
    ]);
    return repaired.filter((edits) => edits.length > 0);
  };
  const inFunction = args.operator === undefined ? wrapped(failure) : [];
  const asText = [...literals, ...converted("str")];
  const order =
    args.operator === "+" && isText
      ? [...asText, ...converted("int")]
      : [...converted("int"), ...asText, ...converted("ord")];
  return { candidates: [...withDefault(failure), ...order, ...inFunction].slice(0, 12) };
}

function typeOf({ problem: { args } }: Failure, isLeft: boolean): string {
  const known = isLeft ? args.leftType : args.rightType;
  return String(known ?? (/^["']/.test(String(isLeft ? args.left : args.right)) ? "str" : "int"));
}

function isConvertible({ name }: SyntaxNode): boolean {
  return name !== "Number" && name !== "String";
}

/** One value is converted inside a lambda, an s-op at each position. */
function convert(node: SyntaxNode, type: string, failure: Failure): string {
  const text = failure.text(node);
  for (let at = node.parent; at; at = at.parent) if (at.name === "LambdaExpression") return `${type}(${text})`;
  return `${asOperand(text)}.map(${type})`;
}

/** `abs(tokens)` and `round(tokens)` of text. */
function wrapped(failure: Failure): Edit[][] {
  const call = failure.covering("CallExpression");
  return call ? argumentsOf(call).map((node) => [replace(node, convert(node, "int", failure))]) : [];
}

/** A `.value(x)` whose positions that select nothing get 0 among letters. */
function withDefault(failure: Failure): Edit[][] {
  const { problem } = failure;
  const isZero = problem.args.left === "0" || problem.args.right === "0" || problem.args.type === "int";
  if (!isZero) return [];
  const { from, to } = problem.span;
  const calls = failure
    .nodesIn(from, to, "CallExpression")
    .filter((call) => call.firstChild && /\.value$/.test(failure.text(call.firstChild)));
  return calls.flatMap((call): Edit[][] => {
    const given = argumentsOf(call);
    const [last] = given;
    return last && given.length === 1 ? [[insertAt(last.to, ', " "')]] : [];
  });
}

/** A division whose right side is somewhere 0. */
function repairDivision(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "division-by-zero") return undefined;
  const pieces = piecesAround(failure, problem.span.from, problem.span.to);
  const candidates = pieces.flatMap((piece, i): Edit[][] => {
    const before = pieces[i - 1];
    if (!before?.isSign || !/^(?:\/\/?|%)$/.test(before.text)) return [];
    const text = piece.text.replace(/^\((.*)\)$/s, "$1");
    return [[replace(piece, `where(${text} == 0, 1, ${text})`)]];
  });
  return { candidates };
}

/** `tokens.map(int)` over text that is no number everywhere. */
function repairLiteral(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.code !== "int-literal" && problem.code !== "float-literal" && problem.code !== "int-of-float-text")
    return undefined;
  const { from, to } = problem.span;
  const found = /\.map\(\s*(int|float)\s*\)/.exec(masked.slice(from, to));
  const call = /\bint\(\s*(\w+)\s*\)/.exec(masked.slice(from, to));
  if (found) {
    const at = from + found.index;
    const insert = `.map(lambda c: ${found[1]}(c) if c.isdigit() else 0)`;
    return { candidates: [[{ from: at, to: at + found[0].length, insert }]], isRough: true };
  }
  if (!call) return undefined;
  const at = from + call.index;
  return {
    candidates: [[{ from: at, to: at + call[0].length, insert: `(${call[0]} if ${call[1]}.isdigit() else 0)` }]],
  };
}

/** Several letters selected at once. */
function repairSum(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "cannot-sum") return undefined;
  const call = failure.covering("CallExpression");
  const [first] = call ? argumentsOf(call) : [];
  return first && { code: "several-letters", candidates: [[replace(first, "1")]] };
}

/** A longer text where one value is meant for every position. */
function repairLength(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "sequence-length") return undefined;
  const { from, to } = failure.problem.span;
  const strings = failure.nodesIn(from, to, "String").filter((node) => node.to - node.from > 3);
  const lifted = strings.map((node) => [replace(node, `tokens.map(lambda c: ${failure.text(node)})`)]);
  const raws = failure.nodesIn(from, to, "CallExpression").flatMap((call): Edit[][] => {
    const first = /^raw\(\s*\[\s*([^,\]]+)/.exec(failure.text(call))?.[1];
    return first === undefined ? [] : [[replace(call, first)]];
  });
  return { candidates: [...lifted, ...raws] };
}

export const KIND_RECIPES: readonly Recipe[] = [repairKinds, repairDivision, repairLiteral, repairSum, repairLength];
