import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCompiled } from "./compiled.ts";
import { findDifference } from "./differential.ts";
import { programs } from "./programs.ts";
import { findFault } from "./robustness.ts";
import { sources } from "./sources.ts";

const CASES = 2_000;

test("the planner and the definition agree to the last bit, errors and their positions included", () => {
  fc.assert(
    fc.property(programs("short"), (made) => {
      expect(findDifference(made)).toBeUndefined();
    }),
    { numRuns: CASES, seed: 1 },
  );
}, 120_000);

test("the planner and the definition agree on inputs long enough for radix sort and tiles", () => {
  fc.assert(
    fc.property(programs("long"), (made) => {
      expect(findDifference(made)).toBeUndefined();
    }),
    { numRuns: 6, seed: 1 },
  );
}, 120_000);

test("no text crashes or hangs the engine, and every error has a place and words", () => {
  fc.assert(
    fc.property(sources, (source) => {
      expect(findFault(source)).toBeUndefined();
    }),
    { numRuns: CASES, seed: 1 },
  );
}, 120_000);

test("a random program and its Transformer agree on every input of length 4 or less", () => {
  fc.assert(
    fc.property(programs("short"), (made) => {
      expect(compareCompiled(made).difference).toBeUndefined();
    }),
    { numRuns: 60, seed: 1 },
  );
}, 120_000);
