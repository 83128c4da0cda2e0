import type { SyntaxNode } from "@lezer/common";
import { fail, type Span } from "../problem/problem.ts";
import { parseString } from "./parse-string.ts";
import { childrenOf, type Reader } from "./reader.ts";
import { isDunder, RESTRICTIONS } from "./restrictions.ts";
import type { Argument, BinaryName, Clause, ComparisonName, Expression, Parameter, Target } from "./tree.ts";

/** `a` alone, or `a, b` as a tuple. */
export function parseExpressionList(nodes: readonly SyntaxNode[], reader: Reader): Expression {
  const [first, second] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) throw new Error("an expression list is not empty");
  if (first.name === "*" || second?.name === ",")
    return { kind: "tuple", items: parseItems(nodes, reader), span: reader.between(first, last) };
  return parseExpression(first, reader);
}

/** The items between commas. `*item` is one of them. */
function parseItems(nodes: readonly SyntaxNode[], reader: Reader): Expression[] {
  const items: Expression[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as SyntaxNode;
    if (node.name === ",") continue;
    if (node.name !== "*") items.push(parseExpression(node, reader));
    else {
      const value = nodes[++i] as SyntaxNode;
      items.push({ kind: "starred", value: parseExpression(value, reader), span: reader.between(node, value) });
    }
  }
  return items;
}

export function parseExpression(node: SyntaxNode, reader: Reader): Expression {
  return reader.nested(node, () => parseNode(node, reader));
}

function parseNode(node: SyntaxNode, reader: Reader): Expression {
  const span = reader.span(node);
  const restricted = Object.hasOwn(RESTRICTIONS, node.name) ? RESTRICTIONS[node.name] : undefined;
  if (restricted !== undefined) return fail("SyntaxError", restricted, {}, span);
  const children = childrenOf(node);
  const inner = children.slice(1, -1);
  switch (node.name) {
    case "VariableName":
      return { kind: "name", name: readName(node, reader), span };
    case "Number":
      return parseNumber(node, reader);
    case "Boolean":
      return { kind: "boolean", value: reader.text(node) === "True", span };
    case "None":
      return { kind: "none", span };
    case "Ellipsis":
      return { kind: "ellipsis", span };
    case "NamedExpression":
      return parseNamed(children, span, reader);
    case "YieldExpression":
      return parseYield(node, reader);
    case "String":
    case "FormatString":
    case "ContinuedString":
      return parseString(node, reader, parseExpressionList);
    case "ParenthesizedExpression":
      return parseExpression(inner[0] as SyntaxNode, reader);
    case "TupleExpression":
      return { kind: "tuple", items: parseItems(inner, reader), span };
    case "ArrayExpression":
      return { kind: "list", items: parseItems(inner, reader), span };
    case "SetExpression":
      return { kind: "set", items: parseItems(inner, reader), span };
    case "DictionaryExpression":
      return { kind: "dict", entries: parseEntries(inner, reader), span };
    case "ComprehensionExpression":
    case "ArrayComprehensionExpression":
    case "SetComprehensionExpression": {
      const result = COMPREHENSION_RESULTS[node.name] as "generator" | "list" | "set";
      const item = parseExpression(inner[0] as SyntaxNode, reader);
      return { kind: "comprehension", result, item, clauses: parseClauses(inner.slice(1), reader), span };
    }
    case "DictionaryComprehensionExpression": {
      const [key, , value] = inner as [SyntaxNode, SyntaxNode, SyntaxNode];
      const clauses = parseClauses(inner.slice(3), reader);
      return {
        kind: "dictComprehension",
        key: parseExpression(key, reader),
        value: parseExpression(value, reader),
        clauses,
        span,
      };
    }
    case "LambdaExpression":
      return parseLambda(node, children, reader);
    case "ConditionalExpression": {
      const [then, , test, , orElse] = children as [SyntaxNode, SyntaxNode, SyntaxNode, SyntaxNode, SyntaxNode];
      const [first, second, third] = [test, then, orElse].map((part) => parseExpression(part, reader));
      return {
        kind: "conditional",
        test: first as Expression,
        ifTrue: second as Expression,
        orElse: third as Expression,
        span,
      };
    }
    case "BinaryExpression":
    case "UnaryExpression":
      return parseOperators(node, reader);
    case "CallExpression":
      return parseCall(node, children, reader);
    case "MemberExpression":
      return parseMember(node, children, reader);
    default:
      return fail("SyntaxError", "not-in-language", { text: reader.text(node) }, span);
  }
}

const COMPREHENSION_RESULTS: Readonly<Record<string, string>> = {
  ComprehensionExpression: "generator",
  ArrayComprehensionExpression: "list",
  SetComprehensionExpression: "set",
};

