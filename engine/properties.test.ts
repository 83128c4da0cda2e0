import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { loadPuzzle } from "../puzzles/load.ts";
import { readAuthor, type Test } from "./grade/author.ts";
import { gradeSource } from "./grade/grade.ts";
import { shrink } from "./grade/shrink.ts";
import { compareCosts, costOf } from "./grade/simplicity.ts";
import { makeSuite } from "./grade/suite.ts";
import { identityKey } from "./graph/scalar.ts";
import { parse } from "./syntax/parse.ts";
import { printModule } from "./syntax/print.ts";
import { runCell } from "./view/run.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Random sources. Blanks, brackets and line breaks are put in more than is needed, and sometimes less than is usual. */
const names = fc.constantFrom("a", "b2", "_x", "tokens", "constructor", "名");
const literals = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 53 - 1 }).map(String),
  fc.constantFrom(
    "1.5",
    "0x1f",
    "1e3",
    "1_000",
    "0b11",
    "True",
    "None",
    "''",
    '"it\'s"',
    "'a\\n\\x41'",
    "r'\\d'",
    "'''a\nb'''",
  ),
  fc.string({ maxLength: 6 }).map((text) => JSON.stringify(text)),
  fc.constantFrom("f'{a}'", "f'{a!r:>{b2}}'", "f'{{}}{a + 1:.2f}'", "f'{a=}'"),
);
const blanks = fc.constantFrom("", " ", "  ");

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie("expression");
  const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(""));
  const is = (text: string) => fc.constant(text);
  const list = (separator: string) => fc.array(inner, { maxLength: 3 }).map((items) => items.join(separator));
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: "expression" },
      fc.oneof(names, literals),
      join(is("("), blanks, inner, blanks, is(")")),
      join(
        inner,
        is(" "),
        fc.constantFrom("+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>"),
        is(" "),
        inner,
      ),
      join(inner, is(" "), fc.constantFrom("==", "<", ">=", "in", "not in", "is", "is not"), is(" "), inner),
      join(inner, fc.constantFrom(" and ", " or "), inner),
      join(fc.constantFrom("-", "~", "not ", "+"), inner),
      join(inner, is(" if "), inner, is(" else "), inner),
      join(is("["), list(", "), is("]")),
      join(is("("), list(", "), is(",)")).map((text) => text.replace("(,)", "()")),
      join(is("{"), inner, is(", "), inner, is("}")),
      join(is("{"), inner, is(": "), inner, is(", **"), names, is("}")),
      join(is("[\n"), inner, is("\n for "), names, is(", (b2, c) in "), inner, is(" if "), names, is("]")),
      join(is("(lambda "), names, is(", k=1, *rest: "), inner, is(")")),
      join(inner, is("("), list(", "), is(")")),
      join(names, is("("), inner, is(", *a, k="), inner, is(", **b2)")),
      join(inner, is("."), names),
      join(inner, is("["), inner, is(":"), blanks, is(":"), inner, is("]")),
      join(inner, is("["), inner, is(", "), inner, is("]")),
    ),
  };
});

const indent = (lines: string) =>
  lines
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");

const { block } = fc.letrec<{ block: string; statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 3, depthIdentifier: "statement" },
    expression,
    fc.tuple(names, fc.constantFrom(" = ", " += ", " //= ", " = _x = "), expression).map((parts) => parts.join("")),
    fc.tuple(names, names, expression).map(([a, b, value]) => `${a}, (*${b}, c) = ${value}`),
    fc
      .tuple(expression, tie("block"), tie("block"))
      .map(([e, a, b]) => `if ${e}:\n${indent(a)}\nelif a:\n    pass\nelse:\n${indent(b)}`),
    fc.tuple(names, expression, tie("block")).map(([a, e, b]) => `for ${a} in ${e}:\n${indent(b)}\nelse:\n    pass`),
    fc.tuple(expression, tie("block")).map(([e, b]) => `while ${e}:\n${indent(b)}\n    break`),
    fc
      .tuple(names, expression, tie("block"))
      .map(([a, e, b]) => `def ${a}(p, q=${e}, *r, **s):\n${indent(b)}\n    return ${e}`),
    fc.constantFrom("pass", "assert a, 'no'", "raise NotImplementedError", "del a[0]", "from raspy import *"),
  ),
  block: fc.array(tie("statement"), { minLength: 1, maxLength: 3 }).map((statements) => statements.join("\n")),
}));

function withoutSpans(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (/span$/i.test(key) ? undefined : value)));
}

/** A tree, or undefined where the random text is no program: multi-line strings do not survive being indented, for one. */
function tryParse(source: string) {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

test("printed source parses to the same tree, and prints the same", () => {
  let programs = 0;
  fc.assert(
    fc.property(block, (source) => {
      const tree = tryParse(source);
      if (!tree) return;
      programs++;
      const printed = printModule(tree);
      const again = parse(printed);
      expect(withoutSpans(again)).toEqual(withoutSpans(tree));
      expect(printModule(again)).toBe(printed);
    }),
    { numRuns: 200, seed: 1 },
  );
  expect(programs).toBeGreaterThan(100);
});

/** Random s-ops that are total on integers, as trees: so one tree can be written in several ways. */
type Tree = { readonly operator: string; readonly parts: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom("tokens", "indices", "1", "2").map((operator) => ({ operator, parts: [] })),
    fc
      .tuple(fc.constantFrom("+", "-", "==", "<", "where", "map", "head", "count"), tie("tree"), tie("tree"))
      .map(([operator, a, b]) => ({ operator, parts: [a, b] })),
  ),
}));

