import { z } from "zod";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../../_server/http/read-json.ts";
import { commentSchema } from "../../../../../_server/teach/class-schemas.ts";
import { deleteComment, editComment } from "../../../../../_server/teach/comments.ts";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly comment: string }>;
}

const MAX_BODY_BYTES = 64 * 1024;

const changeSchema = z.strictObject({ text: commentSchema });

/** Changes one of the reader's own comments. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, changeSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const { id, comment } = await params;
    await editComment(reader, id, comment, read.body.text);
    return answer({ ok: true });
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, comment } = await params;
    await deleteComment(reader, id, comment);
    return answer({ ok: true });
  });
}

export const GET = allowOnly("PATCH", "DELETE");
export const POST = GET;
export const PUT = GET;
