import { namesOf } from "./free-names.ts";
import type {
  Argument,
  Clause,
  Expression,
  FormatPart,
  Module,
  Parameter,
  Pattern,
  Statement,
  Target,
} from "./tree.ts";

/** The new name for each name that is replaced. A name inside a scope that binds it again is not replaced. */
type Renames = ReadonlyMap<string, string>;
const NONE: Renames = new Map();

/** Writes a tree as source. Parsing the source gives the same tree. */
export function printModule(module: Module): string {
  return printBlock(module.body, "", NONE);
}

/** Writes one expression, with some of its names replaced. */
export function printExpression(expression: Expression, renames: Renames = NONE): string {
  return print(expression, 0, renames);
}

function printBlock(body: readonly Statement[], indent: string, renames: Renames): string {
  return body.map((statement) => printStatement(statement, indent, renames)).join("");
}

function printStatement(statement: Statement, indent: string, renames: Renames): string {
  const line = (text: string) => `${indent}${text}\n`;
  const show = (expression: Expression) => print(expression, 0, renames);
  const block = (body: readonly Statement[]) => printBlock(body, `${indent}    `, renames);
  const orElse = (body: readonly Statement[]) => (body.length > 0 ? line("else:") + block(body) : "");
  switch (statement.kind) {
    case "def":
      return (
        (statement.decorators ?? []).map((decorator) => line(`@${show(decorator)}`)).join("") +
        line(`def ${statement.name}(${printParameters(statement.parameters, renames)}):`) +
        block(statement.body)
      );
    case "return":
      return line(statement.value ? `return ${show(statement.value)}` : "return");
    case "assign":
      return line(
        `${statement.targets.map((target) => `${printTarget(target, renames)} = `).join("")}${show(statement.value)}`,
      );
    case "augmented":
      return line(`${printTarget(statement.target, renames)} ${statement.operator}= ${show(statement.value)}`);
    case "if": {
      const branches = statement.branches.map(
        ({ test, body }, i) => line(`${i === 0 ? "if" : "elif"} ${show(test)}:`) + block(body),
      );
      return branches.join("") + orElse(statement.orElse);
    }
    case "for": {
      const head = line(`for ${printTarget(statement.target, renames)} in ${show(statement.iterable)}:`);
      return head + block(statement.body) + orElse(statement.orElse);
    }
    case "while":
      return line(`while ${show(statement.test)}:`) + block(statement.body) + orElse(statement.orElse);
    case "break":
    case "continue":
    case "pass":
      return line(statement.kind);
    case "assert":
      return line(`assert ${show(statement.test)}${statement.message ? `, ${show(statement.message)}` : ""}`);
    case "raise":
      return line(
        `raise${statement.value ? ` ${show(statement.value)}` : ""}${statement.cause ? ` from ${show(statement.cause)}` : ""}`,
      );
    case "try": {
      const handlers = statement.handlers.map(
        ({ type, name, body }) =>
          line(`except${type ? ` ${show(type)}` : ""}${name === undefined ? "" : ` as ${name}`}:`) + block(body),
      );
      const last = statement.finally.length > 0 ? line("finally:") + block(statement.finally) : "";
      return line("try:") + block(statement.body) + handlers.join("") + orElse(statement.orElse) + last;
    }
    case "match": {
      const inner = `${indent}    `;
      const cases = statement.cases.map(
        ({ pattern, guard, body }) =>
          `${inner}case ${printPattern(pattern, renames)}${guard ? ` if ${show(guard)}` : ""}:\n` +
          printBlock(body, `${inner}    `, renames),
      );
      return line(`match ${show(statement.subject)}:`) + cases.join("");
    }
    case "scope":
      return line(`${statement.keyword} ${statement.names.join(", ")}`);
    case "delete":
      return line(`del ${statement.targets.map((target) => printTarget(target, renames)).join(", ")}`);
    case "import":
      return line(printImport(statement));
    case "expression":
      return line(show(statement.value));
  }
}

function printImport({ module, names, as }: Extract<Statement, { kind: "import" }>): string {
  if (names === undefined) return `import ${module}${as === undefined ? "" : ` as ${as}`}`;
  if (names === "*") return `from ${module} import *`;
  return `from ${module} import ${names.map(({ name, as }) => (as === name ? name : `${name} as ${as}`)).join(", ")}`;
}

