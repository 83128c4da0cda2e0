import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ENGINE_VERSION } from "../engine/version.ts";
import { runCommand } from "./command.ts";

const FLIP = `length = (key(1) == query(1)).value(1).name("length")
(key(length - indices - 1) == query(indices)).value(tokens)
`;
const SHIFT = `def shift(i=1, default="_", seq=tokens):
    return (key(indices) == query(indices - i)).value(seq, default)
`;

/** Runs the command with files and standard input of its own. */
async function rasp(args: string, { files = {}, input = "" }: { files?: Record<string, string>; input?: string } = {}) {
  const given = { "flip.py": FLIP, "shift.py": SHIFT, "-": input, ...files };
  let out = "";
  let error = "";
  const written = new Map<string, Uint8Array>();
  const status = await runCommand(args.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", "")) ?? [], {
    readFile: (name) => {
      if (!Object.hasOwn(given, name)) throw new Error(`there is no file "${name}"`);
      return given[name as keyof typeof given];
    },
    lines: async function* () {
      yield* input.split("\n");
    },
    writeFile: (folder, name, content) => {
      written.set(`${folder}/${name}`, content);
    },
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  const lines = out.trimEnd().split("\n");
  return {
    status,
    out,
    error,
    written,
    json: () => JSON.parse(out),
    lines: () => lines.map((line) => JSON.parse(line)),
  };
}

describe("compile", () => {
  test("draws every block with its heads and hidden units, and how well it agrees", async () => {
    const { status, out } = await rasp("compile flip.py --tokens abc --length 6 --random 50");
    expect(status).toBe(0);
    expect(out).toContain("2 layers → 2 blocks, ");
    expect(out).toContain(
      "block 0 (layer 1)\n  head 0: (key(1) == query(1)).value(1)\n          adds up sum; d_head 1\n",
    );
    expect(out).toContain("agreement: 50 of 50 random inputs, 39 of 39 inputs of length 3 or less");
  });

  test("calls the function of a puzzle over its small domain, and writes the files", async () => {
    const { status, written, json } = await rasp("compile shift shift.py --random 50 --out model --json");
    expect(status).toBe(0);
    expect(json()).toMatchObject({
      ok: true,
      layers: 1,
      blocks: 1,
      context: 17,
      agreement: { random: { agreed: 50, total: 50 } },
    });
    expect([...written.keys()]).toEqual([
      "model/config.json",
      "model/model.safetensors",
      "model/model.onnx",
      "model/run.py",
    ]);
  });

  test("an error of the compiler is drawn at its place", async () => {
    const files = { "long.py": "raw([1, 2]) + indices" };
    const { status, out } = await rasp("compile long.py --tokens abc --length 6", { files });
    expect(status).toBe(1);
    expect(out).toContain("the length is 6");
    const json = (await rasp("compile long.py --tokens abc --length 6 --json", { files })).json();
    expect(json).toMatchObject({ ok: false, error: { type: "ValueError", line: 1, column: 1 } });
  });

  test.each([
    ["compile flip.py", "for which inputs? Name a puzzle, or say --tokens and --length"],
    [
      "compile flip.py --tokens '{}' --length 4",
      "--tokens is a string or a list of strings, numbers, booleans and null",
    ],
    ["compile nothing flip.py", 'there is no puzzle "nothing"'],
  ])("%s is a wrong use", async (args, message) => {
    const { status, error } = await rasp(args);
    expect(status).toBe(2);
    expect(error).toContain(message);
  });
});

describe("eval", () => {
  test("draws every head and the result", async () => {
    const { status, out } = await rasp("eval flip.py --input 'ab'");
    expect(status).toBe(0);
    expect(out).toContain("layer 1 · length\n    key 1 1\n      1 ■ ■ → 2\n      1 ■ ■ → 2\n  value 1 1\n");
    expect(out).toContain("  tokens a b\n  result b a\n");
    expect(out).toContain("layers 2 · heads 2 · ops 2");
  });

  test("shows the text that a program prints, and gives it as stdout in JSON, up to a bound", async () => {
    const files = { "p.py": "print('a', 1)\nprint('b', end='')\n2", "long.py": "while True: print('x' * 99)" };
    expect((await rasp("eval p.py", { files })).out).toBe("a 1\nb\n2\n");
    expect((await rasp("eval p.py --json", { files })).json()).toMatchObject({ ok: true, output: 2, stdout: "a 1\nb" });
    const long = (await rasp("eval long.py --json", { files })).json();
    expect(long).toMatchObject({ ok: false, error: { type: "LimitError" } });
    expect(long.stdout).toMatch(/^(x{99}\n){200}…\n$/);
  });

  test("runs the code cells of a notebook", async () => {
    const cells = [
      {
        cell_type: "code",
        source: ["!pip install raspy\n", "%matplotlib inline\n", "?key\n", "key??\n", "files = !ls -l"],
      },
      { cell_type: "markdown", source: ["# not code"] },
      { cell_type: "code", source: "%%capture\nfrom raspy.rasp import *" },
      { cell_type: "code", source: ["seq = where(indices % 2 == 0, tokens, -1)\n", "seq.input([0, 1, 2])"] },
    ];
    const files = { "n.ipynb": `\ufeff${JSON.stringify({ cells, metadata: {}, nbformat: 4 })}` };
    expect((await rasp("eval n.ipynb --json", { files })).json()).toMatchObject({ ok: true, output: [0, -1, 2] });
  });

  test("a notebook with a test function of its own runs, and prints what its cells print", async () => {
    const cells = [
      "!pip install raspy",
      "from raspy import key, query, tokens, indices, draw\nimport random, raspy\nfrom IPython.display import display, HTML",
      [
        "def check(made, wanted, cases):",
        "    for number, case in enumerate(cases):",
        "        print(f'case {number}:', case)",
        "        result = made(*case[:-1])(case[-1])",
        "        for got, want in zip(result.toseq(), wanted(*case)):",
        "            assert got == want, f'{result} but {wanted(*case)}'",
        "        if number == 0:",
        "            display(result)",
        "    display(HTML('<video src=\"%s.mp4\">' % random.sample(['x', 'y'], 1)[0]))",
      ].join("\n"),
      "def index_spec(i, seq):\n    return [seq[i] for _ in seq]",
      "def index(i, seq=tokens):\n    return (key(indices) == query(i)).value(seq).name('index')\ncheck(index, index_spec, [(1, [4, 5]), (2, list('abc'))])",
      "raspy.visualize.draw(key(tokens) == query(tokens), tokens)",
      "index(1)('xyz')",
    ];
    for (const [i] of cells.entries()) {
      const code = cells.slice(0, i + 1).map((source) => ({ cell_type: "code", source }));
      const files = { "n.ipynb": JSON.stringify({ cells: code, metadata: {}, nbformat: 4 }) };
      expect((await rasp("eval n.ipynb --json", { files })).json(), cells[i]).toMatchObject({ ok: true });
    }
    const files = { "n.ipynb": JSON.stringify({ cells: cells.map((source) => ({ cell_type: "code", source })) }) };
    const whole = (await rasp("eval n.ipynb --json", { files })).json();
    expect(whole).toMatchObject({
      output: ["y", "y", "y"],
      stdout: "case 0: (1, [4, 5])\ncase 1: (2, ['a', 'b', 'c'])\n",
    });
  });

  test.each([
    ["a byte order mark", "\ufeffx = 1\nx"],
    ["tabs and the line ends of Windows", "def f():\r\n\treturn 1\r\nf()"],
    ["spaces that do not break", "x\u00a0=\u202f1 #\u00a0\nx if 'a\u00a0' != 'a ' else 0"],
  ])("%s is no obstacle", async (_, source) => {
    const files = { "p.py": source };
    expect((await rasp("eval p.py --json", { files })).json()).toMatchObject({ ok: true, output: 1 });
  });

  test("a mistake after a byte order mark has its place in the file", () => {
    const files = { "p.py": "\ufeffxx" };
    return expect(rasp("eval p.py", { files })).resolves.toMatchObject({
      out: expect.stringContaining("line 1, column 1\n"),
    });
  });

  test("a value that is too long to print is a mistake at its place, as text and as JSON", async () => {
    const files = { "p.py": "x = [0]\nfor i in range(60): x = [x] * 9\nx" };
    const [drawn, json] = [await rasp("eval p.py", { files }), await rasp("eval p.py --json", { files })];
    expect(drawn).toMatchObject({ status: 1, error: "" });
    expect(drawn.out).toContain("line 3, column 1");
    expect(json.json()).toMatchObject({ ok: false, error: { type: "LimitError", line: 3 } });
  });

  test.each([
    ["x = []\nx.append(x)\nx.append(x)\nx", "[[...], [...]]"],
    ["x = []\nfor i in range(300): x = [x]\nx", `${"[".repeat(301)}${"]".repeat(301)}`],
    ["{1.5: [1], (1, 2): None, '__proto__': 2}", JSON.parse('{"1.5": [1], "(1, 2)": null, "__proto__": 2}')],
  ])("the value of %o as JSON", async (source, expected) => {
    const { json } = await rasp("eval p.py --json", { files: { "p.py": source } });
    expect(json().output).toEqual(expected);
  });

  test("--json prints the whole of it in one object", async () => {
    const { status, json } = await rasp(`eval flip.py --input '"ab"' --json`);
    expect(status).toBe(0);
    expect(json()).toEqual({
      ok: true,
      kind: "sequence",
      input: ["a", "b"],
      output: ["b", "a"],
      layers: 2,
      heads: 2,
      ops: 2,
      attention: [
        {
          layer: 1,
          name: "length",
          keys: [[1, 1]],
          queries: [[1, 1]],
          matrix: [
            [1, 1],
            [1, 1],
          ],
          values: [1, 1],
          result: [2, 2],
        },
        {
          layer: 2,
          name: null,
          keys: [[1, 0]],
          queries: [[0, 1]],
          matrix: [
            [0, 1],
            [1, 0],
          ],
          values: ["a", "b"],
          result: ["b", "a"],
        },
      ],
    });
  });

  test.each([
    [
      "key(indices) < query(indices)",
      {
        kind: "selector",
        matrix: [
          [0, 0],
          [1, 0],
        ],
        layers: 0,
      },
      "output",
    ],
    ["key(tokens)", { kind: "key", output: ["a", "b"] }, "matrix"],
    ["query(1)", { kind: "query", output: [1, 1] }, "matrix"],
    ["tokens('xyz')", { kind: "sequence", input: ["x", "y", "z"], output: ["x", "y", "z"] }, "matrix"],
    ["[1, 2.5, (3, None)]", { kind: "value", output: [1, 2.5, [3, null]] }, "matrix"],
    ["x = 1", { kind: "value", output: null }, "matrix"],
    ["indices * 1e308 * 10", { output: [0, "inf"] }, "matrix"],
  ])("%s has the words of its kind", async (source, expected, absent) => {
    const { status, json } = await rasp(`eval p.py --input 'ab' --json`, { files: { "p.py": source } });
    expect(status).toBe(0);
    expect(json()).toMatchObject({ ok: true, ...expected });
    expect(json()).not.toHaveProperty(absent);
  });

  test("combined selectors have a row of keys for each comparison", async () => {
    const files = { "p.py": "((key(indices) < query(indices)) & (key(tokens) == query(tokens))).value(1)" };
    const { json } = await rasp("eval p.py --input 'aa' --json", { files });
    expect(json().attention[0]).toMatchObject({
      keys: [
        [0, 1],
        ["a", "a"],
      ],
      queries: [
        [0, 1],
        ["a", "a"],
      ],
      matrix: [
        [0, 0],
        [1, 0],
      ],
    });
  });

  test.each([
    [`[3, 1.5, "ab", true, null]`, [3, 1.5, "ab", true, null]],
    [`"a b"`, ["a", "b"]],
    ["hello", ["h", "e", "l", "l", "o"]],
    ["[]", []],
    ["😀a", ["😀", "a"]],
  ])("--input %s", async (input, tokens) => {
    const expected = input === `"a b"` ? ["a", " ", "b"] : tokens;
    const files = { "p.py": "tokens" };
    expect((await rasp(`eval p.py --json --input '${input}'`, { files })).json().input).toEqual(expected);
  });

  test.each([`{"a": 1}`, "[[1]]", "[1", `[{"a": 1}]`])("--input %s is refused", async (input) => {
    const { status, out, error } = await rasp(`eval flip.py --input '${input}'`);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(/^rasp: the input/);
  });

  test("a mistake is drawn at its place, with a hint", async () => {
    const files = { "p.py": 'x = 1\nf = "喵" + (qery(1))\n' };
    const { status, out } = await rasp("eval p.py", { files });
    expect(status).toBe(1);
    expect(out.split("\n")).toEqual([
      "NameError: there is no `qery`",
      "  line 2, column 12",
      '  2 | f = "喵" + (qery(1))',
      "    |             ^^^^",
      "  Did you mean `query`?",
      "",
    ]);
  });

  test("a remark on a program that runs follows its result, and is in the JSON", async () => {
    const files = { "p.py": "2 ^ indices" };
    const { status, out } = await rasp("eval p.py", { files });
    expect(status).toBe(0);
    expect(out).toContain("Warning, line 1: `^` is");
    expect(out).toContain("Try: `2 ** indices`");
    const { json } = await rasp("eval p.py --json", { files });
    expect(json().warnings).toEqual([
      expect.objectContaining({ line: 1, column: 1, message: expect.stringContaining("power") }),
    ]);
  });

  test("a selector alone whose predicate raises is a mistake with its place and words, on a line too", async () => {
    const source = "select(tokens, tokens, lambda k, q: k > 1)";
    const { status, out } = await rasp("eval p.py", { files: { "p.py": source } });
    expect(status).toBe(1);
    expect(out).toContain("TypeError: ");
    expect(out).toContain("line 1, column");
    const { out: line } = await rasp("eval --jsonl", { input: `${JSON.stringify({ source })}\n` });
    expect(JSON.parse(line)).toMatchObject({
      ok: false,
      error: { type: "TypeError", line: 1, message: expect.stringContaining("cannot compare") },
    });
  });

  test("a mistake as JSON has its type, words, line and column", async () => {
    const { status, json } = await rasp("eval p.py --json", { files: { "p.py": "x = 1\nqery(1)" } });
    expect(status).toBe(1);
    expect(json()).toEqual({
      ok: false,
      error: {
        type: "NameError",
        message: "there is no `qery`",
        hint: "Did you mean `query`? Try: `query(1)`",
        fix: { edits: [{ from: 7, to: 7, insert: "u" }], text: "query(1)" },
        line: 2,
        column: 1,
      },
    });
  });

  test("--lang says it in another language", async () => {
    const { json } = await rasp("eval p.py --json --lang zh-TW", { files: { "p.py": "qery(1)" } });
    expect(json().error.message).toMatch(/\p{Script=Han}/u);
  });

  test("--time adds the evaluation's milliseconds", async () => {
    expect((await rasp("eval flip.py --json --time")).json().ms).toBeGreaterThan(0);
  });

  test("--explain says how each head is evaluated", async () => {
    const { out } = await rasp("eval flip.py --explain");
    expect(out).toMatch(/layer 1 · length: every pair alike.*\nlayer 2: equality/);
  });

  test("standard input is a file named -", async () => {
    const { status, json } = await rasp("eval - --json", { input: "indices + 1" });
    expect({ status, output: json().output }).toEqual({ status: 0, output: [1, 2, 3, 4, 5] });
  });

  test("--jsonl answers a line for each line, and goes on after a bad one", async () => {
    const input = [
      JSON.stringify({ source: "tokens", input: "ab" }),
      "not json",
      "",
      JSON.stringify({ input: "ab" }),
      JSON.stringify({ source: "indices", input: [1, 2] }),
      JSON.stringify({ source: "tokens", input: { a: 1 } }),
      JSON.stringify({ source: "tokens +" }),
      JSON.stringify({ source: "tokens" }),
      "null",
    ].join("\n");
    const { status, lines } = await rasp("eval --jsonl --time", { input });
    expect(status).toBe(1);
    expect(lines().map(({ ok, output, error }) => (ok ? output : error.type))).toEqual([
      ["a", "b"],
      "ValueError",
      "ValueError",
      [0, 1],
      "ValueError",
      "SyntaxError",
      [..."hello"],
      "ValueError",
    ]);
    expect(lines()[0].ms).toBeGreaterThanOrEqual(0);
  });
});

describe("grade", () => {
  test("--json gives the server's verdict, the same for the same seed", async () => {
    const { status, json, out } = await rasp("grade shift shift.py --seed 7 --json");
    expect(status).toBe(0);
    const { tests, ...verdict } = json();
    expect(verdict).toEqual({
      status: "passed",
      layers: 1,
      heads: 1,
      ops: 1,
      ranked: true,
      rankedReason: null,
      counterexample: null,
      error: null,
      seed: 7,
    });
    expect(tests.passed).toBe(tests.total);
    expect((await rasp("grade shift shift.py --seed 7 --json")).out).toBe(out);
  });

  test("a wrong answer shows the smallest case that fails", async () => {
    const files = { "p.py": SHIFT.replace("- i", "+ i") };
    const { status, json } = await rasp("grade shift p.py --seed 7 --json", { files });
    expect(status).toBe(1);
    expect(json()).toMatchObject({ status: "failed", ranked: false, error: null });
    expect(json().counterexample).toMatchObject({ firstDifference: 0, problem: null });
    const { out } = await rasp("grade shift p.py --seed 7", { files });
    expect(out).toMatch(/^failed: \d+ of \d+ tests, seed 7\ninput .*\nexpected .*\ngot .*\nfirst difference/);
  });

  test("a program that does not run is an error at its place", async () => {
    const files = { "p.py": "def shift(i, default):\n    return qery(1)\n" };
    const { status, json } = await rasp("grade shift p.py --json", { files });
    expect(status).toBe(1);
    expect(json()).toMatchObject({ error: null, status: "failed" });
    expect(json().counterexample.problem).toMatchObject({ type: "NameError", line: 2, column: 12 });
  });

  test("--jsonl grades a line at a time", async () => {
    const line = { puzzle: "shift", source: SHIFT, seed: 3 };
    const input = [line, { ...line, seed: -1 }, { ...line, puzzle: "nothing" }, { puzzle: "shift" }, line];
    const { status, lines } = await rasp("grade --jsonl", {
      input: input.map((one) => JSON.stringify(one)).join("\n"),
    });
    expect(status).toBe(1);
    expect(lines().map(({ status: said, ok }) => said ?? ok)).toEqual(["passed", false, false, false, "passed"]);
    expect(lines()[2].error.message).toContain('there is no puzzle "nothing"');
  });
});

describe("check", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "puzzles-"));
    cpSync("puzzles/index", join(root, "ninth"), { recursive: true });
    const config = join(root, "ninth", "puzzle.json");
    writeFileSync(config, readFileSync(config, "utf8").replace('"id": "index"', '"id": "ninth"'));
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(root, { recursive: true }));

  test("a copied folder in PUZZLES_DIR is listed and sound", async () => {
    vi.stubEnv("PUZZLES_DIR", root);
    const { status, json } = await rasp("check --all --no-mutants --json");
    expect(json()).toMatchObject({ ok: true, puzzles: [{ id: "ninth" }] });
    expect(status).toBe(0);
    const { out } = await rasp("check ninth --no-mutants");
    expect(out).toMatch(/^ninth: sound\n {2}✓ /);
    expect(out).toMatch(/answers of the tests\n {4}lengths 1 to 8 +\d+ tests, \d+ answers/);
    expect(out).not.toContain("some generated cases");
  });

  test("generated cases are shown with their answers", async () => {
    vi.stubEnv("PUZZLES_DIR", root);
    const { out } = await rasp("check ninth --no-mutants --cases");
    expect(out).toMatch(/some generated cases\n {4}generate\(1\) .*i=0 +→ /);
  });

  test("a fault is named, with a remedy", async () => {
    vi.stubEnv("PUZZLES_DIR", root);
    const starter = join(root, "ninth", "starter.py");
    const kept = readFileSync(starter, "utf8");
    writeFileSync(starter, readFileSync(join(root, "ninth", "solutions", "everyone-asks-for-i.py"), "utf8"));
    const { status, out } = await rasp("check ninth --no-mutants");
    writeFileSync(starter, kept);
    expect(status).toBe(1);
    expect(out).toMatch(/^ninth: 2 to mend\n.*✗ starter\.zh-TW\.py: .*✗ starter\.py: /s);
  });
});

