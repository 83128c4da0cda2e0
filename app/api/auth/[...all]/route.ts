import { answerAuth } from "../../../_server/http/answer-auth.ts";
import { answering } from "../../../_server/http/api-answer.ts";

/** Signing up, in and out, and new passwords. */
export function GET(request: Request): Promise<Response> {
  return answering(() => answerAuth(request));
}

export const POST = GET;
