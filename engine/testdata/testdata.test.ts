import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTestdata } from "./read-testdata.ts";
import { runTestProgram } from "./run-testdata.ts";

const FILES = ["python", "raspy"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder)).map((name) => `${folder}/${name}`),
);

describe.each(FILES)("%s gives the results beside its lines", (file) => {
  const programs = readTestdata(readFileSync(join(import.meta.dirname, file), "utf8"));

  test.each(programs.map((program) => [program.title, program] as const))("%s", (_, program) => {
    expect(runTestProgram(`engine/testdata/${file}`, program)).toEqual([]);
  });
});
