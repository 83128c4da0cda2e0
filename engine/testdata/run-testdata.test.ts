import { expect, test } from "vitest";
import { readTestdata } from "./read-testdata.ts";
import { runTestProgram } from "./run-testdata.ts";

function run(text: string): readonly string[] {
  return readTestdata(text).flatMap((program) => runTestProgram("f.py", program));
}

test("marks that are right give no failure", () => {
  const text = [
    "#: a program",
    "#@ input aab",
    "#@ limits steps=1000",
    "xs = [3,",
    "  1,",
    "]",
    'text = """a',
    'b  #> c"""',
    "# a remark",
    "if xs:",
    "    print('a')",
    "else:",
    "    print('b')",
    "#| a",
    "",
    "xs.pop()  #> 1",
    "xs",
    "#> [3]",
    "text  #> 'a\\nb  #> c'",
    '(key(tokens) == query("a")).value(1)  #> [2, 2, 2]  @layers=1 heads=1 ops=0',
    "key(indices) == query(1)  #> 010 010 010",
    "tokens + 1  #! operator-types left='a' position=0 at=\"tokens + 1\"",
    "for i in range(10000): pass",
    "#! limit-steps limit=1000",
    "#: another",
    "xs  #! unknown-name",
  ];
  expect(run(text.join("\n"))).toEqual([]);
});

test.each([
  ["a wrong value", "1 + 1  #> 3", "f.py:2: gives 2, not 3"],
  ["a value of another type", "1.0  #> 1", "f.py:2: gives 1.0, not 1"],
  ["an expectation of a statement without a value", "x = 1  #> 1", "f.py:2: gives no value, not 1"],
  ["a wrong number of layers", "indices  #> [0, 1, 2, 3, 4]  @layers=1", "f.py:2: layers is 0"],
  ["a surplus problem", "1 / 0", 'f.py:2: an unexpected problem: division-by-zero operator=/ at="1 / 0" on line 2'],
  [
    "a surplus problem before a value",
    "\nx\n1  #> 1",
    "f.py:3: an unexpected problem: unknown-name name=x at=x on line 3",
  ],
  ["a missing problem", "1 / 1  #! division-by-zero", "f.py:2: gives 1.0, not the problem division-by-zero"],
  ["another problem", "1 / 0  #! no-such-code", "f.py:2: is the problem division-by-zero"],
  ["another argument", "1 / 0  #! division-by-zero operator=%", "f.py:2: is the problem division-by-zero"],
  ["a problem on another line", "(1,  #! division-by-zero\n 1 / 0)", "f.py:2: is the problem division-by-zero"],
  ["a problem at another place", '(1, 1 / 0)  #! division-by-zero at="(1"', "f.py:2: is the problem division-by-zero"],
  ["a surplus line printed", "print(1)\n1  #> 1", 'f.py:3: the program has printed ["1"], not []'],
  ["a missing line printed", "x = 1\n#| 1", 'f.py:2: the program has printed [], not ["1"]'],
])("%s is a failure that names the line", (_, program, failure) => {
  const [first = ""] = run(`#: a program\n${program}`);
  expect(first.slice(0, failure.length)).toBe(failure);
});

test.each([
  ["a statement before the first title", "x = 1", 'line 1: a program begins with a line "#: title"'],
  ["an unknown setting", "#: a\n#@ tokens abc", "line 2: a program has an input and limits, no tokens"],
  [
    "an argument without a value",
    "#: a\n1  #! code word",
    "line 2: an argument of a problem is written name=value, not word",
  ],
  ["a mark before the first statement", "#: a\n#> 1", "line 2: no statement begins here"],
])("%s is refused", (_, text, message) => {
  expect(() => readTestdata(text)).toThrow(message);
});
