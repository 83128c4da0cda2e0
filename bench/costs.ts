import { readProgram } from "../engine/front-ends.ts";
import { type Limits, Meter } from "../engine/limits.ts";
import { ProblemError } from "../engine/problem/problem.ts";

/** An operation that is repeated until its steps are used up, on something that `make` makes of size `n`. */
interface Operation {
  readonly name: string;
  readonly make: string;
  readonly run: string;
}

const LIST = "L = list(range(n))";
const WORDS = "L = [str(i) for i in range(n)]";
const TEXT = 's = "ab" * n';
const BIG = "a = 7 ** n\nb = 3 ** n";

/** One line each: what it makes, and what it repeats. `n` is the size. */
const TABLE: readonly (readonly [make: string, run: string])[] = [
  ["", "pass"],
  [LIST, "L.insert(0, 1); L.pop(0)"],
  [LIST, "L[::2]"],
  [LIST, "L.index(n - 1)"],
  [LIST, "sorted(L)"],
  [LIST, "sorted(L, key=lambda v: -v)"],
  [LIST, "L.copy()"],
  [LIST, "L == list(L)"],
  [LIST, "-1 in L"],
  [LIST, "sum(L)"],
  [LIST, "max(L)"],
  [LIST, "str(L)"],
  [LIST, 'f"{L}"'],
  [LIST, '"%s" % L'],
  [LIST, "set(L)"],
  [LIST, "dict(zip(L, L))"],
  [LIST, "[x for x in L]"],
  [LIST, "L[n // 2:] = L[n // 2:]"],
  [LIST, "raw(L)"],
  [LIST, "tokens.has(L)"],
  [LIST, "tuple(L) < tuple(L)"],
  [`${LIST}\nfrom collections import deque\nd = deque(L)`, "d.rotate(1)"],
  [`${LIST}\nfrom collections import deque\nd = deque(L)`, "d.appendleft(1); d.pop()"],
  [`${LIST}\nfrom collections import Counter`, "Counter(L).most_common(2)"],
  [`${LIST}\nfrom itertools import chain, accumulate`, "list(accumulate(L))"],
  [`${LIST}\nfrom itertools import groupby`, "list(groupby(L))"],
  [`${LIST}\nfrom itertools import combinations`, "next(combinations(L, n // 2))"],
  [`${LIST}\nfrom functools import reduce`, "reduce(lambda a, b: a, L)"],
  [WORDS, '"".join(L)'],
  [WORDS, "sorted(L)"],
  [WORDS, "tokens.has(L)"],
  [WORDS, "raw(L)"],
  [TEXT, 's.replace("a", "bb")'],
  [TEXT, 's.count("aba")'],
  [TEXT, 's.split("a")'],
  [TEXT, 's.rsplit("a")'],
  [TEXT, "s.rsplit(None, 1)"],
  ['s = "a b " * n', "s.split()"],
  [TEXT, "s.upper()"],
  [TEXT, "s.title()"],
  [TEXT, 's.find("bb")'],
  [TEXT, '"bb" in s'],
  [TEXT, "s[1:]"],
  [TEXT, "s[::-1]"],
  [TEXT, "s[5 % n]"],
  [TEXT, "s == s[:-1] + s[-1]"],
  [TEXT, "list(s)"],
  [TEXT, "repr(s)"],
  [TEXT, "s.center(2 * n + 8)"],
  [TEXT, "s.isalpha()"],
  [TEXT, "s.strip('a')"],
  [TEXT, "hash(s)"],
  [TEXT, "{s: 1}"],
  [TEXT, "tokens == s"],
  [TEXT, "tokens.map(lambda c: s)"],
  ['s = "é名" * n', "s[5 % n]"],
  ['s = "é名" * n', "s.upper()"],
  ['s = "🙂a" * n', "len(s)"],
  ['s = "🙂a" * n', "s[1]"],
  [BIG, "a * b"],
  [BIG, "a // b"],
  [BIG, "a % b"],
  [BIG, "str(a)"],
  [BIG, "bin(a)"],
  [BIG, "round(a, -7)"],
  [BIG, "-a"],
  [BIG, "abs(a)"],
  [BIG, "hash(a)"],
  [`${BIG}\nimport math`, "math.log2(a)"],
  [BIG, "a + b"],
  [BIG, "a == b"],
  [BIG, "float(a % 1000)"],
  [BIG, "pow(b, 3, a)"],
  [`${BIG}\nimport math`, "math.gcd(a, b)"],
  [`${BIG}\nimport math`, "math.isqrt(a)"],
  ['s = "7" * n', "int(s)"],
  ["import math\nm = min(n, 3000)", "math.factorial(m)"],
  ["import math\nm = min(n, 3000)", "math.comb(m, m // 2)"],
  ["m = min(n, 300)", "round(5e-324, m)"],
  ["m = min(n, 300)", '"%.*f" % (m, 1e-300)'],
  ["m = min(n, 300)", 'f"{1e300:.{m}e}"'],
  ["L = [i / 7 for i in range(min(n, 5000))]", "str(L)"],
  ["a = set(range(n))\nb = set(range(n // 2, n))", "a & b"],
  ["d = {i: i for i in range(n)}", "dict(d)"],
  ["d = {i: i for i in range(n)}", "list(d.items())"],
  ["d = {i: i for i in range(n)}", "d[d.popitem()[0]] = 1"],
  ["d = {i: i for i in range(n)}", "str(d)"],
  [LIST, "match L:\n        case [*x, y]:\n            pass"],
  ["", 'try:\n        int("x" * n)\n    except ValueError as e:\n        str(e)'],
  [LIST, "print(L)"],
  [`${LIST}\nt = tuple(L)`, "{t: 1}"],
  [`${LIST}\nt = tuple(L)`, "hash(t)"],
  [LIST, "try:\n        L + 1\n    except TypeError as e:\n        str(e)"],
  [LIST, "try:\n        assert False, L\n    except AssertionError as e:\n        str(e)"],
];

