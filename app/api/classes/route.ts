import { z } from "zod";
import type { Made } from "../../_api/answers.ts";
import { answeringReader } from "../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../_server/http/api-answer.ts";
import { readJson } from "../../_server/http/read-json.ts";
import { nameSchema, timeZoneSchema } from "../../_server/teach/class-schemas.ts";
import { createClass, listClasses } from "../../_server/teach/classes.ts";

/** The reader's classes. */
export function GET(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => answer({ classes: await listClasses(reader) }));
}

const newSchema = z.strictObject({
  name: nameSchema,
  ownName: nameSchema,
  timeZone: timeZoneSchema.default("UTC"),
  copyOf: z.string().max(100).optional(),
});

export function POST(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, newSchema, 4096);
    return read.kind === "refused" ? read.response : answer<Made>({ id: await createClass(reader, read.body) });
  });
}

export const PUT = allowOnly("GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
