import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { explain } from "../problem/explain.ts";
import { gradeSource } from "./grade.ts";
import { classifyFailure, NUDGE_CODES, type NudgeCode } from "./nudge.ts";
import type { PuzzleData } from "./puzzle.ts";
import { quickCheck } from "./quick-check.ts";

const PUZZLES = join(import.meta.dirname, "../../puzzles");

function puzzle(id: string): PuzzleData {
  return loadPuzzle(id, PUZZLES).data;
}

/** The nudge at the keystroke, from the examples alone. */
function nudgeAtKeystroke(id: string, body: string): NudgeCode | null {
  const check = quickCheck(puzzle(id), program(id, body));
  if (check.kind === "rejected") throw new Error(check.problem.code);
  return classifyFailure(null, check.examples, program(id, body));
}

/** The nudge after a submission, with its counterexample. */
function nudgeAfterVerdict(id: string, body: string): NudgeCode | null {
  const check = quickCheck(puzzle(id), program(id, body));
  if (check.kind === "rejected") throw new Error(check.problem.code);
  const source = program(id, body);
  return classifyFailure(gradeSource(puzzle(id), source, { seed: 5 }).counterexample, check.examples, source);
}

function program(id: string, body: string): string {
  return `def ${puzzle(id).signature}:\n    ${body.replaceAll("\n", "\n    ")}\n`;
}

const LENGTH = "length = (key(1) == query(1)).value(1)\n";
const BEFORE = "before = key(indices) < query(indices)\n";

const SPLIT = `${LENGTH}sep = (key(seq) == query(v)).value(indices)
if i == 0:
    return (key(indices) == query(indices - (length - sep))).value(where(indices < sep, seq, "0"), "0")
return where(indices > sep, seq, "0")`.replaceAll("seq", "sop");

const MIRROR = `${LENGTH}mirrored = (key(length - 1 - indices) == query(indices)).value(sop)
return where(mirrored == "_", default, mirrored)`;