export const OPERATIONS: readonly Operation[] = TABLE.map(([make, run]) => ({
  name: `${make.split("\n").at(-1)}; ${run.replace(/\s+/g, " ")}`,
  make,
  run,
}));

export const COST_SIZES: readonly number[] = [3, 300, 20_000];

/** Steps of one measurement. */
const STEPS = 60_000;

/** Nanoseconds of processor time for each step charged, the least of some runs. */
export function timePerStep({ make, run }: Operation, n: number, runs = 2): number {
  const source = `n = ${n}\n${make}\nwhile True:\n    ${run}`;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    const spent = stepsOf(source, { steps: STEPS });
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, ((user + system) * 1000) / spent);
  }
  return least;
}

/**
 * The steps that one more repetition of an operation is charged, on something of size `n`. The second repetition counts,
 * since the first may fill a cache.
 */
export function stepsOfOne({ make, run }: Operation, n: number): number {
  const spent = (times: number) => {
    const source = `n = ${n}\n${make}\nfor _ in range(${times}):\n    ${run}`;
    return readProgram(source, "raspy", { limits: { ...new Meter().limits, size: 1_000_000 }, print: () => {} }).graph
      .meter.spent;
  };
  return spent(2) - spent(1);
}

function stepsOf(source: string, limits: Partial<Limits>): number {
  try {
    readProgram(source, "raspy", { limits: { ...limits, size: 1_000_000 }, print: () => {} });
  } catch (error) {
    if (error instanceof ProblemError) {
      if (error.problem.code !== "limit-steps" && error.problem.code !== "limit-nodes")
        throw new Error(`${source}: ${error.problem.code}`);
      return limits.steps ?? new Meter().limits.steps;
    }
    throw error;
  }
  throw new Error(`this ends: ${source}`);
}
