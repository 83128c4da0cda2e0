import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../_server/http/api-answer.ts";
import { readOwnRow } from "../../../../_server/teach/class-results.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The data about the reader that the teachers of the class see. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => answer({ row: await readOwnRow(reader, (await params).id) }));
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
