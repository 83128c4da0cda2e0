import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadPuzzle, type PuzzleFolder, puzzlesRoot } from "./load.ts";

/** The order of play; each comes after its prerequisites. A folder that is not named here follows, in alphabetical order. */
export const PLAY_ORDER = ["index", "shift", "minimum", "first", "ralign", "split", "slide", "add"] as const;

/** The ids of every puzzle folder, in the order of play. */
export function puzzleIds(root = puzzlesRoot()): string[] {
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "puzzle.json")))
    .map((entry) => entry.name)
    .sort();
  const known = PLAY_ORDER.filter((id) => found.includes(id));
  return [...known, ...found.filter((id) => !(PLAY_ORDER as readonly string[]).includes(id))];
}

/** Every puzzle, in the order of play. */
export function loadCatalog(root = puzzlesRoot()): PuzzleFolder[] {
  return puzzleIds(root).map((id) => loadPuzzle(id, root));
}
