import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../limits.ts";
import { interpret } from "../interpret.ts";
import { Selector } from "../value.ts";

/** Helpers as learners write them; each program below begins with these. */
const HELPERS = `
import operator
from functools import partial, cache
from operator import eq, lt, sub
def near(a, b, by=0):
    """Are they the same, after a step?"""
    return a == b - by if by else a == b
def order(a, b):
    if a < b:
        return -1
    elif a > b:
        return 1
    return 0
def negated(f):
    def inner(*args):
        return not f(*args)
    return inner
@cache
def same(a, b):
    return a == b
def apart(d, a, b, *, exactly=True):
    return b - a == d if exactly else b - a >= d
def repeat(a, b, n):
    return a == b if n == 0 else repeat(a, b, n - 1)
def apply(f, *args):
    return f(*args)
`;

const COMPARISONS = [
  "operator.eq",
  "partial(apart, 1)",
  "partial(near, by=2)",
  "partial(partial(apart, 1), exactly=False)",
  "near",
  "lambda k, q: near(k, q)",
  "lambda k, q: near(k, q, by=1)",
  "lambda k, q: near(b=k, a=q)",
  "lambda k, q: order(k, q) < 0",
  "lambda k, q: order(k, q) != order(q, k)",
  "lambda k, q: eq(sub(q, k), 2)",
  "lambda k, q: operator.and_(k <= q, lt(k, q + 1))",
  "negated(lambda k, q: k < q)",
  "lambda k, q: same(k + 1, q)",
  "lambda k, q: repeat(k, q, 3)",
  "lambda k, q: apply(lambda a, b=0: a <= b, k, q)",
  "lambda *pair: pair[0] == pair[1]",
  "lambda k, q: (lambda a: a == q)(k)",
  "lambda k, q: min(k, q) == k",
  "lambda k, q: max(k, 2) - min((k, q)) <= 1",
  "lambda k, q: abs(k - q) <= 1",
  "lambda k, q: 1 < abs(q - k)",
  "lambda k, q: abs(k - q) == 2",
  "lambda k, q: (k - q) ** 2 <= 4",
  "lambda k, q: (k - q) ** 2 == 4",
  "lambda k, q: (k - q) ** 2 <= 0",
  "lambda k, q: 1 >= (q - k) ** 2",
  "lambda k, q: abs(k) == q",
  "lambda k, q: abs(k - 2) < abs(q)",
  "lambda k, q: -k < -q",
  "lambda k, q: -(k + 1) == abs(-q) - 4",
  "lambda k, q: -(k - q) > 0",
  "lambda k, q: abs(-3) - 2 == q - k",
  "lambda k, q: -max(k, q) == -q",
  "lambda k, q: abs(min(k, q)) == 1",
  "lambda k, q: abs(-(k if k < q else q - 3)) > 1",
  "lambda k, q: bool((k, q)) and k == q",
  "lambda k, q: [] or k <= q",
  "lambda k, q: (k,) and k <= q",
  "lambda k, q: k in (q, q + 1)",
  "lambda k, q: k not in [q - 1, q]",
  "lambda k, q: k in range(q - 1, q + 2)",
  "lambda k, q: q - k in range(2)",
  "lambda k, q: any(k == q - d for d in (1, 2))",
  "lambda k, q: all(k != q + d for d in range(3) if d != 1)",
  "lambda k, q: any([k == q, k > 3])",
  "lambda k, q: sum(k == q - d for d in range(2)) == 1",
  "lambda k, q: sum(1 for d in range(2) if k == q - d) == 1",
  "lambda k, q: sum(2 for d in (1, 2) if k < q + d) < 3",
  "lambda k, q: any(k == q - d for d in (1, 2) if q > d)",
  "lambda k, q: all(k != q - d for d in (1, 2) if k > d)",
  "lambda k, q: q - 1 <= k <= q + 1",
  "lambda k, q: (k < q) == (k < 2)",
  "lambda k, q: (k == q) is not True",
  "lambda k, q: (k == q) + (k == 1) == 1",
  "lambda k, q: (k < q) ^ (k == 1)",
  "lambda k, q: (k <= q) & (k > 1)",
  "lambda k, q: (k < q) | (k == 3)",
  "lambda k, q: (k + 2) * 2 < q * 3 - 1",
  "lambda k, q: k * 3 - k == q + 1 - 3",
  "lambda k, q: k <= q if (before := q - 1) > 0 else k == 1",
  "lambda k, q: int(k < q) > 0",
  "lambda k, q: not q - k",
  "lambda k, q: k - q",
  "lambda k, q: k and k == q",
  "lambda k, q: k == q or q",
  "lambda k, q: (k == q and 2) == 2",
  "lambda k, q: True if k == q else k > 3",
  "lambda k, q: (k if k < q else q) == 1",
  "lambda k, q: [a for a in (k, q)][0] == q",
  "lambda k, q: k * 2 == q * 2 + 2",
];

