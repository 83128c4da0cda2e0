import { describe, expect, test } from "vitest";
import { directOrigins, nodeAt, nodeOf, originsOf, type ProgramTrace, traceProgram } from "./trace-program.ts";

function trace(source: string, input: string | readonly (string | number)[] = "hello"): ProgramTrace {
  const outcome = traceProgram(source, { input: [...input] });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  return outcome.program;
}

/** The origins of the result at a position as `label@position role`, deciding ones in brackets. */
function origins(program: ProgramTrace, position: number): string[] {
  return originsOf(program, program.result as number, position)
    .map(({ node, position: at, role, isDeciding }) => {
      const text = `${nodeOf(program, node)?.label}@${at} ${role}`;
      return isDeciding ? `(${text})` : text;
    })
    .sort();
}

describe("a program's trace", () => {
  const source =
    "length = (key(1) == query(1)).value(1)\nflip = (key(length - indices - 1) == query(indices)).value(tokens)\nflip";
  const program = trace(source);

  test("holds every node that the result needs, by layer, with its values", () => {
    const rows = program.nodes
      .filter(({ values }) => values.length > 0)
      .map(({ layer, label, values }) => [layer, label, values.map(({ text }) => text).join(" ")]);
    expect(rows).toEqual([
      [0, "tokens", "h e l l o"],
      [0, "indices", "0 1 2 3 4"],
      [0, "1", "1 1 1 1 1"],
      [1, "(key(1) == query(1)).value(1)", "5 5 5 5 5"],
      [1, "length - indices", "5 4 3 2 1"],
      [1, "length - indices - 1", "4 3 2 1 0"],
      [2, "(key(length - indices - 1) == query(indices)).value(tokens)", "o l l e h"],
    ]);
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
    expect(structuredClone(program)).toEqual(program);
  });

  test("gives the same counts as the run", () => {
    expect(program.metrics).toEqual({ layers: 2, heads: 2, ops: 2 });
    expect(program.heads.map(({ layer }) => layer)).toEqual([1, 2]);
  });

  test("names each input", () => {
    for (const node of program.nodes) for (const input of node.inputs) expect(nodeOf(program, input)?.id).toBe(input);
  });

  test("uses the program's name for a head, or else its variable", () => {
    const named = trace("a = (key(1) == query(1)).value(1)\nb = (key(a) == query(indices)).value(a).name('mine')\nb");
    expect(named.heads.map(({ name }) => name)).toEqual(["a", "mine"]);
  });

  test("calls a head inside a function by the first variable there, unless the program names it otherwise", () => {
    const program = trace(`def turn(seq):
    length = (key(1) == query(1)).value(1)
    back = (key(length - indices - 1) == query(indices)).value(seq)
    return back

turned = turn(tokens)
(key(indices) == query(1)).value(turned)`);
    expect(program.heads.map(({ name }) => name)).toEqual(["length", "turned", null]);
  });

  test("of a plain value has no nodes", () => {
    expect(trace("1 + 1")).toMatchObject({ kind: "value", text: "2", nodes: [], result: null });
  });

  test("of a broken program is its problem", () => {
    expect(traceProgram("tokens +")).toMatchObject({ kind: "rejected" });
  });

  test("is cut to the first positions of a long input", () => {
    const long = trace("indices + 1", "a".repeat(10_000));
    expect(long).toMatchObject({ inputLength: 10_000, truncated: true });
    expect(long.nodes.every(({ values }) => values.length <= 32)).toBe(true);
  });
});

