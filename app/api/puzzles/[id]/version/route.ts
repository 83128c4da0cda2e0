import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../_server/http/api-answer.ts";
import { readVersion } from "../../../../_server/teach/versions.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The newest version of a teacher's puzzle, for those who may play it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => answer({ version: await readVersion(reader, (await params).id) }));
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
