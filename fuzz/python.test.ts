import fc from "fast-check";
import { expect, test } from "vitest";
import { hasPython } from "../scripts/cpython.ts";
import { differencesFromPython, snippets } from "./python.ts";

test.skipIf(!hasPython())("expressions of plain Python give what CPython gives (needs python3)", () => {
  expect(differencesFromPython(fc.sample(snippets, { seed: 1, numRuns: 1_000 }))).toEqual([]);
});
