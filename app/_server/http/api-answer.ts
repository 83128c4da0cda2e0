import "server-only";
import type { ApiError, ApiErrorCode } from "../../_api/answers.ts";
import { GradersBusy, NoGraders, PuzzleBroken } from "../grading/grading.ts";
import { PasswordsBusy } from "../people/passwords.ts";
import { ReadingBusy } from "../reading/read-file.ts";
import { DatabaseUnavailable } from "../system/database.ts";
import { LearnerChanged } from "../system/learner-changed.ts";
import { metrics } from "../system/metrics.ts";
import { TooManyRequests } from "../system/rate-limits.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";

const STATUS: Readonly<Record<ApiErrorCode, number>> = {
  "bad-request": 400,
  "sign-in-first": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-many-requests": 429,
  "foreign-origin": 403,
  "unknown-puzzle": 404,
  "puzzle-broken": 409,
  "method-not-allowed": 405,
  "key-reused": 409,
  "too-large": 413,
  "not-json": 415,
  busy: 503,
  "database-unavailable": 503,
  internal: 500,
};

/** Seconds until a client should ask again. */
export const DATABASE_RETRY_SECONDS = 3;

/** A refusal, as JSON with the status that fits; nothing of it may be kept by a cache. */
export function refuse(code: ApiErrorCode, message: string, headers: Record<string, string> = {}): Response {
  metrics().refusals.inc({ code });
  const body: ApiError = { error: { code, message } };
  return Response.json(body, { status: STATUS[code], headers: { "Cache-Control": "no-store", ...headers } });
}

/** Refuses a value for a reason that the page has words for. */
export function refuseFor(code: ApiErrorCode, reason: string, message: string): Response {
  metrics().refusals.inc({ code });
  const body: ApiError = { error: { code, message, reason } };
  return Response.json(body, { status: STATUS[code], headers: { "Cache-Control": "no-store" } });
}

/** An answer about one learner: never kept by a cache. */
export function answer<Body extends object>(body: Body, cookies: readonly string[] = []): Response {
  const response = Response.json(body, { headers: { "Cache-Control": "no-store" } });
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}

/** Runs a route. An error becomes an answer without a stack trace. */
export async function answering(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof NoGraders)
      return refuse("busy", "No grader runs at the moment; try again shortly. Nothing was recorded.", {
        "Retry-After": String(error.retryAfterSeconds),
      });
    if (error instanceof GradersBusy)
      return refuse("busy", "The graders have all they can do; try again shortly. Nothing was recorded.", {
        "Retry-After": String(error.retryAfterSeconds),
      });
    if (error instanceof ReadingBusy)
      return refuse("busy", "Other files are being read; try again shortly. Nothing was changed.", {
        "Retry-After": String(error.retryAfterSeconds),
      });
    if (error instanceof PasswordsBusy)
      return refuse("busy", "Many sign in at once; try again shortly.", {
        "Retry-After": String(error.retryAfterSeconds),
      });
    if (error instanceof TooManyRequests)
      return refuse("too-many-requests", "That was too often; wait a little. Nothing is lost.", {
        "Retry-After": String(error.retryAfterSeconds),
      });
    if (error instanceof Refused)
      return error.reason === undefined
        ? refuse(error.code, error.message)
        : refuseFor(error.code, error.reason, error.message);
    if (error instanceof PuzzleBroken)
      return refuse(
        "puzzle-broken",
        "The puzzle's own tests do not run; its teacher must mend it. Nothing was recorded.",
      );
    if (error instanceof LearnerChanged)
      return refuse("busy", "You signed in meanwhile; send it again.", { "Retry-After": "1" });
    const { log } = server();
    if (error instanceof DatabaseUnavailable) {
      log.error({ err: error.cause }, "the database cannot be reached");
      return refuse("database-unavailable", "The database cannot be reached; try again shortly. Nothing is lost.", {
        "Retry-After": String(DATABASE_RETRY_SECONDS),
      });
    }
    log.error({ err: error }, "a request failed");
    return refuse("internal", "Something went wrong on the server. Nothing was recorded; try again.");
  }
}

/** Answers a method that a route does not have. */
export function allowOnly(...methods: readonly string[]): () => Response {
  return () =>
    refuse("method-not-allowed", `This address takes ${methods.join(", ")} only.`, { Allow: methods.join(", ") });
}