function printPattern(pattern: Pattern, renames: Renames): string {
  const list = (patterns: readonly Pattern[], separator: string) =>
    patterns.map((inner) => printPattern(inner, renames)).join(separator);
  switch (pattern.kind) {
    case "value":
      return print(pattern.value, 0, renames);
    case "capture":
      return pattern.name ?? "_";
    case "star":
      return `*${pattern.name ?? "_"}`;
    case "or":
      return `(${list(pattern.options, " | ")})`;
    case "as":
      return `(${printPattern(pattern.pattern, renames)} as ${pattern.name})`;
    case "sequence":
      return `[${list(pattern.items, ", ")}]`;
    case "mapping": {
      const entries = pattern.entries.map(
        ({ key, value }) => `${print(key, 0, renames)}: ${printPattern(value, renames)}`,
      );
      return `{${[...entries, ...(pattern.rest === undefined ? [] : [`**${pattern.rest}`])].join(", ")}}`;
    }
    case "class":
      return `${print(pattern.type, 0, renames)}(${pattern.inner ? printPattern(pattern.inner, renames) : ""})`;
  }
}

function printTarget(target: Target, renames: Renames): string {
  switch (target.kind) {
    case "name":
      return renames.get(target.name) ?? target.name;
    case "index":
      return `${print(target.object, POSTFIX, renames)}[${printIndex(target.index, renames)}]`;
    case "tuple":
      return `(${target.items.map((item) => printTarget(item, renames)).join(", ")}${target.items.length === 1 ? "," : ""})`;
    case "starred":
      return `*${printTarget(target.item, renames)}`;
  }
}

/** Python's precedence, the loosest operators first. An operand that binds too loosely for its place gets parentheses. */
const LEVELS = { lambda: 0, conditional: 1, or: 2, and: 3, not: 4, compare: 5 } as const;
const BINARY_LEVELS: Readonly<Record<string, number>> = {
  "|": 6,
  "^": 7,
  "&": 8,
  "<<": 9,
  ">>": 9,
  "+": 10,
  "-": 10,
  "*": 11,
  "/": 11,
  "//": 11,
  "%": 11,
  "**": 13,
};
const UNARY = 12;
const POSTFIX = 14;

/** Writes the chain of a long sum in a loop, so that its length needs no stack. */
function printBinary(expression: Extract<Expression, { kind: "binary" }>, renames: Renames): string {
  const level = BINARY_LEVELS[expression.operator] as number;
  if (expression.operator === "**")
    return `${print(expression.left, level + 1, renames)} ** ${print(expression.right, UNARY, renames)}`;
  const tail: string[] = [];
  let left: Expression = expression;
  while (left.kind === "binary" && BINARY_LEVELS[left.operator] === level) {
    tail.push(` ${left.operator} ${print(left.right, level + 1, renames)}`);
    left = left.left;
  }
  return print(left, level, renames) + tail.reverse().join("");
}

function print(expression: Expression, least: number, renames: Renames): string {
  const text = printBare(expression, renames);
  return levelOf(expression) < least ? `(${text})` : text;
}

function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case "lambda":
    case "conditional":
    case "or":
    case "and":
    case "not":
    case "compare":
      return LEVELS[expression.kind];
    case "binary":
      return BINARY_LEVELS[expression.operator] as number;
    case "unary":
      return UNARY;
    case "number":
      return expression.value < 0 ? UNARY : POSTFIX;
    default:
      return POSTFIX;
  }
}

function printBare(expression: Expression, renames: Renames): string {
  const show = (part: Expression, least = 0) => print(part, least, renames);
  const list = (items: readonly Expression[]) => items.map((item) => show(item)).join(", ");
  switch (expression.kind) {
    case "name":
      return renames.get(expression.name) ?? expression.name;
    case "number":
      return printNumber(expression.value, expression.isFloat);
    case "string":
      return quote(expression.value);
    case "format":
      return `f"${printFormat(expression.parts, renames)}"`;
    case "boolean":
      return expression.value ? "True" : "False";
    case "none":
      return "None";
    case "ellipsis":
      return "...";
    case "named":
      return `(${expression.name} := ${show(expression.value)})`;
    case "yield":
      return `(yield${expression.isFrom ? " from" : ""}${expression.value ? ` ${show(expression.value)}` : ""})`;
    case "list":
      return `[${list(expression.items)}]`;
    case "tuple":
      return `(${list(expression.items)}${expression.items.length === 1 ? "," : ""})`;
    case "set":
      return `{${list(expression.items)}}`;
    case "dict":
      return `{${expression.entries.map(({ key, value }) => (key ? `${show(key)}: ${show(value)}` : `**${show(value, 6)}`)).join(", ")}}`;
    case "comprehension":
      return printComprehension(expression, renames);
    case "dictComprehension": {
      const inner = without(renames, clauseNames(expression.clauses));
      const entry = `${print(expression.key, 0, inner)}: ${print(expression.value, 0, inner)}`;
      return `{${entry}${printClauses(expression.clauses, renames)}}`;
    }
    case "lambda": {
      const inner = without(
        renames,
        expression.parameters.map(({ name }) => name),
      );
      const parameters = printParameters(expression.parameters, renames);
      return `lambda${parameters && ` ${parameters}`}: ${print(expression.body, 0, inner)}`;
    }
    case "conditional":
      return `${show(expression.ifTrue, 2)} if ${show(expression.test, 2)} else ${show(expression.orElse, 1)}`;
    case "or":
      return `${show(expression.left, LEVELS.or)} or ${show(expression.right, LEVELS.and)}`;
    case "and":
      return `${show(expression.left, LEVELS.and)} and ${show(expression.right, LEVELS.not)}`;
    case "not":
      return `not ${show(expression.value, LEVELS.not)}`;
    case "unary":
      return `${expression.operator}${show(expression.value, UNARY)}`;
    case "binary":
      return printBinary(expression, renames);
    case "compare":
      return expression.operands
        .map((item, i) => (i === 0 ? show(item, 6) : ` ${expression.operators[i - 1]} ${show(item, 6)}`))
        .join("");
    case "call":
      return `${show(expression.callee, POSTFIX)}(${expression.args.map((arg) => printArgument(arg, renames)).join(", ")})`;
    case "attribute":
      return `${printObject(expression.object, renames)}.${expression.name}`;
    case "index":
      return `${show(expression.object, POSTFIX)}[${printIndex(expression.index, renames)}]`;
    case "slice":
      return printIndex(expression, renames);
    case "starred":
      return `*${show(expression.value, 6)}`;
  }
}

