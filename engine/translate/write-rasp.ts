import type { ElementwiseNode, GraphNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { Float, formatFloat, type Scalar } from "../graph/scalar.ts";
import { fail, NO_SPAN, type Span } from "../problem/problem.ts";
import { BUILTINS, INPUTS, LIBRARY } from "../rasp/reserved.ts";
import { Writer, type Written } from "./write-nodes.ts";

interface Names {
  readonly nameOf: (node: GraphNode) => string | undefined;
  readonly spanOf: (node: GraphNode) => Span | undefined;
}

/**
 * Writes the nodes below the roots as a program in RASP. Throws a ProblemError that names what RASP does not have: a sum, a
 * `map`, a `lambda`.
 */
export function writeRasp(roots: readonly GraphNode[], { nameOf, spanOf }: Names): string {
  const write = (node: GraphNode, part: Part) => writeNode(node, part, spanOf);
  const writer = new Writer(roots, nameOf, RESERVED, (name, code) => `${name} = ${code};`, write);
  const lines = writer.lines();
  return `${[...lines.slice(0, -1), `${lines.at(-1)};`].join("\n")}\n`;
}

const RESERVED: ReadonlySet<string> = new Set([
  ...["tokens", "out", "if", "else", "not", "and", "or", "def", "return", "for", "in", "draw", "load", "select"],
  ...["aggregate", "True", "False", "set", "show", "exit", "quit", "full", "examples"],
  ...BUILTINS,
  ...INPUTS,
  ...Object.keys(LIBRARY),
]);

type Part = (node: GraphNode, level: number) => string;

const [TERNARY, MEMBER, LOGIC, COMPARE, PLUS, MODULO, TIMES, POWER, UNARY, ATOM] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

const LEVELS: Readonly<Record<string, number>> = {
  "&": LOGIC,
  "|": LOGIC,
  "+": PLUS,
  "-": PLUS,
  "%": MODULO,
  "*": TIMES,
  "/": TIMES,
  "**": POWER,
  "==": COMPARE,
  "<": COMPARE,
  "<=": COMPARE,
  ">": COMPARE,
  ">=": COMPARE,
};

const SIGNS: Readonly<Record<string, string>> = { "&": "and", "|": "or", "**": "^" };

function writeNode(node: GraphNode, part: Part, spanOf: Names["spanOf"]): Written {
  const refuse = (found: string): never =>
    fail("ValueError", "translate-construct", { found, language: "RASP" }, spanOf(node) ?? NO_SPAN);
  switch (node.kind) {
    case "input":
      return { code: node.name, level: ATOM };
    case "constant":
      return writeConstant(node.value, refuse);
    case "sequence":
      return refuse("raw([…])");
    case "elementwise":
      return writeElementwise(node, part, refuse);
    case "match":
      return writeMatch(node, part, refuse);
    case "combine":
      if (node.operator === "^") return refuse("^");
      return {
        code: `${part(node.left, LOGIC)} ${SIGNS[node.operator]} ${part(node.right, LOGIC + 1)}`,
        level: LOGIC,
      };
    case "complement":
      return { code: `not ${part(node.selector, UNARY)}`, level: UNARY };
    case "aggregate": {
      if (node.mode === "sum") return refuse(".value(…)");
      const otherwise = node.fallback === 0 ? "" : `, ${writeConstant(node.fallback, refuse).code}`;
      return {
        code: `aggregate(${part(node.selector, TERNARY)}, ${part(node.value, TERNARY)}${otherwise})`,
        level: ATOM,
      };
    }
  }
}

function writeConstant(value: Scalar, refuse: (found: string) => never): Written {
  if (value === null) return refuse("None");
  if (typeof value === "boolean") return { code: value ? "True" : "False", level: ATOM };
  if (typeof value === "string")
    return /["\r\n]/.test(value) ? refuse("a quote in text") : { code: `"${value}"`, level: ATOM };
  const text = value instanceof Float ? formatFloat(value.value) : String(value);
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return refuse(text);
  return { code: text, level: text.startsWith("-") ? UNARY : ATOM };
}

function writeMatch(
  { predicate, key, query }: Extract<SelectorNode, { kind: "match" }>,
  part: Part,
  refuse: (found: string) => never,
): Written {
  if (predicate.kind === "function") return refuse(predicate.fn.label);
  if (predicate.kind === "arithmetic") return refuse(predicate.operator);
  return { code: `select(${part(key, TERNARY)}, ${part(query, TERNARY)}, ${predicate.operator})`, level: ATOM };
}

function writeElementwise(
  { operation, inputs }: ElementwiseNode,
  part: Part,
  refuse: (found: string) => never,
): Written {
  const [a, b, c] = inputs as [SOpNode, SOpNode, SOpNode];
  const binary = (operator: string): Written => {
    const level = LEVELS[operator];
    if (level === undefined) return refuse(operator);
    return { code: `${part(a, level)} ${SIGNS[operator] ?? operator} ${part(b, level + 1)}`, level };
  };
  switch (operation.kind) {
    case "binary":
      if (operation.operator !== "!=") return binary(operation.operator);
      return { code: `not (${part(a, COMPARE)} == ${part(b, COMPARE + 1)})`, level: UNARY };
    case "unary":
      if (operation.operator === "abs") return refuse("abs");
      if (operation.operator === "round") return { code: `round(${part(a, TERNARY)})`, level: ATOM };
      return { code: operation.operator === "neg" ? `-${part(a, UNARY)}` : `not ${part(a, UNARY)}`, level: UNARY };
    case "where":
      return { code: `${part(b, MEMBER)} if ${part(a, MEMBER)} else ${part(c, MEMBER)}`, level: TERNARY };
    case "has": {
      const items = operation.collection.map((item) => writeConstant(item, refuse).code);
      return { code: `${part(a, MEMBER)} in [${items.join(", ")}]`, level: MEMBER };
    }
    case "map":
      return operation.fn.onNumbers ? binary(operation.fn.onNumbers) : refuse(`map(${operation.fn.label})`);
  }
}
