import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../locales.ts";
import { explain } from "../problem/explain.ts";
import { applyEdits } from "../repair/fix.ts";
import { parseInputText } from "../view/input-text.ts";
import { type RunOptions, runCell } from "../view/run.ts";

const ROOT = join(import.meta.dirname, "../..");

function warningsOf(source: string, options?: RunOptions) {
  const outcome = runCell(source, options);
  return outcome.kind === "ran" ? outcome.view.warnings : [];
}

test("the remark on a negated boolean names the number that it is", () => {
  const values = ["True", "False"].map((written) => warningsOf(`~${written} & (tokens == 'l')`)[0]?.args.value);
  expect(values).toEqual([-2, -1]);
});

describe("a program that runs, but not as it is meant, is remarked on", () => {
  test.each([
    ["tokens is None", "identity", "tokens == None"],
    ["key(indices) is query(indices)", "identity", "key(indices) == query(indices)"],
    ["x = 'ab'\nif x is 'ab': y = 1\nindices + y", "identity-of-literal", "if x == 'ab': y = 1"],
    ["tokens.has(['a' 'e', 'i'])", "texts-joined", "tokens.has(['a', 'e', 'i'])"],
    ["tokens /= 'l'", "update-for-unequal", "tokens != 'l'"],
    ["assert(tokens('a') == ['a'], 'text')\ntokens", "assert-pair", "assert tokens('a') == ['a'], 'text'"],
    ["where(1, 0, tokens == 'l')", "where-order", "where(tokens == 'l', 1, 0)"],
    ["tokens is not None", "identity", "tokens != None"],
    ["s = key(1) == query(1)\ns is None", "identity", undefined],
    ["digits = tokens.map(lambda c: '4')\ndigits == 4", "text-against-number", 'digits == "4"'],
    ["digits = indices.map(str)\nkey(digits) == query(1)", "text-against-number", 'key(digits) == query("1")'],
    ["indices == '2'", "number-against-text", "indices == 2"],
    ["2 ^ indices", "power", "2 ** indices"],
    ["(indices + 1) ^ 2", "power", "(indices + 1) ** 2"],
    ["tokens = 'abc'\ntokens", "hides-input", "my_tokens = 'abc'\nmy_tokens"],
    ["def key(x):\n    return x\nkey(tokens)", "hides-name", undefined],
    ["indices = 3\ntokens", "hides-name", undefined],
    ["def f(seq=tokens):\n    return seq\nf", "ends-in-function", "f()"],
    ["(key(1) == query(1)).value", "ends-in-function", "(key(1) == query(1)).value(1)"],
    ["def f(seq=tokens):\n    x = seq\nf()", "no-return", "return seq"],
    ["def f(x=tokens):\n    where(x == 'l', 1, 0)\nf()", "no-return", "return where(x == 'l', 1, 0)"],
    ["def f(x=tokens):\n    y = x\n    return\nf()", "no-return", "return y"],
    ["def f(x=tokens):\n    print(x)\nf()", "print-for-return", "return x"],
    ["def f(x=tokens):\n    pass\nf()", "empty-function", undefined],
    ["def f(x=tokens):\n    return x\n    y = x\nf()", "after-return", undefined],
    [
      "def f(x):\n    for i in range(3):\n        x = x + 1\n        return x\nf(indices)",
      "loop-returns",
      "    x = x + 1\nreturn x",
    ],
    ["(tokens == 'l') is True", "identity", "(tokens == 'l') == True"],
    ["x = tokens", "ends-in-assignment", "x = tokens\nx"],
    ["def f():\n    return tokens, indices\nf()", "several-results", "return tokens"],
    ["where(tokens, 1, 0)", "text-as-condition", "where(tokens == 'h', 1, 0)"],
    ["tokens == 'hello'", "text-per-position", "tokens == 'h'"],
    ["# to do", "only-comments", "# to do\ntokens"],
    ["~True & (tokens == 'l')", "negated-bool", "False & (tokens == 'l')"],
    ["try:\n    tokens\nexcept:\n    pass", "ends-in-block", "    pass\ntokens"],
    [
      "def f(q):\n    def inner(x):\n        return x\n    return inner\nf('l')",
      "ends-in-function",
      "return tokens.map(inner)",
    ],
    ["n = 3\nx = 1 if n == 1 or 2 else 4\nindices + x", "literal-alternative", "x = 1 if n == 1 or n == 2 else 4"],
    ["tokens == ('l' or 'h')", "literal-alternative", "tokens.has(['l', 'h'])"],
    ["~(tokens == 'l') & indices < 3", "precedence", "~(tokens == 'l') & (indices < 3)"],
    ["x = 1\nx == 2\nindices + x", "thrown-away", "x = 2"],
    ["(key(tokens) == query(indices)).value(1)", "text-against-numbers", undefined],
    ["tokens == indices", "text-against-numbers", undefined],
    ["def f(c):\n    c.upper()\ntokens.map(f)", "no-return", "return c.upper()"],
  ])("%o: %s", (source, code, fixed) => {
    const [warning, ...others] = warningsOf(source);
    expect(others).toEqual([]);
    expect(warning?.code).toBe(code);
    expect(warning?.fix?.text).toBe(fixed);
    if (warning?.fix) expect(runCell(applyEdits(source, warning.fix.edits)).kind).toBe("ran");
    if (!warning) throw new Error("no remark");
    for (const locale of LOCALES) {
      const { message, hint } = explain(warning, locale);
      expect(message).not.toBe(code);
      expect(hint).toBeDefined();
    }
  });

  test.each([
    "tokens = tokens.map(ord)\ntokens",
    "def f(x=None):\n    if x is None:\n        return tokens\n    return x\nf()",
    "(key(indices) == query(indices - 1)).value(tokens) == 0",
    "tokens == 'l'",
    "def f(seq=tokens):\n    return seq",
    "out = []\nout.append(1)\nout",
    "where(indices, 1, 0)",
    "tokens == 4",
    "key(tokens) == query(indices)",
    "def f(xs):\n    for x in xs:\n        if x > 1:\n            return x\n    return 0\nf([1, 2])",
    "def f(xs):\n    for x in xs:\n        if x < 1:\n            continue\n        return x\nf([1, 2])",
    "def f():\n    return\n    yield 1\nlist(f())",
    "def show(x):\n    check(x)\ndef check(x):\n    assert x\nshow(1)",
    "True is True",
  ])("%o deserves no remark", (source) => {
    expect(warningsOf(source)).toEqual([]);
  });
});

