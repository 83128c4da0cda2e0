import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { ProblemError } from "../problem/problem.ts";
import { interpret } from "./interpret.ts";

function runsWithin(source: string, steps: number): boolean {
  try {
    interpret(source, { limits: { ...DEFAULT_LIMITS, steps } });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "limit-steps") return false;
    throw error;
  }
}

/** The fewest steps with which a program runs to its end. */
function stepsOf(source: string): number {
  let [tooFew, enough] = [0, 2 ** 20];
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1;
    if (runsWithin(source, middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** The steps of one more round of a loop with this body. */
function stepsOfRound(before: string, body: string): number {
  const rounds = (count: number) => stepsOf(`${before}\nfor _ in range(${count}):\n    ${body}`);
  return rounds(2) - rounds(1);
}

const LOOP = "for x in xs: pass";

test("a loop visits the items of a range, a list and a tuple at the same price, at least a step each", () => {
  const prices = ["range(100)", "list(range(100))", "tuple(range(100))"].map((xs) => stepsOfRound(`xs = ${xs}`, LOOP));
  expect(new Set(prices).size).toBe(1);
  expect(prices[0]).toBeGreaterThanOrEqual(100);
});

test.each(["[0 for x in xs]", "sum(xs)", "max(xs)", "list(xs)", "set(xs)", "sorted(xs)", "7 in iter(xs)"])(
  "%s takes more steps for more items",
  (body) => {
    const [few, many] = [100, 300].map((count) => stepsOfRound(`xs = range(1000, ${1000 + count})`, body));
    expect((many ?? 0) - (few ?? 0)).toBeGreaterThanOrEqual(100);
  },
);

test.each(["d.copy()", "xs.copy()", "list(d)"])("%s pays for the items that it copies", (body) => {
  const before = (count: number) => `from collections import deque\nxs = list(range(${count}))\nd = deque(xs)`;
  const [few, many] = [100, 300].map((count) => stepsOfRound(before(count), body));
  expect((many ?? 0) - (few ?? 0)).toBeGreaterThanOrEqual(200);
});

test.each(["int(s)", "float(s)", "s.upper()", "s + 'a'"])("%s pays for the text that it reads", (body) => {
  const [short, long] = [10, 1610].map((count) => stepsOfRound(`s = ' ' * ${count} + '7'`, body));
  expect((long ?? 0) - (short ?? 0)).toBeGreaterThanOrEqual(100);
});

test.each(["str(n)", "repr(n)", "f'{n}'", "'%d' % n", "'{}'.format(n)", "'{:d}'.format(n)", "f'{n:x}'"])(
  "%s pays for its text",
  (body) => {
    const [short, long] = ["7", "10 ** 300"].map((n) => stepsOfRound(`n = ${n}`, body));
    expect((long ?? 0) - (short ?? 0)).toBeGreaterThanOrEqual(Math.floor(300 / 16));
  },
);

test("the text of a small integer costs as much by `str` as by `repr`", () => {
  expect(stepsOfRound("n = 7", "str(n)")).toBe(stepsOfRound("n = 7", "repr(n)"));
});

test.each(["xs.insert(0, 1)", "xs[1:1] = [1]", "del xs[0]", "xs.pop(0)"])(
  "%s pays for the items that it moves",
  (body) => {
    const [few, many] = [100, 2000].map((count) => stepsOfRound(`xs = list(range(${count}))`, body));
    expect((many ?? 0) - (few ?? 0)).toBeGreaterThanOrEqual(100);
  },
);