/** `1 .real` needs parentheses, `x.real` does not. */
function printObject(object: Expression, renames: Renames): string {
  const text = print(object, POSTFIX, renames);
  return object.kind === "number" ? `(${text})` : text;
}

function printIndex(index: Expression, renames: Renames): string {
  if (index.kind !== "slice") return print(index, 0, renames);
  const [start, stop, step] = [index.start, index.stop, index.step].map((part) =>
    part ? print(part, 0, renames) : "",
  );
  return `${start}:${stop}${index.step ? `:${step}` : ""}`;
}

function printArgument({ kind, name, value }: Argument, renames: Renames): string {
  const text = print(value, kind === "star" || kind === "doubleStar" ? 6 : 0, renames);
  if (kind === "keyword") return `${name}=${text}`;
  if (kind === "star") return `*${text}`;
  return kind === "doubleStar" ? `**${text}` : text;
}

function printParameters(parameters: readonly Parameter[], renames: Renames): string {
  const texts: string[] = [];
  let starred = false;
  for (const [i, { name, kind, fallback, isPositional }] of parameters.entries()) {
    if (kind === "keywordOnly" && !starred) texts.push("*");
    if (kind === "star" || kind === "keywordOnly") starred = true;
    const stars = kind === "star" ? "*" : kind === "doubleStar" ? "**" : "";
    texts.push(`${stars}${name}${fallback ? `=${print(fallback, 0, renames)}` : ""}`);
    if (isPositional && !parameters[i + 1]?.isPositional) texts.push("/");
  }
  return texts.join(", ");
}

function printComprehension(expression: Extract<Expression, { kind: "comprehension" }>, renames: Renames): string {
  const inner = without(renames, clauseNames(expression.clauses));
  const body = print(expression.item, 0, inner) + printClauses(expression.clauses, renames);
  if (expression.result === "list") return `[${body}]`;
  return expression.result === "set" ? `{${body}}` : `(${body})`;
}

function printClauses(clauses: readonly Clause[], renames: Renames): string {
  const inner = without(renames, clauseNames(clauses));
  return clauses
    .map(({ target, iterable, tests }, i) => {
      const head = ` for ${printTarget(target, inner)} in ${print(iterable, 2, i === 0 ? renames : inner)}`;
      return head + tests.map((test) => ` if ${print(test, 2, inner)}`).join("");
    })
    .join("");
}

function clauseNames(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ target }) => namesOf(target));
}

function without(renames: Renames, names: readonly string[]): Renames {
  if (!names.some((name) => renames.has(name))) return renames;
  return new Map([...renames].filter(([name]) => !names.includes(name)));
}

function printNumber(value: number | bigint, isFloat: boolean): string {
  if (!isFloat) return String(value);
  if (value === Number.POSITIVE_INFINITY) return "1e999";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function printFormat(parts: readonly FormatPart[], renames: Renames): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return escapeText(part.text).replace(/[{}]/g, "$&$&");
      const value = print(part.value, 2, renames);
      const shown = value.startsWith("{") ? ` ${value}` : value;
      const conversion = part.conversion ? `!${part.conversion}` : "";
      const head = part.selfDocumenting ?? shown;
      return `{${head}${conversion}${part.format ? `:${printFormat(part.format, renames)}` : ""}}`;
    })
    .join("");
}

function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

const CONTROL = /["\\\p{Cc}\p{Cs}]/gu;

function escapeText(text: string): string {
  return text.replace(CONTROL, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    if (character === "\n") return "\\n";
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16)}`;
  });
}
