import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTestdata } from "../engine/testdata/read-testdata.ts";
import { compareWithPython, hasPython } from "./cpython.ts";

const FOLDER = join(import.meta.dirname, "../engine/testdata/python");

test.skipIf(!hasPython()).each(readdirSync(FOLDER))("CPython agrees with %s (needs python3)", (file) => {
  const programs = readTestdata(readFileSync(join(FOLDER, file), "utf8"));
  expect(compareWithPython(`engine/testdata/python/${file}`, programs)).toEqual([]);
});
