import { describe, expect, test } from "vitest";
import type { CourseStep, PuzzleProgress } from "../../_api/answers.ts";
import { findNext, isDone } from "./find-next.ts";

const lesson = (id: string, ...exercises: string[]): CourseStep => ({ kind: "lesson", id, title: id, exercises });
const challenge = (id: string): CourseStep => ({ kind: "challenge", id, title: id, exercises: [] });
const COURSE = [
  lesson("layer", "copy"),
  lesson("input"),
  challenge("index"),
  challenge("shift"),
  lesson("matrices", "beats"),
];

function reached(read: string, states: Readonly<Record<string, PuzzleProgress["state"]>> = {}) {
  const progress = Object.fromEntries(
    Object.entries(states).map(([id, state]) => [id, { state, attempts: 1, best: null }] as const),
  );
  return { read: new Set(read.split(" ")), progress };
}

test.each([
  ["nothing begun", reached(""), undefined],
  ["progress not known yet", { read: new Set<string>(), progress: undefined }, undefined],
  ["one lesson read", reached("layer"), "input"],
  ["an exercise solved on its own page", reached("", { copy: "solved" }), "input"],
  ["an exercise begun", reached("", { copy: "attempted" }), "layer"],
  ["a challenge begun", reached("", { index: "attempted" }), "index"],
  ["a challenge solved, no lesson read", reached("", { index: "solved" }), "shift"],
  ["all after it done too", reached("layer", { index: "solved", shift: "solved", beats: "solved" }), "input"],
  ["all done", reached("layer input", { index: "solved", shift: "solved", beats: "solved" }), undefined],
] as const)("%s", (_, so, next) => {
  expect(findNext(COURSE, so)?.id).toBe(next);
});

describe("a lesson is done", () => {
  const step = lesson("layer", "copy", "twice");
  test("once it is read", () => expect(isDone(step, reached("layer"))).toBe(true));
  test("once all of its exercises are solved", () => {
    expect(isDone(step, reached("", { copy: "solved" }))).toBe(false);
    expect(isDone(step, reached("", { copy: "solved", twice: "solved" }))).toBe(true);
  });
  test("but not because it has no exercise", () => expect(isDone(lesson("input"), reached(""))).toBe(false));
});
