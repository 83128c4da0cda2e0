import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../_server/http/api-answer.ts";
import { readGrid, readStuck } from "../../../../_server/teach/class-results.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The results of the class and the places where it is stuck, for its teachers. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id } = await params;
    return answer({ rows: await readGrid(reader, id), stuck: await readStuck(reader, id) });
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
