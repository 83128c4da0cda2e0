import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuse } from "../../../../_server/http/api-answer.ts";
import { revokeSessions } from "../../../../_server/people/account.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Ends one of the reader's sessions. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    if (!reader) return refuse("sign-in-first", "You are not signed in.");
    const ended = await revokeSessions(reader, { id: (await params).id });
    return ended === 0 ? refuse("not-found", "You have no such session.") : answer({ ended });
  });
}

export const GET = allowOnly("DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
