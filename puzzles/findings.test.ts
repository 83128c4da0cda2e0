import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkMutants, describeSurvivor, explain, type Locale } from "../engine/index.ts";
import { checkFiles } from "./check-files.ts";
import { checkFolder } from "./check-folder.ts";
import { type PuzzleFiles, parsePuzzle } from "./files.ts";
import { makeSkeleton } from "./skeleton.ts";
import { writeTexts } from "./testing/write-texts.ts";

/** A new puzzle in which every text is written. */
const FILES: Readonly<Record<string, string>> = writeTexts(makeSkeleton("same"));

/** The files of a small puzzle after these changes: a text that replaces another, or a whole file. */
function filesWith(
  changes: Readonly<Record<string, readonly [from: string | RegExp, to: string] | string>>,
): PuzzleFiles {
  const changed = Object.entries(changes).map(([file, change]) => {
    if (typeof change === "string") return [file, change];
    const [from, to] = change;
    const before = FILES[file] ?? "";
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    return [file, after];
  });
  return { ...FILES, ...Object.fromEntries(changed) };
}

/** The code of each finding, with `!` if it is an error. */
function codesOf(files: PuzzleFiles): string[] {
  const { findings } = checkFiles(files, { withMutants: false });
  return findings.map(({ code, ok }) => (ok ? code : `${code}!`));
}

test("each part of a puzzle that is right has a finding that says so", () => {
  const more = Object.fromEntries(
    ["b", "c", "d", "e", "f"].map((letter) => [
      `wrong/only-${letter}.py`,
      `# One letter.\ndef same(seq=tokens):\n    return where(seq == "${letter}", "a", seq)\n`,
    ]),
  );
  const json = JSON.stringify({
    ...JSON.parse(FILES["puzzle.json"] ?? ""),
    transformer: { tokens: "ab", length: 4, call: {} },
  });
  expect(new Set(codesOf(filesWith({ ...more, "puzzle.json": json })))).toEqual(
    new Set([
      "check-hints-ok",
      "check-example-ok",
      "check-domain-ok",
      "check-edges-ok",
      "check-cut-ok",
      "check-starter-ok",
      "check-counts-ok",
      "check-medals-ok",
      "check-wrong-ok",
      "check-wrong-count-ok",
      "check-compile-ok",
    ]),
  );
});

