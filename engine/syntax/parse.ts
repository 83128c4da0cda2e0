import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { fail, type Span } from "../problem/problem.ts";
import { diagnose } from "./diagnose.ts";
import {
  parseDecorator,
  parseExpressionList,
  parseParameters,
  parseTarget,
  parseYield,
  readName,
} from "./parse-expression.ts";
import { parsePatterns } from "./parse-pattern.ts";
import { yields } from "./parts.ts";
import { childrenOf, Reader } from "./reader.ts";
import { KNOWN_MODULES, RESTRICTIONS } from "./restrictions.ts";
import { plainSpaces, SourceText } from "./source-text.ts";
import type { BinaryName, Case, Expression, Handler, Module, Statement } from "./tree.ts";

/** The place of a statement, which decides the statements that are allowed. */
interface Place {
  readonly inFunction: boolean;
  readonly inLoop: boolean;
}

/**
 * Parses a program. Throws a ProblemError for the first part that is not in the language, or not Python at all. Lines of a
 * notebook (`!pip …`, `%matplotlib`, `key?`) are ignored.
 */
export function parse(source: string, limits: Limits = DEFAULT_LIMITS): Module {
  if (source.length > limits.source)
    fail("LimitError", "limit-source", { limit: limits.source, length: source.length });
  const hasMark = source.startsWith("\ufeff");
  const text = new SourceText(normalize(hasMark ? source.slice(1) : source), hasMark ? 1 : 0);
  const tree = parser.parse(text.text);
  const reader = new Reader(text);
  diagnose(tree, reader);
  const statements = childrenOf(tree.topNode);
  checkIndent(statements, "", reader);
  const body = statements.flatMap((node) => parseStatement(node, { inFunction: false, inLoop: false }, reader));
  const outside = body.find(yields);
  return outside ? fail("SyntaxError", "yield-outside", {}, outside.span) : { body };
}