/** Each program of the project's own that runs as a cell, with the input that it is shown on. */
function ownPrograms(): { name: string; source: string; input?: string; call?: RunOptions["call"] }[] {
  const lessons = join(ROOT, "content/lessons");
  const cells = readdirSync(lessons, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mdx"))
    .flatMap((file) => {
      const text = readFileSync(join(lessons, file), "utf8");
      return [...text.matchAll(/program=\{`([^`]*)`\}(?:\s+input="([^"]*)")?/g)].map(([, source = "", input], i) => ({
        name: `${file} cell ${i + 1}`,
        source,
        ...(input !== undefined && { input }),
      }));
    });
  const puzzles = join(ROOT, "puzzles");
  const solutions = readdirSync(puzzles, { recursive: true, encoding: "utf8" })
    .filter((file) => /solutions\/.*\.py$/.test(file))
    .flatMap((file) => {
      const folder = join(puzzles, file, "../..");
      const { function: name, call, examples } = JSON.parse(readFileSync(join(folder, "puzzle.json"), "utf8"));
      const source = readFileSync(join(puzzles, file), "utf8");
      return examples.map(({ input, args }: { input: unknown; args: object }, i: number) => ({
        name: `${file} example ${i + 1}`,
        source,
        input: Array.isArray(input) ? JSON.stringify(input) : String(input),
        call: { function: name, call, args },
      }));
    });
  return [...cells, ...solutions];
}

test("no program of the lessons and no solution deserves a remark", () => {
  const programs = ownPrograms();
  expect(programs.length).toBeGreaterThan(60);
  const remarked = programs.flatMap(({ name, source, input, call }) => {
    const read = input === undefined ? undefined : parseInputText(input);
    const tokens = read?.kind === "rejected" ? undefined : read?.tokens;
    const codes = warningsOf(source, { ...(tokens && { input: tokens }), ...(call && { call }) }).map(
      ({ code }) => code,
    );
    return codes.length > 0 ? [`${name}: ${codes.join(", ")}`] : [];
  });
  expect(remarked).toEqual([]);
});

const GOLDEN = join(process.env.GOLDEN_DIR ?? join(ROOT, "../shared/golden"), "raspy.json");

test.runIf(existsSync(GOLDEN))("no program of the original's own cases deserves a remark", () => {
  const cases: { id: string; source: string; input: string | null }[] = JSON.parse(readFileSync(GOLDEN, "utf8"));
  const remarked = cases.flatMap(({ id, source, input }) => {
    const tokens = typeof input === "string" ? [...input] : undefined;
    const codes = warningsOf(source, tokens && { input: tokens }).map(({ code }) => code);
    return codes.length > 0 ? [`${id}: ${codes.join(", ")} ${source}`] : [];
  });
  expect(remarked).toEqual([]);
});
