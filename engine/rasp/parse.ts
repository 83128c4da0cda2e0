import type { SyntaxNode } from "@lezer/common";
import type { ComparisonOperator } from "../graph/node.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { fail, type Span } from "../problem/problem.ts";
import { childrenOf, Reader } from "../syntax/reader.ts";
import { SourceText } from "../syntax/source-text.ts";
import { diagnose } from "./diagnose.ts";
import { parser } from "./parser.ts";
import type { BinarySign, Expression, Name, Pair, Statement, Subset } from "./tree.ts";

/** How deep expressions and blocks may nest, chains of operators included. */
const MAX_NESTING = 400;

/** Reads a program. Throws a ProblemError at the first place that is not in the language. */
export function parse(source: string, limits: Limits = DEFAULT_LIMITS): readonly Statement[] {
  if (source.length > limits.source)
    fail("LimitError", "limit-source", { limit: limits.source, length: source.length });
  const text = new SourceText(source);
  checkBrackets(source, text);
  const tree = parser.parse(source);
  diagnose(tree, text);
  const reader = new RaspReader(text, MAX_NESTING);
  return childrenOf(tree.topNode).map((node) => reader.statement(node, false));
}

/** Brackets nested too deep are found before the grammar meets them: it takes long over them. */
function checkBrackets(source: string, text: SourceText): void {
  let depth = 0;
  for (const { 0: found, index } of source.matchAll(/"[^"\r\n]*"|#[^\r\n]*|[([{]|[)\]}]/g)) {
    if (/^[([{]$/.test(found)) depth++;
    else if (/^[)\]}]$/.test(found)) depth = Math.max(0, depth - 1);
    if (depth > MAX_NESTING) fail("LimitError", "limit-nesting", { limit: MAX_NESTING }, text.span(index, index + 1));
  }
}

/** Reads one expression without a `;`, such as an argument of a puzzle's call. */
export function parseExpression(source: string): Expression {
  const [statement] = parse(`${source};`);
  if (statement?.kind !== "expression") return fail("SyntaxError", "incomplete", {});
  return statement.value;
}

const PUNCTUATION: ReadonlySet<string> = new Set(["(", ")", "[", "]", "{", "}", ",", ";", ":"]);

class RaspReader extends Reader {
  statement(node: SyntaxNode, inFunction: boolean): Statement {
    const span = this.span(node);
    const children = childrenOf(node);
    const parts = children.filter((child) => !PUNCTUATION.has(child.name));
    switch (node.name) {
      case "ExpressionStatement":
        return { kind: "expression", value: this.first(parts), span };
      case "AssignStatement": {
        const at = parts.findIndex((part) => part.name === "AssignOp");
        return { kind: "assign", names: this.names(parts), values: this.expressions(parts.slice(at + 1)), span };
      }
      case "DrawStatement": {
        const [value, input] = this.expressions(parts.slice(1));
        return { kind: "draw", value: needed(value), ...(input && { input }), span };
      }
      case "LoadStatement":
        return { kind: "load", file: this.text(last(parts)).slice(1, -1), span };
      case "ReturnStatement":
        return fail("SyntaxError", inFunction ? "rasp-return-last" : "rasp-return-outside", {}, span);
      case "FunctionDefinition":
        return this.definition(node, children, span);
      case "ForStatement": {
        const at = parts.findIndex((part) => part.name === "in");
        const iterable = this.expression(parts[at + 1] as SyntaxNode);
        const body = childrenOf(last(parts)).filter((child) => !PUNCTUATION.has(child.name));
        return this.nested(node, () => ({
          kind: "for",
          names: this.names(parts),
          iterable,
          body: body.map((child) => this.statement(child, inFunction)),
          span,
        }));
      }
      default:
        return this.command(node, parts, span);
    }
  }

  private command(node: SyntaxNode, parts: readonly SyntaxNode[], span: Span): Statement {
    const words = parts.map((part) => this.text(part));
    const subset: Subset = words.includes("s-op") ? "s-op" : words.includes("selector") ? "selector" : "both";
    const isOn = words.at(-1) === "on";
    switch (node.name) {
      case "SetCommand":
        return { kind: "set", subset, example: this.expression(last(parts)), span };
      case "ShowCommand":
        return { kind: "show", subset, span };
      case "ExamplesCommand":
        return { kind: "examples", subset, isOn, span };
      case "DisplayCommand":
        return { kind: "display", isOn, span };
      case "ExitCommand":
        return { kind: "exit", span };
      default:
        throw new Error(`no statement is called ${node.name}`);
    }
  }

