import { readCrowd } from "../../../_server/boards/leaderboard.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { allowOnly, answer, answering, refuse } from "../../../_server/http/api-answer.ts";
import { findReader } from "../../../_server/people/auth.ts";

interface Context {
  readonly params: Promise<{ readonly puzzle: string }>;
}

/** Counts the learners of a puzzle by the layers of their best solution. The reader's own number comes with them. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const puzzle = findPuzzle((await params).puzzle);
    if (!puzzle) return refuse("unknown-puzzle", "There is no such puzzle.");
    return answer(await readCrowd(puzzle.data.id, await findReader(request.headers)));
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