/** The grammar takes every character beyond ASCII for a letter. */
const NAME = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** A name, unless it belongs to Python's machinery. */
export function readName(node: SyntaxNode, reader: Reader): string {
  const written = reader.text(node);
  if (!NAME.test(written)) {
    const sign = [...written].find((one, at) => !NAME.test(at > 0 ? `_${one}` : one)) ?? written;
    fail("SyntaxError", "not-a-name", { name: written, sign }, reader.span(node));
  }
  // Python normalises names, so that `é` typed in two ways is one name.
  const name = written.normalize("NFKC");
  if (isDunder(name) && name !== "__name__") fail("SyntaxError", "dunder", { name }, reader.span(node));
  return name;
}

function parseNamed(children: readonly SyntaxNode[], span: Span, reader: Reader): Expression {
  const [name, , value] = children as [SyntaxNode, SyntaxNode, SyntaxNode];
  return { kind: "named", name: readName(name, reader), value: parseExpression(value, reader), span };
}

/** `yield`, `yield value` or `yield from iterable`. The grammar marks a `yield` without a value as unfinished. */
export function parseYield(node: SyntaxNode, reader: Reader): Expression {
  const rest = childrenOf(node)
    .slice(1)
    .filter((child) => !child.type.isError);
  const isFrom = rest[0]?.name === "from";
  const values = isFrom ? rest.slice(1) : rest;
  const value = values.length > 0 ? parseExpressionList(values, reader) : undefined;
  return { kind: "yield", ...(value && { value }), isFrom, span: reader.span(node) };
}

/** The grammar gives `@a.b(c)` no node for the call or the attribute. */
export function parseDecorator(nodes: readonly SyntaxNode[], reader: Reader): Expression {
  const [first, ...rest] = nodes as [SyntaxNode, ...SyntaxNode[]];
  let expression = parseExpression(first, reader);
  for (const node of rest) {
    const span = reader.between(first, node);
    if (node.name === "PropertyName" || node.name === "VariableName")
      expression = {
        kind: "attribute",
        object: expression,
        name: readName(node, reader),
        span,
        nameSpan: reader.span(node),
      };
    else if (node.name === "ArgList") {
      const args = parseArguments(childrenOf(node).slice(1, -1), node, reader);
      expression = { kind: "call", callee: expression, args, span };
    }
  }
  return expression;
}

/** `1.` and `1.e5`, which the grammar reads as an attribute of a number. */
function parseFloatWithoutFraction(node: SyntaxNode, reader: Reader): Expression {
  const text = reader.text(node).trimEnd();
  if (!/^\d+(?:_\d+)*\.(?:[eE]\d+)?$/.test(text)) return fail("SyntaxError", "unexpected", { text }, reader.span(node));
  return { kind: "number", value: Number(text.replaceAll("_", "")), isFloat: true, span: reader.span(node) };
}

function parseNumber(node: SyntaxNode, reader: Reader): Expression {
  const span = reader.span(node);
  const written = reader.text(node);
  const text = written.replaceAll("_", "");
  const isHexadecimal = /^0[xX]/.test(text);
  if (/__|_$/.test(written) || (!isHexadecimal && /_[.eE]|[.eE]_/.test(written)))
    fail("SyntaxError", "number-underscore", {}, span);
  if (/[jJ]$/.test(text)) fail("SyntaxError", "no-complex", {}, span);
  if (/^0\d+$/.test(text) && !/^0+$/.test(text)) fail("SyntaxError", "leading-zero", {}, span);
  const isFloat = !isHexadecimal && /[.eE]/.test(text);
  const value = Number(text);
  const isBig = !isFloat && value > Number.MAX_SAFE_INTEGER;
  return { kind: "number", value: isBig ? BigInt(text) : value, isFloat, span };
}

function parseEntries(nodes: readonly SyntaxNode[], reader: Reader): { key?: Expression; value: Expression }[] {
  const entries: { key?: Expression; value: Expression }[] = [];
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i] as SyntaxNode;
    if (node.name === ",") i++;
    else if (node.name === "**") {
      entries.push({ value: parseExpression(nodes[i + 1] as SyntaxNode, reader) });
      i += 2;
    } else {
      entries.push({ key: parseExpression(node, reader), value: parseExpression(nodes[i + 2] as SyntaxNode, reader) });
      i += 3;
    }
  }
  return entries;
}

