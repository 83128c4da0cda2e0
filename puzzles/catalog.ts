import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadPuzzle, type PuzzleFolder, puzzlesRoot } from "./load.ts";

/** The order of play; each comes after its prerequisites. A folder that is not named here follows, in alphabetical order. */
export const PLAY_ORDER = ["index", "shift", "minimum", "first", "ralign", "split", "slide", "add"] as const;

/** The lessons' own exercises, in the order of the lessons. */
const EXERCISE_ORDER = [
  "copy",
  "place",
  "vowels",
  "clamp",
  "neighbours",
  "twins-before",
  "share",
  "mirror",
  "two-heads",
] as const;

/** The ids of every puzzle folder: the challenges in the order of play, folders that are not named here, the exercises. */
export function puzzleIds(root = puzzlesRoot()): string[] {
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "puzzle.json")))
    .map((entry) => entry.name)
    .sort();
  const named = new Set<string>([...PLAY_ORDER, ...EXERCISE_ORDER]);
  return [...PLAY_ORDER, ...found.filter((id) => !named.has(id)), ...EXERCISE_ORDER].filter((id) => found.includes(id));
}

/** Every puzzle, challenges and exercises. */
export function loadCatalog(root = puzzlesRoot()): PuzzleFolder[] {
  return puzzleIds(root).map((id) => loadPuzzle(id, root));
}

/** What the puzzle list shows and the next-puzzle link walks: all that belongs to no lesson, in the order of play. */
export function challenges(catalog: readonly PuzzleFolder[]): PuzzleFolder[] {
  return catalog.filter(({ data }) => data.lesson === undefined);
}

/** The exercises of a lesson; of any lesson when none is named. */
export function exercisesOf(catalog: readonly PuzzleFolder[], lesson?: string): PuzzleFolder[] {
  return catalog.filter(({ data }) => data.lesson !== undefined && (lesson === undefined || data.lesson === lesson));
}