/** Writes a tree with every subexpression in full. */
function inFull({ operator, parts }: Tree): string {
  return write(operator, parts.map(inFull));
}

/** Writes a tree with a name for each node, equal ones named once or every time. */
function inSteps(root: Tree, name: (i: number) => string, shareEqual: boolean): string {
  const lines: string[] = [];
  const known = new Map<string, string>();
  const visit = (node: Tree): string => {
    const text = write(node.operator, node.parts.map(visit));
    const before = shareEqual ? known.get(text) : undefined;
    if (before) return before;
    const own = name(lines.length);
    lines.push(`${own} = ${text}`);
    known.set(text, own);
    return own;
  };
  const last = visit(root);
  return `${lines.join("\n")}\n${last} + 0 * indices`;
}

function write(operator: string, [a, b]: readonly string[]): string {
  switch (operator) {
    case "where":
      return `where(${a} > 0, ${b}, indices)`;
    case "map":
      return `SOp.zip(lambda x, y: x + 2 * y, ${a} + 0 * indices, ${b})`;
    case "head":
      return `((key(${a}) <= query(${b})) & (key(indices) < query(indices))).value(${b})`;
    case "count":
      return `(key(${a}) == query(${b})).value(1)`;
    default:
      return a === undefined ? operator : `(${a} ${operator} ${b})`;
  }
}

function observe(source: string) {
  const outcome = runCell(source, { input: [2, 0, 1, 2] });
  if (outcome.kind === "rejected") return outcome.problem.code;
  const { output, layers, heads, ops } = outcome.view;
  return { output, layers, heads, ops };
}

test("layers, heads and ops depend on the computation, and not on names or repetitions in the source", () => {
  fc.assert(
    fc.property(tree, (root) => {
      const full = observe(`${inFull(root)} + 0 * indices`);
      expect(observe(inSteps(root, (i) => `x${i}`, false))).toEqual(full);
      expect(observe(inSteps(root, (i) => `step_${i * 7 + 3}`, true))).toEqual(full);
      expect(observe(inSteps(root, () => "same", false).replace(/\n.*$/, `\n${inFull(root)} + 0 * indices`))).toEqual(
        full,
      );
    }),
    { numRuns: 150, seed: 1 },
  );
});

const PUZZLES = ["index", "shift", "minimum", "first", "ralign", "split", "slide", "add"];

describe.each(PUZZLES)("%s", (id) => {
  const { data, wrong } = loadPuzzle(id);
  const author = readAuthor(data);
  const toTest = (seed: number, size: number, kind: "generate" | "hard"): Test => {
    const made = author.generate(seed, size, kind);
    return { ...made, expected: author.spec(made) };
  };

  test("shrinking gives a case that still fails, is in the domain and is as simple", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 24 }), fc.boolean(), fc.nat(), (seed, size, isHard, salt) => {
        const start = toTest(seed, size, isHard ? "hard" : "generate");
        // Fails where anything of the start is left: an arbitrary property of the case.
        const mark = start.input[salt % start.input.length];
        const fails = ({ input }: Test) => input.filter((token) => token === mark).length > salt % 2;
        fc.pre(fails(start));
        const { expected, ...found } = shrink(start, fails, author);
        expect(fails({ ...found, expected })).toBe(true);
        expect(author.isValid(found)).toBe(true);
        expect(author.spec(found)).toEqual(expected);
        expect(compareCosts(costOf(found), costOf(start))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  test("a seed decides the tests, and with them the verdict", () => {
    const say = (tests: readonly Test[]) =>
      tests.map(({ input, args, expected }) => [input, [...args], expected].flat(3).map(String).join("\u0000"));
    const short = { ...data, limits: { ...data.limits, lengths: [64] } };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const [once, twice, other] = [makeSuite(short, seed), makeSuite(short, seed), makeSuite(short, seed ^ 1)];
        expect(say(twice.solved)).toEqual(say(once.solved));
        expect(say(twice.ranked)).toEqual(say(once.ranked));
        expect(say(other.ranked)).not.toEqual(say(once.ranked));
        const source = wrong[seed % wrong.length]?.source ?? "";
        expect(gradeSource(short, source, { seed })).toEqual(gradeSource(short, source, { seed }));
      }),
      { numRuns: 2, seed: 1 },
    );
  });

  test("the cases of its generators are in its domain, at every size", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 90 }), fc.boolean(), (seed, size, isHard) => {
        const made = author.generate(seed, size, isHard ? "hard" : "generate");
        expect(author.isValid(made)).toBe(true);
        expect(author.generate(seed, size, isHard ? "hard" : "generate").input.map(identityKey)).toEqual(
          made.input.map(identityKey),
        );
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});