describe("a wrong use of the command", () => {
  test.each([
    ["", "Usage: rasp"],
    ["eval", "rasp: which file?"],
    ["eval nothing.py", 'rasp: there is no file "nothing.py"'],
    ["eval nothing.py --json", 'rasp: there is no file "nothing.py"'],
    ["eval flip.py --nope", "error: unknown option '--nope'"],
    ["eval flip.py --lang de", "error: option '--lang <locale>' argument 'de' is invalid"],
    ["grade", "rasp: which puzzle? One of: index, shift"],
    ["grade shift", "rasp: which file?"],
    ["grade nothing shift.py", 'rasp: there is no puzzle "nothing"'],
    ["grade shift shift.py --seed x", "error: option '-s, --seed <n>' argument 'x' is invalid"],
    ["grade shift shift.py --seed 4294967296", "error: option '-s, --seed <n>'"],
    ["check", "rasp: which puzzle? Name one, or say --all"],
    ["check nothing", 'rasp: there is no puzzle "nothing"'],
    ["dance", "error: unknown command 'dance'"],
  ])("rasp %s", async (args, message) => {
    const { status, out, error } = await rasp(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(message);
  });

  test.each([
    ["--help", "Usage: rasp [options] [command]"],
    ["eval --help", "Examples:\n  rasp eval flip.py"],
    ["grade --help", "rasp grade shift my-shift.py"],
    ["--version", ENGINE_VERSION],
  ])("rasp %s is no command", async (args, text) => {
    const { status, out } = await rasp(args);
    expect(status).toBe(0);
    expect(out).toContain(text);
  });
});

test("the process passes on standard input, output and the exit status", { timeout: 60_000 }, () => {
  const run = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, ["--import", "tsx", "cli/main.ts", ...args], { input, encoding: "utf8" });
  const good = run(["eval", "--jsonl"], '{"source": "tokens", "input": "ab"}\n');
  expect(good).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, output: ["a", "b"] });
  expect(run(["eval", "nothing.py"], "")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: 'rasp: there is no file "nothing.py"\n',
  });
});
