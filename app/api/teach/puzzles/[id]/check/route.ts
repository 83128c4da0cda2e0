import type { Checked } from "../../../../../_api/answers.ts";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../../_server/http/api-answer.ts";
import { checkDraft } from "../../../../../_server/teach/authored-puzzles.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Runs `check` on the saved draft. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => answer<Checked>(await checkDraft(reader, (await params).id)));
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
