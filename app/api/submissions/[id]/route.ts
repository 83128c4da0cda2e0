import { z } from "zod";
import type { RecordAnswer } from "../../../_api/answers.ts";
import { publishSolution } from "../../../_server/boards/solutions.ts";
import { readRecordState } from "../../../_server/grading/record-checks.ts";
import { answeringReader } from "../../../_server/http/answer-reader.ts";
import { allowOnly, answer, answering, refuse } from "../../../_server/http/api-answer.ts";
import { readJson } from "../../../_server/http/read-json.ts";
import { findReader } from "../../../_server/people/auth.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const changeSchema = z.strictObject({ isPublished: z.boolean() });

/** Publishes one of the reader's solutions to learners who reached its score, or takes it back. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, changeSchema, 1024);
    if (read.kind === "refused") return read.response;
    if (!reader) return refuse("sign-in-first", "You have no solutions yet.");
    const done = await publishSolution((await params).id, reader.learnerId, read.body.isPublished);
    return done ? answer({ ok: true }) : refuse("not-found", "You have no such ranked solution.");
  });
}

/** Whether the reader's own submission is a record that is still being checked, and whether it is ranked. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const reader = await findReader(request.headers);
    if (!reader) return refuse("sign-in-first", "You have no solutions yet.");
    const state = await readRecordState((await params).id, reader.learnerId);
    return state ? answer<RecordAnswer>(state) : refuse("not-found", "You have no such submission.");
  });
}

export const POST = allowOnly("GET", "PATCH");
export const PUT = POST;
export const DELETE = POST;
