import type { Evaluation } from "../evaluate/evaluate.ts";
import type { ConstantNode, ElementwiseNode, GraphNode, MatchNode, SequenceNode, SOpNode } from "../graph/node.ts";
import { repr, type Scalar } from "../graph/scalar.ts";
import { reachable } from "../graph/walk.ts";
import { ProblemError } from "../problem/problem.ts";
import type { Program } from "../program.ts";
import type { Remark } from "./remark.ts";

/** Programs and inputs up to this size are looked through; a reader of more has other worries. */
const MOST_NODES = 400;
const MOST_POSITIONS = 128;

/** Remarks that the values of a run deserve: what was compared, and what was taken for a condition. */
export function warnOfValues(root: GraphNode, evaluation: Evaluation, program: Program): Remark[] {
  const nodes = reachable([root]);
  if (nodes.length > MOST_NODES) return [];
  const look = { root, evaluation, program };
  return nodes.flatMap((node): Remark[] => {
    if (node.kind === "elementwise" && node.operation.kind === "where") return textAsCondition(node, look);
    if (node.kind === "elementwise" && node.operation.kind === "map") return mapOfNothing(node, look);
    if (node.kind === "match" || isEquality(node)) return comparison(node, look);
    return [];
  });
}

interface Look {
  readonly root: GraphNode;
  readonly evaluation: Evaluation;
  readonly program: Program;
}

export function isEquality(node: GraphNode): node is ElementwiseNode {
  return node.kind === "elementwise" && node.operation.kind === "binary" && /^[=!]=$/.test(node.operation.operator);
}

function comparison(node: ElementwiseNode | MatchNode, look: Look): Remark[] {
  const [left, right] = node.kind === "match" ? [node.key, node.query] : node.inputs;
  if (node.kind === "match" && !(node.predicate.kind === "compare" && /^[=!]=$/.test(node.predicate.operator)))
    return [];
  if (!left || !right) return [];
  return [
    ...unlike(node, left, right, look),
    ...unlike(node, right, left, look),
    ...unlikeColumns(node, left, right, look),
    ...texts(node, right, look),
    ...texts(node, left, look),
  ];
}

/** A number held against text at every position, or the other way round: never equal. */
function unlike(node: GraphNode, constant: SOpNode, other: SOpNode, look: Look): Remark[] {
  // A head that selects nothing gives a number among letters on purpose.
  if (constant.kind !== "constant" || reachable([other]).some(({ kind }) => kind === "aggregate")) return [];
  const kind = kindOf(constant.value);
  const values = valuesOf(other, look.evaluation);
  const isUnlike =
    kind !== undefined &&
    values.length > 0 &&
    values.every((value) => kindOf(value) === (kind === "text" ? "number" : "text"));
  return isUnlike ? [textAgainstNumber(node, constant, values, look)].flat() : [];
}

/** `key(tokens) == query(indices)`: text on one side, numbers on the other, at every position. */
function unlikeColumns(node: GraphNode, left: SOpNode, right: SOpNode, look: Look): Remark[] {
  const [span] = look.program.spansOf(node);
  const isFetched = reachable([left, right]).some(({ kind }) => kind === "aggregate");
  // A selector by itself may be looked at on purpose.
  const isShown = node.kind === "match" && node === look.root;
  if (!span || isShown || isFetched || left.kind === "constant" || right.kind === "constant") return [];
  const sides = [left, right].map((side) => valuesOf(side, look.evaluation));
  const kinds = sides.map((values) => {
    const [first, ...others] = new Set(values.map(kindOf));
    return others.length === 0 ? first : undefined;
  });
  const [a, b] = kinds;
  if (a === undefined || b === undefined || a === b) return [];
  const example = (kind: "text" | "number") => repr(sides[kinds.indexOf(kind)]?.[0] ?? null);
  const args = { text: example("text"), number: example("number") };
  return [{ code: "text-against-numbers", args, from: span.from, to: span.to, candidates: [] }];
}

