import fc from "fast-check";
import { expect, test } from "vitest";
import { ProblemError } from "../problem/problem.ts";
import { translateProgram } from "./translate.ts";

test.each([
  ["indices ^ 2 % 3;", "indices ** 2 % 3\n"],
  [
    's = select(indices, indices, <); aggregate(s, tokens, "yes");',
    "s = key(indices) < query(indices)\ns.mean(tokens, 'yes')\n",
  ],
  ['indices if tokens == "l" else -1;', "where(tokens == 'l', indices, -1)\n"],
  ["x = indices * 2 + 1; x - 1;", "x = indices * 2 + 1\nx - 1\n"],
  [
    "opposite = length - 1 - indices; opposite;",
    "full_s = key(1) == query(1)\nlength = (1 / full_s.mean(where(indices == 0, 1, 0))).round()\nopposite = length - 1 - indices\nopposite\n",
  ],
  [
    "(indices + 1) * 3 - aggregate(select(indices + 1, indices, ==), indices * 2) / (indices * 2);",
    "step_1 = indices + 1\nstep_2 = indices * 2\nstep_1 * 3 - (key(step_1) == query(indices)).mean(step_2) / step_2\n",
  ],
  [
    "step_1 = indices + 1; ((indices + 2) * 3 - (indices + 2)) * step_1;",
    "step_1 = indices + 1\nstep_2 = indices + 2\n(step_2 * 3 - step_2) * step_1\n",
  ],
  ["key = indices + 1; key * key;", "key_1 = indices + 1\nkey_1 * key_1\n"],
])("%s in RASPy", (rasp, raspy) => {
  expect(translateProgram(rasp, "rasp")).toBe(raspy);
});

test.each([
  ["(key(indices) < query(indices)).mean(indices) + 1", "aggregate(select(indices, indices, <), indices) + 1;\n"],
  ["where(tokens != 'l', indices, 0)", 'indices if not (tokens == "l") else 0;\n'],
  [
    "((key(1) == query(1)) & ~(key(2) == query(indices))).mean(indices)",
    "aggregate(select(1, 1, ==) and not select(2, indices, ==), indices);\n",
  ],
  ["tokens.has(['a', 'b'])", 'tokens in ["a", "b"];\n'],
  ["select = indices + 1\nselect * select", "select_1 = indices + 1;\nselect_1 * select_1;\n"],
])("%s in RASP", (raspy, rasp) => {
  expect(translateProgram(raspy, "raspy")).toBe(rasp);
});

test.each([
  ["(key(1) == query(1)).value(1)", "translate-construct", ".value(…)"],
  ["tokens.map(lambda c: c + c)", "translate-construct", "map(lambda c: c + c)"],
  ["x = 1", "translate-nothing", undefined],
])("%s has no counterpart in RASP", (raspy, code, found) => {
  try {
    translateProgram(raspy, "raspy");
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problem).toMatchObject({ code, args: found === undefined ? {} : { found } });
  }
});

const { sop, selector } = fc.letrec<{ sop: string; bool: string; selector: string }>((tie) => ({
  sop: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("indices", "length", "1", "2.5", "tokens_int"),
    fc.tuple(tie("sop"), fc.constantFrom("+", "-", "*", "%", "^"), tie("sop")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie("sop"), tie("bool"), tie("sop")).map(([a, c, b]) => `(${a} if ${c} else ${b})`),
    fc.tuple(tie("selector"), tie("sop")).map(([s, v]) => `aggregate(${s}, ${v}, 1)`),
    tie("selector").map((s) => `selector_width(${s})`),
    tie("bool").map((b) => `indicator(${b})`),
    tie("sop").map((a) => `(-round(${a}))`),
  ),
  bool: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom('tokens == "l"', "indices > 2", 'tokens in ["a", "xy"]', "not indices"),
    fc.tuple(tie("bool"), fc.constantFrom("and", "or"), tie("bool")).map(([a, op, b]) => `((${a}) ${op} (${b}))`),
    fc.tuple(tie("sop"), fc.constantFrom("==", "<=", ">"), tie("sop")).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
  selector: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("full_s", "select(tokens, tokens, ==)", 'select(tokens, "xy", !=)'),
    fc
      .tuple(tie("sop"), tie("sop"), fc.constantFrom("==", "<", ">=", "!="))
      .map(([k, q, op]) => `select(${k}, ${q}, ${op})`),
    fc.tuple(tie("selector"), fc.constantFrom("and", "or"), tie("selector")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie("selector").map((s) => `(not ${s})`),
  ),
}));

test("random programs in RASP are the same graph in RASPy", () => {
  let translated = 0;
  fc.assert(
    fc.property(fc.oneof(sop, selector), (expression) => {
      try {
        // A translation that builds another graph is an error of its own.
        translateProgram(`x = indices + 0; x = ${expression}; x;`, "rasp");
        translated++;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { code } = error.problem;
        // Constants that fold to a problem, or to no s-op at all, have no graph.
        expect(code).not.toBe("translate-differs");
        expect(code).not.toBe("translate-construct");
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(translated).toBeGreaterThan(150);
});

test.each([
  "indices - (indices - 1);\n",
  "indices - indices - 1;\n",
  "indices / (indices * 2);\n",
  "(indices + 1) * 2;\n",
  "-(indices + 1);\n",
])("%s keeps its parentheses on the way through RASPy", (rasp) => {
  expect(translateProgram(translateProgram(rasp, "rasp"), "raspy")).toBe(rasp);
});