const BODIES = [
  "if k == q:\n        return True\n    else:\n        return k == 1",
  "found = False\n    if k < q:\n        found = True\n    return found",
  "a, b = k, q\n    b -= 1\n    return a == b",
  "for d in (0, 2):\n        if q - k == d:\n            return True\n    return False",
  "for d in range(3):\n        if d == 1:\n            continue\n        if k == q + d:\n            break\n    else:\n        return True\n    return False",
  "def wanted():\n        return q - 1\n    return k == wanted()",
  "def is_above(b):\n        return k < b\n    return is_above(q) or is_above(2)",
  "assert True\n    unused = 3\n    return k == q",
  "try:\n        return k == q\n    except TypeError:\n        return False",
  "w = divmod(q, 2)[0]\n    return k == w",
  "if (before := q - 1) >= 0:\n        return k == before\n    return (same := k == q) and same",
];

/** The counts and the sums of a head, against the definition: the predicate called for each pair. The head looks at `pairs`. */
function compareWithCalls(predicate: string, input: string, { definition = "", pairs = DEFAULT_LIMITS.pairs } = {}) {
  const source = `${HELPERS}
${definition}
xs = ${input}
predicate = ${predicate}
chosen = select(tokens, tokens, predicate)
keys_of = [[i for i, k in enumerate(xs) if predicate(k, q)] for q in xs]
assert chosen.value(1)(xs) == [len(keys) for keys in keys_of], chosen.value(1)(xs)
assert chosen.value(indices * indices + 1)(xs) == [sum(i * i + 1 for i in keys) for keys in keys_of]`;
  const chosen = interpret(source, { limits: { ...DEFAULT_LIMITS, pairs } }).globals.get("chosen");
  if (!(chosen instanceof Selector)) throw new Error("a select gives a selector");
  return chosen;
}

function isComparison({ node }: Selector): boolean {
  if (node.kind !== "match") return false;
  const { predicate } = node;
  return predicate.kind === "compare" || (predicate.kind === "function" && predicate.form !== undefined);
}

/** Inputs, and the pairs that the heads may look at. The plans of orders take no column of both truth values and numbers. */
const INPUTS = [
  ["[3, 0, 2, 2, 1, 4, 5, 0]", 0],
  ["[-2, 1, 0, -1, 3, -3]", 0],
  ["[True, 0, 2, -1, False]", 100],
  ["[7]", 0],
  ["[]", 0],
] as const;

describe.each(COMPARISONS)("%s", (predicate) => {
  test.each(INPUTS)("is a comparison that selects on %s what its calls select", (input, pairs) => {
    expect(isComparison(compareWithCalls(predicate, input, { pairs }))).toBe(true);
  });
});

describe.each(BODIES)("a body: %s", (body) => {
  test.each(INPUTS)("is a comparison that selects on %s what its calls select", (input, pairs) => {
    const definition = `def own(k, q):\n    ${body}`;
    expect(isComparison(compareWithCalls("own", input, { definition, pairs }))).toBe(true);
  });
});

