import { z } from "zod";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../../_server/http/read-json.ts";
import type { Reader } from "../../../../../_server/people/auth.ts";
import { readMemberRow } from "../../../../../_server/teach/class-results.ts";
import { labelSchema, nameSchema } from "../../../../../_server/teach/class-schemas.ts";
import { removeMember, setRole } from "../../../../../_server/teach/classes.ts";
import { setExtension } from "../../../../../_server/teach/extensions.ts";
import { setDetails, setMatch } from "../../../../../_server/teach/roster.ts";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly member: string }>;
}

/** One change at a time. */
const changeSchema = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("role"), role: z.enum(["owner", "co-teacher", "learner"]) }),
  z.strictObject({
    change: z.literal("extension"),
    puzzleId: z.string().min(1).max(100),
    dueAt: z.iso.datetime().pipe(z.coerce.date()).nullable(),
  }),
  z.strictObject({
    change: z.literal("details"),
    name: nameSchema,
    studentNumber: labelSchema,
    section: labelSchema,
  }),
  z.strictObject({ change: z.literal("match"), entryId: z.string().max(100).nullable() }),
]);

/** The row of a member, for the teachers of the class. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, member } = await params;
    return answer({ row: await readMemberRow(reader, id, member) });
  });
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, changeSchema, 1024);
    if (read.kind === "refused") return read.response;
    const { id, member } = await params;
    await change(reader, id, member, read.body);
    return answer({ ok: true });
  });
}

function change(
  reader: Reader | undefined,
  id: string,
  member: string,
  body: z.infer<typeof changeSchema>,
): Promise<void> {
  switch (body.change) {
    case "role":
      return setRole(reader, id, member, body.role);
    case "extension":
      return setExtension(reader, id, member, body);
    case "details":
      return setDetails(reader, id, member, body);
    case "match":
      return setMatch(reader, id, member, body.entryId);
  }
}

/** Takes a member out of the class; one's own membership is left so. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, member } = await params;
    await removeMember(reader, id, member);
    return answer({ ok: true });
  });
}

export const POST = allowOnly("GET", "PATCH", "DELETE");
export const PUT = POST;
