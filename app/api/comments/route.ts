import { z } from "zod";
import { answeringReader } from "../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../_server/http/api-answer.ts";
import { readJson } from "../../_server/http/read-json.ts";
import { openComments } from "../../_server/teach/comments.ts";

const seenSchema = z.strictObject({
  id: z.string().max(100),
  editedAt: z.iso.datetime().pipe(z.coerce.date()).nullable(),
});
const openedSchema = z.strictObject({ opened: z.array(seenSchema).max(500) });

/** Notes that the reader has opened these comments on their own programs, each as it was at the time that `editedAt` says. */
export function PATCH(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, openedSchema, 64 * 1024);
    if (read.kind === "refused") return read.response;
    await openComments(reader, read.body.opened);
    return answer({ ok: true });
  });
}

export const GET = allowOnly("PATCH");
export const POST = GET;
export const PUT = GET;
export const DELETE = GET;