function parseClauses(nodes: readonly SyntaxNode[], reader: Reader): Clause[] {
  const clauses: { target: Target; iterable: Expression; tests: Expression[] }[] = [];
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i] as SyntaxNode;
    if (node.name === "async") fail("SyntaxError", "no-async", {}, reader.span(node));
    if (node.name === "if") {
      clauses.at(-1)?.tests.push(parseExpression(nodes[i + 1] as SyntaxNode, reader));
      i += 2;
    } else {
      const at = nodes.findIndex((other, j) => j > i && other.name === "in");
      const iterable = parseExpression(nodes[at + 1] as SyntaxNode, reader);
      clauses.push({ target: parseTarget(nodes.slice(i + 1, at), reader), iterable, tests: [] });
      i = at + 2;
    }
  }
  return clauses;
}

function parseLambda(node: SyntaxNode, children: readonly SyntaxNode[], reader: Reader): Expression {
  const list = children.find((child) => child.name === "ParamList");
  const parameters = list ? parseParameters(childrenOf(list), reader) : [];
  return {
    kind: "lambda",
    parameters,
    body: parseExpression(children.at(-1) as SyntaxNode, reader),
    span: reader.span(node),
  };
}

/** The parameters of a `def` or `lambda`. Annotations are ignored. */
export function parseParameters(nodes: readonly SyntaxNode[], reader: Reader): Parameter[] {
  const parameters: Parameter[] = [];
  let stars: "" | "*" | "**" = "";
  let afterStar = false;
  nodes.forEach((node, i) => {
    if (node.name === "*" || node.name === "**") {
      stars = node.name;
      if (node.name === "*") afterStar = true;
    } else if (node.name === "," && nodes[i - 1]?.name === ",") {
      // The grammar leaves out the `/` between them.
      for (const [at, before] of parameters.entries()) parameters[at] = { ...before, isPositional: true };
    } else if (node.name === ",") stars = "";
    else if (node.name === "VariableName" && nodes[i - 1]?.name !== "AssignOp") {
      const kind = stars === "**" ? "doubleStar" : stars === "*" ? "star" : afterStar ? "keywordOnly" : "plain";
      const fallback = defaultAfter(nodes, i, reader);
      parameters.push({ name: readName(node, reader), kind, ...(fallback && { fallback }), span: reader.span(node) });
    }
  });
  checkParameters(parameters);
  return parameters;
}

function defaultAfter(nodes: readonly SyntaxNode[], at: number, reader: Reader): Expression | undefined {
  const next = nodes[at + 1]?.name === "TypeDef" ? at + 2 : at + 1;
  return nodes[next]?.name === "AssignOp" ? parseExpression(nodes[next + 1] as SyntaxNode, reader) : undefined;
}

function checkParameters(parameters: readonly Parameter[]): void {
  const seen = new Set<string>();
  let hasDefault = false;
  const [, second] = parameters.filter(({ kind }) => kind === "star");
  if (second) fail("SyntaxError", "two-stars", {}, second.span);
  for (const { name, kind, fallback, span } of parameters) {
    if (seen.has(name)) fail("SyntaxError", "parameter-twice", { name }, span);
    seen.add(name);
    if (kind !== "plain") continue;
    if (hasDefault && !fallback) fail("SyntaxError", "default-before", { name }, span);
    hasDefault ||= fallback !== undefined;
  }
}

function parseCall(node: SyntaxNode, children: readonly SyntaxNode[], reader: Reader): Expression {
  const [callee, list] = children as [SyntaxNode, SyntaxNode];
  const args = parseArguments(childrenOf(list).slice(1, -1), list, reader);
  return { kind: "call", callee: parseExpression(callee, reader), args, span: reader.span(node) };
}

function parseArguments(nodes: readonly SyntaxNode[], list: SyntaxNode, reader: Reader): Argument[] {
  if (nodes[1]?.name === "for" || nodes[1]?.name === "async") {
    const item = parseExpression(nodes[0] as SyntaxNode, reader);
    const clauses = parseClauses(nodes.slice(1), reader);
    return [
      {
        kind: "positional",
        value: { kind: "comprehension", result: "generator", item, clauses, span: reader.span(list) },
      },
    ];
  }
  const args: Argument[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as SyntaxNode;
    if (node.name === ",") continue;
    if (node.name === "*" || node.name === "**") {
      const value = parseExpression(nodes[++i] as SyntaxNode, reader);
      args.push({ kind: node.name === "*" ? "star" : "doubleStar", value });
    } else if (nodes[i + 1]?.name === "AssignOp" && reader.text(nodes[i + 1] as SyntaxNode) === ":=") {
      const named = nodes.slice(i, i + 3);
      const span = reader.between(named[0], named[2]);
      args.push({ kind: "positional", value: parseNamed(named, span, reader) });
      i += 2;
    } else if (nodes[i + 1]?.name === "AssignOp") {
      args.push({
        kind: "keyword",
        name: readName(node, reader),
        value: parseExpression(nodes[i + 2] as SyntaxNode, reader),
      });
      i += 2;
    } else {
      if (args.some((arg) => arg.kind === "keyword" || arg.kind === "doubleStar"))
        fail("SyntaxError", "positional-after-keyword", {}, reader.span(node));
      args.push({ kind: "positional", value: parseExpression(node, reader) });
    }
  }
  return args;
}

