import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUILTINS_WORDS } from "../problem/en/builtins.ts";
import { EVALUATE_WORDS } from "../problem/en/evaluate.ts";
import { GRAPH_WORDS } from "../problem/en/graph.ts";
import { INPUT_WORDS } from "../problem/en/input.ts";
import { INTERPRET_WORDS } from "../problem/en/interpret.ts";
import { PYTHON_WORDS } from "../problem/en/python.ts";
import { SYNTAX_WORDS } from "../problem/en/syntax.ts";
import { ProblemError } from "../problem/problem.ts";
import type { WordBook } from "../problem/words.ts";
import { parse } from "../syntax/parse.ts";
import { readPrograms } from "./read-programs.ts";

const ENGINE = join(import.meta.dirname, "..");
const statements = readPrograms().flatMap((program) => program.statements);

let parsed: readonly Node[] | undefined;

/** The nodes of the syntax trees of all statements in testdata that can be parsed alone. */
function findNodes(): readonly Node[] {
  parsed ??= statements.flatMap(({ source }) => {
    try {
      return nodesIn(parse(source));
    } catch (error) {
      if (error instanceof ProblemError) return [];
      throw error;
    }
  });
  return parsed;
}

type Node = Readonly<Record<string, unknown>>;

function nodesIn(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return "kind" in value ? [value as Node, ...inside] : inside;
}

/** The quoted words after `name: ` in the file that declares the syntax tree. */
function declared(pattern: RegExp): string[] {
  const tree = readFileSync(join(ENGINE, "syntax/tree.ts"), "utf8");
  const words = Array.from(tree.matchAll(pattern), ([, list = ""]) => list.match(/"[^"]+"/g) ?? []).flat();
  return [...new Set(words.map((word) => word.slice(1, -1)))];
}

test("every kind of statement, expression, target and pattern has a line", () => {
  const kinds = declared(/\bkind: ((?:"\w+"(?: \| )?)+)/g);
  expect(kinds.length).toBeGreaterThan(50);
  const kindsFound = new Set(findNodes().map(({ kind }) => kind));
  expect(kinds.filter((kind) => !kindsFound.has(kind))).toEqual([]);
});

test.each([
  ["binary", /type BinaryName =([^;]*);/g, (node: Node) => [node.operator]],
  ["augmented", /type BinaryName =([^;]*);/g, (node: Node) => [node.operator]],
  ["compare", /type ComparisonName =([^;]*);/g, (node: Node) => node.operators as readonly unknown[]],
  ["unary", /"unary"; readonly operator:([^;]*);/g, (node: Node) => [node.operator]],
] as const)("every operator of %s has a line", (kind, pattern, operatorsOf) => {
  const operators = declared(pattern);
  expect(operators.length).toBeGreaterThan(1);
  const operatorsFound = new Set(
    findNodes()
      .filter((node) => node.kind === kind)
      .flatMap(operatorsOf),
  );
  expect(operators.filter((operator) => !operatorsFound.has(operator))).toEqual([]);
});

/** The problems of the Python that learners write, by the rooms that find them. */
const BOOKS = [
  SYNTAX_WORDS,
  INTERPRET_WORDS,
  BUILTINS_WORDS,
  PYTHON_WORDS,
  GRAPH_WORDS,
  EVALUATE_WORDS,
  INPUT_WORDS,
] satisfies readonly WordBook[];

/** Problems that no program meets: the grammar or a caller finds another one first. */
const PREVENTED = ["slice-outside-index", "mapping-key", "not-data", "engine-fault"];

/** The texts of all tests of the engine, apart from tests of the words themselves. */
function testTexts(): string {
  return readdirSync(ENGINE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !/problem.explain\.test|covered\.test/.test(file))
    .map((file) => readFileSync(join(ENGINE, file), "utf8"))
    .join("\n");
}

test("every problem of a program is expected by a line or a test", () => {
  const marked = new Set(
    statements.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "problem" ? [mark.code] : []))),
  );
  const texts = testTexts();
  const isExpected = (code: string) =>
    marked.has(code) || PREVENTED.includes(code) || new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(texts);
  expect(BOOKS.flatMap((book) => Object.keys(book)).filter((code) => !isExpected(code))).toEqual([]);
});