/** A function for `map` that gives None wherever it is called: its `return` is missing. */
function mapOfNothing(node: ElementwiseNode, { evaluation, program }: Look): Remark[] {
  const [span] = program.spansOf(node);
  const values = valuesOf(node, evaluation);
  if (!span || values.length === 0 || values.some((value) => value !== null)) return [];
  const name = /\.map\((\w+)\)$/.exec(program.source.slice(span.from, span.to))?.[1];
  const body =
    name &&
    new RegExp(`^[ \\t]*def[ \\t]+${name}\\b[^\\n]*\\n((?:[ \\t]+[^\\n]*(?:\\n|$))+)`, "m").exec(program.source);
  if (!name || !body || /\breturn\b/.test(body[1] ?? "")) return [];
  const from = body.index + body[0].trimEnd().lastIndexOf("\n");
  const line = body[0].trimEnd().slice(from - body.index);
  const at = from + line.length - line.trimStart().length;
  const candidates = /^\w+\s*=(?!=)|^(?:if|for|while|pass)\b/.test(line.trim())
    ? []
    : [[{ from: at, to: at, insert: "return " }]];
  return [{ code: "no-return", args: { name }, from: at, to: at + line.trim().length, candidates }];
}

function textAgainstNumber(
  node: GraphNode,
  { value }: ConstantNode,
  values: readonly Scalar[],
  { program }: Look,
): Remark[] {
  const [span] = program.spansOf(node);
  const literal = repr(value);
  // A value that comes in from elsewhere, as an argument, may fit other inputs.
  const at = span && placeOf(literal, program.source, span);
  const spells = (one: Scalar) => /^-?\d+$/.test(String(one));
  if (!span || !at || !(typeof value === "string" ? spells(value) : values.some(spells))) return [];
  const meant = typeof value === "string" ? value : `"${literal}"`;
  const candidates = [[{ ...at, insert: meant }]];
  const code = typeof value === "string" ? "number-against-text" : "text-against-number";
  return [
    {
      code,
      args: { value: literal, meant, example: repr(values[0] ?? null) },
      from: span.from,
      to: span.to,
      candidates,
    },
  ];
}

function placeOf(literal: string, source: string, { from, to }: { readonly from: number; readonly to: number }) {
  const spellings = [literal, literal.replaceAll("'", '"')];
  for (const spelling of spellings) {
    const found = source.slice(from, to).lastIndexOf(spelling);
    if (found >= 0) return { from: from + found, to: from + found + spelling.length };
  }
  return undefined;
}

export function kindOf(value: Scalar): "text" | "number" | undefined {
  if (typeof value === "string") return "text";
  return typeof value === "boolean" || value === null ? undefined : "number";
}

/** `tokens == "hello"`: the text is spread over the positions, letter by letter. */
function texts(node: GraphNode, side: SOpNode, { program }: Look): Remark[] {
  const text = side.kind === "sequence" ? spelled(side) : undefined;
  const [span] = program.spansOf(node);
  if (text === undefined || !span) return [];
  const at = placeOf(repr(text), program.source, span);
  return at
    ? [
        {
          code: "text-per-position",
          args: { text, length: [...text].length },
          ...at,
          candidates: [[{ ...at, insert: repr([...text][0] ?? "") }]],
        },
      ]
    : [];
}

function spelled({ values }: SequenceNode): string | undefined {
  return values.length > 1 && values.every((value) => typeof value === "string" && [...value].length === 1)
    ? values.join("")
    : undefined;
}

/** `where(tokens, 1, 0)`: text that is not empty is always true. */
function textAsCondition(node: ElementwiseNode, { program, evaluation }: Look): Remark[] {
  const [condition] = node.inputs;
  const [span] = program.spansOf(node);
  if (!condition || !span) return [];
  const values = valuesOf(condition, evaluation);
  if (values.length === 0 || !values.every((value) => typeof value === "string")) return [];
  const example = repr(values[0] ?? null);
  const written = /^where\(\s*[\w.]+(?=\s*,)/.exec(program.source.slice(span.from, span.to));
  const at = span.from + (written?.[0].length ?? 0);
  return [
    {
      code: "text-as-condition",
      args: { example },
      from: span.from,
      to: span.to,
      candidates: written ? [[{ from: at, to: at, insert: ` == ${example}` }]] : [],
    },
  ];
}

/** The value at each position. Empty if the run never computed it and it would raise an error. */
export function valuesOf(node: SOpNode, evaluation: Evaluation): Scalar[] {
  try {
    const column = evaluation.column(node);
    return column.length > MOST_POSITIONS ? [] : Array.from({ length: column.length }, (_, i) => column.at(i));
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}
