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
import { COMPARISONS, extentOf, LOGIC, type Piece, piecesAround, piecesOf, splitPieces, textOf } from "./pieces.ts";
import { sideOf } from "./sides.ts";

/** The two sides of the comparison around the problem. */
function sidesOf(failure: Failure) {
  const { from, to } = failure.problem.span;
  const { groups } = splitPieces(piecesAround(failure, from, to), LOGIC);
  const group = groups.find((one) => (one[0]?.from ?? to) < to && (one.at(-1)?.to ?? from) > from) ?? [];
  const { groups: sides, signs } = splitPieces(group, COMPARISONS);
  return { group, sides, sign: signs[0] };
}

/** `key(x) + 1` calculates outside the brackets. */
function repairArithmetic(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  const isUnary = code === "symbolic-unary";
  if (!isUnary && (code !== "key-without-query" || COMPARISONS.has(String(args.operator)))) return undefined;
  const { sides } = sidesOf(failure);
  const candidates: Edit[][] = [];
  let side = String(args.side ?? args.type ?? "key");
  for (const pieces of sides) {
    const own = pieces.filter(({ text, isSign }) => !isSign && sideOf(text) !== undefined);
    const [call] = own;
    const extent = extentOf(pieces);
    if (!call || own.length !== 1 || pieces.length < 2 || !extent) continue;
    const { name, inner } = sideOf(call.text) ?? { name: "key", inner: "" };
    side = name;
    const before = failure.source.slice(extent.from, call.from);
    const after = failure.source.slice(call.to, extent.to);
    candidates.push([replace(extent, `${name}(${before}${asOperand(inner)}${after})`)]);
  }
  return candidates.length > 0
    ? { code: "key-arithmetic", args: { side }, candidates: [...candidates, candidates.flat()] }
    : undefined;
}

/** `key(x) == 1`: the other side wants its own wrapper. */
function repairOtherSide(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "key-without-query") return undefined;
  const { sides } = sidesOf(failure);
  const needed = String(problem.args.needed);
  const plain = sides.filter((pieces) => !sideOf(textOf(pieces, failure))).reverse();
  const candidates = plain.flatMap((pieces): Edit[][] => {
    const extent = extentOf(pieces);
    return extent ? [[replace(extent, `${needed}(${textOf(pieces, failure)})`)]] : [];
  });
  return { candidates };
}

/** `key(a) == key(b)`. */
function repairTwice(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "key-with-key") return undefined;
  const { sides } = sidesOf(failure);
  const { side, needed } = problem.args;
  const candidates = sides.flatMap((pieces): Edit[][] => {
    const extent = extentOf(pieces);
    return extent && textOf(pieces, failure).startsWith(`${side}(`)
      ? [[{ from: extent.from, to: extent.from + String(side).length, insert: String(needed) }]]
      : [];
  });
  return { candidates: side === "key" ? candidates.reverse() : candidates };
}

