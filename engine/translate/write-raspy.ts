import type { ElementwiseNode, GraphNode, SelectorNode, SOpNode } from "../graph/node.ts";
import { repr, type Scalar } from "../graph/scalar.ts";
import { Writer, type Written } from "./write-nodes.ts";

/** Writes the nodes below the roots as a program in RASPy; each named root is a variable, and the last one the result. */
export function writeRaspy(roots: readonly GraphNode[], nameOf: (node: GraphNode) => string | undefined): string {
  const writer = new Writer(roots, nameOf, RESERVED, (name, code) => `${name} = ${code}`, write);
  return `${writer.lines().join("\n")}\n`;
}

/** The names that a translation must not hide. */
const RESERVED: ReadonlySet<string> = new Set(
  "tokens indices key query where select aggregate raw identity abs round map str int float bool and or not if else for in def return lambda True False None".split(
    " ",
  ),
);

const ATOM = 9;
const UNARY = 8;
const BITS = { "&": 3, "^": 2, "|": 1 } as const;
const COMPARISON = 0;

function write(node: GraphNode, part: (node: GraphNode, level: number) => string): Written {
  switch (node.kind) {
    case "input":
      return { code: node.name, level: ATOM };
    case "constant":
      return {
        code: writeConstant(node.value),
        level: typeof node.value === "number" && node.value < 0 ? UNARY : ATOM,
      };
    case "sequence":
      return { code: `raw([${node.values.map(repr).join(", ")}])`, level: ATOM };
    case "elementwise":
      return writeElementwise(node, part);
    case "match":
      return writeMatch(node, part);
    case "combine": {
      const level = BITS[node.operator];
      return { code: `${part(node.left, level)} ${node.operator} ${part(node.right, level + 1)}`, level };
    }
    case "complement":
      return { code: `~${part(node.selector, UNARY)}`, level: UNARY };
    case "aggregate": {
      const { selector, value, fallback, mode } = node;
      const otherwise = fallback === 0 ? "" : `, ${repr(fallback)}`;
      return {
        code: `${part(selector, ATOM)}.${mode === "sum" ? "value" : "mean"}(${part(value, COMPARISON)}${otherwise})`,
        level: ATOM,
      };
    }
  }
}

/** A text of several characters would be that exact sequence in RASPy, so it is put together from single ones. */
function writeConstant(value: Scalar): string {
  if (typeof value !== "string" || [...value].length === 1) return repr(value);
  if (value === "") return `(where(True, "a", "a") * 0)`;
  const [first = "", ...rest] = [...value].map(repr);
  return `(where(True, ${first}, ${first})${rest.map((one) => ` + ${one}`).join("")})`;
}

function writeMatch(
  { predicate, key, query }: Extract<SelectorNode, { kind: "match" }>,
  part: (node: GraphNode, level: number) => string,
): Written {
  const [k, q] = [part(key, COMPARISON), part(query, COMPARISON)];
  if (predicate.kind === "function") return { code: `select(${k}, ${q}, ${predicate.fn.label})`, level: ATOM };
  return { code: `key(${k}) ${predicate.operator} query(${q})`, level: COMPARISON };
}

const BINARY: Readonly<Record<string, number>> = {
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "//": 6,
  "%": 6,
  "**": 8,
  "&": 3,
  "^": 2,
  "|": 1,
};

function writeElementwise(
  { operation, inputs }: ElementwiseNode,
  part: (node: GraphNode, level: number) => string,
): Written {
  const [a, b, c] = inputs as [SOpNode, SOpNode, SOpNode];
  switch (operation.kind) {
    case "binary": {
      const { operator } = operation;
      const level = BINARY[operator] ?? COMPARISON;
      // Operators group from the left, but for powers. Comparisons in a row would be a chain.
      const left = operator === "**" || level === COMPARISON ? level + 1 : level;
      return { code: `${part(a, left)} ${operator} ${part(b, level + 1)}`, level };
    }
    case "unary":
      if (operation.operator === "abs") return { code: `abs(${part(a, COMPARISON)})`, level: ATOM };
      if (operation.operator === "round") return { code: `${part(a, ATOM)}.round()`, level: ATOM };
      return { code: `${operation.operator === "neg" ? "-" : "~"}${part(a, UNARY)}`, level: UNARY };
    case "where":
      return { code: `where(${[a, b, c].map((one) => part(one, COMPARISON)).join(", ")})`, level: ATOM };
    case "has":
      return { code: `${part(a, ATOM)}.has([${operation.collection.map(repr).join(", ")}])`, level: ATOM };
    case "map":
      return { code: `${part(a, ATOM)}.map(${operation.fn.label})`, level: ATOM };
  }
}