test.each<[string, Parameters<typeof filesWith>[0], string]>([
  ["an example that `spec` answers otherwise", { "puzzle.json": [/"h",\s*"e"/, '"e", "h"'] }, "check-example!"],
  ["an answer of another length", { "puzzle.py": ["    return seq", "    return seq + seq"] }, "check-spec-length!"],
  ["a starter that passes", { "starter.py": ["return indices", "return seq"] }, "check-starter!"],
  ["a solution that fails", { "solutions/first-idea.py": ["return seq", "return indices"] }, "check-solution!"],
  ["a solution with other counts", { "solutions/first-idea.py": ["ops: 0", "ops: 1"] }, "check-counts!"],
  [
    "a medal that no solution reaches",
    { "puzzle.json": [/"best": \{\s*"layers": 0/, '"best": { "layers": 1'] },
    "check-medals!",
  ],
  ["a wrong answer that is right", { "wrong/first-mistake.py": ["return indices", "return seq"] }, "check-wrong!"],
  ["a text of a new puzzle", { "brief.en.mdx": "Every position gets its own token.\n" }, "check-placeholder!"],
  ["a hint of a new puzzle", { "hints.zh-TW.md": ["1. ", "1. 輕輕一推：該看哪裡。\n2. "] }, "check-placeholder!"],
  [
    "the summary of a new puzzle",
    { "puzzle.json": [/"en": "Own[^"]*"/, '"en": "One line for the list."'] },
    "check-placeholder!",
  ],
  [
    "the comment of a new starter",
    { "starter.py": ["# Give", "# Say in one line what to do.\n    # Give"] },
    "check-placeholder!",
  ],
  [
    "a worked example that is none of the examples",
    { "brief.en.mdx": ["result     h e l l o", "result     o l l e h"] },
    "check-result",
  ],
  ["too few hints", { "hints.en.md": "1. One.\n" }, "check-hints!"],
  ["a file that belongs to no puzzle", { "notes.txt": "Remember." }, "check-stray!"],
  [
    "a domain over which nothing compiles",
    { "puzzle.json": ['"medals"', '"transformer": { "tokens": "aa", "length": 4, "call": {} }, "medals"'] },
    "check-compile!",
  ],
  [
    "a solution that is not ranked",
    {
      "solutions/first-idea.py":
        "# layers: 0 heads: 0 ops: 1\ncalls = []\ndef same(seq=tokens):\n    calls.append(1)\n    return seq.map(lambda t: t)\n",
    },
    "check-unranked!",
  ],
])("%s is found", (_, changes, code) => {
  expect(codesOf(filesWith(changes))).toContain(code);
});

/** The first finding of this code, in words. */
function saidOf(code: string, changes: Parameters<typeof filesWith>[0], locale: Locale = "en"): string {
  const finding = checkFiles(filesWith(changes), { withMutants: false }).findings.find((one) => one.code === code);
  if (!finding) throw new Error(`no ${code}`);
  const { message, hint } = explain(finding, locale);
  return [message, hint].join(" | ");
}

test("messages show what `spec` gives, the call that fails, and values as Python writes them", () => {
  const upper = ["    return seq", "    return [t == 'h' for t in seq]"] as const;
  expect(saidOf("check-example", { "puzzle.py": upper })).toContain(
    "example 1 is not what `spec` gives: [True, False, False, False, False] | It says ['h', 'e', 'l', 'l', 'o'].",
  );
  const loops = ["    return seq", "    while len(seq) > 4:\n        pass\n    return seq"] as const;
  expect(saidOf("check-raises-in", { "puzzle.py": loops })).toMatch(/more than 2000000 steps, in `spec\("hello"\)`/);
  const chinese = saidOf("check-raises-in", { "puzzle.py": loops }, "zh-TW");
  expect(chinese).toContain("2000000");
  expect(chinese.replace(/`[^`]*`/g, "")).not.toMatch(/[a-z]{4,}/i);
  const crashes = { "solutions/first-idea.py": ["return seq", "return nosuch"] as const };
  expect(saidOf("check-solution", crashes)).toContain("there is no `nosuch`");
  expect(saidOf("check-solution", crashes, "zh-TW").replace(/`[^`]*`/g, "")).not.toMatch(/[a-z]{4,}/i);
  const dice = ["rng.choice(LETTERS)", "random.choice(LETTERS)"] as const;
  const imported = FILES["puzzle.py"]?.replace(...dice);
  expect(saidOf("check-random", { "puzzle.py": `import random\n${imported}` })).toContain("`rng.choice(items)`");
});

test("one thing is told in the singular", () => {
  expect(saidOf("check-hints", { "hints.en.md": "1. One.\n" })).toContain("1 hint is too few");
  expect(saidOf("check-wrong-count", {})).toContain("1 wrong answer is too few");
});

test("some generated cases are shown with their answers, also if the solution fails", () => {
  const { cases, spread } = checkFiles(filesWith({ "solutions/first-idea.py": ["return seq", "return indices"] }));
  expect(cases.slice(0, 3)).toMatchObject([
    { kind: "generate", length: 1, args: "" },
    { kind: "generate", length: 1 },
    { kind: "generate", length: 2, answer: expect.stringMatching(/^\['\w', '\w'\]$/) },
  ]);
  expect(spread.map(({ to }) => to)).toEqual([8, 32, 64, 256, 1024, 2048]);
});

test("a prerequisite that does not come before is found", () => {
  const root = mkdtempSync(join(tmpdir(), "puzzles-"));
  try {
    const files = filesWith({ "puzzle.json": ['"prerequisites": []', '"prerequisites": ["other"]'] });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, "same", path)), { recursive: true });
      writeFileSync(join(root, "same", path), text);
    }
    const { findings, isSound } = checkFolder("same", { root });
    expect(isSound).toBe(false);
    expect(findings[0]).toMatchObject({ code: "check-order", args: { prerequisite: "other" } });
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a mutant that no case tells apart may be equivalent", () => {
  const source = '# layers: 0 heads: 0 ops: 2\ndef same(seq=tokens):\n    return where(seq == "?", "!", seq)\n';
  const reports = checkMutants(parsePuzzle(filesWith({ "solutions/first-idea.py": source })));
  const codes = reports.flatMap(({ survivors }) => survivors.map((survivor) => describeSurvivor(survivor).code));
  expect(codes).toContain("check-mutant-equivalent");
});

