import { z } from "zod";
import type { Made } from "../../../_api/answers.ts";
import { allowOnly, answer, answering } from "../../../_server/http/api-answer.ts";
import { readJson } from "../../../_server/http/read-json.ts";
import { findLearner, findOrMakeLearner } from "../../../_server/people/auth.ts";
import { addressOf } from "../../../_server/system/address.ts";
import { limit } from "../../../_server/system/rate-limits.ts";
import { labelSchema, nameSchema } from "../../../_server/teach/class-schemas.ts";
import { joinClass, readJoinable } from "../../../_server/teach/classes.ts";

const joinSchema = z.strictObject({
  code: z.string().max(40),
  name: nameSchema,
  studentNumber: labelSchema.optional(),
  agrees: z.boolean().optional(),
});

/** Joins a class by its code; a visitor becomes a learner by it. Codes can be tried a few times only. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const read = await readJson(request, joinSchema, 4096);
    if (read.kind === "refused") return read.response;
    await limit("join-address", addressOf(request.headers));
    const known = await findLearner(request.headers);
    if (known !== undefined) await limit("join-learner", known);
    // Comes first, so that nobody who only tries codes becomes a learner.
    await readJoinable(read.body.code);
    const { learnerId, setCookies } = await findOrMakeLearner(request.headers);
    return answer<Made>({ id: await joinClass(learnerId, read.body) }, setCookies);
  });
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
