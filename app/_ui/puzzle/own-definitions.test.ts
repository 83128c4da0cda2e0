import { expect, test } from "vitest";
import { bodiesIn, definesFunction, definitionsIn } from "./own-definitions.ts";

const PROGRAM = `# mine
before = key(indices) < query(indices)

def index(i, seq=tokens):
    at = key(indices) == query(i)

    return at.value(
        seq,
    )

index(1)
print(index(2))
index(1) == tokens
`;

test("functions and variables are kept, expressions are not", () => {
  expect(definitionsIn(PROGRAM)).toBe(PROGRAM.slice(0, PROGRAM.indexOf("\n\nindex(1)")));
});

test("a call that closes its bracket on a later line goes with it", () => {
  expect(definitionsIn("def f():\n    return tokens\nf(\n    1,\n)\n")).toBe("def f():\n    return tokens");
});

test("a function counts as defined at the top level alone", () => {
  expect(definesFunction(PROGRAM, "index")).toBe(true);
  expect(definesFunction("def outer():\n    def index(i):\n        return i\n", "index")).toBe(false);
  expect(definesFunction("def index_of(i):\n    return i\n", "index")).toBe(false);
});

test("bodies are folded from the end of their first line", () => {
  const text = definitionsIn(PROGRAM);
  const [body] = bodiesIn(text);
  expect(text.slice(0, body?.from).endsWith("def index(i, seq=tokens):")).toBe(true);
  expect(text.slice(body?.from, body?.to).trim().endsWith(")")).toBe(true);
  expect(body?.to).toBe(text.length);
});