test.each([
  ["text in an order", "lambda k, q: order(k, q) < 0", "['b', 'a', 'c', 'a']"],
  ["text and numbers, where only some pairs are compared", "lambda k, q: k == 'a' or q == 1 and k == 2", "['a', 1, 2]"],
  ["fractions", "lambda k, q: abs(k - q) < 1 or order(k + 1, q) == 0", "[2.5, 1, 3.0, -1, 0.1, 3.5]"],
  ["text that is joined on one side", "lambda k, q: k + 'x' == q + 'x' or 'a' + k < q", "['b', 'a', 'ab', '']"],
  ["a fraction that is added on one side", "lambda k, q: k + 0.1 == q", "[0.2, 0.3, 0.30000000000000004, 0.1, 0]"],
  ["a fraction that one side is added to", "lambda k, q: 0.1 + q == k", "[0.2, 0.3, 0.30000000000000004, 0.1, 0]"],
  ["a fraction that is taken away", "lambda k, q: k - 0.1 == q", "[0.3, 0.2, 0.19999999999999998, 0.1]"],
  ["a multiple that is a fraction", "lambda k, q: k * 0.1 == q", "[3, 0.3, 0.30000000000000004, 7, 0.7]"],
  ["tests before items", "lambda k, q: any(k < q + d for d in (1, 2) if q != 'a' and k != 'a')", "['a', 1, 2, 3]"],
  ["tests before all items", "lambda k, q: all(k < q + d for d in (1, 2) if q != 'a' and k != 'a')", "['a', 1, 2, 3]"],
  ["None", "lambda k, q: k is not None and near(k, q)", "[None, 1, None, 2, 1]"],
  ["big integers", "lambda k, q: k - q == 1", "[2 ** 70, 2 ** 70 + 1, 2 ** 53, 2 ** 53 + 1]"],
  ["too many terms", "lambda k, q: max(k, q, 2) - min((k, q)) <= 1", "[3, 0, 2, 2, 1, 4, 5, 0]"],
  ["a number too long that no pair computes", "lambda k, q: q == 9 and 2 ** (k * 1000000) == q", "[1, 2]"],
  ["text too long that no pair computes", "lambda k, q: q == 'z' and k * 2000000 == q", "['a', 'b']"],
  ["a division that no pair computes", "lambda k, q: q == 9 and 1 // k == q", "[0, 2]"],
  ["squares of large numbers", "lambda k, q: (k - q) ** 2 == 94906264 ** 2", "[0, 94906264, 94906265]"],
  ["large numbers that are no squares", "lambda k, q: (k - q) ** 2 == 94906264 ** 2 + 1", "[0, 94906264, 94906265]"],
  ["a square below a negative number", "lambda k, q: (k - q) ** 2 > -1", "[0, 1, 2]"],
  ["a square below a fraction", "lambda k, q: (k - q) ** 2 > 1.5", "[0, 1, 2]"],
  ["a name bound in one branch", "lambda k, q: k == (m := q) and m > 1 if k > 0 else k < q", "[0, 1, 2, 3]"],
  ["fractions and ranges", "lambda k, q: k in range(4) and k in (q, q)", "[0.5, 1, 1.0, 3, 4]"],
])("a form gives what the calls give for %s", (_, predicate, input) => {
  compareWithCalls(predicate, input);
});

test.each([
  [2, true],
  [5, false],
])("a predicate of %i times 16 comparisons has a form: %s", (times, hasForm) => {
  const shifts = Array.from({ length: times }, (_, i) => `any(k == q - a - ${20 * i} for a in range(16))`);
  const predicate = `lambda k, q: ${shifts.join(" or ")}`;
  expect(isComparison(compareWithCalls(predicate, "[0, 3, 2]"))).toBe(hasForm);
});

test.each([
  ["a list that changes later", "limits = [1]", "k == q - limits[0]", "limits[0] = 2", [0, 0, 1, 1, 1]],
  ["a name that changes later", "d = 1", "k == q - d", "d = 2", [0, 1, 1, 1, 1]],
  ["a helper's list", "limits = [1]\nstep = lambda: limits[0]", "k == q - step()", "limits[0] = 2", [0, 0, 1, 1, 1]],
])("%s is read as the function reads it", (_, before, body, after, counts) => {
  const chosen = `chosen = select(indices, indices, lambda k, q: ${body})`;
  const { globals } = interpret(`${before}\n${chosen}\n${after}\ncounts = chosen.value(1)("hello").val`);
  expect(globals.get("counts")).toMatchObject({ items: counts });
});

test.each([
  ["an error in a part that nothing reads", "def predicate(k, q):\n    unused = 1 // k\n    return k == q"],
  [
    "an error in an argument that nothing reads",
    "def first(a, b):\n    return a == 1\npredicate = lambda k, q: first(k, 1 // q)",
  ],
  ["a generator", "def predicate(k, q):\n    return k == q\n    yield"],
  ["a change of a list outside", "seen = []\ndef predicate(k, q):\n    return seen.append(k) or k == q"],
  ["too few arguments of a helper", "def helper(a, b):\n    return a == b\npredicate = lambda k, q: helper(k)"],
  ["a name without a value yet", "def predicate(k, q):\n    same = k == other\n    other = q\n    return same"],
])("%s stays an error", (_, source) => {
  expect(() => interpret(`${source}\nselect(indices, indices, predicate).value(1)("hello")`)).toThrow();
});
