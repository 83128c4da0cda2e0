import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPuzzle } from "../../puzzles/load.ts";
import { gradeSource, type Verdict } from "./grade.ts";

const TRICKS = join(import.meta.dirname, "../testdata/tricks");
const SEED = 7;

/** The first line of a program: the puzzle, what must come of it, and for an honest one what it measures. */
const HEADER = /^# (\S+) \| ([^|]+?)(?: \| layers (\d+) heads (\d+))?$/;

describe.each([
  ["tricks have no rank, for the right reason", TRICKS],
  ["honest programs are ranked", join(TRICKS, "honest")],
])("%s", (_, folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".py"));

  test.each(files)("%s", { timeout: 300_000 }, (file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const [, puzzle = "", expected, layers, heads] = HEADER.exec(source.split("\n")[0] ?? "") ?? [];
    expect(source.split("\n")[1], "the second line says how it goes about it").toMatch(/^# /);
    const verdict = gradeSource(loadPuzzle(puzzle).data, source, { seed: SEED });
    expect(sayVerdict(verdict)).toBe(expected);
    if (layers) expect(verdict).toMatchObject({ layers: Number(layers), heads: Number(heads) });
  });
});

/** `ranked`, why it is not, or `failed` and `error` with the problem's code where there is one. */
function sayVerdict({ status, ranked, rankedReason, counterexample, error }: Verdict): string {
  if (status === "passed") return ranked ? "ranked" : String(rankedReason?.code);
  const code = status === "error" ? error?.code : counterexample?.problem?.code;
  return code === undefined ? status : `${status} ${code}`;
}