function parseMember(node: SyntaxNode, children: readonly SyntaxNode[], reader: Reader): Expression {
  const [object, mark, ...rest] = children as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
  const span = reader.span(node);
  const value = parseExpression(object, reader);
  // `1.5.is_integer()` has its fraction already.
  const isWhole = object.name === "Number" && !/^\d[\d_]*(?:\.|[eE])/.test(reader.text(object));
  if (isWhole && mark.name === ".") return parseFloatWithoutFraction(node, reader);
  if (mark.name === ".") {
    const property = rest[0] as SyntaxNode;
    return {
      kind: "attribute",
      object: value,
      name: readName(property, reader),
      span,
      nameSpan: reader.span(property),
    };
  }
  return { kind: "index", object: value, index: parseIndex(rest.slice(0, -1), reader), span };
}

function parseIndex(nodes: readonly SyntaxNode[], reader: Reader): Expression {
  if (!nodes.some((node) => node.name === ":")) return parseExpressionList(nodes, reader);
  const comma = nodes.find((node) => node.name === ",");
  if (comma) fail("SyntaxError", "slice-tuple", {}, reader.span(comma));
  const parts: (Expression | undefined)[] = [undefined];
  for (const node of nodes) {
    if (node.name === ":") parts.push(undefined);
    else parts[parts.length - 1] = parseExpression(node, reader);
  }
  const [start, stop, step] = parts;
  const span = reader.between(nodes[0], nodes.at(-1));
  return { kind: "slice", ...(start && { start }), ...(stop && { stop }), ...(step && { step }), span };
}

/**
 * Parses operators by Python's precedence. The grammar's tree is taken apart first, because its `not` reaches over `and`
 * and its comparisons nest. The walk has its own stack, so that a sum of thousands of terms does not fill the host's.
 */
function parseOperators(node: SyntaxNode, reader: Reader): Expression {
  return new OperatorParser(flatten(node, reader), reader).parse();
}

type Piece =
  | { readonly kind: "operator"; readonly text: string; readonly node: SyntaxNode }
  | { readonly kind: "operand"; readonly node: SyntaxNode };

function flatten(root: SyntaxNode, reader: Reader): Piece[] {
  const pieces: Piece[] = [];
  const stack: SyntaxNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.name === "BinaryExpression" || node.name === "UnaryExpression") stack.push(...childrenOf(node).reverse());
    else if (OPERATOR_NODES.has(node.name)) pushOperator(pieces, reader.text(node), node);
    else pieces.push({ kind: "operand", node });
  }
  return pieces;
}

const OPERATOR_NODES: ReadonlySet<string> = new Set([
  "ArithOp",
  "BitOp",
  "CompareOp",
  "and",
  "or",
  "not",
  "in",
  "is",
  "**",
]);

/** Joins `not in` and `is not`, which are two nodes each. */
function pushOperator(pieces: Piece[], text: string, node: SyntaxNode): void {
  const last = pieces.at(-1);
  const joined = last?.kind === "operator" ? `${last.text} ${text}` : "";
  const before = pieces.at(-2);
  if (joined === "is not" || (joined === "not in" && before?.kind === "operand"))
    pieces[pieces.length - 1] = { kind: "operator", text: joined, node };
  else pieces.push({ kind: "operator", text, node });
}

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"]);

const BINARY: readonly (readonly string[])[] = [
  ["|"],
  ["^"],
  ["&"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "//", "%", "@"],
];

