import { describe, expect, test } from "vitest";
import { explain, type Finding, gradeSource } from "../engine/index.ts";
import { challenges, loadCatalog, puzzleIds, secondSeason } from "./catalog.ts";
import { checkFolder } from "./check-folder.ts";
import type { PuzzleFolder } from "./load.ts";

const PUZZLES = import.meta.dirname;

/** The parts of a folder, each with the files of its findings. */
const PARTS: readonly [string, RegExp][] = [
  ["texts are there in every locale", /^(hints|brief|after)\./],
  ["puzzle.json and puzzle.py agree with each other", /^puzzle\./],
  ["the starter fails, and is one program in every language", /^starter\./],
  ["every solution passes at the counts it names, ranked", /^solutions\//],
  ["every wrong answer is caught", /^wrong\//],
];

describe.each(puzzleIds(PUZZLES))("%s", (id) => {
  let findings: readonly Finding[] | undefined;
  const check = () => (findings ??= checkFolder(id, { root: PUZZLES }).findings);

  test.each(PARTS)("%s", { timeout: 120_000 }, (_, subject) => {
    const found = check().filter((finding) => subject.test(finding.subject));
    expect(found).not.toEqual([]);
    // A puzzle of the site takes the advice about its texts.
    const isMissing = ({ ok, code }: Finding) => !ok || code === "check-language" || code === "check-result";
    expect(found.filter(isMissing).map(sayFinding)).toEqual([]);
  });

  test("the rest of the folder has no error", { timeout: 120_000 }, () => {
    const rest = check().filter((finding) => !PARTS.some(([, subject]) => subject.test(finding.subject)));
    expect(rest.filter(({ ok }) => !ok).map(sayFinding)).toEqual([]);
  });
});

function sayFinding({ subject, code, args }: Finding): string {
  const { message, hint } = explain({ code, args });
  return [`${subject}: ${message}`, hint].filter(Boolean).join(" ");
}

/** docs/language.md §6: the layers and heads of each challenge's best reference solution. */
const KNOWN_BEST: readonly [string, number, number][] = [
  ["index", 1, 1],
  ["shift", 1, 1],
  ["minimum", 2, 2],
  ["first", 2, 2],
  ["ralign", 2, 2],
  ["split", 2, 2],
  ["slide", 2, 2],
  ["add", 4, 4],
];

test("the best medal of each challenge is the known best", () => {
  expect(bestMedals(challenges(loadCatalog(PUZZLES)))).toEqual(KNOWN_BEST);
});

function bestMedals(folders: readonly PuzzleFolder[]) {
  return folders.map(({ data: { id, medals } }) => [id, medals.best.layers, medals.best.heads]);
}

/** docs/language.md §6: the same for the second season. `check` has graded these solutions. */
const SEASON_BEST: readonly [string, number, number][] = [
  ["double-histogram", 2, 2],
  ["sort", 2, 2],
  ["most-frequent", 3, 4],
  ["dyck-1", 2, 2],
  ["shuffle-dyck", 2, 2],
  ["causal-copy", 2, 2],
  ["induction", 3, 3],
  ["greater-than", 2, 3],
  ["longest-run", 4, 4],
  ["palindrome", 3, 3],
  ["compare", 4, 4],
  ["subtract", 4, 4],
];

test("the best medal of each puzzle of the second season is the known best", () => {
  expect(bestMedals(secondSeason(loadCatalog(PUZZLES)))).toEqual(SEASON_BEST);
});

test.each(KNOWN_BEST)(
  // `check` has run the further suites of records.
  "a solution of %s is graded at %i layers and %i heads",
  { timeout: 120_000 },
  (id, layers, heads) => {
    const folder = loadCatalog(PUZZLES).find(({ data }) => data.id === id);
    if (!folder) throw new Error(`there is no ${id}`);
    const verdicts = folder.solutions.map(({ source }) =>
      gradeSource(folder.data, source, { seed: 11, records: "later" }),
    );
    expect(verdicts.every(({ ranked }) => ranked)).toBe(true);
    expect(verdicts).toContainEqual(expect.objectContaining({ layers, heads }));
  },
);
