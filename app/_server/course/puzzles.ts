import "server-only";
import { loadCatalog } from "../../../puzzles/catalog.ts";
import type { PuzzleFolder } from "../../../puzzles/load.ts";

let catalog: readonly PuzzleFolder[] | undefined;

/** The catalog, read once; in development at each call, so that an author sees a change at once. */
export function puzzles(): readonly PuzzleFolder[] {
  if (process.env.NODE_ENV !== "production") return loadCatalog();
  catalog ??= loadCatalog();
  return catalog;
}

export function findPuzzle(id: string): PuzzleFolder | undefined {
  return puzzles().find(({ data }) => data.id === id);
}