class OperatorParser {
  private at = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly reader: Reader,
  ) {}

  parse(): Expression {
    const expression = this.logic("or");
    const rest = this.pieces[this.at];
    return rest
      ? fail("SyntaxError", "unexpected", { text: this.reader.text(rest.node) }, this.reader.span(rest.node))
      : expression;
  }

  private logic(kind: "or" | "and"): Expression {
    const next = () => (kind === "or" ? this.logic("and") : this.not());
    const start = this.at;
    let left = next();
    while (this.take(kind)) {
      const right = next();
      left = { kind, left, right, span: this.since(start) };
    }
    return left;
  }

  private not(): Expression {
    const start = this.at;
    const sign = this.take("not");
    if (!sign) return this.comparison();
    const value = this.reader.nested(sign.node, () => this.not());
    return { kind: "not", value, span: this.since(start) };
  }

  private comparison(): Expression {
    const start = this.at;
    const operands = [this.binary(0)];
    const operators: ComparisonName[] = [];
    for (
      let piece = this.pieces[this.at];
      piece?.kind === "operator" && COMPARISONS.has(piece.text);
      piece = this.pieces[this.at]
    ) {
      this.at++;
      operators.push(piece.text as ComparisonName);
      operands.push(this.binary(0));
    }
    const [first] = operands as [Expression];
    if (operators.length === 0) return first;
    return { kind: "compare", operators, operands, span: this.since(start) };
  }

  private binary(level: number): Expression {
    const operators = BINARY[level];
    if (!operators) return this.unary();
    const start = this.at;
    let left = this.binary(level + 1);
    for (let count = 0; ; count++) {
      const piece = this.pieces[this.at];
      if (piece?.kind !== "operator" || !operators.includes(piece.text)) return left;
      if (piece.text === "@") fail("SyntaxError", "no-matmul", {}, this.reader.span(piece.node));
      if (count > MAX_CHAIN) fail("LimitError", "limit-nesting", { limit: MAX_CHAIN }, this.reader.span(piece.node));
      this.at++;
      const right = this.binary(level + 1);
      const operatorSpan = this.reader.span(piece.node);
      left = {
        kind: "binary",
        operator: piece.text as BinaryName,
        left,
        right,
        span: this.since(start),
        operatorSpan,
      };
    }
  }

  private unary(): Expression {
    const start = this.at;
    const piece = this.pieces[start];
    if (piece?.kind !== "operator" || !["-", "+", "~"].includes(piece.text)) return this.power();
    this.at++;
    const value = this.reader.nested(piece.node, () => this.unary());
    return { kind: "unary", operator: piece.text as "-" | "+" | "~", value, span: this.since(start) };
  }

  private power(): Expression {
    const start = this.at;
    const left = this.operand();
    const sign = this.take("**");
    if (!sign) return left;
    const right = this.reader.nested(sign.node, () => this.unary());
    const operatorSpan = this.reader.span(sign.node);
    return { kind: "binary", operator: "**", left, right, span: this.since(start), operatorSpan };
  }

  private operand(): Expression {
    const piece = this.pieces[this.at++];
    if (piece?.kind === "operand") return parseExpression(piece.node, this.reader);
    const node = (piece ?? this.pieces.at(-1))?.node as SyntaxNode;
    return fail("SyntaxError", "unexpected", { text: this.reader.text(node) }, this.reader.span(node));
  }

  private take(text: string): Piece | undefined {
    const piece = this.pieces[this.at];
    if (piece?.kind !== "operator" || piece.text !== text) return undefined;
    this.at++;
    return piece;
  }

  /** The span from the piece at `start` to the last piece that was read, with its parentheses. */
  private since(start: number) {
    const [first, last] = [this.pieces[start], this.pieces[this.at - 1]] as [Piece, Piece];
    return this.reader.source.span(first.node.from, last.node.to);
  }
}

/** The longest chain of one operator. It nests to the left, so a later walk goes to this depth. */
const MAX_CHAIN = 500;

/** The left side of an assignment, or the loop variable of a `for`. */
export function parseTarget(nodes: readonly SyntaxNode[], reader: Reader): Target {
  const [first] = nodes;
  if (first?.name === "*" && !nodes.some(({ name }) => name === ","))
    fail("SyntaxError", "starred-alone", {}, reader.span(first));
  return toTarget(parseExpressionList(nodes, reader));
}

function toTarget(expression: Expression): Target {
  const { span } = expression;
  switch (expression.kind) {
    case "name":
      return { kind: "name", name: expression.name, span };
    case "index":
      return { kind: "index", object: expression.object, index: expression.index, span };
    case "tuple":
    case "list": {
      const items = expression.items.map(toTarget);
      const stars = items.filter((item) => item.kind === "starred");
      if (stars[1]) fail("SyntaxError", "two-stars", {}, stars[1].span);
      return { kind: "tuple", items, span };
    }
    case "starred":
      return { kind: "starred", item: toTarget(expression.value), span };
    case "attribute":
      return fail("SyntaxError", "assign-attribute", { name: expression.name }, span);
    case "compare":
    case "call":
      return fail("SyntaxError", expression.kind === "call" ? "assign-call" : "assign-comparison", {}, span);
    default:
      return fail("SyntaxError", "assign-expression", {}, span);
  }
}
