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
