import type { SyntaxNode } from "@lezer/common";
import type { Edit } from "../problem/problem.ts";
import { argumentsOf, asOperand, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";
import { COMPARISONS, extentOf, hasSign, LOGIC, piecesAround, splitPieces, textOf } from "./pieces.ts";
import { sideOf } from "./sides.ts";

/** `key(a) - query(b) == 1` and `abs(key(a) - query(b)) <= 1`: the two are calculated with one another. */
function repairPair(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args, span } = problem;
  if (code !== "selector-with-other" && !(code === "symbolic-argument" && args.type === "selector")) return undefined;
  const { groups } = splitPieces(piecesAround(failure, span.from, span.to), LOGIC);
  const group = groups.find((one) => (one[0]?.from ?? span.to) <= span.from && (one.at(-1)?.to ?? 0) >= span.to);
  const extent = group && extentOf(group);
  if (!group || !extent || !hasSign(group, COMPARISONS)) return undefined;
  const calls = failure.nodesIn(extent.from, extent.to, "CallExpression");
  const keys = calls.filter((call) => sideOf(failure.text(call))?.name === "key");
  const queries = calls.filter((call) => sideOf(failure.text(call))?.name === "query");
  const [key, query] = [keys[0], queries[0]];
  if (!key || !query || keys.length > 1 || queries.length > 1) return undefined;
  const inner = (call: SyntaxNode) => sideOf(failure.text(call))?.inner ?? "";
  const inOrder = [
    { at: key, insert: "k" },
    { at: query, insert: "q" },
  ].sort((a, b) => b.at.from - a.at.from);
  const body = inOrder.reduce(
    (text, { at, insert }) => text.slice(0, at.from - extent.from) + insert + text.slice(at.to - extent.from),
    failure.text(extent),
  );
  const insert = `select(${inner(key)}, ${inner(query)}, lambda k, q: ${body})`;
  return { code: "key-meets-query", at: extent, candidates: [[replace(extent, insert)]] };
}

/** `key(tokens).map(ord)`: done inside the brackets. */
function repairMethodOfSide(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  const side = String(args.type);
  const name = String(args.name);
  if (!/^no-attribute/.test(code) || !/^(?:key|query)$/.test(side) || /^(?:value|mean)$/.test(name)) return undefined;
  const member = failure.covering("MemberExpression");
  const object = member?.firstChild;
  const own = object && sideOf(failure.text(object));
  if (!member || !object || !own) return undefined;
  const call = member.parent?.name === "CallExpression" ? member.parent : member;
  const method = failure.source.slice(object.to, call.to);
  // `key(a).query(b)`.
  if (name === "query" || name === "key") {
    const compared = `${failure.text(object)} == ${method.slice(1)}`;
    return { code: "missing-operator", args: { meant: "==" }, candidates: [[replace(call, compared)]] };
  }
  const insert = `${side}(${asOperand(own.inner)}${method})`;
  return { code: "method-of-side", args: { name, side }, candidates: [[replace(call, insert)]] };
}

/** `key(tokens) in ["a", "b"]`. */
function repairSideIn(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "symbolic-in" && problem.code !== "in-symbolic") return undefined;
  const pieces = piecesAround(failure, problem.span.from, problem.span.to);
  const { groups, signs } = splitPieces(pieces, COMPARISONS);
  const [left = "", right = ""] = groups.map((group) => textOf(group, failure));
  const side = sideOf(left);
  const extent = extentOf(pieces);
  if (!side || !extent || signs.length !== 1 || signs[0]?.text !== "in") return undefined;
  const other = side.name === "key" ? "query" : "key";
  const insert = `${side.name}(${asOperand(side.inner)}.has(${sideOf(right)?.inner ?? right})) == ${other}(True)`;
  return { code: "side-in", args: { side: side.name }, candidates: [[replace(extent, insert)]] };
}

/** `key == query(0)`. */
function repairBareSide(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "key-without-query" && problem.code !== "forgotten-call") return undefined;
  const pieces = piecesAround(failure, problem.span.from, problem.span.to);
  const bare = pieces.filter(({ text }) => text === "key" || text === "query");
  const [first] = bare;
  if (!first) return undefined;
  const candidates = ["indices", "tokens"].map((x) => bare.map((piece) => replace(piece, `${piece.text}(${x})`)));
  return { code: "side-not-called", args: { side: first.text }, at: first, candidates };
}

/** `key[indices]`: square brackets for a call. */
function repairSquare(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.code !== "not-subscriptable" || problem.args.type !== "function") return undefined;
  const { from, to } = failure.lineAt(problem.span.from);
  const found = [
    ...masked
      .slice(from, to)
      .matchAll(/\b(key|query|where|select|aggregate|len|raw|has|value|mean|map|round|name)\s*\[([^[\]]*)\]/g),
  ];
  const edits = found.flatMap(({ 0: text, 1: name, index }): Edit[] => {
    const open = from + index + text.indexOf("[");
    const close = from + index + text.length;
    const isList = name === "has" || name === "raw";
    return [
      { from: open, to: open + 1, insert: isList ? "([" : "(" },
      { from: close - 1, to: close, insert: isList ? "])" : ")" },
    ];
  });
  const name = found[0]?.[1];
  return name === undefined ? undefined : { code: "call-needs-brackets", args: { name }, candidates: [edits] };
}

/** `aggregate(x, selector)`: in the other order. */
function repairAggregateOrder(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "aggregate-needs-selector") return undefined;
  const call = failure.covering("CallExpression");
  const [first, second] = call ? argumentsOf(call) : [];
  if (!first || !second || !/\b(?:key|query|select)\(|^\w+$/.test(failure.text(second))) return undefined;
  const swapped = [replace(first, failure.text(second)), replace(second, failure.text(first))];
  return { code: "aggregate-order", candidates: [swapped], isGuess: true };
}

export const PAIR_RECIPES: readonly Recipe[] = [
  repairPair,
  repairMethodOfSide,
  repairSideIn,
  repairBareSide,
  repairSquare,
  repairAggregateOrder,
];
