import { expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { completeLine } from "./prompt-lines.ts";
import { type Prompt, runConsole } from "./run-console.ts";

const REVERSE = "# reverse\nreverse = aggregate(select(indices, length - 1 - indices, ==), tokens);\nreverse;\n";

async function rasp(args: readonly string[], files: Readonly<Record<string, string>>, input = "") {
  let out = "";
  const status = await runCommand(args, {
    readFile: (name) => {
      const text = files[name];
      if (text === undefined) throw new Error(`there is no file "${name}"`);
      return text;
    },
    lines: async function* () {
      yield* input.split("\n");
    },
    out: (text) => {
      out += text;
    },
    error: (text) => {
      out += text;
    },
    writeFile: () => {
      throw new Error("nothing is written");
    },
  });
  return { status, out };
}

test("eval knows a program in RASP by its ending, and prints it as the paper's console does too", async () => {
  const { status, out } = await rasp(["eval", "p.rasp", "--input", "abc", "--json"], { "p.rasp": REVERSE });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    output: ["c", "b", "a"],
    layers: 2,
    heads: 2,
    printed: "[c, b, a] (strings)",
  });
});

test("standard input and lines of JSON name their language", async () => {
  const { out } = await rasp(["eval", "-", "--language", "rasp", "--json"], { "-": REVERSE });
  expect(JSON.parse(out)).toMatchObject({ output: [..."olleh"] });
  const lines = [
    JSON.stringify({ source: "indices^2;", input: "abc", language: "rasp" }),
    JSON.stringify({ source: "indices ** 2", input: "abc" }),
    JSON.stringify({ source: "1", language: "basic" }),
  ];
  const answers = (await rasp(["eval", "--jsonl"], {}, lines.join("\n"))).out.trim().split("\n");
  expect(answers.map((line) => JSON.parse(line))).toMatchObject([
    { output: [0, 1, 4] },
    { output: [0, 1, 4] },
    { ok: false, error: { message: expect.stringContaining("raspy, rasp") } },
  ]);
});

test("a mean of several values of one selector is one head for the paper", async () => {
  const source = "s = select(indices, indices, <);\naggregate(s, indices) + aggregate(s, indices * 2);";
  const { out } = await rasp(["eval", "p.rasp", "--json"], { "p.rasp": source });
  expect(JSON.parse(out)).toMatchObject({ layers: 1, heads: 1 });
});

test("load reads a file beside the program, and no other", async () => {
  const files = {
    "dir/p.rasp": 'load "more";\ntwice(indices);',
    "dir/more.rasp": "_two = 2;\ndef twice(x) { return x * _two; }",
    "q.rasp": 'load "../secret";',
    "r.rasp": 'load "r";',
    "secret.rasp": "1;",
  };
  expect(JSON.parse((await rasp(["eval", "dir/p.rasp", "--json"], files)).out)).toMatchObject({
    output: [0, 2, 4, 6, 8],
  });
  expect((await rasp(["eval", "q.rasp"], files)).out).toContain("is not the name of a file beside the program");
  expect((await rasp(["eval", "r.rasp"], files)).out).toContain("r.rasp");
});

test("a solution in RASP is graded like any other", async () => {
  const files = {
    "shift.rasp": "def shift(i, default) { return aggregate(select(indices, indices - i, ==), tokens, default); }",
  };
  const { status, out } = await rasp(["grade", "shift", "shift.rasp", "--seed", "7", "--json"], files);
  expect(JSON.parse(out)).toMatchObject({ status: "passed", layers: 1, heads: 1, ranked: true, error: null });
  expect(status).toBe(0);
});

test("the console answers a pipe as the original does, and goes on after a mistake", async () => {
  const input = ["a = indices", "+ 1;", "foo;", 'a("ab");', "exit", "a;"].join("\n");
  const { out } = await rasp(["console"], {}, input);
  expect(await rasp(["console", "--language", "rasp"], {}, input)).toEqual({ status: 0, out });
  expect(out).toBe(
    [
      "     s-op: a",
      ' \t Example: a("hello") = [1, 2, 3, 4, 5] (ints)',
      "!! line 1, column 1: there is no `foo`. Define it first, or check the spelling.",
      "\t =  [1, 2] (ints)",
      "",
    ].join("\n"),
  );
});

test("the console completes the word at the end of a line", async () => {
  const found: (readonly string[])[] = [];
  const lines = async function* ({ complete }: Prompt) {
    yield "second = indices + 1;";
    for (const line of ["se", "x = aggregate(sele", "sho", "1 + "]) found.push(completeLine(line, complete).names);
  };
  await runConsole({ locale: "en", load: () => undefined, print: () => {}, lines });
  const selecting = ["select", "select_from_first", "select_from_last", "select_next_identical", "selector"];
  expect(found).toEqual([
    ["second", ...selecting, "selector_width", "set"],
    [...selecting, "selector_width"],
    ["show"],
    [],
  ]);
});

test("translate prints a program in the other language, or names the obstacle", async () => {
  const files = { "p.rasp": REVERSE, "q.py": "(key(1) == query(1)).value(1)" };
  expect(await rasp(["translate", "p.rasp"], files)).toMatchObject({
    status: 0,
    out: expect.stringContaining(".mean("),
  });
  const refused = await rasp(["translate", "q.py"], files);
  expect(refused.status).toBe(1);
  expect(refused.out).toContain("has no counterpart in RASP");
});

test("compile makes weights of a program in RASP, whose mean is the mean and whose input is text", async () => {
  const files = {
    "share.rasp": 'share = aggregate(select(indices, indices, <=), indicator(tokens == "a"));\nshare;\n',
  };
  const { status, out } = await rasp(
    ["compile", "share.rasp", "--tokens", '["a", "b", 1]', "--length", "6", "--random", "50", "--json"],
    files,
  );
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    layers: 1,
    blocks: 1,
    agreement: { random: { agreed: 50, total: 50 } },
  });
  expect(status).toBe(0);
});
