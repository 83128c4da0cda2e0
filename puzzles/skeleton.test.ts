import { describe, expect, test } from "vitest";
import { checkFiles } from "./check-files.ts";
import { makeSkeleton } from "./skeleton.ts";
import { TEMPLATE_NAMES } from "./templates.ts";
import { writeTexts } from "./testing/write-texts.ts";

describe.each(TEMPLATE_NAMES)("the template %s", (kind) => {
  test("lacks nothing but texts and wrong answers, and its tests can grade", () => {
    const { findings } = checkFiles(writeTexts(makeSkeleton("my-puzzle", kind)), { withMutants: false });
    expect(findings.filter(({ ok, isAdvice }) => !ok || isAdvice).map(({ code }) => code)).toEqual([
      "check-wrong-count",
    ]);
  });

  test("has tests that kill the mutants of its solution", () => {
    const { mutants, findings } = checkFiles(writeTexts(makeSkeleton("my-puzzle", kind)));
    expect(mutants.flatMap(({ survivors }) => survivors).filter(({ test: killer }) => killer !== null)).toEqual([]);
    expect(findings.filter(({ isAdvice }) => isAdvice)).toEqual([]);
  });
});
