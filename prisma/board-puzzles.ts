import { openDatabase } from "./client.ts";

/**
 * Makes these the puzzles that count on the board over all puzzles. Triggers sum the results of a puzzle that was added or
 * taken away (docs/decisions/110), which takes seconds for hundred thousands of results; otherwise nothing happens.
 */
export async function setBoardPuzzles(url: string, puzzleIds: readonly string[]): Promise<void> {
  const database = openDatabase(url);
  try {
    const known = new Set((await database.boardPuzzle.findMany()).map(({ puzzleId }) => puzzleId));
    const added = puzzleIds.filter((id) => !known.has(id));
    const gone = [...known].filter((id) => !puzzleIds.includes(id));
    if (added.length === 0 && gone.length === 0) return;
    await database.$transaction(
      async (transaction) => {
        await transaction.boardPuzzle.deleteMany({ where: { puzzleId: { in: gone } } });
        for (const puzzleId of added)
          await transaction.boardPuzzle.upsert({ where: { puzzleId }, create: { puzzleId }, update: {} });
      },
      { maxWait: 30_000, timeout: 300_000 },
    );
  } finally {
    await database.$disconnect();
  }
}
