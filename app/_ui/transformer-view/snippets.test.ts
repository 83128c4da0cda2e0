import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { colabCell, pytorchLine, tokensAsJson } from "./snippets.ts";

const cell = (text: string, type: "str" | "int" | "bool" | "float" = "str") => ({ text, type });

test("an input with any tokens is written as JSON", () => {
  expect(tokensAsJson([cell("a"), cell('"'), cell("3", "int"), cell("True", "bool"), cell("0.5", "float")])).toBe(
    '["a", "\\"", 3, true, 0.5]',
  );
});

test("a quote in a token ends neither the line of the shell nor the string of Python", () => {
  expect(pytorchLine(tokensAsJson([cell("'")]))).toContain(`run.py '["'\\''"]'`);
  expect(colabCell('["a"]')).toContain(`json.loads('["a"]')`);
  expect(colabCell(`["'"]`)).toContain(`json.loads("[\\"'\\"]")`);
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;

test.skipIf(!hasPython)("the cell of a notebook tells 1 from true, and a token BOS from the beginning", () => {
  const lookUp = colabCell('[true, 1, "1", "BOS"]')
    .split("\n")
    .filter((line) => /^(?:tokens|names|ids) =/.test(line));
  const program = [
    "import json",
    'rasp = {"tokens": ["BOS", 1, True, "1", "BOS"]}',
    ...lookUp,
    "print(json.dumps(ids))",
  ];
  const printed = execFileSync("python3", ["-c", program.join("\n")], { encoding: "utf8" });
  expect(JSON.parse(printed)).toEqual([4, 2, 1, 3, 0]);
});