/** Apart from a byte order mark, every replacement keeps the length, so offsets are those of the source as written. */
function normalize(source: string): string {
  return plainSpaces(source)
    .replace(/\r\n/g, " \n")
    .replace(/[\r\f]/g, (character) => (character === "\r" ? "\n" : " "))
    .replace(/^[ \t]*(?:%|!(?![ \t]*(?:\(|(?:tokens|indices|key|query|where|not)\b)))[^\n]*/gm, (line) =>
      "#".padEnd(line.length, " "),
    )
    .replace(HELP_LINE, (line) => "#".padEnd(line.length, " "))
    .replace(SHELL_VALUE, (_, start: string, command: string) => start + "[]".padEnd(command.length, " "));
}

/** `?key`, `key?` and `key??`, which show help in a notebook. */
const HELP_LINE = /^[ \t]*(?:\?{1,2}[\w.]+|[\w.]+\?{1,2})[ \t]*$/gm;

/** `files = !ls`: the lines that a command of the shell prints. There is no shell, so there are none. */
const SHELL_VALUE =
  /^([ \t]*\w+[ \t]*=[ \t]*)(!(?:ls|pip|cat|echo|pwd|head|tail|wc|find|which|date|whoami|uname|git|python3?|conda|nvidia-smi)\b[^\n]*)/gm;

/** Checks that the statements of a block begin in the same column. The grammar does not check the first ones. */
function checkIndent(statements: readonly SyntaxNode[], indent: string, reader: Reader): void {
  for (const node of statements) {
    const found = reader.source.indentOf(node.from);
    if (found.trim() === "" && found !== indent) fail("SyntaxError", "unexpected-indent", {}, reader.span(node));
  }
}

function parseBlock(body: SyntaxNode | undefined, place: Place, reader: Reader): Statement[] {
  if (!body) throw new Error("a compound statement has a body");
  const statements = childrenOf(body).filter((node) => node.name !== ":");
  const [first] = statements;
  if (first) checkIndent(statements, sharedIndent(first, reader), reader);
  return reader.nested(body, () => statements.flatMap((node) => parseStatement(node, place, reader)));
}

function sharedIndent(first: SyntaxNode, reader: Reader): string {
  const indent = reader.source.indentOf(first.from);
  return indent.trim() === "" ? indent : "";
}

function parseStatement(node: SyntaxNode, place: Place, reader: Reader): Statement[] {
  const restricted = Object.hasOwn(RESTRICTIONS, node.name) ? RESTRICTIONS[node.name] : undefined;
  if (restricted !== undefined) fail("SyntaxError", restricted, {}, reader.span(node));
  if (node.name === "ImportStatement") return parseImports(childrenOf(node), reader.span(node), reader);
  if (node.name === "StatementGroup")
    return childrenOf(node)
      .filter((child) => child.name !== ";")
      .flatMap((child) => parseStatement(child, place, reader));
  return [parseOne(node, place, reader)];
}

function parseOne(node: SyntaxNode, place: Place, reader: Reader): Statement {
  const children = childrenOf(node);
  const span = reader.span(node);
  switch (node.name) {
    case "ExpressionStatement":
      return { kind: "expression", value: parseExpressionList(children, reader), span };
    case "AssignStatement":
      return parseAssign(children, span, reader);
    case "UpdateStatement":
      return parseUpdate(children, span, reader);
    case "FunctionDefinition":
      return parseDefinition(children, span, reader);
    case "ReturnStatement": {
      if (!place.inFunction) fail("SyntaxError", "return-outside", {}, span);
      const rest = children.slice(1);
      return rest.length > 0
        ? { kind: "return", value: parseExpressionList(rest, reader), span }
        : { kind: "return", span };
    }
    case "IfStatement":
      return parseIf(children, span, place, reader);
    case "WhileStatement": {
      const { head, body, orElse } = splitLoop(children, { ...place, inLoop: true }, place, reader);
      return { kind: "while", test: parseExpressionList(head, reader), body, orElse, span };
    }
    case "ForStatement": {
      if (children[0]?.name === "async") fail("SyntaxError", "no-async", {}, span);
      const { head, body, orElse } = splitLoop(children, { ...place, inLoop: true }, place, reader);
      const at = head.findIndex((child) => child.name === "in");
      const target = parseTarget(head.slice(0, at), reader);
      return { kind: "for", target, iterable: parseExpressionList(head.slice(at + 1), reader), body, orElse, span };
    }
    case "BreakStatement":
    case "ContinueStatement": {
      const kind = node.name === "BreakStatement" ? "break" : "continue";
      if (!place.inLoop) fail("SyntaxError", "outside-loop", { keyword: kind }, span);
      return { kind, span };
    }
    case "PassStatement":
      return { kind: "pass", span };
    case "AssertStatement": {
      const [test, message] = splitAt(children.slice(1), ",");
      const checked = parseExpressionList(test ?? [], reader);
      return { kind: "assert", test: checked, ...(message && { message: parseExpressionList(message, reader) }), span };
    }
    case "RaiseStatement":
      return parseRaise(children, span, reader);
    case "TryStatement":
      return parseTry(children, span, place, reader);
    case "MatchStatement":
      return parseMatch(children, span, place, reader);
    case "DecoratedStatement":
      return parseDecorated(children, reader);
    case "ScopeStatement": {
      const keyword = children[0]?.name === "global" ? "global" : "nonlocal";
      if (keyword === "nonlocal" && !place.inFunction) fail("SyntaxError", "nonlocal-outside", {}, span);
      const names = children.slice(1).filter((child) => child.name !== ",");
      return { kind: "scope", keyword, names: names.map((name) => readName(name, reader)), span };
    }
    case "YieldStatement":
      return { kind: "expression", value: parseYield(node, reader), span };
    case "DeleteStatement":
      return {
        kind: "delete",
        targets: splitAt(children.slice(1), ",").map((part) => parseTarget(part, reader)),
        span,
      };
    default:
      return fail("SyntaxError", "not-in-language", { text: reader.text(node).split("\n")[0] ?? "" }, span);
  }
}

function parseAssign(children: readonly SyntaxNode[], span: Span, reader: Reader): Statement {
  const annotated = children.filter((child) => child.name !== "TypeDef");
  const parts = splitAt(annotated, "AssignOp");
  const value = parts.at(-1);
  if (parts.length === 1 || !value) return { kind: "pass", span };
  const targets = parts.slice(0, -1).map((part) => parseTarget(part, reader));
  return { kind: "assign", targets, value: parseExpressionList(value, reader), span };
}

function parseUpdate(children: readonly SyntaxNode[], span: Span, reader: Reader): Statement {
  const at = children.findIndex((child) => child.name === "UpdateOp");
  const operator = reader.text(children[at] as SyntaxNode).slice(0, -1) as BinaryName;
  if ((operator as string) === "@") fail("SyntaxError", "no-matmul", {}, span);
  const target = parseTarget(children.slice(0, at), reader);
  if (target.kind !== "name" && target.kind !== "index") fail("SyntaxError", "augmented-target", {}, target.span);
  return { kind: "augmented", target, operator, value: parseExpressionList(children.slice(at + 1), reader), span };
}

function parseDefinition(children: readonly SyntaxNode[], span: Span, reader: Reader): Statement {
  if (children[0]?.name === "async") fail("SyntaxError", "no-async", {}, span);
  const name = readName(children[1] as SyntaxNode, reader);
  const list = children.find((child) => child.name === "ParamList");
  const parameters = list ? parseParameters(childrenOf(list), reader) : [];
  const body = children.find((child) => child.name === "Body");
  return { kind: "def", name, parameters, body: parseBlock(body, { inFunction: true, inLoop: false }, reader), span };
}

function parseIf(children: readonly SyntaxNode[], span: Span, place: Place, reader: Reader): Statement {
  const branches: { test: Expression; body: Statement[] }[] = [];
  let orElse: Statement[] = [];
  for (let i = 0; i < children.length; ) {
    const end = children.findIndex((child, at) => at > i && child.name === "Body");
    const body = parseBlock(children[end], place, reader);
    if (children[i]?.name === "else") orElse = body;
    else branches.push({ test: parseExpressionList(children.slice(i + 1, end), reader), body });
    i = end + 1;
  }
  return { kind: "if", branches, orElse, span };
}

function splitLoop(children: readonly SyntaxNode[], inside: Place, after: Place, reader: Reader) {
  const at = children.findIndex((child) => child.name === "Body");
  const last = children.at(-1);
  return {
    head: children.slice(1, at),
    body: parseBlock(children[at], inside, reader),
    orElse: children.length > at + 1 ? parseBlock(last, after, reader) : [],
  };
}

function parseRaise(children: readonly SyntaxNode[], span: Span, reader: Reader): Statement {
  const [value = [], cause = []] = splitAt(children.slice(1), "from").map((part) =>
    part.length > 0 ? parseExpressionList(part, reader) : undefined,
  );
  return { kind: "raise", ...(isExpression(value) && { value }), ...(isExpression(cause) && { cause }), span };
}

function isExpression(part: Expression | undefined | readonly never[]): part is Expression {
  return part !== undefined && !Array.isArray(part);
}

/** Each clause is some words, then a block. */
function parseTry(children: readonly SyntaxNode[], span: Span, place: Place, reader: Reader): Statement {
  const handlers: Handler[] = [];
  const blocks: { body: Statement[]; orElse: Statement[]; finally: Statement[] } = {
    body: [],
    orElse: [],
    finally: [],
  };
  for (let i = 0; i < children.length; ) {
    const end = children.findIndex((child, at) => at > i && child.name === "Body");
    const word = children[i] as SyntaxNode;
    const body = parseBlock(children[end], place, reader);
    if (word.name === "except")
      handlers.push(parseHandler(children.slice(i + 1, end), body, reader.span(word), reader));
    else if (word.name === "else") blocks.orElse = body;
    else if (word.name === "finally") blocks.finally = body;
    else blocks.body = body;
    i = end + 1;
  }
  if (handlers.length === 0 && !children.some(({ name }) => name === "finally"))
    fail("SyntaxError", "try-alone", {}, reader.span(children[0] as SyntaxNode));
  return { kind: "try", ...blocks, handlers, span };
}

function parseHandler(head: readonly SyntaxNode[], body: readonly Statement[], span: Span, reader: Reader): Handler {
  const star = head.find((child) => child.name === "*");
  if (star) fail("SyntaxError", "no-except-star", {}, reader.span(star));
  const [type = [], as] = splitAt(head, "as");
  return {
    ...(type.length > 0 && { type: parseExpressionList(type, reader) }),
    ...(as?.[0] && { name: readName(as[0], reader) }),
    body,
    span,
  };
}

function parseMatch(children: readonly SyntaxNode[], span: Span, place: Place, reader: Reader): Statement {
  const body = children.at(-1) as SyntaxNode;
  const subject = parseExpressionList(children.slice(1, -1), reader);
  const cases = childrenOf(body)
    .filter((child) => child.name === "MatchClause")
    .map((clause): Case => {
      const parts = childrenOf(clause).slice(1, -1);
      const guard = parts.find((part) => part.name === "Guard");
      return {
        pattern: parsePatterns(
          parts.filter((part) => part.name !== "Guard"),
          reader,
        ),
        ...(guard && { guard: parseExpressionList(childrenOf(guard).slice(1), reader) }),
        body: reader.nested(clause, () => parseBlock(clause.lastChild ?? undefined, place, reader)),
      };
    });
  return { kind: "match", subject, cases, span };
}

function parseDecorated(children: readonly SyntaxNode[], reader: Reader): Statement {
  const definition = children.at(-1) as SyntaxNode;
  if (definition.name !== "FunctionDefinition") fail("SyntaxError", "no-class", {}, reader.span(definition));
  const decorators = children.slice(0, -1).map((decorator) => parseDecorator(childrenOf(decorator).slice(1), reader));
  const made = parseDefinition(childrenOf(definition), reader.span(definition), reader);
  return { ...made, decorators } as Statement;
}

/** `import a, b as c` is a statement for each module. */
function parseImports(children: readonly SyntaxNode[], span: Span, reader: Reader): Statement[] {
  const at = children.findIndex((child) => child.name === "import");
  if (children[0]?.name === "from") return [parseFromImport(children, at, span, reader)];
  return splitAt(children.slice(1), ",").map((part) => {
    const [path = [], alias] = splitAt(part, "as");
    const module = readModule(path, span, reader);
    return { kind: "import", module, ...(alias?.[0] && { as: readName(alias[0], reader) }), span };
  });
}

function parseFromImport(children: readonly SyntaxNode[], at: number, span: Span, reader: Reader): Statement {
  const module = readModule(children.slice(1, at), span, reader);
  const imported = children.slice(at + 1).filter((child) => child.name !== "(" && child.name !== ")");
  if (imported[0]?.name === "*") return { kind: "import", module, names: "*", span };
  const names = splitAt(imported, ",").map((part) => {
    const [[first] = [], [as] = []] = splitAt(part, "as");
    const name = readName(first as SyntaxNode, reader);
    return { name, as: as ? readName(as, reader) : name, span: reader.span(first as SyntaxNode) };
  });
  return { kind: "import", module, names, span };
}

function readModule(path: readonly SyntaxNode[], span: Span, reader: Reader): string {
  const module = path.map((child) => reader.text(child)).join("");
  return KNOWN_MODULES.has(module) ? module : fail("SyntaxError", "no-import", { module }, span);
}

/** Splits children at every separator of this name. A separator at the end adds no part. */
function splitAt(nodes: readonly SyntaxNode[], separator: string): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === separator) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.at(-1)?.length === 0 && separator === "," ? parts.slice(0, -1) : parts;
}