/** `.value(…)` after the query alone, after a key without a query, or after an s-op. */
function repairValue(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const name = String(problem.args.name ?? "");
  const isAsked =
    problem.code === "value-on-sop" ||
    (/^no-attribute/.test(problem.code) && /^(?:key|query)$/.test(String(problem.args.type)));
  if (!isAsked) return undefined;
  const member = failure.covering("MemberExpression");
  const object = member?.firstChild;
  if (!member || !object) return undefined;
  const dot = object.to;
  const { from, to } = problem.span;
  const { groups } = splitPieces(piecesAround(failure, from, to), LOGIC);
  const group = groups.find((one) => one.some((piece) => piece.from <= from && piece.to >= to)) ?? [];
  const { groups: sides } = splitPieces(group, COMPARISONS);
  const start = group[0]?.from;
  const type = String(problem.args.type ?? "s-op");
  if (start !== undefined && sides.length > 1 && start < object.from)
    return { code: "value-outside", args: { name, type }, candidates: [[insertAt(start, "("), insertAt(dot, ")")]] };
  const text = failure.text(object);
  if (problem.code !== "value-on-sop") {
    const inner = sideOf(text)?.inner ?? "tokens";
    const compared = /^([\w.]+)\s*([=!<>]=|[<>])\s*([\w.]+|"[^"]*"|'[^']*')$/.exec(inner);
    const whole = compared
      ? `(key(${compared[1]}) ${compared[2]} query(${compared[3]}))`
      : text.startsWith("query")
        ? `(key(${inner}) == ${text})`
        : `(${text} == query(${inner}))`;
    return { code: "value-needs-selector", args: { name, type }, candidates: [[replace(object, whole)]] };
  }
  const call = member.parent?.name === "CallExpression" ? member.parent : undefined;
  if (call && argumentsOf(call).length === 0)
    return { candidates: [[replace(call, `(key(1) == query(1)).${name}(${text})`)]] };
  const [given] = call ? argumentsOf(call) : [];
  if (call && given && /^\(?(?:key|query)\([\s\S]*[=<>][\s\S]*(?:key|query)\(|^select\(/.test(failure.text(given)))
    return { code: "value-of-selector", candidates: [[replace(call, `(${failure.text(given)}).${name}(${text})`)]] };
  const compared = selectorFrom(object, failure);
  return { candidates: [[replace(object, compared ?? `(key(${text}) == query(${text}))`)]] };
}

/** `(a == b)` as `(key(a) == query(b))`. */
function selectorFrom(node: SyntaxNode, failure: Failure): string | undefined {
  const inner = node.name === "ParenthesizedExpression" ? childrenOf(node)[1] : node;
  if (inner?.name !== "BinaryExpression") return undefined;
  const { groups, signs } = splitPieces(piecesOf(inner, failure), LOGIC);
  const texts = groups.map((group) => comparisonAsSelector(group, failure));
  if (texts.some((text) => text === undefined)) return undefined;
  if (texts.length === 1) return `(${texts[0]})`;
  return `(${texts.map((text, i) => (i === 0 ? `(${text})` : `${signs[i - 1]?.text ?? "&"} (${text})`)).join(" ")})`;
}

function comparisonAsSelector(group: readonly Piece[], failure: Failure): string | undefined {
  const { groups, signs } = splitPieces(group, COMPARISONS);
  const [left, right] = groups.map((side) => textOf(side, failure));
  if (groups.length !== 2 || !left || !right) return undefined;
  const wrap = (name: string, text: string) => (sideOf(text) ? text : `${name}(${text})`);
  return /^query\(/.test(left)
    ? `${left} ${signs[0]?.text} ${wrap("key", right)}`
    : `${wrap("key", left)} ${signs[0]?.text} ${wrap("query", right)}`;
}

/** A selector, key or query in the place of a sequence. */
function repairAsSequence(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  if (code === "selector-with-other") {
    const pieces = piecesAround(failure, problem.span.from, problem.span.to).filter(({ isSign }) => !isSign);
    return { candidates: pieces.map((piece) => [replace(piece, `${asOperand(piece.text)}.value(1)`)]) };
  }
  if (code === "aggregate-needs-selector") {
    const call = failure.covering("CallExpression");
    const [first] = call ? argumentsOf(call) : [];
    const text = first && selectorFrom(first, failure);
    return first && text !== undefined ? { candidates: [[replace(first, text.slice(1, -1))]] } : undefined;
  }
  if (code !== "selector-as-sequence") return undefined;
  const call = failure.covering("CallExpression");
  if (!call) return undefined;
  const isCondition = args.place === "where";
  const candidates = argumentsOf(call).flatMap((node): Edit[][] => {
    const text = failure.text(node);
    const inner = sideOf(text)?.inner;
    if (inner !== undefined) return [[replace(node, inner)]];
    const counted = `${asOperand(text)}.value(1)`;
    return [...(isCondition ? [[replace(node, `${counted} > 0`)]] : []), [replace(node, counted)]];
  });
  return { candidates };
}

export const SELECTOR_RECIPES: readonly Recipe[] = [
  repairArithmetic,
  repairOtherSide,
  repairTwice,
  repairValue,
  repairAsSequence,
];
