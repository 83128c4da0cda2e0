import { z } from "zod";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../../_server/http/read-json.ts";
import { removeMember, setRole } from "../../../../../_server/teach/classes.ts";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly member: string }>;
}

const roleSchema = z.strictObject({ role: z.enum(["owner", "co-teacher", "learner"]) });

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, roleSchema, 1024);
    if (read.kind === "refused") return read.response;
    const { id, member } = await params;
    await setRole(reader, id, member, read.body.role);
    return answer({ ok: true });
  });
}

/** Takes a member out of the class; one's own membership is left so. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, member } = await params;
    await removeMember(reader, id, member);
    return answer({ ok: true });
  });
}

export const GET = allowOnly("PATCH", "DELETE");
export const POST = GET;
export const PUT = GET;
