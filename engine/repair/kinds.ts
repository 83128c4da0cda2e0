import type { SyntaxNode } from "@lezer/common";
import type { Edit } from "../problem/problem.ts";
import {
  argumentsOf,
  asOperand,
  childrenOf,
  type Failure,
  insertAt,
  type Recipe,
  type Remedy,
  replace,
} from "./failure.ts";
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
  const spelled = sides
    .filter((node) => /^["']-?\d+(?:\.\d+)?["']$/.test(failure.text(node)))
    .map((node) => [replace(node, failure.text(node).slice(1, -1))]);
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
  const asText = [...spelled, ...literals, ...converted("str")];
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

/** A default of another kind than the values: `.value(indices, "x") + 1`, `.value(tokens).map(lambda c: c.upper())`. */
function repairDefault(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  const { code, args, position } = problem;
  const isKind = code === "operator-types" || code === "not-comparable";
  if (position === undefined || !(isKind || /^no-attribute/.test(code))) return undefined;
  const line = failure.lineAt(problem.span.from);
  const calls = failure
    .nodesIn(line.from, line.to, "CallExpression")
    .filter((call) => call.firstChild && /\.value$/.test(failure.text(call.firstChild)));
  const candidates = calls.flatMap((call): Edit[][] => {
    const [values, given] = argumentsOf(call);
    const written = given ? source.slice(given.from, given.to) : "0";
    const isIt = [args.left, args.right].some(
      (one) => String(one).replace(/^'|'$/g, '"') === written.replace(/^'|'$/g, '"'),
    );
    const isOfMethod = !isKind && (args.type === "int" ? written === "0" : written === "None");
    if (!values || !(isIt || isOfMethod)) return [];
    const other = /^["']/.test(written) ? "0" : '" "';
    if (!given) return [[insertAt(values.to, ', " "')]];
    return [[replace(given, other)], [replace(given, "0")]];
  });
  const shown = calls.map((call) => argumentsOf(call)[1]).find((node) => node !== undefined);
  const fallback = shown ? failure.text(shown) : "0";
  return candidates.length > 0
    ? { code: "default-of-other-kind", args: { fallback }, candidates, isGuess: true }
    : undefined;
}

/** `tokens & "!"` and `tokens >> 1`: operators of bits. */
function repairBits(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { operator, left, right } = problem.args;
  if (problem.code !== "operator-types") return undefined;
  const { from, to } = problem.span;
  const node = failure.nodesIn(from, to, "BinaryExpression").find((one) => {
    const sign = one.firstChild?.nextSibling;
    return sign && failure.text(sign) === operator;
  });
  const [x, sign, by] = node ? childrenOf(node) : [];
  if (!node || !x || !sign || !by) return undefined;
  if ((operator === "&" || operator === "|") && [left, right].every((one) => /^["']/.test(String(one))))
    return { code: "text-with-logic", candidates: operator === "&" ? [[replace(sign, "+")]] : [] };
  if (operator !== ">>" && operator !== "<<") return undefined;
  const step = `indices ${operator === ">>" ? "-" : "+"} ${asOperand(failure.text(by))}`;
  const moved = `(key(indices) == query(${step})).value(${failure.text(x)}, "_")`;
  return { code: "shift-operator", candidates: [[replace(node, moved)]] };
}

/** `len - 1`: the function itself in a calculation. */
function repairLen(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const { code, args, span } = problem;
  if (code !== "operator-types" || (args.leftType !== "function" && args.rightType !== "function")) return undefined;
  const found = /(?<![.\w])len\b(?!\s*\()/.exec(masked.slice(span.from, span.to));
  if (!found) return undefined;
  const at = { from: span.from + found.index, to: span.from + found.index + 3 };
  return { code: "len-not-called", at, candidates: [[replace(at, "(key(1) == query(1)).value(1)")]] };
}

/** `None` in a calculation. */
function repairNone({ problem }: Failure): Remedy | undefined {
  const { left, right, operator } = problem.args;
  if (problem.code !== "operator-types" || (left !== "None" && right !== "None")) return undefined;
  return { code: "none-in-calculation", args: { operator: operator ?? "" }, candidates: [] };
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
    if (/^[\d.]+$/.test(text)) return [];
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

/** `3 .value(tokens)`: a plain value has none. */
function repairPlainValue(failure: Failure): Remedy | undefined {
  const { code, args, position } = failure.problem;
  const isAsked = /^no-attribute/.test(code) && /^(?:value|mean)$/.test(String(args.name));
  if (
    !isAsked ||
    position !== undefined ||
    !/^(?:int|float|bool|str|list|tuple|result|NoneType)$/.test(String(args.type))
  )
    return undefined;
  const member = failure.covering("MemberExpression");
  const object = member?.firstChild;
  return {
    code: "value-of-plain",
    candidates: object ? [[replace(object, `(key(indices) == query(${failure.text(object)}))`)]] : [],
  };
}

/** `.has(3)`. */
function repairCollection(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "has-needs-collection") return undefined;
  const call = failure.covering("CallExpression");
  const [first] = call ? argumentsOf(call) : [];
  return first && { candidates: [[replace(first, `[${failure.text(first)}]`)]] };
}

export const KIND_RECIPES: readonly Recipe[] = [
  repairDefault,
  repairBits,
  repairLen,
  repairNone,
  repairPlainValue,
  repairCollection,
  repairKinds,
  repairDivision,
  repairLiteral,
  repairSum,
  repairLength,
];
