import { z } from "zod";
import type { Made } from "../../../../../_api/answers.ts";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../../_server/http/read-json.ts";
import { commentSchema } from "../../../../../_server/teach/class-schemas.ts";
import { addComment } from "../../../../../_server/teach/comments.ts";
import { readProgram } from "../../../../../_server/teach/programs.ts";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly submission: string }>;
}

const MAX_BODY_BYTES = 64 * 1024;

/** A program with the comments of the class, for its author and the teachers whom the author lets read it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, submission } = await params;
    return answer(await readProgram(reader, id, submission));
  });
}

const newSchema = z.strictObject({ line: z.int().min(1), text: commentSchema });

/** Comments on a line of it. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, newSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const { id, submission } = await params;
    return answer<Made>({ id: await addComment(reader, id, { submissionId: submission, ...read.body }) });
  });
}

export const PUT = allowOnly("GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
