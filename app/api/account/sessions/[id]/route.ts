import { revokeSessions } from "../../../../_server/account.ts";
import { allowOnly, answer, answering, refuse } from "../../../../_server/api-answer.ts";
import { findReader } from "../../../../_server/auth.ts";
import { isForeign } from "../../../../_server/read-json.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Ends one of the reader's sessions. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    if (isForeign(request)) return refuse("foreign-origin", "This address answers pages of its own site only.");
    const reader = await findReader(request.headers);
    if (!reader) return refuse("sign-in-first", "You are not signed in.");
    const ended = await revokeSessions(reader, { id: (await params).id });
    return ended === 0 ? refuse("not-found", "You have no such session.") : answer({ ended });
  });
}

export const GET = allowOnly("DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
