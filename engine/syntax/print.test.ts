import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { printModule } from "./print.ts";

test.each([
  'match x:\n    case {"a": 1, **rest}: pass\n    case {"b": [y, *_]}: pass\n    case int(z) | (1 | 2 as z) if z: pass\n    case _: pass',
  "def f(a, /, b: int = 1, *c, d=2, **e) -> int:\n    global g\n    return a, *c",
  "@decorated\ndef f(): yield from (yield)",
  "try:\n    x = y = 1\nexcept (A, B) as error:\n    raise error from None\nelse:\n    del x[0]\nfinally:\n    pass",
  "for i, (j, *k) in x:\n    if not i: continue\n    elif j: break\nelse:\n    assert i, j",
  "while (n := n - 1) > 0: a[1:2], b[::-1] = c, d",
  "x = [i for i in y if i if j for k in i], {i: j for i in k}, {*a, 1}, {**a, 'b': 2}, (i for i in z)",
  "-x ** -y + (a if b else c) * (lambda q, *r, s=1: q)(*t, u=v, **w) - ~(1).real",
  "a < b <= c != d not in e is not f and (g or h) and not i",
  'f"{x!r:>{width}} {y=} {{}}" + "quote \\" and \\n"',
  'f"{ {1: x}[y]} { {z for z in x}} {(1, 2)!r:{ {3: 4}[3]}}"',
  "from math import sqrt as d, pi\nimport itertools as g\nfrom raspy import *",
  "x //= 2 << 1; y **= 3 | 4 & 5 ^ 6; z if False else ...",
])("%s is printed as source of the same tree", (source) => {
  const printed = printModule(parse(source));
  expect(withoutSpans(parse(printed))).toEqual(withoutSpans(parse(source)));
  expect(printModule(parse(printed))).toBe(printed);
});

test.each([
  'x = f"{y} {y!r:>{z}} {{}} { {1: y}[1]}"',
  "x = [a if b else c for (a, d) in (e, f) if not g]",
  "x = (a,) if (b := c) else -(d + e) ** f ** -g",
  "x = lambda a, *b, c=1, **d: (a, b)",
  "x = ((a ** b) ** c, (-a) ** b, a - (b - c), a * (b * c), (a + b) * c, a << (b << c), a & (b & c), a | b ^ c & d)",
  "x = f(lambda a: a, b if c else d, *e, g=lambda: 1, h=(i := 2), **j)",
  'x = (a[1:], a[:2], a[::3], a[(b := 1)], (a, *b), {**c, "d": 1})',
])("%s is printed as it is", (source) => {
  expect(printModule(parse(source)).trim()).toBe(source);
});

/** A tree without the places of its nodes. */
function withoutSpans(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (/[sS]pan$/.test(key) ? undefined : value)));
}
