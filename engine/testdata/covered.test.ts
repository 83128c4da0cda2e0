import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EN } from "../problem/en/index.ts";
import { ProblemError } from "../problem/problem.ts";
import { parse } from "../syntax/parse.ts";
import { readPrograms } from "./read-programs.ts";

const ROOT = join(import.meta.dirname, "../..");
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
  const tree = readFileSync(join(ROOT, "engine/syntax/tree.ts"), "utf8");
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

/** Problems that no program and no file meets: the grammar, a caller or another check finds another one first. */
const PREVENTED = [
  "slice-outside-index",
  "mapping-key",
  "not-data",
  "engine-fault",
  "rasp-console-problem",
  "compile-undecided",
  "check-compile-differs",
];

/** The texts of all tests and tricks, apart from tests of the words themselves. */
function testTexts(): string {
  return ["engine", "puzzles", "cli", "app"]
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" }).map((file) => join(ROOT, room, file)),
    )
    .filter((file) => /\.test\.tsx?$|tricks.*\.py$/.test(file) && !/problem.explain\.test|covered\.test/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

test("every problem, remark, finding and reason is expected by a line or a test", () => {
  const marked = new Set(
    statements.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "problem" ? [mark.code] : []))),
  );
  const texts = testTexts();
  const isExpected = (code: string) =>
    marked.has(code) || PREVENTED.includes(code) || new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(texts);
  expect(Object.keys(EN).filter((code) => !isExpected(code))).toEqual([]);
});
