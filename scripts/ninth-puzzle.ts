import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { perLocale } from "../engine/locales.ts";

/** Copies the puzzles and makes a ninth challenge of the second, as an author would; gives the folder. */
export function copyPuzzlesWithNinth(folder: string): string {
  cpSync("puzzles", folder, { recursive: true });
  cpSync(join(folder, "shift"), join(folder, "ninth"), { recursive: true });
  const file = join(folder, "ninth", "puzzle.json");
  const config = { ...JSON.parse(readFileSync(file, "utf8")), id: "ninth", title: perLocale(() => "The ninth") };
  writeFileSync(file, JSON.stringify(config, null, 2));
  return folder;
}
