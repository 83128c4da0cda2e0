import { expect, test } from "vitest";
import { RASP_COMPLETIONS } from "../../../engine/rasp/index.ts";
import { RASP_MEANINGS } from "./rasp-vocabulary.ts";

test("every function and sequence that a program begins with has a meaning, and nothing else has", () => {
  const known = RASP_COMPLETIONS.filter(({ kind }) => kind === "function" || kind === "variable").map(
    ({ name }) => name,
  );
  expect(known.filter((name) => !Object.hasOwn(RASP_MEANINGS, name))).toEqual([]);
  const names = new Set(RASP_COMPLETIONS.map(({ name }) => name));
  expect(Object.keys(RASP_MEANINGS).filter((name) => !names.has(name))).toEqual([]);
});
