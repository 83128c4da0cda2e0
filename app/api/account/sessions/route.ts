import { answeringReader } from "../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuse } from "../../../_server/http/api-answer.ts";
import { revokeSessions } from "../../../_server/people/account.ts";

/** Signs the reader out everywhere else. */
export function DELETE(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    if (!reader) return refuse("sign-in-first", "You are not signed in.");
    return answer({ ended: await revokeSessions(reader, "others") });
  });
}

export const GET = allowOnly("DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
