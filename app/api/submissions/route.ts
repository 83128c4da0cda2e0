import { z } from "zod";
import { DEFAULT_LIMITS, LANGUAGES } from "../../../engine/index.ts";
import type { PuzzleFolder } from "../../../puzzles/load.ts";
import type { Graded } from "../../_api/answers.ts";
import { findPuzzle } from "../../_server/course/puzzles.ts";
import { submit } from "../../_server/grading/submissions.ts";
import { allowOnly, answer, answering, refuse } from "../../_server/http/api-answer.ts";
import { readJson } from "../../_server/http/read-json.ts";
import { findLearner, findOrMakeLearner } from "../../_server/people/auth.ts";
import { addressOf } from "../../_server/system/address.ts";
import { limit } from "../../_server/system/rate-limits.ts";
import { findPlayable, isAuthoredId } from "../../_server/teach/authored-puzzles.ts";

const MAX_BODY_BYTES = 512 * 1024;

const submissionSchema = z.strictObject({
  puzzle: z.string().min(1).max(100),
  source: z.string().max(DEFAULT_LIMITS.source, `has more than ${DEFAULT_LIMITS.source} characters; make it shorter`),
  language: z.enum(LANGUAGES).default("raspy"),
  /** Sent again with the same key, a submission gets the verdict that it has already. */
  idempotencyKey: z.uuid(),
});

/** Grades a program. This verdict counts. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const read = await readJson(request, submissionSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const { source, language, idempotencyKey } = read.body;
    const puzzle = (findPuzzle(read.body.puzzle) ?? (await findAuthored(read.body.puzzle, request)))?.data;
    if (!puzzle) return refuse("unknown-puzzle", "There is no such puzzle.");
    const address = addressOf(request.headers);
    await limit("submit-address", address);
    const { learnerId, setCookies } = await findOrMakeLearner(request.headers);
    const submitted = await submit({ learnerId, puzzle, source, language, idempotencyKey, address });
    if (submitted.kind === "key-reused")
      return refuse("key-reused", "This idempotency key belongs to another submission.");
    return answer<Graded>({ id: submitted.id, ...submitted.verdict }, setCookies);
  });
}

/** Finds a teacher's puzzle that the reader may play. One that was deleted or withheld is as unknown as any other. */
async function findAuthored(puzzleId: string, { headers }: Request): Promise<PuzzleFolder | undefined> {
  if (!isAuthoredId(puzzleId)) return undefined;
  return findPlayable(puzzleId, await findLearner(headers));
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
