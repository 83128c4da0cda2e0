import type { ProgressAnswer } from "../../_api/answers.ts";
import { readProgress } from "../../_server/grading/progress.ts";
import { allowOnly, answer, answering } from "../../_server/http/api-answer.ts";
import { findLearner } from "../../_server/people/auth.ts";

/** The reader's progress in each puzzle. It is empty for someone new. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const learnerId = await findLearner(request.headers);
    return answer<ProgressAnswer>(learnerId === undefined ? {} : await readProgress(learnerId));
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
