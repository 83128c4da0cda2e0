import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PUZZLE_SETS, type PuzzleSet } from "../engine/index.ts";
import { loadPuzzle, type PuzzleFolder, puzzlesRoot } from "./load.ts";

/** The order of play. Each puzzle comes after its prerequisites. Other folders follow in alphabetical order. */
export const PLAY_ORDER = ["index", "shift", "minimum", "first", "ralign", "split", "slide", "add"] as const;

/** The second season in the order of play. Its sets follow each other. */
const SEASON_ORDER = [
  "double-histogram",
  "sort",
  "most-frequent",
  "dyck-1",
  "shuffle-dyck",
  "causal-copy",
  "induction",
  "greater-than",
  "longest-run",
  "palindrome",
  "compare",
  "subtract",
] as const;

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

/** The ids of all puzzle folders: the challenges in the order of play, folders that no list names, the second season, the exercises. */
export function puzzleIds(root = puzzlesRoot()): string[] {
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "puzzle.json")))
    .map((entry) => entry.name)
    .sort();
  const later = [...SEASON_ORDER, ...EXERCISE_ORDER];
  const named = new Set<string>([...PLAY_ORDER, ...later]);
  return [...PLAY_ORDER, ...found.filter((id) => !named.has(id)), ...later].filter((id) => found.includes(id));
}

/** Loads every puzzle, challenges and exercises. Throws if a folder is not a puzzle. */
export function loadCatalog(root = puzzlesRoot()): PuzzleFolder[] {
  const ids = puzzleIds(root);
  if (ids.length === 0) throw new Error(`${root} holds no puzzle`);
  return ids.map((id) => loadPuzzle(id, root));
}

/** The puzzles that belong to no lesson and no set, in the order of play: the first season, and folders that no list names. */
export function challenges(catalog: readonly PuzzleFolder[]): PuzzleFolder[] {
  return catalog.filter(({ data }) => data.lesson === undefined && data.set === undefined);
}

interface SeasonSet {
  readonly id: PuzzleSet;
  readonly puzzles: readonly PuzzleFolder[];
}

/** The sets of the second season in their order, each with its puzzles in the order of play. A set without puzzles is left out. */
export function seasonSets(catalog: readonly PuzzleFolder[]): SeasonSet[] {
  const sets = PUZZLE_SETS.map((id) => ({ id, puzzles: catalog.filter(({ data }) => data.set === id) }));
  return sets.filter(({ puzzles }) => puzzles.length > 0);
}

/** The puzzles of the second season in the order of play. */
export function secondSeason(catalog: readonly PuzzleFolder[]): PuzzleFolder[] {
  return seasonSets(catalog).flatMap(({ puzzles }) => puzzles);
}

/** The exercises of a lesson, or of all lessons if `lesson` is left out. */
export function exercisesOf(catalog: readonly PuzzleFolder[], lesson?: string): PuzzleFolder[] {
  return catalog.filter(({ data }) => data.lesson !== undefined && (lesson === undefined || data.lesson === lesson));
}