/** Puzzle, the function's body, the nudge. */
const MISTAKES: readonly [string, string, NudgeCode | null][] = [
  ["copy", 'return raw(["h", "e", "l", "l", "o"])', "nudge-wrong-length"],
  ["ralign", MIRROR, null],
  ["minimum", "return where(seq.has([2]), 2, 2)", "nudge-one-case"],
  ["minimum", "return (key(1) == query(1)).value(where(seq == 'x', 0, 0))", "nudge-no-selection"],
  ["index", "return (key(indices) < query(i)).value(seq)", "nudge-several-selected"],
  ["index", "return (key(seq) == query('#')).value(seq)", "nudge-no-selection"],
  ["index", "return seq", "nudge-unchanged"],
  ["index", "return (key(indices) == query(1)).value(seq)", "nudge-ignores-argument"],
  ["index", "return (key(indices) == query(indices - indices)).value(seq)", null],
  ["shift", "return (key(indices) == query(indices - i)).value(seq)", "nudge-ignores-default"],
  ["shift", 'return (key(indices) == query(indices - i)).value(seq, "~")', "nudge-ignores-default"],
  ["shift", "return (key(indices) == query(indices - i - 1)).value(seq, default)", "nudge-shifted"],
  ["shift", "return (key(indices) == query(indices - i + 1)).value(seq, default)", "nudge-shifted"],
  ["copy", `${LENGTH}return (key(length - 1 - indices) == query(indices)).value(seq)`, "nudge-reversed"],
  ["copy", "return seq.map(lambda x: x)", null],
  ["vowels", 'return where(seq == "a", "*", seq)', null],
  ["place", "return indices + 1", "nudge-off-by-one"],
  ["place", "return indices.map(str)", "nudge-text-number"],
  ["place", "return tokens", "nudge-unchanged"],
  [
    "mirror",
    `${LENGTH}m = (key(length - 1 - indices) == query(indices)).value(seq)\nreturn seq != m`,
    "nudge-opposite",
  ],
  [
    "minimum",
    "beaten = (key(seq) < query(seq)).value(1)\nreturn (key(beaten) == query(0)).value(seq)",
    "nudge-added-up",
  ],
  [
    "neighbours",
    "return key(indices) == query((indices + 1) % (key(1) == query(1)).value(1))",
    "nudge-ignores-default",
  ],
  ["twins-before", "return (key(seq) == query(seq)) & (key(indices) <= query(indices))", "nudge-off-by-one"],
  ["split", SPLIT.replace("i == 0", "i == 1"), "nudge-argument-swapped"],
  [
    "split",
    SPLIT.replace("length - sep", "length - 1 - sep").replace("indices < sep", "indices <= sep"),
    "nudge-separator-kept",
  ],
  ["split", 'return where(indices > 100, sop, "0")', "nudge-ignores-argument"],
  ["split", 'return where(indices == i, "1", "0")', null],
  ["vowels", 'return where(indices < 0, seq, "q")', "nudge-all-same"],
  ["first", "return (key(seq) == query(q)).value(indices)", "nudge-sum-of-positions"],
  [
    "first",
    `later = (key(where(seq == q, indices, -1)) > query(where(seq == q, indices, -1))).value(1)
return (key((later == 0) & (seq == q)) == query(True)).value(indices)`,
    "nudge-other-direction",
  ],
  [
    "minimum",
    `more = (key(seq) > query(seq)) | ((key(seq) == query(seq)) & (key(indices) < query(indices)))
return (key(more.value(1)) == query(0)).value(seq)`,
    "nudge-other-direction",
  ],
  ["shift", "return (key(indices) == query(indices + i)).value(seq, default)", "nudge-other-direction"],
  ["share", "return (key(seq) == query(seq)).value(1) // (key(1) == query(1)).value(1)", "nudge-integer-division"],
  ["share", "return (key(seq) == query(seq)).value(indices)", "nudge-sum-of-positions"],
  ["two-heads", `${BEFORE}return ((key(seq) == query(seq)) & before).value(seq, "_")`, null],
];

describe("the look of a wrong answer", () => {
  test.each(MISTAKES)("%s: %s gets %s", (id, body, code) => {
    expect(nudgeAtKeystroke(id, body)).toBe(code);
  });

  test("the notebook's signature of `split` counts the parts the other way round", () => {
    const source = `def split(v, get_first_part, sop=tokens):
    length = (key(1) == query(1)).value(1)
    sep = (key(sop) == query(v)).value(indices)
    if get_first_part:
        return (key(indices) == query(indices - (length - sep))).value(where(indices < sep, sop, "0"), "0")
    return where(indices > sep, sop, "0")
`;
    const check = quickCheck(puzzle("split"), source);
    expect(check.kind === "checked" && classifyFailure(null, check.examples, source)).toBe("nudge-notebook-argument");
  });

  test("a program that passes its examples gets no remark at the keystroke", () => {
    expect(nudgeAtKeystroke("copy", "return seq")).toBe(null);
  });
});

describe("after a verdict, when the examples pass", () => {
  test("a counterexample with any look is left to the learner", () => {
    const onlyNine = `${BEFORE}where_q = where(seq == q, indices, 9)
smaller = (key(where_q) < query(where_q)) | ((key(where_q) == query(where_q)) & before)
rank = smaller.value(1)
return (key(rank) == query(0)).value(where_q)`;
    expect(nudgeAfterVerdict("first", onlyNine)).toBe("nudge-beyond-examples");
  });
});

test("every nudge has words and a hint in both languages", () => {
  for (const code of NUDGE_CODES)
    for (const locale of ["en", "zh-TW"] as const) {
      const { message, hint } = explain({ code, args: {} }, locale);
      expect(message).not.toBe(code);
      expect(hint).toBeTruthy();
    }
});
