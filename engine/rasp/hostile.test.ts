import fc from "fast-check";
import { expect, test } from "vitest";
import { runCell } from "../view/run.ts";
import { RaspConsole } from "./console.ts";
import { parser } from "./parser.ts";

const MILLION = 1_000_000;

test.each([
  ["an endless range", "range(100000000000);"],
  ["a function that calls itself", "def f(x) { return f(x); } f(1);"],
  ["nested lists", `${"[".repeat(MILLION)}`],
  ["nested lists within the source limit", `${"[".repeat(40_000)}${"]".repeat(40_000)};`],
  ["a large power", "2^10^10^10;"],
  ["a million statements", "1;".repeat(MILLION)],
  ["many statements", "x = indices + 1;".repeat(6000)],
  ["a string without an end", `"${"a".repeat(50_000)}`],
  ["a file elsewhere", 'load "../../etc/passwd";'],
  ["a name of other letters", "變數 = 1;"],
  ["a NUL", "x = \u0000;"],
  ["a line of a megabyte", `x = ${"1 + ".repeat(250_000)}1;`],
  ["a long chain", `${"1 + ".repeat(20_000)}1;`],
  ["growing text", 'x = "a"; for i in range(60) { x = x + x; }'],
  ["growing lists", "x = [1]; for i in range(60) { x = x + x; }"],
  ["loops in loops", "for a in range(10000) { for b in range(10000) { c = a; } }"],
  ["a list that holds itself many times", "x = [1]; for i in range(60) { x = [x, x]; } x;"],
  ["two such lists compared", "x = [1]; y = [1]; for i in range(60) { x = [x, x]; y = [y, y]; } x == y;"],
  ["such a list as an argument", "def f(a) { return indices; } x = [1]; for i in range(60) { x = [x, x]; } f(x);"],
  ["a list within a list, many times", "x = []; for i in range(100000) { x = [x]; } x;"],
  ["a list many times over", "[1] * 10^12;"],
  ["a deep chain of operations", "x = indices; for i in range(100000) { x = x + 1; } x;"],
  ["heads upon heads", "x = indices; for i in range(2000) { x = aggregate(select(x, x, ==), x); } x;"],
  ["calls in calls", "def f(n) { return [f(n), f(n)] if n == 0 else f(n - 1) + f(n - 1); } f(30);"],
  ["a name of a million letters", `${"a".repeat(MILLION)};`],
  ["names of prototypes", "__proto__;"],
  ["a constructor", "constructor;"],
])("%s ends in time with a place", (_, source) => {
  const before = process.cpuUsage();
  const outcome = runCell(source, { language: "rasp" });
  if (outcome.kind === "ran") JSON.stringify(outcome.view);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
  if (outcome.kind === "ran") return;
  const { from, to, line, column } = outcome.problem.span;
  expect({ isInside: from >= 0 && to >= from, line: line >= 1, column: column >= 1 }).toEqual({
    isInside: true,
    line: true,
    column: true,
  });
});

test("the grammar reads any text to its end", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "select(",
      "aggregate(",
      "def f(x) {",
      "}",
      "return",
      ";",
      "==",
      "s-op",
      "examples",
      "for",
      "in",
      "[",
      '"',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ");
      expect(parser.parse(text).length).toBe(text.length);
      runCell(text, { language: "rasp" });
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("a console with any lines ends in time", () => {
  const before = process.cpuUsage();
  for (const line of ["(", "{", "x = [", "def f() {", '"', "#", ";", "+ {}", "load"]) {
    const session = new RaspConsole();
    for (let i = 0; i < 3000; i++) session.enter(line);
    session.finish();
  }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(6000);
});

test("an input of the most positions runs, and a longer one does not", () => {
  const limits = { positions: 3 };
  expect(runCell('tokens("abc");', { language: "rasp", limits })).toMatchObject({ kind: "ran" });
  expect(runCell('tokens("abcd");', { language: "rasp", limits })).toMatchObject({
    problem: { code: "limit-positions" },
  });
});
