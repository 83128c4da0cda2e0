import { puzzles } from "../../../_server/course/puzzles.ts";

/** A page for each puzzle that is there when the site is built. */
export function everyPuzzle(): { id: string }[] {
  return puzzles().map(({ data }) => ({ id: data.id }));
}
