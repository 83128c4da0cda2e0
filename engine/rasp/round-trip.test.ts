import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { parser } from "./parser.ts";
import type { BinarySign, Expression, Statement } from "./tree.ts";

const TERNARY = 0;
const LEVELS: Readonly<Record<BinarySign, number>> = {
  in: 1,
  and: 2,
  or: 2,
  "==": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "%": 5,
  "*": 6,
  "/": 6,
  "^": 7,
};
const UNARY = 8;
const ATOM = 9;

/** Writes a program with no more parentheses than the grammar needs. */
function print(statements: readonly Statement[]): string {
  return statements.map(printStatement).join("\n");
}

function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case "expression":
      return `${at(TERNARY, statement.value)};`;
    case "assign":
      return `${namesOf(statement.names)} = ${list(statement.values)};`;
    case "def":
      return `def ${statement.name.name}(${namesOf(statement.parameters)}) { ${print(statement.body)} return ${list(statement.returns)}; }`;
    case "for":
      return `for ${namesOf(statement.names)} in ${at(TERNARY, statement.iterable)} { ${print(statement.body)} }`;
    case "draw":
      return `draw(${list([statement.value, ...(statement.input ? [statement.input] : [])])});`;
    case "load":
      return `load "${statement.file}";`;
    default:
      throw new Error(`no program has ${statement.kind}`);
  }
}

function namesOf(names: readonly { readonly name: string }[]): string {
  return names.map(({ name }) => name).join(", ");
}

function list(items: readonly Expression[]): string {
  return items.map((item) => at(TERNARY, item)).join(", ");
}

function at(level: number, expression: Expression): string {
  const [own, text] = printExpression(expression);
  return own < level ? `(${text})` : text;
}

function printExpression(expression: Expression): readonly [level: number, text: string] {
  switch (expression.kind) {
    case "name":
      return [ATOM, expression.name];
    case "number":
      return [ATOM, expression.text];
    case "text":
      return [ATOM, `"${expression.text}"`];
    case "boolean":
      return [ATOM, expression.value ? "True" : "False"];
    case "unary":
      return [UNARY, `${expression.sign} ${at(UNARY, expression.operand)}`];
    case "binary": {
      const level = LEVELS[expression.sign];
      return [level, `${at(level, expression.left)} ${expression.sign} ${at(level + 1, expression.right)}`];
    }
    case "conditional": {
      const { yes, condition, no } = expression;
      return [TERNARY, `${at(TERNARY, yes)} if ${at(TERNARY, condition)} else ${at(TERNARY + 1, no)}`];
    }
    case "index":
      return [ATOM, `${at(ATOM, expression.object)}[${at(TERNARY, expression.index)}]`];
    case "call":
      return [ATOM, `${at(ATOM, expression.callee)}(${list(expression.args)})`];
    case "builtin":
      return [ATOM, `${expression.name}(${list(expression.args)})`];
    case "select": {
      const { key, query, operator } = expression;
      return [ATOM, `select(${list([key, query])}, ${operator})`];
    }
    case "aggregate": {
      const { selector, value, fallback } = expression;
      return [ATOM, `aggregate(${list([selector, value, ...(fallback ? [fallback] : [])])})`];
    }
    case "list":
      return [ATOM, `[${list(expression.items)}]`];
    case "dict":
      return [ATOM, `{${expression.pairs.map(({ key, value }) => `${list([key])}: ${list([value])}`).join(", ")}}`];
    case "list-for":
      return [
        ATOM,
        `[${at(TERNARY, expression.item)} for ${namesOf(expression.names)} in ${at(TERNARY, expression.iterable)}]`,
      ];
    case "dict-for": {
      const { pair, names, iterable } = expression;
      return [ATOM, `{${list([pair.key])}: ${list([pair.value])} for ${namesOf(names)} in ${at(TERNARY, iterable)}}`];
    }
  }
}

const span = { from: 0, to: 0, line: 1, column: 1 };
const name = fc.constantFrom("a", "tokens", "s_op", "set", "on", "_x1").map((text) => ({ name: text, span }));
const names = fc.array(name, { minLength: 1, maxLength: 3 });

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const e = tie("expression");
  const made = <K extends Expression["kind"]>(kind: K, parts: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ kind: fc.constant(kind), span: fc.constant(span), ...parts }) as unknown as fc.Arbitrary<Expression>;
  const pair = fc.record({ key: e, value: e });
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      made("name", { name: name.map((one) => one.name) }),
      made("number", { text: fc.constantFrom("0", "12", "1.5") }),
      made("text", { text: fc.constantFrom("", "a # b", "變數", "def f(") }),
      made("boolean", { value: fc.boolean() }),
      made("unary", { sign: fc.constantFrom("not", "-", "+"), operand: e }),
      made("binary", { sign: fc.constantFrom(...(Object.keys(LEVELS) as BinarySign[])), left: e, right: e }),
      made("conditional", { yes: e, condition: e, no: e }),
      made("index", { object: e, index: e }),
      made("call", { callee: e, args: fc.array(e, { maxLength: 3 }) }),
      made("builtin", {
        name: fc.constantFrom("round", "indicator", "range", "zip", "len"),
        args: fc.array(e, { maxLength: 2 }),
      }),
      made("select", { key: e, query: e, operator: fc.constantFrom("==", "!=", "<", ">=") }),
      made("aggregate", { selector: e, value: e }),
      made("aggregate", { selector: e, value: e, fallback: e }),
      made("list", { items: fc.array(e, { maxLength: 3 }) }),
      made("dict", { pairs: fc.array(pair, { maxLength: 2 }) }),
      made("list-for", { item: e, names, iterable: e }),
      made("dict-for", { pair, names, iterable: e }),
    ),
  };
});

const expressions = fc.array(expression, { minLength: 1, maxLength: 2 });
const { statement } = fc.letrec<{ statement: Statement }>((tie) => {
  const body = fc.array(tie("statement"), { maxLength: 2 });
  const made = (kind: Statement["kind"], parts: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ kind: fc.constant(kind), span: fc.constant(span), ...parts }) as unknown as fc.Arbitrary<Statement>;
  const parameters = fc.uniqueArray(name, { selector: (one) => one.name, maxLength: 3 });
  return {
    statement: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      made("expression", { value: expression }),
      made("assign", { names, values: expressions }),
      made("draw", { value: expression }),
      made("draw", { value: expression, input: expression }),
      made("load", { file: fc.constant("name") }),
      made("def", { name, parameters, body, returns: expressions }),
      made("for", { names, iterable: expression, body }),
    ),
  };
});

function withoutSpans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === "span" ? undefined : part)));
}

test("printed source is parsed to the same tree", () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (program) => {
      expect(withoutSpans(parse(print(program)))).toEqual(withoutSpans(program));
    }),
    { numRuns: 500, seed: 3 },
  );
});

test("broken text is read to its end", () => {
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat({ max: 30 }),
      fc.string(),
      (program, at, cut, written) => {
        const text = print(program);
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + written + text.slice(place + cut);
        expect(parser.parse(broken).length).toBe(broken.length);
      },
    ),
    { numRuns: 500, seed: 5 },
  );
});
