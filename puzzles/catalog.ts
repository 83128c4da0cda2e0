import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadPuzzle, type PuzzleFolder, puzzlesRoot } from "./load.ts";

/** The order of play. Each puzzle comes after its prerequisites. Other folders follow in alphabetical order. */
export const PLAY_ORDER = ["index", "shift", "minimum", "first", "ralign", "split", "slide", "add"] as const;

/** The exercises, in the order of their lessons. */
const EXERCISE_ORDER = [
  "copy",
  "place",
  "vowels",
  "clamp",
  "neighbours",
  "share",
  "twins-before",
  "mirror",
  "two-heads",
  "likelier",
  "pair-recall",
  "scratchpad",
  "pack",
  "beats",
  "leaky",
  "tent",
  "rewire",
  "narrow",
] as const;

/** The ids of all puzzle folders: the challenges in the order of play, then folders that no list names, then the exercises. */
export function puzzleIds(root = puzzlesRoot()): string[] {
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "puzzle.json")))
    .map((entry) => entry.name)
    .sort();
  const named = new Set<string>([...PLAY_ORDER, ...EXERCISE_ORDER]);
  return [...PLAY_ORDER, ...found.filter((id) => !named.has(id)), ...EXERCISE_ORDER].filter((id) => found.includes(id));
}

/** Loads every puzzle, challenges and exercises. Throws if a folder is not a puzzle. */
export function loadCatalog(root = puzzlesRoot()): PuzzleFolder[] {
  const ids = puzzleIds(root);
  if (ids.length === 0) throw new Error(`${root} holds no puzzle`);
  return ids.map((id) => loadPuzzle(id, root));
}

/** The puzzles that belong to no lesson, in the order of play. The puzzle list and the link to the next puzzle use them. */
export function challenges(catalog: readonly PuzzleFolder[]): PuzzleFolder[] {
  return catalog.filter(({ data }) => data.lesson === undefined);
}

/** The exercises of a lesson, or of all lessons if `lesson` is left out. */
export function exercisesOf(catalog: readonly PuzzleFolder[], lesson?: string): PuzzleFolder[] {
  return catalog.filter(({ data }) => data.lesson !== undefined && (lesson === undefined || data.lesson === lesson));
}
