import { answeringReader } from "../../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../../../_server/http/api-answer.ts";
import { readPage } from "../../../../../../_server/teach/class-results.ts";
import { readPrograms } from "../../../../../../_server/teach/programs.ts";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly member: string }>;
}

/** One page of the programs of a learner that the teachers of the class may read (`?puzzle=index`, `?page=2`). */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, member } = await params;
    const { searchParams } = new URL(request.url);
    const part = { puzzleId: searchParams.get("puzzle") ?? undefined, page: readPage(searchParams.get("page")) };
    return answer(await readPrograms(reader, id, member, part));
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
