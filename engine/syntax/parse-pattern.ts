import type { SyntaxNode } from "@lezer/common";
import { fail } from "../problem/problem.ts";
import { parseExpression, readName } from "./parse-expression.ts";
import { childrenOf, type Reader } from "./reader.ts";
import type { Expression, Pattern } from "./tree.ts";

/** The pattern of a `case`. Several patterns with commas are a sequence. */
export function parsePatterns(nodes: readonly SyntaxNode[], reader: Reader): Pattern {
  const [first] = nodes as [SyntaxNode];
  if (nodes.length === 1 && first.name !== "StarPattern") return parsePattern(first, reader);
  return { kind: "sequence", items: parseItems(nodes, reader), span: reader.between(first, nodes.at(-1)) };
}

function parseItems(nodes: readonly SyntaxNode[], reader: Reader): Pattern[] {
  const items = nodes
    .filter((node) => node.name !== "," && node.from < node.to)
    .map((node) => parsePattern(node, reader));
  const [, second] = items.filter((item) => item.kind === "star");
  return second ? fail("SyntaxError", "two-stars", {}, second.span) : items;
}

function parsePattern(node: SyntaxNode, reader: Reader): Pattern {
  return reader.nested(node, () => parseNode(node, reader));
}

function parseNode(node: SyntaxNode, reader: Reader): Pattern {
  const span = reader.span(node);
  const children = childrenOf(node);
  const [first, second] = children as [SyntaxNode, SyntaxNode];
  switch (node.name) {
    case "LiteralPattern":
      return { kind: "value", value: parseLiteral(children, reader), span };
    case "AttributePattern":
      return { kind: "value", value: parseAttribute(children, reader), span };
    case "CapturePattern":
      return { kind: "capture", ...captured(first, reader), span };
    case "StarPattern":
      return { kind: "star", ...captured(second.firstChild ?? second, reader), span };
    case "OrPattern":
      return parseOptions(children, node, reader);
    case "AsPattern":
      return {
        kind: "as",
        pattern: parsePattern(first, reader),
        name: readName(children.at(-1) as SyntaxNode, reader),
        span,
      };
    case "SequencePattern": {
      const inner = children.slice(1, -1).filter((child) => child.from < child.to);
      // Parentheses around one pattern only group it.
      if (first.name === "(" && inner.length === 1 && second.name !== "StarPattern")
        return parsePattern(second, reader);
      return { kind: "sequence", items: parseItems(inner, reader), span };
    }
    case "MappingPattern":
      return parseMapping(children.slice(1, -1), node, reader);
    case "ClassPattern": {
      const list = childrenOf(children.at(-1) as SyntaxNode)
        .slice(1, -1)
        .filter((child) => child.from < child.to);
      if (list.length > 1 || list[0]?.name === "KeywordPattern") return fail("SyntaxError", "class-pattern", {}, span);
      const type = children.length > 2 ? parseAttribute(children.slice(0, -1), reader) : parseExpression(first, reader);
      return { kind: "class", type, ...(list[0] && { inner: parsePattern(list[0], reader) }), span };
    }
    default:
      return fail("SyntaxError", "not-in-language", { text: reader.text(node) }, span);
  }
}

/** `as` binds the whole pattern, although the grammar gives it only the last option. */
function parseOptions(children: readonly SyntaxNode[], node: SyntaxNode, reader: Reader): Pattern {
  const span = reader.span(node);
  const options = children.filter((child) => child.name !== "LogicOp").map((child) => parsePattern(child, reader));
  const last = options.at(-1);
  if (last?.kind !== "as" || children.at(-1)?.name !== "AsPattern") return { kind: "or", options, span };
  return { ...last, pattern: { kind: "or", options: [...options.slice(0, -1), last.pattern], span }, span };
}

function captured(node: SyntaxNode, reader: Reader): { readonly name?: string } {
  const name = readName(node, reader);
  return name === "_" ? {} : { name };
}

function parseLiteral(children: readonly SyntaxNode[], reader: Reader): Expression {
  const [sign, value] = children as [SyntaxNode, SyntaxNode | undefined];
  if (!value) return parseExpression(sign, reader);
  const span = reader.between(sign, value);
  return { kind: "unary", operator: "-", value: parseExpression(value, reader), span };
}

function parseAttribute(children: readonly SyntaxNode[], reader: Reader): Expression {
  const [first, ...rest] = children.filter((child) => child.name !== ".") as [SyntaxNode, ...SyntaxNode[]];
  let value = parseExpression(first, reader);
  for (const part of rest) {
    const span = reader.between(first, part);
    value = { kind: "attribute", object: value, name: readName(part, reader), span, nameSpan: reader.span(part) };
  }
  return value;
}

function parseMapping(nodes: readonly SyntaxNode[], node: SyntaxNode, reader: Reader): Pattern {
  const entries: { key: Expression; value: Pattern }[] = [];
  let rest: string | undefined;
  for (let i = 0; i < nodes.length; ) {
    const part = nodes[i] as SyntaxNode;
    if (part.name === "," || part.from === part.to) i++;
    else if (part.name === "**") {
      rest = readName((nodes[i + 1] as SyntaxNode).firstChild ?? (nodes[i + 1] as SyntaxNode), reader);
      i += 2;
    } else {
      const key = parsePattern(part, reader);
      if (key.kind !== "value") return fail("SyntaxError", "mapping-key", {}, key.span);
      entries.push({ key: key.value, value: parsePattern(nodes[i + 2] as SyntaxNode, reader) });
      i += 3;
    }
  }
  return { kind: "mapping", entries, ...(rest !== undefined && { rest }), span: reader.span(node) };
}
