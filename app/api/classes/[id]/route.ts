import { z } from "zod";
import { LATE_RULES, POINT_RULES } from "../../../_api/class-answers.ts";
import { answeringReader } from "../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../_server/http/api-answer.ts";
import { readJson } from "../../../_server/http/read-json.ts";
import type { Reader } from "../../../_server/people/auth.ts";
import { setReadsPrograms } from "../../../_server/teach/agreements.ts";
import { nameSchema, timeZoneSchema } from "../../../_server/teach/class-schemas.ts";
import {
  assignPuzzles,
  deleteClass,
  readClass,
  renameClass,
  renewJoinCode,
  setClosed,
  setTimeZone,
} from "../../../_server/teach/classes.ts";
import { chooseVersion } from "../../../_server/teach/versions.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const MAX_BODY_BYTES = 64 * 1024;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => answer(await readClass(reader, (await params).id)));
}

const instant = z.iso.datetime().pipe(z.coerce.date()).nullable().optional();

const assignment = z.strictObject({
  puzzleId: z.string().min(1).max(100),
  opensAt: instant,
  dueAt: instant,
  lateRule: z.enum(LATE_RULES).optional(),
  points: z.int().min(0).max(1000).optional(),
  pointRule: z.enum(POINT_RULES).optional(),
  layerLimit: z.int().min(0).max(1000).nullable().optional(),
});

/** One change at a time. */
const changeSchema = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("name"), name: nameSchema }),
  z.strictObject({ change: z.literal("time-zone"), timeZone: timeZoneSchema }),
  z.strictObject({ change: z.literal("closed"), isClosed: z.boolean() }),
  z.strictObject({ change: z.literal("join-code") }),
  z.strictObject({ change: z.literal("reads-programs"), readsPrograms: z.boolean() }),
  z.strictObject({ change: z.literal("version"), puzzleId: z.string().max(100), isGradedAgain: z.boolean() }),
  z.strictObject({ change: z.literal("assignments"), assignments: z.array(assignment).max(100) }),
]);

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, changeSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    await change(reader, (await params).id, read.body);
    return answer({ ok: true });
  });
}

async function change(reader: Reader | undefined, id: string, body: z.infer<typeof changeSchema>): Promise<void> {
  switch (body.change) {
    case "name":
      return renameClass(reader, id, body.name);
    case "time-zone":
      return setTimeZone(reader, id, body.timeZone);
    case "closed":
      return setClosed(reader, id, body.isClosed);
    case "join-code":
      await renewJoinCode(reader, id);
      return;
    case "reads-programs":
      return setReadsPrograms(reader, id, body.readsPrograms);
    case "version":
      await chooseVersion(reader, id, body);
      return;
    case "assignments":
      return assignPuzzles(reader, id, body.assignments);
  }
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    return answer({ kind: await deleteClass(reader, (await params).id) });
  });
}

export const POST = allowOnly("GET", "PATCH", "DELETE");
export const PUT = POST;