test.each<[code: string, english: string, chinese: string, change: object]>([
  ["check-field-type", "`version`: it must be of the type number", "`version`: 型別必須是 number", { version: "one" }],
  ["check-field-least", "`version`: it must be at least 1", "`version`: 不能小於 1", { version: 0 }],
  [
    "check-field-most",
    "`limits.solvedLength`: it must be at most 2048",
    "不能大於 2048",
    { limits: { heads: 1, lengths: [1], solvedLength: 2049 } },
  ],
  ["check-field-missing", "`title`: the field is missing", "`title`: 缺少這個欄位", { title: undefined }],
  [
    "check-field-missing",
    "`examples.0.input`: the field is missing",
    "`examples.0.input`: 缺少這個欄位",
    { examples: [{ args: {}, expected: [] }] },
  ],
  ["check-field-empty", "`signature`: it must not be empty", "`signature`: 不能是空的", { signature: "" }],
  [
    "check-field-short",
    "`concepts`: it must have at least 1 element",
    "`concepts`: 至少要有 1 個元素",
    { concepts: [] },
  ],
  [
    "check-field-long",
    "`tests`: it must have at most 50 elements",
    "最多只能有 50 個元素",
    { tests: Array(51).fill({ input: "a", args: {} }) },
  ],
  ["check-field-unknown", "there is no field `colour`", "沒有 `colour` 這個欄位", { colour: 1 }],
  ["check-field-one-of", "`set`: it must be one of `", "`set`: 必須是 `", { set: "none" }],
  [
    "check-field-kind",
    "of a kind that is not allowed",
    "`examples.0.input`: 這裡不能是這種值",
    { examples: [{ input: 1, args: {}, expected: [] }] },
  ],
  ["check-field-slug", "`id`: lower-case letters", "`id`: 只能有小寫字母", { id: "A" }],
  ["check-field-name", "`function`: a Python name", "`function`: 必須是 Python 的名稱", { function: "1" }],
  [
    "check-field-name",
    "`examples.0.args.1a`: a Python name",
    "`examples.0.args.1a`: 必須是 Python 的名稱",
    { examples: [{ input: "a", args: { "1a": 2 }, expected: [] }] },
  ],
  ["check-field-words", "a text in one language at least", "`title`: 至少要有一種語言的文字", { title: { en: " " } }],
  [
    "check-field-tokens",
    "1 to 2048 tokens",
    "`tests.0`: 必須有 1 到 2048 個 token",
    { tests: [{ input: "", args: {} }] },
  ],
  ["check-field-call", "an expression around {call}", "`read`: 必須是含有 {call} 的運算式", { read: "x" }],
])("puzzle.json is refused in the language of the reader: %s", (code, english, chinese, change) => {
  const json = JSON.stringify({ ...JSON.parse(FILES["puzzle.json"] ?? ""), ...change });
  const [found] = checkFiles(filesWith({ "puzzle.json": json })).findings;
  expect(found).toMatchObject({ ok: false, code: "check-load", subject: "puzzle.json" });
  if (!found) return;
  const codes = code === "check-field-unknown" ? [code] : ["check-field", code];
  expect(found.because?.map((one) => one.code)).toEqual(codes);
  expect(explain(found).message).toContain(english);
  expect(explain(found, "zh-TW").message).toContain(chinese);
});

test.each([
  ["puzzle.json", "{", "check-file-json", "不是 JSON"],
  ["brief.en.mdx", undefined, "check-file-missing", "無法讀取"],
])("a %s that cannot be read is named in the language of the reader", (file, text, code, chinese) => {
  const { "brief.zh-TW.mdx": _, ...files } = FILES;
  const [found] = checkFiles({ ...files, [file]: text } as PuzzleFiles).findings;
  expect(found).toMatchObject({ code: "check-load", subject: file, because: [{ code }] });
  expect(found && explain(found, "zh-TW").message).toBe(chinese);
});
