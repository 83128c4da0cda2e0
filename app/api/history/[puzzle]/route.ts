import type { HistoryAnswer } from "../../../_api/answers.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { readHistory } from "../../../_server/grading/history.ts";
import { allowOnly, answer, answering, refuse } from "../../../_server/http/api-answer.ts";
import { findLearner } from "../../../_server/people/auth.ts";
import { readOwnComments } from "../../../_server/teach/comments.ts";

interface Context {
  readonly params: Promise<{ readonly puzzle: string }>;
}

/** The reader's submissions of one puzzle, newest first. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const puzzle = findPuzzle((await params).puzzle);
    if (!puzzle) return refuse("unknown-puzzle", "There is no such puzzle.");
    const learnerId = await findLearner(request.headers);
    if (learnerId === undefined) return answer<HistoryAnswer>({ submissions: [], comments: [] });
    const { id } = puzzle.data;
    const [submissions, comments] = await Promise.all([readHistory(learnerId, id), readOwnComments(learnerId, id)]);
    return answer<HistoryAnswer>({ submissions, comments });
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
