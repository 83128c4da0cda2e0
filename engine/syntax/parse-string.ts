import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type Reader } from "./reader.ts";
import { splitLiteral, unescapeText } from "./strings.ts";
import type { Expression, FormatPart } from "./tree.ts";

/** Parses the nodes of one expression, which an f-string holds between braces. */
export type ParseExpression = (nodes: readonly SyntaxNode[], reader: Reader) => Expression;

/** Parses a string or an f-string. Neighbouring strings are joined to one. */
export function parseString(node: SyntaxNode, reader: Reader, parseExpression: ParseExpression): Expression {
  const span = reader.span(node);
  const literals = node.name === "ContinuedString" ? childrenOf(node) : [node];
  const parts = mergeText(literals.flatMap((literal) => readLiteral(literal, reader, parseExpression)));
  if (!literals.some((literal) => literal.name === "FormatString")) {
    const [only] = parts;
    return { kind: "string", value: only?.kind === "text" ? only.text : "", span };
  }
  return { kind: "format", parts, span };
}

function readLiteral(node: SyntaxNode, reader: Reader, parseExpression: ParseExpression): FormatPart[] {
  const span = reader.span(node);
  const literal = reader.text(node);
  const { isRaw, isFormat, from, to } = splitLiteral(literal, span);
  const plain = (text: string) => (isRaw ? text : unescapeText(text, span));
  if (!isFormat) return [{ kind: "text", text: plain(literal.slice(from, to)) }];
  const parts: FormatPart[] = [];
  let at = node.from + from;
  const textUpTo = (end: number) => unbrace(reader.source.text.slice(at, end));
  for (const child of childrenOf(node)) {
    if (child.name !== "FormatReplacement") continue;
    parts.push({ kind: "text", text: plain(textUpTo(child.from)) });
    parts.push(readReplacement(child, reader, parseExpression));
    at = child.to;
  }
  parts.push({ kind: "text", text: plain(textUpTo(node.from + to)) });
  return parts;
}

function unbrace(text: string): string {
  return text.replace(/\{\{|\}\}/g, (pair) => pair[0] as string);
}

function readReplacement(node: SyntaxNode, reader: Reader, parseExpression: ParseExpression): FormatPart {
  const children = childrenOf(node);
  const marks = new Set(["{", "}", "FormatSelfDoc", "FormatConversion", "FormatSpec"]);
  const value = children.filter((child) => !marks.has(child.name));
  const selfDoc = children.find((child) => child.name === "FormatSelfDoc");
  const conversion = children.find((child) => child.name === "FormatConversion");
  const spec = children.find((child) => child.name === "FormatSpec");
  return {
    kind: "value",
    value: parseExpression(value, reader),
    ...(conversion && { conversion: reader.text(conversion).slice(1) as "r" | "s" | "a" }),
    ...(spec && { format: readSpec(spec, reader, parseExpression) }),
    ...(selfDoc && { selfDocumenting: readSelfDoc(node, conversion ?? spec, reader) }),
  };
}

/** `{x = }` prints everything up to the value, with its spaces. */
function readSelfDoc(node: SyntaxNode, next: SyntaxNode | undefined, reader: Reader): string {
  return reader.source.text.slice(node.from + 1, next ? next.from : node.to - 1);
}

function readSpec(node: SyntaxNode, reader: Reader, parseExpression: ParseExpression): FormatPart[] {
  const parts: FormatPart[] = [];
  let at = node.from + 1;
  for (const child of childrenOf(node)) {
    if (child.name !== "FormatReplacement") continue;
    parts.push(
      { kind: "text", text: reader.source.text.slice(at, child.from) },
      readReplacement(child, reader, parseExpression),
    );
    at = child.to;
  }
  parts.push({ kind: "text", text: reader.source.text.slice(at, node.to) });
  return mergeText(parts);
}

/** Joins neighbouring texts and drops empty ones. */
function mergeText(parts: readonly FormatPart[]): FormatPart[] {
  const merged: FormatPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === "text" && last?.kind === "text")
      merged[merged.length - 1] = { kind: "text", text: last.text + part.text };
    else if (part.kind === "value" || part.text !== "") merged.push(part);
  }
  return merged;
}