  private definition(node: SyntaxNode, children: readonly SyntaxNode[], span: Span): Statement {
    const [name] = this.names(children);
    const list = children.find((child) => child.name === "ParamList");
    const body = children.find((child) => child.name === "Body");
    if (!name || !list || !body) throw new Error("a definition has a name, parameters and a body");
    const statements = childrenOf(body).filter((child) => !PUNCTUATION.has(child.name));
    const end = statements.at(-1);
    if (end?.name !== "ReturnStatement") return fail("SyntaxError", "rasp-no-return", { name: name.name }, span);
    const parameters = this.names(childrenOf(list));
    const seen = new Set<string>();
    for (const parameter of parameters) {
      if (seen.has(parameter.name)) fail("SyntaxError", "parameter-twice", { name: parameter.name }, parameter.span);
      seen.add(parameter.name);
    }
    return this.nested(node, () => ({
      kind: "def",
      name,
      parameters,
      body: statements.slice(0, -1).map((child) => this.statement(child, true)),
      returns: this.expressions(childrenOf(end).slice(1)),
      span,
    }));
  }

  private names(nodes: readonly SyntaxNode[]): Name[] {
    return nodes
      .filter((child) => child.name === "VariableDefinition")
      .map((child) => ({ name: this.text(child), span: this.span(child) }));
  }

  private expressions(nodes: readonly SyntaxNode[]): Expression[] {
    return nodes.filter((child) => !PUNCTUATION.has(child.name)).map((child) => this.expression(child));
  }

  private first(nodes: readonly SyntaxNode[]): Expression {
    return this.expression(needed(nodes[0]));
  }

  private expression(node: SyntaxNode): Expression {
    return this.nested(node, () => this.readExpression(node));
  }

  private readExpression(node: SyntaxNode): Expression {
    const span = this.span(node);
    const children = childrenOf(node);
    const parts = children.filter((child) => !PUNCTUATION.has(child.name));
    switch (node.name) {
      case "VariableName":
        return { kind: "name", name: this.text(node), span };
      case "Number":
        return { kind: "number", text: this.text(node), span };
      case "String":
        return { kind: "text", text: this.text(node).slice(1, -1), span };
      case "Boolean":
        return { kind: "boolean", value: this.text(node) === "True", span };
      case "ParenthesizedExpression":
        return this.first(parts);
      case "UnaryExpression":
        return {
          kind: "unary",
          sign: this.text(needed(parts[0])) as "not" | "-" | "+",
          operand: this.expression(last(parts)),
          span,
        };
      case "BinaryExpression":
        return {
          kind: "binary",
          sign: this.text(needed(parts[1])) as BinarySign,
          left: this.first(parts),
          right: this.expression(last(parts)),
          span,
        };
      case "ConditionalExpression":
        return {
          kind: "conditional",
          yes: this.first(parts),
          condition: this.expression(needed(parts[2])),
          no: this.expression(last(parts)),
          span,
        };
      case "IndexExpression":
        return { kind: "index", object: this.first(parts), index: this.expression(last(parts)), span };
      case "CallExpression":
        return { kind: "call", callee: this.first(parts), args: this.expressions(childrenOf(last(parts))), span };
      case "BuiltinExpression":
        return {
          kind: "builtin",
          name: this.text(needed(parts[0])),
          args: this.expressions(childrenOf(last(parts))),
          span,
        };
      case "SelectExpression":
        return {
          kind: "select",
          key: this.expression(needed(parts[1])),
          query: this.expression(needed(parts[2])),
          operator: this.text(last(parts)) as ComparisonOperator,
          span,
        };
      case "AggregateExpression": {
        const [selector, value, fallback] = this.expressions(parts.slice(1));
        return {
          kind: "aggregate",
          selector: needed(selector),
          value: needed(value),
          ...(fallback && { fallback }),
          span,
        };
      }
      case "ListExpression":
        return { kind: "list", items: this.expressions(parts), span };
      case "DictExpression":
        return { kind: "dict", pairs: this.pairs(parts), span };
      case "ListComprehension":
        return { kind: "list-for", item: this.first(parts), ...this.clause(parts), span };
      case "DictComprehension":
        return { kind: "dict-for", pair: needed(this.pairs(parts.slice(0, 2))[0]), ...this.clause(parts), span };
      default:
        throw new Error(`no expression is called ${node.name}`);
    }
  }

  private clause(parts: readonly SyntaxNode[]): { names: Name[]; iterable: Expression } {
    return { names: this.names(parts), iterable: this.expression(last(parts)) };
  }

  private pairs(parts: readonly SyntaxNode[]): Pair[] {
    const pairs: Pair[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2)
      pairs.push({ key: this.expression(needed(parts[i])), value: this.expression(needed(parts[i + 1])) });
    return pairs;
  }
}

function last(nodes: readonly SyntaxNode[]): SyntaxNode {
  return needed(nodes.at(-1));
}

/** A part that the grammar demands. */
function needed<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("a tree without errors has all its parts");
  return part;
}
