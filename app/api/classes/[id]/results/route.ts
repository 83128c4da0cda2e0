import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../_server/http/api-answer.ts";
import { readGrid, readPage, readStuck } from "../../../../_server/teach/class-results.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** One page of the results of the class (`?page=2`, `?section=A`), and the places where it is stuck, for its teachers. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id } = await params;
    const { searchParams } = new URL(request.url);
    const part = { page: readPage(searchParams.get("page")), section: searchParams.get("section") ?? undefined };
    return answer({ ...(await readGrid(reader, id, part)), stuck: await readStuck(reader, id) });
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
