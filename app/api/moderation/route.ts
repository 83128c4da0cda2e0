import { z } from "zod";
import { MODERATIONS, moderate, readAudit } from "../../_server/boards/moderation.ts";
import { answeringReader } from "../../_server/http/answer-reader.ts";
import { allowOnly, answer, answering, refuse } from "../../_server/http/api-answer.ts";
import { readJson } from "../../_server/http/read-json.ts";
import { findReader } from "../../_server/people/auth.ts";

const MAX_BODY_BYTES = 16 * 1024;

const moderationSchema = z.strictObject({
  action: z.enum(MODERATIONS),
  targetId: z.string().min(1).max(100),
  reason: z.string().trim().min(1).max(500),
});

/** The actions of moderators. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const reader = await findReader(request.headers);
    if (!reader?.isAdmin) return refuse("not-found", "There is nothing here.");
    return answer({ entries: await readAudit() });
  });
}

/** Hides or shows an alias or a result. */
export function POST(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    if (!reader?.isAdmin) return refuse("not-found", "There is nothing here.");
    const read = await readJson(request, moderationSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const done = await moderate({ actorId: reader.learnerId, ...read.body });
    return done ? answer({ ok: true }) : refuse("not-found", "There is no such alias or result.");
  });
}

export const PUT = allowOnly("GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