describe("a cell's origins", () => {
  test("of an elementwise cell are its inputs at its position", () => {
    expect(origins(trace("indices * indices + 1"), 3)).toEqual([
      "1@3 input",
      "indices * indices@3 input",
      "indices@3 input",
    ]);
  });

  test("of an aggregate are the values at the selected keys, and the keys and the query that decided", () => {
    expect(origins(trace("(key(tokens) == query('l')).value(indices)"), 0)).toEqual([
      "('l'@0 query)",
      "(tokens@2 key)",
      "(tokens@3 key)",
      "indices@2 value",
      "indices@3 value",
    ]);
  });

  test("of a head that compares another head's values are not the keys of that other head", () => {
    const program = trace("n = (key(tokens) == query('l')).value(1)\n(key(n) == query(indices)).value(indices * 3)");
    const direct = directOrigins(program, program.result as number, 2);
    expect(direct.map(({ node, role }) => `${nodeOf(program, node)?.label} ${role}`).sort()).toEqual([
      ...Array.from({ length: 5 }, () => "(key(tokens) == query('l')).value(1) key"),
      ...Array.from({ length: 5 }, () => "indices * 3 value"),
      "indices query",
    ]);
  });

  test("of a query that selects nothing are that query and its origins", () => {
    expect(origins(trace("(key(indices) == query(indices + 9)).value(tokens)"), 1)).toEqual([
      "(9@1 input)",
      "(indices + 9@1 query)",
      "(indices@1 input)",
    ]);
  });

  test("of a where are its condition and the side that it took", () => {
    expect(origins(trace("where(indices > 2, tokens, indices)"), 0)).toEqual([
      ...origins(trace("where(indices > 2, tokens, indices)"), 1).map((line) => line.replace("@1", "@0")),
    ]);
    expect(origins(trace("where(indices > 2, tokens, indices)"), 0)).not.toContain("tokens@0 input");
    expect(origins(trace("where(indices > 2, tokens, indices)"), 4)).toContain("tokens@4 input");
  });

  test("go through every layer down to the tokens", () => {
    const source =
      "before = (key(indices) == query(indices - 1)).value(tokens, '_')\n(key(indices) == query(indices - 1)).value(before, '_')";
    const moved = originsOf(trace(source), trace(source).result as number, 4).filter(({ isDeciding }) => !isDeciding);
    expect(moved.map(({ position, role }) => [position, role])).toEqual([
      [3, "value"],
      [2, "value"],
    ]);
  });

  test("that were moved are not said to have decided only", () => {
    const program = trace("(key(tokens) == query(tokens)).value(tokens)", "abc");
    expect(origins(program, 1)).toEqual(["tokens@1 value"]);
  });

  test("beyond the trace are left out", () => {
    const program = trace(
      "(key(indices) == query(40)).value(indices)",
      Array.from({ length: 64 }, (_, i) => i),
    );
    expect(originsOf(program, program.result as number, 0).every(({ position }) => position < 32)).toBe(true);
  });
});

test("a step's source span takes its parentheses along", () => {
  const program = trace("2 * (indices + 1) + (indices - 1) % 2");
  expect(nodeOf(program, program.result as number)?.label).toBe("2 * (indices + 1) + (indices - 1) % 2");
  expect(program.nodes.map(({ label }) => label)).toContain("(indices - 1) % 2");
  expect(program.nodes.map(({ label }) => label)).toContain("2 * (indices + 1)");
});

describe("the node at an offset", () => {
  const source = "a = indices + 1\nb = (key(a) == query(indices)).value(tokens)\nb";
  const program = trace(source);

  test.each([
    ["indices + 1", "indices + 1"],
    ["key(a) ==", "key(a) == query(indices)"],
    [".value(", "(key(a) == query(indices)).value(tokens)"],
  ])("in %j is %j", (text, label) => {
    expect(nodeAt(program, source.indexOf(text) + 1)?.label).toBe(label);
  });

  test("far behind the beginning of a long expression is still the innermost one", () => {
    const text = "indices + indices + indices + indices * 2";
    expect(nodeAt(trace(text), text.indexOf("*"))?.label).toBe("indices * 2");
  });

  test("a place outside every expression has no node", () => {
    expect(nodeAt(program, 0)).toBeUndefined();
  });
});

test.each([
  ["tokens % 2", [3, 4], ["1", "0"]],
  ["tokens % (indices + 2)", ["a%d", 7], ["a2", "1"]],
])("%s is one step, whether it divides or formats", (source, input, values) => {
  const outcome = traceProgram(source, { input });
  if (outcome.kind === "rejected") throw new Error(outcome.problem.code);
  const node = nodeOf(outcome.program, outcome.program.result as number);
  expect(node?.operator).toBe("%");
  expect(node?.values.map(({ text }) => text)).toEqual(values);
});
