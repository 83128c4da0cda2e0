import { z } from "zod";
import { allowOnly, answer, answering, refuse } from "../../../_server/api-answer.ts";
import { findReader } from "../../../_server/auth.ts";
import { readJson } from "../../../_server/read-json.ts";
import { publishSolution } from "../../../_server/solutions.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const changeSchema = z.strictObject({ isPublished: z.boolean() });

/** Lets others who reached the score read one of the reader's solutions, or takes it back. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const read = await readJson(request, changeSchema, 1024);
    if (read.kind === "refused") return read.response;
    const reader = await findReader(request.headers);
    if (!reader) return refuse("sign-in-first", "You have no solutions yet.");
    const done = await publishSolution((await params).id, reader.learnerId, read.body.isPublished);
    return done ? answer({ ok: true }) : refuse("not-found", "You have no such ranked solution.");
  });
}

export const GET = allowOnly("PATCH");
export const POST = GET;
export const PUT = GET;
export const DELETE = GET;
