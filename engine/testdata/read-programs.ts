import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTestdata, type TestProgram } from "./read-testdata.ts";

/** The programs of `python/` and `raspy/`. */
export function readPrograms(): readonly TestProgram[] {
  return ["python", "raspy"]
    .flatMap((folder) => readdirSync(join(import.meta.dirname, folder)).map((name) => join(folder, name)))
    .flatMap((file) => readTestdata(readFileSync(join(import.meta.dirname, file), "utf8")));
}
